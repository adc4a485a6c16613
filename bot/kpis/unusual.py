"""Whether a value is unusual for its KPI, judged by the KPI's own history. Pure.

A value is compared with earlier ones of the same place in the week: a Monday with Mondays, an hour with the same hour
of the same weekday; weeks and months with all before. Of each, what counts is how far it lay from the level of the time
before it (a median over whole weeks), so a KPI that grows or drifts is not unusual for doing so. Those distances give a
middle (their median) and a spread (their median absolute deviation, times 1.4826 to read as a standard deviation); a
value further from the middle than 3.5 spreads is unusual: the modified z-score of Iglewicz and Hoaglin, "How to Detect
and Handle Outliers" (1993). Median and MAD bear earlier outliers: one outage does not hide the next.

With few values the MAD is small by chance as often as not. It is corrected for its size (Croux and Rousseeuw, "Time-
efficient algorithms for two highly robust estimators of scale", 1992), and the bar is raised by 160 / n², found by
simulation to hold false alarms near one in 200 for any n. With fewer than eight values nothing is said. See
docs/decisions/0011-what-is-unusual.md.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from statistics import median

from bot.kpis.kpi import Reading
from bot.periods import step

FEWEST, MOST = 8, 26  # comparable values
# Periods from one comparable value to the next.
_SEASON = {"hour": 168, "day": 7, "week": 1, "sunday_week": 1, "month": 1}
_LEVEL = {"hour": 168, "day": 28, "week": 8, "sunday_week": 8, "month": 3}  # periods whose median is the level
_BAR, _FEW = 3.5, 160.0
_MAD, _MEAN = 1.4826, 1.2533  # to standard deviations, of normal values
_SMALL = {8: 1.129, 9: 1.107}  # Croux and Rousseeuw; n / (n - 0.8) beyond
_EXACT = 1e-9  # of a value: less is what computing with floats leaves
_period, _value = attrgetter("period"), attrgetter("value")


@dataclass(frozen=True, slots=True)
class Unusual:
    """Why a value is unusual: it lies outside `low` to `high`, where the last `count` comparable values put it.

    `weekday` (ISO, 1 is Monday) and `hour` say what was comparable; 0 and -1 where all earlier periods were.
    """

    expected: float
    low: float
    high: float
    count: int
    weekday: int = 0
    hour: int = -1
    is_low: bool = False


def unusual(grain: str, history: Sequence[Reading]) -> Unusual | None:
    """Whether the last reading of `history` (oldest first, one a period) is unusual; None when it is not, or when too
    little is known to say. It looks back 27 weeks of hours, 30 of days, 34 of weeks, 29 months."""
    if len(history) <= FEWEST:
        return None
    latest = history[-1]
    level = _level(grain, history, len(history) - 1)
    if level is None:
        return None
    distances = _distances(grain, history)
    if len(distances) < FEWEST:
        return None
    middle = median(distances)
    below, above = _reach(distances, middle, max(abs(latest.value), abs(level)) * _EXACT)
    off = latest.value - level - middle
    if -below <= off <= above:
        return None
    expected = level + middle
    weekday, hour = _place(grain, latest.period)
    low = expected - below
    if low < 0 <= min(map(_value, history[:-1])):
        low = 0.0  # what was never below zero is not expected there, however wide the range
    return Unusual(expected, low, expected + above, len(distances), weekday, hour, off < 0)


def _distances(grain: str, history: Sequence[Reading]) -> list[float]:
    """How far each comparable value lay from the level before it, newest first."""
    found: list[float] = []
    for n in range(1, MOST + 1):
        period = step(grain, history[-1].period, -n * _SEASON[grain])
        if period < history[0].period:
            break
        at = bisect_left(history, period, key=_period)
        if history[at].period == period:
            level = _level(grain, history, at)
            if level is not None:
                found.append(history[at].value - level)
    return found


def _level(grain: str, history: Sequence[Reading], at: int) -> float | None:
    """The median of what came before a reading, None where half of that time or more is missing."""
    first = bisect_left(history, step(grain, history[at].period, -_LEVEL[grain]), hi=at, key=_period)
    return median(map(_value, history[first:at])) if 2 * (at - first) > _LEVEL[grain] else None


def _reach(distances: Sequence[float], middle: float, exact: float) -> tuple[float, float]:
    """How far below and above the middle a distance is not unusual."""
    n = len(distances)
    off = [abs(distance - middle) for distance in distances]
    bar = _BAR + _FEW / (n * n)
    spread = median(off) * _MAD * _SMALL.get(n, n / (n - 0.8))
    if spread > exact:
        return bar * spread, bar * spread
    # More than half are the same. Then their mean deviation, as Iglewicz and Hoaglin have it, but nothing that was seen
    # among them is unusual; and where all are the same, any other value is.
    spread = sum(off) / n * _MEAN
    if spread <= exact:
        return exact, exact
    return max(bar * spread, middle - min(distances)), max(bar * spread, max(distances) - middle)


def _place(grain: str, period: str) -> tuple[int, int]:
    if grain not in ("hour", "day"):
        return 0, -1
    return date.fromisoformat(period[:10]).isoweekday(), int(period[11:]) if grain == "hour" else -1
