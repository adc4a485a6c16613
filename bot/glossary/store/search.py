"""Finding meanings by the words in them, best first. The one query that differs between the engines."""

from bot.glossary.store.meanings import meaning_from
from bot.glossary.term import Meaning, searchable
from bot.store import Store

_WORDS = 12  # of a search; more would only slow it down

_SQL = {
    # bm25 is smaller for a better match; the weights are those of the columns, in order.
    "sqlite": """
        SELECT meaning.* FROM meaning_search_fts
        JOIN meaning_search ON meaning_search.rowid = meaning_search_fts.rowid
        JOIN meaning ON meaning.workspace = meaning_search.workspace AND meaning.id = meaning_search.meaning
        WHERE meaning_search_fts MATCH :query AND meaning_search.workspace = :workspace AND meaning.deleted_at = ''
        ORDER BY bm25(meaning_search_fts, 10.0, 4.0, 1.0), meaning.term, meaning.id
        LIMIT :limit OFFSET :offset
    """,
    "postgresql": """
        SELECT meaning.* FROM meaning_search
        JOIN meaning ON meaning.workspace = meaning_search.workspace AND meaning.id = meaning_search.meaning
        WHERE words @@ to_tsquery('simple', :query) AND meaning_search.workspace = :workspace
            AND meaning.deleted_at = ''
        ORDER BY ts_rank(words, to_tsquery('simple', :query)) DESC, meaning.term, meaning.id
        LIMIT :limit OFFSET :offset
    """,
}


def search(store: Store, workspace: str, text: str, limit: int, offset: int) -> list[Meaning]:
    """Meanings with every word of `text` (or words that begin so), else with any of them; best first."""
    words = searchable(text).split()[:_WORDS]
    if not words:
        return []
    if store.engine == "sqlite":
        terms, together, either = [f'"{word}"*' for word in words], " AND ", " OR "
    else:
        terms, together, either = [f"{word}:*" for word in words], " & ", " | "
    found = _run(store, workspace, together.join(terms), limit, offset)
    if not found and len(words) > 1 and not _run(store, workspace, together.join(terms), 1, 0):
        found = _run(store, workspace, either.join(terms), limit, offset)
    return found


def _run(store: Store, workspace: str, query: str, limit: int, offset: int) -> list[Meaning]:
    rows = store.run(_SQL[store.engine], workspace=workspace, query=query, limit=limit, offset=offset)
    return [meaning_from(row) for row in rows]
