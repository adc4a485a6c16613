"""Numbers as people type them, in English and in French."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text import LANGUAGES, Texts
from bot.text.numbers import ordinal, read_number
from tests.shelves import law

READ = {
    "en": {
        "1,000.5": 1000.5, "1000.5": 1000.5, "1 000.5": 1000.5, "1,000,000": 1_000_000, "12": 12, "0.5": 0.5, " 3 ": 3,
        "80%": 80, "80 %": 80, "-2": -2, "−2": -2, "+4": 4, "1’000": 1000, "1'000.5": 1000.5, "1\u00a0000": 1000,
        "1.50": 1.5, "1,000.00": 1000, "007": 7, "1000000000000": 1e12, ".5": 0.5,
    },
    "fr": {
        "1 000,5": 1000.5, "1000,5": 1000.5, "1\u202f000,5": 1000.5, "1\u00a0000,5": 1000.5, "1\u2009000": 1000,
        "1 000 000": 1_000_000, "12": 12, "0,5": 0.5, "80 %": 80, "80\u202f%": 80, "-2": -2, "1,50": 1.5,
        "1’000,5": 1000.5,
        # A file from a spreadsheet or a terminal writes a point whoever reads it.
        "0.5": 0.5, "1234567.25": 1234567.25, ",5": 0.5,
    },
}  # fmt: skip
READING = [(language, text, number) for language, texts in READ.items() for text, number in texts.items()]


@pytest.mark.parametrize(("language", "text", "number"), READING)
def test_a_number_is_read_as_the_language_writes_it(language: str, text: str, number: float) -> None:
    """`1,000.5` in English and `1 000,5` in French are the same number."""
    assert read_number(text, language) == number


NONE = [
    "", " ", "many", "NaN", "nan", "inf", "-inf", "Infinity", "∞", "1e3", "1E3", "1e308", "1d4", "0x10", "1_000", "½",
    "٣", "１２", "%", "-", ".", ",", "1/2", "10 00", "1 0", "1-2", "--1", "5 %%", "1 2 3", "$5", "5 €", "1,2,3",
    "1.2.3", "<b>", "9" * 400, "1000000000001", "-1000000000001", "1\n000", "1 000 %x",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number_is_not_guessed(text: str, language: str) -> None:
    """Words, exponents, infinities, other scripts and misplaced separators are no number in either language."""
    assert read_number(text, language) is None


def test_the_other_languages_separators_are_refused_where_they_would_mislead() -> None:
    """A thousand is never taken for a one, nor a half for a five."""
    assert read_number("1.000,5", "en") is None
    assert read_number("1 000,5", "en") is None
    assert read_number("0,5", "en") is None
    assert read_number("1,000.5", "fr") is None
    assert read_number("1.000,5", "fr") is None
    assert read_number("1,000,000", "fr") is None


@law
@given(
    st.text(max_size=30) | st.text(st.sampled_from("0123456789.,-+ e%'’\u202f\u00a0"), max_size=15),
    st.sampled_from(LANGUAGES),
)
@example("0." + "0" * 400 + "1", "en")
def test_whatever_is_typed_is_a_plain_number_or_none(text: str, language: str) -> None:
    """Never NaN, never infinite, never beyond a million million, never a failure."""
    number = read_number(text, language)
    assert number is None or (math.isfinite(number) and abs(number) <= 1e12)
    assert number is None or not set("eExXnN") & set(text)


@law
@given(st.integers(-(10**12), 10**12) | st.decimals(-(10**6), 10**6, places=3), st.sampled_from(LANGUAGES))
def test_what_the_bot_writes_it_reads(texts: Texts, number: float, language: str) -> None:
    """A number shown in a form, sent back untouched, is the same number; with a percent sign too."""
    shown = texts.speak(language).number(number)
    assert read_number(shown, language) == float(number)
    assert read_number(f"{shown}\u00a0%", language) == float(number)


ORDINALS = {
    1: ("1st", "1re"), 2: ("2nd", "2e"), 3: ("3rd", "3e"), 4: ("4th", "4e"), 11: ("11th", "11e"), 12: ("12th", "12e"),
    13: ("13th", "13e"), 21: ("21st", "21e"), 102: ("102nd", "102e"), 111: ("111th", "111e"), 1000: ("1000th", "1000e"),
}  # fmt: skip


@pytest.mark.parametrize("rank", ORDINALS)
def test_a_place_is_written_as_the_language_does(rank: int) -> None:
    """1st, 2nd, 11th; in French 1re and 2e, since it is une idée."""
    assert (ordinal(rank, "en"), ordinal(rank, "fr")) == ORDINALS[rank]
