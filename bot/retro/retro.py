"""The rules of retrospectives: what one says, beside its board. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.boards.board import CLOSED, PHASES
from bot.boards.formats import FORMATS
from bot.fields.field import Field
from bot.records.record import Record, Room


@dataclass(frozen=True, slots=True)
class Retro:
    """What is said of a retrospective. `owner` facilitates, `format` is one of FORMATS, `channels` has the one that it
    is held in, `language` the one of its card there. `writers` is how many people wrote, in digits, empty before it
    is revealed; `few` says "yes" where so few are in the channel that nobody is anonymous."""

    title: str = ""
    owner: str = ""
    format: str = ""
    channels: tuple[str, ...] = ()
    language: str = ""
    writers: str = ""
    few: str = ""


def _moves(record: Record[Any]) -> Sequence[str]:
    return (record.status,)  # its own buttons move it


ROOM: Room[Retro] = Room(
    name="retro",
    content=Retro,
    fields=(
        Field("title", required=True, titles="retro, titre"),
        Field("owner", "person", titles="facilitator, qui anime"),
        Field("format", "choice", options=tuple(FORMATS), required=True, narrows=True, in_line=True),
        Field("channels", "people", required=True, channels=True, most=1, narrows=True, in_menu=False),
        Field("language", limit=2, hidden=True),
        Field("writers", limit=4, hidden=True),
        Field("few", limit=3, hidden=True),
    ),
    statuses=PHASES,
    closed=(CLOSED,),
    moves=_moves,
)
