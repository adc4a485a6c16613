"""Files in and out of the store: whole or not at all, and what goes out comes in again."""

from datetime import date, timedelta

import pytest

from bot.errors import UserError
from bot.kpis import exchange
from bot.kpis import store as kpis_store
from bot.kpis.alerts import KIND
from bot.kpis.definitions import Definitions
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.store import collections, kpis, readings
from bot.schedule.store import deliveries
from bot.services import Services
from bot.store import Store
from tests.kpis.keeping import AUTHOR, MANAGER, NOW, OWNER, Source, at, defined, fetched, keep, known, newest, refused
from tests.shelves import HERE, Clock

FILE = """
[[kpi]]
name = "Activation"
unit = "percent"
target = 40
owner = "U0OWNER"

[[kpi]]
name = "Sign-ups"
grain = "week"
low = 3
target = 2
targt = 1
"""


def define(services: Services, text: str, user: str = "", *, dry_run: bool = False) -> Definitions:
    """Import definitions."""
    connectors = Source().connectors()
    return exchange.define(services, HERE, text.encode(), user=user, dry_run=dry_run, connectors=connectors)


def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    """Every row of every table of KPIs."""
    return {
        table: sorted(store.run(f"SELECT * FROM {table} WHERE workspace = :here", here=HERE), key=repr)
        for table in kpis_store.TABLES
    }


def test_definitions_come_in(services: Services, clock: Clock) -> None:
    """What is right is kept, what is wrong is told, and a dry run only tells; a second time nothing changes."""
    tried = define(services, FILE, dry_run=True)
    assert (tried.count("added"), tried.count("refused")) == (1, 1)
    assert everything(services.store)["kpi"] == []
    done = define(services, FILE)
    assert [line.did for line in done.lines] == ["added", "refused"]
    (kpi,) = kpis.everything(services.store, HERE)
    assert (kpi.name, kpi.target, kpi.owner, kpi.author, kpi.created_at) == ("Activation", 40, OWNER, "", NOW)
    clock.tick(days=1)
    again = define(services, FILE)
    assert [line.did for line in again.lines] == ["unchanged", "refused"]
    assert kpis.everything(services.store, HERE) == [kpi]
    changed = define(services, FILE.replace("40", "41"), MANAGER)
    assert changed.count("changed") == 1
    (aimed,) = kpis.everything(services.store, HERE)
    assert (aimed.id, aimed.target, aimed.changed_at) == (kpi.id, 41, "2026-11-24T09:00:00Z")


def test_a_person_who_brings_a_file_is_its_author(services: Services) -> None:
    """And owns what it gives to nobody else."""
    define(services, "[[kpi]]\nname = 'Visits'\n", MANAGER)
    (kpi,) = kpis.everything(services.store, HERE)
    assert (kpi.author, kpi.owner) == (MANAGER, MANAGER)


def test_definitions_that_go_out_come_in_again(services: Services) -> None:
    """A file of all KPIs changes none of them; an archived one is not in it."""
    defined(services, "Délai d’activation", unit="duration", detail="min", direction="band", low=1.5, team="Paiement")
    defined(services, "Revenue", unit="currency", detail="EUR", target=1e12, zone="Asia/Kolkata", grain="month")
    gone = defined(services, "Gone")
    at(services).archive(gone.id)
    before, text = everything(services.store), exchange.write(services, HERE)
    assert "Gone" not in text
    assert [line.did for line in define(services, text).lines] == ["unchanged", "unchanged"]
    assert everything(services.store) == before


def test_a_source_that_a_file_changes_is_asked_anew(services: Services) -> None:
    """How asking the old one went is forgotten; readings keep what they mean."""
    kpi = fetched(services, "a", "Activation")
    keep(services, kpi, {"2026-11-22": 1})
    with services.store.write(HERE):
        collections.put(services.store, HERE, Collection(kpi.id, NOW, NOW), 0, NOW)
    done = define(services, "[[kpi]]\nname = 'Activation'\ngrain = 'week'\nsource = 'manual'\n")
    assert [line.why for line in done.lines] == ["kpis-error-lasting"]
    define(services, "[[kpi]]\nname = 'Activation'\nsource = 'manual'\n")
    assert collections.get(services.store, HERE, kpi.id) is None
    assert kpis.everything(services.store, HERE)[0].source == "manual"


READINGS = b"kpi;date;valeur\nactivation;21/11/2026;41,5\nActivation;22/11/2026;42\nOther;22/11/2026;1\n"


def test_readings_come_in(services: Services, clock: Clock) -> None:
    """Under the name of whoever brought them, as of a file; the same file again changes nothing."""
    kpi = defined(services)
    assert exchange.take(services, HERE, READINGS, dry_run=True).count("added") == 2
    assert known(services, kpi) == {}
    exchange.take(services, HERE, READINGS, user=AUTHOR)
    kept = newest(services, kpi)
    assert kept == [
        Reading(kpi.id, "2026-11-21", 41.5, NOW, "file", AUTHOR),
        Reading(kpi.id, "2026-11-22", 42, NOW, "file", AUTHOR),
    ]
    clock.tick(days=1)
    assert exchange.take(services, HERE, READINGS, user=MANAGER).count("unchanged") == 2
    assert newest(services, kpi) == kept
    exchange.take(services, HERE, READINGS.replace(b"42", b"43"), user=MANAGER)
    assert [(one.value, one.corrected_from, one.person) for one in newest(services, kpi)[1:]] == [(43, 42, MANAGER)]


def test_a_file_sets_only_what_its_bringer_may(services: Services) -> None:
    """The line of another's KPI is refused, and its values stay."""
    mine, theirs = defined(services, "Mine"), defined(services, "Theirs", OWNER)
    text = b"kpi,date,value\nMine,2026-11-22,1\nTheirs,2026-11-22,1\n"
    done = exchange.take(services, HERE, text, user=AUTHOR, may=at(services).may_enter)
    assert [line.why for line in done.lines] == ["", "kpis-error-rights-enter"]
    assert (known(services, mine), known(services, theirs)) == ({"2026-11-22": 1}, {})


def test_an_operator_says_whose_readings_they_are(services: Services) -> None:
    """By name, in any spelling; an unknown name is refused before anything is read."""
    kpi = defined(services, "Cost per click", grain="hour")
    text = b"timestamp,value\n2011-07-01 00:00:01,0.08\n2011-07-01 01:00:01,0.09\n"
    steps: list[tuple[int, int]] = []

    def bring(name: str) -> None:
        read = exchange.READINGS.of
        assert read is not None
        read(name)(
            services, HERE, text, language="en", dry_run=False, progress=lambda done, total: steps.append((done, total))
        )

    bring("cost-per-click")
    assert known(services, kpi) == {"2011-07-01T00": 0.08, "2011-07-01T01": 0.09}
    assert steps == [(2, 2)]
    assert refused(lambda: bring("Revenue")) == "kpis-import-unknown"
    with pytest.raises(UserError, match="sheet-header"):
        exchange.read_readings(services, HERE, text, language="en", dry_run=False, progress=lambda done, total: None)


def test_readings_that_go_out_come_in_again(services: Services) -> None:
    """Every line of an export is found as it is."""
    kpi, hourly = defined(services), defined(services, "Cost, per “click”", grain="hour")
    keep(services, kpi, {"2026-11-21": -0.1, "2026-11-22": 1e-7}, source="manual")
    keep(services, kpi, {"2026-11-21": 1234567.891}, source="manual")
    keep(services, hourly, {"2026-11-22T09": 3})
    before, text = everything(services.store), exchange.write_readings(services, HERE)
    done = exchange.take(services, HERE, text.encode())
    assert [line.did for line in done.lines] == ["unchanged"] * 3
    assert everything(services.store) == before


def test_a_failure_leaves_nothing_behind(services: Services) -> None:
    """The file is taken whole or not at all."""
    kpi = defined(services)

    def fail(_: int, __: int) -> None:
        raise KeyboardInterrupt

    days = (date(2020, 1, 1) + timedelta(days=day) for day in range(1500))
    text = b"date,value\n" + "".join(f"{day},1\n" for day in days).encode()
    with pytest.raises(KeyboardInterrupt):
        exchange.take(services, HERE, text, kpi=kpi, progress=fail)
    assert not readings.any_of(services.store, HERE, kpi.id)
    assert services.store.run("SELECT * FROM kpi_reading_arrival") == []


def test_a_file_alerts_about_what_is_news(services: Services) -> None:
    """The value of yesterday that is beyond a threshold; not those of years ago."""
    kpi = at(services).define(Kpi("", "Activation", target=40, alert_at=35, owner=OWNER))
    for text in (b"date,value\n2020-11-22,1\n", b"date,value\n2026-11-21,38\n2026-11-22,1\n"):
        exchange.take(services, HERE, text, kpi=kpi)
    due = deliveries.ready(services.store, services.clock(), 9)
    assert [(one.delivery.kind, one.delivery.period) for one in due] == [(KIND, "2026-11-22")]
