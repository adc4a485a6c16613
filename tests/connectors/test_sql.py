"""Queries on a database: what they give, and that they give nothing else."""

import resource
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import duckdb
import psycopg
import pytest
import sqlalchemy

from bot.connectors import readonly, series, sql
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Point
from bot.connectors.sql import SQL, _clean, ask, check, fetch, reach
from bot.connectors.statement import Statement
from tests.connectors.conftest import Refused, span

ROWS = [("2026-11-21", 10), ("2026-11-22", None), ("2026-11-23", 12.5), ("2026-11-20", 8)]


@pytest.fixture(params=["sqlite", "duckdb", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with orders, on each engine, as SQLAlchemy writes its URL."""
    if request.param == "sqlite":
        given = f"sqlite:///{tmp_path}/ware house%23%25.db"
        with sqlite3.connect(f"{tmp_path}/ware house#%.db") as made:
            made.execute("CREATE TABLE orders (day date, total numeric)")
            made.executemany("INSERT INTO orders VALUES (?, ?)", ROWS)
        made.close()
        return given
    if request.param == "duckdb":
        with duckdb.connect(f"{tmp_path}/warehouse.duckdb") as file:
            file.execute("CREATE TABLE orders (day date, total numeric)")
            file.executemany("INSERT INTO orders VALUES (?, ?)", ROWS)
        return f"duckdb:///{tmp_path}/warehouse.duckdb"
    postgres: str = request.getfixturevalue("postgres_database_url")
    with psycopg.connect(postgres) as connection:
        connection.execute("CREATE TABLE orders (day date, total numeric)")
        connection.cursor().executemany("INSERT INTO orders VALUES (%s, %s)", ROWS)
    return postgres.replace("postgresql://", "postgresql+psycopg://")


Fetch = Callable[..., list[Point]]


@pytest.fixture
def tools(url: str, http: Http) -> Tools:
    """What the connector works with: one database, "warehouse"."""
    return Tools({"SQL_URL_WAREHOUSE": url}, http)


@pytest.fixture
def ask_for(tools: Tools) -> Fetch:
    """Runs a query."""
    return lambda query, since="2026-11-01": fetch(tools, {"database": "warehouse", "query": query}, span(since))


def test_one_value(ask_for: Fetch) -> None:
    """A single row of a single column is the value as of now."""
    assert ask_for("SELECT sum(total) FROM orders") == [Point("", 30.5)]
    assert ask_for("SELECT '41.2' -- as text") == [Point("", 41.2)]
    assert ask_for("SELECT count(*) FROM orders WHERE 'a%b' LIKE '%!%%' ESCAPE '!';") == [Point("", 4.0)]


def test_a_series(ask_for: Fetch) -> None:
    """Rows of a date and a value, in any order; a row without a value is left out."""
    assert ask_for("SELECT day, total FROM orders") == [
        Point("2026-11-21", 10.0),
        Point("2026-11-23", 12.5),
        Point("2026-11-20", 8.0),
    ]
    assert ask_for("SELECT day, total FROM orders WHERE day = '2026-11-23'") == [Point("2026-11-23", 12.5)]


def test_only_what_is_wanted(ask_for: Fetch, url: str) -> None:
    """`:since` is a date, may be used more than once and be cast, and is nothing in texts and comments."""
    query = "SELECT day, total FROM orders WHERE day >= :since AND (day > :since OR 1=1)"
    assert [point.at for point in ask_for(query, "2026-11-21")] == ["2026-11-21", "2026-11-23"]
    if not url.startswith("sqlite"):
        cast = (
            "SELECT count(*) /* not :until */ FROM orders WHERE day >= :since::date AND ':since' <> :since::text -- :x"
        )
        assert ask_for(cast, "2026-11-21") == [Point("", 3.0)]


def test_what_the_engine_spells_in_its_own_way(ask_for: Fetch, url: str) -> None:
    """Casts and colons in PostgreSQL, functions of dates in SQLite: the text reaches the engine as typed."""
    if url.startswith("duckdb"):
        query = (
            "SELECT date_trunc('month', day)::date, sum(total)::text FROM orders WHERE [1, 2][1:1] = [1] GROUP BY ALL"
        )
    elif url.startswith("sqlite"):
        query = "SELECT strftime('%Y-%m-01', day) AS month, sum(total) FROM orders GROUP BY month"
    else:
        query = "SELECT date_trunc('month', day)::date, sum(total)::text FROM orders WHERE '12:30' <> 'x' GROUP BY 1"
    assert ask_for(query) == [Point("2026-11-01", 30.5)]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("SELECT day, total, 1 FROM orders", "source-sql-columns"),
        ("SELECT total FROM orders", "source-sql-one-value"),
        ("SELECT total FROM orders WHERE 1 = 0", "source-series-empty"),
        ("SELECT day, total FROM orders WHERE 1 = 0", "source-series-empty"),
        ("SELECT max(total) FROM orders WHERE 1 = 0", "source-series-empty"),
        ("SELECT total, day FROM orders", "source-series-date"),
        ("SELECT day, 'many' FROM orders", "source-series-value-at"),
        ("SELECT '2026-11-23', total FROM orders", "source-series-twice"),
        ("SELECT revenue FROM orders", "source-sql-mistake"),
        ("SELECT 1 FROM nowhere", "source-sql-mistake"),
        ("SELECT 1 +", "source-sql-place"),
    ],
)
def test_a_query_that_gives_no_series(ask_for: Fetch, refused: Refused, query: str, key: str) -> None:
    """Each is told beside the query, a mistake in the database's own words."""
    error = refused(ask_for, query)
    assert (error.key, error.field, error.temporary) == (key, "query", False)
    if "revenue" in query:
        assert "revenue" in str(error.args_["said"])


@pytest.mark.parametrize("url", ["duckdb", "postgresql"], indirect=True)  # SQLite has no intervals
def test_a_length_of_time(ask_for: Fetch) -> None:
    """One moment less another is a length in seconds, which the KPI has in its own unit."""
    lasted = "timestamp '2026-11-23 10:30' - timestamp '2026-11-23 09:00'"
    assert ask_for(f"SELECT {lasted}") == [Point("", 5400.0, seconds=True)]
    assert ask_for(f"SELECT date '2026-11-23', {lasted}") == [Point("2026-11-23", 5400.0, seconds=True)]


def test_one_row_that_is_no_number(ask_for: Fetch, url: str) -> None:
    """It is named by its day, and the others are there."""
    nan = "'NaN'::double precision" if not url.startswith("sqlite") else "'NaN'"
    points = ask_for(f"SELECT day, CASE WHEN day = '2026-11-21' THEN {nan} ELSE total END FROM orders")
    assert {point.at: point.value for point in points if not point.wrong} == {"2026-11-20": 8.0, "2026-11-23": 12.5}
    (wrong,) = [point.wrong for point in points if point.wrong]
    assert (wrong.key, str(wrong.args_["at"]), str(wrong.args_["text"]).lower()) == (
        "source-series-value-at",
        "2026-11-21",
        "nan",
    )


def test_slices_and_a_result_named_merge(ask_for: Fetch, url: str) -> None:
    """They ask for no parameter and write nothing, and the engine runs them as they were typed."""
    assert ask_for("WITH merge AS (SELECT 3 AS n) SELECT n FROM merge") == [Point("", 3.0)]
    if url.startswith("duckdb"):
        assert ask_for("SELECT '412'[:2]") == [Point("", 41.0)]
    elif url.startswith("postgresql"):
        assert ask_for("SELECT array_length((ARRAY[4, 5, 6])[:2], 1)") == [Point("", 2.0)]


def test_more_rows_than_a_series_are_refused(ask_for: Fetch, url: str, refused: Refused) -> None:
    """A million rows are not read to find that out."""
    counted = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT {} FROM n"
    if url.startswith("duckdb"):
        counted = "SELECT {} FROM range(1000000) AS n(i)"
    for columns in ("i, i", "i"):
        error = refused(ask_for, counted.format(columns))
        assert (error.key, error.args_["most"]) == ("source-series-long", series.MOST)


def test_large_values_are_not_gathered(tools: Tools, url: str, refused: Refused) -> None:
    """Hundreds of long texts are far from the most rows a series may have, and would fill the memory all the same."""
    long = "hex(zeroblob(450000))" if url.startswith("sqlite") else "repeat('x', 900000)"
    rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) SELECT i, {} FROM n"
    error = refused(ask, tools, "warehouse", Statement(rows.format(long), since=False))
    assert (error.key, error.field, error.args_["size"]) == ("source-sql-large", "query", 10)


def test_what_is_inside_of_values_counts(tools: Tools, url: str, refused: Refused) -> None:
    """Lists hold texts."""
    if not url.startswith("sqlite"):
        found = "[repeat('x', 900000)]" if url.startswith("duckdb") else "ARRAY[repeat('x', 900000)]"
        text = f"SELECT i, {found} FROM generate_series(1, 40) AS n(i)"
        assert refused(ask, tools, "warehouse", Statement(text, since=False)).key == "source-sql-large"


_TEN_TIMES = ", {} AS (SELECT s||s||s||s||s||s||s||s||s||s AS s FROM {})"
_DOUBLED = f"WITH a AS (SELECT '{'x' * 1000}' AS s)" + "".join(
    _TEN_TIMES.format(*pair) for pair in ("ba", "cb", "dc", "ed", "fe")
)
GROWING = {
    "sqlite": ["SELECT zeroblob(1000000000)", "SELECT hex(zeroblob(900000))", f"{_DOUBLED} SELECT s FROM f"],
    "duckdb": [
        "SELECT repeat('x', 900000000)",
        "SELECT range(100000000)",
        "SELECT list(i) FROM range(100000000) t(i)",
        f"{_DOUBLED} SELECT s||s||s||s||s||s||s||s||s||s FROM f",
    ],
    "postgresql": [],  # works elsewhere
}


def test_what_grows_is_stopped_while_it_is_made(tools: Tools, url: str, refused: Refused) -> None:
    """Where the first lock lets a query through that makes a text of a gigabyte, the process that asks has so much
    memory and no more, and the bot itself takes none. The next query is answered."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for text in GROWING[url.partition(":")[0].partition("+")[0]]:
        error = refused(ask, tools, "warehouse", Statement(text, since=False))
        assert error.key == "source-sql-memory" or "too big" in str(error.args_["said"]), text
        assert list(ask(tools, "warehouse", Statement("SELECT 41", since=False))) == [(41,)]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_row_of_a_gigabyte_is_not_sent(ask_for: Fetch, refused: Refused) -> None:
    """PostgreSQL says that it is too large instead, where a row is one or two columns, or the columns have one name."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for text in (f"{_DOUBLED} SELECT s FROM f", f"{_DOUBLED} SELECT day AS s, s FROM e, orders"):
        assert refused(ask_for, text).key == "source-sql-large"
    assert ask_for("SELECT 1 AS product_ops_answer UNION SELECT 1") == [Point("", 1.0)]
    assert ask_for("SELECT day AS a, total AS a FROM orders WHERE total = 8") == [Point("2026-11-20", 8.0)]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_an_engine_that_knows_no_limit_is_left(
    monkeypatch: pytest.MonkeyPatch, url: str, tools: Tools, refused: Refused
) -> None:
    """BigQuery is one: the process that asks it is ended, and the next query has another."""
    endless = "WITH RECURSIVE a(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM a) SELECT count(*) FROM a"
    monkeypatch.setattr(sql, "_GRACE", -1.0)
    error = refused(ask, tools, "warehouse", Statement(endless, since=False), seconds=1.3)
    assert error.key == "source-sql-slow"
    monkeypatch.undo()
    assert list(ask(tools, "warehouse", Statement("SELECT 41", since=False))) == [(41,)]


def test_as_many_rows_as_a_series_may_have(ask_for: Fetch, url: str) -> None:
    """Small rows come up to the last, in however many parts."""
    days = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999) SELECT {} FROM n"
    if url.startswith("sqlite"):
        query = days.format("date('1970-01-01', '+' || i || ' days'), i")
    else:
        query = "SELECT date '1970-01-01' + CAST(i AS integer), i FROM generate_series(0, 19999) AS n(i)"
    assert len(ask_for(query)) == series.MOST == 20_000


def orders(url: str) -> object:
    """What is in the table."""
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as read:
        found = [tuple(row) for row in read.exec_driver_sql("SELECT count(*), sum(total) FROM orders")]
    engine.dispose()
    return found


ATTACKS = [
    "INSERT INTO orders VALUES ('2026-11-24', 1)",
    "DELETE FROM orders",
    "DROP TABLE orders",
    "CREATE TABLE mine AS SELECT * FROM orders",
    "CREATE TEMP TABLE mine (a int)",
    "UPDATE orders SET total = 0",
]
ON_SQLITE = [
    *ATTACKS,
    "ATTACH DATABASE '/tmp/x.db' AS x",
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "SELECT * FROM pragma_database_list",
    "SELECT load_extension('x')",
    "SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' REGEXP '(a+)+$'",
    "VACUUM INTO '/tmp/x.db'",
    "BEGIN",
    "SELECT 1; DELETE FROM orders",
    "SELECT length(zeroblob(1000000000))",
    "SELECT hex(randomblob(900000))",
]
ON_DUCKDB = [
    *(attack for attack in ATTACKS if "TEMP" not in attack),  # a temporary table is gone with the connection
    "ATTACH '/tmp/x.duckdb' AS x",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM 'https://example.com/x.parquet'",
    "COPY orders TO '/tmp/x.csv'",
    "COPY orders FROM '/etc/passwd'",
    "EXPORT DATABASE '/tmp/x'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SELECT getenv('HOME')",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "SET memory_limit = '100GB'",
    "CREATE SECRET s (TYPE S3, KEY_ID 'x', SECRET 'y')",
    "SELECT 1; DELETE FROM orders",
]
ON_POSTGRESQL = [
    *ATTACKS,
    "WITH gone AS (DELETE FROM orders RETURNING *) SELECT count(*) FROM gone",
    "SELECT * INTO mine FROM orders",
    "SELECT count(*) FROM orders FOR UPDATE",
    "SELECT 1; DELETE FROM orders",
    "COPY orders TO '/tmp/x.csv'",
    "SELECT set_config('transaction_read_only', 'off', false)",
    "SET TRANSACTION READ WRITE",
    "COMMIT",
    "SELECT nextval('numbers')",
    "SELECT lo_create(0)",
]


def test_the_engine_itself_lets_nothing_but_reading_through(url: str, tools: Tools, refused: Refused) -> None:
    """Even without the check of the statement: nothing is written, attached, loaded or made, on any engine."""
    if url.startswith("postgresql"):
        with psycopg.connect(url.replace("+psycopg", "")) as connection:
            connection.execute("CREATE SEQUENCE numbers")
    before = orders(url)
    attacks = {"sqlite": ON_SQLITE, "duckdb": ON_DUCKDB}.get(url.partition(":")[0], ON_POSTGRESQL)
    for attack in attacks:
        error = refused(ask, tools, "warehouse", Statement(attack.replace(":", "\\:"), since=False))
        assert error.key in ("source-sql-writes", "source-sql-mistake", "source-sql-refused"), attack
    assert orders(url) == before


@pytest.mark.parametrize("attack", [*ATTACKS, "SELECT pg_read_file('/etc/passwd')", "SELECT 1; ATTACH 'x' AS y"])
def test_the_check_comes_first(tools: Tools, refused: Refused, attack: str) -> None:
    """A form says at once what a query may not do; no database is asked."""
    nowhere = {"SQL_URL_WAREHOUSE": "postgresql+psycopg://nobody@127.0.0.1:9/none"}
    assert refused(check, {"database": "warehouse", "query": attack}, nowhere).field == "query"
    assert refused(fetch, tools, {"database": "warehouse", "query": attack}, "2026-11-01").field == "query"


def test_a_reader_reads_no_files(postgres_database_url: str, http: Http, refused: Refused) -> None:
    """With the account that the documentation makes, statement by statement, PostgreSQL lets nobody reach files, write
    or read another table, and `product-ops check` is content; a superuser is pointed out."""
    page = (Path(sql.__file__).parents[2] / "docs/sources/sql.md").read_text(encoding="utf-8")
    parts = urlsplit(postgres_database_url.replace("postgresql://", "postgresql+psycopg://"))
    statements = page.partition("## PostgreSQL")[2].partition("```sql")[2].partition("```")[0]
    reader = parts._replace(netloc=f"kpi_reader@{parts.netloc.rpartition('@')[2]}").geturl()
    tools = Tools({"SQL_URL_A": reader, "SQL_URL_B": postgres_database_url}, http)
    with psycopg.connect(postgres_database_url, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS kpi_reader")
        for table in ("orders", "signups", "salaries"):
            connection.execute(f"CREATE TABLE {table} (a int)")
        connection.execute(statements.replace("DATABASE warehouse", f"DATABASE {parts.path[1:]}").encode())
        assert list(ask(tools, "a", Statement("SELECT count(*) FROM orders", since=False))) == [(0,)]
        for attack in (
            "SELECT pg_read_file('/etc/passwd')",
            "SELECT pg_ls_dir('/')",
            "SELECT lo_import('/etc/passwd')",
            "SELECT * FROM pg_hba_file_rules",
            "SELECT pg_stat_reset()",
            "SELECT pg_drop_replication_slot('x')",
            "SELECT pg_backup_start('x')",
            "SELECT * FROM salaries",
        ):
            error = refused(ask, tools, "a", Statement(attack, since=False))
            assert error.key == "source-sql-mistake", attack  # "permission denied for function ..."
        for attack in ("CREATE TEMP TABLE x (a int)", "CREATE TABLE x (a int)", "INSERT INTO orders VALUES (1)"):
            assert refused(ask, tools, "a", Statement(attack, since=False)).field == "query"
        assert [(one.name, one.error and one.error.key) for one in reach(tools)] == [
            ("a", None),
            ("b", "source-sql-superuser"),
        ]
        connection.execute("DROP OWNED BY kpi_reader")
        connection.execute("DROP ROLE kpi_reader")


def test_a_query_that_takes_too_long_is_stopped(tools: Tools, url: str, refused: Refused) -> None:
    """Not only left alone: the database stops working on it."""
    if url.startswith("sqlite"):
        text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    elif url.startswith("duckdb"):
        text = "SELECT count(*) FROM range(100000000) a(i), range(100000) b(j) WHERE (i * j) % 7 = 3"
    else:
        text = "SELECT pg_sleep(60)"
    error = refused(ask, tools, "warehouse", Statement(text, since=False), seconds=0.3)
    assert (error.key, error.field) == ("source-sql-slow", "query")


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("postgresql+psycopg://ops:hunt%65r2@127.0.0.1:9/ops", "source-sql-unreachable"),
        ("postgres://ops:hunter2@127.0.0.1:9/ops", "source-sql-unreachable"),
        ("sqlite:////nowhere/hunter2.db", "source-sql-unreachable"),
        ("duckdb:////nowhere/hunter2.duckdb", "source-sql-unreachable"),
        ("bigquery://hunter2", "source-sql-driver"),
        ("sqlite://", "source-sql-url"),
        ("sqlite:///file:x?mode=rwc&uri=true", "source-sql-url"),
        ("hunter2", "source-sql-url"),
        ("postgresql://ops:hunter2@127.0.0.1:port/ops", "source-sql-url"),
        ("mssql+pyodbc://ops:hunter2@127.0.0.1/ops", "source-sql-kind"),
        ("snowflake://ops:hunter2@account/db", "source-sql-driver"),
        ("postgresql+nodriver://ops:hunter2@127.0.0.1/ops", "source-sql-driver"),
    ],
)
def test_a_database_that_cannot_be_opened(http: Http, refused: Refused, url: str, key: str) -> None:
    """The operator is told which variable or package to look at, and nobody the password."""
    tools = Tools({"SQL_URL_WAREHOUSE": url}, http)
    error = refused(fetch, tools, {"database": "warehouse", "query": "SELECT 1"}, span())
    assert error.key == key
    assert "hunter2" not in f"{error} {error.args_} {error.__cause__} {error.__suppress_context__}"
    assert [one.error.key for one in reach(tools) if one.error] == [key]


def test_a_password_in_a_databases_words_is_cut_out() -> None:
    """What a database says of a query may repeat how it was reached."""
    url = "postgresql://ops:p%40ss@h/d"
    assert _clean("near p@ss and p%40ss in postgresql://ops:p%40ss@h/d", url) == "near … and … in …"
    assert len(_clean("x" * 1000, url)) == 200


def test_the_operator_names_the_databases(refused: Refused) -> None:
    """Each `SQL_URL_…` is a choice in the form, by its name; another name is refused beside the field."""
    environment = {"SQL_URL_WAREHOUSE": "sqlite:///a.db", "SQL_URL_APP_EU": "sqlite:///b.db", "OTHER": "x"}
    choices = SQL.settings[0].choices
    assert choices is not None
    assert choices(environment) == ["app_eu", "warehouse"]
    assert SQL.ready(environment)
    assert not SQL.ready({})
    error = refused(check, {"database": "prod", "query": "SELECT 1"}, environment)
    assert (error.field, error.args_["variable"]) == ("database", "SQL_URL_PROD")
    assert refused(check, {}, environment).field == "database"


def test_the_operator_allows_functions_by_database(refused: Refused) -> None:
    """A function of one's own is named once, with or without its schema, and for that database alone."""
    environment = {
        "SQL_URL_A": "postgresql://h/a",
        "SQL_URL_B": "postgresql://h/b",
        "SQL_FUNCTIONS_A": "Weekly_Total, analytics.monthly",
    }
    query = "SELECT weekly_total(day), analytics.monthly(day) FROM orders"
    check({"database": "a", "query": query}, environment)
    error = refused(check, {"database": "b", "query": query}, environment)
    assert (error.key, error.args_["name"]) == ("source-sql-function", "weekly_total")
    assert refused(check, {"database": "a", "query": "SELECT analytics(1)"}, environment).key == "source-sql-function"


def test_nothing_is_left_open(tools: Tools, url: str) -> None:
    """After each query the connection is closed: a database sees the bot only while it is asked."""
    fetch(tools, {"database": "warehouse", "query": "SELECT 1"}, span())
    if url.startswith("duckdb"):  # one process alone may write, while nobody reads
        with duckdb.connect(url.removeprefix("duckdb:///")) as file:
            file.execute("DELETE FROM orders")
    if url.startswith("postgresql"):
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            # Of this database: the server has others, which other tests use. Within a transaction it would say again
            # and again what it said first.
            left = """
                SELECT count(*) FROM pg_stat_activity
                WHERE application_name = 'product-ops' AND datname = current_database()
            """
            # A server goes on for a moment with a connection that was closed.
            while connection.execute(left).fetchone() != (0,):
                time.sleep(0.01)


def test_each_driver_is_told_to_keep_to_reading() -> None:
    """Engines whose drivers are no part of this project: what they are told, by the driver's name."""
    urls = (
        "mysql+pymysql://h/d",
        "mysql://h/d",
        "mariadb+pymysql://h/d",
        "snowflake://a/d",
        "bigquery://p",
        "duckdb:///f",
    )
    said = {url: readonly._arguments(url.partition(":")[0].partition("+")[0], sqlalchemy.make_url(url)) for url in urls}
    assert said["duckdb:///f"]["read_only"] is True
    assert said["duckdb:///f"]["config"]["enable_external_access"] == "false"
    assert said["mysql://h/d"]["multi_statements"] is False
    assert all(said[url]["local_infile"] is False for url in urls[:3])
    assert said["snowflake://a/d"] == said["bigquery://p"] == {}


@pytest.mark.parametrize("path", ["", ":memory:"])
def test_duckdb_wants_a_file(http: Http, refused: Refused, path: str) -> None:
    """A database in memory is empty: nobody means it."""
    tools = Tools({"SQL_URL_WAREHOUSE": f"duckdb:///{path}"}, http)
    assert refused(fetch, tools, {"database": "warehouse", "query": "SELECT 1"}, span()).key == "source-sql-url"
