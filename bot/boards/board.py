"""What a board says, and its phases. Pure."""

from dataclasses import dataclass

from bot.fields.field import Field

COLLECT, GROUP, VOTE, DISCUSS, CLOSED = PHASES = ("collect", "group", "vote", "discuss", "closed")
_NEXT = {COLLECT: (GROUP,), GROUP: (VOTE, COLLECT), VOTE: (DISCUSS, GROUP), DISCUSS: (CLOSED, VOTE)}
DAYS = 30  # after which it is closed, and with it all that tells who wrote what
FEW = 3  # people of whom nobody is hidden by the others
FIELDS = (
    Field("channels", "people", required=True, channels=True, most=1, narrows=True, in_menu=False),
    Field("language", limit=2, hidden=True),
    Field("writers", limit=4, hidden=True),
    Field("few", limit=3, hidden=True),
    Field("taken", limit=4, hidden=True),
)


@dataclass(frozen=True, slots=True)
class BoardContent:
    """What is said of a board. `owner` facilitates, `format` says which `columns` it has, a property that a room adds;
    `channels` has the one that it is held in, `language` the one of its card there. `writers` is how many people wrote,
    in digits, empty before it is revealed, `taken` how many cards were taken out since; `few` says "yes" where so few
    are in the channel that nobody is anonymous."""

    title: str = ""
    owner: str = ""
    format: str = ""
    channels: tuple[str, ...] = ()
    language: str = ""
    writers: str = ""
    few: str = ""
    taken: str = ""


def next_phases(phase: str) -> tuple[str, ...]:
    """What may come after a phase: the next, then the one before; closing it always may."""
    return tuple(dict.fromkeys((*_NEXT[phase], CLOSED))) if phase in _NEXT else ()
