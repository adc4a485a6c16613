"""The words of ideas: of titles, by which ideas that look alike are found, and of all they say, for a search; so that
neither reads all of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from bot.ideas.idea import Idea
from bot.ideas.likeness import keys
from bot.ideas.store import ideas
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.words import WordEntry, WordIndex
from bot.text.words import words_of

WORDS = WordIndex("idea_word")  # beginnings of the words of titles
TEXTS = WordIndex("idea_text")  # every word of title, description, team and tags
_PAGE = 500
_MOST = 100  # ideas whose titles are looked at first: those that share the most words
_MORE = 8  # times as many, where too few of them are there for whoever asks
_ASKED = 12  # words of a title that are looked for


def put_words(store: Store, workspace: str, changed: Iterable[Idea], *, new: bool = False) -> None:
    """Keep the words of ideas as they now are; of `new` ones nothing is known before. Inside `store.write`."""
    found = list(changed)
    if not new:
        remove_words(store, workspace, [idea.number for idea in found])
    WORDS.put(store, workspace, map(_title, found))
    TEXTS.put(store, workspace, map(_text, found))


def remove_words(store: Store, workspace: str, numbers: Sequence[int]) -> None:
    """Forget the words of ideas. Inside `store.write`."""
    for index in (WORDS, TEXTS):
        index.remove(store, workspace, map(str, numbers))


def derive(store: Store, workspace: str, user: str) -> None:
    """Somebody was forgotten: where their id was a word of an idea, the words are those that it has now."""
    for level in islice(TEXTS.newest(store, workspace, user), 1):
        numbers = [int(one) for page in level for one in page]
        put_words(store, workspace, ideas.several(store, workspace, numbers).values())


def _title(idea: Idea) -> WordEntry:
    return WordEntry(str(idea.number), "", keys(idea.title))


def _text(idea: Idea) -> WordEntry:
    said = f"{idea.title}\n{idea.description}\n{idea.team}\n{' '.join(idea.tags)}"
    return WordEntry(str(idea.number), "", {word.encode(): 1 for word in words_of(said)})


def having(store: Store, workspace: str, text: str) -> Iterator[list[int]]:
    """The ideas that have every word of a text, or one that begins so, gone and hidden ones too: some at a time, what
    was put last first."""
    for level in islice(TEXTS.newest(store, workspace, text), 1):
        for page in level:
            yield [int(one) for one in page]


def sharing(
    store: Store, workspace: str, audience: Audience, words: Sequence[bytes], enough: int, condition: str, **values: Any
) -> dict[int, str]:
    """The titles, by number, of ideas that an audience sees and that share the most of some words of titles, of those
    that a condition is true of: about `enough` of them, however many come first of which it is not."""
    most, found, seen = enough, dict[int, str](), 0
    while words:
        shared = WORDS.sharing(store, workspace, words, most)
        for start in range(seen, len(shared), _PAGE):
            named = list_parameters(shared[start : start + _PAGE])
            numbers = WORDS.numbered(parameter_names(named), "CAST(item AS INTEGER)")
            found |= titles(store, workspace, audience, numbers, condition, **named, **values)
        if len(shared) < most or 2 * len(found) >= enough:
            break
        most, seen = _MORE * most, len(shared)
    return found


def titles(
    store: Store, workspace: str, audience: Audience, numbers: str, condition: str, **values: Any
) -> dict[int, str]:
    """The titles, by number, of ideas that an audience sees and a condition is true of; `numbers` is what a statement
    says of theirs: parameters, or a statement that finds them."""
    rows = store.run(
        f"""
        SELECT number, title FROM idea
        WHERE workspace = :workspace AND number IN ({numbers}) AND {condition}
            AND {audience.condition("idea", "captor")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        **values,
        **audience.parameters,
    )
    return {row["number"]: row["title"] for row in rows}


def near_titles(store: Store, workspace: str, audience: Audience, idea: Idea) -> dict[int, str]:
    """The titles, by number, that share words with that of an idea: of others that an audience may mean again, neither
    merged, withdrawn nor declined."""
    asked = list(keys(idea.title))[:_ASKED]
    meant = "merged_into = 0 AND withdrawn_at = '' AND status <> 'declined' AND number <> :own"
    return sharing(store, workspace, audience, asked, _MOST, meant, own=idea.number)


def find(store: Store, workspace: str, audience: Audience, text: str, limit: int) -> list[Idea]:
    """The ideas that an audience sees, neither merged nor withdrawn, whose titles have the words of a text, or the most
    of them; the last word may be half typed."""
    asked = " ".join(key.decode() for key in keys(text))
    for level in WORDS.newest(store, workspace, asked):
        found: list[Idea] = []
        for page in level:
            known = ideas.several(store, workspace, [int(one) for one in page]).values()
            found += (one for one in known if not one.gone and audience.sees(one.place, one.captor))
            if len(found) >= limit:
                break
        if found:
            return found[:limit]
    return []


def fill(store: Store) -> None:
    """Keep the words of ideas that have none: after the migration that made an index, and after one that empties it
    because words are cut in another way. Page by page: who is stopped goes on where it was."""
    for workspace in store.column("SELECT DISTINCT workspace FROM idea"):
        for index, entry in ((WORDS, _title), (TEXTS, _text)):
            numbers: Sequence[int] = [0]
            while numbers:
                numbers = _fill_page(store, workspace, index, entry, numbers[-1])


def _fill_page(
    store: Store, workspace: str, index: WordIndex, entry: Callable[[Idea], WordEntry], after: int
) -> list[int]:
    """Take the ideas after a number; returns theirs."""
    with store.write(workspace):
        numbers: list[int] = store.column(
            f"""
            SELECT number FROM idea WHERE workspace = :workspace AND number > :after
                AND NOT EXISTS (SELECT 1 FROM {index.table}_item AS known
                    WHERE known.workspace = idea.workspace AND known.item = CAST(idea.number AS TEXT))
            ORDER BY number LIMIT :page
            """,  # noqa: S608 - ours
            workspace=workspace,
            after=after,
            page=_PAGE,
        )
        index.put(store, workspace, map(entry, ideas.several(store, workspace, numbers).values()))
    return numbers
