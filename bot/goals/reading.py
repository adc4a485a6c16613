"""Key results as people type them, one a line: "Activation rate: 40% → 55%", "NPS from 32 to 45", « NPS de 32 à 45 ».
Pure.

Figures are read as targets of KPIs are. What one person types is read in their language; what a file says, whose
language nobody knows, in both, and where these read different values it is refused.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.goals.result import FIGURES, METRIC, TYPED, KeyResult, key_result
from bot.kpis.goal import read_amount
from bot.kpis.kpi import Kpi
from bot.text.locales import LOCALES

BOTH = tuple(LOCALES)
_OF_LINES = {f"goals-error-{one}": f"goals-error-line-{one}" for one in ("figure", "units")}
_BULLET = re.compile(r"^(?:[-*•–]|\(?[0-9]{1,2}[.)]|(?:kr|rc)\s?[0-9]*\s?[:.])\s+", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:→|⇒|->|=>|–>)\s*")
_METRIC, _FIGURE = r"(?P<metric>\W*\w.*?)", r"[^\s\w]?\s?[-−+]?[0-9][0-9.,\s\u202f\u00a0]*(?:\s?[^\s\d→]{1,8})?"
_START, _TARGET = rf"(?P<start>{_FIGURE})", rf"(?P<target>{_FIGURE})"
_WITH_ARROW = re.compile(rf"{_METRIC}[\s:,–—-]+(?:(?:from|de)\s+)?{_START}→(?P<target>.*\d.*)", re.IGNORECASE)
_WITHOUT = [
    re.compile(rf"{_METRIC}{shape}", re.IGNORECASE)
    for shape in (
        rf"[\s:,–—-]+from\s+{_START}\s+to\s+{_TARGET}\.?",
        rf"[\s:,–—-]+de\s+{_START}\s+à\s+{_TARGET}\.?",
        rf"\s?:\s?{_TARGET}",
        "",  # a metric alone
    )
]


def read_lines(text: str, languages: Sequence[str]) -> list[KeyResult]:
    """The key results of some lines. Raises UserError beside where they are typed, with the line that it is about."""
    found = []
    for line in text.splitlines():
        said = _BULLET.sub("", line.strip())
        try:
            found += [_read_line(said, languages)] if said else []
        except UserError as error:
            key_ = _OF_LINES.get(error.key, error.key)
            raise UserError(key_, field=TYPED, **{**error.args_, "line": said[:60]}) from None
    return found


def _read_line(line: str, languages: Sequence[str]) -> KeyResult:
    if len(line) > 2 * METRIC:
        raise UserError("goals-error-long", limit=METRIC)
    said, arrows = _ARROW.subn("→", line)
    shapes = [_WITH_ARROW] if arrows else _WITHOUT
    found = next((match for one in shapes if (match := one.fullmatch(said))), None)
    if found is None or arrows > 1:
        raise UserError("goals-error-line", line=line[:60])
    metric, *_ = found.groups()
    if len(metric) > METRIC:
        raise UserError("goals-error-long", limit=METRIC)
    return with_figures(key_result(metric.strip()), found.groupdict(), None, languages)


def with_figures(
    result: KeyResult, typed: Mapping[str, str], kpi: Kpi | None = None, languages: Sequence[str] = BOTH
) -> KeyResult:
    """A key result with the figures that were typed, by FIGURES; what is empty is taken out, what is not named stays.
    They are in the unit of a KPI where there is one, else in that of the figures that stay, else in the one that any of
    them names. Raises UserError beside the figure."""
    stays = [name for name in FIGURES if name not in typed]
    fixed = kpi or (result.measure if result.says(stays) else None)
    read: dict[str, float | None] = {name: getattr(result, name) for name in stays}
    unit, is_settled = fixed or (result.measure if result.says() else Kpi("", "")), fixed is not None
    for name in FIGURES:
        if text := typed.get(name, "").strip():
            value, named = _read(name, text, fixed or Kpi("", ""), languages)
            if named and is_settled and (named.unit, named.detail) != (unit.unit, unit.detail):
                raise UserError("goals-error-units", field=name, text=text[:40])
            read[name], unit, is_settled = value, named or unit, is_settled or named is not None
    figures = {name: read.get(name) for name in FIGURES}
    return replace(result, unit=unit.unit, detail=unit.detail, **figures)  # type: ignore[arg-type]  # by name


def _read(name: str, text: str, unit: Kpi, languages: Sequence[str]) -> tuple[float, Kpi | None]:
    """A figure, and the unit that it names, None for none."""
    found = []
    for language in languages:
        try:
            value, of, is_named = read_amount(text, unit, language)
        except UserError:
            continue
        found.append((value, of if is_named else None))
    if not found or any(value != found[0][0] for value, _ in found):
        raise UserError("goals-error-open" if found else "goals-error-figure", field=name, text=text[:40])
    return found[0]
