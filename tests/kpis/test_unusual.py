"""When a value is unusual: what is found, what is left alone, and how often that is wrong."""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis.history import LOOKED_BACK
from bot.kpis.kpi import Reading
from bot.kpis.unusual import FEWEST, Unusual, unusual
from tests.kpis.making import SHAPES, WEEK, law, readings, series

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


def made(values: Callable[[random.Random, int], list[float]], count: int, seed: int = 0) -> list[float]:
    """So many made-up values."""
    return values(random.Random(seed), count)


def of_shape(shape: str) -> Callable[[random.Random, int], list[float]]:
    """A shape that other tests share, as a way to make values."""
    return lambda chance, count: [SHAPES[shape](chance, n) for n in range(count)]


def page_views(chance: random.Random, count: int) -> list[float]:
    """Counts as an article has them: skewed, with a week, a level that wanders and bursts that die down over days."""
    found, level, burst = [], 0.0, 0.0
    for n in range(count):
        level = 0.9 * level + chance.gauss(0, 0.03)
        burst = 0.6 * burst + (chance.expovariate(1) if chance.random() < 0.04 else 0)
        found.append(round(1000 * WEEK[n % 7] * math.exp(level + burst + chance.gauss(0, 0.05))))
    return [float(value) for value in found]


def compounding(chance: random.Random, count: int) -> list[float]:
    """Growth by a fiftieth every week: at the end of a year it is nearly threefold."""
    return [1000 * 1.02 ** (n / 7) * WEEK[n % 7] * (1 + chance.gauss(0, 0.05)) for n in range(count)]


def weekends_grow(chance: random.Random, count: int) -> list[float]:
    """A weekend that begins at half a weekday and passes it within the year."""
    return [1000 * (WEEK[n % 7] + (n / 365 if n % 7 > 4 else 0)) * (1 + chance.gauss(0, 0.05)) for n in range(count)]


def ones_and_twos(chance: random.Random, count: int) -> list[float]:
    """Events that come one by one, three in two days."""
    return [float(sum(chance.random() < 0.03 for _ in range(50))) for _ in range(count)]


def hourly(chance: random.Random, count: int) -> list[float]:
    """Counts of hours: nights of next to nothing, quieter weekends, and days that are good or bad as a whole."""
    found, day = [], 0.0
    for n in range(count):
        if n % 24 == 0:
            day = 0.7 * day + chance.gauss(0, 0.1)
        usual = 2000 * WEEK[n // 24 % 7] * max(0.002, math.sin(math.pi * (n % 24 - 5) / 18)) * math.exp(day)
        found.append(float(max(0, round(usual + chance.gauss(0, usual**0.5 + 0.03 * usual)))))
    return found


def histories(
    values: Callable[[random.Random, int], list[float]], grain: str, first: int, last: int, every: int, seeds: int
) -> Iterator[list[Reading]]:
    """What is known at every so manieth period from the first to the last, in as many made-up histories."""
    for seed in range(seeds):
        history = readings(made(values, last, seed), SUNDAY if grain == "day" else f"{SUNDAY}T23", grain)
        for n in range(first, last, every):
            yield history[max(0, n - LOOKED_BACK[grain]) : n + 1]


def false_alarms(
    values: Callable[[random.Random, int], list[float]],
    first: int = 230,
    last: int = 365,
    every: int = 3,
    grain: str = "day",
    seeds: int = 12,
) -> float:
    """How many in a hundred periods are called unusual where nothing happened."""
    called = [unusual(grain, known) is not None for known in histories(values, grain, first, last, every, seeds)]
    return 100 * sum(called) / len(called)


def losses_found(
    values: Callable[[random.Random, int], list[float]],
    first: int = 230,
    last: int = 365,
    every: int = 5,
    grain: str = "day",
    seeds: int = 10,
) -> float:
    """How many in a hundred losses of three tenths are called unusually low."""
    judged = []
    for known in histories(values, grain, first, last, every, seeds):
        what = unusual(grain, [*known[:-1], replace(known[-1], value=known[-1].value * 0.7)])
        judged.append(what is not None and what.is_low)
    return 100 * sum(judged) / len(judged)


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_false_alarms_are_rare(shape: str) -> None:
    """With half a year of history fewer than one day in fifty is called unusual where nothing happened, be the KPI
    steady, growing, skewed, counted, without a week or with seasons."""
    assert false_alarms(of_shape(shape)) < 2


@pytest.mark.parametrize("values", [page_views, compounding, weekends_grow, ones_and_twos])
def test_false_alarms_are_rare_where_series_are_like_real_ones(
    values: Callable[[random.Random, int], list[float]],
) -> None:
    """Nor is one in fifty where counts have bursts, growth compounds, weekends gain on it, or little is counted."""
    assert false_alarms(values) < 2


def test_false_alarms_are_rare_among_hours() -> None:
    """An hour is judged as fairly as a day, by night and by day."""
    assert false_alarms(hourly, 27 * 168, 34 * 168, 11, "hour", 4) < 2


@pytest.mark.parametrize("shape", ["steady", "growing", "no week"])
def test_a_real_drop_is_found(shape: str) -> None:
    """A loss of three tenths in a KPI that varies by a twentieth is found nine times in ten."""
    assert losses_found(of_shape(shape)) > 90


def test_a_real_drop_is_found_among_bursts_and_growth() -> None:
    """Bursts do not hide it, nor does growth."""
    assert losses_found(page_views) > 70
    assert losses_found(compounding) > 90


def test_a_real_drop_is_found_in_an_hour_of_the_day() -> None:
    """An hour that loses three tenths is found as a day is."""
    assert losses_found(hourly, 27 * 168 + 12, 34 * 168, 24, "hour", 4) > 70


def test_a_short_history_is_judged_with_care() -> None:
    """With eight to twelve weeks alarms are no more frequent than with a year: the bar is higher."""
    assert false_alarms(of_shape("steady"), 84, 112) < 3


def test_a_weekend_is_no_drop() -> None:
    """Sundays have half the sign-ups of a Friday, and that is how Sundays are; a Friday like a Sunday is unusual."""
    values = series("steady", 4)
    assert not is_unusual(values)
    friday = values[:-2]
    what = judge(ending(friday, friday[-1] * 0.55), last="2026-11-20")
    assert what is not None
    assert (what.weekday, what.hour, what.is_low, what.count) == (5, -1, True, 30)
    assert what.low < what.expected < what.high
    assert friday[-1] * 0.55 < what.low


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
    """Before eight comparable weeks even a zero is not called unusual, of a day or of an hour; of quarters nothing is
    said ever, there are too few."""
    values = series("steady", 6)
    enough = 7 * FEWEST + 1
    assert judge(ending(values[-enough + 1 :], 0.0)) is None
    assert judge(ending(values[-enough:], 0.0)) is not None
    hours = made(hourly, 168 * FEWEST + 12)
    assert judge(ending(hours[12:], 0.0), "hour", f"{SUNDAY}T11") is None
    assert judge(ending(hours, 0.0), "hour", f"{SUNDAY}T11") is not None
    assert judge([]) is None
    assert judge([1.0]) is None
    quarters = [Reading("k", f"{2000 + n // 4}-Q{n % 4 + 1}", 100.0, "", "sql") for n in range(100)]
    assert unusual("quarter", [*quarters[:-1], replace(quarters[-1], value=0.0)]) is None


def test_a_new_level_is_soon_normal() -> None:
    """A loss that stays is said on its first day, and a week later nothing is: it is how things are now."""
    values = series("steady", 12)
    lost = [value * 0.6 for value in values]
    days = [is_unusual([*values[:-14], *lost[-14 : n - 14 or None]]) for n in range(1, 15)]
    assert days[0]
    assert not any(days[7:])


def test_an_outage_of_hours_is_said_for_longer_than_an_hour() -> None:
    """Sources are asked every few hours: that the hour before was as low does not make nothing normal."""
    values = made(hourly, 27 * 168 + 15)
    assert judge([*values[:-3], 0.0, 0.0, 0.0], "hour", "2026-11-23T14") is not None


def test_gaps_are_borne() -> None:
    """Days without a value are passed over; what is left is compared, as long as it is enough."""
    history = [one for n, one in enumerate(readings(series("steady", 8))) if n % 5 or n > 355]
    dropped = [*history[:-1], replace(history[-1], value=0.0)]
    what = unusual("day", dropped)
    assert what is not None
    assert FEWEST <= what.count < 30
    sparse = [one for one in dropped if one.period.endswith(("01", "08", "15", "22"))]
    assert unusual("day", sparse) is None
    # The hour that spring leaves out, and what a source lost.
    hours = [
        one for n, one in enumerate(readings(made(hourly, 27 * 168), f"{SUNDAY}T23", "hour")) if n % 11 and n != 900
    ]
    assert unusual("hour", hours[:-11]) is None
    assert unusual("hour", [*hours[:-12], replace(hours[-12], value=0.0)]) is not None


def test_weekdays_alone_are_a_week() -> None:
    """Some KPIs have no weekend: a Monday is compared with Friday, Thursday and the Monday before."""
    history = [one for n, one in enumerate(readings(series("steady", 13), "2026-11-23")) if n % 7 not in (4, 5)]
    assert unusual("day", history) is None
    what = unusual("day", [*history[:-1], replace(history[-1], value=history[-1].value * 0.7)])
    assert what is not None
    assert what.weekday == 1


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
    what = judge(ending(values, 1000.0))
    assert what is not None
    assert what.low == 0


sized = st.lists(st.integers(-50, 50).map(float), min_size=100, max_size=130)
# What was below zero has no logarithm, and what hardly varies needs none.
plain = sized.map(lambda values: [-50.0, 50.0, *values])


@law
@given(plain, st.sampled_from([0.25, 2.0, 1024.0]), st.sampled_from([-4096.0, 0.0, 4096.0]))
def test_units_do_not_matter(values: list[float], scale: float, shift: float) -> None:
    """Counted in cents or from another zero, the same days are unusual, in the same direction."""
    found, other = judge(values), judge([scale * (v + shift) for v in values])
    assert (found is None) == (other is None)
    if found and other:
        assert (found.is_low, found.count) == (other.is_low, other.count)
        assert other.expected == pytest.approx(scale * (found.expected + shift))


@law
@given(sized.map(lambda values: [abs(v) for v in values]), st.sampled_from([0.25, 2.0, 1024.0]))
def test_currencies_do_not_matter(values: list[float], scale: float) -> None:
    """Nor does the currency of what is never below zero, and is judged in logarithms."""
    found, other = judge(values), judge([scale * v for v in values])
    assert (found is None) == (other is None)
    if found and other:
        assert (found.is_low, found.count) == (other.is_low, other.count)
        assert other.expected == pytest.approx(scale * found.expected)


@law
@given(plain)
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
