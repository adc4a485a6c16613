"""Subjects that say the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.source import Topic
from bot.connectors.subjects import MOST, topics


@pytest.mark.parametrize(
    "other",
    [
        "CANNOT sign in!",
        "Re: Cannot sign in",
        "RE[2]: re:  Cannot sign in",
        "TR : Fwd: cannot sign in",
        "[EXT] Cannot sign in.",
    ],
)
def test_the_same_subject(other: str) -> None:
    """Capitals, answers, forwards, tags and a full stop make no other; the most usual spelling is shown."""
    assert topics(["Cannot sign in", "Cannot sign in", other]) == [Topic("Cannot sign in", 3)]


def test_numbers_make_no_other_subject() -> None:
    """Nor do long and short ones differ."""
    assert topics(["Order 12 is late", "Order 481516 is late", "Order 12 is late"]) == [Topic("Order 12 is late", 3)]


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("Refund for jane.doe@example.com", "Refund for …"),
        ("Call me at +33 6 12 34 56 78 please", "Call me at … please"),
        ("Order 20261123 is late", "Order … is late"),
        ("x" * 400, "x" * 149 + "…"),
    ],
)
def test_what_is_somebodys_own_is_left_out(subject: str, shown: str) -> None:
    """Addresses and long numbers."""
    assert topics([subject]) == [Topic(shown, 1)]


def test_the_most_frequent_come_first() -> None:
    """Those that are as frequent by their text; a subject of nothing is none."""
    assert topics(["b", "a", "c", "c", "", "Re:", "?!"]) == [Topic("c", 2), Topic("a", 1), Topic("b", 1)]
    assert len(topics(f"subject {chr(97 + n)}" for n in range(26))) == MOST


@given(st.lists(st.text(max_size=30) | st.sampled_from(["Re:", "[a] ", "RE: 1", "…"]), max_size=30))
def test_nothing_is_counted_twice(subjects: list[str]) -> None:
    """Whatever is written, each subject is in one topic at most, and each topic says something."""
    found = topics(subjects, most=100)
    assert sum(topic.count for topic in found) <= len(subjects)
    assert all(topic.text.strip() and topic.count > 0 for topic in found)
    assert topics(reversed(subjects), most=100) == found
