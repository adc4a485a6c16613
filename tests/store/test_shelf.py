"""Connections at hand: nobody waits for one that somebody has given back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from bot.store import open_store
from bot.store.postgres import POOL_SIZE, PostgresStore
from bot.store.shelf import AT_HAND
from tests.patience import PATIENCE

PID = "SELECT pg_backend_pid()"


@pytest.fixture
def store(postgres_database_url: str) -> Iterator[PostgresStore]:
    """A store on PostgreSQL."""
    with open_store(postgres_database_url) as made:
        assert isinstance(made, PostgresStore)
        yield made


def test_a_connection_is_at_hand(store: PostgresStore) -> None:
    """One thread that asks one thing after the other asks on one connection, and it counts as idle in between."""
    assert len({tuple(store.column(PID)) for _ in range(5)}) == 1
    counted = store.connections()
    assert 1 <= counted["idle"] <= counted["open"]  # where the pool makes another one, that is open before it is idle
    assert not counted["waited for"]


def test_whoever_waits_gets_what_is_given_back(store: PostgresStore) -> None:
    """Many more threads than connections ask at once: all are answered, and afterwards few are kept at hand."""

    def work(_: int) -> int:
        with store.patience(PATIENCE):
            for _ in range(20):
                store.column(PID)
                with store.write("T1"):
                    store.column(PID)
        return len(store._shelf)

    with ThreadPoolExecutor(3 * POOL_SIZE) as threads:
        assert all(many <= AT_HAND for many in threads.map(work, range(3 * POOL_SIZE), timeout=PATIENCE))
    assert 0 < len(store._shelf) <= AT_HAND


def test_the_last_connection_is_waited_for_in_the_pool(store: PostgresStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody waits, whoever gives one back gives it to them."""
    taken = [store._shelf.take(1) for _ in range(POOL_SIZE)]
    with ThreadPoolExecutor(1) as threads:
        waits = threads.submit(store._shelf.take, PATIENCE)
        while not store._shelf._waiting:
            pass
        store._shelf.give(taken[0])
        assert waits.result(PATIENCE) is taken[0]
    for connection in taken:
        store._shelf.give(connection)
    assert len(store._shelf) == AT_HAND
    monkeypatch.setattr("bot.store.shelf._SECONDS", -1)
    store._shelf.clear()
    store.column(PID)
    assert len(store._shelf) == 0  # it is old, and goes back to the pool


def test_a_server_that_was_restarted(store: PostgresStore, postgres_database_url: str) -> None:
    """Connections at hand that the server has dropped answer nobody: the next who asks is answered on another."""
    (before,) = store.column(PID)
    with psycopg.connect(postgres_database_url, autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert store.column(PID) != [before]
    with psycopg.connect(postgres_database_url, autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with store.write("T1"):
        assert store.column("SELECT 1") == [1]


def test_a_long_answer_is_not_held_on_to(store: PostgresStore) -> None:
    """Thousands of rows are not kept in memory until the next statement; the answers are the same before and after."""
    for many in (3, 5000, 3):
        asked = f"SELECT n FROM generate_series(1, {many}) AS n"
        assert store.column(asked) == list(range(1, many + 1))
        assert store.run(asked) == [{"n": n} for n in range(1, many + 1)]
        with store._borrowed() as connection:
            assert (connection._cursors is None) == (many == 5000)
    assert store.run("SET work_mem = '8MB'") == []
