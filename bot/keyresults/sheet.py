"""Records that have key results as files: a line for each of these, the record beside it or above it; goals of Lattice,
whose key results are goals that have a parent, and any other file of OKRs.

A record has the fields "title", "period", "parent", "key_results" (a text) and "results" (rows). What is blank in a
line is as in the last one that said it, since sheets merge cells; what is here already is known by its number, else by
its title, and a key result by its metric.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.exchange.words import MENTION
from bot.keyresults.reading import FIGURES, read_lines, with_figures
from bot.keyresults.result import KeyResult, bound, checked, key_result, pack, unpack, with_result
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, RoomLines
from bot.records.store import lists
from bot.services import Services
from bot.slack.text import is_person
from bot.text.fold import fold, key
from bot.text.numbers import cell
from bot.text.when import read_when

_RESULTS = {"key result", "key_result", "keyresult", "kr", "resultat cle", "rc"}
TYPED = "key_results"
_LONG = 7  # months from which a span is a year's
COLUMNS = {
    "kind": "okr type, type, goal type, nature",
    "start": "start value, starting value, starting amount, baseline, initial value, valeur de depart, depart",
    "target": "target value, target amount, goal amount, ending amount, end value, cible, valeur cible",
    "value": "current value, current, current amount, actual, actual value, valeur actuelle, actuel, realise",
    "day": "value date, measured on, as of, date de la valeur, mesure le",
    "kpi": "bound kpi, indicateur",
    "result_owner": "key result owner, kr owner, responsable du resultat cle",
    "starts": "start date, date de debut, debut",
    "due": "due date, end date, target date, echeance, date de fin, fin",
}


def result_lines(room: Room[Any]) -> RoomLines[Any]:
    """How the records of a room stand in files."""
    named = {name: f"{name.replace('_', ' ')}, {titles}" for name, titles in COLUMNS.items()}
    return RoomLines(named, partial(_gathered, room), _spread)


def _gathered(room: Room[Any], desk: RecordDesk, rows: Sequence[Any]) -> Sequence[Any]:
    """The lines of a file, one for each record."""
    known = {str(one.number): one for one in lists.everything(desk.services.store, desk.workspace, room, desk.audience)}
    titles = {key(one.content.title): number for number, one in known.items()}
    made: dict[str, Any] = {}
    refused, last = [], ""
    for row in rows:
        said, own, metric = _parts(row.cells)
        number = said.get("number", "").strip().lstrip("#") or titles.get(key(said.get("title", "")), "")
        last = number or key(said.get("title", "")) or last
        if not last:
            made[f"line {row.at}"] = row
            continue
        if last not in made:
            before = known[number].content.results if number in known else ()
            beside = {"number": number} if number in known else {}
            made[last] = replace(row, name=said.get("title", "")[:80], cells={**said, **beside, "results": [*before]})
        cells = made[last].cells
        filled: dict[str, Any] = {name: text for name, text in said.items() if text.strip() and not cells.get(name)}
        try:
            results = _with_line(desk, unpack(cells["results"]), metric, own) if metric.strip() else None
            filled |= {"results": [pack(one) for one in checked(results, TYPED)]} if results else {}
        except UserError as error:
            refused.append(type(row)(row.at, metric.strip()[:80], {}, refused=error.all[0]))
        made[last] = replace(made[last], cells={**cells, **filled})
    return sorted([*made.values(), *refused], key=lambda row: row.at)


def _parts(cells: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str], str]:
    """What a line says of its record, what of a key result by COLUMNS, and the text of that."""
    own = {name: cells[name] for name in COLUMNS if name in cells}
    said = {name: text for name, text in cells.items() if name not in COLUMNS}
    metric = said.pop(TYPED, "")
    if fold(own.get("kind", "")).strip() in _RESULTS and said.get("parent", "").strip():
        own["result_owner"] = own.get("result_owner") or said.get("owner", "")
        return {"title": said["parent"]}, own, metric or said["title"]
    if not said.get("period", "").strip() and (period := _period(own.get("starts", ""), own.get("due", ""))):
        said["period"] = period
    return said, own, metric


def _period(starts: str, due: str) -> str:
    """The quarter that ends with a day, or its year where it began many months before; empty for no day."""
    end, begin = read_when(due), read_when(starts)
    if len(end) != 7 or "Q" in end:
        return ""
    year, month = int(end[:4]), int(end[5:])
    is_long = len(begin) == 7 and "Q" not in begin and (year - int(begin[:4])) * 12 + month - int(begin[5:]) >= _LONG
    return str(year) if is_long else f"{year}-Q{(month + 2) // 3}"


def _with_line(desk: RecordDesk, known: list[KeyResult], text: str, own: Mapping[str, str]) -> list[KeyResult]:
    if not any(name in own for name in FIGURES):
        for one in _lines(text):
            known = known if any(key(one.metric) == key(has.metric) for has in known) else [*known, one]
        return known
    metric = " ".join(text.split())
    old = next((one for one in known if key(one.metric) == key(metric)), key_result(metric))
    name = own.get("kpi", "").strip()
    kpi = kpis.by_name(desk.services.store, desk.workspace, name) if name else None
    if name and kpi is None:
        raise UserError("goals-error-kpi", field="kpi", name=name[:60])
    typed = {one: own[one] for one in FIGURES if one in own}
    new = with_figures(replace(old, kpi=""), {**typed, **({"value": ""} if kpi else {})}, kpi)
    today = desk.services.clock().date().isoformat()
    if new.value is not None:
        day = own.get("day", "").strip() or (old.day if old.value == new.value else today)
        new = replace(new, day=_day(day, today))
    owner = _person(desk, own["result_owner"]) if "result_owner" in own else old.owner
    new = replace(new, owner=owner, day=new.day if new.value is not None else "")
    return with_result(known, bound(new, kpi) if kpi else new)


def _lines(text: str) -> list[KeyResult]:
    """Key results of a cell, whose language nobody knows: what both read, as each of them does."""
    english, french = (read_lines(text, language, TYPED) for language in ("en", "fr"))
    if english != french:
        raise UserError("goals-error-open", text=text.strip()[:40])
    return english


def _day(text: str, today: str) -> str:
    try:
        day = date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        raise UserError("records-error-day", field="day", text=text[:40]) from None
    if day > today:
        raise UserError("goals-error-day", field="day")
    return day


def _person(desk: RecordDesk, name: str) -> str:
    bare = MENTION.sub(r"\1", name.strip()).lstrip("@")
    called = [] if is_person(bare) or not bare else desk.services.people.called(desk.workspace, bare)
    return bare if is_person(bare) else called[0].id if len(called) == 1 else ""


def _spread(services: Services, workspace: str, record: Record[Any]) -> Sequence[Mapping[str, str]]:
    """What the lines of a record say of its key results; one line where it has none."""
    return [_line(services, workspace, one) for one in unpack(record.content.results)] or [{}]


def _line(services: Services, workspace: str, one: KeyResult) -> Mapping[str, str]:
    kpi = kpis.get(services.store, workspace, one.kpi) if one.kpi else None
    said = {name: _figure(one.measure, getattr(one, name)) for name in FIGURES}
    return {TYPED: one.metric, **said, "day": one.day, "kpi": kpi.name if kpi else "", "result_owner": one.owner}


def _figure(of: Kpi, value: float | None) -> str:
    """A figure as any language reads it."""
    if value is None:
        return ""
    behind = {"percent": "%", "points": " pts", "currency": f" {of.detail}", "duration": f" {of.detail}"}
    return f"{cell(value)}{behind.get(of.unit, '')}"
