"""Values, changes, targets and ages as a reader says them, and values as people type them. Pure.

Figures are rounded to what a reader takes in: three digits or so, whole numbers from a thousand on, "1.23M" from a
million on. A change is a share ("up 12%") of what it is compared with, with one decimal below 20 %, halves away from
zero; for percentages and scores it is told in points ("up 2.1 pts"), and absolute where a share would mean nothing
(from zero, or from a loss to a gain). Beyond what a KPI takes: "1.23E20".
"""

import math
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_scientific,
    get_currency_name,
    get_currency_precision,
    get_currency_symbol,
)

from bot.kpis.aggregate import Figure
from bot.kpis.kpi import LARGEST, Kpi, is_good
from bot.kpis.standing import Standing, movement
from bot.periods import first_day
from bot.text import Translator
from bot.text.numbers import read_number

_LOCALES = {"en": "en_GB", "fr": "fr_FR"}
_SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400}
_COMPACT = 999_999.5
_SMALLEST = 1e-6
_ONE_DECIMAL = 20  # per cent below which a change has one
_HUGE = 1e15  # beyond what a KPI may have, and what its words reach
IN_POINTS = ("percent", "points")  # units whose changes are no share of themselves


def value(t: Translator, kpi: Kpi, v: float) -> str:
    """A value with its unit: "41.2%", "€1,200", "3 min 20 s", "12,345"."""
    return _said(t, kpi.unit, kpi.detail, v)


def amount(t: Translator, kpi: Kpi, v: float) -> str:
    """A distance between two values, without a sign: of percentages and scores in points, "2.1 pts"."""
    if kpi.unit in IN_POINTS:
        points = round(abs(v), 1) if abs(v) >= 0.095 else abs(v)
        return t("kpis-points", value=_decimal(points, t.language), count=points)
    return _said(t, kpi.unit, kpi.detail, abs(v))


def _said(t: Translator, unit: str, detail: str, v: float) -> str:
    # A minus as printers set it; a hyphen may be left alone at the end of a line.
    sign, size = ("−" if v < 0 else ""), abs(v)
    if unit == "percent":
        said = t("kpis-percent", value=_decimal(size, t.language, _percent_digits(size)))
    elif unit == "currency":
        said = _money(size, detail, t.language)
    elif unit == "duration":
        said = _time(t, size * _SECONDS[detail])
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
    locale = _LOCALES[language]
    if not size < _HUGE:
        return _huge(size, locale)
    if size >= _COMPACT:
        large = _rounded(size)
        return str(format_compact_decimal(large, format_type="short", locale=locale, fraction_digits=_places(large)))
    if size < _SMALLEST:
        size = 0
    places = "#" * (_digits(size) if digits is None else digits)
    return str(format_decimal(size, format=f"#,##0.{places}", locale=locale))


@lru_cache(maxsize=8192)
def _money(size: float, code: str, language: str) -> str:
    locale = _LOCALES[language]
    if not size < _HUGE:
        return f"{_huge(size, locale)}\u00a0{code}"
    if size >= _COMPACT:
        large = _rounded(size)
        return str(format_compact_currency(large, code, locale=locale, fraction_digits=_places(large)))
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
    return t(f"kpis-moved-{movement(now, then)}", by=by, since=since)


def _weeks(now: Figure, then: Figure) -> int:
    return (first_day(now.grain, now.period) - first_day(then.grain, then.period)).days // 7


def _weekday(t: Translator, figure: Figure) -> str:
    return t("kpis-weekday-one", day=first_day(figure.grain, figure.period).isoweekday())


def delta(t: Translator, standing: Standing, then: Figure | None = None) -> str:
    """By how much it moved, with a sign: "+12%", "−2.1 pts"; empty where there is nothing to compare with. `then` is
    what it is compared with instead of the period before."""
    before = then or standing.previous
    if standing.figure is None or before is None or standing.stale:
        return ""
    moved = movement(standing.figure, before)
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
        return amount(t, kpi, now - then)
    return t("kpis-percent", value=_decimal(_share(part), t.language))


def _share(part: float) -> float:
    """A share as a percentage: one decimal below 20 %, halves away from zero."""
    percent = Decimal(repr(part)) * 100
    return float(percent.quantize(Decimal("0.1") if percent < _ONE_DECIMAL else Decimal(1), ROUND_HALF_UP))


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


def distance(t: Translator, standing: Standing) -> str:
    """How far a figure is from its target: "1.8 pts to go", "12% above"; empty without one."""
    kpi, figure = standing.aim, standing.figure
    goal = None if figure is None or not figure.whole else _goal(kpi, figure.value)
    if figure is None or goal is None:
        return ""
    good = is_good(kpi, figure.value)
    if kpi.direction == "band" and good:
        return t("kpis-distance-within")
    if _as_good_as(figure.value, goal):
        return t("kpis-distance-on" if good else "kpis-distance-near")
    by = _moved_by(t, kpi, figure.value, goal)
    if kpi.direction == "band":
        return t("kpis-distance-outside-low" if figure.value < goal else "kpis-distance-outside-high", by=by)
    if not good:
        return t(f"kpis-distance-to-go-{kpi.direction}", by=by)
    return t(f"kpis-distance-beyond-{kpi.direction}", by=by)


def _as_good_as(now: float, goal: float) -> bool:
    """Whether nothing a reader would see lies between a value and its goal."""
    return now == goal or (goal != 0 and abs(now - goal) / abs(goal) < 0.0005)


def _goal(kpi: Kpi, v: float) -> float | None:
    """The target, or the edge of the band that a value is nearest to."""
    if kpi.direction != "band":
        return kpi.target
    edges = [edge for edge in (kpi.low, kpi.high) if edge is not None]
    return min(edges, key=lambda edge: abs(edge - v)) if edges else None


def unusual(t: Translator, standing: Standing) -> str:
    """That a value is unusual, and what is normal: "unusually low for a Monday (normally 1,180–1,320)".

    Empty when it is not.
    """
    found = standing.unusual
    if found is None:
        return ""
    said = between(t, standing.kpi, found.low, found.high)
    return t("kpis-strange-normally", what=unusual_briefly(t, standing), range=said)


def between(t: Translator, kpi: Kpi, low: float, high: float) -> str:
    """A range, its unit once: "1,180–1,320", "3.2–3.4%", "€1,200–€1,300"."""
    first, last = value(t, kpi, low), value(t, kpi, high)
    if first == last:
        return first
    unit = _UNIT.search(first)
    if unit and unit[0] and last.endswith(unit[0]):
        first = first.removesuffix(unit[0])
    return t("kpis-strange-range", low=first, high=last)


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
    return t(f"kpis-strange-{way}-hour", day=day, hour=str(found.hour))


_UNIT = re.compile(r"\D*\Z")  # what stands behind the digits
_PART = re.compile(r"(\d[\d.,\s]*)(?:([a-z]+)\.?\s*)?")
_TIME_UNITS = {  # seconds
    0.001: "ms", 1: "s sec secs second seconds seconde secondes", 60: "m mn min mins minute minutes",
    3600: "h hr hrs hour hours heure heures", 86400: "d j day days jour jours",
}  # fmt: skip
_LENGTHS = {name: seconds for seconds, names in _TIME_UNITS.items() for name in names.split()}
_BELOW = {3600: 60, 60: 1}  # "2h30" means minutes, "3min20" seconds
_SCALED = re.compile(r"(.*[\d\s])([a-zA-Z]{1,2})")
_SCALES = {  # a French billion is a million millions
    "en": {"k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "B": 1e9, "bn": 1e9, "T": 1e12},
    "fr": {"k": 1e3, "K": 1e3, "M": 1e6, "Md": 1e9, "Bn": 1e12},
}
# The other language's decimal sign, where it cannot group thousands.
_FOREIGN = re.compile(r"([+-]?\d+)[.,](\d{1,2}|\d{4,})")


def read_value(kpi: Kpi, text: str, language: str) -> float | None:
    """The value that a person typed, in the KPI's unit: "41,2 %", "1 200 €", "1.2M", "3 min 20 s", "2h30".

    None for what is none, for another unit or currency, for NaN and infinities, and beyond a million million.
    """
    bare = text.strip().replace("−", "-")
    if kpi.unit == "duration":
        found = _read_time(kpi, bare, language)
    elif kpi.unit == "percent":
        found = _read_scaled(bare.removesuffix("%").strip(), language)
    elif bare.endswith("%"):
        found = None
    else:
        found = _read_scaled(_without_currency(bare, kpi.detail) if kpi.unit == "currency" else bare, language)
    return found if found is not None and abs(found) <= LARGEST else None


def _read_scaled(text: str, language: str) -> float | None:
    scaled = _SCALED.fullmatch(text)
    if scaled is None:
        return _read_plain(text, language)
    number, times = _read_plain(scaled[1], language), _SCALES[language].get(scaled[2])
    return None if number is None or times is None else number * times


def _read_plain(text: str, language: str) -> float | None:
    number = read_number(text, language)
    if number is None and (foreign := _FOREIGN.fullmatch(text.strip().removesuffix("%").strip())):
        return read_number(f"{foreign[1]}{',' if language == 'fr' else '.'}{foreign[2]}", language)
    return number


def _read_time(kpi: Kpi, text: str, language: str) -> float | None:
    plain = _read_plain(text, language)
    if plain is not None:
        return None if text.endswith("%") else plain
    sign, said = (-1, text[1:].strip().lower()) if text.startswith("-") else (1, text.lower())
    seconds, last, at = 0.0, 0.0, 0
    for part in _PART.finditer(said):
        number = _read_plain(part[1].strip(), language)
        length = _LENGTHS.get(part[2], 0) if part[2] else _BELOW.get(int(last), 0)
        # Parts follow each other from the largest on, with nothing between them.
        if number is None or not length or part.start() != at or (last and length >= last):
            return None
        seconds, last, at = seconds + number * length, length, part.end()
    return sign * seconds / _SECONDS[kpi.detail] if at and at == len(said) else None


@lru_cache(maxsize=256)
def _signs(code: str) -> tuple[str, ...]:
    """How people write a currency, longest first."""
    names = {code, *(get_currency_symbol(code, locale=locale) for locale in _LOCALES.values())}
    for locale in _LOCALES.values():
        names |= {get_currency_name(code, count=count, locale=locale) for count in (1, 2)}
    # The sign alone: `$` for US$ and $US.
    names |= {sign for name in names for sign in re.findall(r"[^\w\s.]", name)}
    return tuple(sorted({name.casefold() for name in names if name}, key=len, reverse=True))


def _without_currency(text: str, code: str) -> str:
    """What is left of "€1,200", "1 200 EUR" or "-$5" without the currency."""
    sign, rest = (text[0], text[1:].strip()) if text[:1] in ("-", "+") else ("", text)
    for name in _signs(code):
        if rest.casefold().startswith(name):
            return sign + rest[len(name) :].strip()
        if rest.casefold().endswith(name):
            return sign + rest[: -len(name)].strip()
    return text
