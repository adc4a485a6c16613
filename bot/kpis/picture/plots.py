"""Where the lines of a panel stand in their box: in dots from the top left of the picture. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from bot.kpis.kpi import Kpi
from bot.kpis.picture.curves import Curve, CurvePoint, Run

_ROOM = 0.08  # of the height, above and below the lines
_WILD = 3.0  # of the height of the lines, by which the values behind them may widen it
_SEEN = 0.65  # of these values: where fewer have room, none is shown
_FAR = 2.5  # how much worse a label far from its point is than a lower line
_NEAR = 12.0  # dots between a label of a target and what is beside it
_CROSSED = 30.0  # dots that a label is rather moved than crossed by a target


class Box(NamedTuple):
    """A rectangle in dots; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Plot:
    """The lines of a curve in dots.

    `label` is the room for the value of `dot`. `goals` are the heights of the target, or of the edges of a band; `band`
    is from where to where it reaches. `until` is how far to the right the panel reaches.
    """

    box: Box
    line: tuple[Run, ...]
    raw: tuple[Run, ...]
    ghost: tuple[Run, ...]
    dot: CurvePoint
    label: Box
    goals: tuple[float, ...]
    band: tuple[float, float] | None
    until: float


def goals(kpi: Kpi) -> tuple[float, ...]:
    """The target, or the edges of the band, that a KPI has."""
    edges = (kpi.low, kpi.high) if kpi.direction == "band" else (kpi.target,)
    return tuple(edge for edge in edges if edge is not None)


def plot(curve: Curve, aim: Kpi, box: Box, label: tuple[float, float], gap: float, edge: float) -> Plot:
    """A curve in a box, with room for a label of a width and height, `gap` dots from the point that it names; it may
    reach `edge` dots beyond the box."""
    left, right = box.left, box.right
    first = min(run[0].x for run in (*curve.line, *curve.raw, (curve.last,)))
    span = curve.until - first

    def across(x: float) -> float:
        return right - (curve.until - x) / span * (right - left) if span else right

    low, high = _limits(curve, goals(aim))
    if sum(low <= y <= high for y in _heights(curve.raw)) < _SEEN * len(_heights(curve.raw)):
        curve = replace(curve, raw=())
        low, high = _limits(curve, goals(aim))
    wide, tall = label
    at = across(curve.last.x)
    middle = min(max(at, left - edge + wide / 2), right + edge - wide / 2)
    beside = [y for x, y in _along(curve.line) if middle - wide / 2 - gap <= across(x) <= middle + wide / 2 + gap]
    beside.append(curve.last.y)
    places = [
        _Place(box, low, high, max(beside), tall + gap, True),
        _Place(box, low, high, min(beside), tall + gap, False),
    ]
    best = min(places, key=lambda one: one.cost(curve.last.y, goals(aim)))

    def placed(runs: Sequence[Run]) -> tuple[Run, ...]:
        # Of the values behind the line the wildest stand at the edge.
        return tuple(tuple(CurvePoint(across(x), best.down(min(max(y, low), high))) for x, y in run) for run in runs)

    near = best.down(best.edge)
    top = near - gap - tall if best.above else near + gap
    return Plot(
        box,
        placed(curve.line),
        placed(curve.raw),
        placed(curve.ghost),
        CurvePoint(at, best.down(curve.last.y)),
        Box(middle - wide / 2, top, middle + wide / 2, top + tall),
        tuple(best.down(goal) for goal in goals(aim)),
        _band(aim, best, box),
        across(curve.until),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A way to scale values: with `need` dots for a label above the highest of the line beside it, or below the lowest;
    `edge` is that value."""

    box: Box
    low: float
    high: float
    edge: float
    need: float
    above: bool

    @property
    def room(self) -> float:
        """Dots that the lines leave to the label, at the top or the bottom of the box."""
        tall = self.box.bottom - self.box.top
        share = (self.high - self.edge if self.above else self.edge - self.low) / (self.high - self.low)
        return min(max(0.0, (self.need - share * tall) / max(1 - share, 0.01)), 0.6 * tall)

    def down(self, value: float) -> float:
        """The height of a value."""
        top = self.box.top + (self.room if self.above else 0)
        bottom = self.box.bottom - (0 if self.above else self.room)
        return bottom - (value - self.low) / (self.high - self.low) * (bottom - top)

    def cost(self, value: float, aims: Sequence[float]) -> float:
        """How bad it is: room it takes, distance from the point, targets that cross the label."""
        near = self.down(self.edge)
        label = (near - self.need, near) if self.above else (near, near + self.need)
        crossed = sum(_CROSSED for one in aims if label[0] <= self.down(one) <= label[1])
        return self.room + _FAR * abs(near - self.down(value)) + crossed


def spots(plotted: Plot, goal: float, label: tuple[float, float]) -> list[Box]:
    """Where a label of a width and height may stand at the line of a target: not on the line, the value or the dot, and
    where the fewest other lines are; none where there is no such place."""
    wide, tall = label
    box = plotted.box
    found: list[tuple[float, float, Box]] = []
    for top in (goal - _NEAR - tall, goal + _NEAR):
        for part in (0.0, 0.25, 0.5, 0.75, 1.0):
            left = box.left + part * (box.right - box.left - wide)
            spot = Box(left, top, left + wide, top + tall)
            if _is_free(plotted, spot):
                crowd = sum(_is_in(spot, one, _NEAR) for run in (*plotted.raw, *plotted.ghost) for one in run)
                found.append((crowd, part, spot))
    return [spot for *_, spot in sorted(found)]


def _is_free(plotted: Plot, spot: Box) -> bool:
    box, label = plotted.box, plotted.label
    if spot.top < box.top or spot.bottom > box.bottom:
        return False
    beside = spot.right + _NEAR < label.left or spot.left - _NEAR > label.right
    if not (beside or spot.bottom + _NEAR < label.top or spot.top - _NEAR > label.bottom):
        return False
    if any(spot.top < one < spot.bottom for one in plotted.goals):
        return False
    return not any(_is_in(spot, one, 2 * _NEAR) for one in (plotted.dot, *_along(plotted.line)))


def _is_in(box: Box, point: CurvePoint, gap: float) -> bool:
    return box.left - gap < point.x < box.right + gap and box.top - gap < point.y < box.bottom + gap


def _along(runs: Sequence[Run]) -> list[CurvePoint]:
    """Lines, and places between their points: a label must not lie on the way from one to the next."""
    found: list[CurvePoint] = []
    for run in runs:
        found += run
        for before, after in pairwise(run):
            for part in (0.25, 0.5, 0.75):
                found.append(CurvePoint(*(one + part * (two - one) for one, two in zip(before, after, strict=True))))
    return found


def _heights(runs: Sequence[Run]) -> list[float]:
    return [y for run in runs for _, y in run]


def _limits(curve: Curve, aims: Sequence[float]) -> tuple[float, float]:
    """The lowest and the highest value of the box."""
    seen = [*_heights(curve.line), *_heights(curve.ghost), curve.last.y, *aims]
    low, high = min(seen), max(seen)
    wild = _WILD * (high - low)
    raw = _heights(curve.raw)
    if raw:
        low, high = min(low, max(min(raw), low - wild)), max(high, min(max(raw), high + wild))
    room = _ROOM * (high - low) or 0.05 * abs(high) or 1.0
    return low - room, high + room


def _band(aim: Kpi, place: _Place, box: Box) -> tuple[float, float] | None:
    if aim.direction != "band" or not goals(aim):
        return None
    top = box.top if aim.high is None else place.down(aim.high)
    bottom = box.bottom if aim.low is None else place.down(aim.low)
    return top, bottom
