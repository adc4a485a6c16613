"""What key results are worth now: those bound to a KPI what that is worth, the others what somebody typed."""

from collections.abc import Sequence
from datetime import date

from bot.keyresults.progress import OLD_DAYS, ResultNow
from bot.keyresults.result import KeyResult
from bot.kpis.kpi import Kpi
from bot.kpis.now import KpiValue, values_now
from bot.kpis.store import kpis
from bot.services import Services


def results_now(services: Services, workspace: str, results: Sequence[KeyResult]) -> list[ResultNow]:
    """Each as it stands, in their order."""
    known = values_now(services, workspace, [one.kpi for one in results if one.kpi])
    today = services.clock().date()
    return [_now(services, workspace, one, known.get(one.kpi), today) for one in results]


def _now(services: Services, workspace: str, one: KeyResult, of: KpiValue | None, today: date) -> ResultNow:
    if not one.kpi:
        alike = kpis.by_name(services.store, workspace, one.metric)
        late = one.value is not None and (today - date.fromisoformat(one.day)).days > OLD_DAYS
        suggested = alike.name if alike and fits(one, alike) else ""
        return ResultNow(one, one.measure, one.value, one.day, is_late=late, suggested=suggested)
    if of is None:
        return ResultNow(one, one.measure, why="archived")
    if (of.kpi.unit, of.kpi.detail) != (one.unit, one.detail):
        return ResultNow(one, of.kpi, of.value, of.day, of.kpi.name, of.is_late, "unit")
    why = "archived" if of.kpi.archived_at else ""
    return ResultNow(one, of.kpi, of.value, of.day, of.kpi.name, of.is_late, why)


def fits(one: KeyResult, kpi: Kpi) -> bool:
    """Whether a key result is in what a KPI is in, and that aims at a value."""
    return kpi.direction != "band" and (one.unit, one.detail) in (("number", ""), (kpi.unit, kpi.detail))
