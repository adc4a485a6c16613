"""Key results as people type them, one a line: "Activation rate: 40% → 55%", "NPS from 32 to 45", « NPS de 32 à 45 ».
Pure.

Figures are read as targets of KPIs are. What one person types is read in their language; what a file says, whose
language nobody knows, in both, and where these read different values it is refused.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.keyresults.result import METRIC, KeyResult, key_result
from bot.kpis.goal import read_amount
from bot.kpis.kpi import Kpi
from bot.text.locales import LOCALES

FIGURES = ("start", "target", "value")
_OF_LINES = {f"goals-error-{one}": f"goals-error-line-{one}" for one in ("figure", "units")}
_BULLET = re.compile(r"^(?:[-*•–]|\(?[0-9]{1,2}[.)]|(?:kr|rc)\s?[0-9]*\s?[:.])\s+", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:→|⇒|->|=>|–>)\s*")
_FIGURE = r"[^\s\w]?\s?[-−+]?[0-9][0-9.,\s\u202f\u00a0]*(?:\s?[^\s\d→]{1,8})?"
_BEFORE = re.compile(rf"^(?P<metric>.*?)[\s:,–—-]+(?:(?:from|de)\s+)?(?P<start>{_FIGURE})$", re.IGNORECASE)
_WORDS = re.compile(
    rf"^(?P<metric>.+?)[\s:,–—-]+(?:from\s+(?P<a>{_FIGURE})\s+to\s+(?P<b>{_FIGURE})"
    rf"|de\s+(?P<c>{_FIGURE})\s+à\s+(?P<d>{_FIGURE}))[.]?$",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"^(?P<metric>.+?)\s?:\s?(?P<target>{_FIGURE})$")


def read_lines(text: str, language: str, field: str = "key_results") -> list[KeyResult]:
    """The key results of some lines. Raises UserError beside a field, with the line that it is about."""
    found = []
    for line in text.splitlines():
        said = _BULLET.sub("", line.strip())
        if not said:
            continue
        try:
            found.append(_line(said, (language,)))
        except UserError as error:
            key_ = _OF_LINES.get(error.key, error.key)
            raise UserError(key_, field=field, **{**error.args_, "line": said[:60]}) from None
    return found


def _line(said: str, languages: Sequence[str]) -> KeyResult:
    metric, typed = _parts(said)
    if len(metric) > METRIC:
        raise UserError("goals-error-long", limit=METRIC)
    return with_figures(key_result(metric), typed, None, languages)


def _parts(said: str) -> tuple[str, dict[str, str]]:
    sides = _ARROW.split(said)
    if len(sides) > 2:
        raise UserError("goals-error-line", line=said[:60])
    if len(sides) == 2:
        found = _BEFORE.match(sides[0])
        if found is None or not re.search(r"\d", sides[1]):
            raise UserError("goals-error-line", line=said[:60])
        return found["metric"].strip(), {"start": found["start"], "target": sides[1]}
    if found := _WORDS.match(said):
        return found["metric"].strip(), {"start": found["a"] or found["c"], "target": found["b"] or found["d"]}
    if found := _ALONE.match(said):
        return found["metric"].strip(), {"target": found["target"]}
    return said, {}


def with_figures(
    result: KeyResult, typed: Mapping[str, str], kpi: Kpi | None, languages: Sequence[str] = tuple(LOCALES)
) -> KeyResult:
    """A key result with the figures that were typed, by FIGURES; what is empty is taken out, what is not named stays.
    They are in the unit of a KPI where there is one, else in the one that any of them names. Raises UserError beside
    the figure."""
    said = {name: text for name, text in typed.items() if name in FIGURES and text.strip()}
    base = kpi or Kpi("", "")
    named = {name: unit for name, text in said.items() if (unit := _read(name, text, base, languages)[1]) is not None}
    if kpi is None and not named and any(getattr(result, name) is not None for name in FIGURES):
        base = result.measure  # a number alone is in the unit that it was in
    for name, unit in named.items():
        if (unit.unit, unit.detail) != ((kpi or next(iter(named.values()))).unit, (kpi or unit).detail):
            raise UserError("goals-error-units", field=name, text=said[name][:40])
    unit = kpi or next(iter(named.values()), base)
    read = {name: _read(name, text, unit, languages)[0] for name, text in said.items()}
    start, target, value = (read.get(name) if name in typed else getattr(result, name) for name in FIGURES)
    return replace(result, unit=unit.unit, detail=unit.detail, start=start, target=target, value=value)


def _read(name: str, text: str, unit: Kpi, languages: Sequence[str]) -> tuple[float, Kpi | None]:
    """A figure, and the unit that it names, None for none."""
    found = []
    for language in languages:
        try:
            value, of, is_named = read_amount(text, unit, language)
        except UserError:
            continue
        found.append((value, of if is_named else None))
    if not found:
        raise UserError("goals-error-figure", field=name, text=text[:40])
    if any(value != found[0][0] for value, _ in found):
        raise UserError("goals-error-open", field=name, text=text[:40])
    return found[0]
