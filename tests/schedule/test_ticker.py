"""The clock: it ticks, it is woken, it is watched over, and nothing that goes wrong stops it."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import stamp
from bot.posts import Delivery, Kind, Place, Post
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.plan import BATCH, plan
from bot.schedule.store import schedules
from bot.schedule.ticker import JOB
from bot.services import Services
from bot.slack import blocks as kit
from sandbox import DEMO
from tests.conftest import CHANNEL
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.schedule.conftest import Office
from tests.schedule.making import DAILY, KIND, schedule, states

SELDOM = Timing(tick=3600, watch=3600)


class Bell:
    """Counts how often it is struck, and lets a test wait for a count."""

    def __init__(self) -> None:
        self._times, self._news = 0, threading.Condition()

    def __call__(self, *_: object) -> None:
        with self._news:
            self._times += 1
            self._news.notify_all()

    @property
    def times(self) -> int:
        """How often so far."""
        with self._news:
            return self._times

    def wait(self, times: int) -> None:
        """Until it has been struck so often."""
        with self._news:
            struck = self._news.wait_for(lambda: self._times >= times, PATIENCE)
            assert struck, f"struck {self._times} times, not {times}"


def composing(office: Office, compose: Callable[[Services, Delivery], Post | None]) -> None:
    """Let posts be composed so."""
    office.kinds = {**office.kinds, KIND: Kind(compose, lambda *_: "Digest")}


def post(_: Services, delivery: Delivery) -> Post:
    """The post of a period."""
    return Post([kit.section(delivery.period)], delivery.period)


def test_it_ticks_from_the_start(office: Office) -> None:
    """What was due while nobody was there is posted at once, and chores are done at every tick."""
    key, ticks = office.offer(), Bell()
    office.scheduler.start()
    office.ticker(Timing(tick=0.05, watch=3600), (ticks,)).start()
    ticks.wait(3)
    office.slack.wait(lambda: office.entry(key).state == "posted")  # chores wait for no post


def test_a_clock_put_back_an_hour_does_not_stop_it(office: Office) -> None:
    """The scheduler then believes that an hour is to pass before the next tick; the watchdog knows better."""
    ticks = Bell()
    office.scheduler.start()
    office.ticker(Timing(tick=0.2, watch=0.05), (ticks,)).start()
    ticks.wait(1)
    with logbook() as log:
        for _ in range(3):
            office.scheduler.modify_job(JOB, next_run_time=datetime.now(UTC) + timedelta(hours=1))
            # One tick may have been under way.
            ticks.wait(ticks.times + 2)
    assert "the clock was put back" in log.getvalue()


def test_the_usual_times_keep_their_promise() -> None:
    """A tick every half minute, and after a clock was put back the next one within the minute."""
    usual = Timing()
    assert usual.tick == 30
    assert usual.tick + 2 * usual.watch < 60


def test_a_ring_wakes_it(office: Office) -> None:
    """What a person asks for now does not wait for half a minute."""
    ticks = Bell()
    office.scheduler.start()
    office.ticker(SELDOM, (ticks,)).start()
    ticks.wait(1)
    key = office.offer()
    office.services.bell.ring()
    ticks.wait(2)
    assert office.entry(key).state == "posted"


def test_a_ring_during_a_tick_is_heard(office: Office) -> None:
    """What becomes due while others are being posted goes out in the same tick."""
    first = office.offer("first")
    more: list[str] = []

    def compose(services: Services, delivery: Delivery) -> Post:
        if delivery.key == first:
            more.append(office.offer("second"))
            services.bell.ring()
        return post(services, delivery)

    composing(office, compose)
    office.ticker(SELDOM).tick()
    assert sorted(office.said()) == ["first", "second"]  # two threads post
    assert office.entry(more[0]).state == "posted"


def test_a_slow_post_holds_no_other_up(office: Office) -> None:
    """One composes for ever; the others are posted meanwhile, those due later too."""
    slow, late = office.offer("slow"), threading.Event()

    def compose(services: Services, delivery: Delivery) -> Post:
        if delivery.key == slow:
            assert late.wait(PATIENCE)
        elif delivery.period == "late":
            late.set()
        else:
            made = schedule(CHANNEL, "", office.clock() - timedelta(hours=1), DAILY)
            at = (office.clock() - timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:00Z")
            schedules.save(services.store, DEMO.id, replace(made, next_at=at))
            office.offer("late")
        return post(services, delivery)

    composing(office, compose)
    office.offer("quick")
    office.ticker(Timing(tick=0.05), workers=2).tick()
    assert office.entry(slow).state == "posted"
    assert set(office.said()) > {"slow", "quick", "late"}


def test_what_waited_too_long_for_its_turn_is_free_for_others(office: Office) -> None:
    """Several are claimed together, and one of them takes its time: those whose lease is half over are given back
    rather than begun, and posted by whoever claims them next."""
    keys, composed = [office.offer(str(number)) for number in range(3)], list[str]()

    def compose(services: Services, delivery: Delivery) -> Post:
        composed.append(delivery.key)
        if len(composed) == 1:
            office.clock.ahead += timedelta(seconds=61)
        return post(services, delivery)

    composing(office, compose)
    office.ticker(SELDOM, workers=1).tick()
    assert sorted(composed) == sorted(keys), "each is composed once"
    assert [office.entry(key).state for key in keys] == ["posted"] * 3
    assert sorted(office.entry(key).attempt for key in keys) == [1, 2, 2]


def test_a_slow_chore_holds_no_post_up(office: Office) -> None:
    """Asking a source of figures may take minutes: posts go out all the same."""
    begun, over = Bell(), threading.Event()

    def chore(services: Services) -> None:
        begun(services)
        over.wait(PATIENCE)

    office.scheduler.start()
    office.ticker(SELDOM, (chore,)).start()
    begun.wait(1)
    key = office.offer()
    office.services.bell.ring()
    office.slack.wait(lambda: office.entry(key).state == "posted")
    assert begun.times == 1
    over.set()


def test_a_chore_that_fails_stops_no_other(office: Office) -> None:
    """It is logged, and tried again at the next tick."""
    done = Bell()

    def broken(_: Services) -> None:
        raise RuntimeError("a bug")

    ticker = office.ticker(SELDOM, (broken, done))
    with logbook() as log:
        ticker.tick()
        ticker.tick()
    assert done.times == 2
    assert log.getvalue().count("a chore failed") == 2


def test_a_store_that_is_away_is_waited_for(office: Office) -> None:
    """The tick is left out with a word in the log, and the next one is tried."""
    ticks = Bell()
    ticker = office.ticker(SELDOM, (ticks,))
    office.services.store.close()
    with logbook() as log:
        ticker.tick()
    assert "this tick is left out" in log.getvalue()
    assert ticks.times == 1


def test_closing_lets_what_is_in_hand_finish(office: Office) -> None:
    """And takes nothing new, which stays due for another replica."""
    begun, go = Bell(), threading.Event()

    def compose(services: Services, delivery: Delivery) -> Post:
        begun()
        assert go.wait(PATIENCE)
        return post(services, delivery)

    composing(office, compose)
    keys = [office.offer("first"), office.offer("second")]
    ticker = office.ticker(SELDOM, workers=1)
    ticking = threading.Thread(target=ticker.tick)
    ticking.start()
    begun.wait(1)
    closing = threading.Thread(target=ticker.close)
    closing.start()
    office.slack.wait(lambda: ticker._closing)
    go.set()
    closing.join(PATIENCE)
    ticking.join(PATIENCE)
    assert Counter(office.entry(key).state for key in keys) == {"posted": 1, "due": 1}


def many(office: Office, number: int) -> None:
    """As many schedules, due now, each to a conversation of its own."""
    store = office.services.store
    made = schedule("C1", "", office.clock() - timedelta(days=1), DAILY)
    at = office.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    with store.write(DEMO.id):
        for n in range(number):
            schedules.save(store, DEMO.id, replace(made, id=f"s{n}", channel=f"C{n}", next_at=at))


def test_more_than_one_transaction_holds(office: Office) -> None:
    """Thousands may be due in the same minute: all of them are planned, once."""
    many(office, BATCH + 200)
    assert plan(office.services, office.kinds) == BATCH + 200
    assert plan(office.services, office.kinds) == 0
    assert [state for _, state in states(office.services.store)] == ["due"] * (BATCH + 200)


def test_planning_stops_between_two_workspaces(office: Office) -> None:
    """Ten thousand workspaces have something due at nine: what is planned goes out before the last of them is."""
    for workspace in ("T1", "T2"):
        made = schedule("C1", "", office.clock() - timedelta(days=1), DAILY)
        schedules.save(office.services.store, workspace, replace(made, next_at=stamp(office.clock())))
    assert [plan(office.services, office.kinds, 0) for _ in range(3)] == [1, 1, 0]


def test_two_replicas_plan_at_once(office: Office) -> None:
    """Each schedule is moved on by one of them, and its delivery is one."""
    many(office, 50)
    planning = [threading.Thread(target=plan, args=(office.services, office.kinds)) for _ in range(4)]
    for one in planning:
        one.start()
    for one in planning:
        one.join()
    assert len(states(office.services.store)) == 50


def test_a_schedule_that_cannot_be_read_stops_no_other(office: Office) -> None:
    """A zone that no longer exists: the others are posted, and it is looked at again in an hour."""
    many(office, 1)
    store = office.services.store
    [good] = schedules.everything(store, DEMO.id)
    zone = Cadence("day", 0, "09:00", "Mars/Olympus")
    schedules.save(store, DEMO.id, replace(good, id="bad", cadence=zone))
    with logbook() as log:
        assert plan(office.services, office.kinds) == 2
    assert "schedule bad cannot be read" in log.getvalue()
    assert len(states(store)) == 1
    bad = schedules.get(store, DEMO.id, "bad")
    assert bad is not None
    assert bad.next_at > good.next_at


@pytest.mark.parametrize("wrong", [RuntimeError("a bug"), None])
def test_places_that_cannot_be_told(office: Office, wrong: Exception | None) -> None:
    """A kind that fails to say where else it posts posts to its channel."""

    def places(*_: object) -> list[Place]:
        if wrong:
            raise wrong
        return [Place("C0CHECKOUT")]

    office.kinds = {KIND: Kind(post, lambda *_: "Digest", places)}
    many(office, 1)
    plan(office.services, office.kinds)
    assert len(states(office.services.store)) == (1 if wrong else 2)
