"""What becomes of a field that two systems have: by what both said when they last agreed, never by clocks."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sync.merge import (
    ACCEPT,
    AGREED,
    BOTH,
    CONFLICT,
    DIRECTIONS,
    IN,
    OFF,
    OUT,
    QUIET,
    SEND,
    SET_ONCE,
    TAKE,
    Pair,
    settled,
    step,
)
from tests.shelves import law

WORDS = ("", "a", "b", "c")
PAIRS = st.builds(Pair, st.sampled_from(WORDS), st.sampled_from(WORDS))


@pytest.mark.parametrize(
    ("direction", "ours", "theirs", "expected"),
    [
        (BOTH, "a", "b", TAKE),
        (BOTH, "b", "a", SEND),
        (BOTH, "b", "c", CONFLICT),
        (BOTH, "b", "b", AGREED),
        (BOTH, "a", "a", QUIET),
        (IN, "b", "a", QUIET),
        (IN, "b", "c", CONFLICT),
        (OUT, "a", "b", QUIET),
        (OUT, "b", "a", SEND),
        (OUT, "b", "c", CONFLICT),
        (SET_ONCE, "b", "a", QUIET),
        (SET_ONCE, "a", "", QUIET),
        (OFF, "b", "c", QUIET),
    ],
)
def test_who_changed_it_is_who_no_longer_says_what_they_said(
    direction: str, ours: str, theirs: str, expected: str
) -> None:
    """Both said "a": one change goes the way it may, two are asked about."""
    assert step(direction, Pair("a", "a"), Pair(ours, theirs), agree=ours == theirs) == expected


@pytest.mark.parametrize(
    ("direction", "ours", "theirs", "expected"),
    [
        (BOTH, "a", "b", CONFLICT),
        (IN, "a", "b", CONFLICT),
        (SET_ONCE, "a", "b", ACCEPT),
        (BOTH, "", "b", TAKE),
        (BOTH, "a", "", SEND),
        (IN, "a", "", ACCEPT),
        (OUT, "", "b", ACCEPT),
        (SET_ONCE, "", "b", TAKE),
        (SET_ONCE, "a", "", SEND),
    ],
)
def test_two_that_have_just_met_are_asked_about_where_both_say_something(
    direction: str, ours: str, theirs: str, expected: str
) -> None:
    """Linking overwrites nothing: an empty side is filled, two that differ are a question."""
    assert step(direction, None, Pair(ours, theirs), agree=False) == expected


@law
@given(base=st.none() | PAIRS, now=PAIRS, direction=st.sampled_from(DIRECTIONS))
def test_nothing_is_overwritten_that_changed(base: Pair | None, now: Pair, direction: str) -> None:
    """What goes over to the other side never meets a value there that nobody has seen."""
    done = step(direction, base, now, agree=now.ours == now.theirs)
    if done == TAKE:
        assert now.ours == (base.ours if base else "")
    if done == SEND:
        assert now.theirs == (base.theirs if base else "")


@pytest.mark.parametrize(("direction", "ours"), [*product((IN, OUT, BOTH), (True, False))])
def test_a_settled_conflict_is_none_any_more(direction: str, ours: bool) -> None:
    """Ours goes out where it may; theirs has come in; neither is asked about again."""
    for base in (None, Pair("a", "a"), Pair("", "c")):
        now = Pair("b", "c") if ours else Pair("c", "c")
        then = settled(direction, base, now, ours=ours)
        done = step(direction, then, now, agree=now.ours == now.theirs)
        assert done == (SEND if ours and direction != IN else QUIET)
