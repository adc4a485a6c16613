"""KPIs as they stand now: what the store knows of them, judged by the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.periods import period_of, year_before
from bot.kpis.standing import Standing, stand
from bot.kpis.store import collections, readings
from bot.services import Services

# How many days of readings a judgement rests on: a year and what a chart shows beside it; of hours, the 27 weeks that
# tell whether one is unusual. A year of hours would be twice as many for one comparison, which is looked up by itself.
DAYS = {"hour": 190, "day": 400, "week": 800, "month": 1900}


def first_period(kpi: Kpi, now: datetime) -> str:
    """The first period of the readings a judgement rests on."""
    return period_of(kpi.grain, now - timedelta(days=DAYS[kpi.grain]), kpi.zone)


def histories(services: Services, workspace: str, kpis: Sequence[Kpi], as_of: str = "") -> dict[str, list[Reading]]:
    """The newest version of each period, oldest first, by KPI; with `as_of` (a UTC stamp), what was known then."""
    now = services.clock()
    return readings.history(services.store, workspace, {kpi.id: first_period(kpi, now) for kpi in kpis}, as_of)


def standings(
    services: Services,
    workspace: str,
    kpis: Sequence[Kpi],
    every: str = "week",
    as_of: str = "",
    asked: Mapping[str, Collection] | None = None,
) -> list[tuple[Standing, list[Reading]]]:
    """How each KPI stands, with its history, in the order given. `every` is what a digest compares with.

    `asked` is how asking the sources has just gone, where that differs from what the store says of them.
    """
    now = services.clock()
    known = histories(services, workspace, kpis, as_of)
    went = {**collections.everything(services.store, workspace), **(asked or {})}
    found = [stand(kpi, known[kpi.id], now, every, went.get(kpi.id)) for kpi in kpis]
    return [(one, known[one.kpi.id]) for one in _a_year_ago(services, workspace, found)]


def _a_year_ago(services: Services, workspace: str, found: Sequence[Standing]) -> list[Standing]:
    """What an hour is compared with lies outside its history."""
    wanted = {
        one.kpi.id: year_before("hour", one.reading.period)
        for one in found
        if one.kpi.grain == "hour" and one.reading is not None
    }
    then = readings.exactly(services.store, workspace, wanted)
    return [replace(one, year_ago=then.get(one.kpi.id, one.year_ago)) for one in found]
