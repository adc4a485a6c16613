"""Transactions: alone among the writers of a workspace, all or nothing."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from bot.store import ConflictError, Store, StoreError, open_store
from tests.patience import PATIENCE


@pytest.fixture
def votes(store: Store) -> Store:
    """A store with a count of 0 for each of two workspaces."""
    store.run("CREATE TABLE votes (workspace TEXT PRIMARY KEY, n BIGINT NOT NULL)")
    store.run("INSERT INTO votes VALUES ('T1', 0), ('T2', 0)")
    return store


def count(store: Store, workspace: str = "T1") -> int:
    """Read a workspace's count."""
    (row,) = store.run("SELECT n FROM votes WHERE workspace = :workspace", workspace=workspace)
    n: int = row["n"]
    return n


def set_count(store: Store, n: int, workspace: str = "T1") -> None:
    """Save a workspace's count."""
    store.run("UPDATE votes SET n = :n WHERE workspace = :workspace", n=n, workspace=workspace)


def together(*jobs: Callable[[], None]) -> None:
    """Run the jobs in a thread each and wait; the first error is raised here."""
    errors: list[BaseException] = []

    def guarded(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def test_eight_people_voting_at_once_lose_no_vote(votes: Store) -> None:
    """Every read-then-write counts, however many threads do it at the same moment."""

    def vote() -> None:
        for _ in range(100):
            with votes.write("T1"):
                set_count(votes, count(votes) + 1)

    together(*[vote] * 8)
    assert count(votes) == 800


def test_two_replicas_voting_at_once_lose_no_vote(votes: Store, store_url: str) -> None:
    """Two stores on one database, as in two processes, wait for each other too."""
    with open_store(store_url) as replica:

        def vote(store: Store) -> None:
            for _ in range(100):
                with store.write("T1"):
                    set_count(store, count(store) + 1)

        together(lambda: vote(votes), lambda: vote(replica))
    assert count(votes) == 200


def test_plain_statements_are_not_starved_by_transactions(votes: Store) -> None:
    """A quick save gets its turn while other threads write without a pause, and both add up."""

    def transactions() -> None:
        for _ in range(100):
            with votes.write("T1"):
                set_count(votes, count(votes) + 1)

    def statements() -> None:
        for _ in range(100):
            votes.run("UPDATE votes SET n = n + 1 WHERE workspace = 'T2'")

    together(transactions, transactions, statements, statements)
    assert (count(votes), count(votes, "T2")) == (200, 200)


def test_workspaces_do_not_wait_for_each_other_on_postgresql(postgres_database_url: str) -> None:
    """A long import in one workspace does not hold up the others."""
    both_inside = threading.Barrier(2, timeout=PATIENCE)

    def hold(store: Store, workspace: str) -> None:
        with store.write(workspace):
            both_inside.wait()

    with open_store(postgres_database_url) as store:
        together(lambda: hold(store, "T1"), lambda: hold(store, "T2"))


def refusals(store: Store, workspace: str) -> list[str]:
    """Try to write from another thread; return what it was told."""
    told: list[str] = []

    def other() -> None:
        try:
            with store.write(workspace):
                pass
        except StoreError as error:
            told.append(str(error))

    together(other)
    return told


def test_a_second_writer_waits_only_so_long(store_url: str) -> None:
    """A writer that is kept waiting too long is told that the database is busy."""
    with open_store(store_url, wait=0.05) as store:
        started = time.monotonic()
        with store.write("T1"):
            assert refusals(store, "T1") == ["The database is busy: another writer kept it too long."]
        assert time.monotonic() - started < 5
        assert refusals(store, "T1") == []


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_exception_undoes_everything(votes: Store, error: type[BaseException]) -> None:
    """A save that failed half-way, or was interrupted, leaves no half."""

    def save() -> None:
        with votes.write("T1"):
            set_count(votes, 5)
            assert count(votes) == 5
            raise error

    with pytest.raises(error):
        save()
    assert count(votes) == 0
    with votes.write("T1"):
        set_count(votes, 6)
    assert count(votes) == 6


def test_an_inner_write_joins_the_outer_one(votes: Store) -> None:
    """A rule that saves, called by another that saves, is kept or undone with it."""

    def save() -> None:
        with votes.write("T1"):
            with votes.write("T1"):
                set_count(votes, 1)
            with votes.write("T2"):
                set_count(votes, 2, "T2")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        save()
    assert (count(votes), count(votes, "T2")) == (0, 0)
    with votes.write("T1"), votes.write("T2"):
        set_count(votes, 1)
        set_count(votes, 2, "T2")
    assert (count(votes), count(votes, "T2")) == (1, 2)


def test_a_joined_workspace_is_locked_as_well(store_url: str) -> None:
    """Work over two workspaces keeps other writers of either one out."""
    with open_store(store_url, wait=0.05) as store, store.write("T1"), store.write("T2"):
        assert len(refusals(store, "T1")) == 1
        assert len(refusals(store, "T2")) == 1


def fails_in_a_statement(store: Store) -> None:
    """Break a rule with run()."""
    store.run("INSERT INTO votes VALUES ('T1', 9)")


def fails_in_many(store: Store) -> None:
    """Break a rule with the second row of many(), which is found with the next question at the latest."""
    store.many("INSERT INTO votes VALUES (:w, 9)", [{"w": "T3"}, {"w": "T1"}])
    store.run("SELECT 1 AS one")


def fails_in_an_inner_write(store: Store) -> None:
    """Change something, then raise out of an inner block."""
    with store.write("T1"):
        set_count(store, 7)
        raise ConflictError


@pytest.mark.parametrize("fails", [fails_in_a_statement, fails_in_many, fails_in_an_inner_write])
def test_a_caught_failure_still_loses_the_whole_transaction(votes: Store, fails: Callable[[Store], None]) -> None:
    """Code that swallows an error inside a transaction cannot save the other half by accident."""

    def swallow() -> None:
        with votes.write("T1"):
            set_count(votes, 5)
            with pytest.raises(ConflictError):
                fails(votes)

    with pytest.raises(StoreError, match="Nothing was written"):
        swallow()
    assert votes.run("SELECT workspace, n FROM votes ORDER BY workspace") == [
        {"workspace": "T1", "n": 0},
        {"workspace": "T2", "n": 0},
    ]


def test_nothing_runs_in_a_lost_transaction(votes: Store) -> None:
    """After a failure, the next statement says so at once instead of working in vain."""

    def go_on() -> None:
        with votes.write("T1"):
            with pytest.raises(ConflictError):
                fails_in_a_statement(votes)
            with pytest.raises(StoreError, match="Nothing was written"):
                count(votes)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        go_on()
    assert count(votes) == 0


def test_an_import_writes_every_row_in_order(votes: Store) -> None:
    """Ten thousand rows go in with one call, and the last word on a repeated key wins."""
    rows = [{"w": f"W{i % 9000}", "n": i} for i in range(10_000)]
    save = "INSERT INTO votes VALUES (:w, :n) ON CONFLICT (workspace) DO UPDATE SET n = excluded.n"
    with votes.write("T1"):
        votes.many(save, iter(rows))
    stored = {row["workspace"]: row["n"] for row in votes.run("SELECT * FROM votes WHERE workspace LIKE 'W%'")}
    assert stored == {row["w"]: row["n"] for row in rows}


def test_an_import_of_nothing_is_fine(votes: Store) -> None:
    """An empty file is not an error."""
    with votes.write("T1"):
        votes.many("INSERT INTO votes VALUES (:w, 0)", [])
    assert len(votes.run("SELECT * FROM votes")) == 2


def test_an_import_that_cannot_read_its_rows_leaves_nothing(votes: Store) -> None:
    """A file that turns out broken in the middle imports no row at all, even if the error is caught."""

    def rows() -> Iterator[dict[str, object]]:
        yield {"w": "T3"}
        raise ValueError("line 2 is broken")

    def swallow() -> None:
        with votes.write("T1"), pytest.raises(ValueError, match="line 2"):
            votes.many("INSERT INTO votes VALUES (:w, 0)", rows())

    with pytest.raises(StoreError, match="Nothing was written"):
        swallow()
    assert len(votes.run("SELECT * FROM votes")) == 2


def test_an_import_belongs_in_a_transaction(votes: Store) -> None:
    """Many rows without a transaction are refused, so no import can stay half done."""
    with pytest.raises(StoreError, match=r"inside write\(\)"):
        votes.many("INSERT INTO votes VALUES (:w, 0)", [{"w": "T3"}])
    assert len(votes.run("SELECT * FROM votes")) == 2


def test_what_is_for_afterwards_comes_after_the_commit(store: Store) -> None:
    """It is called once, when others read what was written; never for what was rolled back; at once outside."""
    seen: list[int] = []

    def look() -> None:
        seen.append(len(store.run("SELECT * FROM t")))

    store.run("CREATE TABLE t (n BIGINT)")
    with store.write("T1"):
        store.afterwards(look)
        with store.write("T1"):
            store.afterwards(look)
        store.run("INSERT INTO t VALUES (1)")
        assert seen == []
    assert seen == [1]

    def fail() -> None:
        with store.write("T1"):
            store.afterwards(look)
            store.run("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(StoreError):
        fail()
    assert seen == [1]
    store.afterwards(look)
    assert seen == [1, 1]
