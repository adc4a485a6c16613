"""What key results are worth now: those bound to a KPI what that is worth, the others what somebody typed."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.goals.progress import OLD_DAYS, ResultNow
from bot.goals.result import KeyResult, is_in
from bot.kpis.now import KpiValue, values_now
from bot.kpis.store import kpis
from bot.services import Services
from bot.text.fold import key


def results_now(services: Services, workspace: str, several: Iterable[Sequence[KeyResult]]) -> list[list[ResultNow]]:
    """Each as it stands, of one record after the other; some statements for all."""
    rows = list(several)
    known = values_now(services, workspace, [one.kpi for results in rows for one in results if one.kpi])
    today = services.clock().date()
    return [[_now(one, known.get(one.kpi), today) for one in results] for results in rows]


def _now(one: KeyResult, of: KpiValue | None, today: date) -> ResultNow:
    if not one.kpi:
        late = one.value is not None and (today - date.fromisoformat(one.day)).days > OLD_DAYS
        return ResultNow(one, one.measure, one.value, one.day, is_late=late)
    if of is None:
        return ResultNow(one, one.measure, why="archived")
    is_same = (of.kpi.unit, of.kpi.detail) == (one.unit, one.detail)
    why = "unit" if not is_same else "archived" if of.kpi.archived_at else ""
    return ResultNow(one, of.kpi, of.value, of.day, of.kpi.name, of.is_late, why)


def namesakes(services: Services, workspace: str, results: Sequence[KeyResult]) -> dict[str, str]:
    """The names of KPIs that are called as key results are and fit them, by the id of the key result."""
    free = {key(one.metric): one for one in results if not one.kpi}
    found = kpis.everything(services.store, workspace) if free else []
    alike = [(free[key(kpi.name)], kpi) for kpi in found if key(kpi.name) in free and kpi.direction != "band"]
    return {one.id: kpi.name for one, kpi in alike if is_in(one, kpi)}
