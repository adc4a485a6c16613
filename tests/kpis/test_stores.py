"""KPIs, their readings and how asking for them went, in the store: kept as they were, and one workspace's alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis import store as kpis_store
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.store import PEOPLE, collections, kpis, readings
from bot.kpis.store.readings import ReadingCounts
from bot.services import Services
from bot.store import ConflictError, Store
from bot.store.personal import forget
from bot.store.workspaces import purge
from tests.kpis.keeping import AUTHOR, NOW, OWNER, defined, fetched, keep, known, newest
from tests.shelves import ELSEWHERE, HERE, Clock, law

FULL = Kpi(
    "k1",
    "Délai d’activation",
    unit="duration",
    detail="min",
    direction="band",
    low=-1.5,
    high=1e12,
    alert_unusual=True,
    grain="hour",
    fresh_hours=3,
    zone="Europe/Paris",
    owner=OWNER,
    author=AUTHOR,
    team="Paiement",
    term="Activation",
    source="sql",
    settings={"query": "SELECT 'é', \"x\"\n-- %s :name {}", "database": "DEMO"},
    created_at=NOW,
    changed_at=NOW,
)


def put(store: Store, *kept: Kpi, workspace: str = HERE) -> None:
    """Keep KPIs as they are."""
    with store.write(workspace):
        kpis.put(store, workspace, kept)


def test_a_kpi_comes_back_as_it_was_put(shelf: Store) -> None:
    """Every field, numbers that nobody set among them; putting it again changes it."""
    put(shelf, FULL, Kpi("k2", "Sign-ups", created_at=NOW, changed_at=NOW))
    assert kpis.get(shelf, HERE, "k1") == FULL
    assert [one.id for one in kpis.everything(shelf, HERE)] == ["k1", "k2"]
    changed = replace(FULL, name="Temps d’activation", direction="up", target=0.1, low=None, high=None, settings={})
    put(shelf, changed)
    assert kpis.get(shelf, HERE, "k1") == changed
    assert kpis.get(shelf, HERE, "nothing") is None
    assert [one.id for one in kpis.several(shelf, HERE, ["k2", "gone", "k1", "k2"])] == ["k2", "k1"]


def test_a_name_finds_its_kpi_in_any_spelling(shelf: Store) -> None:
    """Case, accents, hyphens and apostrophes tell no two KPIs apart."""
    put(shelf, FULL)
    for spelling in ("délai d'activation", "DELAI D ACTIVATION", "Délai-d’activation"):
        found = kpis.by_name(shelf, HERE, spelling)
        assert found is not None
        assert found.id == "k1"
    assert kpis.by_name(shelf, HERE, "délai") is None
    assert kpis.by_name(shelf, ELSEWHERE, FULL.name) is None


def test_of_one_name_one_kpi_is_in_use(shelf: Store) -> None:
    """Two writers cannot make two of them; archived ones do not stand in the way, and are found by themselves."""
    put(shelf, replace(FULL, archived_at=NOW), replace(FULL, id="k2", archived_at="2026-11-24T09:00:00Z"))
    put(shelf, replace(FULL, id="k3"))
    with pytest.raises(ConflictError):
        put(shelf, replace(FULL, id="k4", name="delai D'ACTIVATION"))
    assert [one.id for one in kpis.everything(shelf, HERE)] == ["k3"]
    assert [one.id for one in kpis.archived_kpis(shelf, HERE)] == ["k2", "k1"]
    assert kpis.several(shelf, HERE, ["k1"]) == []


def test_a_value_that_is_there_already_is_no_new_version(services: Services) -> None:
    """However often a source says the same, the reading stays the one it was."""
    kpi = fetched(services, "a")
    assert keep(services, kpi, {"2026-11-21": 1.5, "2026-11-22": 2.5}) == ReadingCounts(added=2)
    before = newest(services, kpi)
    assert keep(services, kpi, {"2026-11-21": 1.5, "2026-11-22": 2.5}, "2026-11-24T09:00:00Z") == ReadingCounts(same=2)
    # A database that adds up in another order gives another last digit.
    assert keep(services, kpi, {"2026-11-22": 2.5000000000000004}, "2026-11-24T09:00:00Z") == ReadingCounts(same=1)
    assert newest(services, kpi) == before
    assert [one.version for one in before] == [1, 1]


def test_a_corrected_value_shows_what_it_was(services: Services) -> None:
    """A source that changes its mind about yesterday leaves both values behind, and the newer one says so."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-22": 100})
    assert keep(services, kpi, {"2026-11-22": 90}, "2026-11-24T09:00:00Z") == ReadingCounts(changed=1)
    assert newest(services, kpi) == [
        Reading(kpi.id, "2026-11-22", 90, "2026-11-24T09:00:00Z", "sql", version=2, corrected_from=100)
    ]
    keep(services, kpi, {"2026-11-22": 95}, "2026-11-25T09:00:00Z")
    versions = readings.versions(services.store, HERE, kpi.id, 9)
    assert [(one.version, one.value, one.corrected_from) for one in versions] == [
        (3, 95, 90),
        (2, 90, 100),
        (1, 100, None),
    ]
    assert readings.versions(services.store, HERE, kpi.id, 2) == versions[:2]


def test_a_period_that_fills_up_is_not_corrected(services: Services) -> None:
    """Half a day of sign-ups was no mistake; only what was known once the day was over can be."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-23": 10}, final=False)
    keep(services, kpi, {"2026-11-23": 20}, "2026-11-23T17:00:00Z", final=False)
    assert [one.final for one in newest(services, kpi)] == [False]
    keep(services, kpi, {"2026-11-23": 30}, "2026-11-24T00:10:00Z")
    assert [(one.corrected_from, one.final) for one in newest(services, kpi)] == [(None, True)]
    assert [one.final for one in newest(services, kpi, "2026-11-23T18:00:00Z")] == [False]
    keep(services, kpi, {"2026-11-23": 31}, "2026-11-24T04:10:00Z")
    assert newest(services, kpi)[0].corrected_from == 30


def test_a_value_seen_again_once_its_period_is_over_can_be_corrected(services: Services) -> None:
    """It came while the day lasted, was still there the morning after, and changes then: that is a correction."""
    kpi = fetched(services, "a", zone="America/New_York")
    keep(services, kpi, {"2026-11-22": 10}, "2026-11-23T04:00:00Z", final=False)  # 23:00 on the 22nd in New York
    keep(services, kpi, {"2026-11-22": 10}, "2026-11-23T06:00:00Z")
    keep(services, kpi, {"2026-11-22": 12}, "2026-11-23T09:00:00Z")
    assert newest(services, kpi)[0].corrected_from == 10


def test_what_a_person_said_is_corrected_when_it_changes_later(services: Services) -> None:
    """Typed during the day it was meant for the day."""
    kpi = defined(services)
    keep(services, kpi, {"2026-11-23": 10}, source="manual")
    keep(services, kpi, {"2026-11-23": 11}, "2026-11-23T17:00:00Z", source="manual")
    assert newest(services, kpi)[0].corrected_from is None
    keep(services, kpi, {"2026-11-23": 12}, "2026-11-24T09:00:00Z", source="manual")
    assert newest(services, kpi)[0].corrected_from == 11


def test_the_past_is_seen_as_it_was(services: Services) -> None:
    """What was known at a moment can be told later, whatever came after."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-21": 1, "2026-11-22": 2}, "2026-11-23T06:00:00Z")
    keep(services, kpi, {"2026-11-22": 3, "2026-11-23": 4}, "2026-11-23T08:00:00Z")
    keep(services, kpi, {"2026-11-22": 5}, "2026-11-23T09:00:00Z")
    assert known(services, kpi) == {"2026-11-21": 1, "2026-11-22": 5, "2026-11-23": 4}
    assert known(services, kpi, "2026-11-23T08:59:59Z") == {"2026-11-21": 1, "2026-11-22": 3, "2026-11-23": 4}
    assert newest(services, kpi, "2026-11-23T08:00:00Z")[1].corrected_from == 2
    assert known(services, kpi, "2026-11-23T07:00:00Z") == {"2026-11-21": 1, "2026-11-22": 2}
    assert known(services, kpi, "2026-11-23T05:00:00Z") == {}


def test_a_history_begins_where_it_is_told_to(services: Services) -> None:
    """Each KPI from its own period on, oldest first; those without a reading come back empty."""
    kpi, other = fetched(services, "a"), fetched(services, "b", grain="week")
    keep(services, kpi, {"2026-11-22": 2, "2026-11-20": 1, "2026-11-21": 3})
    keep(services, other, {"2026-W47": 5, "2025-W47": 4})
    found = readings.history(services.store, HERE, {kpi.id: "2026-11-21", other.id: "2026-W01", "none": "2026"})
    assert {name: [(one.period, one.value) for one in kept] for name, kept in found.items()} == {
        kpi.id: [("2026-11-21", 3), ("2026-11-22", 2)],
        other.id: [("2026-W47", 5)],
        "none": [],
    }
    then = readings.exactly(services.store, HERE, {kpi.id: "2026-11-20", other.id: "2025-W46"})
    assert {name: one.value for name, one in then.items()} == {kpi.id: 1}


def test_more_kpis_than_one_statement_takes(shelf: Store) -> None:
    """A thousand KPIs are read as well as one."""
    many = [Kpi(f"k{n}", f"KPI {n}", created_at=NOW, changed_at=NOW) for n in range(1000)]
    put(shelf, *many)
    with shelf.write(HERE):
        readings.put(shelf, HERE, [Reading(kpi.id, "2026-11-22", n, NOW, "file") for n, kpi in enumerate(many)])
    found = readings.history(shelf, HERE, {kpi.id: "2026-01-01" for kpi in many})
    assert [found[kpi.id][0].value for kpi in many] == list(range(1000))


steps = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(["2026-11-21", "2026-11-22", "2026-11-23"]), st.integers(0, 3)),
        st.integers(0, 48),
    ),
    max_size=8,
)


@law
@given(steps)
def test_no_version_is_ever_lost(shelf: Store, said: list[tuple[dict[str, int], int]]) -> None:
    """Whatever a source says in whatever order: every value it changed to is there, numbered, and saying it all again
    adds nothing; what was known after each step can still be told."""
    with shelf.write(HERE):
        purge(shelf, HERE, kpis_store.TABLES)
    kpi = replace(FULL, grain="day", zone="UTC")
    put(shelf, kpi)
    expected: dict[str, list[int]] = {}
    seen: dict[str, dict[str, float]] = {}
    hours = 0
    for values, later in said:
        hours += later + 1
        collected = f"2026-{11 + (22 + hours // 24) // 30:02}-{(22 + hours // 24) % 30 + 1:02}T{hours % 24:02}:00:00Z"
        with shelf.write(HERE):
            brought = [Reading("k1", period, value, collected, "sql") for period, value in values.items()]
            readings.put(shelf, HERE, brought)
            assert readings.put(shelf, HERE, brought) == ReadingCounts(same=len(brought))
        for period, value in values.items():
            if expected.setdefault(period, [])[-1:] != [value]:
                expected[period].append(value)
        seen[collected] = {period: kept[-1] for period, kept in expected.items()}
    versions = readings.versions(shelf, HERE, "k1", 99)
    assert [(v.period, v.version, v.value) for v in reversed(versions)] == [
        (period, n, value) for period in sorted(expected) for n, value in enumerate(expected[period], 1)
    ]
    for collected, values_then in seen.items():
        found = readings.history(shelf, HERE, {"k1": ""}, collected)["k1"]
        assert {one.period: one.value for one in found} == values_then


def test_how_asking_went_is_kept(services: Services) -> None:
    """The last time only, with why in a form that can be said in any language."""
    store, kpi = services.store, fetched(services, "a")
    assert collections.get(store, HERE, kpi.id) is None
    went = Collection(kpi.id, NOW, "", "kpis-source-slow", {"seconds": 30, "host": "é"})
    with store.write(HERE):
        collections.put(store, HERE, went, 1, "2026-11-23T09:05:00Z")
    assert collections.get(store, HERE, kpi.id) == went
    assert collections.everything(store, HERE) == {kpi.id: went}
    assert collections.failures(store, HERE, kpi.id) == 1
    assert collections.get(store, ELSEWHERE, kpi.id) is None
    with store.write(HERE):
        collections.drop(store, HERE, kpi.id)
    assert collections.everything(store, HERE) == {}
    assert collections.failures(store, HERE, kpi.id) == 0


def test_what_is_due_is_held_by_one(services: Services, clock: Clock) -> None:
    """A replica that takes a KPI on keeps the others away until it is done, or its time is up."""
    store, kpi = services.store, fetched(services, "a")
    defined(services)  # nobody asks for what people fill in

    def due(now: str) -> list[tuple[str, str]]:
        return collections.due(store, ["sql"], now, 9)

    def taken(now: str, until: str) -> list[str]:
        return collections.lease(store, HERE, [kpi.id], now, until)

    assert due(NOW) == [(HERE, kpi.id)]
    assert collections.due(store, [], NOW, 9) == []
    assert taken(NOW, "2026-11-23T09:10:00Z") == [kpi.id]
    assert taken(NOW, "2026-11-23T09:10:00Z") == []
    assert due("2026-11-23T09:09:59Z") == []
    assert due("2026-11-23T09:10:00Z") == [(HERE, kpi.id)]
    assert taken("2026-11-23T09:10:00Z", "2026-11-23T09:20:00Z") == [kpi.id]
    with store.write(HERE):
        collections.put(store, HERE, Collection(kpi.id, NOW, NOW), 0, "2026-11-23T13:00:00Z")
    assert due("2026-11-23T12:59:59Z") == []
    assert taken("2026-11-23T12:59:59Z", "2026-11-23T14:00:00Z") == []
    assert due("2026-11-23T13:00:00Z") == [(HERE, kpi.id)]


def test_a_person_is_forgotten(services: Services) -> None:
    """The KPI and its values stay; that they defined it, own it or typed a value goes, older versions included."""
    kpi = defined(services, owner=OWNER)
    with services.store.write(HERE):
        for value in (1, 2):
            readings.put(services.store, HERE, [Reading(kpi.id, "2026-11-22", value, NOW, "manual", AUTHOR)])
    for user in (AUTHOR, OWNER):
        forget(services.store, HERE, user, [PEOPLE])
    rows = {
        table: services.store.run(f"SELECT * FROM {table} WHERE workspace = :here", here=HERE)
        for table in kpis_store.TABLES
    }
    assert rows["kpi"]
    assert known(services, kpi) == {"2026-11-22": 2}
    assert AUTHOR not in str(rows)
    assert OWNER not in str(rows)


def test_another_systems_count_corrects_nothing(services: Services) -> None:
    """The same day, counted by two tools, is two counts; the new one stands, and says of no correction."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-20": 5000}, source="amplitude")
    keep(services, kpi, {"2026-11-20": 41})
    (kept,) = newest(services, kpi)
    assert (kept.value, kept.version, kept.corrected_from) == (41, 2, None)
