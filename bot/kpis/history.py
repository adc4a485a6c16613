"""KPIs as they stand now: what the store knows of them, judged by the rules."""

from collections.abc import Mapping, Sequence

from bot.kpis.aggregate import grain_told
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.newest import with_newest
from bot.kpis.standing import OWN, WEEK, ReportPeriod, Standing, stand, with_year_ago, year_ago
from bot.kpis.store import collections, pipelines, readings
from bot.memo import Memo
from bot.periods import parts, step, within, year_before
from bot.services import Services

# How many periods a judgement rests on: as many as it takes to tell whether a value is unusual, and more than a chart
# shows. What a figure is compared with, a year before, lies further back than most of these: it is looked up by itself.
LOOKED_BACK = {"hour": 27 * 168, "day": 215, "week": 36, "sunday_week": 36, "month": 30}
# The same where values combine to longer periods, in those.
_COMBINED = {"day": 190, "week": 36, "sunday_week": 36, "month": 14, "quarter": 9}
_OF_HOURS = {"day": 190, "week": 27, "sunday_week": 27, "month": 7, "quarter": 3}
SHOWN = {"hour": 168, "day": 91, "week": 26, "sunday_week": 26, "month": 13}  # readings of a chart
_BESIDE = 8  # periods before the one of a year ago, which say how many parts it usually has

Histories = dict[str, list[Reading]]
Known = tuple[Standing, list[Reading]]  # how a KPI stands, and its history


def histories(
    services: Services, workspace: str, kpis: Sequence[Kpi], as_of: str = "", told: ReportPeriod = OWN
) -> Histories:
    """The newest version of each period, oldest first, by KPI; with `as_of` (a UTC stamp), what was known then.

    They end with the last reading there is, however old: a KPI that nobody has filled for years is late, not empty.
    """
    last = readings.latest(services.store, workspace, [kpi.id for kpi in kpis])
    since = {kpi.id: _since(kpi, last[kpi.id], told) for kpi in kpis if kpi.id in last}
    found = readings.history(services.store, workspace, since, as_of)
    return {kpi.id: found.get(kpi.id, []) for kpi in kpis}


def _since(kpi: Kpi, last: str, told: ReportPeriod) -> str:
    """The first period that a judgement rests on. It begins a longer one where values combine: half of one is none."""
    every = kpi.grain if told == OWN else told.every
    grain = grain_told(kpi, every)
    if grain == kpi.grain:
        return step(kpi.grain, last, -LOOKED_BACK[kpi.grain])
    end = within(kpi.grain, last, grain)
    if told.of and told.every == grain:
        end = min(end, told.of)
    depth = (_OF_HOURS if kpi.grain == "hour" else _COMBINED)[grain]
    return parts(grain, step(grain, end, -depth), kpi.grain, kpi.zone)[0]


def standings(
    services: Services,
    workspace: str,
    kpis: Sequence[Kpi],
    told: ReportPeriod = WEEK,
    as_of: str = "",
    asked: Mapping[str, Collection] | None = None,
) -> list[Known]:
    """How each KPI stands, with its history, in the order given. `told` is what a digest tells of; without one they
    stand as of now, and what is newer than the last whole week is beside it.

    `asked` is how asking the sources has just gone, where that differs from what the store says of them.
    """
    now, store = services.clock(), services.store
    known = histories(services, workspace, kpis, as_of, told)
    went = {**collections.everything(store, workspace), **(asked or {})}
    failed = [kpi.id for kpi in kpis if kpi.id in went and went[kpi.id].error]
    again = collections.due_at(store, workspace, failed)
    # What is known of a pipeline that a KPI no longer names says nothing of it.
    loaded = {(id_, one.connection): one for id_, one in pipelines.everything(store, workspace).items()}
    found = [
        stand(
            kpi,
            known[kpi.id],
            now,
            told,
            went.get(kpi.id),
            loaded.get((kpi.id, kpi.pipeline)),
            again.get(kpi.id, ""),
        )
        for kpi in kpis
    ]
    found = _a_year_ago(services, workspace, found, as_of)
    if told == WEEK and not as_of:
        found = [with_newest(one, known[one.kpi.id], now) for one in found]
    return [(one, known[one.kpi.id]) for one in found]


def _a_year_ago(services: Services, workspace: str, found: Sequence[Standing], as_of: str) -> list[Standing]:
    """The standings with the figure of a year ago, where it lies outside their history."""
    spans = {}
    for one in found:
        wanted = year_ago(one)
        if wanted is not None:
            grain, period = wanted
            first, last = _parts(one.kpi, grain, step(grain, period, -_BESIDE))[0], _parts(one.kpi, grain, period)[-1]
            spans[one.kpi.id] = (last, last) if grain == one.kpi.grain else (first, last)
    then = readings.between(services.store, workspace, spans, as_of)
    return [with_year_ago(one, then.get(one.kpi.id, ())) for one in found]


def _parts(kpi: Kpi, grain: str, period: str) -> Sequence[str]:
    return (period,) if grain == kpi.grain else parts(grain, period, kpi.grain, kpi.zone)


def last_year(services: Services, workspace: str, shown: Sequence[Standing]) -> Histories:
    """The readings of a year before those that a chart shows, by KPI."""
    spans = {}
    for one in shown:
        if one.reading is not None:
            grain, last = one.kpi.grain, one.reading.period
            back = SHOWN[grain]
            spans[one.kpi.id] = year_before(grain, step(grain, last, -back)), year_before(grain, last)
    return readings.between(services.store, workspace, spans)


_JUDGED: Memo[list[Standing]] = Memo()


def judged_now(services: Services, workspace: str, kpis: Sequence[Kpi]) -> list[Standing]:
    """How each of all KPIs stands as of now, in the order given: judged anew when a value, a KPI or what is known of
    its source has changed, and every hour."""
    store, now = services.store, services.clock()
    sources = collections.everything(store, workspace), pipelines.everything(store, workspace)
    made_of = (readings.signature(store, workspace), list(kpis), sources, f"{now:%Y-%m-%dT%H}")
    return _JUDGED.get(store, workspace, made_of, lambda: [one for one, _ in standings(services, workspace, kpis)])
