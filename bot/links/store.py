"""A link joins two things of any two rooms, and is shown on both. Either end may be an engine's own: an idea's number,
the id of a KPI or of a meaning."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.store import Migration, Store
from bot.store.parameters import parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import add, add_all

MIGRATIONS: tuple[Migration, ...] = ()  # the table came with those of records, in "records-001"
TABLES = ("record_link",)
PEOPLE = PersonColumns(empty=("record_link.person",))


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """A thing that is linked: its room ("decisions", "ideas", …) and what it is called there: a number or an id."""

    room: str
    item: str


@dataclass(frozen=True, slots=True)
class Link:
    """What one thing has to do with another: `kind` is a word of the room that made it, as "supports". `person` made it
    `at` a UTC stamp."""

    one: LinkEnd
    kind: str
    other: LinkEnd
    person: str = ""
    at: str = ""

    def beyond(self, end: LinkEnd) -> LinkEnd:
        """The end that this is not."""
        return self.other if end == self.one else self.one


_KEY = ("workspace", "room", "item", "kind", "other_room", "other_item")


def link(store: Store, workspace: str, new: Link) -> bool:
    """Keep a link; False when it is there already. Inside `store.write`."""
    return add(store, "record_link", _KEY, _row(workspace, new))


def link_all(store: Store, workspace: str, new: Sequence[Link]) -> None:
    """Keep links, but for those that are there already; some statements for all. Inside `store.write`."""
    add_all(store, "record_link", _KEY, [_row(workspace, one) for one in new])


def _row(workspace: str, new: Link) -> dict[str, str]:
    ends = {"room": new.one.room, "item": new.one.item, "other_room": new.other.room, "other_item": new.other.item}
    return {"workspace": workspace, **ends, "kind": new.kind, "person": new.person, "at": new.at}


def unlink(store: Store, workspace: str, old: Link) -> None:
    """Take a link out. Inside `store.write`."""
    store.run(
        """
        DELETE FROM record_link WHERE workspace = :workspace AND room = :room AND item = :item AND kind = :kind
            AND other_room = :other_room AND other_item = :other_item
        """,
        workspace=workspace,
        room=old.one.room,
        item=old.one.item,
        kind=old.kind,
        other_room=old.other.room,
        other_item=old.other.item,
    )


def relink(
    store: Store, workspace: str, end: LinkEnd, kind: str, others: Sequence[LinkEnd], person: str, at: str
) -> None:
    """Have a thing begin links of a kind to these others and to no more. Inside `store.write`."""
    for known in links(store, workspace, end):
        if known.kind == kind and known.one == end and known.other not in others:
            unlink(store, workspace, known)
    link_all(store, workspace, [Link(end, kind, other, person, at) for other in others])


def move(store: Store, workspace: str, end: LinkEnd, into: LinkEnd) -> None:
    """What was linked to a thing is linked to another instead, each once; what joined the two goes. Inside
    `store.write`."""
    for one in links(store, workspace, end):
        unlink(store, workspace, one)
        if one.beyond(end) != into:
            one_end, other = (into if part == end else part for part in (one.one, one.other))
            link(store, workspace, replace(one, one=one_end, other=other))


def is_said_of(store: Store, workspace: str, room: str, end: LinkEnd) -> bool:
    """Whether anything of a room begins a link that ends at a thing."""
    sql = """
        SELECT 1 FROM record_link WHERE workspace = :workspace AND other_room = :other_room AND other_item = :other_item
            AND room = :room LIMIT 1
    """
    return bool(store.column(sql, workspace=workspace, other_room=end.room, other_item=end.item, room=room))


def neighbours(store: Store, workspace: str, room: str, other: str) -> set[tuple[str, str]]:
    """The things of a room, each with one of another that it is linked to, whichever of them began it."""
    sql = """
        SELECT item AS one, other_item AS beyond FROM record_link
        WHERE workspace = :workspace AND room = :room AND other_room = :other
        UNION SELECT other_item, item FROM record_link
        WHERE workspace = :workspace AND room = :other AND other_room = :room
    """
    rows = store.run(sql, workspace=workspace, room=room, other=other)
    return {(row["one"], row["beyond"]) for row in rows}


def links(store: Store, workspace: str, end: LinkEnd, without: Collection[str] = ()) -> list[Link]:
    """Every link of a thing, oldest first, whichever end of it the thing is; `without` those to some rooms, of which
    there may be thousands."""
    rooms = {f"without{n}": room for n, room in enumerate(without)}
    names = parameter_names(rooms)
    there, here = (f"AND {column} NOT IN ({names})" if rooms else "" for column in ("other_room", "room"))
    rows = store.run(
        f"""
        SELECT * FROM record_link WHERE workspace = :workspace
            AND (room = :room AND item = :item {there} OR other_room = :room AND other_item = :item {here})
        ORDER BY at, kind, item, other_item
        """,  # noqa: S608 - ours
        workspace=workspace,
        room=end.room,
        item=end.item,
        **rooms,
    )
    return [
        Link(
            LinkEnd(row["room"], row["item"]),
            row["kind"],
            LinkEnd(row["other_room"], row["other_item"]),
            row["person"],
            row["at"],
        )
        for row in rows
    ]
