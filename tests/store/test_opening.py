"""Opening, losing and closing a database."""

import os
import threading
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

import bot.store.postgres
from bot.check import report
from bot.config import Config
from bot.store import Store, StoreError, UnfitError, open_store
from bot.store.connection import PostgresConnection
from tests.patience import PATIENCE


@pytest.mark.parametrize(
    "url",
    [
        "",
        "product-ops.db",
        "/srv/product-ops.db",
        "mysql://localhost/product",
        "sqlite:",
        "sqlite://",
        "sqlite:///",
        "sqlite://product-ops.db",
        "sqlite:///:memory:",
        "sqlite:///product-ops.db?mode=ro",
        "postgresql://host:port/database",
        "postgresql://[::1/database",
        "postgresql://host/database?no_such_option=1",
    ],
)
def test_a_malformed_url_is_refused_with_its_form(url: str) -> None:
    """A typing mistake in the setting is answered by what the setting looks like."""
    with pytest.raises(StoreError, match=r"(sqlite:///|postgresql://).*\.$"):
        open_store(url)


@pytest.mark.parametrize("password", ["5ecr/3t", "5ecr%3t", "5ecr 3t"])
def test_a_malformed_url_never_shows_its_password(password: str) -> None:
    """A password with an unescaped character does not end in a log."""
    with pytest.raises(StoreError, match="percent-encoded") as refusal:
        open_store(f"postgresql://bot:{password}@localhost/product")
    error: BaseException | None = refusal.value
    while error is not None:
        assert not any(part in str(error) for part in ("5ecr", "3t@"))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def test_a_server_that_does_not_answer_is_named_as_the_reason(tmp_path: Path) -> None:
    """A wrong port or a stopped server is reported at the start, in one sentence."""
    with pytest.raises(StoreError, match=r"^PostgreSQL cannot be reached: .*\.$"):
        open_store(f"postgresql://bot@/product?host={tmp_path}")


def test_a_database_that_does_not_exist_is_named(postgres_url: str) -> None:
    """A server without the database says which one is missing."""
    with pytest.raises(StoreError, match='database "nowhere" does not exist'):
        open_store(postgres_url.replace("/postgres?", "/nowhere?"))


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_hold_every_letter_is_refused(
    postgres_url: str, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything fails on an emoji or every look-up does: with its encoding, and how another is made. `check`
    says the same."""
    name = f"narrow_{encoding.lower()}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(
            f"CREATE DATABASE {name} ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0".encode()
        )
        try:
            url = urlsplit(postgres_url)._replace(path=f"/{name}").geturl()
            with pytest.raises(UnfitError, match=rf"encoded in {encoding}.*ENCODING 'UTF8'") as refused:
                open_store(url)
            assert isinstance(refused.value, StoreError)
            assert report(Config(database_url=url)) == 1
            told = capsys.readouterr().out.splitlines()
            where = told.index("mend  store: answers, and cannot be used")
            assert told[where + 1].strip() == str(refused.value)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """The bot does not create folders by a typing mistake: it says which one is missing."""
    with pytest.raises(StoreError, match=f"The folder {tmp_path / 'missing'} does not exist"):
        open_store(f"sqlite:///{tmp_path}/missing/product-ops.db")


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """Pointing the bot at another file fails at the start and does not touch the file."""
    notes = tmp_path / "notes.txt"
    notes.write_text("These are notes, not a database. " * 50)
    with pytest.raises(StoreError, match="cannot be opened as a SQLite database"):
        open_store(f"sqlite:///{notes}")
    assert notes.read_text() == "These are notes, not a database. " * 50


def test_a_new_file_is_for_this_user_alone(tmp_path: Path) -> None:
    """No other account of the machine reads what a company wrote down, nor a new file through a link; what an operator
    gave a file that is there is left as it is."""
    there, link = tmp_path / "there.db", tmp_path / "link.db"
    there.touch()
    there.chmod(0o640)
    link.symlink_to(tmp_path / "linked.db")
    for name, mode in {"new.db": 0o600, "link.db": 0o600, "there.db": 0o640}.items():
        with closing(open_store(f"sqlite:///{tmp_path / name}")) as store:
            store.run("CREATE TABLE one (n INTEGER)")
            files = {tmp_path / name, *(tmp_path / name).resolve().parent.glob(f"{(tmp_path / name).resolve().name}-*")}
            assert len(files) == 3
            assert {one.stat().st_mode & 0o777 for one in files} == {mode}


def test_a_relative_url_is_a_file_beside_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three slashes name a file in the current folder, and every thread finds the same file later."""
    (tmp_path / "later").mkdir()
    monkeypatch.chdir(tmp_path)
    with open_store("sqlite:///product-ops.db") as store:
        store.run("CREATE TABLE term (name TEXT)")
        os.chdir(tmp_path / "later")
        thread = threading.Thread(target=store.run, args=["INSERT INTO term VALUES ('arr')"])
        thread.start()
        thread.join()
        assert store.run("SELECT name FROM term") == [{"name": "arr"}]
    assert (tmp_path / "product-ops.db").is_file()
    assert list((tmp_path / "later").iterdir()) == []


def test_a_store_says_which_engine_it_is(store: Store, store_url: str) -> None:
    """The health check can tell its reader where the data lives."""
    assert store.engine == store_url.partition(":")[0]


def test_a_closed_store_says_so(store: Store) -> None:
    """After a shutdown nothing is written by a late thread; it hears why."""
    assert store.trouble() == ""
    store.close()
    assert store.trouble() == "store"
    with pytest.raises(StoreError, match="The store is closed"):
        store.run("SELECT 1 AS one")
    with pytest.raises(StoreError, match="The store is closed"), store.write("T1"):
        pass
    store.close()


def test_the_bot_survives_a_database_restart(postgres_url: str, postgres_database_url: str) -> None:
    """When the server has dropped every connection, the next request works as if nothing had happened."""
    eight_inside = threading.Barrier(8, timeout=PATIENCE)

    def connect(workspace: str) -> None:
        with store.write(workspace):
            eight_inside.wait()

    with open_store(postgres_database_url) as store, psycopg.connect(postgres_url, autocommit=True) as admin:
        threads = [threading.Thread(target=connect, args=[f"T{i}"]) for i in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        name = postgres_database_url.partition("?")[0].rpartition("/")[2]
        ended = admin.execute(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = %s", [name]
        ).fetchone()
        assert ended is not None
        assert ended[0] >= 8
        assert store.run("SELECT 1 AS one") == [{"one": 1}]
        with store.write("T1"):
            assert store.trouble() == ""


def test_what_is_read_is_asked_for_once(postgres_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads one thing after another waits for the server once for each: a connection that answered a moment ago is
    not asked whether it is there."""
    waits, asked, reader = PostgresConnection.wait, [], threading.get_ident()

    def wait(connection: PostgresConnection, *given: Any, **more: Any) -> Any:
        if threading.get_ident() == reader:  # the pool opens connections meanwhile, in threads of its own
            asked.append(1)
        return waits(connection, *given, **more)

    with open_store(postgres_database_url) as store:
        monkeypatch.setattr(bot.store.postgres, "_LATELY_SECONDS", PATIENCE)
        store.run("SELECT 1 AS one")
        monkeypatch.setattr(PostgresConnection, "wait", wait)
        assert store.run("SELECT 2 AS two") == [{"two": 2}]
        assert store.column("SELECT 3") == [3]
        assert len(asked) == 2


def test_a_connection_lost_in_the_middle_writes_nothing(postgres_url: str, postgres_database_url: str) -> None:
    """A server that goes away during a save is reported, nothing is saved, and the next save works."""
    with open_store(postgres_database_url) as store, psycopg.connect(postgres_url, autocommit=True) as admin:
        store.run("CREATE TABLE term (name TEXT)")

        def save() -> None:
            with store.write("T1"):
                store.run("INSERT INTO term VALUES ('arr')")
                pid = store.run("SELECT pg_backend_pid() AS pid")[0]["pid"]
                admin.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
                store.run("INSERT INTO term VALUES ('nps')")

        with pytest.raises(StoreError):
            save()
        with store.write("T1"):
            store.run("INSERT INTO term VALUES ('churn')")
        assert store.run("SELECT name FROM term") == [{"name": "churn"}]
