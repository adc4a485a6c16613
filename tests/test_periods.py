"""Periods: their names, when they begin and end, what they are compared with, how people write them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.kpis.kpi import GRAINS
from bot.periods import (
    before,
    end,
    ends_by,
    first_day,
    last_whole,
    period_of,
    period_on,
    span,
    start,
    step,
    tiles,
    year_before,
)
from bot.text.dates import read_period
from bot.text.notation import MONTH_FIRST
from tests.kpis.making import law

TODAY = date(2026, 11, 25)
PARIS = "Europe/Paris"
moments = st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
zones = st.sampled_from(sorted(available_timezones()))
grains = st.sampled_from(GRAINS)


def names(moment: str, zone: str = PARIS) -> list[str]:
    """The hour, day, weeks and month that a UTC moment lies in."""
    return [period_of(grain, datetime.fromisoformat(moment), zone) for grain in GRAINS]


def test_a_period_is_named_by_the_clock_on_the_wall() -> None:
    """At half past eleven at night in London it is tomorrow in Paris, and maybe next week or next month."""
    assert names("2026-11-30T23:30Z") == ["2026-12-01T00", "2026-12-01", "2026-W49", "2026-W49", "2026-12"]
    assert names("2026-11-30T23:30Z", "UTC") == ["2026-11-30T23", "2026-11-30", "2026-W49", "2026-W49", "2026-11"]


def test_weeks_are_those_of_iso() -> None:
    """New Year's Day can belong to the last week of the year before, which can be the 53rd."""
    assert names("2027-01-01T12:00Z")[2] == "2026-W53"
    assert start("week", "2026-W53", PARIS) == datetime(2026, 12, 27, 23, tzinfo=UTC)
    assert step("week", "2026-W53", 1) == "2027-W01"


def test_weeks_may_begin_on_sunday() -> None:
    """They are called as the week that begins the day after; a Sunday is the first day of one, not the last."""
    week = "sunday_week"
    assert [period_of(week, datetime(2026, 11, n, 12, tzinfo=UTC), PARIS) for n in (21, 22, 28, 29)] == [
        "2026-W47",
        "2026-W48",
        "2026-W48",
        "2026-W49",
    ]
    assert start(week, "2026-W48", PARIS) == datetime(2026, 11, 21, 23, tzinfo=UTC)
    assert first_day(week, "2026-W48") == date(2026, 11, 22)
    assert read_period(week, "2026-11-22", PARIS) == read_period(week, "2026-W48", PARIS) == "2026-W48"
    assert year_before(week, "2026-W53") == "2025-W52"


def test_the_hour_that_comes_twice_is_one_of_two_hours() -> None:
    """When clocks are set back, both passes through two o'clock are one period."""
    assert names("2026-10-25T00:30Z")[0] == names("2026-10-25T01:30Z")[0] == "2026-10-25T02"
    assert start("hour", "2026-10-25T02", PARIS) == datetime(2026, 10, 25, 0, tzinfo=UTC)
    assert end("hour", "2026-10-25T02", PARIS) == datetime(2026, 10, 25, 2, tzinfo=UTC)


def test_what_clocks_leave_out_has_no_length() -> None:
    """The hour that spring skips, and the day that Samoa skipped, begin and end at once."""
    for grain, period, zone in (("hour", "2026-03-29T02", PARIS), ("day", "2011-12-30", "Pacific/Apia")):
        assert start(grain, period, zone) == end(grain, period, zone)


@law
@given(grains, moments, zones)
@example("day", datetime(2010, 11, 7, 2, 45, tzinfo=UTC), "America/St_Johns")  # back over midnight
@example("hour", datetime(2010, 11, 7, 2, 45, tzinfo=UTC), "America/St_Johns")
@example("hour", datetime(2011, 12, 30, 15, tzinfo=UTC), "Pacific/Apia")
@example("hour", datetime(2026, 4, 4, 15, 15, tzinfo=UTC), "Australia/Lord_Howe")
@example("day", datetime(2018, 11, 4, 3, tzinfo=UTC), "America/Sao_Paulo")  # a day without midnight
def test_periods_tile_time(grain: str, moment: datetime, zone: str) -> None:
    """Every moment lies in exactly one period of every grain, whatever the clocks of its zone do."""
    period = period_of(grain, moment, zone)
    assert start(grain, period, zone) <= moment < end(grain, period, zone)
    assert end(grain, period, zone) == start(grain, step(grain, period, 1), zone)
    assert start(grain, step(grain, period, -1), zone) <= start(grain, period, zone)


@law
@given(grains, moments, zones, st.integers(-400, 400))
def test_steps_lead_back(grain: str, moment: datetime, zone: str, n: int) -> None:
    """As many steps back as forth end where they began; a later period has a later name."""
    period = period_of(grain, moment, zone)
    there = step(grain, period, n)
    assert step(grain, there, -n) == period
    assert (there > period) == (n > 0)


@law
@given(grains, moments, zones)
def test_a_name_is_read_back(grain: str, moment: datetime, zone: str) -> None:
    """What a file or an export writes for a period is that period again."""
    period = period_of(grain, moment, zone)
    written = f"{period}:00" if grain == "hour" else period
    # A clock set back over an hour's end shows it twice: its name means the first.
    assert read_period(grain, written, zone) in (period, step(grain, period, 1) if grain == "hour" else period)


@pytest.mark.parametrize(
    ("grain", "period", "every", "compared", "far"),
    [
        ("day", "2026-11-23", "day", "2026-11-16", "weekday"),
        ("day", "2026-11-23", "week", "2026-11-16", "weekday"),
        ("day", "2026-11-30", "month", "2026-11-02", "weeks"),
        ("hour", "2026-11-23T09", "day", "2026-11-16T09", "weekday"),
        ("hour", "2026-11-23T09", "week", "2026-11-16T09", "weekday"),
        ("day", "2026-11-30", "quarter", "2026-08-31", "weeks"),
        ("week", "2026-W47", "quarter", "2026-W34", "weeks"),
        ("quarter", "2026-Q1", "quarter", "2025-Q4", "quarter"),
        ("week", "2027-W01", "week", "2026-W53", "week"),
        ("week", "2026-W47", "day", "2026-W46", "week"),
        ("week", "2026-W47", "month", "2026-W43", "weeks"),
        ("month", "2026-01", "week", "2025-12", "month"),
        ("day", "2026-11-23", "once", "2026-11-16", "weekday"),
    ],
)
def test_what_a_period_is_compared_with(grain: str, period: str, every: str, compared: str, far: str) -> None:
    """A Monday is compared with a Monday in a weekly and a monthly digest; what is coarser with the period before."""
    assert before(grain, period, every) == compared
    assert span(grain, every) == far


def test_a_year_before() -> None:
    """The same month; the same week, the 52nd for the 53rd; a day of the same weekday."""
    assert year_before("month", "2026-02") == "2025-02"
    assert year_before("week", "2026-W53") == "2025-W52"
    assert year_before("week", "2027-W01") == "2026-W01"
    assert year_before("day", "2026-11-23") == "2025-11-24"
    assert year_before("hour", "2026-11-23T09") == "2025-11-24T09"
    assert date(2025, 11, 24).isoweekday() == date(2026, 11, 23).isoweekday()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-23", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("20261123", [None, "2026-11-23", "2026-W48", "2026-11"]),
        (" 23/11/2026 ", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("23.11.2026", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("5/11/2026", [None, "2026-11-05", "2026-W45", "2026-11"]),
        ("23 nov. 2026", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("23 November 2026", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("1er août 2026", [None, "2026-08-01", "2026-W31", "2026-08"]),
        ("2026-W47", [None, None, "2026-W47", None]),
        ("2026-S47", [None, None, "2026-W47", None]),
        ("2026-11", [None, None, None, "2026-11"]),
        ("2026-11-23T23:30:00Z", ["2026-11-24T00", "2026-11-24", "2026-W48", "2026-11"]),
        ("2026-11-23 23:30:00 UTC", ["2026-11-24T00", "2026-11-24", "2026-W48", "2026-11"]),
        ("2026-11-23T09:00:00+05:30", ["2026-11-23T04", "2026-11-23", "2026-W48", "2026-11"]),
        ("2026-11-23 09:59:59.999999999", ["2026-11-23T09", "2026-11-23", "2026-W48", "2026-11"]),
        ("23/11/2026 9h30", ["2026-11-23T09", "2026-11-23", "2026-W48", "2026-11"]),
        ("hier", [None, "2026-11-24", "2026-W48", "2026-11"]),
        ("Yesterday", [None, "2026-11-24", "2026-W48", "2026-11"]),
        ("aujourd’hui", [None, "2026-11-25", "2026-W48", "2026-11"]),
        ("today", [None, "2026-11-25", "2026-W48", "2026-11"]),
        ("Nov 23, 2026", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("lundi 23 novembre 2026", [None, "2026-11-23", "2026-W48", "2026-11"]),
        ("23/11/2026 9:30 PM", ["2026-11-23T21", "2026-11-23", "2026-W48", "2026-11"]),
        ("août 2026", [None, None, None, "2026-08"]),
        ("August", [None, None, None, "2026-08"]),
        ("novembre", [None, None, None, "2026-11"]),
        ("déc.", [None, None, None, "2025-12"]),
        ("jui", [None] * 4),
        ("23/11/26", [None] * 4),
        ("11/23/2026", [None] * 4),
        ("2026-02-30", [None] * 4),
        ("2026-W54", [None] * 4),
        ("1764000000", [None] * 4),
        ("3 ma 2026", [None] * 4),
        ("2026", [None] * 4),
        ("0001-01-01", [None] * 4),
        ("", [None] * 4),
        ("demain", [None] * 4),
    ],
)
def test_what_people_and_files_write(written: str, meant: list[str | None]) -> None:
    """Days, weeks, months and moments are understood as Europe and ISO-8601 write them, and nothing is guessed."""
    assert [read_period(grain, written, PARIS, TODAY) for grain in ("hour", "day", "week", "month")] == meant


@pytest.mark.parametrize(("week", "earlier"), [("2026-W53", "2025-W52"), ("2027-W01", "2026-W01")])
def test_a_year_earlier_is_the_week_of_that_number(week: str, earlier: str) -> None:
    """The 53rd is the last one of a year that has none."""
    assert year_before("week", week) == earlier


def test_each_month_is_of_its_quarter() -> None:
    """Three months each."""
    named = [period_on("quarter", datetime(2026, month, 28)) for month in range(1, 13)]
    assert named == [f"2026-Q{quarter}" for quarter in (1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4)]


def test_what_makes_up_what() -> None:
    """Hours and days all that is longer, months quarters; weeks lie across months."""
    spans = ("hour", "day", "week", "month", "quarter")
    made_of = {span: [grain for grain in spans if tiles(grain, span)] for span in spans}
    assert made_of == {
        "hour": [],
        "day": ["hour"],
        "week": ["hour", "day"],
        "month": ["hour", "day"],
        "quarter": ["hour", "day", "month"],
    }


def test_which_period_is_over() -> None:
    """From the moment on at which the next begins; the last one that is over is the one before that."""
    midnight = datetime(2026, 11, 30, 23, tzinfo=UTC)  # in Paris
    for moment, over, last in ((midnight, True, "2026-11"), (midnight - timedelta(seconds=1), False, "2026-10")):
        assert ends_by("month", "2026-11", PARIS, moment) is over
        assert last_whole("month", moment, PARIS) == last


def test_today_needs_a_today() -> None:
    """In a file, which is read on another day than it was written, "today" means nothing, and "August" no year."""
    assert read_period("day", "today", PARIS) is None
    assert read_period("month", "August", PARIS) is None


def test_the_month_may_come_first() -> None:
    """Where the column is written so; between points the day does all the same."""
    read = [read_period("day", text, PARIS, order=MONTH_FIRST) for text in ("11/03/2026", "3.11.2026", "13/11/2026")]
    assert read == ["2026-11-03", "2026-11-03", None]


@law
@given(grains, st.text(max_size=30), zones)
def test_any_text_is_a_period_or_none(grain: str, text: str, zone: str) -> None:
    """Whatever stands in a file, reading it goes on."""
    found = read_period(grain, text, zone, TODAY)
    assert found is None or end(grain, found, zone) - start(grain, found, zone) <= timedelta(days=32)
