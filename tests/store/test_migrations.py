"""The schema grows by named steps, each applied once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlite_utils import Database

from bot.store import Migration, Store, StoreError, open_store
from tests.patience import PATIENCE


def index_meanings(db: Database) -> None:
    """Full-text search, the one thing the engines do differently."""
    db.table("meaning").enable_fts(["said"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")


FIRST = Migration(
    "glossary-001",
    """
    CREATE TABLE meaning (term TEXT PRIMARY KEY, said TEXT NOT NULL); -- one; per term
    CREATE TABLE note (body TEXT DEFAULT 'a;b :c 10%');
    INSERT INTO note DEFAULT VALUES;
    """,
)
SEARCH = Migration(
    "glossary-002",
    {"sqlite": index_meanings, "postgresql": "CREATE INDEX meaning_said ON meaning (said)"},
)
THIRD = Migration("ideas-001", "ALTER TABLE meaning ADD COLUMN owner TEXT")


def start(url: str) -> list[str]:
    """Do what a process does when it starts."""
    with open_store(url) as store:
        return store.migrate([FIRST, SEARCH, THIRD])


def at_once(times: int, job: Callable[[], list[str]]) -> list[list[str]]:
    """Run the job in that many threads from the same instant on; return the answers or raise."""
    together = threading.Barrier(times, timeout=PATIENCE)

    def wait_and_go() -> list[str]:
        together.wait()
        return job()

    with ThreadPoolExecutor(times) as threads:
        return [future.result() for future in [threads.submit(wait_and_go) for _ in range(times)]]


def test_nothing_was_applied_to_a_new_database(store: Store) -> None:
    """Whoever asks before anybody has migrated it is told so: it is no trouble of the database's."""
    assert store.applied() == set()


def test_what_is_missing_is_applied_in_order_once(store: Store) -> None:
    """Starting a new version brings the schema up to date; starting it again changes nothing."""
    assert store.migrate([FIRST]) == ["glossary-001"]
    store.run("INSERT INTO meaning VALUES ('arr', 'Annual recurring revenue')")
    assert store.migrate([FIRST, SEARCH, THIRD]) == ["glossary-002", "ideas-001"]
    assert store.migrate([FIRST, SEARCH, THIRD]) == []
    assert store.run("SELECT * FROM meaning") == [{"term": "arr", "said": "Annual recurring revenue", "owner": None}]
    assert store.run("SELECT body FROM note") == [{"body": "a;b :c 10%"}]


def test_a_new_process_knows_what_was_applied(store: Store, store_url: str) -> None:
    """The history is in the database, not in the process."""
    store.migrate([FIRST, SEARCH])
    with open_store(store_url) as other:
        assert other.migrate([FIRST, SEARCH, THIRD]) == ["ideas-001"]


def test_a_failed_migration_can_be_mended(store: Store) -> None:
    """A faulty upgrade names the step to blame; mended it ends as if it had been right from the start."""
    faulty = Migration("glossary-003", "CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)")
    for _ in range(2):
        with pytest.raises(
            StoreError, match=r"Migration glossary-003 failed (and nothing was changed|at its statement 2)"
        ):
            store.migrate([FIRST, faulty])
    mended = Migration("glossary-003", "CREATE TABLE half (a TEXT); INSERT INTO half VALUES ('a')")
    assert "glossary-003" in store.migrate([FIRST, mended])
    assert store.run("SELECT * FROM half") == [{"a": "a"}]
    assert store.migrate([FIRST, mended]) == []


def test_what_was_carried_out_is_not_rewritten(postgres_database_url: str) -> None:
    """A statement that is done already on some machine cannot become another: the start says so."""
    with open_store(postgres_database_url) as store:
        with pytest.raises(StoreError, match="at its statement 2"):
            store.migrate([Migration("a", "CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)")])
        with pytest.raises(StoreError, match="its statement 1 differs"):
            store.migrate([Migration("a", "CREATE TABLE half (b TEXT); INSERT INTO half VALUES ('b')")])


def test_an_engine_without_a_step_has_nothing_to_do(store: Store) -> None:
    """A step for one engine only still counts as done on the other."""
    only = [
        Migration("a", {"sqlite": "CREATE TABLE a (x TEXT)"}),
        Migration("b", {"postgresql": "CREATE TABLE a (x TEXT)"}),
    ]
    assert store.migrate(only) == ["a", "b"]
    assert store.run("SELECT * FROM a") == []
    assert store.migrate(only) == []


def test_two_migrations_with_one_name_are_refused(store: Store) -> None:
    """A name used twice would silently lose the second step, so it is an error."""
    with pytest.raises(ValueError, match="Two migrations are named 'glossary-001'"):
        store.migrate([FIRST, Migration("glossary-001", "CREATE TABLE other (a TEXT)")])


def test_a_function_is_for_sqlite_only(postgres_database_url: str) -> None:
    """PostgreSQL cannot run a function of a SQLite database, and says which step asked for it."""
    odd = Migration("glossary-009", {"postgresql": index_meanings})
    with open_store(postgres_database_url) as store, pytest.raises(StoreError, match="glossary-009"):
        store.migrate([odd])


def test_full_text_search_follows_every_change(sqlite_url: str) -> None:
    """A definition is found without its accents as soon as it is saved, and gone as soon as it is deleted."""
    found = """
        SELECT meaning.term FROM meaning_fts JOIN meaning ON meaning.rowid = meaning_fts.rowid
        WHERE meaning_fts MATCH :words
    """
    with open_store(sqlite_url) as store:
        store.migrate([FIRST, SEARCH])
        store.run("INSERT INTO meaning VALUES ('mrr', 'Revenu mensuel récurrent')")
        assert store.run(found, words="recurrent") == [{"term": "mrr"}]
        store.run("UPDATE meaning SET said = 'Autre chose'")
        assert store.run(found, words="recurrent") == []
        assert store.run(found, words="autre") == [{"term": "mrr"}]
        store.run("DELETE FROM meaning")
        assert store.run(found, words="autre") == []


def test_replicas_that_start_together_migrate_once(store_url: str) -> None:
    """Eight starts at the same instant on a new database end with one schema, and none of them fails."""
    applied = at_once(8, lambda: start(store_url))
    assert sorted(applied) == [[]] * 7 + [["glossary-001", "glossary-002", "ideas-001"]]


def test_a_start_that_finds_nothing_missing_keeps_and_awaits_nobody(store: Store, store_url: str) -> None:
    """A replica begins at once while another is at its migrations; on PostgreSQL it takes one connection."""
    store.migrate([FIRST, SEARCH])
    with store.write("migrations"), open_store(store_url) as other:
        assert other.migrate([FIRST, SEARCH]) == []
        assert other.connections().get("open", 1) == 1
