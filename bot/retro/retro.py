"""The rules of retrospectives: their formats, and what one says beside its cards. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room
from bot.retro.board import CLOSED, PHASES

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


@dataclass(frozen=True, slots=True)
class Retro:
    """What is said of a retrospective. `owner` facilitates, `format` is one of FORMATS, `channels` has the one that it
    is held in, `language` the one of its card there. `writers` is how many people wrote, in digits, empty before it
    is revealed, `taken` how many cards were taken out since; `few` says "yes" where so few are in the channel that
    nobody is anonymous."""

    title: str = ""
    owner: str = ""
    format: str = ""
    channels: tuple[str, ...] = ()
    language: str = ""
    writers: str = ""
    few: str = ""
    taken: str = ""

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
        Field("channels", "people", required=True, channels=True, most=1, narrows=True, in_menu=False),
        Field("language", limit=2, hidden=True),
        Field("writers", limit=4, hidden=True),
        Field("few", limit=3, hidden=True),
        Field("taken", limit=4, hidden=True),
    ),
    statuses=PHASES,
    closed=(CLOSED,),
    moves=lambda record: (record.status,),  # its own buttons move it
)
