"""Finding meanings by the words in them, best first. The one query that differs between the engines."""

from bot.glossary.store.meanings import meaning_from
from bot.glossary.term import Meaning
from bot.store import Store
from bot.text.fold import searchable

_WORDS = 12  # of a search; more would only slow it down

# What is sorted is small: ids and scores, not whole meanings. What is deleted has no row to be found by.
_SQL = {
    # bm25 is smaller for a better match; the weights are those of the columns, in order.
    "sqlite": """
        SELECT meaning.* FROM (
            SELECT meaning_search.meaning AS id, meaning_search.term AS term,
                bm25(meaning_search_fts, 10.0, 4.0, 1.0) AS score
            FROM meaning_search_fts JOIN meaning_search ON meaning_search.rowid = meaning_search_fts.rowid
            WHERE meaning_search_fts MATCH :query AND meaning_search.workspace = :workspace
            ORDER BY score, term, id LIMIT :limit OFFSET :offset
        ) AS hit JOIN meaning ON meaning.workspace = :workspace AND meaning.id = hit.id
        ORDER BY hit.score, hit.term, hit.id
    """,
    "postgresql": """
        SELECT meaning.* FROM (
            SELECT meaning AS id, term, ts_rank(words, to_tsquery('simple', :query)) AS score FROM meaning_search
            WHERE words @@ to_tsquery('simple', :query) AND workspace = :workspace
            ORDER BY score DESC, term, id LIMIT :limit OFFSET :offset
        ) AS hit JOIN meaning ON meaning.workspace = :workspace AND meaning.id = hit.id
        ORDER BY hit.score DESC, hit.term, hit.id
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
