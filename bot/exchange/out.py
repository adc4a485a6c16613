"""The records of a room as a file that it takes back."""

from collections.abc import Callable, Mapping, Sequence

from bot.exchange.words import NUMBER, STATUS
from bot.records.record import C, Record, Room
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text import csv

Beside = Callable[[Sequence[Record[C]]], Mapping[int, Sequence[str]]]
"""What stands in the `columns` of a room beside its records, by number; nothing beside the others."""


def write(
    services: Services, workspace: str, room: Room[C], audience: Audience, beside: Beside[C] | None = None
) -> str:
    """Every record that an audience sees, as a file that `take` reads back unchanged."""
    known = lists.everything(services.store, workspace, room, audience)
    own = list(room.columns.titles) if room.columns and beside else []
    more, none = beside(known) if beside else {}, [""] * len(own)
    rows = (
        [
            str(one.number),
            one.status,
            *(_cell(getattr(one.content, f.name)) for f in room.fields),
            *more.get(one.number, none),
        ]
        for one in known
    )
    return csv.write([NUMBER, STATUS, *(one.name for one in room.fields), *own], rows)


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
