"""A copy of the store is put back: `product-ops restore`."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot import app
from bot.__main__ import main
from bot.schedule.store import restorations
from bot.store import Store, open_store
from tests.litestream import litestream


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the bot has its store."""
    path = tmp_path / "bot.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    with open_store(f"sqlite:///{path}") as store:
        app.migrate(store)
    return path


def save(store: Store, n: int) -> None:
    """Save something: the newest is `n`."""
    with store.write("T1"):
        store.run(
            "INSERT INTO seen (workspace, delivery, at) VALUES ('T1', :name, :at)", name=f"{n:06}", at="2026-11-30"
        )


def newest(path: Path) -> str:
    """The newest that a file holds, empty for none."""
    with closing(sqlite3.connect(path)) as file:
        return str(file.execute("SELECT coalesce(max(delivery), '') FROM seen").fetchone()[0])


def test_a_copy_is_put_back_and_nothing_is_deleted(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The store is as it was at the copy, what was there before stands beside it, and the ledger knows of it."""
    copy = tmp_path / "copy.db"
    with open_store(f"sqlite:///{file}") as store:
        save(store, 1)
        assert main(["backup", str(copy)]) == 0
        save(store, 2)
    assert main(["restore", str(copy)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert main(["restore", str(copy), "--replace"]) == 0
    said = capsys.readouterr().out
    assert newest(file) == "000001"
    [aside] = tmp_path.glob("bot.db.2*")
    assert str(aside) in said
    assert newest(aside) == "000002"
    with open_store(f"sqlite:///{file}") as store:
        assert restorations.latest(store) is not None


def test_a_store_that_a_bot_works_on_is_not_replaced(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bot that runs would go on writing into the file that was moved aside."""
    assert main(["backup", str(tmp_path / "copy.db")]) == 0
    with open_store(f"sqlite:///{file}") as store:
        save(store, 1)
        assert main(["restore", str(tmp_path / "copy.db"), "--replace"]) == 2
        assert "stop the bot first" in capsys.readouterr().err
        save(store, 2)
    assert newest(file) == "000002"
    assert not list(tmp_path.glob("*.incoming*"))


def damaged(copy: Path) -> None:
    """One page of it is lost."""
    with copy.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 4096)


def newer(copy: Path) -> None:
    """A later release has changed it."""
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('product-ops', 'x-9', '')"
        )


def foreign(copy: Path) -> None:
    """It is another program's."""
    copy.unlink()
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute("CREATE TABLE other (n)")


def text(copy: Path) -> None:
    """It is no database at all."""
    copy.write_text("term,definition\n" * 1000, encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (damaged, "damaged"),
        (newer, "newer release"),
        (foreign, "not one of this bot"),
        (text, "damaged"),
        (Path.unlink, "no file"),
    ],
)
def test_what_cannot_be_put_back_is_said(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: object, said: str
) -> None:
    """The store that is there stays, and the sentence says why."""
    copy = tmp_path / "copy.db"
    assert main(["backup", str(copy)]) == 0
    assert callable(spoil)
    spoil(copy)
    before = file.read_bytes()
    assert main(["restore", str(copy), "--replace"]) == 2
    assert said in capsys.readouterr().err
    assert file.read_bytes() == before


def test_postgresql_is_told_that_it_was_put_back(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its own tools put it back; without a file the command only says so to the ledger."""
    monkeypatch.setenv("DATABASE_URL", postgres_database_url)
    assert main(["restore", "copy.sql"]) == 2
    assert "point-in-time recovery" in capsys.readouterr().err
    assert main(["restore"]) == 0
    with open_store(postgres_database_url) as store:
        back = restorations.latest(store)
    assert back is not None
    assert back.watch_until in capsys.readouterr().out


def test_litestream_loses_what_it_had_not_seen_yet_and_nothing_else(file: Path, tmp_path: Path) -> None:
    """Machine and disk are gone at once: what the replica had is there, up to one moment, and the bot goes on."""
    with open_store(f"sqlite:///{file}") as store, litestream(tmp_path, file) as replica:
        save(store, 1)
        replica.sync()
        replica.stop()
        for n in range(2, 50):
            save(store, n)
    for path in tmp_path.glob("bot.db*"):
        path.unlink()
    assert main(["restore", str(replica.restore())]) == 0
    assert newest(file) == "000001"
    with open_store(f"sqlite:///{file}") as store:
        save(store, 50)
        assert restorations.latest(store) is not None
    assert newest(file) == "000050"
