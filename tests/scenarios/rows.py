"""What a workspace has in the store, whatever the tables are called."""

import json
from collections.abc import Mapping, Sequence

from bot.store import Store

INTERNAL = ("migration", "migration_statement", "writer")  # of the store itself

Rows = Mapping[str, list[str]]


def tables(store: Store) -> list[str]:
    """Every table whose rows are a workspace's."""
    if store.engine == "sqlite":
        found = store.column(
            "SELECT known.name FROM sqlite_master AS known JOIN pragma_table_info(known.name) AS held "
            "WHERE known.type = 'table' AND held.name = 'workspace'"
        )
    else:
        found = store.column("SELECT table_name FROM information_schema.columns WHERE column_name = 'workspace'")
    return sorted({str(name) for name in found} - set(INTERNAL))


def rows(store: Store, workspace: str, of: Sequence[str] = ()) -> Rows:
    """Everything a workspace has, by table, a line each; of some tables alone where these are named."""
    return {
        table: sorted(
            json.dumps(row, default=str)
            for row in store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace)
            if not str(row.get("delivery")).startswith("told ")  # that it was answered is no change
        )
        for table in of or tables(store)
    }
