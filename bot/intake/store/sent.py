"""Insights that were sent to another system: where to, whether they are there, and what is in the way."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store import Store
from bot.store.rows import upsert

WAITING, SENT, FAILED = "waiting", "sent", "failed"
_KEY = ("workspace", "destination", "number")


@dataclass(frozen=True, slots=True)
class Sending:
    """An insight on its way: `asked_by` is who sent it and `asked_at` when, a UTC stamp; `url` is where it is. `error`
    is what the last try ended in, a sentence with its `args`; `failures` how many tries did in a row."""

    destination: str
    number: int
    state: str
    asked_by: str
    asked_at: str
    url: str = ""
    due_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


def put(store: Store, workspace: str, sending: Sending) -> None:
    """Keep how it stands; nobody is at it any more. Inside `store.write`."""
    told = {name: getattr(sending, name) for name in Sending.__slots__ if name != "args"}
    args = json.dumps(dict(sending.args), ensure_ascii=False)
    upsert(store, "intake_sent", _KEY, [{"workspace": workspace, **told, "args": args, "leased_until": ""}])


def get(store: Store, workspace: str, destination: str, number: int) -> Sending | None:
    """How sending an insight stands; None where nobody has."""
    return next((one for one in of(store, workspace, number) if one.destination == destination), None)


def of(store: Store, workspace: str, number: int) -> list[Sending]:
    """Where an insight was sent to."""
    rows = store.run(
        "SELECT * FROM intake_sent WHERE workspace = :workspace AND number = :number ORDER BY destination",
        workspace=workspace,
        number=number,
    )
    known = [name for name in Sending.__slots__ if name != "args"]
    return [Sending(**{name: row[name] for name in known}, args=json.loads(row["args"])) for row in rows]


def due(store: Store, destinations: Sequence[str], now: str, limit: int) -> list[tuple[str, str, int]]:
    """Workspace, destination and number of what waits to be sent, the one waiting longest first."""
    named = {f"to{n}": name for n, name in enumerate(destinations)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT workspace, destination, number FROM intake_sent
        WHERE state = :waiting AND due_at <= :now AND leased_until <= :now
            AND destination IN ({", ".join(f":{name}" for name in named)})
        ORDER BY due_at, workspace, destination, number LIMIT :limit
        """,  # noqa: S608 - names of parameters
        waiting=WAITING,
        now=now,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["destination"], row["number"]) for row in rows]


def lease(store: Store, workspace: str, destination: str, number: int, now: str, until: str) -> bool:
    """Whether this replica may send it until then: it still waits, and no other is at it."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE intake_sent SET leased_until = :until
                WHERE workspace = :workspace AND destination = :destination AND number = :number
                    AND state = :waiting AND leased_until <= :now AND due_at <= :now
                RETURNING number
                """,
                workspace=workspace,
                destination=destination,
                number=number,
                waiting=WAITING,
                now=now,
                until=until,
            )
        )
