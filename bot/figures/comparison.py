"""Before and after, side by side: two distributions, and whether they can be told apart. No I/O.

Nothing here says why: two periods differ in more than what product operations did in them.
"""

from dataclasses import dataclass
from math import sqrt

from bot.figures.figure import LEAST, NUMERATOR, ImpactFigure, quantile

SHORTEST = 28  # days of either period
FEW, YOUNG, ALIKE, LOWER, HIGHER = "few", "young", "alike", "lower", "higher"
_Z = 1.645  # standard deviations of a 90 % interval
_COUNTED = {"lead_time": ("days", ""), "time_to_agree": ("hours_from", "answers")}
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class FigureComparison:
    """A figure of a period and of a later one. `young` where one of them is shorter than SHORTEST days."""

    before: ImpactFigure
    after: ImpactFigure
    young: bool = False

    @property
    def verdict(self) -> str:
        """FEW or YOUNG where nothing can be told yet, ALIKE where the middles of both overlap, else how the later one
        stands to the earlier."""
        first, then = spread(self.before), spread(self.after)
        if first is None or then is None:
            return FEW
        if self.young:
            return YOUNG
        if first[0] <= then[1] and then[0] <= first[1]:
            return ALIKE
        return LOWER if then[1] < first[0] else HIGHER


def values_of(figure: ImpactFigure) -> list[float]:
    """What each thing of a figure was worth: days, or the lower edges of the bands; nothing where it is a share."""
    column, times = _COUNTED.get(figure.name, ("", ""))
    if not column:
        return []
    rows = [row.facts for row in figure.rows if row.counts == NUMERATOR and column in row.facts]
    return [float(facts[column]) for facts in rows for _ in range(int(facts[times]) if times else 1)]


def spread(figure: ImpactFigure) -> Range | None:
    """Where a figure lies: the middle half of its values; of a share its 90 % interval (Wilson 1927). None of too few
    things."""
    if figure.name in _COUNTED:
        values = values_of(figure)
        low, high = quantile(values, 0.25), quantile(values, 0.75)
        return None if low is None or high is None else (low, high)
    return wilson(figure.numerator, figure.denominator) if figure.denominator >= LEAST else None


def wilson(part: int, whole: int) -> Range:
    """The interval in which a share may lie that was found to be a part of a whole.

    >>> [round(edge, 2) for edge in wilson(6, 10)]
    [0.35, 0.81]
    """
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    return middle - half, middle + half
