"""What a KPI is worth now, for those who write of it by its name."""

from bot.kpis import figures
from bot.kpis.store import kpis, readings
from bot.services import Services
from bot.text import Translator


def value_now(services: Services, workspace: str, t: Translator, name: str) -> str:
    """The newest value of a KPI, in words; empty where there is none of that name, or it has none."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    last = readings.latest(services.store, workspace, [kpi.id]) if kpi else {}
    found = readings.exactly(services.store, workspace, last) if last else {}
    return figures.value(t, kpi, found[kpi.id].value) if kpi and kpi.id in found else ""
