"""What a field of a work item means on the roadmap, and ours outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sync.values import DUE, OWNER, PLACES, STATUS, TITLE, agree, day_of, guessed, months, status_for, title_of
from tests.shelves import law


@pytest.mark.parametrize(
    ("name", "category", "place"),
    [
        ("Now", "planned", "planned:now"),
        ("Plus tard", "", "planned:later"),
        ("À faire", "", "planned"),
        ("En cours", "", "in_progress"),
        ("Blocked", "in_progress", "blocked"),
        ("Bloqué", "", "blocked"),
        ("Won’t do", "shipped", "dropped"),
        ("Terminé", "", "shipped"),
        ("QA", "in_progress", "in_progress"),
        ("Nice to have", "", ""),
        ("Sprint 12", "", ""),
    ],
)
def test_a_status_is_prefilled_by_its_name_or_category_and_else_not_guessed(
    name: str, category: str, place: str
) -> None:
    """What is unclear is left to people."""
    assert guessed(name, category) == place


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "meaning", "expected"),
    [
        (STATUS, "planned:next", "7", "planned", True),
        (STATUS, "planned:next", "7", "planned:now", False),
        (STATUS, "blocked", "7", "in_progress", False),
        (STATUS, "blocked", "7", None, False),
        (DUE, "2027-03", "2027-03-15", "2027-03", True),
        (DUE, "2027-Q1", "2027-03-15", "2027-03", True),
        (DUE, "2027-Q1", "2027-04-01", "2027-04", False),
        (DUE, "", "", "", True),
        (DUE, "2027-03", "", "", False),
        (DUE, "", "2027-03-01", "2027-03", False),
        (OWNER, "U1", "x1", "U1", True),
        (OWNER, "U1", "x2", None, False),
        (OWNER, "U1", "", "", False),
        (TITLE, "One price", "One price ", "One price", True),
    ],
)
def test_two_values_agree_where_one_is_what_the_other_comes_to(
    field: str, ours: str, theirs: str, meaning: str | None, expected: bool
) -> None:
    """A tool that knows no horizons, or days alone, agrees with ours as long as it can."""
    assert agree(field, ours, theirs, meaning) is expected


@law
@given(st.from_regex(r"20[0-9][0-9]-(0[1-9]|1[0-2]|Q[1-4])", fullmatch=True))
def test_the_day_that_stands_for_a_target_lies_in_it(target: str) -> None:
    """What is written outside is not read back as something else."""
    assert day_of(target)[:7] == months(target)[-1]
    assert agree(DUE, target, day_of(target), day_of(target)[:7])


def test_a_place_becomes_the_first_status_that_means_it() -> None:
    """The exact one before one that means planned whatever the horizon; none is told, not guessed."""
    meanings = {"1": "planned", "2": "planned:now", "3": "shipped", "4": "shipped", "5": ""}
    order = ["1", "2", "3", "4", "5"]
    assert status_for("planned:now", meanings, order) == "2"
    assert status_for("planned:later", meanings, order) == "1"
    assert status_for("shipped", meanings, order[::-1]) == "4"
    assert status_for("blocked", meanings, order) == ""
    assert len(set(PLACES)) == 8


def test_a_title_fits_an_item() -> None:
    """However long, and however many lines, it is outside."""
    assert title_of("  One\n price ") == "One price"
    assert len(title_of("x" * 400)) == 150


def test_a_year_of_any_century_has_its_days() -> None:
    """A target that an item takes goes out, however far it is."""
    assert (day_of("2127-Q1"), day_of("1999-Q4"), day_of("2127-02")) == ("2127-03-31", "1999-12-31", "2127-02-28")
