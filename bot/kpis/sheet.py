"""Readings as a file: a KPI, a period and a value a line; without the KPI where the whole file is of one. No I/O.

A period is a date, a moment, a week or a month, as `bot.periods` reads them; what is finer than the KPI is read by
falls into its period, and of several lines for one period the last counts.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.errors import UserError
from bot.glossary.term import key
from bot.kpis.entry import read_value
from bot.kpis.kpi import LARGEST, Kpi, Reading, is_same
from bot.periods import YEARS, period_of, read_period, usual
from bot.sheets import Line, Outcome, table
from bot.text import csv
from bot.text.numbers import plain

HEADER = ("kpi", "period", "value", "collected_at", "source")
_NAMES = {
    "kpi": "kpi, indicateur, name, nom, metric",
    "period": "period, periode, date, day, jour, week, semaine, month, mois, timestamp, horodatage, time, datetime",
    "value": "value, valeur, values, valeurs",
    # An export says these; they are no news to an import.
    "collected_at": "collected at, collecte le",
    "source": "source",
}
# What programs write; everything else is read as people write it, which takes ten times as long.
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_NEAR = 3  # letters that a name may be mistyped by

Known = Callable[[Kpi], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Brought:
    """One value that a file brings."""

    kpi: Kpi
    period: str
    value: float


@dataclass(frozen=True)
class Sheet(Outcome):
    """What a file would do, and the values to keep."""

    keep: list[Brought]


def write(rows: Iterable[tuple[Kpi, Reading]]) -> str:
    """Readings as a file for a spreadsheet."""
    return csv.write(HEADER, ((k.name, r.period, plain(r.value), r.collected_at, r.source) for k, r in rows))


def plan(
    text: str,
    kpis: Iterable[Kpi],
    known: Known,
    *,
    language: str,
    now: datetime,
    whole: Kpi | None = None,
    may: Callable[[Kpi], bool] = lambda _: True,
) -> Sheet:
    """What a file would do. Raises UserError when it is no list of readings.

    `known` gives the values a KPI has, by period. `whole` is the KPI of lines that name none. `may` says whether who
    brings the file may set the values of a KPI.
    """
    read = table(text, _NAMES, [["period"], ["value"], *([] if whole else [["kpi"]])])
    find = _finder(list(kpis), whole, may)
    current = cache(lambda grain, zone: period_of(grain, now, zone))
    lines: list[Line] = []
    last: dict[tuple[str, str], tuple[int, Brought]] = {}
    for at, (number, cells) in enumerate(read.rows):
        try:
            brought = _read(cells, find(cells.get("kpi", "")), language)
            if brought.period > current(brought.kpi.grain, brought.kpi.zone):
                raise UserError("kpis-error-future")
        except UserError as error:
            lines.append(Line(number, _called(cells), "refused", error.key, dict(error.args_)))
            continue
        where = (brought.kpi.id, brought.period)
        if where in last:
            earlier = last[where][0]
            lines[earlier] = Line(
                lines[earlier].number, lines[earlier].name, "refused", "kpis-import-twice", {"line": number}
            )
        last[where] = (at, brought)
        lines.append(Line(number, f"{brought.kpi.name}, {brought.period}", _did(brought, known)))
    return Sheet(lines, read.unknown, [one for at, one in last.values() if lines[at].did != "unchanged"])


def _called(cells: Mapping[str, str]) -> str:
    """What a line that cannot be read is told by."""
    return ", ".join(part for part in (cells.get("kpi", "").strip()[:80], cells.get("period", "").strip()[:40]) if part)


def _did(brought: Brought, known: Known) -> str:
    was = known(brought.kpi).get(brought.period)
    return "added" if was is None else "unchanged" if is_same(brought.value, was) else "changed"


def _finder(kpis: list[Kpi], whole: Kpi | None, may: Callable[[Kpi], bool]) -> Callable[[str], Kpi]:
    """Finds the KPI a line names. It raises UserError, the same for the same name: a long file repeats its mistakes."""
    by_name = {key(kpi.name): kpi for kpi in kpis}

    @cache
    def look(name: str) -> Kpi | UserError:
        found = by_name.get(key(name)) if name else whole
        if found is not None:
            return found if may(found) else UserError("kpis-error-rights-enter", name=found.name)
        if not name:
            return UserError("kpis-import-nameless")
        near = process.extractOne(key(name), list(by_name), scorer=OSA.distance, score_cutoff=_NEAR)
        if near is None:
            return UserError("kpis-import-unknown", name=name[:80])
        return UserError("kpis-import-near", name=name[:80], near=by_name[near[0]].name)

    def find(name: str) -> Kpi:
        found = look(name.strip())
        if isinstance(found, UserError):
            raise found
        return found

    return find


def _read(cells: Mapping[str, str], kpi: Kpi, language: str) -> Brought:
    said, when = cells.get("value", "").strip(), cells.get("period", "").strip()
    period = quick_period(kpi, when)
    if period is None:
        raise UserError(f"kpis-import-period-{usual(kpi.grain)}", text=when[:40])
    value = float(said) if _NUMBER.fullmatch(said) else read_value(kpi, said, language)
    if value is None or abs(value) > LARGEST:
        raise UserError("kpis-import-value", text=said[:40])
    return Brought(kpi, period, value)


def quick_period(kpi: Kpi, text: str) -> str | None:
    """As `read_period` does; what programs write by the hour or day is, but for the hour that clocks change in, cut off
    the text."""
    try:
        if kpi.grain == "day" and _DAY.fullmatch(text):
            date.fromisoformat(text)
            return text if int(text[:4]) in YEARS else None
        if kpi.grain in ("hour", "day") and _MOMENT.fullmatch(text):
            wall = datetime.fromisoformat(text)
            if wall.year in YEARS and (kpi.zone == "UTC" or _is_once(wall.replace(tzinfo=ZoneInfo(kpi.zone)))):
                return f"{text[:10]}T{text[11:13]}" if kpi.grain == "hour" else text[:10]
    except ValueError:
        return None
    return read_period(kpi.grain, text, kpi.zone)


def _is_once(local: datetime) -> bool:
    """Whether clocks show a time exactly once: neither twice nor never."""
    return local.utcoffset() == local.replace(fold=1).utcoffset()
