"""The writer's row on PostgreSQL: who waits for it and how long, and what happens when two are in each other's way."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import Any

import psycopg
import pytest

from bot.store import Store, StoreError, UnavailableError, open_store
from bot.store.connection import make_writer_table
from bot.store.errors import ContentionError
from tests.patience import PATIENCE
from tests.refusals import refuse

NUMBERS = "CREATE TABLE number (name TEXT PRIMARY KEY, n BIGINT NOT NULL)"
MET = """
    CREATE FUNCTION meet() RETURNS BIGINT AS $$ BEGIN
        IF nextval('met') = 1 THEN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END IF;
        RETURN 1;
    END $$ LANGUAGE plpgsql
"""
ADD = "UPDATE number SET n = n + 1 WHERE name = :name"


@pytest.fixture
def numbers(postgres_database_url: str) -> Iterator[Store]:
    """A store with two numbers, both 0."""
    with open_store(postgres_database_url) as store:
        store.run(NUMBERS)
        store.run("INSERT INTO number VALUES ('a', 0), ('b', 0)")
        yield store


def values(store: Store) -> list[int]:
    """Both numbers."""
    return [row["n"] for row in store.run("SELECT n FROM number ORDER BY name")]


def apart(*jobs: Callable[[], None]) -> list["Future[None]"]:
    """Run each job in a thread of its own, to its end."""
    with ThreadPoolExecutor(len(jobs)) as threads:
        return [threads.submit(job) for job in jobs]


def waiting(server: "psycopg.Connection[tuple[int]]", many: int) -> None:
    """Wait until that many sessions wait for a lock."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    while (row := server.execute(asked).fetchone()) is None or row[0] < many:
        pass


def test_a_workspace_excludes_from_its_first_writer_on(postgres_database_url: str) -> None:
    """Nobody has written for a workspace yet, and the first who does gives up: those who wait come one at a time."""
    inside, most = [0], [0]
    entered, release = threading.Event(), threading.Event()

    def write(store: Store, *, give_up: bool) -> None:
        with store.write("new"):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            entered.set()
            if give_up:
                release.wait(PATIENCE)
            inside[0] -= 1
            if give_up:
                raise RuntimeError

    with (
        open_store(postgres_database_url) as store,
        open_store(postgres_database_url) as replica,
        psycopg.connect(postgres_database_url, autocommit=True) as server,
        ThreadPoolExecutor(7) as threads,
    ):
        first = threads.submit(write, store, give_up=True)
        assert entered.wait(PATIENCE)
        others = [threads.submit(write, one, give_up=False) for one in (store, replica) * 3]
        waiting(server, 6)
        release.set()
        assert isinstance(first.exception(20), RuntimeError)
        assert [other.exception(20) for other in others] == [None] * 6
    assert most == [1]


def test_every_transaction_says_how_long_it_waits(postgres_database_url: str) -> None:
    """Also a single statement that writes; and it says so to nobody else who comes to use the same session."""
    told = "INSERT INTO number VALUES (:name, 1) RETURNING current_setting('lock_timeout') AS told"
    with open_store(postgres_database_url, wait=7) as store:
        store.run(NUMBERS)
        assert store.run(told, name="alone") == [{"told": "7s"}]
        with store.write("T1"):
            assert store.run("SHOW lock_timeout") == [{"lock_timeout": "7s"}]
            with store.write("T2"):
                assert store.run(told, name="inside") == [{"told": "7s"}]
        assert store.run("SHOW lock_timeout") == [{"lock_timeout": "0"}]


def test_a_single_statement_does_not_wait_for_ever(numbers: Store, postgres_database_url: str) -> None:
    """A row that another program never lets go is reported as busy, outside of transactions too."""
    with psycopg.connect(postgres_database_url) as other, open_store(postgres_database_url, wait=0.05) as store:
        other.execute("UPDATE number SET n = 7")
        with pytest.raises(UnavailableError, match="busy"):
            store.run(ADD, name="a")
        other.rollback()
        store.run(ADD, name="a")
    assert values(numbers) == [1, 0]


def test_who_is_impatient_hears_of_a_writer_in_time(store: Store) -> None:
    """Somebody who cannot wait long is told that the database is busy; whoever has time waits on."""
    store.run(NUMBERS)

    def look() -> None:
        with store.patience(0.05), pytest.raises(UnavailableError, match="busy"), store.write("T1"):
            pass
        with store.patience(0.05):
            assert store.run("SELECT * FROM number") == []

    with store.write("T1"):
        apart(look)[0].result(PATIENCE)
        done = threading.Thread(target=lambda: store.run("INSERT INTO number VALUES ('a', 1)"))
        done.start()
    done.join(PATIENCE)
    assert store.run("SELECT n FROM number") == [{"n": 1}]


def test_what_is_refused_at_its_commit_is_begun_anew(numbers: Store, postgres_database_url: str) -> None:
    """A transaction that the server could not put in order has its effect once, after all."""
    refuse(postgres_database_url, "number", 2)
    tries = []

    def add() -> str:
        with numbers.write("T1"):
            tries.append(1)
            numbers.run(ADD, name="a")
        return "done"

    assert numbers.retry(add) == "done"
    assert (len(tries), values(numbers)) == (3, [1, 0])


def test_a_single_statement_is_begun_anew_by_itself(numbers: Store, postgres_database_url: str) -> None:
    """Nobody needs to know that it was refused twice."""
    refuse(postgres_database_url, "number", 2, code="40P01")
    numbers.run(ADD, name="a")
    assert values(numbers) == [1, 0]


def test_who_overlooks_the_refusal_is_begun_anew_all_the_same(numbers: Store, postgres_database_url: str) -> None:
    """A deadlock that some helper swallowed has lost the transaction: the whole is begun anew, not given up."""
    with psycopg.connect(postgres_database_url, autocommit=True) as server:
        server.execute("CREATE SEQUENCE met")
        server.execute(MET)
    tries = []

    def add() -> None:
        with numbers.write("T1"):
            tries.append(1)
            numbers.run(ADD, name="a")
            with suppress(StoreError):
                numbers.run("SELECT meet() AS met")
            numbers.run(ADD, name="b")

    numbers.retry(add)
    assert (len(tries), values(numbers)) == (2, [1, 1])


def test_there_is_an_end_to_beginning_anew(numbers: Store, postgres_database_url: str) -> None:
    """A server that refuses every time is not asked for ever."""
    refuse(postgres_database_url, "number", 1000)
    tries = []

    def add() -> None:
        with numbers.write("T1"):
            tries.append(1)
            numbers.run(ADD, name="a")

    with pytest.raises(ContentionError, match="rolled back"):
        numbers.retry(add)
    assert (len(tries), values(numbers)) == (5, [0, 0])


def test_half_a_transaction_is_never_begun_anew(numbers: Store, postgres_database_url: str) -> None:
    """What fails inside a transaction loses it whole: the part before would be missing otherwise."""
    with psycopg.connect(postgres_database_url) as other:
        other.execute("SET deadlock_timeout = '60s'")
        other.execute("UPDATE number SET n = n WHERE name = 'b'")
        tries = []

        def inner() -> None:
            tries.append(1)
            numbers.run(ADD, name="b")

        def outer() -> None:
            with numbers.write("T1"):
                numbers.run(ADD, name="a")
                numbers.retry(inner)

        with ThreadPoolExecutor(1) as threads:
            ours = threads.submit(outer)
            with psycopg.connect(postgres_database_url, autocommit=True) as server:
                waiting(server, 1)
            other.execute("UPDATE number SET n = n WHERE name = 'a'")  # each now waits for the other
            with pytest.raises(ContentionError):
                ours.result(PATIENCE)
    assert (len(tries), values(numbers)) == (1, [0, 0])


def test_transactions_that_wait_for_each_other_both_succeed(numbers: Store) -> None:
    """Two that take the same two rows in opposite order: the server ends one of them, and it is begun anew."""
    together = threading.Barrier(2, timeout=PATIENCE)
    tries = []

    def add(workspace: str, first: str, second: str) -> None:
        met = threading.Event()

        def work() -> None:
            with numbers.write(workspace):
                tries.append(workspace)
                numbers.run(ADD, name=first)
                if not met.is_set():
                    met.set()
                    together.wait()
                numbers.run(ADD, name=second)

        numbers.retry(work)

    for done in apart(lambda: add("T1", "a", "b"), lambda: add("T2", "b", "a")):
        done.result(PATIENCE)
    assert values(numbers) == [2, 2]
    assert len(tries) > 2  # and more often where the machine is slow


def test_an_old_leader_is_left_alone(numbers: Store) -> None:
    """A server that has become read-only is of no use to a bot: the next request asks anew who leads."""
    for _ in range(8):  # each connection of the pool
        numbers.run("SELECT set_config('default_transaction_read_only', 'on', false)")
    with pytest.raises(UnavailableError, match="read-only"):
        numbers.run(ADD, name="a")
    numbers.run(ADD, name="a")
    with numbers.write("T1"):
        numbers.run(ADD, name="b")
    assert values(numbers) == [1, 1]


def test_an_error_that_stays_is_no_reason_to_wait(numbers: Store) -> None:
    """A faulty statement is not excused by "try again in a minute"."""
    with pytest.raises(StoreError) as refused:
        numbers.run("UPDATE nowhere SET n = 1")
    assert not isinstance(refused.value, UnavailableError)


def test_the_writers_table_is_made_by_all_at_once(postgres_database_url: str) -> None:
    """Replicas that start at the same moment on an empty database: each finds the table, whoever made it."""
    replicas = 6
    with ExitStack() as stack:
        connections = [
            stack.enter_context(psycopg.connect(postgres_database_url, autocommit=True)) for _ in range(replicas)
        ]
        pool = stack.enter_context(ThreadPoolExecutor(replicas))
        for _ in range(30):
            barrier = threading.Barrier(replicas)

            def make(connection: psycopg.Connection[Any], start: threading.Barrier = barrier) -> None:
                start.wait(PATIENCE)
                make_writer_table(connection)

            list(pool.map(make, connections))
            connections[0].execute("DROP TABLE writer")
