"""What is kept of a workspace, whatever table it is in, and how all of it goes."""

from collections.abc import Collection

from bot.store.columns import of_workspaces
from bot.store.door import Store
from bot.store.seal import TABLE, unsealed

_OF_THE_STORE = ("writer", TABLE)  # the ids of workspaces and nothing else: for whose transactions they are


def known_workspaces(store: Store) -> list[str]:
    """The ids of all workspaces that anything is kept of."""
    each = [f"SELECT workspace FROM {table}" for table in of_workspaces(store) if table not in _OF_THE_STORE]  # noqa: S608
    return sorted({str(one) for sql in each for one in store.column(f"SELECT DISTINCT workspace FROM ({sql}) AS t")})  # noqa: S608


def holdings(store: Store, workspace: str) -> dict[str, int]:
    """How many rows each table has of a workspace; those that have any."""
    tables = [one for one in of_workspaces(store) if one not in _OF_THE_STORE]
    each = {
        table: store.column(f"SELECT count(*) FROM {table} WHERE workspace = :workspace", workspace=workspace)[0]  # noqa: S608
        for table in tables
    }
    return {table: int(rows) for table, rows in each.items() if rows}


def purge(store: Store, workspace: str, tables: Collection[str] | None = None) -> None:
    """Delete every row of a workspace, or those in some tables, in one transaction: all of it is there, or nothing."""
    with unsealed(store, workspace):
        # The seal is open until the last row that it guards has gone.
        for table in sorted(of_workspaces(store), key=lambda one: one in _OF_THE_STORE):
            if tables is None or table in tables:
                store.run(f"DELETE FROM {table} WHERE workspace = :workspace", workspace=workspace)  # noqa: S608 - ours
