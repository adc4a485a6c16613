"""What a statement means: the same on both engines."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from bot.store import ConflictError, Store, StoreError, open_store
from tests.patience import PATIENCE

TERM = """
CREATE TABLE term (
  workspace TEXT NOT NULL,
  name TEXT NOT NULL,
  uses BIGINT NOT NULL DEFAULT 0 CHECK (uses >= 0),
  PRIMARY KEY (workspace, name)
)
"""


@pytest.fixture
def terms(store: Store) -> Store:
    """A store with one empty table."""
    store.run(TERM)
    return store


def test_rows_come_back_as_plain_dicts_in_the_order_asked(terms: Store) -> None:
    """A reader sees rows in the order of the question, each with its column names."""
    for name, uses in [("churn", 2), ("arr", 7), ("nps", 5)]:
        terms.run("INSERT INTO term VALUES (:w, :name, :uses)", w="T1", name=name, uses=uses)
    rows = terms.run("SELECT name, uses FROM term WHERE workspace = :w ORDER BY uses DESC", w="T1")
    assert rows == [{"name": "arr", "uses": 7}, {"name": "nps", "uses": 5}, {"name": "churn", "uses": 2}]
    assert all(type(row) is dict for row in rows)


def test_statements_without_rows_answer_an_empty_list(terms: Store) -> None:
    """Nothing found and nothing to say look the same: no rows."""
    assert terms.run("SELECT name FROM term") == []
    assert terms.run("UPDATE term SET uses = 1") == []


def test_a_statement_outside_write_is_kept_at_once(terms: Store, store_url: str) -> None:
    """What one process saved, another process reads without waiting for anything."""
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 1)")
    with open_store(store_url) as other:
        assert other.run("SELECT name FROM term") == [{"name": "arr"}]


def test_an_upsert_returns_what_is_stored_now(terms: Store) -> None:
    """Counting a use answers the new count in the same statement."""
    count = """
        INSERT INTO term (workspace, name, uses) VALUES (:w, :name, 1)
        ON CONFLICT (workspace, name) DO UPDATE SET uses = term.uses + 1 RETURNING uses
    """
    assert terms.run(count, w="T1", name="arr") == [{"uses": 1}]
    assert terms.run(count, w="T1", name="arr") == [{"uses": 2}]
    assert terms.run("SELECT uses FROM term") == [{"uses": 2}]


def test_truth_totals_and_averages_are_plain_numbers(terms: Store) -> None:
    """A figure shown to a reader is an int or a float whatever the engine, and true is 1."""
    for name, uses in [("arr", 1), ("nps", 4)]:
        terms.run("INSERT INTO term VALUES ('T1', :name, :uses)", name=name, uses=uses)
    row = terms.run(
        """
        SELECT sum(uses) AS total, avg(uses) AS mean, count(*) AS n, max(uses) > 3 AS busy,
               min(uses) > 3 AS calm, CAST(:yes AS BIGINT) AS yes, CAST(:no AS BIGINT) AS no
        FROM term
        """,
        yes=True,
        no=False,
    )[0]
    assert row == {"total": 5, "mean": 2.5, "n": 2, "busy": 1, "calm": 0, "yes": 1, "no": 0}
    assert [type(value) for value in row.values()] == [int, float, int, int, int, int, int]


def test_text_comes_back_exactly(terms: Store) -> None:
    """Quotes, percent signs, colons, accents and emoji in a name are stored as typed."""
    name = '100% d\'œuvre :churn "NPS" -- /* ? */ \\ 🎉'
    terms.run("INSERT INTO term VALUES ('T1', :name, 0)", name=name)
    assert terms.run("SELECT name FROM term WHERE name = :name", name=name) == [{"name": name}]


def test_a_parameter_may_carry_any_name(store: Store) -> None:
    """A column called sql or self is as good as another."""
    asked = "SELECT CAST(:sql AS TEXT) AS a, CAST(:self AS TEXT) AS b"
    assert store.run(asked, sql="x", self="y") == [{"a": "x", "b": "y"}]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO term VALUES ('T1', 'arr', 0)",
        "INSERT INTO term VALUES ('T1', NULL, 0)",
        "INSERT INTO term VALUES ('T1', 'nps', -1)",
    ],
    ids=["taken", "missing", "outside its range"],
)
def test_a_row_that_breaks_a_rule_is_a_conflict(terms: Store, statement: str) -> None:
    """A name already taken is told apart from a database in trouble, on either engine."""
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 0)")
    with pytest.raises(ConflictError, match=r"^A row breaks a rule of its table: .*\.$"):
        terms.run(statement)
    assert terms.run("SELECT name, uses FROM term") == [{"name": "arr", "uses": 0}]


@pytest.mark.parametrize(
    "statement",
    ["SELEC 1", "SELECT nothing FROM term", "SELECT :missing AS x"],
)
def test_a_faulty_statement_is_refused_with_a_sentence(terms: Store, statement: str) -> None:
    """A mistake in SQL surfaces as one readable sentence, never as a driver's own exception."""
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 0)")
    with pytest.raises(StoreError, match=r"^The database refused a statement: .*\.$"):
        terms.run(statement, unused=1)
    assert len(terms.run("SELECT * FROM term")) == 1
    assert terms.trouble() == ""


def test_text_no_database_can_hold_is_refused(terms: Store) -> None:
    """Half a surrogate pair is refused with the same kind of error as anything else."""
    with pytest.raises(StoreError):
        terms.run("INSERT INTO term VALUES ('T1', :name, 0)", name="\ud800")
    assert terms.run("SELECT * FROM term") == []


def test_a_reader_is_never_blocked_by_a_writer(terms: Store) -> None:
    """Looking a term up does not wait for an import that runs at the same time."""
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 0)")
    seen: list[list[dict[str, object]]] = []
    with terms.write("T1"):
        terms.run("UPDATE term SET uses = 9")
        reader = threading.Thread(target=lambda: seen.append(terms.run("SELECT uses FROM term")))
        reader.start()
        reader.join(PATIENCE)
        assert seen == [[{"uses": 0}]]
    assert terms.run("SELECT uses FROM term") == [{"uses": 9}]


def test_another_replica_may_add_a_column_meanwhile(terms: Store, store_url: str) -> None:
    """While a new version migrates the schema, the old one keeps answering."""
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 0)")
    for _ in range(30):
        terms.run("SELECT * FROM term")
    with open_store(store_url) as newer:
        newer.run("ALTER TABLE term ADD COLUMN owner TEXT")
    assert terms.run("SELECT * FROM term") == [{"workspace": "T1", "name": "arr", "uses": 0, "owner": None}]


def test_threads_that_end_leave_no_open_file(tmp_path: Path) -> None:
    """A bot that runs for months does not run out of file handles."""
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        store.run("SELECT 1 AS one")
        before = len(os.listdir("/dev/fd"))
        for _ in range(30):
            thread = threading.Thread(target=store.run, args=["SELECT 1 AS one"])
            thread.start()
            thread.join()
        assert len(os.listdir("/dev/fd")) == before


def test_sqlite_commits_are_durable_and_foreign_keys_hold(tmp_path: Path) -> None:
    """A saved row survives a power cut, and a row cannot point at one that does not exist."""
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        assert store.run("PRAGMA journal_mode") == [{"journal_mode": "wal"}]
        assert store.run("PRAGMA synchronous") == [{"synchronous": 2}]
        store.run("CREATE TABLE idea (id TEXT PRIMARY KEY)")
        store.run("CREATE TABLE vote (idea TEXT NOT NULL REFERENCES idea)")
        with pytest.raises(ConflictError):
            store.run("INSERT INTO vote VALUES ('none')")


def test_a_writer_that_never_ends_is_reported_as_busy(tmp_path: Path) -> None:
    """When another program holds the file, the bot says so instead of waiting for ever."""
    with open_store(f"sqlite:///{tmp_path}/store.db", wait=0.05) as store:
        store.run("CREATE TABLE idea (id TEXT PRIMARY KEY)")
        other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="busy"):
            store.run("INSERT INTO idea VALUES ('a')")
        other.close()
        store.run("INSERT INTO idea VALUES ('a')")
        assert store.run("SELECT id FROM idea") == [{"id": "a"}]


def test_a_column_is_read_without_its_rows(store: Store) -> None:
    """The values of the first column, in order, also inside a transaction; a statement that fails says so."""
    store.run("CREATE TABLE thing (workspace TEXT, score DOUBLE PRECISION)")
    assert store.column("SELECT score FROM thing") == []
    with store.write("W"):
        store.many("INSERT INTO thing VALUES ('W', :score)", [{"score": n / 4} for n in (3, 1, 2)])
        assert store.column("SELECT score, workspace FROM thing ORDER BY score") == [0.25, 0.5, 0.75]
    assert store.column("SELECT score > :least FROM thing ORDER BY score", least=0.6) == [0, 0, 1]
    with pytest.raises(StoreError):
        store.column("SELECT nothing FROM thing")


def test_a_glance_is_of_one_moment(terms: Store, store_url: str) -> None:
    """What is asked twice is answered once, whatever others write meanwhile; what one writes oneself is seen."""
    asked = "SELECT name FROM term WHERE workspace = :w ORDER BY name"
    terms.run("INSERT INTO term VALUES ('T1', 'arr', 1)")
    with open_store(store_url) as other, terms.glance():
        terms.run(asked, w="T1")[0]["name"] = "what a caller does to its rows is its own"
        other.run("INSERT INTO term VALUES ('T1', 'churn', 1)")
        assert terms.run(asked, w="T1") == [{"name": "arr"}]
        assert terms.run(asked, w="T2") == []
        with terms.write("T1"):
            assert len(terms.run(asked, w="T1")) == 2
            terms.many("INSERT INTO term VALUES ('T1', :name, 1)", [{"name": "nps"}])
        assert [row["name"] for row in terms.run(asked, w="T1")] == ["arr", "churn", "nps"]
        terms.run("DELETE FROM term")
        assert terms.run(asked, w="T1") == []
        other.run("INSERT INTO term VALUES ('T1', 'arr', 1)")
    assert terms.run(asked, w="T1") == [{"name": "arr"}]
