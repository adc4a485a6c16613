"""The workspaces that the bot is absent from, since it was uninstalled there: nothing is sent or read for them, and all
of theirs is kept until it is purged, or the bot comes back.

Whatever looks for work in more than one workspace leaves these out with `present`; tests/store/test_absence.py finds
what does not. See docs/decisions/0057-installing-for-many.md.
"""

from bot.store.door import Store
from bot.store.migrations import Migration
from bot.store.personal import PersonColumns
from bot.store.rows import add

MIGRATIONS = (
    Migration(
        "absence-001",
        """
        CREATE TABLE absence (
            workspace TEXT NOT NULL PRIMARY KEY,
            since TEXT NOT NULL
        )
        """,
    ),
)
TABLES = ("absence",)
PEOPLE = PersonColumns()


def present(table: str) -> str:
    """A condition for rows of a table, by its name or alias: the bot is at work in their workspace."""
    return f"NOT EXISTS (SELECT 1 FROM absence WHERE absence.workspace = {table}.workspace)"  # noqa: S608 - ours


def leave(store: Store, workspace: str, at: str) -> bool:
    """The bot is absent from here on, a UTC stamp; False where it was already, since then."""
    return add(store, "absence", ("workspace",), {"workspace": workspace, "since": at})


def come_back(store: Store, workspace: str) -> bool:
    """It is at work again; False where it was not absent. Ring the bell afterwards."""
    sql = "DELETE FROM absence WHERE workspace = :workspace RETURNING workspace"
    return bool(store.run(sql, workspace=workspace))


def workspaces(store: Store) -> list[str]:
    """All that it is absent from."""
    return [str(one) for one in store.column("SELECT workspace FROM absence ORDER BY workspace")]


def absent_before(store: Store, at: str) -> list[str]:
    """The workspaces that it has been absent from since before a UTC stamp, longest first."""
    sql = "SELECT workspace FROM absence WHERE since < :at ORDER BY since, workspace"
    return [str(one) for one in store.column(sql, at=at)]
