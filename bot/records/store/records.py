"""Records, their versions, and what they are found by."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.fields.field import PEOPLE as NAMING
from bot.fields.field import parts
from bot.records.record import C, Record, RecordStep, RecordVersion, Room, from_data, marks_of, to_data
from bot.records.store.schema import tables, words_of
from bot.slack.visibility.audience import IMPORT_PLACE, Audience
from bot.slack.visibility.store import record as record_place
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import insert, upsert
from bot.store.words import WordEntry
from bot.text.fold import fold
from bot.text.words import ALIAS, BODY, TITLE, word_weights

_META = ("status", "author", "created_at", "changed_by", "changed_at", "version", "gone_at", "place", "source")
_AT_ONCE = 400  # records in one statement


def people(*rooms: Room[Any]) -> PersonColumns:
    """Where the tables of all name people; what texts of these rooms are found by is derived from them."""
    own = [table for room in rooms for table in tables(room)]

    def derive_all(store: Store, workspace: str, user: str) -> None:
        for room in rooms:
            derive(room, store, workspace, user)

    return PersonColumns(
        empty=("record.author", "record.changed_by", "record_version.person"),
        delete=("record_mark.value",),
        json={"record.content": (), "record_version.content": ()},
        derived=[f"{table}.{column}" for table in own for column in ("word", "numbers", "title", "words")],
        derive=derive_all,
    )


def next_number(store: Store, workspace: str, room: Room[Any], count: int = 1) -> int:
    """The first of `count` new numbers. Inside `store.write`."""
    if room.count:
        return room.count(store, workspace, count)
    (last,) = store.column(
        """
        INSERT INTO record_counter (workspace, room, last) VALUES (:workspace, :room, :count)
        ON CONFLICT (workspace, room) DO UPDATE SET last = record_counter.last + :count RETURNING last
        """,
        count=count,
        **_of(workspace, room),
    )
    return int(last) - count + 1


def put(store: Store, workspace: str, room: Room[C], records: Sequence[Record[C]], did: str, why: str = "") -> None:
    """Keep records as they now are, each as the version that it comes to, with what was done to it and why. Inside
    `store.write`."""
    if not records:
        return
    contents = {one.number: json.dumps(to_data(room, one.content), ensure_ascii=False) for one in records}
    key = _of(workspace, room)
    rows = [
        {**key, "number": one.number, "content": contents[one.number], **{name: getattr(one, name) for name in _META}}
        for one in records
    ]
    upsert(store, "record", ("workspace", "room", "number"), rows, keep=("author", "created_at", "source"))
    insert(
        store,
        "record_version",
        [
            {**key, "number": one.number, "version": one.version, "at": one.changed_at, "person": one.changed_by}
            | {"did": did, "status": one.status, "content": contents[one.number], "why": why}
            for one in records
        ],
    )
    for place in {one.place for one in records} - {""}:
        if not place.startswith(IMPORT_PLACE):
            record_place(store, workspace, place)
    _index(store, workspace, room, records)


def _index(store: Store, workspace: str, room: Room[C], records: Iterable[Record[C]], *, is_anew: bool = False) -> None:
    """What records are found by; of those that were never changed too where it `is_anew`."""
    known = list(records)
    changed = [{**_of(workspace, room), "number": one.number} for one in known if is_anew or one.version > 1]
    store.many("DELETE FROM record_mark WHERE workspace = :workspace AND room = :room AND number = :number", changed)
    marks = [
        {**_of(workspace, room), "number": one.number, "changed_at": one.changed_at, "name": name, "value": value}
        for one in known
        for name, value in marks_of(room, one)
    ]
    insert(store, "record_mark", marks)
    words = words_of(room)
    words.remove(store, workspace, [str(row["number"]) for row in changed])
    words.put(store, workspace, [_words(room, one) for one in known if not one.gone_at])


def _words(room: Room[C], record: Record[C]) -> WordEntry:
    title = record.content.title
    texts = [(getattr(record.content, one.name), one.kind) for one in room.fields if one.kind not in NAMING]
    found = [(title, TITLE), *((part, BODY) for value, _ in texts for part in parts(value) if part != title)]
    tags = [(part, ALIAS) for value, kind in texts if kind == "tags" for part in parts(value)]
    return WordEntry(str(record.number), fold(title), word_weights([*found, *tags]))


def derive(room: Room[C], store: Store, workspace: str, word: str) -> None:
    """Index anew the records of a room that a word found, after their texts were changed. Inside `store.write`."""
    numbers = [int(one) for one in words_of(room).find(store, workspace, word, 1_000_000, 0)]
    _index(store, workspace, room, several(store, workspace, room, numbers).values(), is_anew=True)


def read(store: Store, workspace: str, room: Room[C], where: str, **params: Any) -> list[Record[C]]:
    """The records of a room that a condition holds for."""
    rows = store.run(
        f"SELECT * FROM record WHERE workspace = :workspace AND room = :room AND {where}",  # noqa: S608 - ours
        **_of(workspace, room),
        **params,
    )
    return [read_row(room, row) for row in rows]


def get(store: Store, workspace: str, room: Room[C], number: int) -> Record[C] | None:
    """One record, gone or not."""
    return next(iter(read(store, workspace, room, "number = :number", number=number)), None)


def several(store: Store, workspace: str, room: Room[C], numbers: Sequence[int]) -> dict[int, Record[C]]:
    """Records by number, gone or not, in the order of the numbers."""
    found: dict[int, Record[C]] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        named = list_parameters(numbers[start : start + _AT_ONCE])
        some = read(store, workspace, room, f"number IN ({parameter_names(named)})", **named)
        found |= {one.number: one for one in some}
    return {number: found[number] for number in numbers if number in found}


def seen(store: Store, workspace: str, room: Room[C], audience: Audience, numbers: Sequence[int]) -> list[Record[C]]:
    """Of some records, in the order of their numbers, those that an audience sees and that are not gone."""
    known = several(store, workspace, room, numbers).values()
    return [one for one in known if not one.gone_at and audience.sees(one.place, one.author)]


def of_message(store: Store, workspace: str, room: Room[C], source: str) -> Record[C] | None:
    """The first record that was made of a message and is not gone, by the message's address."""
    where = "source = :source AND source <> '' AND gone_at = '' ORDER BY number LIMIT 1"
    return next(iter(read(store, workspace, room, where, source=source)), None)


def versions(store: Store, workspace: str, room: Room[C], number: int) -> list[RecordVersion[C]]:
    """What became of a record, oldest first."""
    rows = store.run(
        """
        SELECT * FROM record_version WHERE workspace = :workspace AND room = :room AND number = :number
        ORDER BY version
        """,
        number=number,
        **_of(workspace, room),
    )
    told = ("version", "at", "person", "did", "status", "why")
    return [
        RecordVersion(content=from_data(room, json.loads(row["content"])), **{name: row[name] for name in told})
        for row in rows
    ]


def steps(store: Store, workspace: str, room: Room[Any], numbers: Sequence[int]) -> dict[int, list[RecordStep]]:
    """What became of some records, oldest first, without what they said."""
    found: dict[int, list[RecordStep]] = {number: [] for number in numbers}
    for start in range(0, len(numbers), _AT_ONCE):
        named = list_parameters(numbers[start : start + _AT_ONCE])
        rows = store.run(
            f"""
            SELECT number, at, did, status FROM record_version
            WHERE workspace = :workspace AND room = :room AND number IN ({parameter_names(named)})
            ORDER BY number, version
            """,  # noqa: S608 - our names
            **_of(workspace, room),
            **named,
        )
        for row in rows:
            found[row["number"]].append(RecordStep(row["at"], row["did"], row["status"]))
    return found


def as_of(store: Store, workspace: str, room: Room[C], at: str) -> list[Record[C]]:
    """The records of a room as they were at a UTC stamp, without those that were taken out then, by number."""
    rows = store.run(
        """
        SELECT was.*, record.author, record.created_at, record.place, record.source, was.at AS changed_at,
            was.person AS changed_by, '' AS gone_at
        FROM record_version AS was JOIN record ON record.workspace = was.workspace AND record.room = was.room
            AND record.number = was.number
        WHERE was.workspace = :workspace AND was.room = :room AND was.did <> 'removed' AND was.version = (
            SELECT max(version) FROM record_version WHERE workspace = was.workspace AND room = was.room
                AND number = was.number AND at <= :at
        ) ORDER BY was.number
        """,
        at=at,
        **_of(workspace, room),
    )
    return [read_row(room, row) for row in rows]


def read_row(room: Room[C], row: Mapping[str, Any]) -> Record[C]:
    """A record out of its row."""
    content = from_data(room, json.loads(row["content"]))
    return Record(row["number"], content, **{name: row[name] for name in _META})


def _of(workspace: str, room: Room[Any]) -> dict[str, str]:
    return {"workspace": workspace, "room": room.name}


def changes(store: Store, workspace: str) -> tuple[int, ...]:
    """How many versions of records of all rooms there are, and how many links: what becomes of a record changes it."""
    rows = store.run(
        """
        SELECT (SELECT count(*) FROM record_version WHERE workspace = :workspace) AS versions,
            (SELECT count(*) FROM record_link WHERE workspace = :workspace) AS links
        """,
        workspace=workspace,
    )
    return tuple(rows[0].values())
