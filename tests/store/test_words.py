"""An index of words, alike on both engines."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import Migration, Store
from bot.store.words import WordEntry, WordIndex
from bot.text.fold import fold
from bot.text.words import ALIAS, BODY, EXPANSION, TITLE, word_weights
from tests.shelves import ELSEWHERE, HERE, law
from tests.text.test_words import finds

BOOKS = WordIndex("book_word")


@pytest.fixture
def library(store: Store) -> Store:
    """A store with an empty index."""
    store.migrate([Migration("books-001", BOOKS.schema())])
    return store


def put(store: Store, *entries: WordEntry, workspace: str = HERE) -> None:
    """Keep entries, in place of what they were."""
    with store.write(workspace):
        BOOKS.remove(store, workspace, [one.item for one in entries])
        BOOKS.put(store, workspace, entries)


def entry(item: str, title: str, alias: str = "", expansion: str = "", body: str = "") -> WordEntry:
    """A book by its texts."""
    words = word_weights([(title, TITLE), (alias, ALIAS), (expansion, EXPANSION), (body, BODY)])
    return WordEntry(item, fold(title), words)


def found(store: Store, text: str, workspace: str = HERE) -> list[str]:
    """What a search finds, on one page."""
    return BOOKS.find(store, workspace, text, 99, 0)


@pytest.mark.parametrize("typed", ["cost of delay", "Coûts of-Delay", "cost"])
def test_the_best_comes_first(library: Store, typed: str) -> None:
    """The name itself, then an alias, an expansion, names that begin so, names with the words, and mentions."""
    name = "coûts of delay" if typed.startswith("Co") else typed
    put(
        library,
        entry("mention", "A", body=f"What {name} is."),
        entry("within", "B", expansion=f"The {name}"),
        entry("words", f"Real {name}"),
        entry("begins", f"{name} curve"),
        entry("expansion", "C", expansion=name),
        entry("alias", "D", alias=name),
        entry("term", name),
        entry("other", "E", body="Nothing of it."),
    )
    assert found(library, typed) == ["term", "alias", "expansion", "begins", "words", "within", "mention"]


def test_what_counts_alike_is_in_the_order_of_its_title(library: Store) -> None:
    """Zebra and zoo are told apart by their letters, whatever the order in which they came or the server sorts."""
    titles = ("zebra", "Émile", "apple", "_under", "Zoo", "a b")
    put(library, *[entry(str(n), title, body="Same words.") for n, title in enumerate(titles)])
    assert [titles[int(item)] for item in found(library, "same")] == ["a b", "apple", "Émile", "_under", "zebra", "Zoo"]


def test_pages_neither_repeat_nor_skip(library: Store) -> None:
    """Every page of a search continues the one before, also where no item has all the words, and the last is empty."""
    put(library, *[entry(f"{n:03}", f"T{n:03}", body="Same words, 用户的转化率.") for n in range(120)])
    for text in ("same words", "same banana", "用户转化率"):
        pages = [BOOKS.find(library, HERE, text, 50, offset) for offset in (0, 50, 100, 150)]
        assert [len(page) for page in pages] == [50, 50, 20, 0]
        assert [item for page in pages for item in page] == [f"{n:03}" for n in range(120)]


def test_what_has_more_of_the_words_is_found_where_nothing_has_all(library: Store) -> None:
    """A search with one word too many still finds what it is about, and nothing that has only the common word."""
    put(library, entry("both", "A", body="Churn of sellers"), entry("one", "B", body="Churn"), entry("none", "C"))
    assert found(library, "churn sellers banana") == ["both"]
    assert found(library, "churn banana") == ["both", "one"]
    assert found(library, "banana") == found(library, "banana split") == found(library, "…") == []


def test_what_is_left_out_is_as_good_as_absent(library: Store) -> None:
    """Who does not see an item finds what they would find if it were not there: no page, no count tells of it."""
    others = [entry(f"{n}", f"T{n}", body="Churn of sellers") for n in range(3)]
    put(library, entry("hidden", "Churn", body="Of sellers, secretly 转化率"), *others)
    for text in ("churn", "churn secretly", "sellers secretly 转化率", "secretly", "banana churn secretly"):
        shown = [BOOKS.find(library, HERE, text, 2, offset, without="SELECT 'hidden' AS item") for offset in (0, 2)]
        with library.write(ELSEWHERE):
            BOOKS.remove(library, ELSEWHERE, ["0", "1", "2"])
            BOOKS.put(library, ELSEWHERE, others)
        assert shown == [BOOKS.find(library, ELSEWHERE, text, 2, offset) for offset in (0, 2)], text


def test_what_shares_the_most_words_comes_first(library: Store) -> None:
    """Of three words, who has all comes before who has two; of those with one, who has the rare one before the many who
    have the common one, the newest of these first; what begins with a word does not have it."""
    common = [entry(f"common {n}", "", body="dark corner") for n in range(30)]
    put(library, entry("rare", "", body="mode"), *common, entry("two", "", body="dark mode"), entry("longer", "modem"))
    put(library, entry("all", "", body="dark mode app"))
    words = [b"dark", b"mode", b"app"]
    best = {f"n{at}": number for at, number in enumerate(BOOKS.sharing(library, HERE, words, 5))}
    named = library.run(BOOKS.numbered(":n0, :n1, :n2, :n3, :n4", "number, item"), workspace=HERE, **best)
    items = {row["number"]: row["item"] for row in named}
    assert [items[number] for number in best.values()] == ["all", "two", "rare", "common 29", "common 28"]
    assert len(BOOKS.sharing(library, HERE, words, 99)) == 33
    assert BOOKS.sharing(library, HERE, [], 5) == BOOKS.sharing(library, HERE, [b"other"], 5) == []


TEXTS = st.lists(
    st.sampled_from(
        (
            "churn",
            "Churned",
            "e-mail",
            "email",
            "E",
            "mail",
            "l’équipe",
            "equipe",
            "转化率",
            "用户",
            "率",
            "C++",
            "🚀",
            "50€",
        )
    ),
    max_size=5,
).map(" ".join)


@law
@given(
    st.lists(st.tuples(st.sampled_from((HERE, ELSEWHERE)), st.sampled_from("abcd"), TEXTS | st.none()), max_size=12),
    TEXTS,
)
def test_the_index_says_what_was_put_last(library: Store, steps: list[tuple[str, str, str | None]], asked: str) -> None:
    """What changed is found by its new words alone, what is gone by none, and another workspace's never."""
    books: dict[str, dict[str, str]] = {HERE: {}, ELSEWHERE: {}}
    with library.write(HERE), library.write(ELSEWHERE):
        for table in ("book_word", "book_word_item"):
            library.run(f"DELETE FROM {table}")
    for workspace, item, text in steps:
        with library.write(workspace):
            BOOKS.remove(library, workspace, [item])
            books[workspace].pop(item, None)
            if text is not None:
                books[workspace][item] = text
                BOOKS.put(library, workspace, [WordEntry(item, "", word_weights([(text, BODY)]))])
    for workspace, texts in books.items():
        have_all = _having(texts, asked)
        assert not have_all or sorted(found(library, asked, workspace)) == have_all
        assert set(found(library, asked, workspace)) <= texts.keys()


def _having(texts: Mapping[str, str], asked: str) -> list[str]:
    return sorted(item for item, text in texts.items() if finds(asked, text))


def test_what_begins_alike_is_found_in_every_writing(library: Store) -> None:
    """Every beginning finds exactly the words that begin so: Czech, Danish or Turkish sorting has no say in it."""
    words = ("aab", "aa", "abc", "abd", "chx", "cz", "čx", "zz", "ηθ", "жук", "жэ", "\U0001d7d8x", "ﬁn", "i̇x", "ıx")
    put(library, *[entry(str(n), f"T{n}", body=f"{word}tail") for n, word in enumerate(words)])
    for word in words:
        beginning = fold(f"{word}tail").split()[0][:3]
        want = {
            str(n)
            for n, other in enumerate(words)
            if any(w.startswith(beginning) for w in fold(f"{other}tail").split())
        }
        assert set(found(library, beginning)) == want, word


def test_what_is_common_is_in_the_order_of_titles_however_many_there_are(library: Store) -> None:
    """Five thousand books of one word: every page goes on where the one before ended, what was removed is on none, what
    was changed stands where its new title does, and a second word is met in all parts of the index."""
    count = 5000
    many = [entry(f"b{n}", f"Book {n * 7919 % count:04}", body="spare" if n % 500 == 0 else "") for n in range(count)]
    put(library, *many)
    put(library, *(entry(f"b{n}", f"Book 0000 {n}") for n in (1, 2500, 4999)))
    with library.write(HERE):
        BOOKS.remove(library, HERE, ["b0", "b2501", "b3000"])
    left = {n: f"book {n * 7919 % count:04}" for n in range(count) if n not in (0, 2501, 3000)}
    left |= {n: f"book 0000 {n}" for n in (1, 2500, 4999)}
    right = [f"b{n}" for n in sorted(left, key=lambda n: (left[n], f"b{n}"))]
    for page in (0, 9, 2043, 4095, 4990):
        assert BOOKS.find(library, HERE, "book", 9, page) == right[page : page + 9]
    assert BOOKS.find(library, HERE, "book", 9, len(right)) == []
    first = " UNION ALL ".join(f"SELECT '{one}' AS item" for one in right[:5])
    assert BOOKS.find(library, HERE, "book", 9, 0, first) == right[5:14]
    assert set(found(library, "spare book")) == {f"b{n}" for n in range(500, count, 500)} - {"b2500", "b3000"}


def test_the_newest_of_what_counts_alike_comes_first(library: Store) -> None:
    """Names first, then the other words, each with what was put last in front, and nothing twice; after all that have
    every word come those that have fewer."""
    names, texts = [f"name {n}" for n in range(120)], [f"text {n}" for n in range(300)]
    put(library, *[entry(one, f"We {one}") for one in names], *[entry(one, "A", body="as we said") for one in texts])
    put(library, entry("name 7", "We changed"), entry("both", "B", body="as we decided"))
    levels = BOOKS.newest(library, HERE, "we")
    assert [item for page in next(levels) for item in page] == [
        *["name 7", *(one for one in reversed(names) if one != "name 7")],
        *["both", *reversed(texts)],
    ]
    some = [[item for page in level for item in page] for level in BOOKS.newest(library, HERE, "we decided")]
    assert [(level[0], len(level)) for level in some] == [("both", 1), ("both", 1), ("name 7", 421)]
    assert [list(level) for level in BOOKS.newest(library, HERE, "banana split")] == [[], [], []]
    assert [list(level) for level in BOOKS.newest(library, HERE, "…")] == [[]]


def test_how_most_names_begin_tells_none_from_the_others(library: Store) -> None:
    """A thousand names begin with a word: they are found by it all the same, and the one that is it comes first."""
    put(
        library,
        *[entry(f"b{n}", f"We decide {n}") for n in range(1200)],
        entry("we", "We"),
        entry("text", "A", body="we"),
    )
    assert (found(library, "we")[0], len(BOOKS.find(library, HERE, "we", 9999, 0))) == ("we", 1202)
