"""What the glossary listens to."""

from bot.glossary import access
from bot.glossary.command import read_command
from bot.glossary.listeners import browse, editing, files, lookup, review
from bot.slack.keep import opens
from bot.slack.listen import ActPermissions, Listeners
from bot.slack.request import Request
from bot.slack.share_form import shared_there
from bot.slack.text import clean

_TYPED = {
    **dict.fromkeys(("define", "add"), access.DEFINE),
    "edit": access.SUGGEST,
    "delete": access.CHANGE,
    "export": access.EXPORT,
    "import": access.IMPORT,
}
_SAVED = {"edit": access.CHANGE, "suggest": access.SUGGEST}


def register(on: Listeners) -> None:
    """Every command, button, form, shortcut and event of the glossary."""
    find, typed = lookup.lookup_of(on.services), ActPermissions(_typed, _TYPED, access.READ)
    on.command("/glossary", find.command, typed, "glossaire", "terms", "termes", "lexique")
    on.action("glossary.open", find.open, access.READ)
    on.action("glossary.meanings", find.turn, access.READ)
    on.action("glossary.list", browse.turn, access.READ)
    for menu in ("letter", "team", "owner"):
        on.action(f"glossary.list_{menu}", browse.choose, access.READ)
    on.action("glossary.search", lookup.search, access.READ)
    on.action("glossary.recent", lookup.recent, access.READ)
    on.action("glossary.wanted", lookup.wanted_, access.READ)
    on.action("glossary.ask", lookup.ask, access.READ)
    on.action("glossary.share", lookup.share, access.READ)
    on.view("glossary.share", shared_there(lookup.share, "glossary.share"), access.READ)

    on.shortcut("glossary.define", editing.define, access.DEFINE)
    on.shortcut("glossary.define_message", opens(editing.AS_TERM), access.DEFINE)
    on.action("glossary.add", editing.add, access.DEFINE)
    on.action("glossary.edit", editing.edit, access.SUGGEST)
    on.view("glossary.save", editing.save, ActPermissions(_saved, _SAVED, access.DEFINE))
    on.action("glossary.delete", editing.delete, access.CHANGE)
    on.action("glossary.undo", editing.undo, access.CHANGE)
    on.action("glossary.approve", editing.approve, access.DECIDE)
    on.action("glossary.publish", editing.publish, access.CHANGE)
    on.action("glossary.history", editing.history, access.READ)
    on.action("glossary.versions", editing.turn_history, access.READ)
    on.action("glossary.restore", editing.restore, access.CHANGE)

    on.action("glossary.look", review.look, access.DECIDE)
    on.action("glossary.accept", review.accept, access.DECIDE)
    on.action("glossary.decline", review.decline, access.DECIDE)
    on.view("glossary.declined", review.declined, access.DECIDE)

    on.action("glossary.export", files.export, access.EXPORT)
    files.IMPORT.register(on)
    on.action("glossary.starter", files.starter, access.BEGIN)


def _typed(request: Request) -> str:
    return read_command(clean(request.value or request.text)).what


def _saved(request: Request) -> str:
    if not request.metadata.get("meaning"):
        return "add"
    return "suggest" if request.metadata.get("suggest") else "edit"
