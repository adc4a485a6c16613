"""What PostgreSQL keeps ready for a connection, and what happens when that does not hold any more."""

import select
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from psycopg.rows import dict_row

from bot.store import Store, open_store, prepared
from bot.store.connection import Asked, PostgresConnection
from bot.store.parameters import to_psycopg
from bot.store.prepared import PreparedStatements, prepare_on
from bot.store.ready import ReadyStatement
from tests.patience import PATIENCE
from tests.servers import pgbouncer

TIMES = 8  # a statement is asked before it is prepared for sure, on the few connections there are
READ = "SELECT * FROM number WHERE name = :name"
ADD = "UPDATE number SET n = n + 1 WHERE name = :name RETURNING n"
PREPARED = "SELECT count(*) AS many FROM pg_prepared_statements WHERE NOT from_sql"


@pytest.fixture
def numbers(postgres_database_url: str) -> Iterator[tuple[Store, Store]]:
    """Two replicas' stores with two numbers, both 0."""
    with open_store(postgres_database_url) as one, open_store(postgres_database_url) as other:
        _make(one)
        yield one, other


def _make(store: Store) -> None:
    store.run("CREATE TABLE number (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")
    store.run("INSERT INTO number VALUES ('a', 0), ('b', 0)")


def _often(store: Store) -> int:
    """Ask the same in one transaction after another; how many statements the session of the last holds ready."""
    for _ in range(TIMES):
        with store.write("T1"):
            store.run(READ, name="a")
            ((many),) = store.column(PREPARED)
    return int(many)


def test_what_is_asked_often_is_prepared(numbers: tuple[Store, Store]) -> None:
    """A statement is read and planned once, not at every request; one asked for the first time is not kept."""
    assert _often(numbers[0]) >= 2  # the writer's row, and what was read
    assert numbers[0].run("SELECT 7 AS seven") == [{"seven": 7}]
    assert all(numbers[0].column(f"{PREPARED} AND statement LIKE '%seven'") == [0] for _ in range(TIMES))


def test_another_replica_changes_a_table(numbers: tuple[Store, Store]) -> None:
    """While one replica is updated, people of the other notice nothing: what it reads has the new column, outside a
    transaction and in one, and what it counts is counted once."""
    one, other = numbers
    for _ in range(TIMES):
        one.run(READ, name="a")
    _often(one)
    other.run("ALTER TABLE number ADD COLUMN said TEXT NOT NULL DEFAULT 'new'")
    assert one.run(READ, name="a") == [{"name": "a", "n": 0, "said": "new"}]
    _often(one)
    other.run("ALTER TABLE number ADD COLUMN again TEXT NOT NULL DEFAULT ''")

    def add() -> list[dict[str, object]]:
        with one.write("T1"):
            one.run(ADD, name="a")
            return one.run(READ, name="a")

    assert one.retry(add) == [{"name": "a", "n": 1, "said": "new", "again": ""}]
    assert other.column("SELECT n FROM number ORDER BY name") == [1, 0]


def test_what_is_prepared_is_asked_twice_in_one_message(
    numbers: tuple[Store, Store], postgres_database_url: str
) -> None:
    """Each question has its own values and its own answer, of whatever types, as rows and as a column; what fails among
    them is told, and the next questions are answered again."""
    assert numbers
    asked = "SELECT name, n, CAST(:more AS TEXT) AS more FROM number WHERE name = :name ORDER BY n"
    divided = "SELECT 1 / n AS never FROM number WHERE name = :name"
    with PostgresConnection.connect(postgres_database_url, autocommit=True, row_factory=dict_row) as connection:
        prepare_on(connection)
        for _ in range(TIMES):
            for more in ("…", None):
                connection.rows(asked, {"name": "a", "more": more})
            connection.column(asked, {"name": "a", "more": "…"})
            connection.rows("UPDATE number SET n = n + :by WHERE name = :name", {"name": "b", "by": 1})
            connection.rows(divided, {"name": "b"})
        said = [("a", "first"), ("b", None), ("nobody", "third"), ("b", "é\n'\\")]
        several = [Asked(to_psycopg(asked), {"name": name, "more": more}) for name, more in said]
        several.append(Asked(to_psycopg(asked), {"name": "b", "more": ""}, is_column=True))
        values = {"a": 0, "b": TIMES}
        rows = [[{"name": name, "n": values.get(name), "more": more}] * (name in values) for name, more in said]
        assert connection.together(several) == [*rows, ["b"]]
        failing = Asked(to_psycopg(divided), {"name": "a"})
        with pytest.raises(psycopg.errors.DivisionByZero):
            connection.together([several[0], failing, several[1]])
        with pytest.raises(psycopg.errors.DivisionByZero):
            connection.rows(divided, {"name": "a"})
        assert connection.together(several[:2]) == rows[:2]
        assert connection.rows(asked, {"name": "b", "more": "é\n'\\"}) == rows[3]


def test_what_fails_is_told_whenever_the_server_says_so(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the server has answered before all is sent, what is told is what failed, not that the rest was left out;
    and the next question is answered."""
    sends = ReadyStatement.sending

    def sending(self: ReadyStatement, connection: PostgresConnection, name: bytes) -> Callable[[], None]:
        send = sends(self, connection, name)

        def at_last() -> None:
            if len(failed) == 1:
                assert select.select([connection.fileno()], [], [], PATIENCE)[0]
            if failed or self is divided:
                failed.append(name)
            send()

        return at_last

    statements = "SELECT 1 / CAST(:n AS INTEGER) AS never", "SELECT CAST(:n AS INTEGER) + 1 AS n"
    fails, works = (Asked(to_psycopg(sql), {"n": 0}) for sql in statements)
    with PostgresConnection.connect(postgres_database_url, autocommit=True, row_factory=dict_row) as connection:
        prepare_on(connection)
        for after in range(4):
            for sql in statements * TIMES:
                connection.rows(sql, {"n": 1})
            (divided, _), failed = connection._is_ready(fails), list[bytes]()  # type: ignore[misc]
            monkeypatch.setattr(ReadyStatement, "sending", sending)
            with pytest.raises(psycopg.errors.DivisionByZero):
                connection.together([works, fails, *[works] * after])
            monkeypatch.undo()
            assert len(failed) == after + 1
            assert connection.rows(statements[1], {"n": 1}) == [{"n": 2}]


@pytest.fixture
def pooled_url(postgres_database_url: str) -> Iterator[str]:
    """The URL of an empty database behind PgBouncer, which has two sessions for everybody."""
    (sockets,) = parse_qs(urlsplit(postgres_database_url).query)["host"]
    with pgbouncer(Path(sockets), urlsplit(postgres_database_url).path.removeprefix("/"), pool=2) as url:
        yield url


def test_nothing_is_prepared_in_a_session_of_many(pooled_url: str) -> None:
    """Behind a pooler that gives sessions to whoever comes, the bot leaves nothing in them."""
    with open_store(pooled_url) as store:
        _make(store)
        assert _often(store) == 0
        assert _often(store) == 0


def test_a_pooler_that_looks_like_the_server(pooled_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pooler that nobody sees loses what was prepared, or holds what another replica prepared: every statement still
    is the one that was meant, each count counts once, and from then on nothing is prepared."""
    monkeypatch.setattr(prepared, "_shares_session", lambda _: False)
    others = [READ.replace("*", f"n + {number} AS n") for number in range(6)]

    def work(thread: int) -> list[tuple[int, int]]:
        store = stores[thread % 2]
        found = []
        for turn in range(30):
            number = (turn + thread) % len(others)  # each replica gives the next number to another statement

            def add(name: str = "ab"[thread % 2], sql: str = others[number], more: int = number) -> tuple[int, int]:
                with store.write(f"T{thread % 2}"):
                    ((n),) = store.column(ADD, name=name)
                    ((seen),) = store.column(sql, name=name)
                    return n + more, seen

            found.append(store.retry(add))
            (alone,) = store.run("SELECT CAST(:said AS TEXT) AS said", said=str(turn))
            assert alone == {"said": str(turn)}
        return found

    with open_store(pooled_url) as one, open_store(pooled_url) as other:
        stores = (one, other)
        _make(one)
        with ThreadPoolExecutor(6) as threads:
            for done in [threads.submit(work, thread) for thread in range(6)]:
                assert all(wanted == seen for wanted, seen in done.result(PATIENCE))
        assert other.column("SELECT n FROM number ORDER BY name") == [90, 90]


def test_no_server_of_postgresql(postgres_database_url: str) -> None:
    """What speaks PostgreSQL's protocol and does not know which process answers gets no prepared statements."""

    class Stranger(psycopg.Connection[tuple[object, ...]]):
        def execute(self, *_: object, **__: object) -> NoReturn:
            raise psycopg.errors.UndefinedFunction("unknown function: pg_backend_pid()")

    with Stranger.connect(postgres_database_url, autocommit=True) as connection:
        prepare_on(connection)
        assert not isinstance(connection._prepared, PreparedStatements)
