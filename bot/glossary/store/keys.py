"""The keys of the glossary, for whoever keeps them in memory."""

from bot.store import Store


def revision(store: Store, workspace: str) -> int:
    """How many times the glossary has changed."""
    rows = store.run("SELECT revision FROM glossary_revision WHERE workspace = :workspace", workspace=workspace)
    return int(rows[0]["revision"]) if rows else 0


def keys_since(store: Store, workspace: str, seen: int) -> list[str]:
    """Keys written after revision `seen`; a key may come again."""
    rows = store.run(
        "SELECT key FROM lookup WHERE workspace = :workspace AND revision > :seen", workspace=workspace, seen=seen
    )
    return [row["key"] for row in rows]


def term_of(store: Store, workspace: str, key: str) -> str | None:
    """The term a key finds, as it is written; None when nothing living has that key any more."""
    rows = store.run(
        """
        SELECT meaning.term AS term FROM lookup JOIN meaning
            ON meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
        WHERE lookup.workspace = :workspace AND lookup.key = :key AND meaning.deleted_at = ''
        ORDER BY meaning.created_at, meaning.id LIMIT 1
        """,
        workspace=workspace,
        key=key,
    )
    return rows[0]["term"] if rows else None
