"""A room with a field of each kind, and records of it."""

from dataclasses import dataclass, replace
from typing import Any

from bot.fields.field import Field
from bot.records.desk import RecordDesk
from bot.records.record import Room
from bot.records.store import records

AUTHOR, OWNER, MANAGER, STRANGER = "U0AUTHOR", "U0OWNER", "U0MANAGER", "U0STRANGER"
EVERYBODY = (AUTHOR, OWNER, MANAGER, STRANGER, "U0ADMIN")


@dataclass(frozen=True, slots=True)
class Note:
    """What people write of a note."""

    title: str
    text: str = ""
    owner: str = ""
    readers: tuple[str, ...] = ()
    day: str = ""
    mood: str = ""
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


NOTES: Room[Note] = Room(
    name="notes",
    content=Note,
    fields=(
        Field("title", required=True, titles="name, nom"),
        Field("text", "text", 2000),
        Field("owner", "person"),
        Field("readers", "people"),
        Field("day", "day"),
        Field("mood", "choice", options=("glad", "sad"), narrows=True),
        Field("tags", "tags", 30, narrows=True),
        Field("links", "links", 500),
    ),
)


def rewrite(desk: RecordDesk, room: Room[Any], number: int, **said: Any) -> None:
    """Have a record say what nobody may write down any more, as groups that Slack does not know."""
    old = desk.record(room, number)
    new = replace(old, content=replace(old.content, **said), version=old.version + 1)
    with desk.services.store.write(desk.workspace):
        records.put(desk.services.store, desk.workspace, room, [new], "edited")
