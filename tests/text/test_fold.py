"""How texts are recognised, however they are written."""

import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.fold import fold, key
from tests.glossary.making import typed
from tests.shelves import law

SPELLINGS = (
    ("périmètre", "perimetre", "PÉRIMÈTRE", "Pe\u0301rime\u0300tre", "«\u00a0périmètre\u00a0»"),
    ("K.P.I", "KPI", "k-p-i", "K P I", " kpi!", "#KPI", "K_P_I", "“KPI”", "K/P/I"),
    ("œuvre", "Œuvre", "oeuvre", "OEUVRE"),
    ("Ǽon", "aeon", "Æon", "ǽon"),
    ("time-to-market", "Time to Market", "timetomarket", "time\u2011to\u2011market", "time — to — market"),
    ("L'ARR", "l’ARR", "L`ARR", "larr"),
    ("R&D", "R & D", "r/d"),
    ("Straße", "STRASSE", "strasse"),
    ("Łódź", "lodz"),
    ("smørrebrød", "smorrebrod"),
    ("Slack™", "SlackTM", "slacktm"),
    ("ＭＶＰ", "MVP", "𝐌𝐕𝐏"),
    ("CO₂", "co2"),
    ("❤️", "❤", ":heart:"),
    ("🚦", ":vertical_traffic_light:", " :Vertical_Traffic_Light: "),
    ("👍", ":+1:", ":thumbsup:", "👍🏽", ":+1::skin-tone-4:"),
    ("🧑🏻‍🤝‍🧑🏼", "🧑‍🤝‍🧑", ":people_holding_hands::skin-tone-2-3:"),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ":flag-england:"),
    ("🐦‍🔥", ":phoenix:"),
    ("🫆", ":fingerprint:"),
    (":party-parrot:", ":Party-Parrot:", ":party-parrot::skin-tone-3:"),
    ("Go 🚀", "go  :rocket:"),
    ("ΣΊΣΥΦΟΣ", "σίσυφος", "σισυφος"),
    ("מק״ט", "מקט", "\u200fמקט\u200e"),
    ("مؤشر الأداء", "مؤشر-الأداء", "\u200fمؤشر الأداء."),
)


@pytest.mark.parametrize("spellings", SPELLINGS, ids=[one[0] for one in SPELLINGS])
def test_a_term_is_recognised_however_it_is_written(spellings: tuple[str, ...]) -> None:
    """Case, accents, punctuation, ligatures and the direction of writing do not hide a term."""
    assert len({key(spelling) for spelling in spellings}) == 1
    assert key(spellings[0])


@pytest.mark.parametrize(
    "different",
    [
        ("C", "C++", "C#", "C+"),
        ("€", "$"),
        ("🚀", "🔥", "🚀🚀"),
        (":flag-england:", ":flag-scotland:", "🏴"),
        (":party-parrot:", ":party-wizard:"),
        ("1", "2"),
        ("ρ", "р"),
    ],
)
def test_signs_tell_terms_apart(different: tuple[str, ...]) -> None:
    """C, C++ and C# are three languages, and one emoji is not another."""
    for one, other in combinations(different, 2):
        assert key(one) != key(other)


@pytest.mark.parametrize("nothing", ["", "  ", "…", "—", "«»", "'\"", "###", "\u200b", "\u200f", ".,;:!?", "\n\t"])
def test_punctuation_alone_is_no_term(nothing: str) -> None:
    """What has neither letter, digit nor symbol finds nothing and is nothing."""
    assert key(nothing) == ""


def test_words_stay_apart_for_comparing_and_searching() -> None:
    """Folding keeps where words begin; searching keeps letters and digits only, and no word without end."""
    assert fold("L'Œuvre — Périmètre\nnet") == "l oeuvre perimetre net"


@law
@given(st.text() | typed)
def test_recognising_a_term_twice_changes_nothing(text: str) -> None:
    """A key is its own key, whatever the text, so what was stored yesterday is found tomorrow."""
    assert key(key(text)) == key(text)
    assert fold(fold(text)) == fold(text)


def test_no_character_needs_two_looks() -> None:
    """Not one character of Unicode gives a key that is read differently the next time."""
    once = key.__wrapped__  # a million characters are not worth remembering
    keys = [once(chr(code)) for code in range(0x1F000) if not 0xD800 <= code < 0xE000]
    assert [found for found in set(keys) if once(found) != found] == []


LETTERS = st.text("abcxyzàâäçéèêëîïôöùûüÿñœæßøłABCÉÈÇŒΑάβψωДжщй0123456789", min_size=1, max_size=30)


@law
@given(LETTERS, st.lists(st.sampled_from(["", " ", ".", "-", "_", "'", "’", "/", " – ", "·", "\u00a0", "\u200f"])))
def test_any_way_of_writing_a_word_is_the_same_word(word: str, between: list[str]) -> None:
    """Capitals, decomposed accents, no accents, and punctuation anywhere give one key."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    spread = "".join(c + (between[n % len(between)] if between else "") for n, c in enumerate(word))
    same = {key(way) for way in (word, word.upper(), word.lower(), word.title(), bare, spread)}
    same.add(key(unicodedata.normalize("NFD", word)))
    assert len(same) == 1
