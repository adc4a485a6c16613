"""Finding meanings by the words in them, best first."""

from collections.abc import Sequence

from bot.glossary.store.meanings import hidden, meaning_from
from bot.glossary.store.words import WORDS, put_words
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import parameter_names
from bot.store.words import WordMatches

_PAGE = 500


def search(store: Store, workspace: str, audience: Audience, text: str, limit: int, offset: int) -> list[Meaning]:
    """Of what an audience sees, the meanings with every word of `text` (or words that begin so), else with the most of
    them; best first."""
    return of_ids(store, workspace, audience, matches(store, workspace, audience, text).page(limit, offset))


def matches(store: Store, workspace: str, audience: Audience, text: str) -> WordMatches:
    """The ids of these meanings, counted."""
    return WORDS.matches(store, workspace, text, hidden(audience), **audience.parameters)


def of_ids(store: Store, workspace: str, audience: Audience, ids: Sequence[str]) -> list[Meaning]:
    """The meanings of some ids that an audience sees, in their order."""
    if not ids:
        return []
    named = {f"id{n}": one for n, one in enumerate(ids)}
    places = parameter_names(named)
    rows = store.run(
        f"SELECT * FROM meaning WHERE workspace = :workspace AND id IN ({places})",  # noqa: S608 - ours
        workspace=workspace,
        **named,
    )
    found = {row["id"]: meaning_from(row) for row in rows if audience.sees(row["place"], row["author"])}
    return [found[one] for one in ids if one in found]


def fill(store: Store) -> None:
    """Keep the words of living meanings that have none: after the migration that made the index, and after one that
    empties it because words are cut in another way. Page by page: who is stopped goes on where it was."""
    for workspace in store.column("SELECT DISTINCT workspace FROM meaning"):
        after: str | None = ""
        while after is not None:
            after = _fill_page(store, workspace, after)


def _fill_page(store: Store, workspace: str, after: str) -> str | None:
    """Take the meanings after an id; returns the last of them, None where there are no more."""
    with store.write(workspace):
        rows = store.run(
            """
            SELECT * FROM meaning WHERE workspace = :workspace AND deleted_at = '' AND id > :after
                AND NOT EXISTS (SELECT 1 FROM meaning_word_item AS known
                    WHERE known.workspace = meaning.workspace AND known.item = meaning.id)
            ORDER BY id LIMIT :page
            """,
            workspace=workspace,
            after=after,
            page=_PAGE,
        )
        put_words(store, workspace, map(meaning_from, rows))
    return rows[-1]["id"] if rows else None
