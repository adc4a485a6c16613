"""What tools cost, and cost before: a row for each time that somebody said it."""

from collections.abc import Mapping
from typing import Any

from bot.costs.cost import Cost
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "costs-001",
        """
        CREATE TABLE cost (
            workspace TEXT NOT NULL,
            tool BIGINT NOT NULL,
            at TEXT NOT NULL,
            minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            period TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, tool, at)
        )
        """,
    ),
)
TABLES = ("cost",)
PEOPLE = PersonColumns(empty=("cost.person",), secret=("cost.minor", "cost.currency", "cost.period"))
_KEY = ("workspace", "tool", "at")


def save(store: Store, workspace: str, tool: int, cost: Cost | None, person: str, at: str) -> None:
    """Keep what a tool costs from a UTC stamp on; None where that is not known any more. Inside `store.write`."""
    said = cost or Cost(0, "", "")
    row = {"workspace": workspace, "tool": tool, "at": at, "person": person}
    row |= {"minor": said.minor, "currency": said.currency, "period": said.period}
    upsert(store, "cost", _KEY, [row])


def now(store: Store, workspace: str) -> dict[int, Cost]:
    """What every tool costs that has a cost, by number."""
    rows = store.run(
        """
        SELECT cost.* FROM cost JOIN (
            SELECT tool, max(at) AS at FROM cost WHERE workspace = :workspace GROUP BY tool
        ) AS last ON cost.tool = last.tool AND cost.at = last.at
        WHERE cost.workspace = :workspace AND cost.currency <> ''
        """,
        workspace=workspace,
    )
    return {int(row["tool"]): _cost(row) for row in rows}


def of(store: Store, workspace: str, tool: int) -> list[tuple[str, Cost | None]]:
    """What one tool costs and cost before, each since a UTC stamp, newest first; None where it was not known."""
    rows = store.run(
        "SELECT * FROM cost WHERE workspace = :workspace AND tool = :tool ORDER BY at DESC",
        workspace=workspace,
        tool=tool,
    )
    return [(row["at"], _cost(row) if row["currency"] else None) for row in rows]


def _cost(row: Mapping[str, Any]) -> Cost:
    return Cost(int(row["minor"]), row["currency"], row["period"])
