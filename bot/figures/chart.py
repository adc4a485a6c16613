"""Figures as native charts: how many things took how many days. Pure. The sentences are those of impact.

A distribution is counts, and says of few things no more than there is to say; a line through their shares would.
"""

from collections.abc import Mapping, Sequence

from bot.figures.figure import BESIDE, LEAST, NUMERATOR, ImpactFigure
from bot.slack import native
from bot.slack.blocks import Block
from bot.text import Translator

EDGES = (14, 30, 60, 90, 180)  # days, the last of each part


def parted(values: Sequence[float]) -> list[float]:
    """How many values are in each part, and beyond the last.

    >>> parted([3, 14, 15, 400])
    [2.0, 1.0, 0.0, 0.0, 0.0, 1.0]
    """
    places = [next((at for at, edge in enumerate(EDGES) if one <= edge), len(EDGES)) for one in values]
    return [float(places.count(at)) for at in range(len(EDGES) + 1)]


def bars(t: Translator, title: str, series: Mapping[str, Sequence[float]]) -> Block:
    """Numbers of days side by side, by their name."""
    firsts = (0, *(edge + 1 for edge in EDGES))
    labels = [t("impact-days-span", first=first, last=last) for first, last in zip(firsts, EDGES, strict=False)]
    labels.append(t("impact-days-beyond", last=EDGES[-1]))
    shown = [(name, parted(values)) for name, values in series.items()]
    return native.bar_chart(title, labels, shown, x_label=t("impact-days-axis"), y_label=t("impact-items-axis"))


def histogram(t: Translator, lead_time: ImpactFigure) -> Block | None:
    """The lead time of what was shipped, beside the age of what is open; None of fewer things than LEAST."""
    shipped = [float(row.facts["days"]) for row in lead_time.rows if row.counts == NUMERATOR]
    waiting = [float(row.facts["age_days"]) for row in lead_time.rows if row.counts == BESIDE]
    if len(shipped) + len(waiting) < LEAST:
        return None
    series = {t("impact-series-shipped"): shipped, t("impact-series-open"): waiting}
    return bars(t, t("impact-lead-time-name"), series)
