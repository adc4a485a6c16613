"""What the demo's organisation aims at in this quarter and year, and where it stands."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.goals.desk import ROOM, GoalDesk
from bot.goals.goal import Objective
from bot.keyresults.result import bound, key_result, pack
from bot.kpis.store import kpis
from bot.periods import period_on
from bot.services import Services
from demo import week
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

_BOUND: Mapping[str, tuple[float, float]] = {"Activation": (31.0, 45.0), "Onboarding finished": (55.0, 70.0)}
_TYPED_DAYS = 12  # ago


def act(made: Services, monday: datetime, now: datetime) -> week.Act:
    """They were set after Monday's digest, with the KPIs of that."""
    return max(monday, week.office(now, 1, "10:10")), lambda: _fill(made)


def _fill(made: Services) -> None:
    """A goal of the company, one of a team that KPIs measure, and one whose key results somebody types."""
    today = made.clock()
    quarter, year = period_on("quarter", today.replace(tzinfo=None)), str(today.year)
    day = (today - timedelta(days=_TYPED_DAYS)).date().isoformat()
    known = [
        bound(replace(key_result(name), start=start, target=target), kpi)
        for name, (start, target) in _BOUND.items()
        if (kpi := kpis.by_name(made.store, DEMO.id, name))
    ]
    replies = replace(key_result("First reply"), start=52.0, target=40.0, value=47.0, day=day, unit="duration")
    shops = replace(key_result("Shops that came back"), start=0.0, target=40.0, value=9.0, day=day, owner=DEVELOPER)
    company = Objective("Small shops stay with us", LEAD, period=year, why="Half of those who leave do so in a month.")
    first = GoalDesk(made, DEMO.id, LEAD).add(ROOM, company)
    rows = tuple(map(pack, known))
    begin = Objective("New shops sell in their first week", FRENCH, "Growth", quarter, parent=str(first.number))
    GoalDesk(made, DEMO.id, FRENCH).add(ROOM, replace(begin, results=rows))
    back = Objective("Win back shops that left", ENGLISH, "Growth", quarter, parent=str(first.number))
    typed = (pack(shops), pack(replace(replies, detail="min")), pack(key_result("A reason for every shop that left")))
    GoalDesk(made, DEMO.id, ENGLISH).add(ROOM, replace(back, results=typed))
