"""What the owner of a KPI hears between digests."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from bot.connectors.source import Point
from bot.kpis.alerts import KIND, look, reason
from bot.kpis.collect import Collector
from bot.kpis.kpi import Kpi, Reading
from bot.posts import NOBODY
from bot.schedule.store import deliveries
from bot.services import Services
from tests.kpis.keeping import MANAGER, NOW, OWNER, Source, at, defined, fetched, keep
from tests.shelves import BEGINNING, HERE, Clock

UP = Kpi("k1", "Activation", target=40, alert_at=35, owner=OWNER, source="sql")


def readings(values: Mapping[str, float], source: str = "sql") -> list[Reading]:
    """Readings by period."""
    # What a source says of today is not final.
    return [
        Reading("k1", period, value, NOW, source, final=source != "sql" or period < NOW[:10])
        for period, value in values.items()
    ]


def why(
    kpi: Kpi, values: Mapping[str, float], now: datetime = BEGINNING, source: str = "sql"
) -> tuple[str, str] | None:
    """The period an owner hears of, and why."""
    found = reason(kpi, readings(values, source), now)
    return (found[0].period, found[1]) if found else None


@pytest.mark.parametrize(
    ("kpi", "values", "expected"),
    [
        (UP, {}, None),
        (UP, {"2026-11-21": 38, "2026-11-22": 34.9}, ("2026-11-22", "beyond")),
        (UP, {"2026-11-22": 34.9}, ("2026-11-22", "beyond")),
        (UP, {"2026-11-21": 38, "2026-11-22": 35}, None),
        (UP, {"2026-11-21": 34, "2026-11-22": 33}, None),
        (UP, {"2026-11-21": 34, "2026-11-22": 36}, None),
        (UP, {"2026-11-22": 38, "2026-11-23": 10}, None),
        (UP, {"2026-11-19": 38, "2026-11-20": 10}, None),
        (Kpi("k1", "x", direction="down", alert_at=5), {"2026-11-22": 5.1}, ("2026-11-22", "beyond")),
        (Kpi("k1", "x", direction="down", alert_at=5), {"2026-11-22": 4}, None),
        (Kpi("k1", "x", direction="band", low=2, high=4), {"2026-11-21": 3, "2026-11-22": 5}, ("2026-11-22", "beyond")),
        (Kpi("k1", "x", direction="band", low=2), {"2026-11-22": 1}, ("2026-11-22", "beyond")),
        (Kpi("k1", "x", direction="band", low=2, high=4), {"2026-11-22": 2}, None),
        (Kpi("k1", "x", target=40), {"2026-11-22": 1}, None),
    ],
    ids=[
        "no reading", "crossed", "crossed at once", "on it", "beyond already", "back", "still filling up", "old news",
        "down", "not up to it", "out of the band", "under an open band", "on the edge", "no threshold",
    ],
)  # fmt: skip
def test_a_threshold_is_heard_of_once_it_is_crossed(
    kpi: Kpi, values: Mapping[str, float], expected: tuple[str, str] | None
) -> None:
    """On its bad side, by a period that is over and not long ago; not again while it stays there."""
    assert why(kpi, values) == expected


def test_what_a_person_types_today_is_heard_of_today() -> None:
    """They mean it, even if the day is not over."""
    assert why(UP, {"2026-11-22": 38, "2026-11-23": 10}, source="manual") == ("2026-11-23", "beyond")


def test_an_unusual_value_is_heard_of_where_that_was_asked_for() -> None:
    """A year of days alike, and one that is not."""
    values = {(date(2026, 7, 1) + timedelta(n)).isoformat(): 100.0 + n % 3 for n in range(144)} | {"2026-11-22": 10.0}
    asked = Kpi("k1", "x", alert_unusual=True)
    assert why(asked, values) == ("2026-11-22", "unusual")
    assert why(Kpi("k1", "x"), values) is None
    assert why(asked, values | {"2026-11-22": 101.0}) is None


def offered(services: Services) -> list[tuple[str, str, str, str]]:
    """What is to be posted: what, of which KPI, for which period, to whom."""
    return [
        (one.delivery.kind, one.delivery.subject, one.delivery.period, one.delivery.channel)
        for one in deliveries.ready(services.store, services.clock(), 9)
    ]


def test_the_owner_is_alerted_once_a_period(services: Services, clock: Clock) -> None:
    """However often the source is asked, and whatever else it says of that period; the schedule wakes up for it."""
    rung: list[int] = []
    services.bell.calls(lambda: rung.append(1))
    source = Source()
    kpi = fetched(services, "a", owner=OWNER, alert_at=35, target=40)
    for value in (34, 34, 33):
        source.points["a"] = [Point("2026-11-21", 38), Point("2026-11-22", value)]
        Collector(source.connectors()).refresh(services, HERE, [kpi], 10)
        assert offered(services) == [(KIND, kpi.id, "2026-11-22", OWNER)]
        clock.tick(minutes=10)
    assert rung
    source.points["a"] = [Point("2026-11-22", 33), Point("2026-11-23", 39), Point("2026-11-24", 20)]
    clock.tick(days=2)
    Collector(source.connectors()).refresh(services, HERE, [kpi], 10)
    assert offered(services)[1:] == [(KIND, kpi.id, "2026-11-24", OWNER)]


def test_a_typed_value_alerts_its_owner(services: Services) -> None:
    """Whoever typed it."""
    kpi = defined(services, owner=OWNER, alert_at=35, target=40)
    at(services, MANAGER).set_value(kpi.id, 36)
    assert offered(services) == []
    at(services, MANAGER).set_value(kpi.id, 12)
    assert offered(services) == [(KIND, kpi.id, "2026-11-23", OWNER)]


@pytest.mark.parametrize("owner", ["Alice", "C0GENERAL"])
def test_an_alert_for_no_person_goes_to_no_channel(services: Services, owner: str) -> None:
    """An owner that was kept before it was held to be a person: whoever inherits hears of it."""
    kpi = fetched(services, "a", owner=OWNER, alert_at=35)
    services.store.run("UPDATE kpi SET owner = :owner WHERE id = :id", owner=owner, id=kpi.id)
    keep(services, kpi, {"2026-11-22": 1})
    look(services, HERE, [at(services).kpi(kpi.id)])
    assert offered(services) == [(KIND, kpi.id, "2026-11-22", NOBODY)]


def test_nobody_is_alerted_where_nobody_is_asked_for(services: Services) -> None:
    """A KPI without an owner, one without a threshold, and a value of long ago."""
    orphan, calm, old = (
        fetched(services, "orphan", alert_at=35),
        fetched(services, "calm", owner=OWNER),
        fetched(services, "old", owner=OWNER, alert_at=35),
    )
    services.store.run("UPDATE kpi SET owner = '' WHERE id = :id", id=orphan.id)
    for kpi in (orphan, calm):
        keep(services, kpi, {"2026-11-22": 1})
    keep(services, old, {"2026-11-02": 1})
    look(services, HERE, [at(services).kpi(kpi.id) for kpi in (orphan, calm, old)])
    assert offered(services) == []
