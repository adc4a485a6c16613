"""What serves a workspace, when all that is kept of it goes."""

from bot.installations.store import grants, installations
from bot.store.door import Store
from bot.store.workspaces import purge


def end(store: Store, workspace: str) -> None:
    """Delete all that is kept of a workspace, and its own installation with the tokens: all of it, or nothing."""
    with store.write(workspace):
        purge(store, workspace)
        for row in installations.every(store):
            if row.team == workspace:
                installations.remove(store, *row.key)


def end_grants(store: Store, workspace: str) -> None:
    """Delete that organisations gave it their installation, each as the organisation's writer: outside of a transaction
    of the workspace, since others wait the other way round."""
    for row in installations.every(store):
        if not row.team and workspace in grants.grants(store, row.enterprise):
            grants.forget_grant(store, row.enterprise, workspace)


def rows_of(store: Store, workspace: str) -> dict[str, int]:
    """How many rows that is, by table; those that have any."""
    found = {
        table: len(store.run(f"SELECT 1 FROM {table} WHERE team = :team", team=workspace))  # noqa: S608 - our names
        for table in ("installation", "installation_grant")
    }
    return {table: rows for table, rows in found.items() if rows}


def names(store: Store) -> dict[str, str]:
    """What the workspaces are called that have an installation of their own, or were given an organisation's, by id."""
    found = {}
    for row in installations.every(store):
        served = [row.team] if row.team else grants.grants(store, row.enterprise)
        found.update(dict.fromkeys(served, row.name))
    return found
