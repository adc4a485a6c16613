"""Rows put in by their columns' names."""

import pytest

from bot.store import ConflictError, Migration, Store
from bot.store.rows import add, add_all, insert, upsert

KEY = ("workspace", "id")
TABLE = Migration(
    "trial",
    "CREATE TABLE trial (workspace TEXT NOT NULL, id BIGINT NOT NULL, said TEXT NOT NULL, at TEXT NOT NULL, "
    "PRIMARY KEY (workspace, id))",
)


@pytest.fixture
def trial(store: Store) -> Store:
    """A store with a table of its own."""
    store.migrate([TABLE])
    return store


def row(id_: int, said: str, at: str = "1", workspace: str = "T1") -> dict[str, object]:
    """A row of it."""
    return {"workspace": workspace, "id": id_, "said": said, "at": at}


def rows(store: Store) -> list[tuple[object, ...]]:
    """What stands in it."""
    return [tuple(one.values()) for one in store.run("SELECT * FROM trial ORDER BY workspace, id")]


def test_a_row_takes_the_place_of_the_one_with_its_key(trial: Store) -> None:
    """Its other columns are new, but those that are to stay; other keys and workspaces are left alone."""
    with trial.write("T1"), trial.write("T2"):
        upsert(trial, "trial", KEY, [row(1, "a"), row(2, "b"), row(1, "c", workspace="T2")])
        upsert(trial, "trial", KEY, [row(2, "B", "2"), row(3, "' OR 1=1 --", "2")])
        upsert(trial, "trial", KEY, [row(1, "A", "2")], keep=("at",))
        upsert(trial, "trial", KEY, [])
    assert rows(trial) == [
        ("T1", 1, "A", "1"), ("T1", 2, "B", "2"), ("T1", 3, "' OR 1=1 --", "2"), ("T2", 1, "c", "1"),
    ]  # fmt: skip


def test_a_row_that_is_there_is_not_put_in_again(trial: Store) -> None:
    """Whoever comes second is told, and changes nothing; where that is no question, it is refused."""
    assert add(trial, "trial", KEY, row(1, "a"))
    assert not add(trial, "trial", KEY, row(1, "b"))
    with trial.write("T1"):
        insert(trial, "trial", [row(2, "b"), row(3, "c")])
        insert(trial, "trial", [])
    with pytest.raises(ConflictError), trial.write("T1"):
        insert(trial, "trial", [row(4, "d"), row(1, "e")])
    assert [one[2] for one in rows(trial)] == ["a", "b", "c"]


def test_many_rows_are_put_in_but_those_that_are_there(trial: Store) -> None:
    """More than one statement holds: what is new is named, what was there is left alone, and no rows are none."""
    assert add(trial, "trial", KEY, row(7, "a"))
    with trial.write("T1"):
        new = add_all(trial, "trial", KEY, [row(n, "b") for n in range(250)])
        assert add_all(trial, "trial", KEY, []) == set()
    assert new == {str(n) for n in range(250)} - {"7"}
    assert [one[2] for one in rows(trial)].count("b") == 249
