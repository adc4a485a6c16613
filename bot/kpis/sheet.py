"""Readings as a file: a KPI, a period and a value a line; without the KPI where the whole file is of one. No I/O.

An export says when each value was collected and from where; where whoever imports may say so, both come back.

A period is a date, a moment, a week or a month, as `bot.periods` reads them. Numbers and dates are read by their
column, and asked about where it leaves them open. Several lines in one period combine as somebody has said that the
KPI's values do, and are refused while nobody has; of two lines for the very same day or moment the later counts.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.kpis.entry import read_cell
from bot.kpis.kpi import LARGEST, Kpi, Reading, is_same
from bot.kpis.rows import RowValue, hundredfold, may_be_share, misfit, together
from bot.periods import YEARS, period_of, usual
from bot.sheets import (
    NONE,
    UNMATCHED,
    Answers,
    Line,
    Matching,
    QuestionError,
    SheetOutcome,
    Table,
    column_way,
    table,
)
from bot.text import csv
from bot.text.dates import iso_text, read_period
from bot.text.fold import key
from bot.text.nearness import nearest
from bot.text.notation import DATES, NUMBERS, POINT, has_short_year, settled_value, slashed
from bot.text.numbers import cell

HEADER = ("kpi", "period", "value", "collected_at", "source")
_NAMES = {
    "kpi": "kpi, indicateur, name, nom, metric",
    "period": "period, periode, date, day, jour, week, semaine, month, mois, timestamp, horodatage, time, datetime",
    "value": "value, valeur, values, valeurs",
    "collected_at": "collected at, collecte le",
    "source": "source",
}
COLUMNS = tuple(_NAMES)
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
# What programs write; everything else is read as people write it, which takes ten times as long.
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,20}))?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?")

Known = Callable[[Kpi], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Brought:
    """One value that a file brings, with the numbers of its lines, the value that the period had before, if it had
    one, and where the file says when and where it was collected, both."""

    kpi: Kpi
    period: str
    value: float
    lines: tuple[int, ...] = ()
    before: float | None = None
    collected_at: str = ""
    source: str = ""


@dataclass(frozen=True)
class ReadingSheet(SheetOutcome):
    """What a file would do, and the values to keep."""

    keep: list[Brought]

    def without(self, told: Mapping[int, Line]) -> "ReadingSheet":
        """The same file, whose lines with these numbers came to something else: nothing of them is kept."""
        lines = [told.get(line.number, line) for line in self.lines]
        return replace(self, lines=lines, keep=[one for one in self.keep if not told.keys() & set(one.lines)])


def write(rows: Iterable[tuple[Kpi, Reading]]) -> str:
    """Readings as a file for a spreadsheet."""
    return csv.write(HEADER, ((k.name, r.period, cell(r.value), r.collected_at, r.source) for k, r in rows))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file whose KPI is known; `at` is where it stands among all lines."""

    at: int
    number: int
    kpi: Kpi
    when: str
    value: str


@dataclass(frozen=True, slots=True)
class _Ways:
    """How the columns of a file are written: one of NUMBERS and one of DATES, empty where it does not matter."""

    numbers: str
    dates: str


def plan(
    text: str,
    kpis: Iterable[Kpi],
    known: Known,
    *,
    now: datetime,
    answers: Answers = NONE,
    whole: Kpi | None = None,
    may: Callable[[Kpi], bool] = lambda _: True,
    matching: Matching = UNMATCHED,
    sources: Collection[str] = (),
) -> ReadingSheet:
    """What a file would do. Raises UserError when it is no list of readings, QuestionError where it may be read in two
    ways and `answers` do not say which.

    `known` gives the values a KPI has, by period. `whole` is the KPI of lines that name none. `may` says whether who
    brings the file may set the values of a KPI; `matching` is what the workspace has said of its files. Of a value in
    place of none the file is believed which of the `sources` it came from, and when.
    """
    read = table(text, _NAMES, [["period"], ["value"], *([] if whole else [["kpi"]])], matching=matching)
    found, told = _found(read, _finder(list(kpis), whole, may))
    ways = _Ways(
        column_way("numbers", [(line, line.value) for line in found], _amount, NUMBERS, answers.numbers, _where),
        column_way("dates", [(line, line.when) for line in found], _date, DATES, answers.dates, _where),
    )
    rows: dict[str, list[tuple[_Line, RowValue]]] = {}
    current = cache(lambda grain, zone: period_of(grain, now, zone))
    for line in found:
        try:
            row = _read(line, ways)
            if row.period > current(line.kpi.grain, line.kpi.zone):
                raise UserError("kpis-error-future")
            rows.setdefault(line.kpi.id, []).append((line, row))
        except UserError as error:
            told[line.at] = _refused(read, line, error.key, **error.args_)
    keep: list[tuple[int, Brought]] = []
    for own in rows.values():
        keep += _of_one(read, _in_percent(own, known, answers), known, told)
    if sources:
        keep = [(at, _collected(one, read.rows[at][1], now, sources)) for at, one in keep]
    in_order = sorted(keep, key=lambda one: one[0])
    lines = sorted([*told.values(), *read.refused], key=lambda line: line.number)
    return ReadingSheet(lines, read.unknown, [one for _, one in in_order], above=read.above)


def _collected(one: Brought, cells: Mapping[str, str], now: datetime, sources: Collection[str]) -> Brought:
    at, source = cells.get("collected_at", ""), cells.get("source", "")
    said = one.before is None and source in sources and _STAMP.fullmatch(at) and at <= f"{now:%Y-%m-%dT%H:%M:%SZ}"
    return replace(one, collected_at=at, source=source) if said else one


def _found(read: Table, find: Callable[[str], Kpi]) -> tuple[list[_Line], dict[int, Line]]:
    """The lines whose KPI is known; and what is told of the others, by where they stand."""
    found: list[_Line] = []
    told: dict[int, Line] = {}
    for at, (number, cells) in enumerate(read.rows):
        when, value = cells.get("period", "").strip(), cells.get("value", "").strip()
        try:
            found.append(_Line(at, number, find(cells.get("kpi", "")), when, value))
        except UserError as error:
            told[at] = Line(number, _called(cells), "refused", error.key, dict(error.args_))
    return found, told


def _where(cell_: tuple[_Line, str]) -> tuple[int, str]:
    return cell_[0].number, cell_[1]


def _amount(cell_: tuple[_Line, str], way: str) -> float | None:
    line, text = cell_
    if _PLAIN.fullmatch(text):  # by far the most cells
        return float(text) if way == POINT or text.lstrip("-").isdigit() else None
    return read_cell(line.kpi, text, way)


def _date(cell_: tuple[_Line, str], way: str) -> str | None:
    return None if cell_[1][4:5] == "-" else slashed(cell_[1], way)


def _read(line: _Line, ways: _Ways) -> RowValue:
    """Raises UserError."""
    at = settled_value((line, line.when), _date, DATES, ways.dates) or line.when
    period = quick_period(line.kpi, at)
    if period is None:
        if has_short_year(line.when):
            raise UserError("kpis-import-year", text=line.when[:40])
        raise UserError(f"kpis-import-period-{usual(line.kpi.grain)}", text=line.when[:40])
    value = settled_value((line, line.value), _amount, NUMBERS, ways.numbers)
    if value is None or abs(value) > LARGEST:
        raise UserError("kpis-import-value", text=line.value[:40])
    return RowValue(iso_text(at), period, value)


def _in_percent(own: list[tuple[_Line, RowValue]], known: Known, answers: Answers) -> list[tuple[_Line, RowValue]]:
    """The rows of one KPI, shares of one as percentages. Raises QuestionError where nobody has said which they are."""
    kpi = own[0][0].kpi
    bare = [(line, row) for line, row in own if not line.value.endswith("%")]
    scale = kpi.scale
    if may_be_share(kpi, [row.value for _, row in bare], list(known(kpi).values())):
        scale = answers.scale
        if not scale:
            line = next(line for line, row in bare if row.value)
            raise QuestionError("scale", line.value, line.number, kpi.name)
    if scale != "share" or kpi.unit != "percent":
        return own
    by_hundred = {line.at for line, row in bare if abs(row.value) <= 1}
    return [(li, replace(row, value=hundredfold(row.value)) if li.at in by_hundred else row) for li, row in own]


def _of_one(
    read: Table, own: list[tuple[_Line, RowValue]], known: Known, told: dict[int, Line]
) -> list[tuple[int, Brought]]:
    """What the lines of one KPI come to, each by where its last line stands. What is told of them goes into `told`."""
    kpi = own[0][0].kpi
    why = misfit(kpi, [row.at for _, row in own])
    if why:
        key_ = f"kpis-import-coarser-{usual(kpi.grain)}" if why == "month" else f"kpis-import-weeks-{why}"
        told.update({line.at: _refused(read, line, key_) for line, _ in own})
        return []
    periods: dict[str, list[tuple[_Line, RowValue]]] = {}
    for line, row in own:
        periods.setdefault(row.period, []).append((line, row))
    keep = []
    for lines in periods.values():
        brought = _of_period(read, lines, known, told)
        if brought is not None and told[lines[-1][0].at].did != "unchanged":
            keep.append((lines[-1][0].at, brought))
    return keep


def _of_period(read: Table, own: list[tuple[_Line, RowValue]], known: Known, told: dict[int, Line]) -> Brought | None:
    last: dict[str, tuple[_Line, RowValue]] = {}
    for line, row in own:
        if row.at in last:
            earlier = last.pop(row.at)[0]
            told[earlier.at] = _refused(read, earlier, "kpis-import-twice", line=line.number)
        last[row.at] = (line, row)
    kpi, period = own[0][0].kpi, own[0][1].period
    value = together(kpi, [row for _, row in last.values()])
    if value is None:
        told.update({ln.at: _refused(read, ln, f"kpis-import-finer-{usual(kpi.grain)}") for ln, _ in last.values()})
        return None
    numbers = tuple(line.number for line, _ in last.values())
    brought = Brought(kpi, period, value, numbers, known(kpi).get(period))
    combined = {"why": "kpis-import-combined", "args": {"count": len(last)}} if len(last) > 1 else {}
    did, name = _did(brought), f"{kpi.name}, {period}"
    change = [("value", cell(brought.before or 0.0), cell(value))] if did == "changed" else []
    told.update({line.at: Line(line.number, name, did, changes=change, **combined) for line, _ in last.values()})  # type: ignore[arg-type]
    return brought


def _refused(read: Table, of: _Line, key_: str, **args: object) -> Line:
    return Line(of.number, _called(read.rows[of.at][1]), "refused", key_, args)


def _called(cells: Mapping[str, str]) -> str:
    """What a line that cannot be read is told by."""
    return ", ".join(part for part in (cells.get("kpi", "").strip()[:80], cells.get("period", "").strip()[:40]) if part)


def _did(brought: Brought) -> str:
    was = brought.before
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
        near, _ = nearest(key(name), list(by_name), 1)
        if not near:
            return UserError("kpis-import-unknown", name=name[:80])
        return UserError("kpis-import-near", name=name[:80], near=by_name[near[0]].name)

    def find(name: str) -> Kpi:
        found = look(name.strip())
        if isinstance(found, UserError):
            raise found
        return found

    return find


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
