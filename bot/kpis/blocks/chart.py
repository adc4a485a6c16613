"""The native chart of a KPI: its last twenty figures, and what is aimed at as a second series."""

import math
from collections.abc import Sequence

from babel.numbers import get_currency_symbol

from bot.kpis.aggregate import Figure, aim
from bot.kpis.blocks.words import label
from bot.kpis.kpi import Kpi
from bot.periods import step
from bot.slack import native
from bot.slack.blocks import Block
from bot.text import Translator
from bot.text.locales import LOCALES

_DIGITS = 5  # of a value: what a chart shows of it
_FEWEST = 2  # points that make a line


def shown(figures: Sequence[Figure]) -> list[Figure]:
    """The whole figures of the last twenty periods, oldest first."""
    if not figures:
        return []
    last = figures[-1]
    first = step(last.grain, last.period, 1 - native.POINTS)
    return [one for one in figures if one.period >= first and one.whole]


def chart(t: Translator, kpi: Kpi, figures: Sequence[Figure]) -> Block | None:
    """The chart, None where there are too few figures for one."""
    points = shown(figures)
    if len(points) < _FEWEST or not all(math.isfinite(_rounded(one.value)) for one in points):
        return None
    series = [(kpi.name, [_rounded(one.value) for one in points]), *_aims(t, kpi, points)]
    return native.line_chart(
        kpi.name, [label(t, one.grain, one.period) for one in points], series, y_label=_unit(t, kpi)
    )


def _aims(t: Translator, kpi: Kpi, points: Sequence[Figure]) -> list[tuple[str, list[float]]]:
    """What is aimed at in each period, where that is known of all of them."""
    names = {"target": "kpis-chart-target", "low": "kpis-chart-low", "high": "kpis-chart-high"}
    aimed = [aim(kpi, one) for one in points]
    found = []
    for name, key in names.items():
        values = [getattr(one, name) for one in aimed]
        if all(value is not None and math.isfinite(_rounded(value)) for value in values):
            found.append((t(key), [_rounded(value) for value in values]))
    return found


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _unit(t: Translator, kpi: Kpi) -> str:
    if kpi.unit == "percent":
        return "%"
    if kpi.unit == "currency":
        return str(get_currency_symbol(kpi.detail, locale=LOCALES[t.language]))
    if kpi.unit == "duration":
        return t(f"kpis-choice-duration-{kpi.detail}")
    return t("kpis-unit-points") if kpi.unit == "points" else ""
