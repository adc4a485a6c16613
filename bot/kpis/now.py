"""What a KPI is worth now, for those who write of it by its name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot import periods
from bot.glossary.store.names import same_terms
from bot.kpis import figures
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import OWN
from bot.kpis.store import kpis, readings
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.text.fold import key


def value_now(services: Services, workspace: str, t: Translator, name: str) -> str:
    """The newest value of a KPI, in words; empty where there is none of that name, or it has none."""
    return value_known(services, workspace, t, name)[0]


def value_known(services: Services, workspace: str, t: Translator, name: str) -> tuple[str, str]:
    """The same, and when it was collected (a UTC stamp)."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    last = readings.latest(services.store, workspace, [kpi.id]) if kpi else {}
    found = readings.exactly(services.store, workspace, last) if last else {}
    if kpi is None or kpi.id not in found:
        return "", ""
    return figures.value(t, kpi, found[kpi.id].value), found[kpi.id].collected_at


@dataclass(frozen=True, slots=True)
class KpiSnapshot:
    """What a KPI was worth: value and target in words, the second empty for none; `day` is the last, an ISO day, of the
    period that the value is of."""

    name: str
    value: str
    target: str
    day: str


def snapshot(services: Services, workspace: str, t: Translator, name: str) -> KpiSnapshot | None:
    """The newest value of a KPI with its day; None where there is none of that name, or it has none."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    last = readings.latest(services.store, workspace, [kpi.id]) if kpi else {}
    found = readings.exactly(services.store, workspace, last) if last else {}
    if kpi is None or kpi.id not in found:
        return None
    one = found[kpi.id]
    return KpiSnapshot(kpi.name, figures.value(t, kpi, one.value), figures.target(t, kpi), _day(services, kpi, one))


def _day(services: Services, kpi: Kpi, one: Reading) -> str:
    return last_day(services, kpi, kpi.grain, one.period)


def last_day(services: Services, kpi: Kpi, grain: str, period: str) -> str:
    """The last ISO day of a period of a KPI, today where it is not over."""
    over = periods.end(grain, period, kpi.zone) - timedelta(seconds=1)
    return min(over, services.clock().astimezone(over.tzinfo)).date().isoformat()


def meant_kpis(services: Services, workspace: str, audience: Audience, name: str) -> list[Kpi]:
    """The KPI of a name, else those that measure the term of that name, as far as an audience sees it."""
    known, asked = kpis.everything(services.store, workspace), key(name)
    named = [kpi for kpi in known if asked and key(kpi.name) == asked]
    by_term = {key(kpi.term) for kpi in known if kpi.term} if asked and not named else set()
    same = same_terms(services.store, workspace, audience, [asked], sorted(by_term)).get(asked, set()) | {asked}
    return named or [kpi for kpi in known if kpi.term and key(kpi.term) in same]


@dataclass(frozen=True, slots=True)
class KpiValue:
    """The newest value of a KPI in its unit, None for none, with the last ISO day of its period, empty for none;
    `is_late` where a newer one was due."""

    kpi: Kpi
    value: float | None = None
    day: str = ""
    is_late: bool = False


def values_now(services: Services, workspace: str, ids: Iterable[str]) -> dict[str, KpiValue]:
    """The newest values of some KPIs by id, archived ones among them; some statements for all that are in use."""
    wanted = dict.fromkeys(ids)
    known = kpis.several(services.store, workspace, [*wanted]) if wanted else []
    rest = wanted.keys() - {kpi.id for kpi in known}
    known += [kpi for one in sorted(rest) if (kpi := kpis.get(services.store, workspace, one))]
    found = {}
    for standing, _ in standings(services, workspace, known, OWN) if known else ():
        kpi, last = standing.kpi, standing.reading
        said = (last.value, _day(services, kpi, last), standing.stale) if last else (None, "", False)
        found[kpi.id] = KpiValue(kpi, *said)
    return found
