"""What work items were shown of our side, and what waits to be shown."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.records.store.records import parameter_names
from bot.store import Store
from bot.store.rows import upsert

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


def due(store: Store, trackers: Sequence[str], now: str, limit: int) -> list[tuple[str, str, str]]:
    """Workspace, tool and id of what waits, the one waiting longest first."""
    named = {f"to{n}": name for n, name in enumerate(trackers)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT workspace, tracker, external_id FROM work_attachment
        WHERE state = :waiting AND due_at <= :now AND leased_until <= :now AND tracker IN ({parameter_names(named)})
        ORDER BY due_at, workspace, tracker, external_id LIMIT :limit
        """,  # noqa: S608 - names of parameters
        waiting=WAITING,
        now=now,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["tracker"], row["external_id"]) for row in rows]


def lease(store: Store, workspace: str, tracker: str, external_id: str, now: str, until: str) -> bool:
    """Whether this replica may show it until then: it still waits, and no other is at it."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE work_attachment SET leased_until = :until
                WHERE workspace = :workspace AND tracker = :tracker AND external_id = :external_id
                    AND state = :waiting AND leased_until <= :now AND due_at <= :now
                RETURNING item
                """,
                workspace=workspace,
                tracker=tracker,
                external_id=external_id,
                waiting=WAITING,
                now=now,
                until=until,
            )
        )


def _made(row: Mapping[str, Any]) -> WorkAttachment:
    return WorkAttachment(**{name: row[name] for name in _PLAIN}, args=json.loads(row["args"]))
