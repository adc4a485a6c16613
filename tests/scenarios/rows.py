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


def filled(store: Store, workspace: str, of: Sequence[str]) -> list[str]:
    """Those of some tables that hold anything of a workspace: asked at once, as most hold nothing."""
    has = "SELECT '{0}' AS name WHERE EXISTS (SELECT 1 FROM {0} WHERE workspace = :workspace)"
    each = " UNION ALL ".join(map(has.format, of))
    return [str(name) for name in store.column(each, workspace=workspace)]


def rows(store: Store, workspace: str, of: Sequence[str] = ()) -> Rows:
    """Everything a workspace has, by table, a line each; of some tables alone where these are named."""
    asked = of or tables(store)
    return {table: list[str]() for table in asked} | {
        table: sorted(
            json.dumps(row, default=str)
            for row in store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace)
            if not str(row.get("delivery")).startswith("told ")  # that it was answered is no change
        )
        for table in filled(store, workspace, asked)
    }
