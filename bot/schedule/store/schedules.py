"""Schedules: kept, changed, paused, handed over, and found when they are due."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.store import Store
from bot.store.absence import present
from bot.store.rows import upsert

_AT_ONCE = 200  # in one statement
_CADENCE = tuple(field.name for field in fields(Cadence))
_OWN = tuple(field.name for field in fields(Schedule) if field.name != "cadence")


def _schedule(row: Mapping[str, Any]) -> Schedule:
    own = {name: row[name] for name in _OWN}
    cadence = Cadence(**{name: row[name] for name in _CADENCE})
    return Schedule(**{**own, "paused": bool(row["paused"]), "cadence": cadence})


def save(store: Store, workspace: str, schedule: Schedule) -> None:
    """Put a schedule in, or change the one of the same id; it is kept as it is, `next_at` and all."""
    row = {name: getattr(schedule, name) for name in _OWN}
    row |= {name: getattr(schedule.cadence, name) for name in _CADENCE}
    with store.write(workspace):
        upsert(store, "schedule", ("workspace", "id"), [{"workspace": workspace, **row}], keep=("created_at",))


def get(store: Store, workspace: str, id_: str) -> Schedule | None:
    """One schedule."""
    rows = store.run("SELECT * FROM schedule WHERE workspace = :workspace AND id = :id", workspace=workspace, id=id_)
    return _schedule(rows[0]) if rows else None


def everything(store: Store, workspace: str) -> list[Schedule]:
    """Every schedule, oldest first."""
    rows = store.run("SELECT * FROM schedule WHERE workspace = :workspace ORDER BY created_at, id", workspace=workspace)
    return [_schedule(row) for row in rows]


def count(store: Store, workspace: str) -> int:
    """How many there are."""
    rows = store.run("SELECT count(*) AS many FROM schedule WHERE workspace = :workspace", workspace=workspace)
    return int(rows[0]["many"])


def pause(store: Store, workspace: str, id_: str, paused: bool, next_at: str) -> None:
    """Pause a schedule, or let it go on from `next_at`: a moment to come, so that nothing of the pause is posted."""
    store.run(
        "UPDATE schedule SET paused = :paused, next_at = :next_at WHERE workspace = :workspace AND id = :id",
        workspace=workspace,
        id=id_,
        paused=paused,
        next_at=next_at,
    )


def remove(store: Store, workspace: str, id_: str) -> None:
    """Take a schedule away. What it posted stays in the ledger; what it has due and not yet sent is dropped."""
    with store.write(workspace):
        store.run("DELETE FROM schedule WHERE workspace = :workspace AND id = :id", workspace=workspace, id=id_)
        store.run(
            """
            DELETE FROM delivery WHERE workspace = :workspace AND schedule = :id AND state = 'due' AND sending_at = ''
            """,
            workspace=workspace,
            id=id_,
        )


def hand_over(store: Store, workspace: str, id_: str, owner: str) -> None:
    """Let somebody else answer for a schedule; notices of what comes go to them."""
    store.run(
        "UPDATE schedule SET owner = :owner WHERE workspace = :workspace AND id = :id",
        workspace=workspace,
        id=id_,
        owner=owner,
    )


def due(store: Store, now: str, limit: int) -> list[tuple[str, Schedule]]:
    """What is due at `now` (a UTC stamp) in any workspace, earliest first: (workspace, schedule)."""
    rows = store.run(
        f"""
        SELECT * FROM schedule WHERE next_at <> '' AND next_at <= :now AND paused = 0 AND {present("schedule")}
        ORDER BY next_at, workspace, id LIMIT :limit
        """,  # noqa: S608 - ours
        now=now,
        limit=limit,
    )
    return [(row["workspace"], _schedule(row)) for row in rows]


def move(store: Store, workspace: str, coming: Sequence[tuple[Schedule, str]]) -> set[str]:
    """Say when schedules are due next. Returns the ids of those that were moved on: of the others another replica did,
    or somebody changed or paused them meanwhile."""
    moved: set[str] = set()
    for start in range(0, len(coming), _AT_ONCE):
        chunk = coming[start : start + _AT_ONCE]
        steps = ", ".join(f"(:id{n}, :was{n}, :next{n})" for n in range(len(chunk)))
        values: dict[str, str] = {}
        for n, (schedule, next_at) in enumerate(chunk):
            values |= {f"id{n}": schedule.id, f"was{n}": schedule.next_at, f"next{n}": next_at}
        rows = store.run(
            f"""
            UPDATE schedule SET next_at = step.column3 FROM (VALUES {steps}) AS step
            WHERE workspace = :workspace AND id = step.column1 AND next_at = step.column2 AND paused = 0 RETURNING id
            """,  # noqa: S608 - our names
            workspace=workspace,
            **values,
        )
        moved |= {row["id"] for row in rows}
    return moved
