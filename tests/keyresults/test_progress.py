"""How far key results have come."""

import pytest

from bot.keyresults.result import KeyResult, ResultNow, average
from bot.kpis.kpi import Kpi


def now(start: float | None, target: float | None, value: float | None, why: str = "") -> ResultNow:
    """A key result with a value."""
    return ResultNow(KeyResult("a", "NPS", start, target), Kpi("", ""), value, "2026-11-20", why=why)


@pytest.mark.parametrize(
    ("start", "target", "value", "way"),
    [
        (32, 45, 38.5, 0.5),
        (9, 4, 8, 0.2),  # lower is better
        (9, 4, 10, -0.2),
        (32, 45, 58, 2.0),
        (-10, 10, 0, 0.5),
        (None, 45, 38, None),
        (32, None, 38, None),
        (32, 45, None, None),
        (45, 45, 45, None),
    ],
)
def test_progress_is_known_where_three_figures_are(
    start: float | None, target: float | None, value: float | None, way: float | None
) -> None:
    """Whichever of start and target is higher; below and beyond are told as such."""
    assert now(start, target, value).way == (None if way is None else pytest.approx(way))


def test_what_is_in_another_unit_is_no_progress() -> None:
    """A KPI that counts in hours by now says nothing of a start in days."""
    assert now(32, 45, 38, "unit").way is None


def test_an_average_is_of_all_or_there_is_none() -> None:
    """One that is not known is no zero; one beyond its target counts as there."""
    assert average([now(0, 10, 5), now(0, 10, 20)]) == pytest.approx(0.75)
    assert average([now(0, 10, 5), now(0, 10, None)]) is None
    assert average([]) is None


def test_behind_is_measured_by_the_time_that_is_gone() -> None:
    """By more than a quarter of the way; what is not known is not behind."""
    assert now(0, 10, 2).is_off(0.5)
    assert not now(0, 10, 3).is_off(0.5)
    assert not now(0, 10, None).is_off(1.0)
    assert now(0, 10, -5).is_off(0.3)
