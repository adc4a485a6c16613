"""Ideas are found by their words, however many others have them, and whoever may not see those."""

import pytest

from bot.ideas.idea import Idea
from bot.ideas.question import Filter
from bot.ideas.store import PEOPLE, arrivals, ideas, names, search, words
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.store import Store
from bot.store.personal import forget
from tests.ideas.acts import at, captured, edit
from tests.ideas.making import CAPTOR, OWNER, STRANGER
from tests.shelves import HERE

CROWD = 150
ANYBODY = Audience(STRANGER, tuple)


@pytest.fixture
def crowd(services: Services) -> Services:
    """One idea that anybody sees, and after it many with the same words that are withdrawn, merged, declined or in a
    private channel."""
    captured(services, "Dark mode")
    store = services.store
    with store.write(HERE):
        first = ideas.next_number(store, HERE, CROWD)
        made = [Idea(n, f"Dark mode {n}", captor=CAPTOR, place="C0SECRET") for n in range(first, first + CROWD)]
        ideas.put(store, HERE, made)
        words.put_words(store, HERE, made, new=True)
    return services


def test_what_others_may_not_see_hides_nothing(crowd: Services) -> None:
    """A likeness, a search and a name that is asked for lead to what is there for this person, however many they may
    not see come first."""
    store = crowd.store
    assert list(words.near_titles(store, HERE, ANYBODY, Idea(0, "Dark mode"))) == [1]
    assert [one.number for one in words.find(store, HERE, ANYBODY, "dark mode", 20)] == [1]
    assert list(names.titles_with(store, HERE, ANYBODY, ["dark", "mode"])) == [1]
    assert search.matching(store, HERE, ANYBODY, Filter(words="dark mode")) == [1]
    assert search.titled(store, HERE, ANYBODY, "DARK mode") == [1]


@pytest.mark.parametrize("gone", ["withdrawn_at = '2026-11-23T09:00:00Z'", "merged_into = 1", "status = 'declined'"])
def test_what_is_gone_hides_nothing(crowd: Services, gone: str) -> None:
    """The same where those that come first are withdrawn, merged or declined."""
    store = crowd.store
    with store.write(HERE):
        store.run(f"UPDATE idea SET place = '', {gone} WHERE number > 1")
    assert list(words.near_titles(store, HERE, EVERYTHING, Idea(0, "Dark mode"))) == [1]
    if "status" not in gone:
        assert [one.number for one in words.find(store, HERE, EVERYTHING, "dark mode", 20)] == [1]
    assert search.matching(store, HERE, EVERYTHING, Filter(words="dark mode")) == [1]


def test_every_word_is_found_wherever_it_stands(services: Services) -> None:
    """Title, description, team and tags, with or without accents, the last half typed; each of the words, not some."""
    captured(services, "Dark mode", description="For the périmètre of night shifts.", team="Mobile Apps", tags=("ui",))
    captured(services, "Light mode", description="By day.")
    store = services.store
    for asked in ("dark", "perimetre", "PÉRIMÈTRE night", "shif", "mobile", "ui", "mode dark apps"):
        assert search.matching(store, HERE, EVERYTHING, Filter(words=asked)) == [1], asked
    assert search.matching(store, HERE, EVERYTHING, Filter(words="mode")) == [2, 1]
    assert search.matching(store, HERE, EVERYTHING, Filter(words="mode zebra")) == []
    assert search.matching(store, HERE, EVERYTHING, Filter(words="…")) == []
    assert search.matching(store, HERE, EVERYTHING, Filter(words="mode", team="mobile apps")) == [1]


def test_words_follow_what_an_idea_says(services: Services) -> None:
    """Edited, merged or thrown away, an idea is found by what it says now, and by nothing it said."""
    store = services.store
    one = captured(services, "Dark mode", description="Zebra")
    edit(at(services), 1, Idea(1, "Dark mode", description="Okapi", captor=one.captor))
    assert search.matching(store, HERE, EVERYTHING, Filter(words="okapi")) == [1]
    assert search.matching(store, HERE, EVERYTHING, Filter(words="zebra")) == []
    captured(services, "Light mode", tags=("gnu",))
    at(services).merge(2, 1)
    assert search.matching(store, HERE, EVERYTHING, Filter(words="gnu")) == [1]
    with store.write(HERE):
        arrivals.delete(store, HERE, [1])
    assert search.matching(store, HERE, EVERYTHING, Filter(words="okapi")) == []
    assert store.column("SELECT item FROM idea_text_item WHERE item = '1'") == []


def test_ideas_of_before_are_found_too(services: Services) -> None:
    """What was captured before descriptions were indexed is taken into the index at the start, once."""
    captured(services, "Dark mode", description="Okapi")
    store = services.store
    with store.write(HERE):
        for table in ("idea_text", "idea_text_item"):
            store.run(f"DELETE FROM {table}")
    for _ in range(2):
        words.fill(store)
        assert search.matching(store, HERE, EVERYTHING, Filter(words="okapi")) == [1]
    assert store.column("SELECT count(*) FROM idea_text_item") == [1]


def test_no_search_finds_who_was_forgotten(services: Services) -> None:
    """The id of somebody forgotten is no word of any idea."""
    captured(services, "Dark mode", description=f"Because <@{OWNER}> said so.")
    store = services.store
    assert search.matching(store, HERE, EVERYTHING, Filter(words=OWNER)) == [1]
    forget(store, HERE, OWNER, [PEOPLE])
    assert search.matching(store, HERE, EVERYTHING, Filter(words=OWNER)) == []
    assert search.matching(store, HERE, EVERYTHING, Filter(words="somebody said")) == [1]
    assert store.column("SELECT word FROM idea_text WHERE word = :word", word=OWNER.lower().encode()) == []


def test_a_store_of_ideas(shelf: Store) -> None:
    """Nothing is found where there is nothing."""
    assert search.matching(shelf, HERE, EVERYTHING, Filter(words="dark")) == []
    assert search.titled(shelf, HERE, EVERYTHING, "dark") == []
