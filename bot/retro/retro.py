"""The rules of retrospectives: their formats, and how a live one goes. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.boards.board import CLOSED, FIELDS, PHASES, BoardContent
from bot.fields.field import Field
from bot.guides.guide import GuideScript
from bot.records.record import Room

FORMATS: Mapping[str, tuple[str, ...]] = {  # by the names they have in the field, with their columns in order
    "ssc": ("start", "stop", "continue"),
    "well": ("well", "badly"),
    "msg": ("mad", "sad", "glad"),
    "fourls": ("liked", "learned", "lacked", "longed"),
    "sailboat": ("wind", "anchor", "rocks", "island"),
    "starfish": ("more", "start", "continue", "less", "stop"),
    "daki": ("drop", "add", "keep", "improve"),
    "kpt": ("keep", "problem", "try"),
    "rtb": ("rose", "thorn", "bud"),
    "balloon": ("air", "ballast", "sun", "storm"),
    "lean": ("topic",),
    "premortem": ("failed", "signs", "prevent"),
    "postmortem": ("timeline", "helped", "hindered", "change"),
}
USUAL = "ssc"
# Esther Derby and Diana Larsen, *Agile Retrospectives* (2006), whose shares of the time these minutes follow.
SCRIPT = GuideScript(
    steps=("stage", "gather", "insights", "decide", "close"),
    minutes={
        30: (3, 10, 8, 6, 3),
        45: (4, 15, 13, 9, 4),
        60: (5, 20, 17, 12, 6),
        90: (8, 30, 26, 18, 8),
    },
    usual=60,
)


@dataclass(frozen=True, slots=True)
class Retro(BoardContent):
    """What is said of a retrospective; `format` is one of FORMATS."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its format; those of the usual one where there is none of that name."""
        return FORMATS.get(self.format, FORMATS[USUAL])


ROOM: Room[Retro] = Room(
    name="retro",
    content=Retro,
    fields=(
        Field("title", required=True, titles="retro, titre"),
        Field("owner", "person", titles="facilitator, qui anime"),
        Field("format", "choice", options=tuple(FORMATS), required=True, narrows=True, in_line=True),
        *FIELDS,
    ),
    statuses=PHASES,
    closed=(CLOSED,),
    moves=lambda record: (record.status,),  # its own buttons move it
)
