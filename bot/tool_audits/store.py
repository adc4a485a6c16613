"""The audits of a workspace. What people answered is with their questions (`bot/inquiries`)."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import add
from bot.tool_audits.audit import ToolAudit

MIGRATIONS = (
    Migration(
        "tool_audit-001",
        """
        CREATE TABLE tool_audit (
            workspace TEXT NOT NULL,
            half TEXT NOT NULL,
            started_on TEXT NOT NULL,
            started_by TEXT NOT NULL,
            until TEXT NOT NULL,
            asked BIGINT NOT NULL,
            PRIMARY KEY (workspace, half)
        )
        """,
    ),
    Migration(
        "tool_audit-002",
        """
        ALTER TABLE tool_audit ADD COLUMN whom TEXT NOT NULL DEFAULT 'people';
        ALTER TABLE tool_audit ADD COLUMN asked_on TEXT NOT NULL DEFAULT ''
        """,
    ),
)
TABLES = ("tool_audit",)
PEOPLE = PersonColumns(empty=("tool_audit.started_by",))


def begin(store: Store, workspace: str, audit: ToolAudit) -> bool:
    """Keep an audit; False where there was one of that half-year. Inside `store.write`."""
    return add(store, "tool_audit", ("workspace", "half"), {"workspace": workspace, **asdict(audit)})


def last(store: Store, workspace: str) -> ToolAudit | None:
    """The last audit; None where there was none."""
    rows = store.run(
        "SELECT * FROM tool_audit WHERE workspace = :workspace ORDER BY half DESC LIMIT 1", workspace=workspace
    )
    return _audit(rows[0])[1] if rows else None


def due(store: Store, day: str) -> list[tuple[str, ToolAudit]]:
    """Every audit that is open on an ISO day and in which nobody looked yet on that day who is still to be asked, each
    with its workspace."""
    sql = f"SELECT * FROM tool_audit WHERE until >= :day AND asked_on < :day AND {present('tool_audit')}"  # noqa: S608 - ours
    return [_audit(row) for row in store.run(sql, day=day)]


def mark(store: Store, workspace: str, half: str, day: str) -> None:
    """Everybody was asked who was to be on an ISO day. Inside `store.write`."""
    store.run(
        "UPDATE tool_audit SET asked_on = :day WHERE workspace = :workspace AND half = :half",
        workspace=workspace,
        half=half,
        day=day,
    )


def _audit(row: Mapping[str, Any]) -> tuple[str, ToolAudit]:
    values = {name: value for name, value in row.items() if name != "workspace"}
    return row["workspace"], ToolAudit(**{**values, "asked": int(row["asked"])})
