"""How long somebody waits for the database: one time for everything, and what is said when it is over."""

import gc
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import psycopg
import pytest

from bot.store import Store, UncertainError, UnsavedError, door, open_store
from tests.patience import PATIENCE
from tests.proxy import Proxy

MAKE = "CREATE TABLE number (n BIGINT NOT NULL)"
PUT = "INSERT INTO number (n) VALUES (:n)"


class Clock:
    """The time of the store, which a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        """Seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time by which the store measures patience."""
    made = Clock()
    monkeypatch.setattr(door, "time", made)
    return made


def limit(store: Store, workspace: str = "T1") -> int:
    """How long whoever writes now would wait for another, in milliseconds."""
    with store.write(workspace):
        if store.engine == "sqlite":
            (found,) = store.column("PRAGMA busy_timeout")
        else:
            (found,) = store.column("SELECT setting::bigint FROM pg_settings WHERE name = 'lock_timeout'")
    return int(found)


def test_one_time_is_for_everything(store: Store, clock: Clock) -> None:
    """Who has waited for one thing waits so much less for the next; where others have used it up, the database, which
    may be well, still has a moment."""
    with store.patience(4):
        assert limit(store) == 4000
        clock.now += 3
        assert limit(store) == 1000
        clock.now += 3
        assert limit(store) == 200
    assert limit(store) == 10_000


def test_who_comes_after_somebody_waited_in_vain_waits_less(store: Store, store_url: str, clock: Clock) -> None:
    """Threads that wait are few: while a writer is stuck, others hear so sooner. Then all is as before."""
    with ExitStack() as block:
        block.enter_context(block.enter_context(open_store(store_url)).write("T1"))
        with pytest.raises(UnsavedError, match="busy"), store.patience(0.05), store.write("T1"):
            pass
    with store.patience(4):
        assert limit(store) == 1000
        assert limit(store) == 4000


@pytest.fixture
def wired(wire_url: str) -> Iterator[Store]:
    """A store at the other end of a wire."""
    with open_store(wire_url) as store:
        store.run(MAKE)
        yield store


@pytest.mark.parametrize("trouble", ["silent", "cut"])
def test_a_commit_that_nobody_knows_of(wired: Store, wire: Proxy, trouble: str) -> None:
    """A connection that breaks at the commit leaves it open whether that counted, and who saved is not told that it did
    not; one that breaks before it has saved nothing."""

    def save(n: int, *, first: bool) -> None:
        with ExitStack() as away, wired.patience(0.2), wired.write("T1"):
            if first:
                away.enter_context(getattr(wire, trouble)())
            wired.run(PUT, n=n)
            away.enter_context(getattr(wire, trouble)())

    with pytest.raises(UncertainError):
        save(1, first=False)
    wired.later("T1", lambda: wired.run(PUT, n=2))
    assert wired.settle(PATIENCE)
    with pytest.raises(UnsavedError):
        save(3, first=True)
    wired.later("T1", lambda: wired.run(PUT, n=4))
    assert wired.settle(PATIENCE)
    assert wired.column("SELECT n FROM number WHERE n > 1 ORDER BY n") == [2, 4]


def test_a_trip_that_is_given_up_leaves_nothing_behind(wired: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits in vain for a transaction to begin, which goes out as several statements, is told so; nothing on
    the operator's screen complains of it afterwards."""
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)

    def no_answer(_: object, trip: Iterator[object], *__: object) -> None:
        next(trip)
        raise psycopg.OperationalError("no answer")

    with monkeypatch.context() as patch:
        patch.setattr(psycopg.Connection, "wait", no_answer)
        with pytest.raises(UnsavedError), wired.patience(0.1), wired.write("T1"):
            pass
    gc.collect()
    assert complaints == []
