"""What once was not so: files that name strangers or leave cells blank, years of no calendar, what cards cost."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import UserError
from bot.goals.desk import RESULTS, ROOM, GoalDesk
from bot.goals.goal import Objective, checked
from bot.inquiries import store
from bot.keyresults.result import bound, key_result, pack, unpack
from bot.kpis.kpi import Kpi
from bot.services import Services
from bot.sheets import SheetOutcome
from tests.goals.conftest import OWNER
from tests.shelves import HERE

Bring = Callable[..., SheetOutcome]


def test_a_file_s_strangers_are_told(desk: GoalDesk, brought: Bring) -> None:
    """Whom nobody knows is named on the line, and owns nothing; whoever is known is asked."""
    outcome = brought(f"Objective,Key result,Target,KR owner\nGrow,NPS,45,Nobody Known\n,Churn,3,{OWNER}\n")
    assert [(line.did, line.why, line.args) for line in outcome.lines] == [
        ("added", "keyresults-owners", {"names": "Nobody Known"})
    ]
    assert [one.owner for one in unpack(desk.record(ROOM, 1).content.results)] == ["", OWNER]


def test_blank_cells_take_nothing_out(desk: GoalDesk, kpi: Kpi, brought: Bring) -> None:
    """Nor does a file that says nothing of KPIs end what is bound to one: its value goes on coming from there."""
    rows = [bound(replace(key_result("Activation"), start=40.0, target=50.0, owner=OWNER), kpi)]
    rows += [replace(key_result("NPS"), start=32.0, target=45.0, value=38.0, day="2026-11-20")]
    desk.add(ROOM, Objective("Grow", OWNER, results=tuple(map(pack, rows))))
    brought("Objective,Key result,Start,Target,Current,KR owner\nGrow,Activation,,55%,46%,\n,NPS,,,,\n")
    first, second = unpack(desk.record(ROOM, 1).content.results)
    assert (first.kpi, first.start, first.target, first.value, first.owner) == (kpi.id, 40, 55, None, OWNER)
    assert second == rows[1]


def test_days_of_either_order_are_read_where_one_fits(desk: GoalDesk, brought: Bring) -> None:
    """31/12 and 12/31 are one day; 01/02 is none that a file says."""
    brought("Objective,Due date\nOne,31/12/2026\nTwo,12/31/2026\nThree,01/02/2026\n")
    assert [desk.record(ROOM, n).content.period for n in (1, 2, 3)] == ["2026-Q4", "2026-Q4", ""]


def test_a_figure_in_another_unit_is_no_value() -> None:
    """Of 2 h to 1 h, 45 minutes are three quarters of an hour, and 45 % are refused."""
    one = RESULTS.with_figures(key_result("Reply"), {"start": "2 h", "target": "1 h"}, languages=("en",))
    assert RESULTS.with_figures(one, {"value": "45 min"}, languages=("en",)).value == 0.75
    with pytest.raises(UserError) as refused:
        RESULTS.with_figures(one, {"value": "45%"}, languages=("en",))
    assert refused.value.key == "keyresults-error-units"


@pytest.mark.parametrize("period", ["0000", "9999", "9999-Q4"])
def test_years_are_those_of_calendars(period: str) -> None:
    """Whoever types 9999 is told, and meets no error."""
    with pytest.raises(UserError) as refused:
        checked(Objective("Grow", period=period))
    assert refused.value.key == "goals-error-period"


def test_what_an_objective_says_without_key_results_is_under_way(services: Services, desk: GoalDesk) -> None:
    """Those that come later are asked about: nobody has to think of its status first. No name is asked."""
    desk.add(ROOM, Objective("Company", OWNER, period="2027-Q1"))
    desk.change_results(1, lambda known: [*known, key_result("NPS"), replace(key_result("A"), owner="Ann")])
    asked = store.about(services.store, HERE, RESULTS.kind, "1")
    assert {one.person for one in asked} == {OWNER}


def test_many_cost_what_one_costs(services: Services, kpi: Kpi, monkeypatch: pytest.MonkeyPatch) -> None:
    """Key results are worth what they are in as many statements for a hundred objectives as for one."""
    said: list[str] = []
    run = services.store.run

    def told(sql: str, **args: Any) -> list[dict[str, Any]]:
        said.append(sql)
        return run(sql, **args)

    monkeypatch.setattr(services.store, "run", told)
    rows = [bound(key_result("Activation"), kpi), key_result("NPS")]
    RESULTS.now(services, HERE, [rows])
    once = len(said)
    RESULTS.now(services, HERE, [rows] * 100)
    assert len(said) == 2 * once
