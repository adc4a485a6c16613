"""What a workspace has in the store, whatever the tables are called."""

import json
from collections.abc import Mapping

from bot.store import Store

INTERNAL = ("migration", "migration_statement", "writer")  # of the store itself

Rows = Mapping[str, list[str]]


def tables(store: Store) -> list[str]:
    """Every table whose rows are a workspace's."""
    if store.engine == "sqlite":
        found = store.run("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [row["name"] for row in found]
        return [n for n in names if "workspace" in columns(store, n) and n not in INTERNAL]
    found = store.run("SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'workspace'")
    return sorted({row["name"] for row in found} - set(INTERNAL))


def columns(store: Store, table: str) -> list[str]:
    """The columns of a table of SQLite's."""
    return [row["name"] for row in store.run("SELECT name FROM pragma_table_info(:table)", table=table)]


def rows(store: Store, workspace: str) -> Rows:
    """Everything a workspace has, by table, a line each."""
    return {
        table: sorted(
            json.dumps(row, default=str)
            for row in store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace)
            if not str(row.get("delivery")).startswith("told ")  # that it was answered is no change
        )
        for table in tables(store)
    }
