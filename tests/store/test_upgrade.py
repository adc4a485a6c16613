"""An upgrade that ends half way ends, at the next start, where a straight one does."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from unittest.mock import MagicMock
from zlib import crc32

import psycopg
import pytest

import bot.store.postgres
from bot import app
from bot.store import Migration, Store, StoreError, open_store
from bot.store.migrations import statements
from bot.store.upgrade import Upgrade
from tests.store.test_processes import line, python

Schema = list[list[dict[str, object]]]

EACH = "STATEMENTS" in os.environ  # `make soak` fails at every statement
SHARE = 8  # of which `make test` tries one: on SQLite each start begins from nothing

_told = MagicMock()
app.migrate(_told)
MIGRATIONS: list[Migration] = _told.migrate.call_args.args[0]  # all of the bot

SCHEMA = {
    "sqlite": ["SELECT type, name, sql FROM sqlite_master ORDER BY type, name"],
    "postgresql": [
        """
        SELECT table_name, column_name, data_type, is_nullable, column_default, generation_expression
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name
        """,
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
    ],
}
HISTORY = {
    "sqlite": "SELECT name FROM _sqlite_migrations ORDER BY name",
    "postgresql": "SELECT name FROM migration ORDER BY name",
}


def state(url: str) -> Schema:
    """The schema, and which migrations count as applied."""
    with open_store(url) as store:
        return [store.run(sql) for sql in (*SCHEMA[store.engine], HISTORY[store.engine])]


@pytest.fixture
def straight(store_url: str) -> Schema:
    """What an upgrade without trouble comes to, on the same engine."""
    with open_store(store_url) as store:
        store.migrate(MIGRATIONS)
    found = state(store_url)
    empty(store_url)
    return found


def empty(url: str) -> None:
    """Make a database as it was before anything was applied."""
    if url.startswith("sqlite"):
        for suffix in ("", "-wal", "-shm"):
            Path(url.removeprefix("sqlite:///") + suffix).unlink(missing_ok=True)
        return
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("DROP SCHEMA public CASCADE")
        server.execute("CREATE SCHEMA public")


def is_tried(statement: str) -> bool:
    """Whether this run comes to grief at a statement, by what it says."""
    return EACH or crc32(statement.encode()) % SHARE == 0


def cut_short(store: Store) -> Iterator[list[Migration]]:
    """The migrations of a faulty release: up to a statement, and then one that fails; once for each statement."""
    for at, migration in enumerate(MIGRATIONS):
        step = migration.step(store.engine)
        if not isinstance(step, str):
            continue
        parts = list(statements(step))
        for many in range(len(parts)):
            faulty = "\n".join([*parts[:many], "INSERT INTO nowhere VALUES (1)"])
            if is_tried(parts[many]):
                yield [*MIGRATIONS[:at], Migration(migration.name, faulty)]


def test_it_may_fail_at_every_statement(store_url: str, straight: Schema) -> None:
    """A start that fails at the first statement, one that fails at the second, and so on; the last one ends it. In
    `make test` at every eighth, by what it says, in `make soak` at each."""
    with open_store(store_url) as store:
        faulty = list(cut_short(store))
        assert len(faulty) > 20
        for migrations in faulty:
            with pytest.raises(StoreError, match="nowhere"):
                store.migrate(migrations)
        store.migrate(MIGRATIONS)
    assert state(store_url) == straight


class DeathError(BaseException):
    """The process is gone at this very moment."""


def test_it_may_die_after_every_statement(postgres_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the server commits each change of the schema at once, and nobody could note that it is done. In
    `make test` after every eighth, in `make soak` after each."""
    with open_store(postgres_database_url) as store:
        store.migrate(MIGRATIONS)
    straight = state(postgres_database_url)
    empty(postgres_database_url)
    died: set[tuple[str, int]] = set()

    class Committing(Upgrade):
        def _carry_out(self, name: str, number: int, statement: str) -> None:
            if statement.split()[0] not in ("CREATE", "ALTER", "DROP"):
                super()._carry_out(name, number, statement)
                return
            self._connection.execute(statement.encode())
            if (name, number) not in died and is_tried(statement):
                died.add((name, number))
                raise DeathError
            self._note(name, number, statement, "done")

    monkeypatch.setattr(bot.store.postgres, "Upgrade", Committing)
    ended = False
    while not ended:
        with open_store(postgres_database_url) as store, suppress(DeathError):
            store.migrate(MIGRATIONS)
            ended = True
    assert len(died) > 20
    assert state(postgres_database_url) == straight


STEPS = """
import sys
from bot.store import Migration, open_store

def pause(_):
    print("midway", flush=True)
    sys.stdin.readline()  # for ever: the test kills this process here

make = [Migration(f"step-{i}", f"CREATE TABLE t{i} (a TEXT); INSERT INTO t{i} VALUES ('once')") for i in range(4)]
wait = pause if sys.argv[2] == "stop" else lambda _: None
gate = {"sqlite": wait, "postgresql": "ALTER TABLE gate ADD COLUMN b TEXT"}
with open_store(sys.argv[1]) as store:
    store.migrate([*make[:2], Migration("gate", gate), *make[2:]])
print("done", flush=True)
"""


def test_it_may_be_killed_half_way(store_url: str) -> None:
    """A process killed in the middle of an upgrade leaves nothing that the next start does not mend, and nobody waits
    for it."""
    with open_store(store_url) as store:
        store.run("CREATE TABLE gate (a TEXT)")
    with python(STEPS, store_url, "stop") as process:
        if store_url.startswith("sqlite"):
            assert line(process) == "midway"
            process.kill()
        else:
            wait_at_the_gate_and_kill(store_url, process.kill)
    with python(STEPS, store_url, "go") as process:
        assert line(process) == "done"
    with open_store(store_url) as store:
        assert [store.run(f"SELECT a FROM t{i}") for i in range(4)] == [[{"a": "once"}]] * 4


def wait_at_the_gate_and_kill(url: str, kill: Callable[[], None]) -> None:
    """Keep the upgrade from changing one table until it waits there, and end it."""
    waits = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'gate'::regclass"
    with psycopg.connect(url) as keeper, psycopg.connect(url, autocommit=True) as server:
        keeper.execute("LOCK TABLE gate")
        while not server.execute(waits).fetchone():
            pass
        kill()
