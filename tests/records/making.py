"""A room with a field of each kind, and records of it."""

from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room

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
