"""Features used as a figure."""

from collections.abc import Sequence

from bot.figures.counting import Counting, part_of
from bot.figures.figure import DENOMINATOR, NUMERATOR, FigureRow, ImpactFigure, share


def features_used(counting: Counting, rows: Sequence[FigureRow]) -> ImpactFigure:
    """Shipped items whose KPI reached what was stated, of those that were judged."""
    used = sum(one.counts == NUMERATOR for one in rows)
    whole = used + sum(one.counts == DENOMINATOR for one in rows)
    newest = max((one.facts.get("judged_on", "") for one in rows), default="")
    notes = [counting.t("impact-shipped", count=len(rows))]
    text = part_of(counting.t, used, whole) if whole else counting.t("impact-none-judged")
    return counting.figure("features_used", share(used, whole), "share", (used, whole), text, notes, rows, newest)
