"""The record of who did what: lines are added, in the transaction of what they tell, and never changed.

What a feature writes here is read in Slack and exported by `bot.audit`. See docs/decisions/0058-audit.md.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store import seal
from bot.store.door import Store
from bot.store.migrations import Migration
from bot.store.personal import PersonColumns
from bot.store.rows import insert

MIGRATIONS: tuple[Migration, ...] = (
    *seal.MIGRATIONS,
    Migration(
        "trail-001",
        """
        CREATE TABLE trail (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            at TEXT NOT NULL,
            did TEXT NOT NULL,
            who TEXT NOT NULL,
            via TEXT NOT NULL,
            channel TEXT NOT NULL,
            subject TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE INDEX trail_who ON trail (workspace, who, number);
        CREATE INDEX trail_at ON trail (workspace, at);
        """,
    ),
    seal.sealed("trail"),
    Migration("trail-002", "CREATE INDEX trail_did ON trail (workspace, did, number)"),
)
TABLES: tuple[str, ...] = ("trail", seal.TABLE)
PEOPLE = PersonColumns(empty=("trail.who",), json={"trail.before": (), "trail.after": ()})

EXPIRED = "audit.expired"  # lines ended after their time: `after` has how many


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done.

    `did` says what, by feature and verb ("settings.changed", "glossary.defined", "decisions.exported",
    "schedule.posted"); `subject` to what, as people know it ("MVP", "12"), empty where there is but one; `before` and
    `after` are plain data, None where there was or is nothing: whole values are never put here that hold what few may
    see. `who` is a Slack user id, empty for the operator's command line and for the bot itself, which `by` tells apart
    ("slack", "cli", "bot"). `where` is a channel id or empty.
    """

    did: str
    who: str = ""
    subject: str = ""
    before: Any = None
    after: Any = None
    where: str = ""
    by: str = "slack"


@dataclass(frozen=True, slots=True)
class TrailLine:
    """An event as it was written down: the number-th of its workspace, at a UTC stamp."""

    number: int
    at: str
    event: Event


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which lines: of a person, of a kind (the first part of `did`), from the stamp `since` on, earlier than `until`;
    empty for all."""

    who: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""


EVERY_LINE = TrailFilter()


def tell(store: Store, workspace: str, at: str, *events: Event) -> None:
    """Add lines, in their order; `at` is a UTC stamp. Inside `store.write`, so that what is told is what was done."""
    first = last(store, workspace) + 1
    rows = [
        {
            "workspace": workspace,
            "number": number,
            "at": at,
            "did": one.did,
            "who": one.who,
            "via": one.by,
            "channel": one.where,
            "subject": one.subject,
            "before": _plain(one.before),
            "after": _plain(one.after),
        }
        for number, one in enumerate(events, start=first)
    ]
    insert(store, "trail", rows)


def last(store: Store, workspace: str) -> int:
    """The number of the newest line, 0 where there is none."""
    return int(store.column("SELECT max(number) FROM trail WHERE workspace = :workspace", workspace=workspace)[0] or 0)


def newest(
    store: Store, workspace: str, limit: int, before: int | None = None, only: TrailFilter = EVERY_LINE
) -> list[TrailLine]:
    """The newest lines first, so many; those whose number is less than `before`, where it is given."""
    return _lines(store, workspace, only, "number < :edge", before, f"number DESC LIMIT {limit:d}")


def following(
    store: Store, workspace: str, limit: int, after: int = 0, only: TrailFilter = EVERY_LINE
) -> list[TrailLine]:
    """The lines after the one of a number, oldest first, so many."""
    return _lines(store, workspace, only, "number > :edge", after, f"number LIMIT {limit:d}")


def expire(store: Store, workspace: str, until: str, at: str, limit: int) -> int:
    """Take out lines older than the stamp `until`, the oldest first, so many at most; how many there were. That itself
    is a line, so that numbers go on."""
    old = """
        SELECT number FROM trail WHERE workspace = :workspace AND at < :until AND did <> :expired ORDER BY number
    """
    with store.write(workspace):
        key = {"workspace": workspace, "until": until}
        numbers = store.column(f"{old} LIMIT {limit:d}", **key, expired=EXPIRED)
        if not numbers:
            return 0
        # Before the others go, so that it is numbered after them even where none is left.
        tell(store, workspace, at, Event(EXPIRED, after={"lines": len(numbers), "until": until}, by="bot"))
        with seal.unsealed(store, workspace):
            store.run(
                "DELETE FROM trail WHERE workspace = :workspace AND at < :until AND number <= :number",
                **key,
                number=numbers[-1],
            )
    return len(numbers)


def workspaces(store: Store) -> Sequence[str]:
    """Those that have lines."""
    return store.column("SELECT DISTINCT workspace FROM trail ORDER BY workspace")


def _lines(
    store: Store, workspace: str, only: TrailFilter, beyond: str, edge: int | None, order: str
) -> list[TrailLine]:
    asked: dict[str, Any] = {"workspace": workspace}
    terms = ["workspace = :workspace"]
    if edge is not None:
        asked["edge"] = edge
        terms.append(beyond)
    if only.who:
        asked["who"] = only.who
        terms.append("who = :who")
    if only.kind:
        asked |= {"kind": f"{only.kind}.", "length": len(only.kind) + 1}
        terms.append("substr(did, 1, :length) = :kind")  # LIKE takes _ for any letter, and servers sort points anyhow
    if only.since:
        asked["since"] = only.since
        terms.append("at >= :since")
    if only.until:
        asked["until"] = only.until
        terms.append("at < :until")
    sql = f"SELECT * FROM trail WHERE {' AND '.join(terms)} ORDER BY {order}"  # noqa: S608 - ours
    return [_line(row) for row in store.run(sql, **asked)]


def _line(row: dict[str, Any]) -> TrailLine:
    before, after = json.loads(row["before"]), json.loads(row["after"])
    event = Event(row["did"], row["who"], row["subject"], before, after, row["channel"], row["via"])
    return TrailLine(row["number"], row["at"], event)


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
