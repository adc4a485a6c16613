"""Which records a list shows, and which a search finds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.fields.field import parts
from bot.records.record import PERSON, C, Record, Room
from bot.records.store.records import read, read_row, several
from bot.records.store.schema import words_of
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import parameter_names
from bot.text.fold import fold

ANY = "any"  # of a list: whatever their status
_COUNTED = 3_000  # of the records with a mark, to tell which is the rarest
MENU = 98  # values of a field that a menu offers
LOOKED_AT = 500  # matches of a search, at most


@dataclass(frozen=True)
class Narrow:
    """Which records a list shows: of one status ("" is every one but the closed, ANY every one), that name a person
    or are by them, changed since a UTC stamp, with these values by field; an empty text is any."""

    status: str = ""
    person: str = ""
    since: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def all_marks(self) -> set[tuple[str, str]]:
        """What a record is marked with that is among them."""
        own = {(name, fold(value)) for name, value in self.marks.items() if value}
        return own | ({(PERSON, self.person)} if self.person else set())


def narrowed(
    store: Store, workspace: str, room: Room[C], audience: Audience, narrow: Narrow, limit: int, offset: int = 0
) -> list[Record[C]]:
    """The records of a list that an audience sees, last changed first. Of those before the page only the index is
    read; with marks, the records that have the rarest of them are looked at, in their order."""
    marks = _rarest_first(store, workspace, room, narrow)
    first = "mark0" if marks else "record"
    matching, params = _matching(workspace, room, audience, narrow, marks)
    rows = store.run(
        f"""
        SELECT record.* FROM (
            SELECT {first}.number {matching} ORDER BY {first}.changed_at DESC, {first}.number DESC
            LIMIT :limit OFFSET :offset
        ) AS page, record
        WHERE record.workspace = :workspace AND record.room = :room AND record.number = page.number
        ORDER BY record.changed_at DESC, record.number DESC
        """,  # noqa: S608 - ours
        limit=limit,
        offset=offset,
        **params,
    )
    return [read_row(room, row) for row in rows]


def _rarest_first(store: Store, workspace: str, room: Room[Any], narrow: Narrow) -> list[tuple[str, str]]:
    marks = sorted(narrow.all_marks)
    if len(marks) < 2:
        return marks
    counts = " UNION ALL ".join(
        f"""SELECT {n} AS mark, count(*) AS many FROM (SELECT 1 FROM record_mark WHERE workspace = :workspace
        AND room = :room AND name = :name{n} AND value = :value{n} LIMIT :most) AS counted"""  # noqa: S608 - ours
        for n in range(len(marks))
    )
    params = {f"name{n}": name for n, (name, _) in enumerate(marks)}
    params |= {f"value{n}": value for n, (_, value) in enumerate(marks)}
    rows = store.run(counts, workspace=workspace, room=room.name, most=_COUNTED, **params)
    return [marks[row["mark"]] for row in sorted(rows, key=lambda row: (row["many"], row["mark"]))]


def _matching(
    workspace: str,
    room: Room[Any],
    audience: Audience,
    narrow: Narrow,
    marks: Sequence[tuple[str, str]],
    numbers: Sequence[int] = (),
) -> tuple[str, dict[str, Any]]:
    """The end of a statement: the records of a list, found by the first of its marks; those of some `numbers`, where
    they are given."""
    params: dict[str, Any] = {"workspace": workspace, "room": room.name, **audience.parameters}
    wheres = ["record.workspace = :workspace AND record.room = :room AND record.gone_at = ''"]
    wheres.append(audience.condition("record", "author"))
    if narrow.status not in ("", ANY):
        wheres.append("record.status = :status")
        params["status"] = narrow.status
    elif not narrow.status and room.closed:
        closed = {f"closed{n}": status for n, status in enumerate(room.closed)}
        wheres.append(f"record.status NOT IN ({parameter_names(closed)})")
        params |= closed
    if narrow.since:
        wheres.append("record.changed_at >= :since")
        params["since"] = narrow.since
    for n, (name, value) in enumerate(marks):
        wheres.append(f"mark{n}.workspace = :workspace AND mark{n}.room = :room AND mark{n}.name = :name{n}")
        wheres.append(f"mark{n}.value = :value{n} AND mark{n}.number = {'mark0' if n else 'record'}.number")
        params |= {f"name{n}": name, f"value{n}": value}
    tables = [*(f"record_mark AS mark{n}" for n in range(len(marks))), "record"]
    if numbers:  # in this order, of which SQLite would choose a worse one
        some = {f"n{n}": number for n, number in enumerate(numbers)}
        listed = ", ".join(f"(:{name})" for name in some)
        tables = [f"(WITH one (number) AS (VALUES {listed}) SELECT number FROM one) AS one", "record", *tables[:-1]]  # noqa: S608
        wheres.append("record.number = one.number")
        params |= some
    return f"FROM {' CROSS JOIN '.join(tables)} WHERE {' AND '.join(wheres)}", params


def search(
    store: Store, workspace: str, room: Room[C], audience: Audience, text: str, limit: int, offset: int = 0
) -> list[Record[C]]:
    """Of what an audience sees, the records with every word of `text` (or words that begin so), else with the most of
    them; best first, of those alike the last changed."""
    return search_narrowed(store, workspace, room, audience, text, Narrow(ANY), limit, offset)[0]


def search_narrowed(
    store: Store, workspace: str, room: Room[C], audience: Audience, text: str, narrow: Narrow, limit: int, offset: int
) -> tuple[list[Record[C]], bool]:
    """The same of those that are `narrow`; and whether there may be others, because only the best were looked at."""
    found, is_cut = _numbers(store, workspace, room, audience, text, narrow, offset + limit)
    known = several(store, workspace, room, found[offset : offset + limit])
    return list(known.values()), is_cut


def window(
    store: Store,
    workspace: str,
    room: Room[C],
    audience: Audience,
    narrow: Narrow,
    text: str,
    limit: int,
    offset: int = 0,
) -> tuple[list[Record[C]], bool]:
    """So many of a list after so many: of those found by the words of `text`, else of all in the order of lists; and
    whether there may be others, as `search_narrowed` says."""
    if text:
        return search_narrowed(store, workspace, room, audience, text, narrow, limit, offset)
    return narrowed(store, workspace, room, audience, narrow, limit, offset), False


def _numbers(
    store: Store, workspace: str, room: Room[C], audience: Audience, text: str, narrow: Narrow, wanted: int
) -> tuple[list[int], bool]:
    """The numbers of these, as many as are wanted or a few more."""
    looked_at, marks = 0, sorted(narrow.all_marks)
    for level in words_of(room).newest(store, workspace, text):
        found: list[int] = []
        for page in level:
            numbers = [int(item) for item in page]
            matching, params = _matching(workspace, room, audience, narrow, marks, numbers)
            fit = set(store.column(f"SELECT record.number {matching}", **params))
            found += [number for number in numbers if number in fit]
            looked_at += len(numbers)
            if len(found) >= wanted or looked_at >= LOOKED_AT:
                break
        if found or looked_at >= LOOKED_AT:
            return found, len(found) < wanted and looked_at >= LOOKED_AT
    return [], False


def count(
    store: Store, workspace: str, room: Room[C], audience: Audience, narrow: Narrow, most: int, text: str = ""
) -> int:
    """How many records a list or a search of these words has, as far as `most`."""
    if text:
        return min(most, len(_numbers(store, workspace, room, audience, text, narrow, most)[0]))
    matching, params = _matching(workspace, room, audience, narrow, _rarest_first(store, workspace, room, narrow))
    counted = f"SELECT count(*) FROM (SELECT 1 {matching} LIMIT :most) AS listed"  # noqa: S608 - ours
    return int(store.column(counted, most=most, **params)[0])


def everything(store: Store, workspace: str, room: Room[C], audience: Audience) -> list[Record[C]]:
    """Every record an audience sees that is not gone, by number."""
    where = f"gone_at = '' AND {audience.condition('record', 'author')} ORDER BY number"
    return read(store, workspace, room, where, **audience.parameters)


def values(
    store: Store, workspace: str, room: Room[Any], audience: Audience, name: str, limit: int = 1_000
) -> dict[str, int]:
    """What a field that narrows says in the records that an audience sees: folded values in their order, the first so
    many, each with the number of the last changed of the records that say so. Values are looked for one after the
    other, and no record is counted."""
    mark = "record_mark WHERE workspace = :workspace AND room = :room AND name = :name"
    rows = store.run(
        f"""
        WITH RECURSIVE known (value) AS (
            SELECT min(value) FROM {mark}
            UNION ALL SELECT (SELECT min(value) FROM {mark} AND value > known.value) FROM known
            WHERE known.value IS NOT NULL
        )
        SELECT value, number FROM (SELECT known.value, (
            SELECT mark.number FROM record_mark AS mark CROSS JOIN record
            WHERE mark.workspace = :workspace AND mark.room = :room AND mark.name = :name AND mark.value = known.value
                AND record.workspace = :workspace AND record.room = :room AND record.number = mark.number
                AND record.gone_at = '' AND {audience.condition("record", "author")}
            ORDER BY mark.changed_at DESC, mark.number DESC LIMIT 1
        ) AS number FROM known) AS found WHERE number IS NOT NULL LIMIT :limit
        """,  # noqa: S608 - ours
        name=name,
        limit=limit,
        workspace=workspace,
        room=room.name,
        **audience.parameters,
    )
    return {row["value"]: row["number"] for row in rows}


def spelt(
    store: Store, workspace: str, room: Room[Any], audience: Audience, name: str, limit: int = MENU
) -> dict[str, str]:
    """The same, each as the record writes it."""
    found = values(store, workspace, room, audience, name, limit)
    known = several(store, workspace, room, list(found.values()))
    said = {value: parts(getattr(known[number].content, name)) for value, number in found.items() if number in known}
    return {value: next((part for part in written if fold(part) == value), value) for value, written in said.items()}
