"""The rules of goals: what an objective says, and the period that it is for. No I/O."""

from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field
from bot.keyresults.result import checked as checked_results
from bot.keyresults.result import pack, unpack
from bot.keyresults.words import ACHIEVED, ACTIVE, DROPPED, MISSED, STATUS_WORDS, in_words
from bot.records.record import Record, Room
from bot.text import Translator
from bot.text.when import read_when

DRAFT = "draft"
TYPED = "key_results"


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
    if said.period and not (len(period) == 4 or "Q" in period):
        raise UserError("goals-error-period", field="period", text=said.period[:20])
    results = checked_results(unpack(said.results), TYPED)
    return replace(said, period=period, parent=said.parent.lstrip("#"), results=tuple(map(pack, results)))


def worded(t: Translator, record: Record[Objective]) -> Record[Objective]:
    """An objective as it reads."""
    said = record.content
    rows = tuple(": ".join(filter(None, (one.metric, one.kpi and "KPI"))) for one in unpack(said.results))
    return replace(record, content=replace(said, period=in_words(t, said.period), results=rows))


def _begins(_: Any, said: Objective) -> str:
    return ACTIVE if said.results else DRAFT


_PARENT = "parent goal, parent objective, aligned to, objectif parent, objectif superieur"
ROOM: Room[Objective] = Room(
    name="goals",
    content=Objective,
    fields=(
        Field("title", limit=150, required=True, titles="objective, goal, goal name, okr, objectif, but"),
        Field("owner", "person", titles="goal owner, owners, responsible, responsable, porteur"),
        Field("team", limit=60, titles="squad, department, group, equipe, departement, groupe", narrows=True),
        Field("period", limit=20, hint=True, titles="quarter, cycle, goal cycle, timeframe, trimestre", in_line=True),
        Field(TYPED, "text", 2000, hint=True, titles="key result, kr, metric, resultat cle, rc"),
        Field("why", "text", 2000, titles="description, notes, pourquoi, contexte", folded=True),
        Field("parent", limit=150, hint=True, titles=_PARENT, narrows=True, in_menu=False, folded=True),
        Field("results", "rows", 1000, hidden=True, most=50),
    ),
    statuses=(DRAFT, ACTIVE, ACHIEVED, MISSED, DROPPED),
    closed=(ACHIEVED, MISSED, DROPPED),
    checked=checked,
    begins=_begins,
    worded=worded,
    amended=lambda _, new: replace(new, key_results=""),
    completed=lambda _, new: replace(new, key_results=""),
    synonyms=STATUS_WORDS,
)
