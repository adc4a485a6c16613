"""A copy of the live database."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.store import Store, StoreError, open_store


@pytest.fixture
def ledger(sqlite_url: str) -> Iterator[Store]:
    """Two tables that a transaction always fills together."""
    with open_store(sqlite_url) as store:
        store.run("CREATE TABLE debit (n BIGINT, note TEXT)")
        store.run("CREATE TABLE credit (n BIGINT, note TEXT)")
        yield store


def book(store: Store, n: int) -> None:
    """Save one entry in both tables."""
    with store.write("T1"):
        store.run("INSERT INTO debit VALUES (:n, :note)", n=n, note="x" * 2000)
        store.run("INSERT INTO credit VALUES (:n, :note)", n=n, note="x" * 2000)


def rows(path: Path, sql: str) -> list[Any]:
    """Ask a copy without the store's help."""
    with closing(sqlite3.connect(path)) as copy:
        return copy.execute(sql).fetchall()


def test_a_copy_made_while_someone_writes_is_consistent(ledger: Store, tmp_path: Path) -> None:
    """A copy taken in full activity holds whole transactions, up to one moment, and delays no writer."""
    for n in range(200):
        book(ledger, n)
    done = threading.Event()
    booked = 200

    def keep_booking() -> None:
        nonlocal booked
        while not done.is_set():
            book(ledger, booked)
            booked += 1

    writer = threading.Thread(target=keep_booking)
    writer.start()
    try:
        for i in range(5):
            before = booked
            ledger.backup(tmp_path / f"copy-{i}.db")
            (counts,) = rows(
                tmp_path / f"copy-{i}.db", "SELECT (SELECT count(*) FROM debit), (SELECT count(*) FROM credit)"
            )
            assert counts[0] == counts[1] >= before
    finally:
        done.set()
        writer.join()
    assert rows(tmp_path / "copy-4.db", "PRAGMA integrity_check") == [("ok",)]
    assert ledger.run("SELECT count(*) AS n FROM debit") == [{"n": booked}]


def test_a_copy_is_one_file_that_opens_again(ledger: Store, tmp_path: Path) -> None:
    """Restoring is moving one file: it holds everything, opens as a store, and only its owner may read it."""
    book(ledger, 1)
    folder = tmp_path / "backups"
    folder.mkdir()
    ledger.backup(folder / "copy.db")
    assert [path.name for path in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o077 == 0
    assert rows(folder / "copy.db", "PRAGMA journal_mode") == [("delete",)]
    with open_store(f"sqlite:///{folder}/copy.db") as copy:
        assert copy.run("SELECT n FROM debit") == [{"n": 1}]


def test_a_copy_never_replaces_a_file(ledger: Store, tmp_path: Path) -> None:
    """Yesterday's copy is safe from a command typed twice."""
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "copy.db").write_text("yesterday")
    with pytest.raises(StoreError, match=r"copy\.db already exists; name a new file\.$"):
        ledger.backup(str(folder / "copy.db"))
    assert [path.read_text() for path in folder.iterdir()] == ["yesterday"]


def test_a_copy_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """When the live file turns out damaged, no copy pretends to be one."""
    live, folder = tmp_path / "live.db", tmp_path / "backups"
    folder.mkdir()
    with open_store(f"sqlite:///{live}") as store:
        live.write_bytes(b"not a database" * 1000)
        with pytest.raises(StoreError, match="No copy was made"):
            store.backup(folder / "copy.db")
    assert list(folder.iterdir()) == []


def test_a_missing_folder_is_reported(ledger: Store, tmp_path: Path) -> None:
    """A copy to a folder that does not exist says so."""
    with pytest.raises(StoreError, match=r"No copy was made at .*missing"):
        ledger.backup(tmp_path / "missing" / "copy.db")


def test_postgresql_has_its_own_tool(postgres_database_url: str, tmp_path: Path) -> None:
    """On PostgreSQL the reader is sent to pg_dump, and no file appears."""
    with open_store(postgres_database_url) as store, pytest.raises(StoreError, match="pg_dump"):
        store.backup(tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_not_copied(ledger: Store, tmp_path: Path) -> None:
    """A copy that could not be put back is none: the backup says so, while the original may still be mended."""
    for n in range(50):
        book(ledger, n)
    ledger.close()
    with (tmp_path / "store.db").open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 4096)
    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as damaged, pytest.raises(StoreError, match="is damaged"):
        damaged.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
