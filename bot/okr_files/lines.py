"""Objectives as files: a line for each key result, the objective beside it or above it; goals of Lattice, whose key
results are goals that have a parent, and any other file of OKRs.

What is blank in a line is as in the last one that said it, since sheets merge cells, and takes nothing out; what is
here already is known by its number, else by its title, and a key result by its metric.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

from bot.errors import UserError
from bot.exchange.files import Row
from bot.exchange.words import MENTION, who_is
from bot.fields.field import Field, tidy_value
from bot.keyresults import result as rules
from bot.keyresults.desk import BOTH, KeyResults
from bot.keyresults.result import FIGURES, METRIC, TYPED, KeyResult, key_result, unpack
from bot.records.desk import RecordDesk
from bot.records.record import Record, RoomLines
from bot.records.store import lists
from bot.services import Services
from bot.slack.text import is_person
from bot.text.dates import iso_text
from bot.text.fold import fold, key
from bot.text.notation import DATES, slashed
from bot.text.numbers import cell
from bot.text.when import read_when

_RESULTS = {"key result", "key_result", "keyresult", "kr", "resultat cle", "rc"}
_LONG = 7  # months from which a span is a year's
_COLUMNS = {
    "kind": "okr type, type, goal type, nature",
    "start": "start value, starting value, starting amount, baseline, initial value, valeur de depart, depart",
    "target": "target value, target amount, goal amount, ending amount, end value, cible, valeur cible",
    "value": "current value, current, current amount, actual, actual value, valeur actuelle, actuel, realise",
    "day": "value date, measured on, as of, date de la valeur, mesure le",
    "kpi": "bound kpi, indicateur",
    "result_owner": "result owner, key result owner, kr owner, responsable du resultat cle",
    "starts": "start date, date de debut, debut",
    "due": "due date, end date, target date, echeance, date de fin, fin",
}
Cells = Mapping[str, str]
_DAY, _OWNER = Field("day", "day"), Field("owner", "person")
_BEHIND = {"percent": "%", "points": " pts"}  # a figure, as any language reads it


def okr_lines(of: KeyResults) -> RoomLines[Any]:
    """How the records of a room stand in files; they have a "title", a "period" (a quarter or year) and a "parent"."""
    named = {name: f"{name}, {titles}" for name, titles in _COLUMNS.items()}
    return RoomLines(named, partial(_gathered, of), partial(_spread, of))


def _gathered(of: KeyResults, desk: RecordDesk, rows: Sequence[Row]) -> Sequence[Row]:
    """The lines of a file, one for each objective."""
    where, called = (desk.services.store, desk.workspace), partial(desk.services.people.called, desk.workspace)
    known = {str(one.number): one for one in lists.everything(*where, of.room, desk.audience)}
    titles = {key(one.content.title): number for number, one in known.items()}
    made: dict[str, Row] = {}
    refused, strangers, last = [], dict[str, list[str]](), ""
    who = cache(lambda name: str(who_is(_OWNER, MENTION.sub(r"\1", name), called)))  # the name where none is called so
    for row in rows:
        said, own, metric = _parts(row.cells)
        own["result_owner"] = who(own.get("result_owner", ""))
        number = said.get("number", "").lstrip("#") or titles.get(key(said.get("title", "")), "")
        last = number or key(said.get("title", "")) or last
        if not last:
            made[f"line {row.at}"] = row
            continue
        if last not in made:
            before = known[number].content.results if number in known else ()
            beside = {"number": number} if number in known else {}
            made[last] = replace(row, name=said.get("title", "")[:80], cells={**said, **beside, "results": [*before]})
        cells = made[last].cells
        filled: dict[str, Any] = {name: text for name, text in said.items() if text and not cells.get(name)}
        try:
            if metric and (results := _with_line(of, desk, unpack(cells["results"]), metric, own)):
                filled["results"] = [rules.pack(one) for one in rules.checked(results)]
                strangers.setdefault(last, []).append(own["result_owner"])
        except UserError as error:
            refused.append(Row(row.at, metric[:80], {}, refused=error.all[0]))
        made[last] = replace(made[last], cells={**cells, **filled})
    for name, owners in strangers.items():
        if names := ", ".join(dict.fromkeys(one for one in owners if one and not is_person(one))):
            made[name] = replace(made[name], note=UserError("keyresults-owners", names=names[:80]))
    return sorted([*made.values(), *refused], key=lambda row: row.at)


def _parts(cells: Cells) -> tuple[dict[str, str], dict[str, str], str]:
    """What a line says of its record, what of a key result by _COLUMNS, and the text of that."""
    own = {name: cells[name].strip() for name in _COLUMNS if name in cells}
    said = {name: text.strip() for name, text in cells.items() if name not in _COLUMNS}
    metric = said.pop(TYPED, "")
    if fold(own.get("kind", "")) in _RESULTS and said.get("parent"):
        own["result_owner"] = own.get("result_owner") or said.get("owner", "")
        return {"title": said["parent"]}, own, metric or said["title"]
    if not said.get("period") and (period := _period(own.get("starts", ""), own.get("due", ""))):
        said["period"] = period
    return said, own, metric


def _period(starts: str, due: str) -> str:
    """The quarter that ends with a day, or its year where it began many months before; empty for no day."""
    end, begin = read_when(_iso(due)), read_when(_iso(starts))
    if len(end) != 7 or "Q" in end:
        return ""
    year, month = int(end[:4]), int(end[5:])
    is_long = len(begin) == 7 and "Q" not in begin and (year - int(begin[:4])) * 12 + month - int(begin[5:]) >= _LONG
    return str(year) if is_long else f"{year}-Q{(month + 2) // 3}"


def _iso(text: str) -> str:
    """A day as ISO-8601 writes it; as it is, where its day may be its month."""
    found = {day for order in DATES if (day := slashed(text, order))}
    return (found.pop() if found else iso_text(text)[:10]) if len(found) < 2 else text


def _with_line(of: KeyResults, desk: RecordDesk, known: list[KeyResult], text: str, own: Cells) -> list[KeyResult]:
    """Those, and what a line says: of one where the file has figures beside it, else of each in the cell."""
    has = {key(one.metric): one for one in known}
    owner = own["result_owner"] if is_person(own["result_owner"]) else ""
    if not own.keys() & {*FIGURES}:
        typed_ = [one for one in of.read_lines(text, BOTH) if key(one.metric) not in has]
        return [*known, *(replace(one, owner=owner) for one in typed_)]
    metric = " ".join(text.split())
    if len(metric) > METRIC:
        raise UserError("keyresults-error-long", limit=METRIC)
    old = has.get(key(metric)) or key_result(metric)
    where, named = (desk.services.store, desk.workspace), own.get("kpi", "")
    kpi = of.get(*where, old.kpi) if old.kpi else None
    if named and not (kpi and key(kpi.name) == key(named)):
        kpi = of.named(*where, named)
        if kpi is None:
            raise UserError("keyresults-error-kpi", field="kpi", name=named[:60])
    typed = {one: own[one] for one in FIGURES if own.get(one) and not (kpi and one == "value")}
    new = of.with_figures(replace(old, kpi="", value=None if kpi else old.value, owner=owner or old.owner), typed, kpi)
    if "value" in typed:
        today = desk.services.clock().date().isoformat()
        day = str(tidy_value(_DAY, _iso(own.get("day", "")))) or (old.day if old.value == new.value else today)
        if day > today:
            raise UserError("keyresults-error-day", field="day")
        new = replace(new, day=day)
    return rules.with_result(known, rules.bound(new, kpi) if kpi else new)


def _spread(of: KeyResults, services: Services, workspace: str, record: Record[Any]) -> Sequence[Cells]:
    """What the lines of a record say of its key results; one line where it has none."""
    rows = []
    for one in unpack(record.content.results):
        kpi = of.get(services.store, workspace, one.kpi) if one.kpi else None
        behind = _BEHIND.get(one.unit, f" {one.detail}" if one.detail else "")
        said = {name: f"{cell(getattr(one, name))}{behind}" for name in FIGURES if one.says([name])}
        said |= {TYPED: one.metric, "day": one.day, "kpi": kpi.name if kpi else "", "result_owner": one.owner}
        rows.append(said)
    return rows or [{}]
