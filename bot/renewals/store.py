"""Which workspaces have contracts, and on which day their deadlines were last looked at."""

from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "renewal-001",
        "CREATE TABLE renewal_watch (workspace TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (workspace))",
    ),
)
TABLES = ("renewal_watch",)


def mark(store: Store, workspace: str, day: str) -> None:
    """The deadlines of a workspace were looked at on an ISO day; empty for not yet. Inside `store.write`."""
    upsert(store, "renewal_watch", ("workspace",), [{"workspace": workspace, "day": day}])


def due(store: Store, day: str) -> list[str]:
    """The workspaces whose deadlines were not looked at on an ISO day."""
    sql = f"SELECT workspace FROM renewal_watch WHERE day < :day AND {present('renewal_watch')}"  # noqa: S608 - ours
    return [str(one) for one in store.column(sql, day=day)]
