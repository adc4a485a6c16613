"""The threads behind the acknowledgements: how many work at once, and what becomes of those who wait."""

import random
import signal
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.workers import StopSignal, Workers, arrival, in_time, place_lent
from tests.patience import PATIENCE


def test_no_more_work_at_once_than_there_are_places() -> None:
    """A burst of work keeps so many threads busy, and the rest waits its turn, in order."""
    workers, gate, begun = Workers(places=2, threads=9), threading.Event(), threading.Semaphore(0)
    done: list[int] = []

    def work(number: int) -> int:
        begun.release()
        assert gate.wait(PATIENCE)
        done.append(number)
        return number

    futures = [workers.submit(work, number) for number in range(6)]
    assert begun.acquire(timeout=PATIENCE)
    assert begun.acquire(timeout=PATIENCE)
    assert not begun.acquire(timeout=0.1)
    assert workers.busy == 6
    gate.set()
    assert [future.result(PATIENCE) for future in futures] == list(range(6))
    workers.shutdown()
    assert workers.busy == 0


def test_who_waits_keeps_nobody_from_working() -> None:
    """Every place is taken by somebody who waits for Slack: what comes next is done all the same, at once."""
    workers, slack = Workers(places=2, threads=9), threading.Event()

    def wait() -> bool:
        with place_lent():
            return slack.wait(PATIENCE)

    waiting = [workers.submit(wait) for _ in range(6)]
    assert workers.submit(lambda: "opened").result(PATIENCE) == "opened"
    assert not any(future.done() for future in waiting)
    slack.set()
    assert all(future.result(PATIENCE) for future in waiting)
    workers.shutdown()


def test_who_has_worked_for_long_is_taken_to_wait() -> None:
    """Every place is taken by somebody who waits and does not say so: what comes next is done after a moment, and how
    many work at once is as it was when they have ended."""
    workers, gate, begun = Workers(places=2, threads=9, patience=0.01), threading.Event(), threading.Semaphore(0)

    def work() -> bool:
        begun.release()
        return gate.wait(PATIENCE)

    waiting = [workers.submit(work) for _ in range(7)]
    assert all(begun.acquire(timeout=PATIENCE) for _ in waiting)
    assert workers.submit(lambda: "opened").result(PATIENCE) == "opened"
    gate.set()
    assert all(future.result(PATIENCE) for future in waiting)
    workers.shutdown()
    assert workers.busy == 0


def test_there_are_no_more_threads_than_allowed() -> None:
    """Whoever has a place for long lends it only to somebody; with no thread left, what comes next waits."""
    workers, gate, begun = Workers(places=1, threads=2, patience=0.01), threading.Event(), threading.Semaphore(0)

    def work() -> bool:
        begun.release()
        return gate.wait(PATIENCE)

    first = workers.submit(work)
    assert begun.acquire(timeout=PATIENCE)
    second, third = workers.submit(work), workers.submit(work)
    assert begun.acquire(timeout=PATIENCE)
    assert not begun.acquire(timeout=0.1)
    gate.set()
    assert all(one.result(PATIENCE) for one in (first, second, third))
    workers.shutdown()


def test_how_long_work_waited_counts() -> None:
    """Whoever works knows when the work was handed in; any other thread begins now."""
    workers, gate = Workers(places=1, threads=1), threading.Event()
    began = arrival()
    workers.submit(gate.wait, PATIENCE)
    arrived = workers.submit(arrival)
    handed_in = arrival()
    gate.set()
    assert began <= arrived.result(PATIENCE) <= handed_in
    workers.shutdown()


def test_what_is_done_at_once_begins_at_once() -> None:
    """Two pieces of work that need each other both begin, also when one thread is idle and another is not there yet."""
    workers, meeting = Workers(places=2, threads=2), threading.Barrier(2)
    for _ in range(50):
        pair = [workers.submit(meeting.wait, PATIENCE) for _ in range(2)]
        assert sorted(future.result(PATIENCE) for future in pair) == [0, 1]
    workers.shutdown()


def test_an_error_is_whose_asks() -> None:
    """Work that fails says so to whoever asks for its result, and its thread goes on."""
    workers = Workers(places=1, threads=1)
    with pytest.raises(ZeroDivisionError):
        workers.submit(lambda: 1 // 0).result(PATIENCE)
    assert workers.submit(lambda: 1).result(PATIENCE) == 1
    workers.shutdown()
    with pytest.raises(RuntimeError):
        workers.submit(lambda: 1)


def test_what_has_not_begun_may_be_dropped() -> None:
    """An end that has no time left drops what waits, and waits for what has begun."""
    workers, gate, begun = Workers(places=1, threads=1), threading.Event(), threading.Event()

    def work() -> bool:
        begun.set()
        return gate.wait(PATIENCE)

    first = workers.submit(work)
    second = workers.submit(lambda: True)
    assert begun.wait(PATIENCE)
    workers.shutdown(wait=False, cancel_futures=True)
    assert second.cancelled()
    gate.set()
    assert first.result(PATIENCE)


def test_outside_of_them_nobody_lends() -> None:
    """A thread of another kind waits as ever."""
    with ThreadPoolExecutor(1) as pool, place_lent():
        assert pool.submit(lambda: 1).result(PATIENCE) == 1


def test_no_signal_is_missed() -> None:
    """A supervisor's signal ends the waiting whenever it comes, also in the very moment in which it begins: a thousand
    times at moments that differ."""
    draw = random.Random(7)
    before = signal.getsignal(signal.SIGALRM)
    try:
        for _ in range(1000):
            stop = StopSignal()
            signal.signal(signal.SIGALRM, lambda *_, stop=stop: stop.set())
            signal.setitimer(signal.ITIMER_REAL, draw.uniform(0.00001, 0.00012))
            assert stop.wait(PATIENCE)
            assert stop.wait(0), "once set, it stays so"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert not StopSignal().wait(0.01)


def test_an_end_that_hangs_is_left() -> None:
    """What has not ended in time is said so; what fails says why."""
    gate = threading.Event()
    assert in_time(lambda: None, PATIENCE)
    assert not in_time(gate.wait, 0.01)
    gate.set()
    with pytest.raises(ZeroDivisionError):
        in_time(lambda: 1 // 0, PATIENCE)


def test_a_machine_without_threads_stops_nobody_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine gives no thread for a moment, what was handed in is done once it does."""
    workers = Workers(2, 4)
    given: list[int] = []

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        early = [workers.submit(given.append, number) for number in range(4)]
    last = workers.submit(given.append, 4)
    assert [one.result(PATIENCE) for one in (*early, last)] == [None] * 5
    assert sorted(given) == [0, 1, 2, 3, 4]
    workers.shutdown()
    assert workers.busy == 0
