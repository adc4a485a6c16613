"""The ledger's table: a delivery is one, each step belongs to one attempt, and an end is an end."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import DeliveryOutcome, Entry, key
from bot.schedule.store import PEOPLE, TABLES, deliveries, schedules
from bot.store import Store
from bot.store.personal import forget
from bot.telemetry.reference import bound
from tests.schedule.making import DAILY, KIND, schedule

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
T = "T1"


@pytest.fixture
def store(emptied_store: Store) -> Store:
    """On each engine."""
    return emptied_store


def offer(store: Store, period: str = "2026-W48", channel: str = "C1", owner: str = "U1") -> str:
    """Something to post now."""
    return deliveries.offer(store, T, Offer(KIND, "figures", period, channel, owner=owner), stamp(NOW))


def claim(store: Store, now: datetime = NOW, lease: float = 120) -> Entry:
    """Take what is ready first."""
    [claimed] = deliveries.claim(store, now, lease, 1)
    return claimed


def state(store: Store, name: str) -> str:
    """How far it has come."""
    entry = deliveries.get(store, T, name)
    assert entry is not None
    return entry.state


def test_a_delivery_has_one_name() -> None:
    """The same everywhere, and another for whatever differs."""
    names = {key(T, "s", "2026-W48", "C1", ""), key("T2", "s", "2026-W48", "C1", ""), key(T, "z", "2026-W48", "C1", "")}
    names |= {key(T, "s", "2026-W49", "C1", ""), key(T, "s", "2026-W48", "C2", ""), key(T, "s", "2026-W48", "C1", "1")}
    assert len(names) == 6
    assert key(T, "s", "2026-W48", "C1", "") in names


def test_what_is_put_in_is_as_it_was_said(store: Store) -> None:
    """In its language, by the reference of what caused it, with nothing known of a message yet; what is put in as left
    out is never claimed. Each workspace has its own."""
    said = Offer(KIND, "figures", "2026-W48", "C1", thread="7.0", language="fr", owner="U1")
    with bound("cafe0123"):
        name = deliveries.offer(store, T, said, stamp(NOW))
    entry = deliveries.offered(store, T, said)
    assert entry is not None
    made = entry.delivery
    assert (made.key, made.language, made.reference, made.thread) == (name, "fr", "cafe0123", "7.0")
    assert store.run("SELECT place, ts, error FROM delivery") == [{"place": "", "ts": "", "error": ""}]
    with store.write(T):
        deliveries.put_all(store, [(replace(made, key="left out"), "skipped")], NOW)
    assert [one.delivery.key for one in deliveries.ready(store, NOW + timedelta(days=9), 9)] == [name]
    assert store.column("SELECT ready_at FROM delivery WHERE key = 'left out'") == [""]
    assert deliveries.offer(store, "T2", said, stamp(NOW)) != name
    assert deliveries.precise(NOW.replace(microsecond=999_000)) == "2026-11-23T09:00:00.999Z"


def test_many_are_offered_as_one_is(store: Store) -> None:
    """By the same keys, each due at its own time; of what is there already, or offered twice, the first stands."""
    name, later = offer(store), [stamp(NOW + timedelta(hours=hours)) for hours in (1, 2, 3)]
    deliveries.record_post(store, claim(store), "C1", "1.1", NOW)
    first, second = (Offer(KIND, "figures", period, "C1", owner="U1") for period in ("2026-W48", "2026-W49"))
    with store.write(T):
        deliveries.offer_all(store, T, [(second, later[0]), (first, later[1]), (second, later[2])])
        deliveries.offer_all(store, T, [])
    new = deliveries.offered(store, T, second)
    assert new is not None
    assert (new.state, new.delivery.due_at, new.ready_at) == ("due", later[0], later[0].replace("Z", ".000Z"))
    assert (state(store, name), len(store.run("SELECT 1 FROM delivery"))) == ("posted", 2)


def test_one_replica_claims(store: Store) -> None:
    """The other finds nothing until the lease has ended; then the attempt is another."""
    offer(store)
    [first] = deliveries.claim(store, NOW, 120, 5)
    assert deliveries.claim(store, NOW, 120, 5) == []
    assert deliveries.ready(store, NOW + timedelta(seconds=119), 5) == []
    assert deliveries.ready(store, NOW + timedelta(seconds=120), 5) == [first]
    second = claim(store, NOW + timedelta(seconds=120))
    assert (first.attempt, second.attempt) == (1, 2)


def test_many_are_claimed_together(store: Store) -> None:
    """One statement takes those that were due first, as many as there is time for; each belongs to one replica."""
    names = [offer(store, f"2026-11-{day:02d}") for day in range(1, 21)]
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: deliveries.claim(store, NOW, 120, 6), range(4)))
    left = deliveries.claim(store, NOW, 120, 20)
    found = [entry.delivery.key for claimed in (*taken, left) for entry in claimed]
    assert all(len(claimed) <= 6 for claimed in taken)
    assert sorted(found) == sorted(names)
    assert deliveries.claim(store, NOW, 120, 20) == []


def test_an_overtaken_attempt_writes_nothing(store: Store) -> None:
    """It neither sends, nor fails, nor gives back what is another's by now."""
    name = offer(store)
    first = claim(store)
    later = NOW + timedelta(seconds=121)
    second = claim(store, later)
    assert not deliveries.sending(store, first, later, 120)
    assert not deliveries.end(store, first, "failed", "is_archived", later)
    assert not deliveries.give_back(store, first, later, sent=False)
    assert deliveries.sending(store, second, later, 120)
    assert state(store, name) == "sending"


def test_a_success_is_a_fact(store: Store) -> None:
    """Recorded whoever brings it, once: the message that was recorded first stands."""
    name = offer(store)
    first = claim(store)
    second = claim(store, NOW + timedelta(seconds=121))
    assert deliveries.record_post(store, first, "C1", "1.1", NOW) == "1.1"
    assert deliveries.record_post(store, second, "C1", "2.2", NOW) == "1.1"
    assert not deliveries.end(store, second, "failed", "is_archived", NOW)
    assert state(store, name) == "posted"
    assert deliveries.ready(store, NOW + timedelta(days=9), 5) == []


def test_the_first_sending_is_remembered(store: Store) -> None:
    """A look-up begins before the first sending whose outcome is not known, not before the last."""
    name = offer(store)
    deliveries.sending(store, claim(store), NOW, 120)
    later = NOW + timedelta(seconds=121)
    again = claim(store, later)
    assert again.sending_at == stamp(NOW)
    deliveries.sending(store, again, later, 120)
    entry = deliveries.get(store, T, name)
    assert entry is not None
    assert entry.sending_at == stamp(NOW)
    deliveries.give_back(store, entry, later, sent=False)
    assert claim(store, later).sending_at == ""


def test_a_look_up_that_failed_keeps_it_in_doubt(store: Store) -> None:
    """It is given back as one that may have been sent."""
    offer(store)
    deliveries.sending(store, claim(store), NOW, 120)
    later = NOW + timedelta(seconds=121)
    deliveries.give_back(store, claim(store, later), later, sent=True)
    assert claim(store, later).sending_at == stamp(NOW)


def test_only_what_came_to_grief_is_posted_again(store: Store) -> None:
    """Post now, pressed twice or too late, does nothing to what is under way or has been posted."""
    name = offer(store)
    assert not deliveries.retry(store, T, name, stamp(NOW))
    deliveries.end(store, claim(store), "failed", "is_archived", NOW)
    assert deliveries.retry(store, T, name, stamp(NOW))
    assert not deliveries.retry(store, T, name, stamp(NOW))
    deliveries.record_post(store, claim(store), "C1", "1.1", NOW)
    assert not deliveries.retry(store, T, name, stamp(NOW))
    assert not deliveries.retry(store, T, "no such key", stamp(NOW))


def test_the_last_outcome_of_each_schedule(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest period of each, with what became of it; none for a schedule that has posted nothing."""
    for number, (id_, period) in enumerate([("a", "2026-W47"), ("a", "2026-W48"), ("b", "2026-W48")]):
        due = stamp(NOW + timedelta(days=number))
        store.run(
            """
            INSERT INTO delivery
            VALUES
              (:w, :key, :id, '', '', :period, 'C1', '', '', '', :due, 'posted', 1, 0, '', '', 'C1', '1', '', :due, '')
            """,
            w=T,
            key=f"{id_}{period}",
            id=id_,
            period=period,
            due=due,
        )
    last = deliveries.last(store, T, ["a", "b", "c"])
    assert last == {
        "a": DeliveryOutcome("2026-W48", "posted", "2026-11-24T09:00:00Z", ""),
        "b": DeliveryOutcome("2026-W48", "posted", "2026-11-25T09:00:00Z", ""),
    }
    monkeypatch.setattr(deliveries, "_NAMED", 2)
    asked, look = list[Sequence[str]](), deliveries._last

    def counted(store: Store, workspace: str, ids: Sequence[str]) -> dict[str, DeliveryOutcome]:
        asked.append(ids)
        return look(store, workspace, ids)

    monkeypatch.setattr(deliveries, "_last", counted)
    assert deliveries.last(store, T, ["a", "x", "c", "y", "b"]) == last
    assert asked == [["a", "x"], ["c", "y"], ["b"]], "each is asked for once"
    assert deliveries.last(store, T, []) == {}
    assert deliveries.last(store, "T2", ["a"]) == {}


def test_workspaces_are_apart(store: Store) -> None:
    """Schedules and deliveries of one are not seen from another."""
    name = offer(store)
    assert deliveries.get(store, "T2", name) is None
    offered = Offer(KIND, "figures", "2026-W48", "C1")
    assert deliveries.offered(store, T, offered) == deliveries.get(store, T, name) is not None
    assert deliveries.offered(store, "T2", offered) is None
    schedules.save(store, T, schedule("C1", "U1", NOW))
    assert schedules.get(store, "T2", "digest") is None
    assert schedules.everything(store, "T2") == []


def test_a_schedule_changes_hands_and_ends(store: Store) -> None:
    """Saved again it is the same one; handed over it has another owner; removed, what it had due is not posted."""
    made = schedule("C1", "U1", NOW, DAILY)
    schedules.save(store, T, made)
    schedules.save(store, T, made)
    schedules.hand_over(store, T, "digest", "U2")
    [kept] = schedules.everything(store, T)
    assert (kept.owner, kept.cadence, kept.next_at) == ("U2", DAILY, "2026-11-24T08:00:00Z")
    assert schedules.move(store, T, [(schedule("C1", "U1", NOW), "2026-12-01T00:00:00Z")]) == set()
    assert schedules.move(store, T, [(made, "2026-11-25T08:00:00Z")]) == {made.id}
    assert schedules.due(store, "2026-11-24T09:00:00Z", 5) == []
    schedules.remove(store, T, "digest")
    assert schedules.get(store, T, "digest") is None


def test_a_forgotten_person_leaves_nothing(store: Store) -> None:
    """What was to be posted to them goes; what they scheduled for others goes on and is nobody's."""
    schedules.save(store, T, schedule("C1", "U1", NOW))
    schedules.save(store, T, schedule("U1", "U2", NOW, id_="private"))
    offer(store, channel="U1", owner="U2")
    offered = offer(store)
    forget(store, T, "U1", [PEOPLE])
    [kept] = schedules.everything(store, T)
    assert (kept.id, kept.owner) == ("digest", "")
    entry = deliveries.get(store, T, offered)
    assert entry is not None
    assert entry.delivery.owner == ""
    for table in TABLES:
        assert "U1" not in str(store.run(f"SELECT * FROM {table}"))


def test_old_deliveries_are_dropped(store: Store) -> None:
    """Those that have ended; one that is still due stays however old it is."""
    kept, gone = offer(store, "a"), offer(store, "b")
    entry = deliveries.get(store, T, gone)
    assert entry is not None
    deliveries.record_post(store, entry, "C1", "1.1", NOW)
    deliveries.forget_old(store, stamp(NOW + timedelta(days=1)))
    assert deliveries.get(store, T, gone) is None
    assert deliveries.get(store, T, kept) is not None


def test_a_weekday_of_the_month_stays(store: Store) -> None:
    """A schedule that is read again comes on the same Tuesday of the month."""
    one = schedule("C1", "U1", NOW, Cadence("month", 2, "09:00", "Europe/Paris", 1))
    schedules.save(store, T, one)
    assert schedules.get(store, T, one.id) == one
