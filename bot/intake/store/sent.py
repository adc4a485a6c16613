"""Insights that were sent to another system: where to, whether they are there, and what is in the way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.store import Store
from bot.store.rows import upsert
from bot.store.waiting import Waiting

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


QUEUE = Waiting("intake_sent", "destination", "number")
due, lease = QUEUE.due, QUEUE.lease
