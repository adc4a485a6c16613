"""What long files bring: records at a place where nobody sees them, until all of a file is in."""

from collections.abc import Sequence
from typing import Any

from bot.records.record import Room
from bot.records.store.schema import words_of
from bot.store import Store
from bot.store.arrivals import Arrivals


def rows(room: Room[Any]) -> Arrivals:
    """The rows of a room's records."""
    parts = dict.fromkeys(("record_mark", "record_version"), "number")
    return Arrivals("record", "number", parts, {"room": room.name})


def delete(store: Store, workspace: str, room: Room[Any], numbers: Sequence[int]) -> None:
    """Delete records that nobody has seen, with all that belongs to them. Inside `store.write`."""
    rows(room).delete(store, workspace, numbers)
    words_of(room).remove(store, workspace, [str(number) for number in numbers])
