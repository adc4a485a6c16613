"""Values, changes, targets and ages as a reader says them. Pure.

Figures are rounded to what a reader takes in: three digits or so, whole numbers from a thousand on, "1.23M" from a
million on. A change is a share ("up 12%") of what it is compared with, with one decimal below 20 %, halves away from
zero; for percentages and scores it is told in points ("up 2.1 pts"), and absolute where a share would mean nothing
(from zero, or from a loss to a gain). Beyond what a KPI takes: "1.23E20".
"""

import math
import re
from datetime import time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_scientific,
    get_currency_precision,
)

from bot.kpis.aggregate import Figure
from bot.kpis.kpi import SECONDS, Kpi, goal, is_good
from bot.kpis.standing import Standing, movement
from bot.periods import first_day
from bot.text import Translator
from bot.text.locales import COMPACT, LOCALES

_COMPACT = 999_999.5
_SMALLEST = 1e-6
_ONE_DECIMAL = 20  # per cent below which a change has one
_HUGE = 1e15  # beyond what a KPI may have, and what its words reach
IN_POINTS = ("percent", "points")  # units whose changes are no share of themselves


def value(t: Translator, kpi: Kpi, v: float) -> str:
    """A value with its unit: "41.2%", "€1,200", "3 min 20 s", "12,345"."""
    return _said(t, kpi.unit, kpi.detail, v)


def _amount(t: Translator, kpi: Kpi, now: float, then: float) -> str:
    """How far two values lie apart, without a sign: of percentages and scores in points, "2.1 pts", with as many
    decimals as the larger is read with, so that the two values a reader sees and what lies between them agree."""
    if kpi.unit not in IN_POINTS:
        return _said(t, kpi.unit, kpi.detail, abs(now - then))
    points, large = abs(now - then), max(abs(now), abs(then))
    if large < _HUGE:
        first, last = (_half_up(Decimal(repr(one)), _digits(large)) for one in (then, now))
        points = abs(float(last - first)) or points
    return t("kpis-points", value=_decimal(points, t.language), count=points)


def _said(t: Translator, unit: str, detail: str, v: float) -> str:
    # A minus as printers set it; a hyphen may be left alone at the end of a line.
    sign, size = ("−" if v < 0 else ""), abs(v)
    if unit == "percent":
        said = t("kpis-percent", value=_decimal(size, t.language, _percent_digits(size)))
    elif unit == "currency":
        said = _money(size, detail, t.language)
    elif unit == "duration":
        said = _time(t, size * SECONDS[detail])
    else:
        said = _decimal(size, t.language)
    return sign + said


def _digits(size: float) -> int:
    """How many decimals a number is read with."""
    if size == 0 or size >= 1000:
        return 0
    if size >= 1:
        return 1 if size >= 10 else 2
    return min(9, 2 - math.floor(math.log10(size)))


def _rounded(size: float) -> float:
    """Three digits of a million or more."""
    return max(1e6, float(f"{size:.3g}"))


def _places(large: float) -> int:
    """How many decimals three digits leave to millions, thousands of millions and so on."""
    return 2 - math.floor(math.log10(large)) % 3


def _percent_digits(size: float) -> int:
    """Close to the whole, what is missing is what is read: 99.95%."""
    return max(2, min(4, _digits(100 - size) - 1)) if 99 <= size < 100 else _digits(size)


@lru_cache(maxsize=8192)
def _decimal(size: float, language: str, digits: int | None = None) -> str:
    locale = LOCALES[language]
    if not size < _HUGE:
        return _huge(size, locale)
    if size >= _COMPACT:
        large = _rounded(size)
        return str(
            format_compact_decimal(large, format_type="short", locale=COMPACT[language], fraction_digits=_places(large))
        )
    if size < _SMALLEST:
        size = 0
    places = "#" * (_digits(size) if digits is None else digits)
    return str(format_decimal(size, format=f"#,##0.{places}", locale=locale))


@lru_cache(maxsize=8192)
def _money(size: float, code: str, language: str) -> str:
    locale = LOCALES[language]
    if not size < _HUGE:
        return f"{_huge(size, locale)}\u00a0{code}"
    if size >= _COMPACT:
        large = _rounded(size)
        return str(format_compact_currency(large, code, locale=COMPACT[language], fraction_digits=_places(large)))
    pattern = Locale.parse(locale).currency_formats["standard"].pattern
    cents = get_currency_precision(code)
    if size >= 1000 or size == int(size) or (cents == 0 and size >= 1) or size < _SMALLEST:
        places = "0"
    else:  # cents are said in full or not at all: 12.50, never 12.5
        places = "0." + "0" * cents + "#" * max(0, _digits(size) - max(cents, 2))
    return str(format_currency(size, code, pattern.replace("0.00", places), locale=locale, currency_digits=False))


def _huge(size: float, locale: str) -> str:
    return str(format_scientific(size, format="0.##E0", locale=locale)) if math.isfinite(size) else "∞"


def _time(t: Translator, seconds: float) -> str:
    """The two units that count: "3 min 20 s", "2 h 30 min", "2.5 d"."""
    if 0 < seconds < 0.9995:
        return _in_unit(t, "ms", seconds * 1000, _digits(seconds * 1000))
    if seconds < 59.95:
        return _in_unit(t, "s", seconds, 1 if seconds >= 10 else _digits(seconds))
    if seconds < 3599.5:
        return _in_two(t, "min", "s", round(seconds), 60)
    if seconds < 86_370:
        return _in_two(t, "h", "min", round(seconds / 60), 60)
    return _in_unit(t, "d", seconds / 86_400, 1)


def _in_unit(t: Translator, unit: str, number: float, digits: int) -> str:
    return t(f"kpis-duration-{unit}", value=_decimal(round(number, digits), t.language))


def _in_two(t: Translator, large: str, small: str, count: int, of: int) -> str:
    whole, rest = divmod(count, of)
    first = _in_unit(t, large, whole, 0)
    return f"{first}\u00a0{_in_unit(t, small, rest, 0)}" if rest else first


def change(t: Translator, standing: Standing) -> str:
    """How the figure moved since what it is compared with: "up 12% on the week before".

    Empty where there is nothing to compare with, and for a late value.
    """
    if not standing.move or standing.figure is None or standing.previous is None:
        return ""
    return _changed(t, standing, standing.figure, standing.previous, standing.span)


def year_change(t: Translator, standing: Standing) -> str:
    """The same against a year ago."""
    if standing.stale or standing.year_ago is None or standing.figure is None:
        return ""
    return _changed(t, standing, standing.figure, standing.year_ago, "year")


def _changed(t: Translator, standing: Standing, now: Figure, then: Figure, span: str) -> str:
    since = t(f"kpis-since-{span}", day=_weekday(t, now), weeks=_weeks(now, then))
    by = _moved_by(t, standing.kpi, now.value, then.value)
    return t(f"kpis-moved-{movement(standing.kpi, now, then)}", by=by, since=since)


def _weeks(now: Figure, then: Figure) -> int:
    return (first_day(now.grain, now.period) - first_day(then.grain, then.period)).days // 7


def _weekday(t: Translator, figure: Figure) -> str:
    return t("kpis-weekday-one", day=first_day(figure.grain, figure.period).isoweekday())


def change_briefly(t: Translator, standing: Standing) -> str:
    """The same in few words: "−0.8 pts on the week", "steady"; empty where there is nothing to compare with."""
    moved, figure, before = standing.move, standing.figure, standing.previous
    if not moved or figure is None or before is None:
        return ""
    by = delta(t, standing)
    if moved == "held":
        return by
    return t(f"kpis-brief-{standing.span}", delta=by, day=_weekday(t, figure), weeks=_weeks(figure, before))


def delta(t: Translator, standing: Standing, then: Figure | None = None) -> str:
    """By how much it moved, with a sign: "+12%", "−2.1 pts"; empty where there is nothing to compare with. `then` is
    what it is compared with instead of the period before."""
    before = then or standing.previous
    if standing.figure is None or before is None or standing.stale:
        return ""
    moved = movement(standing.kpi, standing.figure, before)
    by = _moved_by(t, standing.kpi, standing.figure.value, before.value)
    return t(f"kpis-delta-{moved}", by=by)


def moved_by(t: Translator, standing: Standing) -> str:
    """By how much alone: "12%", "2.1 pts"; empty where there is nothing to compare with."""
    if standing.figure is None or standing.previous is None:
        return ""
    return _moved_by(t, standing.kpi, standing.figure.value, standing.previous.value)


def _moved_by(t: Translator, kpi: Kpi, now: float, then: float) -> str:
    part = None if then == 0 or now * then < 0 else abs(now - then) / abs(then)
    # "Up 4,200%" is better said as what was added.
    if kpi.unit in IN_POINTS or part is None or part >= 10:
        return _amount(t, kpi, now, then)
    return t("kpis-percent", value=_decimal(_share(part), t.language))


def _share(part: float) -> float:
    """A share as a percentage: one decimal below 20 %, halves away from zero."""
    percent = Decimal(repr(part)) * 100
    return float(_half_up(percent, 1 if percent < _ONE_DECIMAL else 0))


def _half_up(number: Decimal, digits: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def target(t: Translator, kpi: Kpi) -> str:
    """What is aimed at: "target 40%", "target 4% at most", "target 2% to 4%"; empty where nothing is."""
    if kpi.direction == "band":
        low = None if kpi.low is None else value(t, kpi, kpi.low)
        high = None if kpi.high is None else value(t, kpi, kpi.high)
        if low and high:
            return t("kpis-target-band", low=low, high=high)
        if low or high:
            return t("kpis-target-up" if low else "kpis-target-down", value=low or high)
        return ""
    return "" if kpi.target is None else t(f"kpis-target-{kpi.direction}", value=value(t, kpi, kpi.target))


def bounds(t: Translator, kpi: Kpi) -> str:
    """The same in signs: "≥ 40%", "≤ 4%", "2–4%"."""
    if kpi.direction != "band":
        sign = "≤" if kpi.direction == "down" else "≥"
        return "" if kpi.target is None else f"{sign}\u00a0{value(t, kpi, kpi.target)}"
    if kpi.low is not None and kpi.high is not None:
        return between(t, kpi, kpi.low, kpi.high)
    edge = kpi.low if kpi.high is None else kpi.high
    return "" if edge is None else f"{'≥' if kpi.high is None else '≤'}\u00a0{value(t, kpi, edge)}"


def distance(t: Translator, standing: Standing) -> str:
    """How far a figure is from its target: "1.8 pts to go", "12% above"; empty without one."""
    kpi, figure = standing.aim, standing.figure
    aimed = goal(kpi, figure.value) if figure is not None and standing.state in ("good", "bad") else None
    if figure is None or aimed is None:
        return ""
    good = is_good(kpi, figure.value)
    if kpi.direction == "band" and good:
        return t("kpis-distance-within")
    if _as_good_as(figure.value, aimed):
        return t("kpis-distance-on" if good else "kpis-distance-near")
    by = _moved_by(t, kpi, figure.value, aimed)
    if kpi.direction == "band":
        return t("kpis-distance-outside-low" if figure.value < aimed else "kpis-distance-outside-high", by=by)
    if not good:
        return t(f"kpis-distance-to-go-{kpi.direction}", by=by)
    return t(f"kpis-distance-beyond-{kpi.direction}", by=by)


def _as_good_as(now: float, goal: float) -> bool:
    """Whether nothing a reader would see lies between a value and its goal."""
    return now == goal or (goal != 0 and abs(now - goal) / abs(goal) < 0.0005)


def unusual(t: Translator, standing: Standing) -> str:
    """That a value is unusual, and what is normal: "unusually low for a Monday (normally 1,180–1,320)".

    Empty when it is not.
    """
    found = standing.unusual
    if found is None:
        return ""
    low, high = (_coarse(standing.kpi, edge) for edge in (found.low, found.high))
    said = between(t, standing.kpi, low, high)
    return t("kpis-strange-normally", what=unusual_briefly(t, standing), range=said)


def between(t: Translator, kpi: Kpi, low: float, high: float) -> str:
    """A range, its unit once: "1,180–1,320", "3.2–3.4%", "€1,200–€1,300"."""
    first, last = value(t, kpi, low), value(t, kpi, high)
    if first == last:
        return first
    unit = _UNIT.match(first)
    if unit and unit[1] and last.endswith(unit[1]) and _UNIT.match(last):
        first = first.removesuffix(unit[1])
    return t("kpis-strange-range", low=first, high=last)


def _coarse(kpi: Kpi, edge: float) -> float:
    """The edge of what is normal, which is no measurement: a time of ten minutes or hours is said in whole ones."""
    if kpi.unit != "duration":
        return edge
    seconds = edge * SECONDS[kpi.detail]
    step = next((one for one in (3600, 60) if abs(seconds) >= 10 * one), 0)
    return round(seconds / step) * step / SECONDS[kpi.detail] if step else edge


def unusual_briefly(t: Translator, standing: Standing) -> str:
    """That it is, without what is normal: "unusually low for a Monday"."""
    found = standing.unusual
    if found is None:
        return ""
    way = "low" if found.is_low else "high"
    if not found.weekday:
        return t(f"kpis-strange-{way}")
    day = t("kpis-weekday-one", day=found.weekday)
    if found.hour < 0:
        return t(f"kpis-strange-{way}-day", day=day)
    return t(f"kpis-strange-{way}-hour", day=day, time=t.time(time(found.hour)))


_UNIT = re.compile(r"[^a-z]*\d(\D*)\Z")  # what stands behind the digits of one number: not of "2 h 30 min"
