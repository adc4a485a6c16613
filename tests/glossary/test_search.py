"""Finding meanings by the words in them, alike on both engines."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.store.search import search
from bot.glossary.term import Content
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from bot.text.words import word_query
from tests.glossary.making import HOSTILE, content, contents, keep, meaning, terms, typed
from tests.shelves import ELSEWHERE, HERE, law


@pytest.fixture
def library(glossary: Store) -> Store:
    """A glossary worth searching."""
    said = (
        content("retention", definition_en="Share of a cohort still active after a delay."),
        content("cost of delay", definition_en="What waiting costs.", definition_fr="Ce que coûte l’attente."),
        content("WSJF", expansion_en="Weighted Shortest Job First", definition_en="Cost of delay ÷ job size."),
        content("périmètre", definition_fr="Ce qui est dedans, et ce qui n’y est pas.", aliases=("scope",)),
        content("C++", definition_en="A language.", context="Firmware"),
        content("מוצר", definition_en="What is sold."),
        content("growth", definition_en="From +5% to €50k, then v2.1/beta_3 by sha256 (3d, 1e5)."),
    )
    keep(glossary, *[meaning(one, id=f"m{n}") for n, one in enumerate(said)])
    return glossary


FOUND = {
    "delay": ["cost of delay", "retention", "WSJF"],
    "DELAY!": ["cost of delay", "retention", "WSJF"],
    "shortest": ["WSJF"],
    "short": ["WSJF"],
    "attente": ["cost of delay"],
    "coute": ["cost of delay"],
    "perimetre": ["périmètre"],
    "Périm": ["périmètre"],
    "scope": ["périmètre"],
    "firmware": ["C++"],
    "מוצר": ["מוצר"],
    "size job": ["WSJF"],
    "cohort banana": ["retention"],
    "5": ["growth"],
    "50k": ["growth"],
    "beta": ["growth"],
    "3": ["growth"],
    "3d": ["growth"],
    "1e5": ["growth"],
    "sha25": ["growth"],
    "banana": [],
    "elay": [],
    "": [],
    "…": [],
    "🚀": [],
}


def test_words_find_the_same_meanings_on_both_engines(library: Store) -> None:
    """Every word, or its beginning, in either language, without accents; where no meaning has all, any of them."""
    assert {words: terms(search(library, HERE, EVERYTHING, words, 9, 0)) for words in FOUND} == FOUND


def test_a_term_comes_before_its_mention(glossary: Store) -> None:
    """A word in a term counts most, then in what it stands for, then in a definition."""
    keep(
        glossary,
        meaning(content("a", definition_en="Speaks of discovery once, among other words.")),
        meaning(content("b", expansion_en="Discovery of needs")),
        meaning(content("discovery", definition_en="Finding out.")),
        meaning(content("c", definition_en="Nothing.")),
    )
    assert terms(search(glossary, HERE, EVERYTHING, "discovery", 9, 0)) == ["discovery", "b", "a"]


def test_a_search_comes_in_pages(glossary: Store) -> None:
    """Pages of a search neither repeat nor skip a meaning, and end."""
    keep(glossary, *[meaning(content(f"T{n:02}", definition_en="Same words."), id=f"m{n}") for n in range(20)])
    for words in ("same words", "same banana"):
        pages = [terms(search(glossary, HERE, EVERYTHING, words, 8, offset)) for offset in (0, 8, 16, 24)]
        assert [len(page) for page in pages] == [8, 8, 4, 0]
        assert sorted(term for page in pages for term in page) == [f"T{n:02}" for n in range(20)]


def test_a_search_follows_what_the_glossary_says_now(glossary: Store) -> None:
    """Changed words are found at once, old words and deleted meanings no more, and other workspaces never."""
    first = meaning(content("MVP", definition_en="A pilot."))
    keep(glossary, first)
    keep(glossary, meaning(content("MVP", definition_en="Their secret pilot.")), workspace=ELSEWHERE)
    assert [one.content.definition_en for one in search(glossary, HERE, EVERYTHING, "pilot", 9, 0)] == ["A pilot."]
    assert search(glossary, HERE, EVERYTHING, "secret", 9, 0) == []
    second = replace(first, content=content("MVP", definition_en="A trial."), version=2)
    keep(glossary, second, did="changed")
    assert search(glossary, HERE, EVERYTHING, "trial", 9, 0) == [second]
    assert search(glossary, HERE, EVERYTHING, "pilot", 9, 0) == []
    third = replace(second, version=3, deleted_at="2026-11-24T00:00:00Z")
    keep(glossary, third, did="deleted")
    assert search(glossary, HERE, EVERYTHING, "trial", 9, 0) == []
    fourth = replace(third, version=4, deleted_at="")
    keep(glossary, fourth, did="restored")
    assert search(glossary, HERE, EVERYTHING, "trial", 9, 0) == [fourth]


def test_no_text_breaks_a_search(library: Store) -> None:
    """Operators, quotes, NUL, emoji, lone surrogates, and words without end are only words, or nothing."""
    endless = ("x" * 5000, "é " * 3000, "word " * 1000, "-" * 5000, "(" * 999, "ab*" * 999)
    for text in (*HOSTILE, *endless, "a AND", "OR b", "NOT", "a:*", "'a' & !b", '"open', "{a b}: c", "^a", "a\x00b"):
        assert isinstance(search(library, HERE, EVERYTHING, text, 9, 0), list)


@law
@given(st.lists(typed | st.text(max_size=30), max_size=4).map(" ".join))
def test_any_text_at_all_is_searched_for(library: Store, text: str) -> None:
    """A search fails on no text, and whatever a page holds is of this workspace and alive."""
    assert {one.id for one in search(library, HERE, EVERYTHING, text, 9, 0)} <= {f"m{n}" for n in range(7)}
    assert search(library, ELSEWHERE, EVERYTHING, text, 9, 0) == []


def test_a_definition_is_found_by_each_of_its_words(glossary: Store) -> None:
    """What was written with signs, digits and accents is found by any word of it."""
    said = "L’ARR (50 k€/an) passe de +5,5 % à 10% : « très bien » → œuvre n°3, e-mail a@b.example, x²."
    keep(glossary, meaning(Content("ARR", definition_fr=said)))
    for word in ("l'arr", "50", "k€", "5,5", "10%", "tres", "bien", "oeuvre", "n°3", "e-mail", "a@b.example", "x2"):
        assert terms(search(glossary, HERE, EVERYTHING, word, 9, 0)) == ["ARR"], word


@pytest.mark.parametrize("place", ["term", "alias", "expansion", "definition"])
@pytest.mark.parametrize("asked", ["email", "e-mail", "E mail"])
def test_a_hyphen_hides_nothing(glossary: Store, asked: str, place: str) -> None:
    """`email` finds e-mail, E mail and email wherever they are written, and each of these finds `email`."""
    for n, way in enumerate(("email", "e-mail", "E mail")):
        said = {
            "term": Content(f"{way} {n}", definition_en="x"),
            "alias": Content(f"T{n}", definition_en="x", aliases=(way,)),
            "expansion": Content(f"T{n}", expansion_fr=way),
            "definition": Content(f"T{n}", definition_en=f"Never by {way}."),
        }
        keep(glossary, meaning(said[place], id=f"m{n}"))
    keep(glossary, meaning(Content("other", definition_en="By mail."), id="m9"))
    assert sorted(one.id for one in search(glossary, HERE, EVERYTHING, asked, 9, 0)) == ["m0", "m1", "m2"]


def test_words_are_found_inside_chinese_and_japanese(glossary: Store) -> None:
    """A word in the middle of a sentence finds it, whole or by one character; the term comes before its mention."""
    mention = content("留存", definition_en="它不同于注册后的转化率，是指完成购买的用户比例。")
    keep(glossary, meaning(mention), meaning(content("转化率", definition_en="完成购买的比例。")))
    keep(glossary, meaning(content("CVR", definition_en="新規コンバージョン率のこと。")))
    assert terms(search(glossary, HERE, EVERYTHING, "转化率", 9, 0)) == ["转化率", "留存"]
    assert terms(search(glossary, HERE, EVERYTHING, "率", 9, 0)) == ["转化率", "留存", "CVR"]
    assert terms(search(glossary, HERE, EVERYTHING, "购买 比例", 9, 0)) == ["留存", "转化率"]
    assert terms(search(glossary, HERE, EVERYTHING, "バージョン", 9, 0)) == ["CVR"]
    assert search(glossary, HERE, EVERYTHING, "率转", 9, 0) == []


@law
@given(contents)
def test_every_word_finds_its_meaning(glossary: Store, said: Content) -> None:
    """Whatever a meaning says, any word of it finds it; once it is deleted none does."""
    with glossary.write(HERE):
        for table in ("meaning", "meaning_version", "lookup", "meaning_word", "meaning_word_item"):
            glossary.run(f"DELETE FROM {table}")
    kept = meaning(said, id="m")
    keep(glossary, kept)
    texts = (said.term, said.expansion_en, said.expansion_fr, said.definition_en, said.definition_fr, *said.aliases)
    asked = [chunk for text in texts for chunk in text.split() if word_query(chunk).count]
    for chunk in asked:
        assert [one.id for one in search(glossary, HERE, EVERYTHING, chunk, 9, 0)] == ["m"], chunk
    keep(glossary, replace(kept, deleted_at="2026-11-24T00:00:00Z", version=2), did="deleted")
    assert not any(search(glossary, HERE, EVERYTHING, chunk, 9, 0) for chunk in asked)
    assert glossary.column("SELECT count(*) FROM meaning_word") == [0]
