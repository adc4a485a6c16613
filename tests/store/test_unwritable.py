"""A database that answers and takes no writes: whoever reads does not notice, whoever watches is told."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

import pytest

from bot.store import Store, UnsavedError, UnwritableError, door, open_store
from tests.patience import PATIENCE
from tests.unwritable import full_disk, read_only

MAKE = "CREATE TABLE number (workspace TEXT NOT NULL, n BIGINT NOT NULL)"
PUT = "INSERT INTO number (workspace, n) VALUES (:workspace, :n)"


@pytest.fixture
def numbers(store: Store) -> Store:
    """A store with one number."""
    store.run(MAKE)
    put(store, 1)
    return store


def put(store: Store, n: int) -> None:
    """Save a number."""
    store.run(PUT, workspace="T1", n=n)


def values(store: Store) -> list[int]:
    """The numbers, smallest first."""
    return [row["n"] for row in store.run("SELECT n FROM number ORDER BY n")]


def refused(store: Store) -> str:
    """Why neither a single statement nor a transaction is written."""
    with pytest.raises(UnwritableError) as alone:
        put(store, 2)
    with pytest.raises(UnwritableError) as together, store.write("T1"):
        store.run(PUT, workspace="T1", n=3)
    assert alone.value.why == together.value.why
    return alone.value.why


def test_a_read_only_database_is_read(numbers: Store, store_url: str) -> None:
    """Every write is refused with the reason, and everything is read as before, also by somebody with little time; once
    it takes writes again, so does the store."""
    with read_only(numbers, store_url), numbers.patience(PATIENCE):
        assert refused(numbers) == "read-only"
        assert values(numbers) == [1]
    numbers.later("T1", lambda: put(numbers, 4))
    assert numbers.settle(PATIENCE)
    assert values(numbers) == [1, 4]


def test_a_full_disk_is_read(numbers: Store, store_url: str) -> None:
    """The same of a disk without room."""
    with full_disk(numbers, store_url), numbers.patience(PATIENCE):
        assert refused(numbers) == "full"
        assert values(numbers) == [1]
    put(numbers, 4)
    assert values(numbers) == [1, 4]


def test_what_nobody_waits_for_is_written_later(numbers: Store, store_url: str) -> None:
    """It is written in its order as soon as that can be done, and holds nobody up."""
    with read_only(numbers, store_url):
        for n in (2, 3, 4):
            numbers.later("T1", lambda n=n: numbers.run(PUT, workspace=str(values(numbers)[-1]), n=n))  # type: ignore[misc]
        assert not numbers.settle(0)
        assert values(numbers) == [1]
    assert numbers.settle(PATIENCE)
    assert [row["workspace"] for row in numbers.run("SELECT * FROM number ORDER BY n")] == ["T1", "1", "2", "3"]


def test_what_cannot_be_written_takes_nothing_with_it(numbers: Store) -> None:
    """A faulty write that nobody waits for is left out, those before and after it are there."""
    with numbers.write("T1"):  # so that they come together
        numbers.later("T1", lambda: put(numbers, 2))
        numbers.later("T1", lambda: numbers.run("INSERT INTO number (workspace) VALUES ('T1')"))
        numbers.later("T1", lambda: put(numbers, 3))
    assert numbers.settle(PATIENCE)
    assert values(numbers) == [1, 2, 3]


def test_a_store_that_closes_writes_what_is_left(numbers: Store, store_url: str) -> None:
    """Nothing is lost by an orderly stop."""
    for n in range(2, 50):
        numbers.later(f"T{n}", lambda n=n: put(numbers, n))  # type: ignore[misc]
    numbers.close()
    with open_store(store_url) as store:
        assert values(store) == [*range(1, 50)]


def test_only_so_much_is_kept_for_later(numbers: Store, store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it lasts, the bot does not grow: what comes last is dropped."""
    monkeypatch.setattr("bot.store.later.LIMIT", 3)
    with read_only(numbers, store_url):
        for n in range(2, 10):
            numbers.later("T1", lambda n=n: put(numbers, n))  # type: ignore[misc]
    assert numbers.settle(PATIENCE)
    assert values(numbers) == [1, 2, 3, 4]


@pytest.mark.parametrize(("trouble", "why"), [(read_only, "read-only"), (full_disk, "full")])
def test_who_watches_is_told_what_is_wrong(
    numbers: Store, store_url: str, trouble: Callable[[Store, str], AbstractContextManager[None]], why: str
) -> None:
    """As soon as a write has failed; and as soon as one works again, it is well."""
    assert numbers.trouble() == ""
    with trouble(numbers, store_url):
        assert refused(numbers) == why
        assert numbers.trouble() == why
        assert values(numbers) == [1]
    numbers.later("T1", lambda: put(numbers, 4))
    assert numbers.settle(PATIENCE)
    assert numbers.trouble() == ""


@pytest.mark.parametrize(("trouble", "why"), [(read_only, "read-only"), (full_disk, "full")])
def test_where_nobody_writes_it_is_tried(
    numbers: Store, store_url: str, trouble: Callable[[Store, str], AbstractContextManager[None]], why: str
) -> None:
    """A bot that nobody has used for long is known to be unwell too."""
    numbers._wrote_at -= door._PROOF_SECONDS
    with trouble(numbers, store_url):
        assert numbers.trouble() == why
        assert numbers.trouble() == why


def test_what_changes_nothing_proves_nothing(numbers: Store, store_url: str) -> None:
    """The ticks of a bot that nobody uses find nothing to change: who watches is told of the full disk all the same."""
    numbers._wrote_at -= door._PROOF_SECONDS
    with full_disk(numbers, store_url):
        assert refused(numbers) == "full"
        for n in (8, 9):
            with suppress(UnwritableError):  # PostgreSQL's stand-in for a full disk refuses this, too
                numbers.run("UPDATE number SET n = 2 WHERE n = :n", n=n)
            with suppress(UnwritableError), numbers.write("T1"):
                numbers.run("DELETE FROM number WHERE n = :n", n=n)
            assert numbers.trouble() == "full"


def test_where_somebody_writes_nothing_is_tried(numbers: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who watches every second causes no writes of their own."""
    tried: list[str] = []
    monkeypatch.setattr(numbers, "_probe", lambda: tried.append(numbers.engine))
    assert [numbers.trouble() for _ in range(3)] == [""] * 3
    assert tried == []
    numbers._wrote_at -= door._PROOF_SECONDS
    assert [numbers.trouble() for _ in range(3)] == [""] * 3
    assert tried == [numbers.engine]


def test_a_store_that_somebody_holds_is_not_well(
    numbers: Store, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever watches is told that the database is busy while nobody can write."""
    monkeypatch.setattr(door, "_HEALTHY_SECONDS", 0.05)
    with open_store(store_url) as other, other.write("health"):
        with pytest.raises(UnsavedError, match="busy"), numbers.patience(0.05), numbers.write("health"):
            pass
        assert numbers.trouble() == "busy"
    numbers.later("health", lambda: put(numbers, 2))
    assert numbers.settle(PATIENCE)
    assert numbers.trouble() == ""
