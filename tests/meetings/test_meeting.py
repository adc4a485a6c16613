"""When a meeting is, by the clock of its zone, and the file that calendars take."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import ics
from bot.errors import UserError
from bot.meetings.meeting import Meeting, begins, checked_in, ends, moment_of, reminders
from bot.meetings.plan import MeetingPlan, read_plan
from bot.posts import Delivery
from bot.rota.turn import next_in_turn
from tests.decisions.making import wrong

ZONES = ("Europe/Paris", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")


def meeting(day: str, starts: str = "15:00", zone: str = "Europe/Paris", **more: str) -> Meeting:
    """A meeting of no company."""
    return Meeting("Guild", held_on=day, starts=starts, zone=zone, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "starts", "zone", "at"),
    [
        ("2026-03-29", "02:30", "Europe/Paris", "2026-03-29 01:00"),  # left out: the first moment after it
        ("2026-10-25", "02:30", "Europe/Paris", "2026-10-25 00:30"),  # comes twice: the first
        ("2026-03-29", "15:00", "Europe/Paris", "2026-03-29 13:00"),
        ("2026-11-01", "15:00", "America/New_York", "2026-11-01 20:00"),
        ("2026-09-27", "09:00", "Pacific/Auckland", "2026-09-26 20:00"),
        ("2026-12-01", "00:00", "UTC", "2026-12-01 00:00"),
    ],
)
def test_a_meeting_begins_when_its_clock_says_so(day: str, starts: str, zone: str, at: str) -> None:
    """On the days on which clocks change, too."""
    assert begins(meeting(day, starts, zone)) == datetime.fromisoformat(at).replace(tzinfo=UTC)


def test_the_eve_is_at_the_same_time_of_day() -> None:
    """The night of a change has 23 or 25 hours; the hour before is an hour before."""
    spring, autumn = meeting("2026-03-29"), meeting("2026-10-25")
    assert begins(spring) - reminders(spring)["day"] == timedelta(hours=23)
    assert begins(autumn) - reminders(autumn)["day"] == timedelta(hours=25)
    assert begins(autumn) - reminders(autumn)["hour"] == timedelta(hours=1)
    assert ends(meeting("2026-12-01", minutes="90")) - begins(meeting("2026-12-01")) == timedelta(minutes=90)


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.times(), st.sampled_from(ZONES))
def test_the_clock_shows_the_time_or_has_passed_over_it(day: date, at: object, zone: str) -> None:
    """Whatever the day, the time and the zone."""
    typed = f"{at:%H:%M}"
    local = moment_of(day, typed, zone).astimezone(ZoneInfo(zone))
    assert local.date() == day
    assert f"{local:%H:%M}" >= typed


def test_a_plan_keeps_the_clock_across_a_change() -> None:
    """Announced a week ahead, the meeting is at its time by the clock, not so many hours later."""
    plan = MeetingPlan(7, "15:00", "Europe/Paris", ("U0BEA", "@gone"))
    delivery = Delivery("T", "k", "guild.meeting", plan.subject, "2026-W43", "C", "2026-10-20T13:00:00Z")
    assert plan.day(delivery) == date(2026, 10, 27)
    assert begins(meeting("2026-10-27")) == datetime(2026, 10, 27, 14, tzinfo=UTC)
    assert read_plan(plan.subject) == MeetingPlan(7, "15:00", "Europe/Paris", ("U0BEA",))
    assert read_plan('{"zone": "Mars", "at": "later"}') == MeetingPlan(0, "15:00", "UTC")


def test_times_and_zones_are_read_as_people_write_them() -> None:
    """A city is a zone; what is neither is told beside its field, all at once."""
    said = checked_in("guild")(meeting("2026-12-01", "9h30", "paris"))
    assert (said.starts, said.zone) == ("09:30", "Europe/Paris")
    found = wrong(lambda: checked_in("guild")(meeting("2026-12-01", "25:00", "Mars", minutes="1000")))
    assert found == [
        ("starts", "guild-error-starts"),
        ("zone", "schedule-error-zone"),
        ("minutes", "guild-error-minutes"),
    ]
    with pytest.raises(UserError):
        checked_in("guild")(meeting("2026-12-01", "after lunch"))


def test_whoever_led_longest_ago_is_next() -> None:
    """Who never did is first; nobody where all refused."""
    assert next_in_turn(["A", "B", "C"], {"A": "2026-11-01", "C": "2026-10-01"}) == "B"
    assert next_in_turn(["A", "C"], {"A": "2026-11-01", "C": "2026-10-01"}) == "C"
    assert next_in_turn(["A"], {}, ["A"]) == ""


def event(**more: object) -> ics.CalendarEvent:
    """An event of no company."""
    at = datetime(2026, 12, 1, 14, tzinfo=UTC)
    said = {"uid": "guild-1", "sequence": 3, "made": at, "begins": at, "ends": at + timedelta(hours=1), "summary": "G"}
    return ics.CalendarEvent(**{**said, **more})  # type: ignore[arg-type]


def unfolded(file: str) -> dict[str, str]:
    """The lines of a file by their names, as a calendar reads them."""
    assert file.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    lines = file.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    return {line.partition(":")[0]: line.partition(":")[2] for line in lines if not line.startswith(("BEGIN", "END"))}


def test_a_calendar_takes_the_file() -> None:
    """Texts are escaped, long lines folded between characters, times in UTC; a change counts up under the same name."""
    summary = "Guilde ; « prix, etc. » \\ " + "é" * 80
    paris = datetime(2026, 12, 1, 15, tzinfo=ZoneInfo("Europe/Paris"))
    said = unfolded(
        ics.write(event(summary=summary, description="one\r\ntwo\x07", begins=paris, url="https://x.example"))
    )
    assert said["SUMMARY"] == "Guilde \\; « prix\\, etc. » \\\\ " + "é" * 80
    assert said["DESCRIPTION"] == "one\\ntwo"
    assert said["DTSTART"] == "20261201T140000Z"
    assert (said["UID"], said["SEQUENCE"], said["STATUS"]) == ("guild-1", "3", "CONFIRMED")
    assert unfolded(ics.write(event(cancelled=True)))["STATUS"] == "CANCELLED"


@settings(max_examples=40)
@given(st.text(max_size=90))
def test_no_text_breaks_a_line(text: str) -> None:
    """Whatever people write stands in its own line."""
    text = text.encode("utf-8", "ignore").decode()
    said = unfolded(ics.write(event(summary=text, description="")))
    assert set(said) == {
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
    } | {
        "SUMMARY",
        "STATUS",
    }
