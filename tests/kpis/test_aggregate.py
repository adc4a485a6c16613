"""What a KPI came to in a longer period: the way it says, of whole periods, and what is guessed where nobody said."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis.aggregate import Figure, aim, combine, grain_told, guess, is_unsaid, series, way
from bot.kpis.kpi import Kpi, Reading
from bot.periods import parts, step
from tests.kpis.making import law

ORDERS = Kpi("k", "Orders", combine="sum", zone="Europe/Paris")


def days(first: str, values: Sequence[float | None], kpi: str = "k") -> list[Reading]:
    """A value a day from the first on; None leaves the day out."""
    begins = date.fromisoformat(first)
    return [
        Reading(kpi, (begins + timedelta(n)).isoformat(), value, "", "sql")
        for n, value in enumerate(values)
        if value is not None
    ]


WEEK = [20.0, 21.0, 22.0, 23.0, 24.0, 5.0, 4.0]  # Monday to Sunday


@pytest.mark.parametrize(
    ("how", "value"), [("sum", 119), ("mean", 17), ("last", 4), ("highest", 24), ("lowest", 4)]
)  # fmt: skip
def test_a_week_is_what_its_days_make(how: str, value: float) -> None:
    """Orders add up, a rate is averaged, of open bugs the last count stands, a peak is the highest."""
    (figure,) = series(replace(ORDERS, combine=how), days("2026-11-16", [*WEEK]), "week")
    assert (figure.grain, figure.period, figure.value, figure.whole) == ("week", "2026-W47", value, True)
    assert (figure.known, figure.parts, figure.last) == (7, 7, "2026-11-22")


def test_what_cannot_be_combined_keeps_its_own_periods() -> None:
    """Weekly actives must not be added up: their days are told one by one; a month is no sum of weeks."""
    actives = replace(ORDERS, combine="none")
    assert grain_told(actives, "week") == "day"
    assert [one.period for one in series(actives, days("2026-11-16", [*WEEK]), "week")][-1] == "2026-11-22"
    weekly = replace(ORDERS, grain="week")
    assert (grain_told(weekly, "month"), grain_told(weekly, "week")) == ("week", "week")
    assert grain_told(replace(ORDERS, grain="month"), "quarter") == "quarter"
    assert grain_told(replace(ORDERS, grain="month"), "week") == "month"
    assert grain_told(replace(ORDERS, grain="sunday_week"), "week") == "sunday_week"


def test_weeks_from_sunday_are_of_their_own_days() -> None:
    """Where weeks begin on Sunday, the week of Monday 16 November runs from the 15th to the 21st."""
    (figure,) = series(ORDERS, days("2026-11-15", [4.0, 20.0, 21.0, 22.0, 23.0, 24.0, 5.0]), "sunday_week")
    assert (figure.period, figure.value, figure.whole) == ("2026-W47", 119, True)


def test_a_month_and_a_quarter_have_their_own_days() -> None:
    """Thirty-one days in October, ninety-two in the fourth quarter."""
    october = days("2026-10-01", [2.0] * 31)
    (month,) = series(ORDERS, october, "month")
    assert (month.period, month.value, month.parts, month.whole) == ("2026-10", 62, 31, True)
    (quarter,) = series(ORDERS, october, "quarter")
    assert (quarter.period, quarter.parts, quarter.whole) == ("2026-Q4", 92, False)


@pytest.mark.parametrize(
    ("week", "monday", "hours"), [("2026-W43", "2026-10-19", 168), ("2026-W13", "2026-03-23", 167)]
)  # fmt: skip
def test_the_week_in_which_clocks_change(week: str, monday: str, hours: int) -> None:
    """The hour that comes twice is one period of two hours, the hour that is left out is none: the week is whole with
    the hours it has."""
    hourly = replace(ORDERS, grain="hour")
    names = parts("week", week, "hour", "Europe/Paris")
    assert (names[0], len(names)) == (f"{monday}T00", hours)
    readings = [Reading("k", name, 1.0, "", "sql") for name in names]
    (figure,) = series(hourly, readings, "week")
    assert (figure.value, figure.whole) == (hours, True)
    (short,) = series(hourly, readings[:-1], "week")
    assert not short.whole


def test_a_week_with_a_day_missing_is_not_whole() -> None:
    """A KPI that began on Wednesday has five days of seven; the next week is whole."""
    first, second = series(ORDERS, days("2026-11-11", [1.0] * 5 + [2.0] * 7), "week")
    assert (first.period, first.known, first.parts, first.whole) == ("2026-W46", 5, 7, False)
    assert (second.period, second.value, second.whole) == ("2026-W47", 14, True)


def test_a_shop_shut_at_the_weekend_has_whole_weeks() -> None:
    """Where five days a week are usual five make it whole, four do not; one outage does not lower the bar for the
    next."""
    open_days: list[float | None] = [1.0, 1.0, 1.0, 1.0, 1.0, None, None]
    outage: list[float | None] = [1.0, 1.0, None, None, 1.0, None, None]
    found = series(ORDERS, days("2026-09-07", open_days * 5 + outage + open_days + outage), "week")
    assert [one.whole for one in found] == [False] * 4 + [True, False, True, False]
    assert found[6].usual == 5


def weeks(*known: int) -> list[Figure]:
    """What weeks come to of which so many days have a value, one after the other."""
    values = [1.0 if day < many else None for many in known for day in range(7)]
    return series(ORDERS, days("2026-06-01", values), "week")


def test_the_second_worst_of_the_last_eight_weeks_is_usual() -> None:
    """One outage lowers no bar, and what was long ago is forgotten; a day a week is enough where it is always so."""
    assert weeks(3, 5, 7, 7, 5)[-1].whole
    assert not weeks(3, 5, 7, 7, 4)[-1].whole
    assert not weeks(5, 5, 7, 7, 7, 7, 7, 7, 7, 7, 5)[-1].whole
    assert weeks(1, 1, 1, 1, 1)[-1].whole


def test_a_period_of_its_own_is_told_as_it_is() -> None:
    """With what it was before it was corrected."""
    told = series(ORDERS, [replace(days("2026-11-16", [20.0])[0], corrected_from=19.0)], "day")
    assert told == [Figure("day", "2026-11-16", 20.0, "2026-11-16", was=19.0)]
    assert combine("sum", [1e308, 1e308, 1.0]) == math.inf


def test_february_lowers_no_bar() -> None:
    """A month of 31 days wants all of them, however short the one before it; its target is for 31 days."""
    kpi = replace(ORDERS, target=10.0)
    months = series(kpi, days("2026-01-01", [2.0] * 212), "month")
    assert [one.whole for one in months] == [True] * 7
    assert aim(kpi, months[-1]).target == 310
    assert aim(kpi, months[1]).target == 280
    cut = series(kpi, days("2026-01-01", [2.0] * 209), "month")[-1]
    assert (cut.known, cut.usual, cut.whole) == (28, 31, False)


def test_of_a_stock_the_end_counts() -> None:
    """Open bugs of a week are what stood on Sunday; without a Sunday the week is not whole yet."""
    bugs = replace(ORDERS, combine="last")
    (figure,) = series(bugs, days("2026-11-16", [30.0, None, None, None, None, None, 27.0]), "week")
    assert (figure.value, figure.whole) == (27, True)
    (open_,) = series(bugs, days("2026-11-16", [30.0, 29.0, 28.0]), "week")
    assert (open_.value, open_.last, open_.whole) == (28, "2026-11-18", False)


def test_half_a_day_is_no_part_of_a_week() -> None:
    """What is not final is left out."""
    week = days("2026-11-16", [*WEEK])
    (figure,) = series(ORDERS, [*week[:-1], replace(week[-1], final=False)], "week")
    assert (figure.value, figure.known, figure.whole) == (115, 6, False)


def test_a_corrected_day_corrects_its_week() -> None:
    """The week says what it was before."""
    week = days("2026-11-16", [*WEEK])
    (figure,) = series(ORDERS, [*week[:-1], replace(week[-1], value=14.0, version=2, corrected_from=4.0)], "week")
    assert (figure.value, figure.was) == (129, 119)
    assert series(ORDERS, week, "week")[0].was is None
    twice = [replace(week[0], value=21.0, corrected_from=20.0), replace(week[1], value=20.0, corrected_from=21.0)]
    assert series(ORDERS, [*twice, *week[2:]], "week")[0].was is None


@pytest.mark.parametrize(
    ("kpi", "target"),
    [
        (replace(ORDERS, target=15.0), 105.0),  # a day's, seven times
        (replace(ORDERS, target=100.0, target_per="week"), 100.0),
        (replace(ORDERS, target=400.0, target_per="month"), None),
        (replace(ORDERS, target=40.0, combine="mean"), 40.0),
        (replace(ORDERS, target=40.0, combine="last", target_per="month"), 40.0),
        (replace(ORDERS, target=40.0, combine="highest"), 40.0),
        (replace(ORDERS, target=40.0, combine="highest", target_per="month"), None),
        (replace(ORDERS, target=40.0, combine="lowest", target_per="month"), None),
        (replace(ORDERS, target=40.0, combine="lowest", target_per="quarter"), None),
        (replace(ORDERS, target=40.0, combine="highest", target_per="week"), 40.0),
    ],
)
def test_a_target_is_judged_over_its_own_span(kpi: Kpi, target: float | None) -> None:
    """Fifteen orders a day are a hundred and five a week; forty per cent stay forty; a month's target says nothing of
    one of its weeks."""
    (figure,) = series(kpi, days("2026-11-16", [*WEEK]), "week")
    assert aim(kpi, figure).target == target


def test_a_weeks_target_says_nothing_of_a_day() -> None:
    """Sunday is not off target because a week's target is not reached on it; nor is what does not combine judged over
    another span."""
    kpi = replace(ORDERS, target=119.0, target_per="week")
    day = series(kpi, days("2026-11-22", [4.0]), "day")[0]
    assert aim(kpi, day).target is None
    ratio = replace(ORDERS, combine="none", target=40.0, target_per="week")
    assert aim(ratio, series(ratio, days("2026-11-22", [4.0]), "week")[0]).target is None


def test_a_week_that_is_not_whole_is_judged_by_as_many_days_as_are_usual() -> None:
    """What a day should come to is as often wanted as days are there; where some are missing, as often as usually."""
    whole = Figure("week", "2026-W47", 60, "2026-11-20", known=6, parts=7, usual=5)
    kpi = replace(ORDERS, target=10.0, low=1.0, high=20.0)
    assert aim(kpi, whole).target == 60
    assert aim(kpi, replace(whole, known=4, whole=False)).target == 50
    two = aim(kpi, replace(whole, known=2))
    assert (two.target, two.low, two.high) == (20, 2, 40)
    nothing = aim(replace(kpi, target_per="quarter"), whole)
    assert (nothing.target, nothing.low, nothing.high) == (None, None, None)


def test_a_band_is_scaled_as_a_target_is() -> None:
    """Both its edges."""
    kpi = replace(ORDERS, direction="band", low=10.0, high=20.0)
    (figure,) = series(kpi, days("2026-11-16", [*WEEK]), "week")
    assert (aim(kpi, figure).low, aim(kpi, figure).high) == (70, 140)
    months = replace(ORDERS, target=100.0, target_per="month")
    october = days("2026-10-01", [2.0] * 92)
    (quarter,) = series(months, october, "quarter")
    assert aim(months, quarter).target == 300


@pytest.mark.parametrize(
    ("kpi", "guessed"),
    [
        (Kpi("", "Revenue", unit="currency", detail="EUR"), "sum"),
        (Kpi("", "MRR", unit="currency", detail="EUR"), "last"),
        (Kpi("", "Activation", unit="percent"), "mean"),
        (Kpi("", "Cycle time", unit="duration", detail="d"), "mean"),
        (Kpi("", "NPS", unit="points"), "last"),
        (Kpi("", "Orders"), "sum"),
        (Kpi("", "Orders per day"), "sum"),
        (Kpi("", "Orders per customer"), "none"),
        (Kpi("", "Prix moyen"), "none"),
        (Kpi("", "Syncs", source="fivetran"), "last"),
        (Kpi("", "Sign-ups mobile"), "sum"),
        (Kpi("", "Commandes"), "sum"),
        (Kpi("", "Open bugs"), "last"),
        (Kpi("", "Bugs ouverts"), "last"),
        (Kpi("", "Weekly active customers"), "none"),
        (Kpi("", "Utilisateurs actifs"), "none"),
        (Kpi("", "Number of things"), "none"),
        (Kpi("", "Tickets", source="zendesk", settings={"measure": "tickets"}), "sum"),
        (Kpi("", "CSAT", unit="percent", source="zendesk", settings={"measure": "satisfaction"}), "none"),
        (Kpi("", "Sales", source="amplitude", settings={"measure": "event", "count": "uniques"}), "none"),
        (Kpi("", "Bugs", source="jira", settings={"measure": "count"}), "last"),
    ],
)
def test_what_is_likely_is_guessed_and_no_more(kpi: Kpi, guessed: str) -> None:
    """From unit, source and name; where they leave a doubt values are not added up. What somebody said stands."""
    assert guess(kpi) == way(kpi) == guessed
    assert is_unsaid(kpi)
    assert way(replace(kpi, combine="lowest")) == "lowest"
    assert not is_unsaid(replace(kpi, combine="lowest"))
    assert not is_unsaid(replace(kpi, grain="week"))


@law
@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=40))
def test_a_figure_lies_within_its_parts(values: list[float]) -> None:
    """The mean, the last, the highest and the lowest lie between the lowest and the highest part."""
    for how in ("mean", "last", "highest", "lowest"):
        assert min(values) - 1e-3 <= combine(how, values) <= max(values) + 1e-3


@law
@given(
    st.lists(st.none() | st.floats(0, 1e6), min_size=30, max_size=120),
    st.sampled_from(["week", "month", "sunday_week"]),
)
def test_every_day_counts_once(values: list[float | None], every: str) -> None:
    """Whatever is missing, the sums of all periods are the sum of all days."""
    readings = days("2026-08-05", values)
    found = series(ORDERS, readings, every)
    assert sum(one.value for one in found) == pytest.approx(sum(one.value for one in readings))
    assert sum(one.known for one in found) == len(readings)
    assert all(step(every, one.period, 1) <= other.period for one, other in pairwise(found))
