"""Where somebody says how the use of an item is measured, and where it is judged."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot import periods
from bot.clock import stamp
from bot.errors import UserError
from bot.feature_use import store
from bot.feature_use.use import FeatureUse, UsePoint, judged, window_end
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis, readings
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import SHIPPED, RoadmapItem
from bot.services import Services


class UseDesk(RecordDesk):
    """Where one person says how the use of an item is measured."""

    def shipped(self, number: int) -> Record[RoadmapItem]:
        """An item that was shipped, which this person may change and nobody has judged. Raises UserError."""
        record = self.changeable(ROOM, number)
        if record.status != SHIPPED or not record.content.shipped_on:
            raise UserError("impact-use-error-shipped", number=number)
        known = store.get(self.services.store, self.workspace, number)
        if known and known.judged_on:
            raise UserError("impact-use-error-judged", number=number)
        return record

    def measure(self, number: int, kpi: str, eligible: str, days: int, threshold: float) -> FeatureUse:
        """Have the use of an item measured by KPIs of these names. Raises UserError beside the field."""
        one, whole = self._kpi(kpi, "kpi"), self._kpi(eligible, "eligible") if eligible else None
        if whole is None and one.unit != "percent":
            raise UserError("impact-use-error-eligible", field="eligible")
        if whole and (whole.id == one.id or "percent" in (one.unit, whole.unit)):
            raise UserError("impact-use-error-percent", field="eligible")
        with self._writing():
            record = self.shipped(number)
            at = stamp(self.services.clock())
            use = FeatureUse(number, one.id, whole.id if whole else "", days, threshold, self.user, at)
            store.put(self.services.store, self.workspace, use)
            _judge(self.services, self.workspace, use, record)
        return store.get(self.services.store, self.workspace, number) or use

    def _kpi(self, name: str, field: str) -> Kpi:
        found = kpis.by_name(self.services.store, self.workspace, name)
        if found is None:
            raise UserError("impact-use-error-kpi", field=field)
        return found


def judge_due(services: Services) -> None:
    """Once a day, judge what is old enough and has values. A chore."""
    for workspace, some in store.due(services.store, services.clock().date().isoformat()).items():
        with services.store.write(workspace):
            found = records.several(services.store, workspace, ROOM, [one.item for one in some])
            for one in some:
                _judge(services, workspace, one, found.get(one.item))


def _judge(services: Services, workspace: str, use: FeatureUse, record: Record[RoadmapItem] | None) -> None:
    """Judge a use, where that can be done today; not of an item that was taken back. Inside `store.write`."""
    today, done = services.clock().date().isoformat(), None
    if record and not record.gone_at and record.status == SHIPPED and record.content.shipped_on:
        shipped = record.content.shipped_on
        if today > window_end(shipped, use.window_days):
            both = [points(services, workspace, one) for one in (use.kpi, use.eligible)]
            done = judged(use, shipped, both[0], both[1], today)
    store.put(services.store, workspace, done or use, today)


def points(services: Services, workspace: str, id_: str) -> list[UsePoint]:
    """The values of a KPI for periods that are over, oldest first; none where there is no such KPI."""
    kpi = kpis.get(services.store, workspace, id_) if id_ else None
    if kpi is None:
        return []
    known = readings.history(services.store, workspace, {kpi.id: ""})[kpi.id]
    return [UsePoint(_last_day(kpi, one.period), one.value) for one in known if one.final]


def _last_day(kpi: Kpi, period: str) -> str:
    over = periods.end(kpi.grain, period, kpi.zone) - timedelta(seconds=1)
    return over.astimezone(ZoneInfo(kpi.zone)).date().isoformat()
