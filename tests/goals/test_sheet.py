"""Goals from files of other tools and of ours, and as a file again."""

import csv
import io
import re
from collections.abc import Callable

from bot.goals.desk import ROOM, GoalDesk
from bot.goals.goal import Objective
from bot.keyresults.result import KeyResult, bound, pack, unpack
from bot.kpis.kpi import Kpi
from bot.records.record import Record
from bot.services import Services
from bot.sheets import SheetOutcome
from bot.slack.visibility.audience import EVERYTHING
from tests.goals.conftest import BEA, OWNER
from tests.shelves import HERE

Bring = Callable[..., SheetOutcome]
LATTICE = """\
Goal name,Type,Status,Owner,Parent goal,Starting amount,Ending amount,Current amount,Start date,Due date,Visibility
Win back small shops,Department,On track,U0OWNER,,,,,2027-01-01,2027-03-31,Public
Activation,Key result,Progressing,U0BEA,Win back small shops,40%,55%,46%,2027-01-01,2027-03-31,Public
NPS,Key result,Off track,U0OWNER,Win back small shops,32,45,38,2027-01-01,2027-03-31,Public
One price for all,Company,Ended,U0OWNER,,,,,2026-01-01,2026-12-31,Public
Answer within a day,Individual,Draft,Nobody Known,Win back small shops,,,,2027-01-01,2027-12-31,Public
"""
MERGED = """OKR 2027;;;
Objectif;Trimestre;Résultat clé;Départ;Cible
Reconquérir les petits commerces;T1 2027;Taux d’activation;40 %;55 %
;;NPS;32;45
;;Délai de réponse;9 j;4 j
Un seul prix;2027;Tarifs;5;1
"""
LINES = 'Objective,Key results\nWin back,"Activation: 40% → 55%\nNPS from 32 to 45"\nSell,Pilots: 12\n'


def goals(services: Services) -> dict[str, Record[Objective]]:
    """The objectives there are, by title."""
    desk = GoalDesk(services, HERE, OWNER, seen_by=EVERYTHING)
    numbers = services.store.column("SELECT number FROM record WHERE room = 'goals' ORDER BY number")
    return {one.content.title: one for one in (desk.record(ROOM, number) for number in numbers)}


def results(record: Record[Objective]) -> list[KeyResult]:
    """The key results of one."""
    return unpack(record.content.results)


def did(outcome: SheetOutcome) -> list[tuple[str, str, str]]:
    """What became of each line: what it is called, what was done, and why not."""
    return [(line.name, line.did, line.why) for line in outcome.lines]


def test_goals_of_lattice(services: Services, brought: Bring) -> None:
    """Key results are goals of a type under their parent; the period is the quarter or year that ends on the due day;
    "ended" does not say what came of it; columns that nobody knows are told."""
    assert [one for _, one, _ in did(brought(LATTICE, dry_run=True))] == ["added", "refused", "added"]
    assert goals(services) == {}
    outcome = brought(LATTICE)
    assert did(outcome) == [
        ("Win back small shops", "added", ""),
        ("One price for all", "refused", "records-line-status"),
        ("Answer within a day", "added", ""),
    ]
    assert outcome.unknown == ["Visibility"]
    known = goals(services)
    won, other = known["Win back small shops"], known["Answer within a day"]
    assert (won.content.period, won.status, won.content.owner) == ("2027-Q1", "active", OWNER)
    assert (other.content.period, other.status, other.content.parent) == ("2027", "draft", "Win back small shops")
    first, second = results(won)
    assert (first.metric, first.start, first.target, first.value, first.unit) == ("Activation", 40, 55, 46, "percent")
    assert (first.owner, first.day, second.value) == (BEA, "2026-11-23", 38)
    assert services.store.column("SELECT kind FROM inquiry WHERE from_on <= '2026-11-23'") == []


def test_blank_objectives_are_those_above(services: Services, brought: Bring) -> None:
    """As sheets with merged cells have them, below a title, in French, with a mark of their own between cells."""
    outcome = brought(MERGED)
    assert [one for _, one, _ in did(outcome)] == ["added", "added"]
    known = goals(services)
    assert [one.metric for one in results(known["Reconquérir les petits commerces"])] == [
        "Taux d’activation",
        "NPS",
        "Délai de réponse",
    ]
    late = results(known["Reconquérir les petits commerces"])[2]
    assert (late.start, late.target, late.unit, late.detail) == (9, 4, "duration", "d")
    assert known["Un seul prix"].content.period == "2027"


def test_several_key_results_in_a_cell(services: Services, brought: Bring) -> None:
    """A line each, as people type them."""
    brought(LINES)
    known = goals(services)
    assert [(one.metric, one.start, one.target) for one in results(known["Win back"])] == [
        ("Activation", 40, 55),
        ("NPS", 32, 45),
    ]
    assert [(one.metric, one.target) for one in results(known["Sell"])] == [("Pilots", 12)]


def test_a_file_changes_what_it_names(services: Services, brought: Bring) -> None:
    """The same file once more changes nothing; another one the figures that it has; nothing is deleted."""
    brought(LATTICE)
    assert [one for _, one, _ in did(brought(LATTICE))] == ["unchanged", "refused", "unchanged"]
    outcome = brought("Goal,Key result,Current value\nWin back small shops,nps,41\n,Churn,3%\n")
    assert did(outcome) == [("Win back small shops", "changed", "")]
    won = goals(services)["Win back small shops"]
    assert [(one.metric, one.start, one.value) for one in results(won)] == [
        ("Activation", 40, 46),
        ("NPS", 32, 41),
        ("Churn", None, 3),
    ]
    assert won.content.owner == OWNER


def test_what_cannot_be_read_is_refused_by_line(services: Services, brought: Bring) -> None:
    """The other lines come in; each says how to mend it."""
    text = (
        "Objective,Key result,Start,Target,KPI,Value date,Current\n"
        'Grow,Sign-ups,100,"1,250",,,\n'
        ",Revenue,40%,€50,,,\n"
        ",Tests,3,3,,,\n"
        ",Calls,1,5,Nothing,,\n"
        ",Visits,1,5,,2030-01-01,2\n"
        ",Pilots,1,5,,,2\n"
    )
    assert did(brought(text)) == [
        ("Grow", "added", ""),
        ("Sign-ups", "refused", "keyresults-error-open"),
        ("Revenue", "refused", "keyresults-error-units"),
        ("Tests", "refused", "keyresults-error-span"),
        ("Calls", "refused", "keyresults-error-kpi"),
        ("Visits", "refused", "keyresults-error-day"),
    ]
    assert [one.metric for one in results(goals(services)["Grow"])] == ["Pilots"]
    assert did(brought("Objective,Period\n,Q1 2027\nSell,soon\n")) == [
        ("", "refused", "records-line-empty"),
        ("Sell", "refused", "goals-error-period"),
    ]


def test_our_own_file_is_read_back(
    services: Services, desk: GoalDesk, kpi: Kpi, brought: Bring, written: Callable[[], str]
) -> None:
    """Every figure, unit, day, owner and KPI; what was taken out of a workspace comes back the same."""
    rows = [
        KeyResult("a", "Lead time", 9.125, 4.0, 6.5, "2026-11-20", "duration", "d", owner=BEA),
        KeyResult("b", "Revenue", 1200.0, 2500.5, None, "", "currency", "EUR"),
        KeyResult("c", "Pilots: 3", None, None),
        bound(KeyResult("d", "Activation", 40.0, 55.0), kpi),
        KeyResult("e", "Score", -5.0, 45.0, unit="points"),
    ]
    said = Objective(
        "Grow, <fast>", OWNER, "Payments", "2027-Q1", why="Because.\nReally.", results=tuple(map(pack, rows))
    )
    desk.add(ROOM, said)
    desk.add(ROOM, Objective("Nothing yet", parent="1"))
    file = written()
    assert [one for _, one, _ in did(brought(file))] == ["unchanged", "unchanged"]
    cells = [row[1:] for row in csv.reader(io.StringIO(file.removeprefix("\ufeff")))]
    csv.writer(without := io.StringIO()).writerows(cells)
    for number in (1, 2):
        desk.remove(ROOM, number)
    assert [one for _, one, _ in did(brought(without.getvalue()))] == ["added", "added"]
    again = re.sub(r"(?m)^[34](?=,active|,draft)", lambda found: str(int(found[0]) - 2), written())
    assert again == file
    assert goals(services)["Nothing yet"].content.title == "Nothing yet"
