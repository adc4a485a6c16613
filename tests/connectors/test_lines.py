"""Which line of a chart is meant, and whether its points are a KPI's periods."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.lines import paced, which
from bot.connectors.source import Point
from tests.connectors.conftest import Refused, span


@pytest.mark.parametrize(
    ("names", "wanted", "at"),
    [(["Germany"], "", 0), (["France", "Germany"], "germany", 1), (["A", "a"], "a", 1), (["x"], " x ", 0)],
)
def test_a_line_by_its_name(names: list[str], wanted: str, at: int) -> None:
    """The only one needs no name; capitals count only where they tell two apart."""
    assert which(names, wanted, field="series") == at


@pytest.mark.parametrize(
    ("names", "wanted", "key"),
    [
        (["France", "Germany"], "", "source-lines-several"),
        (["France", "Germany"], "Spain", "source-lines-unknown"),
        (["US", "US"], "US", "source-lines-unknown"),
        (["n" * 400], "Spain", "source-lines-unknown"),
    ],
)
def test_a_line_that_is_not_told(refused: Refused, names: list[str], wanted: str, key: str) -> None:
    """The lines there are stand in the sentence, as far as they fit."""
    error = refused(which, names, wanted, field="series")
    assert (error.key, error.field) == (key, "series")
    assert str(error.args_["names"]).startswith(names[0][:299])
    assert len(str(error.args_["names"])) <= 300


HOURS = ["2026-10-24T23:00:00+02:00", "2026-10-25T01:00:00+02:00", "2026-10-25T02:00:00+02:00"]
SPRING = ["2026-03-29T01:00:00", "2026-03-29T03:00:00", "2026-03-29T04:00:00"]
GIVEN: list[tuple[str, list[str], list[str]]] = [
    ("hour", HOURS, HOURS),
    ("hour", SPRING, SPRING),
    ("day", ["2026-03-29", "2026-03-28", "2026-03-30"], ["2026-03-28", "2026-03-29", "2026-03-30"]),
    ("day", ["2026-11-20", "2026-11-23"], ["2026-11-20", "2026-11-23"]),
    ("week", ["2026-11-09", "2026-11-16", "2026-11-23"], ["2026-11-09", "2026-11-16", "2026-11-23"]),
    ("week", ["2026-11-05", "2026-11-09", "2026-11-16"], ["2026-11-09", "2026-11-16"]),
    ("month", ["2026-01-01", "2026-02-01", "2026-03-01"], ["2026-01-01", "2026-02-01", "2026-03-01"]),
    ("month", ["2026-01-15", "2026-02-01", "2026-03-01"], ["2026-02-01", "2026-03-01"]),
    ("week", ["2026-11-23"], ["2026-11-23"]),
]


@pytest.mark.parametrize(("grain", "days", "kept"), GIVEN)
def test_periods_of_the_kpi(grain: str, days: list[str], kept: list[str]) -> None:
    """Oldest first, values missing between them or not; a beginning that covers a part of a period is left out."""
    points = [Point(day, number) for number, day in enumerate(days)]
    given = paced(points, span(grain=grain, zone="Europe/Paris"), field="chart")
    assert [point.at for point in given] == kept


@pytest.mark.parametrize(
    ("grain", "days", "key", "pace"),
    [
        ("week", ["2026-11-21", "2026-11-22", "2026-11-23"], "source-lines-pace", "day"),
        ("month", ["2026-11-09", "2026-11-16", "2026-11-23"], "source-lines-pace", "week"),
        ("day", ["2026-11-09", "2026-11-16", "2026-11-23"], "source-lines-pace", "week"),
        ("day", ["2026-09-01", "2026-10-01", "2026-11-01"], "source-lines-pace", "month"),
        ("month", ["2026-01-01", "2026-04-01", "2026-07-01"], "source-lines-pace", "other"),
        ("month", ["2026-08-24", "2026-09-23", "2026-10-23"], "source-lines-pace", "other"),
        ("hour", ["2026-11-21", "2026-11-22"], "source-lines-pace", "day"),
        ("day", ["2026-11-21T09:00:00", "2026-11-21T10:00:00"], "source-lines-pace", "hour"),
        ("hour", ["2026-11-21T09:00:00", "2026-11-21T09:05:00"], "source-lines-pace", "other"),
        ("week", ["2026-11-08", "2026-11-15", "2026-11-22"], "source-lines-monday", None),
        ("sunday_week", ["2026-11-09", "2026-11-16", "2026-11-23"], "source-lines-sunday", None),
    ],
)
def test_periods_of_another_kind(refused: Refused, grain: str, days: list[str], key: str, pace: str | None) -> None:
    """A week is not its last day: each is refused with the mend."""
    error = refused(paced, [Point(day, 1.0) for day in days], span(grain=grain), field="chart")
    assert (error.key, error.field, error.args_.get("given")) == (key, "chart", pace)


@given(
    st.lists(st.dates().map(str) | st.datetimes(timezones=st.none() | st.timezones()).map(lambda at: at.isoformat()))
)
def test_whatever_moments_come(days: Any) -> None:
    """Points in the order of time, or a sentence."""
    from bot.connectors.source import SourceError

    for grain in ("hour", "day", "week", "month"):
        try:
            given = paced([Point(day, 1.0) for day in days], span(grain=grain), field="chart")
        except SourceError:
            continue
        assert {point.at for point in given} <= set(days)
