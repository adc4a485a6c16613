"""Which records a list shows, and which a search finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.records.record import C, Record, Room
from bot.records.store.records import PERSON, parameter_names, read_row, several
from bot.records.store.schema import words_of
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.fold import fold

ANY = "any"  # of a list: whatever their status


@dataclass(frozen=True)
class Narrow:
    """Which records a list shows: of one status ("" is every one but the closed, ANY every one), that name a person
    or are by them, changed since a UTC stamp, with these values by field; an empty text is any."""

    status: str = ""
    person: str = ""
    since: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)


def narrowed(
    store: Store, workspace: str, room: Room[C], audience: Audience, narrow: Narrow, limit: int, offset: int = 0
) -> list[Record[C]]:
    """The records of a list that an audience sees, last changed first."""
    wheres, params = _where(room, audience, narrow)
    rows = store.run(
        f"""
        SELECT record.* FROM record WHERE record.workspace = :workspace AND record.room = :room {wheres}
        ORDER BY record.changed_at DESC, record.number DESC LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        limit=limit,
        offset=offset,
        workspace=workspace,
        room=room.name,
        **params,
    )
    return [read_row(room, row) for row in rows]


def count(store: Store, workspace: str, room: Room[Any], audience: Audience, narrow: Narrow) -> int:
    """How many records such a list has."""
    wheres, params = _where(room, audience, narrow)
    (many,) = store.column(
        f"SELECT count(*) FROM record WHERE record.workspace = :workspace AND record.room = :room {wheres}",  # noqa: S608 - ours
        workspace=workspace,
        room=room.name,
        **params,
    )
    return int(many)


def _where(room: Room[Any], audience: Audience, narrow: Narrow) -> tuple[str, dict[str, Any]]:
    wheres = ["record.gone_at = ''", audience.condition("record", "author")]
    params: dict[str, Any] = dict(audience.parameters)
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
    marks = [(PERSON, narrow.person)] * bool(narrow.person)
    marks += [(name, fold(value)) for name, value in narrow.marks.items()]
    for n, (name, value) in enumerate(marks):
        wheres.append(
            f"""record.number IN (SELECT number FROM record_mark WHERE record_mark.workspace = :workspace
                AND record_mark.room = :room AND record_mark.name = :name{n} AND record_mark.value = :value{n})"""  # noqa: S608 - ours
        )
        params |= {f"name{n}": name, f"value{n}": value}
    return "".join(f" AND {where}" for where in wheres), params


def search(
    store: Store, workspace: str, room: Room[C], audience: Audience, text: str, limit: int, offset: int = 0
) -> list[Record[C]]:
    """Of what an audience sees, the records with every word of `text` (or words that begin so), else with the most of
    them; best first."""
    hidden = f"""
        SELECT CAST(number AS TEXT) FROM record WHERE workspace = :workspace AND room = :room_ AND place <> ''
            AND NOT ({audience.condition("record", "author")})
    """  # noqa: S608 - ours
    words = words_of(room)
    ids = words.find(
        store, workspace, text, limit, offset, without=hidden, **{**audience.parameters, "room_": room.name}
    )
    return list(several(store, workspace, room, [int(one) for one in ids]).values())


def everything(store: Store, workspace: str, room: Room[C], audience: Audience) -> list[Record[C]]:
    """Every record an audience sees that is not gone, by number."""
    rows = store.run(
        f"""
        SELECT * FROM record WHERE workspace = :workspace AND room = :room AND gone_at = ''
            AND {audience.condition("record", "author")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        room=room.name,
        **audience.parameters,
    )
    return [read_row(room, row) for row in rows]


def values(store: Store, workspace: str, room: Room[Any], name: str, audience: Audience) -> list[str]:
    """What a field that narrows says in the records that an audience sees, folded, most often first."""
    return store.column(
        f"""
        SELECT record_mark.value FROM record_mark JOIN record ON record.workspace = record_mark.workspace
            AND record.room = record_mark.room AND record.number = record_mark.number
        WHERE record_mark.workspace = :workspace AND record_mark.room = :room AND record_mark.name = :name
            AND record.gone_at = '' AND {audience.condition("record", "author")}
        GROUP BY record_mark.value ORDER BY count(*) DESC, record_mark.value
        """,  # noqa: S608 - ours
        name=name,
        workspace=workspace,
        room=room.name,
        **audience.parameters,
    )
