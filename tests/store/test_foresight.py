"""What is asked together again and again goes to PostgreSQL in one trip, and is never older than its glance."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest

from bot.store import ConflictError, Migration, Store, StoreError, open_store
from bot.store.connection import PostgresConnection
from bot.store.foresight import Forecast, Foresight, StoreQuestion
from bot.store.rows import add, addition, insert

VOTES = Migration("votes", "CREATE TABLE votes (workspace TEXT PRIMARY KEY, count BIGINT NOT NULL)")


@pytest.fixture
def votes(store: Store) -> Store:
    """A store with one table, and a row of two workspaces."""
    return filled(store)


def filled(store: Store) -> Store:
    """The table is made, and the rows are put in."""
    store.migrate([VOTES])
    with store.write("T1"):
        insert(store, "votes", [{"workspace": name, "count": 1} for name in ("T1", "T2")])
    return store


@pytest.fixture
def served(postgres_database_url: str) -> Iterator[Store]:
    """The same on PostgreSQL alone."""
    with open_store(postgres_database_url) as made:
        yield filled(made)


@contextmanager
def trips() -> Iterator[list[int]]:
    """How often this thread waits for the server."""
    counted, waits, mine = [0], PostgresConnection.wait, threading.get_ident()

    def wait(connection: PostgresConnection, *given: Any, **more: Any) -> Any:
        counted[0] += threading.get_ident() == mine
        return waits(connection, *given, **more)

    with patch.object(PostgresConnection, "wait", wait):
        yield counted


def look(store: Store, workspace: str) -> tuple[Any, ...]:
    """Three reads that make one picture."""
    with store.glance("votes.look", workspace=workspace):
        (count,) = store.column("SELECT count FROM votes WHERE workspace = :workspace", workspace=workspace)
        (row,) = store.run("SELECT * FROM votes WHERE workspace = :name", name=workspace)
        many = store.run("SELECT workspace FROM votes WHERE count > :least ORDER BY workspace", least=0)
        return count, row["count"], len(many)


def test_what_is_asked_every_time_is_asked_in_one_trip(served: Store) -> None:
    """The third time a card is shown its statements leave together, whatever workspace it is of."""
    assert look(served, "T1") == look(served, "T2") == (1, 1, 2)
    with trips() as counted:
        assert look(served, "T1") == (1, 1, 2)
    assert counted == [1]


def test_an_answer_is_as_new_as_its_glance(votes: Store) -> None:
    """Whoever looks again sees what somebody saved meanwhile, and what they have saved themselves in the block."""
    for _ in range(3):
        look(votes, "T1")
    votes.run("UPDATE votes SET count = 7 WHERE workspace = 'T1'")
    assert look(votes, "T1") == (7, 7, 2)
    with votes.glance("votes.look", workspace="T1"):
        with votes.write("T1"):
            votes.run("UPDATE votes SET count = 8 WHERE workspace = 'T1'")
        assert look(votes, "T1") == (8, 8, 2)


def test_what_is_asked_ahead_and_fails_is_asked_again(votes: Store) -> None:
    """What was foreseen and cannot be read any more is an error of whoever asks for it, and of nobody else."""
    sql = "SELECT count FROM other WHERE workspace = :workspace"
    votes.migrate([Migration("other", "CREATE TABLE other (workspace TEXT, count BIGINT)")])
    for _ in range(3):
        with votes.glance("votes.other", workspace="T1"):
            votes.run(sql, workspace="T1")
            votes.run("SELECT count FROM votes WHERE workspace = :workspace", workspace="T1")
    votes.migrate([Migration("gone", "DROP TABLE other")])
    with votes.glance("votes.other", workspace="T1"):
        assert votes.run("SELECT count FROM votes WHERE workspace = :workspace", workspace="T1") == [{"count": 1}]


def test_what_is_asked_now_and_then_is_not_foreseen() -> None:
    """A statement that only some readers need is asked by those alone; one that depends on other answers never."""
    known, always = Foresight(), StoreQuestion("SELECT 1", (("workspace", "T1"),))
    for n in range(9):
        assert known.learns("card")
        odd = [StoreQuestion("SELECT 2", (("workspace", "T1"),))] if n % 4 == 0 else []
        known.learn("card", {"workspace": "T1"}, [always, StoreQuestion("SELECT 3", (("text", str(n)),)), *odd])
    assert known.questions("card", {"workspace": "T2"}) == [StoreQuestion("SELECT 1", (("workspace", "T2"),))]
    assert known.questions("card", {}) == []


def test_a_transaction_takes_two_trips_more_than_its_questions(served: Store) -> None:
    """It begins in one message and ends in another; rows that answer nothing go along with what comes next."""
    with served.write("T1"):
        pass
    with trips() as counted, served.write("T1"):
        insert(served, "votes", [{"workspace": name, "count": 3} for name in ("T3", "T4")])
        assert served.run("SELECT count FROM votes WHERE workspace = 'T4'") == [{"count": 3}]
        insert(served, "votes", [{"workspace": "T5", "count": 3}])
    assert counted == [3]
    assert served.column("SELECT count(*) FROM votes") == [5]


def test_a_row_that_breaks_a_rule_at_the_end_leaves_nothing(votes: Store) -> None:
    """What is sent with the commit and refused is an error of the transaction, of which nothing stays."""

    def save() -> None:
        with votes.write("T1"):
            votes.run("UPDATE votes SET count = 9 WHERE workspace = 'T2'")
            insert(votes, "votes", [{"workspace": "T1", "count": 3}])

    with pytest.raises(ConflictError):
        save()
    assert votes.column("SELECT count FROM votes ORDER BY workspace") == [1, 1]
    assert look(votes, "T1") == (1, 1, 2)


def forecast(delivery: str) -> Forecast:
    """How a vote on a delivery begins."""
    first = addition("votes", ("workspace",), {"workspace": delivery, "count": 0})
    return Forecast(first, "votes.vote", {"workspace": "T1"})


def vote(store: Store, delivery: str, *, change: bool = False) -> list[int]:
    """A transaction on a delivery: what it reads before it writes, and after."""
    read = "SELECT count FROM votes WHERE workspace = :workspace"
    with store.write("T1", forecast(delivery)):
        if not add(store, "votes", ("workspace",), {"workspace": delivery, "count": 0}):
            return []
        found = store.column(read, workspace="T1")
        if change:
            store.run("UPDATE votes SET count = count + 1 WHERE workspace = 'T1'")
        return [*found, *store.column(read, workspace="T1"), len(store.run("SELECT 1 FROM votes"))]


def test_what_is_forecast_of_a_transaction_is_asked_as_it_begins(served: Store) -> None:
    """That a delivery is new, and what those before have read, are answered in the trip that begins it."""
    for n in range(3):
        assert vote(served, f"D{n}") == [1, 1, n + 3]
    with trips() as counted:
        assert vote(served, "D3") == [1, 1, 6]
    assert counted == [3]  # what is read for the second time is asked anew


def test_a_forecast_is_no_older_than_what_is_written(votes: Store) -> None:
    """A transaction reads what it has written, and what others have; a delivery that was seen finds nothing to do."""
    for n in range(4):
        assert vote(votes, f"D{n}", change=True) == [n + 1, n + 2, n + 3]
    votes.run("UPDATE votes SET count = 70 WHERE workspace = 'T1'")
    assert vote(votes, "D4") == [70, 70, 7]
    assert vote(votes, "D4") == []


def test_a_forecast_that_fails_leaves_nothing(votes: Store) -> None:
    """Whatever was asked ahead goes with the transaction."""

    def fail() -> None:
        with votes.write("T1", forecast("D1")):
            add(votes, "votes", ("workspace",), {"workspace": "D1", "count": 0})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert vote(votes, "D1") == [1, 1, 3]


def test_what_cannot_be_sent_is_refused(served: Store) -> None:
    """Half a letter in the name of a delivery is an error like any other, and the next transaction begins well."""
    with pytest.raises(StoreError), served.write("T1", forecast("\ud83d")):
        pass
    assert vote(served, "D1") == [1, 1, 3]


def read_ahead(store: Store, *sql: str) -> None:
    """Three transactions that read this, so that the next is asked it as it begins."""
    for _ in range(3):
        with store.write("T1", Forecast(None, "votes.read")):
            for one in sql:
                store.column(one)


def test_what_is_foreseen_and_fails_breaks_no_transaction(votes: Store) -> None:
    """What transactions read before and cannot be read any more is an error of whoever reads it, and of nobody else."""
    votes.migrate([Migration("other", "CREATE TABLE other (workspace TEXT)")])
    read_ahead(votes, "SELECT workspace FROM other", "SELECT count FROM votes WHERE workspace = 'T1'")
    votes.migrate([Migration("gone", "DROP TABLE other")])
    for _ in range(2):
        with votes.write("T1", Forecast(None, "votes.read")):
            assert votes.column("SELECT count FROM votes WHERE workspace = 'T1'") == [1]


def test_another_workspace_is_read_once_it_is_written_for(served: Store) -> None:
    """What was read ahead of another workspace is read again as the transaction becomes its writer."""
    read = "SELECT count FROM votes WHERE workspace = 'T2'"
    read_ahead(served, read)
    with served.write("T1", Forecast(None, "votes.read")):
        other = threading.Thread(target=lambda: served.run("UPDATE votes SET count = 5 WHERE workspace = 'T2'"))
        other.start()
        other.join()
        with served.write("T2"):
            assert served.column(read) == [5]


def test_a_column_that_writes_is_never_foreseen(votes: Store) -> None:
    """A number that is taken from a counter is taken by whoever asks for it, and what counts is read again then."""
    read, count = "SELECT count FROM votes WHERE workspace = 'T1'", "UPDATE votes SET count = count + 1 WHERE {}"
    for n in range(1, 6):
        with votes.write("T1", Forecast(None, "votes.count")):
            assert votes.column(read) == [n]
            assert votes.column(count.format("workspace = 'T1' RETURNING count")) == [n + 1]
    read_ahead(votes, read)
    with votes.write("T1", Forecast(None, "votes.read")):
        votes.column(count.format("workspace = 'T1' RETURNING count"))
        assert votes.column(read) == [7]


def test_a_lost_transaction_answers_nothing(votes: Store) -> None:
    """After a statement that failed both engines refuse the next, known ahead or not."""
    read = "SELECT count FROM votes WHERE workspace = 'T1'"
    read_ahead(votes, read)

    def go_on() -> None:
        with votes.write("T1", Forecast(None, "votes.read")):
            with pytest.raises(StoreError):
                votes.run("SELECT nothing FROM nowhere")
            with pytest.raises(StoreError):
                votes.column(read)

    with pytest.raises(StoreError):
        go_on()
