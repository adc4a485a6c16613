"""What is good of a KPI, as one sentence that people type and read: "at least 40%", "at most 6 days", "between 2 and
4%", "€15,000 a week or more", "lower is better". Pure.

English and French are both understood, whoever reads; numbers are read in the language of the words around them. The
sentence says the unit and the span of the target where it names them, and what it leaves out stays as it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from babel.numbers import list_currencies

from bot.errors import UserError
from bot.kpis.entry import read_value
from bot.kpis.kpi import Kpi
from bot.text import Translator
from bot.text.numbers import plain

FIELD = "good"  # the block id of its field
LIMIT = 120  # characters


@dataclass(frozen=True, slots=True)
class Goal:
    """What a sentence says, in the terms of `Kpi`; `unit`, `detail` and `per` are empty where it names none."""

    direction: str = "up"
    target: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    detail: str = ""
    per: str = ""


# -- reading -----------------------------------------------------------------------------------------------------------

_ALONE = {
    "up": r"up|(?:up|higher|more) is (?:good|better)|the (?:higher|more) the better|as (?:high|many|much) as possible"
    r"|plus (?:c'est )?haut,? (?:c'est mieux|mieux c'est)|le plus (?:haut )?possible|(?:à la|en) hausse",
    "down": r"down|(?:down|lower|less|fewer) is (?:good|better)|the (?:lower|fewer|less) the better"
    r"|as (?:low|few|little) as possible"
    r"|plus (?:c'est )?bas,? (?:c'est mieux|mieux c'est)|le (?:moins|plus bas) possible|(?:à la|en) baisse",
    "band": r"within a (?:band|range)|dans une fourchette",
}
_VALUE, _LOW, _HIGH = r"(?P<value>.+)", r"(?P<low>.+?)", r"(?P<high>.+)"
# What is meant, in which language, and how it is said. The first that fits counts.
_SHAPES = tuple(
    (meant, language, re.compile(pattern, re.IGNORECASE))
    for meant, language, pattern in (
        ("band", "en", rf"(?:between|from) {_LOW} (?:and|to|-|–) {_HIGH}"),
        ("band", "fr", rf"(?:entre|de) {_LOW} (?:et|à|-|–) {_HIGH}"),
        ("low", "en", rf"never (?:below|under|less than) {_VALUE}"),
        ("low", "fr", rf"jamais (?:sous|moins de|(?:au|en)[- ]dessous de) {_VALUE}"),
        ("high", "en", rf"never (?:above|over|more than) {_VALUE}"),
        ("high", "fr", rf"jamais (?:plus de|(?:au|en)[- ]dessus de) {_VALUE}"),
        ("up", "en", rf"(?:at least|not? less than|more than|over|above|(?:a )?minimum(?: of)?) {_VALUE}"),
        ("up", "fr", rf"(?:au (?:moins|minimum)|plus de|au[- ]dessus de|à partir de|pas moins de|minimum) {_VALUE}"),
        ("up", "en", rf"{_VALUE} (?:(?:or|and) (?:more|above|up)|at least|minimum)"),
        ("up", "fr", rf"{_VALUE} (?:(?:ou|et) plus|au moins|(?:au )?minimum)"),
        ("up", "", rf"(?:≥|>=|=>|>) ?{_VALUE}|(?P<more>.+?) ?\+"),
        ("down", "en", rf"(?:at most|not? more than|(?:less|fewer) than|under|below|up to|(?:a )?max(?:imum)?(?: of)?) "
                       rf"{_VALUE}"),
        ("down", "fr", rf"(?:au (?:plus|maximum)|(?:moins|(?:au|en)[- ]dessous|pas plus) de|sous|max(?:imum)?) {_VALUE}"
                       rf"|jusqu'à {_VALUE.replace('value', 'most')}"),
        ("down", "en", rf"{_VALUE} (?:(?:or|and) (?:less|fewer|below)|at most|max(?:imum)?)"),
        ("down", "fr", rf"{_VALUE} (?:(?:ou|et) moins|au plus|(?:au )?max(?:imum)?)"),
        ("down", "", rf"(?:≤|<=|=<|<) ?{_VALUE}"),
        ("band", "", rf"{_LOW}(?: ?[–—] ?| to | à | - |(?<=\d)-(?=\d)){_HIGH}"),
    )
)  # fmt: skip
_SPANS = (
    ("en", re.compile(r"(?:\b(?:a|per|each|every) |/ ?)(day|week|month|quarter)\b", re.IGNORECASE)),
    ("en", re.compile(r"\b(daily|weekly|monthly|quarterly)\b", re.IGNORECASE)),
    ("fr", re.compile(r"(?:\b(?:par|chaque) |/ ?)(jour|semaine|mois|trimestre)\b", re.IGNORECASE)),
)
_SPAN = {
    "day": "day", "daily": "day", "jour": "day",
    "week": "week", "weekly": "week", "semaine": "week",
    "month": "month", "monthly": "month", "mois": "month",
    "quarter": "quarter", "quarterly": "quarter", "trimestre": "quarter",
}  # fmt: skip


def read(text: str, kpi: Kpi, language: str) -> Goal:
    """What a sentence says is good of a KPI, whose unit counts where it names none. Raises UserError beside FIELD."""
    said, per, speaks = _without_span(_tidy(text))
    if not said and not per:
        return Goal()
    for direction, pattern in _ALONE.items():
        if not per and re.fullmatch(pattern, said, re.IGNORECASE):
            return Goal(direction)
    for meant, spoken, pattern_ in _SHAPES:
        found = pattern_.fullmatch(said)
        if found:
            goal = _goal(meant, found, kpi, (spoken or speaks or language, language))
            return replace(goal, per=per)
    # A number alone may be meant either way.
    _amount(said, kpi, (speaks or language, language), whole=_tidy(text))
    raise UserError("kpis-error-good-which", field=FIELD, text=_tidy(text)[:40])


def read_amount(text: str, kpi: Kpi, language: str) -> tuple[float, Kpi, bool]:
    """A value that a text says, "40%", "€1,200", "3 h", the KPI in the unit that it is in, and whether the text names
    that unit: else it is the KPI's. Raises UserError."""
    return _amount(_tidy(text), kpi, (language, language))


def _tidy(text: str) -> str:
    plainer = text.replace("’", "'").replace("−", "-")
    return " ".join(plainer.split()).removesuffix(".")


def _without_span(said: str) -> tuple[str, str, str]:
    """A sentence without the span it names, the span, and the language it is in."""
    for language, pattern in _SPANS:
        found = pattern.search(said)
        if found:
            rest = " ".join((said[: found.start()] + said[found.end() :]).split())
            return rest, _SPAN[found[1].lower()], language
    return said, "", ""


Languages = tuple[str, str]  # of the words, and of the reader


def _goal(meant: str, found: re.Match[str], kpi: Kpi, languages: Languages) -> Goal:
    if meant == "band":
        return _band(found["low"], found["high"], kpi, languages)
    text = next(part for part in found.groups() if part is not None)
    value, kpi, named = _amount(text, kpi, languages)
    unit, detail = (kpi.unit, kpi.detail) if named else ("", "")
    if meant in ("low", "high"):
        low, high = (value, None) if meant == "low" else (None, value)
        return Goal("band", low=low, high=high, unit=unit, detail=detail)
    return Goal(meant, target=value, unit=unit, detail=detail)


def _band(low: str, high: str, kpi: Kpi, languages: Languages) -> Goal:
    """Both edges; what only one of them says of the unit holds for both."""
    low, high = _shared(low, high)
    least, of_low, low_named = _amount(low, kpi, languages)
    most, of_high, high_named = _amount(high, of_low, languages)
    if low_named and high_named and (of_low.unit, of_low.detail) != (of_high.unit, of_high.detail):
        raise UserError("kpis-error-good", field=FIELD, text=f"{low} – {high}"[:60])
    if high_named and not low_named:
        least, _, _ = _amount(low, of_high, languages)
    if least >= most:
        raise UserError("kpis-error-band", field=FIELD)
    named = low_named or high_named
    return Goal(
        "band", low=least, high=most, unit=of_high.unit if named else "", detail=of_high.detail if named else ""
    )


def _shared(low: str, high: str) -> tuple[str, str]:
    """The texts of two edges, each with the unit of time that only the other says: "between 2 and 4 h"."""
    first, second = list(_times(low)), list(_times(high))
    if second and not first:
        return f"{low} {second[-1][0]}", high
    if first and not second:
        return low, f"{high} {first[-1][0]}"
    return low, high


_PERCENT = re.compile(r"%|\b(?:per ?cents?|pour ?cents?)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:points?|pts?)\b", re.IGNORECASE)
_DOLLARS = {"": "USD", "us": "USD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY"}
_NAMES = {
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "usd": "USD", "dollar": "USD", "dollars": "USD", "gbp": "GBP",
    "pound": "GBP", "pounds": "GBP", "livre": "GBP", "livres": "GBP", "chf": "CHF", "franc": "CHF", "francs": "CHF",
    "cad": "CAD",
}  # fmt: skip
_MONEY = re.compile(
    r"(?:\b(us|ca|au|a|nz|hk|s))?\$(?:(us|ca)\b)?|([€£¥])|(?<![^\W\d_])([^\W\d_]{3,7})(?![^\W\d_])", re.I
)
_TIME = {
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "seconde": "s", "secondes": "s",
    "min": "min", "mins": "min", "mn": "min", "minute": "min", "minutes": "min",
    "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "heure": "h", "heures": "h",
    "d": "d", "day": "d", "days": "d", "j": "d", "jour": "d", "jours": "d",
}  # fmt: skip
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])")
_UNKNOWN = re.compile(r"[^\W\d_]{2,}")


def _times(text: str) -> Iterator[tuple[str, str]]:
    """The units of time that a text names: the word, and the detail of a KPI."""
    for word in _WORD.findall(text):
        if word.lower() in _TIME:
            yield word, _TIME[word.lower()]


def _amount(text: str, kpi: Kpi, languages: Languages, whole: str = "") -> tuple[float, Kpi, bool]:
    """The value that a text says, the KPI with the unit it is in, and whether the text names that unit."""
    named, rest = _unit(text, kpi)
    unit = named or kpi
    for language in languages:
        value = _value(unit, rest, language)
        if value is not None:
            return value, unit, named is not None
    word = _UNKNOWN.search(rest)
    if word and re.search(r"\d", rest):
        raise UserError("kpis-error-good-unit", field=FIELD, unit=word[0][:30])
    raise UserError("kpis-error-good", field=FIELD, text=(whole or text)[:60])


def _value(unit: Kpi, rest: str, language: str) -> float | None:
    if unit.unit == "duration":
        times = list(_times(rest))
        word = times[0][0] if len(times) == 1 and times[0][1] == unit.detail else ""
        if not word or not rest.endswith(word):  # "1 h 30" goes on
            return read_value(unit, rest, language)
        rest = rest.removesuffix(word)  # nothing to convert, hence nothing to round
    return read_value(Kpi("", ""), rest.strip(), language)


def _unit(text: str, kpi: Kpi) -> tuple[Kpi | None, str]:
    """The KPI in the unit that a text names, None where it names none; and the text without it."""
    finders: tuple[Callable[[str, Kpi], tuple[Kpi, str] | None], ...] = (_percent, _points, _time, _money)
    for find in finders:
        found = find(text, kpi)
        if found:
            return found
    return None, text


def _percent(text: str, kpi: Kpi) -> tuple[Kpi, str] | None:
    rest = _PERCENT.sub("", text).strip()
    return (replace(kpi, unit="percent", detail=""), rest) if rest != text else None


def _points(text: str, kpi: Kpi) -> tuple[Kpi, str] | None:
    rest = _POINTS.sub("", text).strip()
    return (replace(kpi, unit="points", detail=""), rest) if rest != text else None


def _time(text: str, kpi: Kpi) -> tuple[Kpi, str] | None:
    times = list(_times(text))
    if not times:
        return None
    # What its values are in is not for a target to say, where somebody has said it.
    detail = kpi.detail if kpi.unit == "duration" else times[-1][1]
    return replace(kpi, unit="duration", detail=detail), text


def _money(text: str, kpi: Kpi) -> tuple[Kpi, str] | None:
    for found in _MONEY.finditer(text):
        before, after, sign, word = found.groups()
        code = _SIGNS.get(sign or "") or (_code(word) if word else "")
        if not sign and not word:
            code = _DOLLARS[(before or after or "").lower()]
            if not (before or after) and kpi.unit == "currency" and kpi.detail in _DOLLARS.values():
                code = kpi.detail
        if code:
            rest = f"{text[: found.start()].strip()} {text[found.end() :].strip()}".strip()
            return replace(kpi, unit="currency", detail=code), re.sub(r"^([+-]) ", r"\1", rest)
    return None


def _code(word: str) -> str:
    return word if word in _currencies() else _NAMES.get(word.lower(), "")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())


def is_aimed(kpi: Kpi) -> bool:
    """Whether a KPI aims at a number."""
    return not (kpi.target is None if kpi.direction != "band" else kpi.low is None and kpi.high is None)


# -- writing -----------------------------------------------------------------------------------------------------------


def write(t: Translator, kpi: Kpi) -> str:
    """The sentence that `read` takes as what a KPI says now; empty where more is good, and nothing is aimed at."""
    if kpi.direction == "band":
        goal = _said_band(t, kpi)
    elif kpi.target is None:
        return t("kpis-good-lower") if kpi.direction == "down" else ""
    else:
        goal = t(f"kpis-good-{kpi.direction}", value=exact(t, kpi, kpi.target))
    return t(f"kpis-good-per-{kpi.target_per}", goal=goal) if kpi.target_per and is_aimed(kpi) else goal


def _said_band(t: Translator, kpi: Kpi) -> str:
    if kpi.low is None and kpi.high is None:
        return t("kpis-good-within")
    if kpi.high is None and kpi.low is not None:
        return t("kpis-good-floor", value=exact(t, kpi, kpi.low))
    if kpi.low is None and kpi.high is not None:
        return t("kpis-good-ceiling", value=exact(t, kpi, kpi.high))
    low, high = kpi.low or 0.0, kpi.high or 0.0
    leads = kpi.unit == "currency" and t.language == "en"
    return t("kpis-good-band", low=exact(t, kpi, low) if leads else _digits(t, low), high=exact(t, kpi, high))


def exact(t: Translator, kpi: Kpi, value: float) -> str:
    """A value with its unit, every digit of it, as `read_amount` takes it."""
    said = _digits(t, value)
    if kpi.unit == "percent":
        return t("kpis-percent", value=said)
    if kpi.unit == "points":
        return t("kpis-good-points", value=said, count=abs(value))
    if kpi.unit == "duration":
        if kpi.detail == "d":
            return t("kpis-good-days", value=said, count=abs(value))
        return t(f"kpis-duration-{kpi.detail}", value=said)
    return _priced(t, said, kpi.detail) if kpi.unit == "currency" else said


def _priced(t: Translator, said: str, code: str) -> str:
    sign = {"EUR": "€", "GBP": "£", "USD": "$"}.get(code, "")
    if sign and t.language == "en":
        return f"-{sign}{said[1:]}" if said.startswith("-") else f"{sign}{said}"
    return f"{said}\u00a0{sign or code}"


def _digits(t: Translator, value: float) -> str:
    whole, _, part = plain(abs(value)).partition(".")
    group, point = ("\u202f", ",") if t.language == "fr" else (",", ".")
    sign = "-" if value < 0 else ""
    return sign + f"{int(whole):,}".replace(",", group) + (f"{point}{part}" if part else "")
