"""When things are due: once a period, whatever the clocks of a zone do."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zlib import crc32
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedule.cadence import Cadence, due, first_after, period
from bot.schedule.schedule import next_at

ZONES = (
    "Australia/Lord_Howe",  # puts its clocks forward by half an hour
    "Asia/Kathmandu",  # 5:45 ahead
    "America/Sao_Paulo",  # put its clocks forward at midnight, until 2019
    "Atlantic/Azores",
    "Pacific/Apia",  # left out 30 December 2011
    "Africa/Casablanca",  # changes its clocks around Ramadan
    "Europe/Paris",
    "America/New_York",
    "Europe/London",
    "Asia/Tokyo",
)
TIMES = ("00:00", "00:30", "02:15", "02:30", "09:00", "23:45")
FROM, UNTIL = datetime(2010, 1, 4, tzinfo=UTC), datetime(2020, 1, 6, tzinfo=UTC)
DAYS = (UNTIL - FROM).days


def utc(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def times(zone: str) -> list[str]:
    """Half of the times, others for another zone: what a clock skips or repeats is told below, time by time."""
    return [at for at in TIMES if (crc32(zone.encode()) + TIMES.index(at)) % 2]


def one_a_period(cadence: Cadence) -> list[str]:
    """Ten years of a cadence: its periods, each of which is due once, in order, in the zone's own calendar."""
    found = due(cadence, FROM, UNTIL)
    names = [name for name, _ in found]
    moments = [at for _, at in found]
    assert len(set(names)) == len(names)
    assert names == sorted(names)
    assert all(earlier < later for earlier, later in pairwise(moments))
    assert all(period(cadence, at) == name for name, at in found)
    return names


@pytest.mark.parametrize("zone", ZONES)
def test_ten_years_of_days(zone: str) -> None:
    """Every day has its post, but for the one day that Apia left out."""
    for at in times(zone):
        names = one_a_period(Cadence("day", 0, at, zone))
        first = date.fromisoformat(names[0])
        wanted = [(first + timedelta(days=number)).isoformat() for number in range(len(names) + 1)]
        left_out = {"2011-12-30"} if zone == "Pacific/Apia" else set()
        assert names == [day for day in wanted if day not in left_out][: len(names)]
        assert abs(len(names) - DAYS) <= 1


@pytest.mark.parametrize("zone", ZONES)
def test_ten_years_of_weeks_months_and_quarters(zone: str) -> None:
    """Every ISO week, month and quarter has its post; a short month on its last day."""
    for at in times(zone):
        for day in (1, 5, 7):
            assert abs(len(one_a_period(Cadence("week", day, at, zone))) - DAYS / 7) <= 1
        for day in (1, 30, 31):
            assert abs(len(one_a_period(Cadence("month", day, at, zone))) - 120) <= 1
            assert abs(len(one_a_period(Cadence("quarter", day, at, zone))) - 40) <= 1


@pytest.mark.parametrize("zone", ZONES)
def test_the_next_moment_is_the_next_that_is_due(zone: str) -> None:
    """Moving on from each moment to the next meets all of them and no other."""
    cadence = Cadence("day", 0, "02:30", zone)
    at, met = FROM, []
    while (following := first_after(cadence, at)) is not None and following <= utc("2012-06-01"):
        met.append(following)
        at = following
    assert met == [moment for _, moment in due(cadence, FROM, utc("2012-06-01"))]


@pytest.mark.parametrize(
    ("cadence", "after", "moment"),
    [
        # Put forward from 2:00 to 3:00: there is no half past two.
        (Cadence("day", 0, "02:30", "Europe/Paris"), "2026-03-28T12:00", "2026-03-29T01:00"),
        # By half an hour only.
        (Cadence("day", 0, "02:15", "Australia/Lord_Howe"), "2026-10-03T00:00", "2026-10-03T15:30"),
        # Put forward at midnight.
        (Cadence("day", 0, "00:30", "America/Sao_Paulo"), "2018-11-03T12:00", "2018-11-04T03:00"),
        # Put back from 3:00 to 2:00: the first of the two.
        (Cadence("day", 0, "02:30", "Europe/Paris"), "2026-10-24T12:00", "2026-10-25T00:30"),
        (Cadence("week", 7, "01:30", "America/New_York"), "2026-10-31T12:00", "2026-11-01T05:30"),
        # The Friday that never was, of a week that was.
        (Cadence("week", 5, "09:00", "Pacific/Apia"), "2011-12-29T12:00", "2011-12-30T10:00"),
        # An ordinary Monday, summer and winter.
        (Cadence("week", 1, "09:00", "Europe/Paris"), "2026-11-22T12:00", "2026-11-23T08:00"),
        (Cadence("week", 1, "09:00", "Europe/Paris"), "2026-06-21T12:00", "2026-06-22T07:00"),
        # The last day of a short month.
        (Cadence("month", 31, "09:00", "UTC"), "2026-02-01T00:00", "2026-02-28T09:00"),
        (Cadence("month", 29, "09:00", "UTC"), "2028-02-01T00:00", "2028-02-29T09:00"),
        # A day of the quarter's first month, as that quarter begins in the zone; April has no 31st.
        (Cadence("quarter", 5, "09:00", "Europe/Paris"), "2026-10-05T08:00", "2027-01-05T08:00"),
        (Cadence("quarter", 31, "09:00", "America/New_York"), "2026-02-01T00:00", "2026-04-30T13:00"),
        (Cadence("quarter", 31, "09:00", "UTC"), "2026-04-30T09:00", "2026-07-31T09:00"),
        (Cadence("quarter", 1, "00:30", "Asia/Tokyo"), "2026-09-30T12:00", "2026-09-30T15:30"),
        # Put back from 3:00 to 2:00 on a quarter’s day: the first of the two.
        (Cadence("quarter", 31, "02:30", "Europe/Paris"), "2021-10-30T12:00", "2021-10-31T00:30"),
        (Cadence("once", 0, "2026-11-23T09:00:00Z", "Europe/Paris"), "2026-11-01T00:00", "2026-11-23T09:00"),
    ],
)
def test_the_first_moment_after(cadence: Cadence, after: str, moment: str) -> None:
    """A time that is left out is due at the first moment after the gap, one that comes twice at its first coming."""
    assert first_after(cadence, utc(after)) == utc(moment)


def test_periods_are_named_by_the_zones_own_calendar() -> None:
    """Sunday evening in New York is Monday in Tokyo; the days around New Year belong to the ISO year of their week."""
    sunday = utc("2026-11-22T20:00")
    assert period(Cadence("day", 0, "09:00", "America/New_York"), sunday) == "2026-11-22"
    assert period(Cadence("day", 0, "09:00", "Asia/Tokyo"), sunday) == "2026-11-23"
    assert period(Cadence("week", 1, "09:00", "America/New_York"), sunday) == "2026-W47"
    assert period(Cadence("week", 1, "09:00", "Asia/Tokyo"), sunday) == "2026-W48"
    assert period(Cadence("week", 1, "09:00", "UTC"), utc("2027-01-03")) == "2026-W53"
    assert period(Cadence("month", 1, "09:00", "UTC"), sunday) == "2026-11"
    quarter = Cadence("quarter", 1, "09:00", "America/New_York")
    assert [period(quarter, utc(f"2027-01-01T0{hour}:00")) for hour in (4, 5)] == ["2026-Q4", "2027-Q1"]
    assert period(Cadence("once", 0, "2026-11-23T09:00:00Z", "UTC"), sunday) == "once"


def test_once_is_over_when_it_was() -> None:
    """It has one period and no next moment."""
    cadence = Cadence("once", 0, "2026-11-23T09:00:00Z", "UTC")
    at = utc("2026-11-23T09:00")
    assert due(cadence, at - timedelta(seconds=1), at) == [("once", at)]
    assert due(cadence, at, at + timedelta(days=400)) == []
    assert next_at(cadence, at) == ""
    assert next_at(cadence, at - timedelta(days=1)) == "2026-11-23T09:00:00Z"


def test_what_no_form_makes_is_refused() -> None:
    """A mistake in the code does not become a schedule that is never due."""
    with pytest.raises(ValueError, match="fortnight"):
        first_after(Cadence("fortnight", 1, "09:00", "UTC"), FROM)


LENGTHS = {"day": 1, "week": 7, "month": 31, "quarter": 31}
cadences = st.builds(
    lambda every, day, at, zone: Cadence(every, 0 if every == "day" else 1 + day % LENGTHS[every], at, zone),
    st.sampled_from(list(LENGTHS)),
    st.integers(0, 30),
    st.times().map(lambda at: at.strftime("%H:%M")),
    st.sampled_from(ZONES),
)
moments = st.datetimes(datetime(2005, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))


@given(cadences, moments, st.integers(1, 300))
def test_any_cadence_is_due_once_a_period(cadence: Cadence, after: datetime, days: int) -> None:
    """Whatever the zone, the time and the day: in order, each period once, none forgotten, none before its time."""
    until = after + timedelta(days=days)
    found = due(cadence, after, until)
    assert all(after < at <= until for _, at in found)
    assert all(one < two and name != other for (name, one), (other, two) in pairwise(found))
    longest = {"day": 2.1, "week": 8, "month": 35, "quarter": 96}[cadence.every]  # Apia left a day out
    assert all(two - one < timedelta(days=longest) for one, two in pairwise([after, *(at for _, at in found), until]))


@given(cadences, moments, st.integers(0, 200), st.integers(0, 200))
def test_looking_twice_is_looking_once(cadence: Cadence, after: datetime, days: int, more: int) -> None:
    """What is due in two stretches of time is due in both together: a tick more or less changes nothing."""
    middle = after + timedelta(days=days)
    end = middle + timedelta(days=more)
    assert due(cadence, after, middle) + due(cadence, middle, end) == due(cadence, after, end)


@given(cadences, moments)
def test_it_is_due_at_the_time_it_says(cadence: Cadence, after: datetime) -> None:
    """On the clock of the zone, unless that time was left out there."""
    at = first_after(cadence, after)
    assert at is not None
    local = at.astimezone(ZoneInfo(cadence.zone))
    before = (at - timedelta(seconds=1)).astimezone(ZoneInfo(cadence.zone))
    put_forward = before.utcoffset() != local.utcoffset()
    assert local.strftime("%H:%M") == cadence.at or put_forward
    assert local.fold == 0 or put_forward


@pytest.mark.parametrize("zone", ZONES)
def test_ten_years_of_first_tuesdays(zone: str) -> None:
    """The first Tuesday of a month is one whatever the clocks do that day, a holiday or not; so is the last Friday."""
    for at in TIMES:
        for nth, day, days in ((1, 2, range(1, 8)), (3, 7, range(15, 22)), (5, 5, range(22, 32))):
            cadence = Cadence("month", day, at, zone, nth)
            names = one_a_period(cadence)
            assert len(names) in (120, 121)
            for name, moment in due(cadence, FROM, UNTIL):
                if (zone, name, nth) == ("Pacific/Apia", "2011-12", 5):
                    continue  # Apia left its last Friday out: it comes on the day after
                local = moment.astimezone(ZoneInfo(zone))
                assert local.isoweekday() == day
                assert local.day in days
                assert nth != 5 or (local + timedelta(days=7)).month != local.month


def test_a_first_tuesday_that_is_new_years_day() -> None:
    """The review of January 2030 comes on the 1st: a holiday is no reason to come on another day."""
    first = Cadence("month", 2, "09:00", "Europe/Paris", 1)
    assert first_after(first, utc("2029-12-05")) == utc("2030-01-01T08:00:00")
    assert first_after(first, utc("2026-06-30")) == utc("2026-07-07T07:00:00")
