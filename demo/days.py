"""Figures of a day that look like a company's: growth, weekends, holidays, a little chance.

All of it depends on the day alone, so that a demo that is started again shows what it showed before.
"""

import math
import random
from collections.abc import Iterator
from datetime import date, timedelta

# Monday to Sunday: how busy a company that sells to companies is, and how busy its customers' apps are.
OFFICE = (1.15, 1.12, 1.1, 1.05, 0.98, 0.32, 0.28)
APP = (1.06, 1.04, 1.05, 1.03, 1.0, 0.92, 0.9)

_BEGAN = date(2025, 1, 1)
_HOLIDAYS = (225, 362)  # days of the year: the middle of August, the end of December
_LONG = 14.0  # days


def chance(seed: int, day: date) -> random.Random:
    """What is left to chance on a day, the same whenever it is asked."""
    return random.Random(seed * 1_000_000 + day.toordinal())  # noqa: S311 - for show


def grown(at_first: float, a_year: float, day: date) -> float:
    """What `at_first` has become since 2025 began, growing by the factor `a_year`."""
    return at_first * math.pow(a_year, (day - _BEGAN).days / 365)


def quiet(day: date, share: float) -> float:
    """The factor of a day: 1 as a rule, lower by up to `share` in August and at the end of the year."""
    of_year = day.timetuple().tm_yday
    return 1 - share * sum(math.exp(-(((of_year - middle) / _LONG) ** 2)) for middle in _HOLIDAYS)


def busy(seed: int, day: date, *, at_first: float, a_year: float, week: tuple[float, ...], spread: float) -> float:
    """A figure of a day with all of it; `spread` is how far chance moves it, as a share."""
    usual = grown(at_first, a_year, day) * quiet(day, 0.2) * week[day.weekday()]
    return max(usual * (1 + chance(seed, day).gauss(0, spread)), 0)


def between(first: date, last: date) -> Iterator[date]:
    """Each day, both ends among them."""
    while first <= last:
        yield first
        first += timedelta(days=1)
