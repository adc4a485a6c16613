"""What links with the tools that teams plan in listen to: words after `/roadmap`, the buttons and forms behind them."""

from bot.slack.acting import once
from bot.slack.listen import Listeners, Verb
from bot.sync import access
from bot.sync.listeners import acts, linking, settings, standing

VERBS: dict[str, dict[str, Verb]] = {
    "roadmap": {
        "link": (linking.typed, access.LINK),
        "sync": (standing.sync, access.SEE),
        "conflicts": (standing.conflicts, access.SEE),
    },
}


def register(on: Listeners) -> None:
    """Every button, form and menu."""
    on.action("sync.link", linking.open_form, access.LINK)
    on.view("sync.link", once(linking.submitted), access.LINK)
    on.action("sync.pick", once(linking.picked), access.LINK)
    on.action("sync.unlink", once(acts.unlink), access.LINK)
    on.action("sync.keep", once(acts.keep), access.SETTLE)
    on.action("sync.take", once(acts.take), access.SETTLE)
    on.action("sync.allow", once(acts.allow), access.LINK)
    on.action("sync.again", once(acts.again), access.SETTLE)
    on.action("sync.create", acts.create, access.LINK)
    on.view("sync.create", once(acts.created), access.LINK)
    on.options("sync.place", acts.places, access.LINK)
    on.action("sync.who", acts.who, access.LINK)
    on.view("sync.who", once(acts.known), access.LINK)
    on.options("sync.people", acts.people, access.LINK)
    on.action("sync.now", once(standing.read_now), access.SEE)
    on.action("sync.standing", standing.shown, access.SEE)
    on.action("sync.conflicts", standing.conflicts_shown, access.SEE)
    on.action("sync.settings", settings.open_form, access.MANAGE)
    on.view("sync.settings", once(settings.saved), access.MANAGE)
