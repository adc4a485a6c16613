"""The lists of a room on Home, and as the word `mine` shows what waits for the reader.

A room says their titles itself: `{room}-home-{list}`; and `{room}-mine` and `{room}-mine-none`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.listings.listing import Rows
from bot.records.blocks import show
from bot.records.record import Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, fixed_title
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, escape
from bot.text import Translator


def home_lists(room: Room[Any], lists: Mapping[str, Rows]) -> list[HomeList]:
    """Lists as Home has them, by name."""
    titled = {name: fixed_title(_title(room, name)) for name in lists}
    return [HomeList(f"{room.name}.{name}", titled[name], _read(room, rows)) for name, rows in lists.items()]


def _title(room: Room[Any], name: str) -> str:
    return f"{room.name}-home-{name}"


def _read(room: Room[Any], rows: Rows) -> Callable[[Request, int, int], Sequence[Block]]:
    def read(request: Request, limit: int, offset: int) -> Sequence[Block]:
        here = room.here(request.services, request.workspace)
        return show.lines(request.t, here, rows(request, limit, offset))

    return read


def buttons(t: Translator, room: Room[Any]) -> list[Block]:
    """What one can do from Home: write a record down, and see them all. The room says `{room}-form-add` and
    `{room}-list`."""
    new = kit.button(t(f"{room.name}-form-add"), f"{room.name}.new")
    return [new, kit.button(t(f"{room.name}-list"), f"{room.name}.list", "{}")]


def mine(room: Room[Any], lists: Mapping[str, Rows]) -> Callable[[Request, str], Answer | None]:
    """What `mine` answers: the first rows of each list that has any, under its title."""

    def answer(request: Request, rest: str) -> Answer | None:
        if rest:
            return None
        blocks: list[Block] = []
        for name, rows in lists.items():
            if found := _read(room, rows)(request, show.PAGE, 0):
                blocks += [kit.section(Mrkdwn(f"*{escape(request.t(_title(room, name)))}*")), *found]
        none = kit.section(request.t(f"{room.name}-mine-none"))
        every = kit.actions(kit.button(request.t("records-list"), f"{room.name}.list", "{}"))
        return reply([*(blocks or [none]), every], request.t(f"{room.name}-mine"))

    return answer
