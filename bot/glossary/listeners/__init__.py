"""What the glossary listens to."""

from bot.glossary.listeners import editing, files, lookup, mentions, review
from bot.slack.keep import opens
from bot.slack.listen import Listeners


def register(on: Listeners) -> None:
    """Every command, button, form, shortcut and event of the glossary."""
    find = lookup.Lookup(on.services)
    on.command("/glossary", find.command)
    on.action("glossary.meant", find.meant)
    on.action("glossary.open", find.open)
    on.action("glossary.meanings", find.turn)
    on.action("glossary.search", lookup.search)
    on.action("glossary.recent", lookup.recent)
    on.action("glossary.wanted", lookup.wanted_)
    on.action("glossary.ask", lookup.ask)
    on.action("glossary.share", lookup.share)
    on.event("app_mention", mentions.Mentions(find).answer)

    on.shortcut("glossary.define", editing.define)
    on.shortcut("glossary.define_message", opens(editing.AS_TERM))
    on.action("glossary.add", editing.add)
    on.action("glossary.edit", editing.edit)
    on.view("glossary.save", editing.save)
    on.action("glossary.delete", editing.delete)
    on.action("glossary.undo", editing.undo)
    on.action("glossary.approve", editing.approve)
    on.action("glossary.publish", editing.publish)
    on.action("glossary.history", editing.history)
    on.action("glossary.versions", editing.turn_history)
    on.action("glossary.restore", editing.restore)

    on.action("glossary.look", review.look)
    on.action("glossary.accept", review.accept)
    on.action("glossary.decline", review.decline)
    on.view("glossary.declined", review.declined)

    on.action("glossary.export", files.export_button)
    files.IMPORT.register(on)
    on.action("glossary.starter", files.starter)
