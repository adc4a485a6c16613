"""When a value is unusual: what is found, what is left alone, and how often that is wrong."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis.unusual import FEWEST, Unusual, unusual
from tests.kpis.making import SHAPES, law, readings, series

SUNDAY = "2026-11-22"


def judge(values: Sequence[float], grain: str = "day", last: str = SUNDAY) -> Unusual | None:
    """The last of these values, against the others."""
    return unusual(grain, readings(values, last, grain))


def is_unusual(values: Sequence[float]) -> bool:
    """Whether the last of these daily values is."""
    return judge(values) is not None


def ending(values: Sequence[float], last: float) -> list[float]:
    """The same values with another last one."""
    return [*values[:-1], last]


def shares(shape: str, first: int, last: int) -> tuple[float, float]:
    """How many in a hundred days are called unusual where nothing happened, and where three tenths were lost.

    Every third day is judged by the days before it, in twenty years of made-up readings.
    """
    false, found, count = 0, 0, 0
    for seed in range(20):
        history = readings(series(shape, seed))
        for n in range(first, last, 3):
            known = history[: n + 1]
            lost = [*known[:-1], replace(known[-1], value=known[-1].value * 0.7)]
            count += 1
            false += unusual("day", known) is not None
            found += unusual("day", lost) is not None
    return 100 * false / count, 100 * found / count


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_false_alarms_are_rare(shape: str) -> None:
    """With half a year of history fewer than one day in fifty is called unusual where nothing happened, be the KPI
    steady, growing, skewed, counted, without a week or with seasons."""
    assert shares(shape, 230, 365)[0] < 2


@pytest.mark.parametrize("shape", ["steady", "growing", "no week"])
def test_a_real_drop_is_found(shape: str) -> None:
    """A loss of three tenths in a KPI that varies by a twentieth is found nine times in ten."""
    assert shares(shape, 230, 365)[1] > 90


def test_a_short_history_is_judged_with_care() -> None:
    """With eight to twelve weeks alarms are no more frequent than with a year: the bar is higher."""
    assert shares("steady", 84, 112)[0] < 3


def test_a_weekend_is_no_drop() -> None:
    """Sundays have half the sign-ups of a Friday, and that is how Sundays are; a Friday like a Sunday is unusual."""
    values = series("steady", 4)
    assert not is_unusual(values)
    friday = values[:-2]
    found = judge(ending(friday, friday[-1] * 0.55), last="2026-11-20")
    assert found is not None
    assert (found.weekday, found.hour, found.is_low, found.count) == (5, -1, True, 26)
    assert found.low < found.expected < found.high
    assert friday[-1] * 0.55 < found.low


def test_growth_is_not_unusual() -> None:
    """A KPI that gains a constant amount a week reaches a new height every week, and nothing is said of it."""
    chance = random.Random(7)
    values = [1000 + 5 * n + chance.gauss(0, 10) for n in range(300)]
    assert sum(is_unusual(values[: n + 1]) for n in range(200, 300)) <= 1
    assert is_unusual(ending(values, values[-1] - 300))  # though lower values were usual in spring


def test_one_outage_does_not_hide_the_next() -> None:
    """Five weeks after a Sunday without a single sign-up, another is as unusual."""
    values = series("steady", 5)
    values[-1 - 35] = 0.0
    assert is_unusual(ending(values, 0.0))


def test_too_little_history_says_nothing() -> None:
    """Before eight comparable weeks, each with a level before it, even a zero is not called unusual."""
    values = series("steady", 6)
    # Eight Sundays earlier, and of the first at least half of the four weeks before it.
    enough = 7 * FEWEST + 16
    assert judge(ending(values[-enough + 1 :], 0.0)) is None
    assert judge(ending(values[-enough:], 0.0)) is not None
    assert judge([]) is None
    assert judge([1.0]) is None


def test_gaps_are_borne() -> None:
    """Days without a value are passed over; what is left is compared, as long as it is enough."""
    history = [one for n, one in enumerate(readings(series("steady", 8))) if n % 5 or n > 355]
    dropped = [*history[:-1], replace(history[-1], value=0.0)]
    found = unusual("day", dropped)
    assert found is not None
    assert FEWEST <= found.count < 26
    sparse = [one for one in dropped if one.period.endswith(("01", "08", "15", "22"))]
    assert unusual("day", sparse) is None


def test_an_hour_is_compared_with_that_hour_of_the_week() -> None:
    """Nights are quiet and Monday noon is not: quiet at Monday noon is unusual, at three in the morning it is not."""
    chance = random.Random(9)

    def quiet_at(hour: int) -> Unusual | None:
        count = 24 * 7 * 20 + hour + 1  # up to that hour of a Monday
        values = [(50 if n % 24 < 6 else 500) * (1 + chance.gauss(0, 0.04)) for n in range(count)]
        return judge(ending(values, 51.0), "hour", f"2026-11-23T{hour:02}")

    found = quiet_at(12)
    assert found is not None
    assert (found.weekday, found.hour, found.is_low) == (1, 12, True)
    assert quiet_at(3) is None


@pytest.mark.parametrize(("grain", "last", "count"), [("week", "2026-W47", 57), ("month", "2026-10", 13)])
def test_weeks_and_months_are_compared_with_all_before(grain: str, last: str, count: int) -> None:
    """A year of weeks, or of months, is enough to tell a collapse; no weekday is spoken of."""
    chance = random.Random(10)
    values = [100 + chance.gauss(0, 2) for _ in range(count)]
    assert judge(values, grain, last) is None
    found = judge(ending(values, 20.0), grain, last)
    assert found is not None
    assert (found.weekday, found.hour, found.is_low) == (0, -1, True)


def test_what_never_changed_is_unusual_when_it_does() -> None:
    """A KPI that was 99.9 every day is unusual at 99.8; one that computes 0.1 + 0.2 is not at 0.3."""
    found = judge([*[99.9] * 200, 99.8])
    assert found is not None
    assert found.is_low
    assert found.low == pytest.approx(99.9)
    assert found.high == pytest.approx(99.9)
    assert not is_unusual([*[0.1 + 0.2] * 200, 0.3])
    assert not is_unusual([0.0] * 200)


def test_what_was_seen_before_is_not_unusual() -> None:
    """Incidents are zero on most days: as many as on some day before are nothing special, far more are."""
    values = [0.0] * 210
    for ago in (7, 21, 49, 84):
        values[-1 - ago] = 2.0
    assert not is_unusual(ending(values, 2.0))
    assert is_unusual(ending(values, 9.0))


def test_nothing_below_zero_is_expected_of_what_never_was() -> None:
    """However wide the range, fewer than no sign-ups are not said to have been expected."""
    chance = random.Random(11)
    values = [chance.expovariate(0.2) for _ in range(300)]
    found = judge(ending(values, 200.0))
    assert found is not None
    assert found.low == 0


sized = st.lists(st.integers(-50, 50).map(float), min_size=100, max_size=130)


@law
@given(sized, st.sampled_from([0.25, 2.0, 1024.0]), st.sampled_from([-4096.0, 0.0, 512.0]))
def test_units_do_not_matter(values: list[float], scale: float, shift: float) -> None:
    """Counted in cents or from another zero, the same days are unusual, in the same direction."""
    found, other = judge(values), judge([scale * v + shift for v in values])
    assert (found is None) == (other is None)
    if found and other:
        assert (found.is_low, found.count) == (other.is_low, other.count)
        assert other.expected == pytest.approx(scale * found.expected + shift)


@law
@given(sized)
def test_upside_down_it_is_unusual_too(values: list[float]) -> None:
    """What is unusually low is unusually high once everything is negated."""
    found, other = judge(values), judge([-v for v in values])
    assert (found is None) == (other is None)
    assert not (found and other and found.is_low == other.is_low)


@law
@given(sized)
def test_a_value_is_unusual_exactly_outside_its_range(values: list[float]) -> None:
    """The range that is given as the reason is the test itself: the value lies outside it, and what lies within is not
    unusual."""
    found = judge(values)
    if found:
        assert values[-1] < found.low if found.is_low else values[-1] > found.high
        assert not is_unusual(ending(values, found.expected))
