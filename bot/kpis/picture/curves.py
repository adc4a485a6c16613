"""What the lines of a panel are: the figure's own course, the values it is made of, and a year before. Pure.

A line is drawn to the scale of the figure that it ends in. The figure of a week of days is drawn day by day, each day
with what the seven days up to it came to. The days themselves lie behind it, those of a sum as often as a week has
days, so that a day as good as the week lies on the line. A day's figure of hours is drawn likewise, and so is a KPI
told by its own days or hours, where these go by the weekday or the hour. What is told by weeks, months or quarters is
drawn by these.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import fsum
from statistics import median
from typing import NamedTuple

from bot.kpis.aggregate import Figure, combine, series, way
from bot.kpis.kpi import Kpi, Reading, alike
from bot.kpis.standing import Standing
from bot.periods import start, step, within

# Periods that a line reaches back.
_SHOWN = {"hour": 168, "day": 91, "week": 26, "sunday_week": 26, "month": 13, "quarter": 9}
_FEWEST = 8  # values that are shown, where they are rare, however far back they lie
_FEW = 32  # points up to which each has its dot
_FINER = {"week": "day", "sunday_week": "day", "day": "hour"}  # by what a figure that is put together is drawn
_WINDOW = {"day": 7, "hour": 24}  # values of which a line shows what they come to
_SECONDS = {"day": 86400.0, "hour": 3600.0}
_SEASONS = {"day": 8, "hour": 7}  # weeks of days, days of hours that are looked at for a rhythm
_RHYTHM = 0.4  # of what values differ, explained by the weekday or the hour
_GAP = 3.5  # of the usual distance; values further apart are not joined
# A year later, so that weekdays stand above weekdays.
_YEAR = {"hour": 364 * 24, "day": 364, "week": 52, "sunday_week": 52, "month": 12, "quarter": 4}


class CurvePoint(NamedTuple):
    """A value where its period begins: seconds since 1970."""

    x: float
    y: float


Run = tuple[CurvePoint, ...]  # points that are joined


@dataclass(frozen=True, slots=True)
class Curve:
    """The lines of a panel, each in the runs that gaps leave.

    `raw` are the values behind the line, `ghost` the line of a year before, moved to its place. `last` is where the
    figure stands, at the end of the line or in the last of the values. `dotted` says that each point has its dot.
    `grain` is what a point covers; `first` and `end` name the periods of the first and of the last. `until` is where
    the panel ends: later than the line where the KPI is late. `window` is 7 (days), 24 (hours) or 0.
    """

    line: tuple[Run, ...]
    raw: tuple[Run, ...]
    ghost: tuple[Run, ...]
    last: CurvePoint
    dotted: bool
    grain: str
    first: str
    end: str
    until: float
    window: int = 0


def curve(standing: Standing, history: Sequence[Reading], year_before: Sequence[Reading] = ()) -> Curve | None:
    """The lines of a KPI up to its figure; None where it has none. Both histories are oldest first."""
    figure, latest = standing.figure, standing.reading
    if figure is None or latest is None:
        return None
    known = [one for one in _alike(history, latest) if one.period <= figure.last]
    course = _course(standing.kpi, figure, known)
    shown = _recent(course.values)
    since = course.at(shown[0])
    end = start(shown[0].grain, course.end, standing.kpi.zone).timestamp()
    last = CurvePoint(end, figure.value * _pace(standing.kpi, figure))
    line = [one for one in course.line() if one.x >= since]
    if not course.behind:
        line = [*(one for one in line if one.x < last.x), last]
    then = course.a_year_later(_alike(year_before, latest))
    return Curve(
        line=_split(line),
        raw=_split([CurvePoint(course.at(one), one.value * course.times) for one in shown]) if course.window else (),
        ghost=_split([one for one in then if since <= one.x <= last.x]),
        last=last,
        dotted=not course.window and len(line) <= _FEW,
        grain=shown[0].grain,
        first=shown[0].period,
        end=course.end,
        until=_until(standing, since, last.x),
        window=course.window,
    )


@dataclass(frozen=True, slots=True)
class _Course:
    """How a line follows its values: each what the `window` values up to it come to, by `how`; of these `wanted` are
    usual. `times` brings a value to the scale of the line. `end` names the period that the figure stands in; `behind`
    says that it is one of the values."""

    kpi: Kpi
    values: Sequence[Figure]
    end: str
    window: int = 0
    how: str = "mean"
    wanted: int = 1
    times: int = 1
    behind: bool = False

    def at(self, one: Figure) -> float:
        """Where a value stands."""
        return start(one.grain, one.period, self.kpi.zone).timestamp()

    def line(self) -> list[CurvePoint]:
        """The line through the values."""
        points = [CurvePoint(self.at(one), one.value) for one in self.values]
        if not self.window:
            return points
        # Half a value less: clocks that are set neither add a value nor take one.
        length = _SECONDS[self.values[0].grain] * (self.window - 0.5)
        inside: deque[CurvePoint] = deque()
        found = []
        for point in points:
            inside.append(point)
            while inside[0].x < point.x - length:
                inside.popleft()
            if 2 * len(inside) > self.wanted:
                found.append(CurvePoint(point.x, self._come_to([one.y for one in inside])))
        return found

    def _come_to(self, values: Sequence[float]) -> float:
        """What values come to; a sum of fewer than usual as if the others were like them."""
        total = combine(self.how, values)
        missing = self.how == "sum" and len(values) < self.wanted
        return total * self.wanted / len(values) if missing else total

    def a_year_later(self, known: Sequence[Reading]) -> list[CurvePoint]:
        """The same line through values of a year before, moved to the present."""
        grain = self.values[0].grain
        values = _values(self.kpi, known, grain) if known else []
        moved = [replace(one, period=step(grain, one.period, _YEAR[grain])) for one in values]
        return replace(self, values=moved).line() if moved else []


def _course(kpi: Kpi, figure: Figure, known: Sequence[Reading]) -> _Course:
    if figure.grain == kpi.grain:
        values = _values(kpi, known, kpi.grain) or [figure]
        if not _has_rhythm(kpi, values):
            return _Course(kpi, values, figure.period)
        window = _WINDOW[kpi.grain]
        return _Course(kpi, values, figure.period, window, wanted=window, behind=True)
    grain, how = _FINER.get(figure.grain, figure.grain), way(kpi)
    if grain == figure.grain:
        before = [one for one in _values(kpi, known, grain) if one.period < figure.period]
        return _Course(kpi, [*before, figure], figure.period)
    end = within(kpi.grain, figure.last, grain) if kpi.grain != grain else figure.last
    values = _values(kpi, known, grain)
    if how == "last" or not values:
        return _Course(kpi, values or [Figure(grain, end, figure.value, figure.last)], end)
    wanted = max(1, round(figure.usual * _WINDOW[grain] / figure.parts))
    return _Course(kpi, values, end, _WINDOW[grain], how, wanted, wanted if how == "sum" else 1)


def _alike(readings: Sequence[Reading], latest: Reading) -> list[Reading]:
    """Those that were counted as the latest was. One that is not final stands alone."""
    if not latest.final:
        return []
    return [one for one in alike(readings, latest) if one.final]


def _values(kpi: Kpi, known: Sequence[Reading], grain: str) -> list[Figure]:
    """What a KPI came to in each whole period of a grain."""
    if kpi.grain == grain:
        return [Figure(grain, one.period, one.value, one.period) for one in known]
    return [one for one in series(kpi, known, grain) if one.whole]


def _has_rhythm(kpi: Kpi, values: Sequence[Figure]) -> bool:
    """Whether days go by the weekday, or hours by the time of day."""
    grain = values[0].grain
    if grain not in _WINDOW or len(values) < 3 * _WINDOW[grain]:
        return False
    places: dict[int, list[float]] = {}
    recent = values[-_WINDOW[grain] * _SEASONS[grain] :]
    for one in recent:
        at = start(grain, one.period, kpi.zone).timestamp()
        places.setdefault(round(at / _SECONDS[grain]) % _WINDOW[grain], []).append(one.value)
    whole = _spread([one.value for one in recent])
    return whole > 0 and fsum(_spread(own) for own in places.values()) / whole < 1 - _RHYTHM


def _spread(values: Sequence[float]) -> float:
    mean = fsum(values) / len(values)
    return fsum((one - mean) ** 2 for one in values)


def _recent(values: Sequence[Figure]) -> Sequence[Figure]:
    grain = values[-1].grain
    since = step(grain, values[-1].period, 1 - _SHOWN[grain])
    recent = [one for one in values if one.period >= since]
    return recent if len(recent) >= _FEWEST else values[-_FEWEST:]


def _pace(kpi: Kpi, figure: Figure) -> float:
    """How many times the sum of a period that is not whole would fill it at its pace."""
    if figure.whole or figure.grain == kpi.grain or way(kpi) != "sum":
        return 1.0
    return max(1.0, figure.usual / figure.known)


def _split(points: Sequence[CurvePoint]) -> tuple[Run, ...]:
    """Points in runs, broken where the distance is far more than usual."""
    if len(points) < 2:
        return (tuple(points),) if points else ()
    usual = median(after.x - before.x for before, after in pairwise(points))
    return tuple(_runs(points, _GAP * usual))


def _runs(points: Sequence[CurvePoint], far: float) -> Iterator[Run]:
    run = [points[0]]
    for point in points[1:]:
        if point.x - run[-1].x > far:
            yield tuple(run)
            run = []
        run.append(point)
    yield tuple(run)


def _until(standing: Standing, since: float, last: float) -> float:
    """The end of the panel: what is late ends before it, but in its right half."""
    if not standing.stale or standing.age_hours is None:
        return last
    return last + min(standing.age_hours * 3600, max(last - since, 86400.0))
