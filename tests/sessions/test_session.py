"""Whose turn it is, what moved, how long teams have listened, and where a recording plays from."""

from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.outcomes.notes import lines_of
from bot.posts import Delivery
from bot.rota.turn import next_in_turn
from bot.sessions.plan import KIND, SessionPlan
from bot.sessions.recording import read_recording
from bot.sessions.session import (
    LEAST,
    InsightSession,
    LinkedInsight,
    checked,
    exposure,
    length,
    moved,
    span,
)

OLD, SINCE, NEW = "2026-11-01T09:00:00Z", "2026-11-16T09:00:00Z", "2026-11-20T09:00:00Z"


@pytest.mark.parametrize(
    ("starts", "begins"),
    [("14:00 (Paris)", "13:00"), ("9h30", "08:30"), ("15 h", "14:00"), ("2 pm", "13:00"), ("12:15 a.m.", "23:15")],
)
def test_a_session_begins_as_it_is_written(starts: str, begins: str) -> None:
    """In the ways of both languages, by the clock of its zone; it ends by its length."""
    first, last = span(InsightSession("One", held_on="2026-12-01", starts=starts, minutes="90"), "Europe/Paris")
    assert f"{first.astimezone(UTC):%H:%M}" == begins
    assert last - first == timedelta(minutes=90)


@pytest.mark.parametrize("starts", ["", "after lunch", "25:00", "room 12"])
def test_without_a_time_it_may_be_at_any_of_its_day(starts: str) -> None:
    """Wherever somebody is."""
    first, last = span(InsightSession("One", held_on="2026-12-01", starts=starts), "America/New_York")
    assert f"{first.astimezone(UTC):%d %H:%M}, {last.astimezone(UTC):%d %H:%M}" == "30 10:00, 02 05:00"


def test_whoever_led_longest_ago_is_next() -> None:
    """Whoever never led comes first, of those alike the one who was named first; who refused is passed over."""
    led = {"U0ADA": "2026-11-03", "U0BEA": "2026-11-10", "U0CAL": "2026-10-27"}
    assert next_in_turn(["U0ADA", "U0BEA", "U0CAL"], led) == "U0CAL"
    assert next_in_turn(["U0ADA", "U0DAN", "U0EVE"], led) == "U0DAN"
    assert next_in_turn(["U0ADA", "U0DAN", "U0EVE"], led, ["U0DAN", "U0EVE"]) == "U0ADA"
    assert next_in_turn(["U0ADA"], led, ["U0ADA"]) == ""


def test_an_idea_moves_by_customers_and_not_by_notes() -> None:
    """Three notes of one loud customer move an idea less than two customers do; one who had spoken before is no news;
    an idea that nobody new speaks of did not move."""
    loud = [LinkedInsight(number, "7", "1", NEW) for number in (1, 2, 3)]
    two = [LinkedInsight(4, "8", "2", NEW), LinkedInsight(5, "8", "3", NEW)]
    again = [LinkedInsight(6, "9", "4", OLD), LinkedInsight(7, "9", "4", NEW)]
    nobodys = [LinkedInsight(8, "5", "", NEW)]
    assert moved([*loud, *again, *nobodys, *two], SINCE) == [5, 4, 3, 2, 1]


def test_an_insight_of_two_ideas_comes_once() -> None:
    """With the idea that moved more."""
    known = [LinkedInsight(1, "7", "1", NEW), LinkedInsight(1, "8", "1", NEW), LinkedInsight(2, "8", "2", NEW)]
    assert moved(known, SINCE) == [2, 1]


def test_a_team_is_a_sum_of_three_at_least() -> None:
    """A team of whom two listened is not shown; nor one that tells what a single person has by its difference."""
    minutes = {"U0A": 60, "U0B": 60, "U0C": 90, "U0D": 120}
    four, three = ("U0A", "U0B", "U0C", "U0D", "U0E"), ("U0A", "U0B", "U0C")
    assert [(one.team, one.minutes, one.people, one.members) for one in exposure({"@design": four}, minutes)] == [
        ("@design", 330, 4, 5)
    ]
    assert exposure({"@duo": ("U0A", "U0B", "U0E", "U0F")}, minutes) == []
    assert [one.team for one in exposure({"@design": four, "@part": three}, minutes)] == ["@design"]
    assert [one.team for one in exposure({"@design": four, "@same": four}, minutes)] == ["@design", "@same"]


@given(
    st.dictionaries(st.sampled_from("ABCDE"), st.sets(st.sampled_from("abcdefgh"))),
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 120)),
)
def test_no_sum_and_no_difference_is_of_a_few(teams: dict[str, set[str]], minutes: dict[str, int]) -> None:
    """Whatever the teams, what is shown of one or told by two is of nobody, or of three people or more."""
    shown = [{one for one in teams[found.team] if minutes.get(one)} for found in exposure(teams, minutes)]
    assert all(len(people) >= LEAST for people in shown)
    assert all(not 0 < len(one ^ other) < LEAST for one in shown for other in shown)


@pytest.mark.parametrize("minutes", ["0", "-5", "an hour", "601", "４"])
def test_a_length_is_whole_minutes(minutes: str) -> None:
    """Anything else is refused beside its field."""
    with pytest.raises(UserError) as error:
        checked(InsightSession("One", minutes=minutes))
    assert error.value.field == "minutes"


def test_a_session_is_an_hour_unless_somebody_says_otherwise() -> None:
    """Also one that was brought by a file without a length."""
    assert length(InsightSession("One")) == 60
    assert length(checked(InsightSession("One", minutes="90"))) == 90


def test_notes_are_read_by_the_line() -> None:
    """What begins the items of a list is no part of them."""
    assert lines_of("- One price\n\n• Two prices  \n> they said\n*") == ["One price", "Two prices", "they said"]


@pytest.mark.parametrize(
    ("typed", "title", "address", "clock"),
    [
        ("https://youtu.be/abc 12:34", "youtu.be · abc", "https://youtu.be/abc?t=754", "12:34"),
        ("https://www.youtube.com/watch?v=x&t=3 1:02:03", "", "https://www.youtube.com/watch?v=x&t=3723", "1:02:03"),
        ("Lefèvre, à 0:09 https://vimeo.com/77", "Lefèvre", "https://vimeo.com/77#t=9s", "0:09"),
        ("Bakery call: https://us02.zoom.us/rec/share/abc at 12:34", "Bakery call", "", "12:34"),
        ("https://notyoutube.com/v 12:34", "", "https://notyoutube.com/v", "12:34"),
        ("tape 3, 12:34", "tape 3", "", "12:34"),
        ("12:34", "–", "", "12:34"),
        ("https://www.loom.com/share/a1", "", "https://www.loom.com/share/a1", ""),
        ("javascript:alert(1)", "javascript:alert(1)", "", ""),
        ("http://[broken 12:34", "", "", "12:34"),
    ],
)
def test_a_recording_plays_from_its_moment(typed: str, title: str, address: str, clock: str) -> None:
    """Where the host's addresses can say a moment, the link does; else the moment is only said."""
    found = read_recording(typed)
    assert found is not None
    assert found.clock == clock
    assert found.title == (title or found.title)
    assert found.address == (address or found.url)
    assert read_recording("  ") is None


@given(st.text())
def test_whatever_is_typed_is_read(text: str) -> None:
    """No text breaks a card; what is linked is on the web."""
    if found := read_recording(text):
        assert found.title
        assert found.address == "" or found.address.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("due", "lead", "begins"),
    [
        ("2026-10-24T15:00:00+00:00", 24 * 60, "2026-10-25T17:00:00+01:00"),  # the clock goes back in the night
        ("2027-03-27T16:00:00+00:00", 24 * 60, "2027-03-28T17:00:00+02:00"),  # and forward
        ("2026-11-27T14:00:00+00:00", 60, "2026-11-27T16:00:00+01:00"),
    ],
)
def test_a_session_begins_by_the_clock_of_its_zone(due: str, lead: int, begins: str) -> None:
    """An agenda of the day before is for the same hour of the next, also when clocks change between the two."""
    delivery = Delivery("T1", "k", KIND, "", "2026-W43", "C1", due)
    assert SessionPlan(lead, "Europe/Paris").starts(delivery).isoformat() == begins
