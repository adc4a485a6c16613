"""The audit log as JSON Lines: an object a line, whose names stay. docs/audit.md says what each means."""

import json
from collections.abc import Iterator
from typing import Any

from bot.store import Store
from bot.store.trail import EVERY_LINE, TrailFilter, TrailLine, following

SCHEMA = 1
_AT_ONCE = 1_000  # lines read together
_ACTORS = {"cli": "operator", "bot": "bot"}


def lines(store: Store, workspace: str, only: TrailFilter = EVERY_LINE) -> Iterator[str]:
    """Every line, oldest first, each ended."""
    after = 0
    while found := following(store, workspace, _AT_ONCE, after, only):
        after = found[-1].number
        for one in found:
            yield json.dumps(as_data(workspace, one), ensure_ascii=False) + "\n"


def as_data(workspace: str, line: TrailLine) -> dict[str, Any]:
    """A line as others read it."""
    event = line.event
    return {
        "schema": SCHEMA,
        "id": f"{workspace}-{line.number}",
        "time": line.at,
        "workspace": workspace,
        "action": event.did,
        "actor": {"type": _ACTORS.get(event.by, "user"), "id": event.who or None},
        "subject": event.subject or None,
        "channel": event.where or None,
        "before": event.before,
        "after": event.after,
    }
