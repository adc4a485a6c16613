"""What is behind in all workspaces together, for those who run the bot."""

from datetime import datetime

from bot.clock import stamp
from bot.store import Store
from bot.store.absence import present


def backlog(store: Store, now: datetime) -> tuple[int, str]:
    """How many posts of all workspaces are due and have not ended, and since when the oldest of them has been due, a
    UTC stamp; empty for none."""
    (row,) = store.run(
        f"SELECT COUNT(*) AS due, MIN(due_at) AS oldest FROM delivery WHERE ready_at <> '' AND due_at <= :now "  # noqa: S608 - ours
        f"AND {present('delivery')}",
        now=stamp(now),
    )
    return int(row["due"]), str(row["oldest"] or "")
