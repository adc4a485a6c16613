"""Numbers and dates read by their column: which way it is written in, and what is asked about."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text.notation import (
    COMMA,
    DATES,
    DAY_FIRST,
    MONTH_FIRST,
    NUMBERS,
    POINT,
    UnclearError,
    has_short_year,
    month,
    number,
    settle,
    settled_value,
    slashed,
    spelled,
)
from bot.text.numbers import cell
from bot.text.spelling import in_words

BOTH = ("12", "1 250", "1'250", "1’250", "1\u00a0250", "1\u202f250", "-3", "−3", "+4", "007")


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("1,250", 1250, 1.25),
        ("1.250", 1.25, 1250),
        ("-12,345", -12345, -12.345),
        ("1,5", None, 1.5),
        ("1.5", 1.5, None),
        ("0,123", None, 0.123),
        ("1 250,5", None, 1250.5),
        ("1'250.5", 1250.5, None),
        ("1.234.567", None, 1234567),
        ("1,234,567.8", 1234567.8, None),
        ("1234.567", 1234.567, None),
        ("9.9e-02", 0.099, None),
        ("1,5E3", None, 1500),
    ],
)
def test_a_number_in_each_notation(text: str, point: float | None, comma: float | None) -> None:
    """A comma before three digits is a thousand to one and a decimal sign to the other; most cells leave no doubt."""
    assert (number(text, POINT), number(text, COMMA)) == (point, comma)


@pytest.mark.parametrize("text", BOTH)
def test_most_numbers_mean_the_same_to_everybody(text: str) -> None:
    """Whole numbers, and thousands between spaces or apostrophes."""
    assert number(text, POINT) == number(text, COMMA) is not None


@pytest.mark.parametrize(
    "text",
    ["", "-", ".", "many", "NaN", "inf", "10 00", "12,34,567", "1,2,3", "1 234'567", "9" * 400, "1e999", "٣", "½"],
)
def test_what_is_no_number_is_none_in_either(text: str) -> None:
    """Words, infinities, misplaced marks and other scripts."""
    assert number(text, POINT) is None
    assert number(text, COMMA) is None


@example(1.125)
@example(-12.5)
@given(st.floats(-1e12, 1e12) | st.integers(-999_999, 999_999).map(lambda n: n / 1000))
def test_what_programs_write_leaves_no_doubt(value: float) -> None:
    """A number written for a file comes back from it, whatever stands beside it."""
    text = cell(value)
    assert number(text, POINT) == pytest.approx(value, rel=1e-15)
    assert number(text, COMMA) in (None, number(text, POINT))


@pytest.mark.parametrize(
    ("cells", "way"),
    [
        (["1,5", "1,250"], COMMA),
        (["1.5", "1,250"], POINT),
        (["1,250", "1,234,567"], POINT),
        (["1,250", "many", "0,5"], COMMA),
        (["1", "2 000"], ""),
        (["1,5", "2.5"], ""),
        (["many"], ""),
    ],
)
def test_the_column_says_which_notation_it_is_in(cells: list[str], way: str) -> None:
    """One cell that can be read in one way alone settles the others; a word settles nothing and stops nothing."""
    assert settle(cells, number, NUMBERS) == way


def test_cells_that_leave_no_doubt_need_none() -> None:
    """A column that somebody filled in both ways is read as it stands, as long as no cell of it has two meanings."""
    assert [settled_value(cell, number, NUMBERS, "") for cell in ("1,5", "2.5", "many")] == [1.5, 2.5, None]


@pytest.mark.parametrize("cells", [["1,250"], ["1,250", "3"], ["1,5", "1.5", "1,250"], ["1.250", "2.500"]])
def test_what_nothing_settles_is_asked(cells: list[str]) -> None:
    """Whoever brings the column is shown a cell of it, and what they answer holds for what was open alone."""
    with pytest.raises(UnclearError) as unclear:
        settle(cells, number, NUMBERS)
    assert set(unclear.value.cells) <= {"1,250", "1.250", "2.500"}
    assert settle(cells, number, NUMBERS, COMMA) == COMMA


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("03/11/2026", "2026-11-03", "2026-03-11"),
        ("10/31/2026", None, "2026-10-31"),
        ("31-10-2026", "2026-10-31", None),
        ("3.11.2026", "2026-11-03", "2026-11-03"),
        ("2026/11/3", "2026-11-03", "2026-11-03"),
        ("03/11/2026 9:05 PM", "2026-11-03 21:05", "2026-03-11 21:05"),
        ("03/11/2026, 9h05", "2026-11-03 09:05", "2026-03-11 09:05"),
        ("31/02/2026", None, None),
        ("03/11/26", None, None),
        ("03/11-2026", None, None),
        ("03/11/2026 25", None, None),
        ("2026-11-03", None, None),
    ],
)
def test_a_date_of_digits_in_each_order(text: str, day_first: str | None, month_first: str | None) -> None:
    """The day first or the month; between points it is always the day."""
    assert (slashed(text, DAY_FIRST), slashed(text, MONTH_FIRST)) == (day_first, month_first)


def test_one_order_for_the_column() -> None:
    """The 31st says what the 1st and the 2nd do not; without it they are asked about."""
    assert settle(["10/31/2026", "11/01/2026", "11/02/2026"], slashed, DATES) == MONTH_FIRST
    assert settle(["13/11/2026", "11/12/2026"], slashed, DATES) == DAY_FIRST
    assert settle(["11/11/2026", "2026-11-12"], slashed, DATES) == ""
    with pytest.raises(UnclearError):
        settle(["11/01/2026", "11/02/2026"], slashed, DATES)


def test_two_digits_of_a_year_are_told_apart() -> None:
    """10/11/12 may be six days; a time behind a date is no year."""
    assert has_short_year("10/11/12")
    assert has_short_year("10.11.26 09:00")
    assert not has_short_year("10/11/2026")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("23 November 2026", "2026-11-23"),
        ("Nov 23, 2026", "2026-11-23"),
        ("Monday, November 23rd, 2026", "2026-11-23"),
        ("mar. 3 novembre 2026", "2026-11-03"),
        ("mar 3, 2026", "2026-03-03"),
        ("le 1er août 2026", "2026-08-01"),
        ("23-Nov-2026", "2026-11-23"),
        ("Nov 23, 2026, 9:00 AM", "2026-11-23 09:00"),
        ("23 nov. 2026 9h", "2026-11-23 09:00"),
        ("23 nov. 2026, 9 h 30", "2026-11-23 09:30"),
        ("23 nov. 2026 14 heures", "2026-11-23 14:00"),
        ("23 nov. 2026 9", None),
        ("23 nov. 2026 9h3", None),
        ("novembre 2026", "2026-11"),
        ("31 February 2026", None),
        ("jui 2026", None),
        ("23 2026", None),
        ("23 nov 26", None),
    ],
)
def test_dates_in_words(text: str, iso: str | None) -> None:
    """As people and spreadsheets write them in both languages, where they leave no doubt."""
    assert spelled(text) == iso


def test_months_by_name() -> None:
    """Also shortened, until two months begin so."""
    assert [month(name) for name in ("août", "Sept.", "déc", "mai", "jui", "ma", "x")] == [
        8,
        9,
        12,
        5,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (1250, "one thousand two hundred and fifty", "mille deux cent cinquante"),
        (1.25, "one point two five", "un virgule vingt-cinq"),
        (-3.075, "minus three point zero seven five", "moins trois virgule zéro soixante-quinze"),
        (200080, "two hundred thousand and eighty", "deux cent mille quatre-vingts"),
        (71, "seventy-one", "soixante et onze"),
        (91, "ninety-one", "quatre-vingt-onze"),
        (1e6, "", ""),
    ],
)
def test_a_number_in_words(value: float, english: str, french: str) -> None:
    """Said so that it cannot be misread, for the two buttons that ask which is meant."""
    assert (in_words(value, "en"), in_words(value, "fr")) == (english, french)


@given(st.integers(-999_999_999, 999_999_999))
def test_every_number_below_a_million_has_words(thousandths: int) -> None:
    """In both languages, whichever the digits; no two decimals share them by accident of a zero."""
    value = thousandths / 1000
    for language in ("en", "fr"):
        said = in_words(value, language)
        assert said
        assert said.startswith(("minus", "moins")) == (math.copysign(1, value) < 0 and value != 0)
