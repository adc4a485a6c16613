"""What work items were shown of our side, and what waits to be shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.store import Store
from bot.store.rows import upsert
from bot.store.waiting import Waiting

DRAFT, WAITING, SENT, FAILED = "draft", "waiting", "sent", "failed"
_KEY = ("workspace", "tracker", "external_id")


@dataclass(frozen=True, slots=True)
class WorkAttachment:
    """What a work item is shown of an item: `draft` and `shown` are JSON, each empty for none. `asked_by` had it sent
    at `asked_at`; `sent_at` is when it last arrived. Times are UTC stamps, empty for never. `error` is what the last
    try ended in, a sentence with its `args`; `failures` how many tries did in a row."""

    tracker: str
    external_id: str
    item: int
    state: str = DRAFT
    draft: str = ""
    shown: str = ""
    asked_by: str = ""
    asked_at: str = ""
    sent_at: str = ""
    due_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


_PLAIN = tuple(name for name in WorkAttachment.__slots__ if name != "args")


def put(store: Store, workspace: str, one: WorkAttachment, *, free: bool = False) -> None:
    """Keep how it stands; whoever is at it stays at it, unless it is `free`. Inside `store.write`."""
    row = {"workspace": workspace, **{name: getattr(one, name) for name in _PLAIN}, "leased_until": ""}
    row["args"] = json.dumps(dict(one.args), ensure_ascii=False)
    upsert(store, "work_attachment", _KEY, [row], keep=() if free else ("leased_until",))


def get(store: Store, workspace: str, tracker: str, external_id: str) -> WorkAttachment | None:
    """How it stands; None where nobody has begun."""
    rows = store.run(
        """
        SELECT * FROM work_attachment
        WHERE workspace = :workspace AND tracker = :tracker AND external_id = :external_id
        """,
        workspace=workspace,
        tracker=tracker,
        external_id=external_id,
    )
    return _made(rows[0]) if rows else None


def of(store: Store, workspace: str, item: int) -> dict[tuple[str, str], WorkAttachment]:
    """What the work items of an item were shown, by tool and id."""
    rows = store.run(
        "SELECT * FROM work_attachment WHERE workspace = :workspace AND item = :item", workspace=workspace, item=item
    )
    return {(row["tracker"], row["external_id"]): _made(row) for row in rows}


QUEUE = Waiting("work_attachment", "tracker", "external_id")
due, lease = QUEUE.due, QUEUE.lease


def _made(row: Mapping[str, Any]) -> WorkAttachment:
    return WorkAttachment(**{name: row[name] for name in _PLAIN}, args=json.loads(row["args"]))
