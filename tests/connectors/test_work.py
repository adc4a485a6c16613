"""A title that a tool writes in its own way is the same title."""

import pytest

from bot.connectors.tracker import DUE, TITLE, WorkItem, WorkRef, WorkRefusalError, WorkStatus
from bot.connectors.work import written
from tests.connectors.conftest import Refused

BEFORE = WorkItem(WorkRef("1"), "CHK-1", "", "Before", WorkStatus("1", "To do"))


def after(title: str) -> WorkItem:
    """It, read again."""
    return WorkItem(WorkRef("1"), "CHK-1", "", title, WorkStatus("1", "To do"))


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("One  price", "One price"),
        ('The "one" price', "The “one” price"),
        ("Ask Ada's team - soon", "Ask Ada’s team – soon"),
        ("Réassort 😀", "Réassort"),
        ("e\u0301te\u0301", "été"),
        ("One\r\nprice ", "One price"),
        ("Prices " + "x" * 140, "Prices " + "x" * 120),
    ],
)
def test_what_a_tool_makes_of_a_title(value: str, read: str) -> None:
    """Other quotes, spaces, dashes, no emoji, cut: it was taken, and what it says now counts."""
    assert written("Jira", BEFORE, after(read), TITLE, value).title == read


@pytest.mark.parametrize("read", ["Before", "", "Another price", "One"])
def test_what_it_did_not_take(refused: Refused, read: str) -> None:
    """It says what it said before, or what somebody else wrote meanwhile: that is told, never taken for ours."""
    error = refused(written, "Jira", BEFORE, after(read), TITLE, "One price for all")
    assert isinstance(error, WorkRefusalError)
    assert error.key == "source-work-unchanged"


def test_days_are_exact(refused: Refused) -> None:
    """A day that comes back as another was not taken."""
    assert refused(written, "Jira", BEFORE, after("Before"), DUE, "2027-03-31").key == "source-work-unchanged"
