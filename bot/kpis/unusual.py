"""Whether a value is unusual for its KPI, judged by the KPI's own history. Pure.

In a sentence: a value is unusual where it lies further from the last two days and from the same weekday of last week,
weekdays made comparable, than all but the two or three oddest days of half a year did. Of hours, the days are those of
the same hour; weeks and months have no weekdays.

1. Scale. Counts vary in proportion to their size: what was never below zero, and ranges over more than twice its lowest
   value, is judged in logarithms, where 30 % less is about as far at any size. Anything else is judged in its own unit.
2. Rhythm. Each weekday has its usual distance from the seven days around it (a median), and a spread (the median
   absolute deviation). The one taken off, days compare with each other; the other says what is far for that weekday.
3. Neighbours. A value is where it should be anywhere from the lowest to the highest of the day before, the one before
   that, and the same weekday of last week; of an hour, the hour before too; of a week, the three before. So a
   burst is said once, not every day that it lasts, and what moved to a new level is normal there within days: a
   collapse is said for a week.
4. Bar. How far past days lay outside their own neighbours says how far is unusual, with no law of errors assumed, as in
   conformal prediction (Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World", 2005): the bar is where a
   small share of them lies beyond. Half a year hardly shows so small a share, so it is carried on from more of them, by
   a tail that falls with the square (Weissman, "Estimation of parameters and large quantiles based on the k largest
   observations", 1978), and the higher of the two bars counts. Restless weeks raise it.

With fewer than eight comparable values nothing is said. docs/decisions/0011-what-is-unusual.md has what this was
measured on.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from statistics import median
from typing import Protocol

from bot.periods import step

FEWEST = 8  # comparable values
_WEEK = 7
# By grain, where hours are counted in days: what is looked back on; the length of the rhythm, 1 where not given; how
# far back the third neighbour is; the fewest past days to set a bar by, FEWEST where not given.
_SPAN = {"hour": 27 * _WEEK, "day": 215, "week": 36, "sunday_week": 36, "month": 30}
_RHYTHM = {"hour": _WEEK, "day": _WEEK}
_AGAIN = {"hour": _WEEK, "day": _WEEK, "week": 3, "sunday_week": 3, "month": 12}
_FEWEST_SCORES = {"hour": 30, "day": 30}
# The share of days beyond the bar. In logarithms most of it is spent below: counts have spikes, and what is lost
# matters more than what is won.
_BELOW, _ABOVE, _EITHER = 0.0135, 0.0045, 0.009
_MORE = 5  # times the share: the days that the tail is carried on from
_DOUBLED = 2.0  # highest over lowest value: below that logarithms change little
_NEAR_ZERO = 0.2  # of the median: added to each before the logarithm, so that next to nothing is not endlessly far
_THINNEST = 0.3  # of the widest spread: that of another weekday is small by chance where it seems smaller
_FORTNIGHT = 14  # days
_EXCUSED = 12.0  # weeks that move as most do
_FEW = 400.0  # over the cube of the weeks: so much wider of few, whose rhythm fits them better than what comes
_MOST_LOG = 700.0  # whose exponential is still a number
_EXACT = 1e-9  # of a value: less is what computing with floats leaves


class PeriodValue(Protocol):
    """The value of a period: a reading, or a figure of several."""

    @property
    def period(self) -> str:
        """Its name, as `bot.periods` writes it."""

    @property
    def value(self) -> float:
        """In the KPI's unit."""


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


@dataclass(frozen=True, slots=True)
class _Course:
    """A history with its rhythm taken off.

    `off` holds, by place, how far a value lies from what is usual of its weekday, `beside` the same of the hour before
    it, by the `numbers` of periods; `spread` is by weekday, one where there is no rhythm. `again` is how many periods
    back the neighbour of the same weekday, or month, lies.
    """

    numbers: Sequence[int]
    off: Sequence[float]
    at: Mapping[int, int]
    beside: Mapping[int, float]
    spread: Sequence[float]
    again: int

    def near(self, place: int, number: int) -> list[float]:
        """The neighbours of the value at a place, which may be the one after the last."""
        last = self.off[place - 1]
        again = self.at.get(number - self.again)
        near = [last, self.off[place - 2], last if again is None else self.off[again]]
        if number in self.beside:
            near.append(self.beside[number])
        return near

    def nearest(self, number: int) -> list[float]:
        """The neighbours of the value that is judged. The two days before it, or of an hour the hour before, count no
        further from the others than several usual weeks move, lest an outage be normal as soon as it was said. The bar
        is set without this: every long event would raise it for half a year."""
        near = self.near(len(self.off), number)
        firm = near[:3] if self.beside else [near[2], median(self.off[-_FORTNIGHT:])]
        weeks = zip(self.off, self.off[self.again :], strict=False)
        most = _EXCUSED * median(abs(later - earlier) for earlier, later in weeks)
        low, high = min(firm) - most, max(firm) + most
        return [min(max(one, low), high) for one in near]

    def outside(self) -> list[float]:
        """How many spreads past values lay outside their neighbours: under them below zero, over them above."""
        found, rhythm = [], len(self.spread)
        for place in range(max(2, rhythm), len(self.off)):
            number, value = self.numbers[place], self.off[place]
            near = self.near(place, number)
            outside = min(value - min(near), 0.0) + max(value - max(near), 0.0)
            found.append(outside / self.spread[number % rhythm])
        return found

    def unrest(self) -> float:
        """How much further than usual values have lately moved from one to the next, as a root; at least 1."""
        rhythm = len(self.spread)
        moves = pairwise(zip(self.numbers, self.off, strict=True))
        moved = [abs(value - before) / self.spread[number % rhythm] for (_, before), (number, value) in moves]
        usual = median(moved)
        return math.sqrt(max(1.0, median(moved[-_FORTNIGHT:]) / usual)) if usual else 1.0


def unusual(grain: str, history: Sequence[PeriodValue]) -> Unusual | None:
    """Whether the last reading of `history` (oldest first, one a period) is unusual; None when it is not, or when too
    little is known to say. It looks back 27 weeks of hours, 215 days, 36 weeks, 30 months; of quarters it says nothing.
    """
    if grain not in _SPAN or len(history) <= FEWEST:
        return None
    latest, rhythm = history[-1], _RHYTHM.get(grain, 1)
    now, numbers, values = _alike(grain, history)
    count = sum((now - number) % rhythm == 0 for number in numbers)
    if count < FEWEST or len(numbers) < max(2, rhythm) + _FEWEST_SCORES.get(grain, FEWEST):
        return None
    hours, others = _hour_before(history) if grain == "hour" else ([], [])
    added = _added([*values, *others])
    scaled = _scaled(values, added)
    usual, spread = _rhythm(numbers, scaled, rhythm)
    off, at = _off(numbers, scaled, usual), {number: place for place, number in enumerate(numbers)}
    course = _Course(numbers, off, at, _beside(hours, _scaled(others, added)), spread, _AGAIN[grain])
    near = course.nearest(now) if rhythm > 1 else course.near(len(off), now)
    below, above = _bars(course.outside(), added)
    room = spread[now % rhythm] * course.unrest() * (1 + _FEW / count**3 if rhythm > 1 else 1)
    edges = min(near) - below * room, median(near), max(near) + above * room
    low, expected, high = (_unscaled(edge + usual[now % rhythm], added) for edge in edges)
    if not (math.isfinite(low) and math.isfinite(expected) and math.isfinite(high)):
        return None  # what was kept reaches to the end of what a float holds
    if low < 0 <= min(values):
        low, expected = 0.0, max(expected, 0.0)  # what was never below zero is not expected there
    exact = max(abs(latest.value), abs(expected)) * _EXACT
    if low - exact <= latest.value <= high + exact:
        return None
    return Unusual(expected, low, high, count, *_place(grain, latest.period), latest.value < low)


def _alike(grain: str, history: Sequence[PeriodValue]) -> tuple[int, list[int], list[float]]:
    """The number of the last period, and the numbers and values of those before it that it compares with."""
    last = history[-1].period
    if grain == "hour":
        history = _at_hour(history, last[10:])
    now = _number(grain, last)
    recent = history[-_SPAN[grain] - 1 : -1]
    first = _number(grain, recent[0].period) if recent else now
    if first == now - len(recent):  # none is missing
        return now, list(range(first, now)), [reading.value for reading in recent]
    numbers = [_number(grain, reading.period) for reading in recent]
    known = [at for at, number in enumerate(numbers) if number >= now - _SPAN[grain]]
    return now, [numbers[at] for at in known], [recent[at].value for at in known]


def _at_hour(history: Sequence[PeriodValue], hour: str) -> Sequence[PeriodValue]:
    recent = history[-24 * _SPAN["hour"] - 24 :]
    return [one for one in recent if one.period[10:] == hour]


def _hour_before(history: Sequence[PeriodValue]) -> tuple[list[int], list[float]]:
    """The days and values of the hour before the last one. Midnight's is that of the evening before."""
    last = history[-1].period
    before = step("hour", last, -1)
    later = int(before[:10] != last[:10])
    found = _at_hour(history, before[10:])
    return [_number("hour", reading.period) + later for reading in found], [reading.value for reading in found]


def _number(grain: str, period: str) -> int:
    """Periods of a grain in a row; those of an hour are its days."""
    if grain == "month":
        return int(period[:4]) * 12 + int(period[5:])
    if grain in ("hour", "day"):
        return date.fromisoformat(period[:10]).toordinal()
    return date.fromisocalendar(int(period[:4]), int(period[6:]), 1).toordinal() // _WEEK


def _added(values: Sequence[float]) -> float | None:
    """What is added to values before their logarithm is taken; None to judge them as they are."""
    lowest, middle = min(values), median(values)
    if lowest < 0 or middle == 0 or max(values) < _DOUBLED * lowest:
        return None
    return _NEAR_ZERO * middle


def _scaled(values: Sequence[float], added: float | None) -> Sequence[float]:
    return values if added is None else [math.log(value + added) for value in values]


def _unscaled(value: float, added: float | None) -> float:
    return value if added is None else math.exp(min(value, _MOST_LOG)) - added


def _rhythm(numbers: Sequence[int], values: Sequence[float], rhythm: int) -> tuple[list[float], list[float]]:
    """What is usual of each weekday, beside the week around it, and its spread; where there is no rhythm, 0 and 1."""
    if rhythm == 1:
        return [0.0], [1.0]
    apart: list[list[float]] = [[] for _ in range(rhythm)]
    half, sums = rhythm // 2, list(accumulate(values, initial=0.0))
    for at in range(half, len(values) - half):
        apart[numbers[at] % rhythm].append(values[at] - (sums[at + half + 1] - sums[at - half]) / rhythm)
    usual = [median(some) if some else 0.0 for some in apart]
    spread = [_deviation(some) for some in apart]
    thinnest = _THINNEST * max(spread) or 1.0
    return usual, [max(one, thinnest) for one in spread]


def _deviation(values: Sequence[float]) -> float:
    """The median absolute deviation, zero of nothing."""
    middle = median(values) if values else 0.0
    return median(abs(value - middle) for value in values) if values else 0.0


def _off(numbers: Sequence[int], values: Sequence[float], usual: Sequence[float]) -> list[float]:
    """How far each value is off what is usual of its weekday."""
    return [value - usual[number % len(usual)] for number, value in zip(numbers, values, strict=True)]


def _beside(numbers: Sequence[int], values: Sequence[float]) -> dict[int, float]:
    """The same of another hour, by its days."""
    usual, _ = _rhythm(numbers, values, _WEEK)
    return dict(zip(numbers, _off(numbers, values, usual), strict=True))


def _bars(outside: Sequence[float], added: float | None) -> tuple[float, float]:
    """How many spreads below and above its neighbours a value is not unusual."""
    below, above = (_EITHER, _EITHER) if added is None else (_BELOW, _ABOVE)
    under = sorted(-one for one in outside if one < 0)
    over = sorted(one for one in outside if one > 0)
    return _bar(under[::-1], len(outside), below), _bar(over[::-1], len(outside), above)


def _bar(largest: Sequence[float], n: int, share: float) -> float:
    """Where that share of scores lies beyond; of all `n` the largest are given, others are zero."""
    far = max(1, int(_MORE * share * n))
    carried = largest[far - 1] * math.sqrt(far / ((n + 1) * share)) if far <= len(largest) else 0.0
    # Where hardly any lay outside, nothing that did is unusual.
    return max(carried, _ranked(largest, share * (n + 1))) or max(largest, default=0.0)


def _ranked(largest: Sequence[float], rank: float) -> float:
    """The value of a rank, 1 being the largest, between two where it is not whole."""
    at = max(rank - 1, 0.0)
    first, part = int(at), at - int(at)
    padded = [*largest, *[0.0] * (first + 2)]
    return padded[first] * (1 - part) + padded[first + 1] * part


def _place(grain: str, period: str) -> tuple[int, int]:
    if grain not in ("hour", "day"):
        return 0, -1
    return date.fromisoformat(period[:10]).isoweekday(), int(period[11:]) if grain == "hour" else -1
