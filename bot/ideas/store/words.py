"""The words of titles, by which ideas that look alike are found without reading all of them."""

from collections.abc import Iterable, Sequence

from bot.ideas.idea import Idea
from bot.ideas.likeness import keys
from bot.ideas.store import ideas
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.words import WordEntry, WordIndex

WORDS = WordIndex("idea_word")
_PAGE = 500
_MOST = 100  # ideas whose titles are looked at: those that share the most words
_ASKED = 12  # words of a title that are looked for


def put_words(store: Store, workspace: str, changed: Iterable[Idea], *, new: bool = False) -> None:
    """Keep the words of titles as they now are; of `new` ideas nothing is known before. Inside `store.write`."""
    found = list(changed)
    if not new:
        WORDS.remove(store, workspace, [str(idea.number) for idea in found])
    WORDS.put(store, workspace, [WordEntry(str(idea.number), "", keys(idea.title)) for idea in found])


def near_titles(store: Store, workspace: str, audience: Audience, idea: Idea) -> dict[int, str]:
    """The titles, by number, that share words with that of an idea: of others that an audience may mean again, neither
    merged, withdrawn nor declined."""
    shared = WORDS.sharing(store, workspace, list(keys(idea.title))[:_ASKED], _MOST)
    named = {f"n{at}": int(number) for at, number in enumerate(shared)}
    if not named:
        return {}
    rows = store.run(
        f"""
        SELECT number, title FROM idea
        WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = '' AND status <> 'declined'
            AND number <> :own AND number IN ({", ".join(f":{name}" for name in named)})
            AND {audience.condition("idea", "captor")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        own=idea.number,
        **named,
        **audience.parameters,
    )
    return {row["number"]: row["title"] for row in rows}


def find(store: Store, workspace: str, audience: Audience, text: str, limit: int) -> list[Idea]:
    """The ideas that an audience sees, neither merged nor withdrawn, whose titles have the words of a text, or the most
    of them; the last word may be half typed."""
    asked = " ".join(key.decode() for key in keys(text))
    numbers = [int(one) for one in WORDS.find(store, workspace, asked, _MOST, 0)]
    known = ideas.several(store, workspace, numbers).values()
    return [one for one in known if not one.gone and audience.sees(one.place, one.captor)][:limit]


def fill(store: Store) -> None:
    """Keep the words of ideas that have none: after the migration that made the index, and after one that empties it
    because words are cut in another way. Page by page: who is stopped goes on where it was."""
    for workspace in store.column("SELECT DISTINCT workspace FROM idea"):
        numbers: Sequence[int] = [0]
        while numbers:
            numbers = _fill_page(store, workspace, numbers[-1])


def _fill_page(store: Store, workspace: str, after: int) -> list[int]:
    """Take the ideas after a number; returns theirs."""
    with store.write(workspace):
        rows = store.run(
            """
            SELECT number, title FROM idea WHERE workspace = :workspace AND number > :after
                AND NOT EXISTS (SELECT 1 FROM idea_word_item AS known
                    WHERE known.workspace = idea.workspace AND known.item = CAST(idea.number AS TEXT))
            ORDER BY number LIMIT :page
            """,
            workspace=workspace,
            after=after,
            page=_PAGE,
        )
        put_words(store, workspace, [Idea(row["number"], row["title"]) for row in rows], new=True)
    return [row["number"] for row in rows]
