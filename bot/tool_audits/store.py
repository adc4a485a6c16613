"""The audits of a workspace. What people answered is with their questions (`bot/inquiries`)."""

from dataclasses import asdict

from bot.store import Migration, Store
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
)
TABLES = ("tool_audit",)
PEOPLE = PersonColumns(empty=("tool_audit.started_by",))


def begin(store: Store, workspace: str, audit: ToolAudit) -> bool:
    """Keep an audit; False where there was one of that half-year. Inside `store.write`."""
    return add(store, "tool_audit", ("workspace", "half"), {"workspace": workspace, **asdict(audit)})


def last(store: Store, workspace: str) -> ToolAudit | None:
    """The last audit; None where there was none."""
    rows = store.run(
        """
        SELECT half, started_on, started_by, until, asked FROM tool_audit WHERE workspace = :workspace
        ORDER BY half DESC LIMIT 1
        """,
        workspace=workspace,
    )
    return ToolAudit(**{**rows[0], "asked": int(rows[0]["asked"])}) if rows else None
