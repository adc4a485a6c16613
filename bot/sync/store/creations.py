"""Work items that are to be made outside: where, who asked for it, and what is in the way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.store import Store
from bot.store.rows import upsert
from bot.store.waiting import Waiting
from bot.sync.merge import Pair

WAITING, FAILED = "waiting", "failed"
_KEY = ("workspace", "tracker", "item")


@dataclass(frozen=True, slots=True)
class SyncCreation:
    """A work item on its way: `destination` is where it is made, `mark` what it is found by again. `asked_by` asked
    for it at `asked_at`, a UTC stamp; `error` is what the last try ended in, a sentence with its `args`. `sent` is what
    both say where the tool was given it, by field; None where it never was."""

    tracker: str
    item: int
    destination: str
    mark: str
    asked_by: str
    asked_at: str
    state: str = WAITING
    due_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)
    sent: Mapping[str, Pair] | None = None


_PLAIN = tuple(name for name in SyncCreation.__slots__ if name not in ("args", "sent"))


def put(store: Store, workspace: str, one: SyncCreation) -> None:
    """Keep how it stands; nobody is at it any more. Inside `store.write`."""
    args = json.dumps(dict(one.args), ensure_ascii=False)
    row = {
        "workspace": workspace,
        **{name: getattr(one, name) for name in _PLAIN},
        "args": args,
        "leased_until": "",
        "sent": _sent(one),
    }
    upsert(store, "sync_creation", _KEY, [row])


def _sent(one: SyncCreation) -> str:
    pairs = {} if one.sent is None else {name: [pair.ours, pair.theirs] for name, pair in one.sent.items()}
    return "" if one.sent is None else json.dumps(pairs, ensure_ascii=False)


def _read_sent(text: str) -> dict[str, Pair] | None:
    return {name: Pair(*said) for name, said in json.loads(text).items()} if text else None


def send(store: Store, workspace: str, one: SyncCreation) -> None:
    """Keep what a tool is given now; whoever is at it still is. Inside `store.write`."""
    store.run(
        """
        UPDATE sync_creation SET sent = :sent
        WHERE workspace = :workspace AND tracker = :tracker AND item = :item
        """,
        workspace=workspace,
        tracker=one.tracker,
        item=one.item,
        sent=_sent(one),
    )


def of(store: Store, workspace: str, item: int) -> dict[str, SyncCreation]:
    """What is on its way for an item, by tool."""
    rows = store.run(
        "SELECT * FROM sync_creation WHERE workspace = :workspace AND item = :item ORDER BY tracker",
        workspace=workspace,
        item=item,
    )
    return {
        row["tracker"]: SyncCreation(
            **{name: row[name] for name in _PLAIN}, args=json.loads(row["args"]), sent=_read_sent(row["sent"])
        )
        for row in rows
    }


def remove(store: Store, workspace: str, tracker: str, item: int) -> None:
    """It is there, or nobody wants it any more. Inside `store.write`."""
    store.run(
        "DELETE FROM sync_creation WHERE workspace = :workspace AND tracker = :tracker AND item = :item",
        workspace=workspace,
        tracker=tracker,
        item=item,
    )


QUEUE = Waiting("sync_creation", "tracker", "item")
due, lease = QUEUE.due, QUEUE.lease
