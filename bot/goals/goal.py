"""The rules of goals: what an objective says, and the period that it is for. No I/O."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.errors import UserError
from bot.fields.field import Field
from bot.keyresults import result as results
from bot.periods import YEARS, first_day, step
from bot.records.record import Record, Room
from bot.text import Translator
from bot.text.verbs import is_number
from bot.text.when import read_when

ACTIVE, DRAFT, ACHIEVED, MISSED, DROPPED = "active", "draft", "achieved", "missed", "dropped"
CARRIED = "carried"
VERDICTS = (ACHIEVED, MISSED, CARRIED)  # on an objective whose period is over
_WORDS = {
    ACTIVE: "on track, progressing, in progress, open, at risk, behind, off track, not updated, en cours, a risque, "
    "en bonne voie, en retard",
    ACHIEVED: "done, complete, completed, closed, termine, atteint",
    MISSED: "incomplete, failed, not achieved, manque, non atteint",
    DROPPED: "archived, cancelled, canceled, abandoned, archive, annule",
}
"""Statuses as other tools write them, folded. What "ended" came to it does not say: it is in none."""


@dataclass(frozen=True, slots=True)
class Objective:
    """What people write of an objective. `period` is a quarter or a year, "2027-Q1" or "2027"; `parent` the number or
    the title of the one it serves. `key_results` is what was typed to be added, one a line, and `results` what there
    is: `bot.keyresults.result` packs them."""

    title: str
    owner: str = ""
    team: str = ""
    period: str = ""
    key_results: str = ""
    why: str = ""
    parent: str = ""
    results: tuple[str, ...] = ()


def checked(said: Objective) -> Objective:
    """Raises UserError beside what is neither a quarter nor a year, and beside key results that contradict."""
    period = read_when(said.period)
    if said.period and not ((len(period) == 4 or "Q" in period) and int(period[:4]) in YEARS):
        raise UserError("goals-error-period", field="period", text=said.period[:20])
    rows = tuple(map(results.pack, results.checked(results.unpack(said.results))))
    return replace(said, period=period, parent=said.parent.lstrip("#"), results=rows)


def bounds(period: str) -> tuple[date, date]:
    """The first and the last day of a quarter or a year: "2027-Q1", "2027"."""
    first, last = (period, period) if "Q" in period else (f"{period}-Q1", f"{period}-Q4")
    return first_day("quarter", first), first_day("quarter", step("quarter", last, 1)) - timedelta(days=1)


def gone(period: str, today: date) -> float:
    """How much of a quarter or year is over, 0 to 1; 0 of no period."""
    first, last = bounds(period) if period else (date.max, date.max)
    return min(1.0, max(0.0, ((today - first).days + 1) / ((last - first).days + 1)))


def after(period: str) -> str:
    """The quarter or the year that follows."""
    return step("quarter", period, 1) if "Q" in period else str(int(period) + 1)


def in_words(t: Translator, period: str) -> str:
    """A quarter or a year as a reader says it: "Q1 2027" of "2027-Q1"."""
    year, _, quarter = period.partition("-Q")
    return t("goals-quarter", quarter=quarter, year=year) if quarter else year


def worded(t: Translator, record: Record[Objective]) -> Record[Objective]:
    """An objective as it reads."""
    said = record.content
    parent = f"#{said.parent}" if is_number(said.parent) else said.parent
    rows = tuple(": ".join(filter(None, (one.metric, one.kpi and "KPI"))) for one in results.unpack(said.results))
    return replace(record, content=replace(said, period=in_words(t, said.period), parent=parent, results=rows))


_PERIOD = "quarter, cycle, goal cycle, timeframe, trimestre"
_PARENT = "parent goal, parent objective, aligned to, objectif parent, objectif superieur"
ROOM: Room[Objective] = Room(
    name="goals",
    content=Objective,
    fields=(
        Field("title", limit=150, required=True, titles="objective, goal, goal name, okr, objectif, but"),
        Field("owner", "person", titles="goal owner, owners, responsible, responsable, porteur"),
        Field("team", limit=60, titles="squad, department, group, equipe, departement, groupe", narrows=True),
        Field("period", limit=20, hint=True, titles=_PERIOD, in_line=True, narrows=True),
        Field(results.TYPED, "text", 2000, hint=True, titles="key result, kr, metric, resultat cle, rc"),
        Field("why", "text", 2000, titles="description, notes, pourquoi, contexte", folded=True),
        Field("parent", limit=150, hint=True, titles=_PARENT, narrows=True, in_menu=False, folded=True),
        Field("results", "rows", 1000, hidden=True, most=50),
    ),
    statuses=(ACTIVE, DRAFT, ACHIEVED, MISSED, DROPPED),
    closed=(ACHIEVED, MISSED, DROPPED),
    checked=checked,
    worded=worded,
    amended=lambda _, new: replace(new, key_results=""),
    completed=lambda _, new: replace(new, key_results=""),
    synonyms={word: status for status, words in _WORDS.items() for word in words.split(", ")},
)
