"""Taking a person out of the KPIs: what they defined and brought stays, that it was they goes."""

from bot.kpis.store import attention, definitions
from bot.store import Store

_COLUMNS = (
    ("kpi", "owner"),
    ("kpi", "author"),
    ("kpi_reading", "person"),
    ("kpi_reading_before", "person"),
    ("kpi_mute", "person"),
)


def forget(store: Store, workspace: str, user: str) -> None:
    """Empty every column that names this person."""
    with store.write(workspace):
        for table, column in _COLUMNS:
            store.run(
                f"UPDATE {table} SET {column} = '' WHERE workspace = :workspace AND {column} = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
        store.run(
            """
            UPDATE kpi SET contributors = trim(replace(' ' || contributors || ' ', ' ' || :user || ' ', ' '))
            WHERE workspace = :workspace AND contributors <> ''
            """,
            workspace=workspace,
            user=user,
        )
        definitions.forget(store, workspace, user)
        attention.forget(store, workspace, user)
