"""The keys of the glossary, for whoever keeps them in memory."""

from collections.abc import Iterator

from bot.slack.visibility.audience import Audience
from bot.store import Store

_PAGE = 5000


def revision(store: Store, workspace: str) -> int:
    """How many times the glossary has changed."""
    rows = store.run("SELECT revision FROM glossary_revision WHERE workspace = :workspace", workspace=workspace)
    return int(rows[0]["revision"]) if rows else 0


def keys_since(store: Store, workspace: str, seen: int) -> Iterator[str]:
    """Keys written after revision `seen`; a key may come again.

    All of them, for `seen` 0, come a page at a time: two hundred thousand rows at once are a hundred megabytes.
    """
    if seen:
        rows = store.run(
            "SELECT key FROM lookup WHERE workspace = :workspace AND revision > :seen", workspace=workspace, seen=seen
        )
        yield from (row["key"] for row in rows)
        return
    after = ""
    while True:
        rows = store.run(
            """
            SELECT DISTINCT key FROM lookup WHERE workspace = :workspace AND key > :after
            ORDER BY key LIMIT :page
            """,
            workspace=workspace,
            after=after,
            page=_PAGE,
        )
        yield from (row["key"] for row in rows)
        if len(rows) < _PAGE:
            return
        after = rows[-1]["key"]


def term_of(store: Store, workspace: str, audience: Audience, key: str) -> str | None:
    """The term a key finds, as it is written; None when nothing living that an audience sees has that key."""
    rows = store.run(
        """
        SELECT meaning.term, meaning.place, meaning.author FROM lookup JOIN meaning
            ON meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
        WHERE lookup.workspace = :workspace AND lookup.key = :key AND meaning.deleted_at = ''
        ORDER BY meaning.created_at, meaning.id
        """,
        workspace=workspace,
        key=key,
    )
    return next((row["term"] for row in rows if audience.sees(row["place"], row["author"])), None)
