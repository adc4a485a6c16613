"""What the roadmap listens to: all that records do, and what is its own."""

from dataclasses import replace

from bot.ideas.access import SUPPORT
from bot.roadmap import access
from bot.roadmap.listeners import shared
from bot.roadmap.listeners.home import MINE
from bot.roadmap.listeners.room import LISTENERS
from bot.slack.acting import once
from bot.slack.listen import Listeners

ROADMAP = replace(
    LISTENERS,
    own={
        "move": (LISTENERS.move_typed, access.CHANGE),
        "list": (LISTENERS.list_typed, access.READ),
        "share": (LISTENERS.share_typed, access.READ),
        "mine": (MINE, access.READ),
    },
)


def register(on: Listeners) -> None:
    """Every command, button, form and menu of the roadmap."""
    ROADMAP.answer_command(on, "feuillederoute", "plan")
    ROADMAP.register(on)
    on.action("roadmap.team", ROADMAP.show_board, access.READ)
    on.action("roadmap.table", ROADMAP.show_table, access.READ)
    on.action("roadmap.move", ROADMAP.ask_move, access.CHANGE)
    on.view("roadmap.move", once(ROADMAP.save_move), access.CHANGE)
    on.action("roadmap.vote", shared.vote, SUPPORT)
    on.options("roadmap.vote", shared.pick_idea, access.READ)
    on.options("roadmap.open", shared.pick_item, access.READ)
