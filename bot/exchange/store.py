"""What long files bring: records at a place where nobody sees them, until all of a file is in."""

from collections.abc import Sequence
from typing import Any

from bot.records.record import Room
from bot.records.store.schema import words_of
from bot.store import Store


def show(store: Store, workspace: str, room: Room[Any], place: str, numbers: Sequence[int]) -> None:
    """Show everybody these records, of those at a place. Inside `store.write`."""
    store.many(
        """
        UPDATE record SET place = '' WHERE workspace = :workspace AND room = :room AND number = :number
            AND place = :place
        """,
        [{"workspace": workspace, "room": room.name, "number": number, "place": place} for number in numbers],
    )


def arrived(store: Store, workspace: str, room: Room[Any], places: str, limit: int) -> list[int]:
    """Some of the numbers of records at places that begin so."""
    return store.column(
        """
        SELECT number FROM record WHERE workspace = :workspace AND room = :room AND place <> ''
            AND place >= :place AND place < :behind LIMIT :limit
        """,
        workspace=workspace,
        room=room.name,
        place=places,
        behind=f"{places}\uffff",
        limit=limit,
    )


def throw_away(store: Store, workspace: str, room: Room[Any], numbers: Sequence[int]) -> None:
    """Delete records that nobody has seen, with all that belongs to them. Inside `store.write`."""
    ours = [{"workspace": workspace, "room": room.name, "number": number} for number in numbers]
    for table in ("record_mark", "record_version", "record"):
        where = "workspace = :workspace AND room = :room AND number = :number"
        store.many(f"DELETE FROM {table} WHERE {where}", ours)  # noqa: S608 - ours
    words_of(room).remove(store, workspace, [str(number) for number in numbers])
