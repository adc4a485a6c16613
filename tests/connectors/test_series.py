"""What counts as a date and as a number, whoever says it."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from bot.connectors.series import MOST, counted, one, series, summed, typical
from bot.connectors.source import Point
from tests.connectors.conftest import Refused, span


@pytest.mark.parametrize(
    ("said", "at"),
    [
        (date(2026, 11, 23), "2026-11-23"),
        (datetime(2026, 11, 23), "2026-11-23"),
        (datetime(2026, 11, 23, 9, 30), "2026-11-23T09:30:00"),
        (datetime(2026, 11, 23, 9, 30, tzinfo=UTC), "2026-11-23T09:30:00+00:00"),
        ("2026-11-23", "2026-11-23"),
        (" 2026-11-23 09:30:00 ", "2026-11-23T09:30:00"),
        ("2026-11-23T09:30:00Z", "2026-11-23T09:30:00+00:00"),
        ("2026-11-23 00:00:00+01", "2026-11-23"),
        ("2026-11", "2026-11"),
        ("2026-W48", "2026-W48"),
        ("23 November 2026", "2026-11-23"),
        ("Nov 23, 2026", "2026-11-23"),
        ("lundi 23 novembre 2026", "2026-11-23"),
        ("novembre 2026", "2026-11"),
        (1795424400, "2026-11-23T09:00:00+00:00"),
        (1795424400000, "2026-11-23T09:00:00+00:00"),
        (1795424400.0, "2026-11-23T09:00:00+00:00"),
    ],
)
def test_a_date_in_any_usual_form(said: object, at: str) -> None:
    """Databases' own, ISO-8601 text, months and weeks by their names, days in words, seconds and milliseconds since
    1970."""
    assert series([(said, 1)], span()) == [Point(at, 1.0)]


@pytest.mark.parametrize(
    "said",
    [
        "23/11/2026",
        "yesterday",
        "2026-W54",
        "31 February 2026",
        "",
        2026,
        20261123,
        True,
        1e300,
        float("nan"),
        [],
        10**400,
    ],
)
def test_what_is_no_date_is_shown(refused: Refused, said: object) -> None:
    """The reader sees what was there instead; the setting to look at is named."""
    error = refused(series, [(said, 1)], span(), field="query")
    assert (error.key, error.field) == ("source-series-date", "query")


@pytest.mark.parametrize("said", [41.5, "41.5", Decimal("41.5"), " 41.5 "])
def test_a_number_in_any_usual_form(said: object) -> None:
    """Drivers give decimals, APIs give texts."""
    assert one(said) == [Point("", 41.5)]


@pytest.mark.parametrize("said", ["many", "", True, [], {}, float("nan"), "inf", Decimal("NaN"), 10**400, "1,5"])
def test_what_is_no_number_is_shown(refused: Refused, said: object) -> None:
    """Infinity and "not a number" are none."""
    assert refused(one, said).key == "source-series-value"


def test_days_said_as_midnights_are_days() -> None:
    """23 November at 00:00 in any zone means that day to everybody; a series of hours keeps its moments."""
    paris = timezone(timedelta(hours=1))
    days = [datetime(2026, 11, day, tzinfo=paris) for day in (23, 24)]
    assert [point.at for point in series(((day, 1) for day in days), span())] == ["2026-11-23", "2026-11-24"]
    hours = [(days[0], 1), (days[0] + timedelta(hours=1), 1)]
    assert [point.at for point in series(hours, span())] == ["2026-11-23T00:00:00+01:00", "2026-11-23T01:00:00+01:00"]


def test_what_is_missing_is_left_out(refused: Refused) -> None:
    """An empty cell is no zero; nothing at all is said to be nothing."""
    assert series([("2026-11-23", None), (None, 1), ("2026-11-24", 0)], span()) == [Point("2026-11-24", 0.0)]
    assert refused(series, [], span()).key == "source-series-empty"
    assert refused(series, [("2026-11-23", None)], span()).key == "source-series-empty"
    assert refused(one, None).key == "source-series-empty"


def test_two_values_for_a_date_are_refused(refused: Refused) -> None:
    """Nobody picks one of them silently."""
    error = refused(series, [("2026-11-23", 1), (date(2026, 11, 23), 2)], span())
    assert (error.key, error.args_["at"]) == ("source-series-twice", "2026-11-23")


def test_too_many_values_are_refused(refused: Refused) -> None:
    """A table of events in place of a series is told apart."""
    first = datetime(2020, 1, 1, tzinfo=UTC)
    rows = ((first + timedelta(hours=n), 1) for n in range(MOST + 1))
    assert refused(series, rows, span()).key == "source-series-long"
    assert refused(series, (("many", 1) for _ in range(MOST + 1)), span()).key == "source-series-long"


def test_a_midnight_is_an_hour_by_the_hour() -> None:
    """The one moment that an hourly series has is no day because it is midnight; a day alone stays a day."""
    midnight = datetime(2026, 11, 23, tzinfo=UTC)
    assert [point.at for point in series([(midnight, 5)], span(grain="hour"))] == ["2026-11-23T00:00:00+00:00"]
    assert [point.at for point in series([(midnight, 5)], span(grain="week"))] == ["2026-11-23"]
    assert [point.at for point in series([(date(2026, 11, 23), 5)], span(grain="hour"))] == ["2026-11-23"]


def test_a_row_that_cannot_be_read_is_named_and_the_others_kept() -> None:
    """One NaN, word or odd date in an answer takes no other value with it."""
    rows = [("2026-11-21", 1), ("2026-11-22", Decimal("NaN")), ("someday", 3), ("2026-11-23", "4")]
    read = series([*rows, ("2026-11-24", [5])], span(), field="query")
    assert [(point.at, point.value) for point in read if not point.wrong] == [("2026-11-21", 1.0), ("2026-11-23", 4.0)]
    assert [(one.wrong.key, one.wrong.args_) for one in read if one.wrong] == [
        ("source-series-value-at", {"at": "2026-11-22", "text": "NaN"}),
        ("source-series-date", {"text": "someday"}),
        ("source-series-value-at", {"at": "2026-11-24", "text": "list"}),
    ]


def test_a_length_of_time_is_in_seconds() -> None:
    """What a database gives for one moment less another; the KPI says in which unit it is wanted."""
    lasted = timedelta(minutes=90)
    assert series([("2026-11-23", lasted)], span()) == [Point("2026-11-23", 5400.0, seconds=True)]
    assert one(lasted) == [Point("", 5400.0, seconds=True)]


def test_what_happened_is_counted_by_period() -> None:
    """By the clock of the KPI's zone, periods with nothing in them as zero; what lies outside does not count."""
    moments = [datetime(2026, 11, 20, 23, 30, tzinfo=UTC), datetime(2026, 11, 21, 12, tzinfo=UTC)]
    days = counted([*moments, datetime(2026, 11, 19, 12, tzinfo=UTC)], span("2026-11-20", zone="Europe/Paris"))
    assert days == [Point("2026-11-20", 0), Point("2026-11-21", 2), Point("2026-11-22", 0), Point("2026-11-23", 0)]
    weeks = counted(moments, span("2026-11-09", grain="week", zone="Europe/Paris"))
    assert weeks == [Point("2026-11-09", 0), Point("2026-11-16", 2), Point("2026-11-23", 0)]
    assert counted(moments, span("2026-10-01", grain="month")) == [Point("2026-10-01", 0), Point("2026-11-01", 2)]
    hours = counted(moments, span("2026-11-21", "2026-11-21T12:10:00+00:00", grain="hour"))
    assert [hours[0], hours[-1], len(hours)] == [Point("2026-11-21T00:00", 0), Point("2026-11-21T12:00", 1), 13]


def test_the_typical_value_of_a_period_is_its_median() -> None:
    """One that took a year does not speak for the others; a period without any has no value."""
    at = datetime(2026, 11, 21, 12, tzinfo=UTC)
    values = [(at, 1.0), (at, 3.0), (at, 365.0), (at - timedelta(days=400), 9.0)]
    assert typical(values, span("2026-11-09", grain="week")) == [Point("2026-11-16", 3.0)]


def test_sums_of_each_period() -> None:
    """Periods without a value are 0, what is outside is left out, and cents do not drift."""
    values = [(datetime(2026, 11, 22, 23, tzinfo=UTC), 0.1)] * 10 + [(datetime(2026, 11, 21, 12, tzinfo=UTC), 5.0)]
    found = summed([*values, (datetime(2026, 11, 1, tzinfo=UTC), 9.0)], span("2026-11-21", zone="Europe/Paris"))
    assert [(one.at, one.value) for one in found] == [("2026-11-21", 5.0), ("2026-11-22", 0.0), ("2026-11-23", 1.0)]
