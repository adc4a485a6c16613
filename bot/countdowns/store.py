"""On which day the deadlines of each workspace were last looked at; a countdown has a table of its own."""

from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.rows import upsert


def migration(table: str, name: str) -> Migration:
    """The one of a `name` that makes the table."""
    columns = "workspace TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (workspace)"
    return Migration(name, f"CREATE TABLE {table} ({columns})")


def mark(store: Store, table: str, workspace: str, day: str) -> None:
    """The deadlines of a workspace were looked at on an ISO day; empty for not yet. Inside `store.write`."""
    upsert(store, table, ("workspace",), [{"workspace": workspace, "day": day}])


def due(store: Store, table: str, day: str) -> list[str]:
    """The workspaces whose deadlines were not looked at on an ISO day."""
    sql = f"SELECT workspace FROM {table} WHERE day < :day AND {present(table)}"  # noqa: S608 - ours
    return [str(one) for one in store.column(sql, day=day)]
