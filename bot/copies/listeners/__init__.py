"""What copies listen to: words after `/prd`, the buttons and forms behind them, and links that people share."""

from bot.copies import access
from bot.copies.listeners import choosing, exporting, unfurling
from bot.slack.acting import once
from bot.slack.listen import Listeners, Verb
from bot.slack.share_form import shared_there

VERBS: dict[str, dict[str, Verb]] = {
    "documents": {
        "export": (exporting.typed, access.COPY),
        "link": (exporting.link, access.COPY),
    },
}


def register(on: Listeners) -> None:
    """Every button, form and menu."""
    on.action("copies.export", exporting.open_form, access.COPY)
    on.action("copies.wiki", exporting.chosen, access.COPY)
    on.view("copies.export", once(exporting.submitted), access.COPY)
    on.options("copies.place", exporting.places, access.COPY)
    on.action("copies.parts", exporting.parts, access.SEE)
    on.view("copies.parts", shared_there(exporting.parts, "copies.parts"), access.SEE)
    on.action("copies.compare", choosing.compare, access.SEE)
    on.action("copies.keep", once(choosing.keep), access.COPY)
    on.action("copies.take", choosing.take, access.COPY)
    on.action("copies.leave", once(choosing.leave), access.COPY)
    on.action("copies.update", once(choosing.update), access.COPY)
    on.action("copies.follow", once(choosing.follow), access.COPY)
    on.action("copies.forget", once(choosing.forget), access.COPY)
    on.event("link_shared", unfurling.shared, access.SEE)
