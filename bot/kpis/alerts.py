"""What the owner of a KPI hears between digests: a threshold crossed, a band left, an unusual value."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import stamp
from bot.kpis.history import histories
from bot.kpis.kpi import Kpi, Reading, alerts, alike
from bot.kpis.newest import alarm
from bot.kpis.store import attention
from bot.periods import end
from bot.posts import NOBODY, Offer
from bot.schedule import outbox
from bot.services import Services
from bot.slack.text import is_person

KIND = "kpis.alert"


def reason(kpi: Kpi, history: Sequence[Reading], now: datetime) -> tuple[Reading, str] | None:
    """The reading an owner should hear of now and why: "beyond" the threshold or the band, or "unusual". Else None.

    It is the newest that is final; and it is news: its period did not end longer ago than a value stays fresh. It is
    compared with what was counted in the same way. A threshold is crossed once: where the reading before was beyond it
    too, nothing is new.
    """
    found = [r for r in history if r.final]
    if not found:
        return None
    newest = found[-1]
    known = alike(found, newest)
    if now > end(kpi.grain, newest.period, kpi.zone) + timedelta(hours=kpi.fresh_hours):
        return None
    why = alarm(kpi, known)
    if why == "beyond" and len(known) > 1 and alerts(kpi, known[-2].value):
        return None
    return (newest, why) if why else None


def look(services: Services, workspace: str, kpis: Sequence[Kpi]) -> None:
    """Let the owners of KPIs hear what they should, once for each KPI and period.

    Called within the transaction that changes their values it is offered if that is kept. Where the owner is no person,
    it is addressed to nobody: those who inherit hear of it.
    """
    owned = [kpi for kpi in kpis if kpi.owner and _may_alert(kpi)]
    if not owned:
        return
    now = services.clock()
    known = histories(services, workspace, owned)
    quiet = attention.muted_places(services.store, workspace, [kpi.owner for kpi in owned], stamp(now))
    found = [(kpi, reason(kpi, known[kpi.id], now)) for kpi in owned if (kpi.owner, kpi.id) not in quiet]
    for kpi, why in found:
        if why is not None:
            to = kpi.owner if is_person(kpi.owner) else NOBODY
            outbox.offer(services, workspace, Offer(KIND, kpi.id, why[0].period, to, owner=kpi.owner))


def _may_alert(kpi: Kpi) -> bool:
    edges = (kpi.low, kpi.high) if kpi.direction == "band" else (kpi.alert_at,)
    return kpi.alert_unusual or any(edge is not None for edge in edges)
