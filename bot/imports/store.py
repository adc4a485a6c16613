"""The jobs of imports: who brought what file where, how far it has come, and what became of it until that is told."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import stamp
from bot.sheets import Matching
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import add, upsert
from bot.text import csv
from bot.text.fold import fold

MIGRATIONS = (
    Migration(
        "imports-001",
        """
        CREATE TABLE import_job (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            room TEXT NOT NULL,
            person TEXT NOT NULL,
            asked TEXT NOT NULL,
            channel TEXT NOT NULL,
            ts TEXT NOT NULL,
            state TEXT NOT NULL,
            attempt BIGINT NOT NULL,
            ready_at TEXT NOT NULL,
            changed TEXT NOT NULL,
            outcome TEXT NOT NULL,
            created_at TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX import_job_ready ON import_job (ready_at)
        """,
    ),
    # What the columns and words of a workspace's files mean: `kind` is "column" or "status", `word` what is compared,
    # `said` how it was written.
    Migration(
        "imports-matching",
        """
        CREATE TABLE import_match (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            kind TEXT NOT NULL,
            word TEXT NOT NULL,
            said TEXT NOT NULL,
            meaning TEXT NOT NULL,
            PRIMARY KEY (workspace, room, kind, word)
        )
        """,
    ),
)
TABLES = ("import_job", "import_match")
PEOPLE = PersonColumns(empty=("import_job.person",), own=("import_job.person",))
# Whoever is forgotten is not its person any more: what was begun for them ends.
_MINE = "workspace = :workspace AND id = :id AND attempt = :attempt AND person = :person"


@dataclass(frozen=True, slots=True)
class ImportJob:
    """An import on its way.

    `room` takes the file, `person` brought it (a user id, empty for the operator's command line), `asked` is what the
    form said, as JSON. `channel` and `ts` are the message that says how far it is, empty before there is one.
    `state` is "waiting" until all of it is in, "whole" until that is told, "told" until its report is sent, then
    "ended". `attempt` counts claims: whoever writes with an older one finds nothing to write to. From `ready_at` (a UTC
    stamp) on anybody may claim it. `changed` are the numbers of the lines whose changes are in already, as JSON,
    `outcome` what became of the file, as JSON.
    """

    workspace: str
    id: str
    room: str
    ready_at: str
    created_at: str
    person: str = ""
    asked: str = ""
    channel: str = ""
    ts: str = ""
    state: str = "waiting"
    attempt: int = 0
    changed: str = "[]"
    outcome: str = ""


def _job(row: Mapping[str, Any]) -> ImportJob:
    return ImportJob(**{name: row[name] for name in ImportJob.__slots__})


def _until(now: datetime, seconds: float) -> str:
    return stamp(now + timedelta(seconds=seconds))


def put(store: Store, job: ImportJob) -> bool:
    """Keep a new job; False when it is there already."""
    row = {name: getattr(job, name) for name in ImportJob.__slots__}
    return add(store, "import_job", ("workspace", "id"), row)


def get(store: Store, workspace: str, job: str) -> ImportJob | None:
    """One job."""
    rows = store.run("SELECT * FROM import_job WHERE workspace = :workspace AND id = :id", workspace=workspace, id=job)
    return _job(rows[0]) if rows else None


def ready(store: Store, now: datetime, limit: int) -> list[ImportJob]:
    """Jobs of any workspace that nobody is at, longest first."""
    rows = store.run(
        f"""
        SELECT * FROM import_job WHERE ready_at <> '' AND ready_at <= :now AND {present("import_job")}
        ORDER BY ready_at, workspace, id LIMIT :limit
        """,  # noqa: S608 - ours
        now=stamp(now),
        limit=limit,
    )
    return [_job(row) for row in rows]


def unfinished(store: Store) -> int:
    """How many jobs of all workspaces wait or are under way."""
    (found,) = store.column(f"SELECT COUNT(*) FROM import_job WHERE ready_at <> '' AND {present('import_job')}")  # noqa: S608 - ours
    return int(found)


def under_way(store: Store, workspace: str) -> list[str]:
    """The rooms that a file is being read into."""
    sql = "SELECT DISTINCT room FROM import_job WHERE workspace = :workspace AND state = 'waiting' ORDER BY room"
    return store.column(sql, workspace=workspace)


def claim(store: Store, job: ImportJob, now: datetime, lease: float) -> ImportJob | None:
    """Take a job for `lease` seconds; None when somebody else did meanwhile."""
    rows = store.run(
        f"""
        UPDATE import_job SET attempt = attempt + 1, ready_at = :until WHERE {_MINE} AND ready_at = :was RETURNING *
        """,  # noqa: S608 - ours
        workspace=job.workspace,
        id=job.id,
        attempt=job.attempt,
        person=job.person,
        was=job.ready_at,
        until=_until(now, lease),
    )
    return _job(rows[0]) if rows else None


def write(store: Store, job: ImportJob, now: datetime, lease: float, **values: str) -> bool:
    """Write down columns of a job, and have it for `lease` seconds more. False when somebody else has it, or whoever
    brought it was forgotten."""
    more = "".join(f", {column} = :{column}" for column in values)
    rows = store.run(
        f"UPDATE import_job SET ready_at = :until{more} WHERE {_MINE} RETURNING id",  # noqa: S608 - ours
        workspace=job.workspace,
        id=job.id,
        attempt=job.attempt,
        person=job.person,
        until=_until(now, lease),
        **values,
    )
    return bool(rows)


def end(store: Store, job: ImportJob) -> bool:
    """Leave of a job only that there was one: Slack may deliver it again. False when somebody else has it."""
    rows = store.run(
        f"""
        UPDATE import_job SET state = 'ended', ready_at = '', person = '', asked = '', channel = '', ts = '',
            changed = '', outcome = ''
        WHERE {_MINE} RETURNING id
        """,  # noqa: S608 - ours
        workspace=job.workspace,
        id=job.id,
        attempt=job.attempt,
        person=job.person,
    )
    return bool(rows)


def forget_old(store: Store, before: str) -> None:
    """Drop the jobs that ended and were begun before `before`, of every workspace."""
    store.run("DELETE FROM import_job WHERE state = 'ended' AND created_at < :before", before=before)


def lines_in(job: ImportJob) -> set[int]:
    """The lines whose changes are in already."""
    return set(json.loads(job.changed or "[]"))


def matching(store: Store, workspace: str, room: str) -> Matching:
    """What the workspace has said of the columns and words of a room's files."""
    found: dict[str, dict[str, str]] = {"column": {}, "status": {}}
    for kind, word, _, meaning in matches(store, workspace, room):
        found[kind][word] = meaning
    return Matching(found["column"], found["status"])


def matches(store: Store, workspace: str, room: str) -> list[tuple[str, str, str, str]]:
    """The same as a list: kind, word, how it was written, and what it means."""
    rows = store.run(
        "SELECT kind, word, said, meaning FROM import_match WHERE workspace = :workspace AND room = :room "
        "ORDER BY kind, word",
        workspace=workspace,
        room=room,
    )
    return [(row["kind"], row["word"], row["said"], row["meaning"]) for row in rows]


def match(store: Store, workspace: str, room: str, said: Mapping[tuple[str, str], str]) -> None:
    """Keep what words mean, each by its kind and as it was written; an empty meaning takes one back. Inside
    `store.write`."""
    rows = [
        {
            "workspace": workspace,
            "room": room,
            "kind": kind,
            "word": csv.bare(word) if kind == "column" else fold(word),
            "said": word,
            "meaning": meaning,
        }
        for (kind, word), meaning in said.items()
    ]
    store.many(
        "DELETE FROM import_match WHERE workspace = :workspace AND room = :room AND kind = :kind AND word = :word",
        [{name: row[name] for name in ("workspace", "room", "kind", "word")} for row in rows],
    )
    upsert(store, "import_match", ("workspace", "room", "kind", "word"), [row for row in rows if row["meaning"]])
