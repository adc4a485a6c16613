"""The records of a room as a file that it takes back."""

from collections.abc import Callable, Mapping, Sequence

from bot.exchange.words import columns
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
    names = [name for name in columns(room) if not (room.columns and name in room.columns.titles)]
    more, none = beside(known) if beside else {}, [""] * len(own)
    rows = (
        [
            str(one.number),
            one.status,
            *(said.get(name) or _cell(getattr(one.content, name, "")) for name in names[2:]),
            *more.get(one.number, none),
        ]
        for one in known
        for said in (room.lines.spread(services, workspace, one) if room.lines else ({},))
    )
    return csv.write([*names, *own], rows)


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
