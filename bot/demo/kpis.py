"""A past for the demo's organisation: its KPIs, and a year of figures: from the warehouse, from Metabase, by hand."""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import stamp
from bot.demo import metabase, warehouse
from bot.demo.ideas import SUPPORT
from bot.demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from bot.kpis.collect import Collector
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.plans import Plans
from bot.kpis.store import kpis, readings
from bot.kpis.subject import subject
from bot.periods import end, period_of, step
from bot.sandbox import DEMO
from bot.schedule.cadence import Cadence
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give

ZONE = "Europe/Paris"
_BUDGET_SECONDS = 30
_SEED = 23


@contextmanager
def sources(folder: Path) -> Iterator[Mapping[str, str]]:
    """The systems that the demo's KPIs are read from, while it runs: the settings that name them."""
    file = folder / "warehouse.db"
    warehouse.make(file)
    url, stop = metabase.serve()
    try:
        yield {"SQL_URL_WAREHOUSE": f"sqlite:///{file}", "METABASE_URL": url, "METABASE_API_KEY": metabase.KEY}
    finally:
        stop()


def _query(name: str, value: str, tables: str, **said: object) -> Kpi:
    day = "orders.day" if "JOIN" in tables else "day"
    query = f"SELECT {day}, {value} FROM {tables} WHERE {day} >= :since ORDER BY {day}"  # noqa: S608 - for show
    return Kpi("", name, source="sql", settings={"database": "warehouse", "query": query}, zone=ZONE, **said)  # type: ignore[arg-type]


_FETCHED = (
    _query(
        "Activation",
        "100.0 * activated / signups",
        "signups",
        unit="percent",
        target=40,
        owner=ENGLISH,
        term="activation",
    ),
    _query("Sign-ups", "signups", "signups", owner=ENGLISH, team="Mobile"),
    _query("Orders", "orders", "orders", owner=FRENCH, team="Checkout"),
    _query(
        "Refund rate",
        "100.0 * refunds / orders",
        "orders JOIN refunds ON refunds.day = orders.day",
        unit="percent",
        direction="down",
        target=3.5,
        alert_at=5,
        owner=FRENCH,
        team="Checkout",
    ),
    Kpi(
        "",
        "Weekly active customers",
        target=5000,
        owner=LEAD,
        source="metabase",
        settings={"card": metabase.CUSTOMERS},
        zone=ZONE,
    ),
)


@dataclass(frozen=True)
class _Filled:
    """A KPI that people fill in: how many periods of it are known, up to how many ago, and what each was worth."""

    kpi: Kpi
    person: str
    periods: int
    ago: int
    value: Callable[[int, random.Random], float]  # `n` counts from 0, the latest


def _conversion(n: int, chance: random.Random) -> float:
    # The latest day is the one that somebody should look at.
    return 2.41 if n == 0 else round(3.35 - n / 1500 + chance.gauss(0, 0.06), 2)


_BY_HAND = (
    _Filled(
        Kpi("", "Checkout conversion", unit="percent", target=3.2, alert_unusual=True, owner=FRENCH, team="Checkout"),
        DEVELOPER,
        370,
        1,
        _conversion,
    ),
    _Filled(
        Kpi(
            "", "First reply", unit="duration", detail="min", direction="down", target=45, grain="week", fresh_hours=120
        ),
        SUPPORT,
        56,
        1,
        lambda n, chance: round(41 + n / 4 + chance.gauss(0, 2)),
    ),
    _Filled(
        Kpi("", "NPS", target=40, grain="month", fresh_hours=24 * 45, owner=FRENCH, term="NPS"),
        FRENCH,
        14,
        3,
        lambda n, _: 38 - n // 2,
    ),
)


def fill(services: Services) -> None:
    """Give the organisation its KPIs, their figures, and a digest every Monday. `services` reach the sources."""
    store, now = services.store, services.clock()
    made = [_made(kpi, f"demo-{at}", now) for at, kpi in enumerate((*_FETCHED, *(one.kpi for one in _BY_HAND)))]
    # The two product managers may say what the company's data is asked.
    give(services, DEMO.id, PRODUCT_OPS_MANAGER, [LEAD, ENGLISH, FRENCH])
    with store.write(DEMO.id):
        kpis.put(store, DEMO.id, made)
        for kpi, filled in zip(made[len(_FETCHED) :], _BY_HAND, strict=True):
            readings.put(store, DEMO.id, _readings(kpi, filled, now))
            if kpi.grain == "week":
                _correct(services, kpi, now)
    Collector().refresh(services, DEMO.id, made, _BUDGET_SECONDS)
    weekly = subject([kpi.id for kpi in made], "week", "Product health")
    Plans(services, DEMO.id, LEAD).make(weekly, "C0PRODUCTOPS", Cadence("week", 1, "09:00", ZONE), "en", LEAD)


def _made(kpi: Kpi, id_: str, now: datetime) -> Kpi:
    at = stamp(now - timedelta(days=400))
    owner = kpi.owner or SUPPORT
    said = {name: getattr(kpi, name) for name in Kpi.__slots__}
    return Kpi(**{**said, "id": id_, "owner": owner, "author": owner, "zone": ZONE, "created_at": at, "changed_at": at})


def _readings(kpi: Kpi, filled: _Filled, now: datetime) -> list[Reading]:
    chance = random.Random(_SEED)  # noqa: S311 - for show
    latest = step(kpi.grain, period_of(kpi.grain, now, kpi.zone), -filled.ago)
    found = []
    for n in range(filled.periods):
        period = step(kpi.grain, latest, -n)
        known = min(now, end(kpi.grain, period, kpi.zone) + timedelta(hours=9))
        found.append(Reading(kpi.id, period, filled.value(n, chance), stamp(known), "manual", filled.person))
    return found[::-1]


def _correct(services: Services, kpi: Kpi, now: datetime) -> None:
    """Somebody had counted wrong, and said so."""
    period = step(kpi.grain, period_of(kpi.grain, now, kpi.zone), -1)
    last = readings.exactly(services.store, DEMO.id, {kpi.id: period})[kpi.id]
    put_right = Reading(kpi.id, period, last.value - 3, stamp(now), "manual", SUPPORT)
    readings.put(services.store, DEMO.id, [put_right])
