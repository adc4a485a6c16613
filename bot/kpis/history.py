"""KPIs as they stand now: what the store knows of them, judged by the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.kpis.kpi import Collection, Kpi, Reading, are_alike
from bot.kpis.standing import Standing, stand
from bot.kpis.store import collections, pipelines, readings
from bot.periods import step, year_before
from bot.services import Services

# How many periods a judgement rests on: as many as it takes to tell whether a value is unusual, and more than a chart
# shows. What a value is compared with, a year before, lies further back than most of these, and is looked up by itself.
LOOKED_BACK = {"hour": 27 * 168, "day": 215, "week": 36, "sunday_week": 36, "month": 30}


def histories(services: Services, workspace: str, kpis: Sequence[Kpi], as_of: str = "") -> dict[str, list[Reading]]:
    """The newest version of each period, oldest first, by KPI; with `as_of` (a UTC stamp), what was known then.

    They end with the last reading there is, however old: a KPI that nobody has filled for years is stale, not empty.
    """
    last = readings.latest(services.store, workspace, [kpi.id for kpi in kpis])
    since = {kpi.id: step(kpi.grain, last[kpi.id], -LOOKED_BACK[kpi.grain]) for kpi in kpis if kpi.id in last}
    found = readings.history(services.store, workspace, since, as_of)
    return {kpi.id: found.get(kpi.id, []) for kpi in kpis}


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
    # What is known of a pipeline that a KPI no longer names says nothing of it.
    loaded = {(id_, one.connection): one for id_, one in pipelines.everything(services.store, workspace).items()}
    found = [
        stand(kpi, known[kpi.id], now, every, went.get(kpi.id), loaded.get((kpi.id, kpi.pipeline))) for kpi in kpis
    ]
    return [(one, known[one.kpi.id]) for one in _a_year_ago(services, workspace, found, as_of)]


def _a_year_ago(services: Services, workspace: str, found: Sequence[Standing], as_of: str) -> list[Standing]:
    """The standings with the reading of a year ago, where it lies outside their history."""
    wanted = {
        one.kpi.id: year_before(one.kpi.grain, one.reading.period)
        for one in found
        if one.reading is not None and one.year_ago is None
    }
    then = readings.exactly(services.store, workspace, wanted, as_of)
    return [_with(one, then.get(one.kpi.id)) for one in found]


def _with(standing: Standing, then: Reading | None) -> Standing:
    if then is None or standing.reading is None or not are_alike(then.source, standing.reading.source):
        return standing
    return replace(standing, year_ago=then)
