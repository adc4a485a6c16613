"""The first lock on a database: what a query may say."""

import re
import sqlite3
from contextlib import suppress

import pytest
import sqlalchemy
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.source import SourceError
from bot.connectors.statement import checked
from tests.connectors.conftest import Refused

ENGINES = ("sqlite", "postgresql", "mysql", "mariadb", "snowflake", "bigquery", "duckdb")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT 1",
        "  select count(*) from orders ; ",
        "SELECT day, sum(total) FROM orders WHERE day >= :since GROUP BY day;;",
        "WITH d AS (SELECT * FROM orders) SELECT count(*) FROM d",
        "SELECT '; DROP TABLE orders', 'it''s :not a parameter', \"delete\" FROM orders",
        "SELECT 1 -- ; insert into\n",
        "SELECT 1 /* ; update */ -- the end",
        "SELECT u.update, o.delete, replace(name, 'a', 'b') FROM u",
        "SELECT 12 AS created_at, deleted, updates, offload, copying FROM orders",
        "SELECT x FROM orders WHERE name LIKE '%into%'",
        "WITH merge AS (SELECT 1 AS n) SELECT n FROM merge",
        "WITH RECURSIVE a AS (SELECT 1), update AS (SELECT 2 n) SELECT update.n FROM a, update JOIN update u ON true",
        "SELECT 'C:\\\\temp', '\\d+' FROM orders",
    ],
)
def test_what_reads_is_let_through_everywhere(query: str) -> None:
    """Keywords inside texts, names and comments harm nobody, and a final semicolon is forgiven."""
    for engine in ENGINES:
        statement = checked(query, engine)
        assert statement.since == (":since" in query)
        assert set(sqlalchemy.text(statement.text)._bindparams) == ({"since"} if statement.since else set())
        said = sqlalchemy.text(statement.text).compile(compile_kwargs={"render_postcompile": True}).string
        assert said.strip() == query.strip().rstrip("; ")


@pytest.mark.parametrize(
    ("engine", "query"),
    [
        ("postgresql", "SELECT day::date, '12:30'::time, a[1:2], data->>'x', b #> '{a}' FROM t"),
        ("postgresql", "SELECT $$; drop table t$$, $a$ it's; $$ $a$, E'a\\\\b' FROM t"),
        ("postgresql", "SELECT \"a;b\", x FROM t WHERE y ? 'k'"),
        ("mysql", 'SELECT `a;b`, "it\'s; x" FROM t # ; drop'),
        ("sqlite", "SELECT [a;b], `c;d` FROM t"),
        ("snowflake", "SELECT src:customer.name::string FROM t"),
        ("snowflake", 'SELECT parse_json(x):a, parse_json(x):a:b, x[0]:c, "X":d FROM t'),
        ("postgresql", "SELECT arr[:2], arr[2:], arr[f(1):n], arr[:n] FROM t"),
        ("bigquery", "SELECT * FROM `p.d.t` # ; x"),
        ("duckdb", "SELECT s[:3], s[:-1], s[:] FROM t"),
        ("duckdb", "SELECT {'a': 1}, [1, 2] FROM t"),
    ],
)
def test_each_engine_has_its_own_spelling(engine: str, query: str) -> None:
    """Casts, arrays, dollar quotes, backticks and brackets are read as the engine reads them, and reach it as typed."""
    compiled = sqlalchemy.text(checked(query, engine).text).compile()
    assert str(compiled) == query
    assert compiled.params == {}


@pytest.mark.parametrize(
    ("query", "key"),
    [
        *((query, "source-sql-select") for query in ("", ";", "-- nothing", "(SELECT 1)", "'SELECT'", '"select" 1')),
        ("INSERT INTO t VALUES (1)", "source-sql-select"),
        ("update t set a = 1", "source-sql-select"),
        ("DROP TABLE t", "source-sql-select"),
        ("/* SELECT */ DELETE FROM t", "source-sql-select"),
        *(
            (f"{word} x", "source-sql-select")
            for word in ("ATTACH", "DETACH", "PRAGMA", "COPY", "VACUUM", "CALL", "SET")
        ),
        *((f"{word} x", "source-sql-select") for word in ("EXPLAIN", "INSTALL", "LOAD", "BEGIN", "EXEC", "DO", "LOCK")),
        ("SELECT 1; SELECT 2", "source-sql-one"),
        ("SELECT 1; DROP TABLE t", "source-sql-one"),
        ("SELECT 1 -- \n; DROP TABLE t", "source-sql-one"),
        ("SELECT 1 /**/; ATTACH 'x' AS y", "source-sql-one"),
        ("SELECT 'a'';'; DROP TABLE t", "source-sql-one"),
        ("SELECT 1 --\r; DROP TABLE t", "source-sql-one"),
        ("WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x", "source-sql-word"),
        ("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", "source-sql-word"),
        ("SELECT * INTO copy FROM t", "source-sql-word"),
        ("WITH x AS (MERGE INTO t USING s ON true WHEN MATCHED THEN DELETE RETURNING *) SELECT 1", "source-sql-word"),
        ("WITH merge AS (SELECT 1) MERGE INTO t USING merge ON true WHEN MATCHED THEN DELETE", "source-sql-word"),
        ("WITH merge AS (SELECT 1) MERGE t USING merge ON true WHEN MATCHED THEN DO NOTHING", "source-sql-word"),
        ("WITH delete AS (DELETE FROM t RETURNING *) SELECT * FROM delete", "source-sql-word"),
        ("WITH update AS (SELECT 1) SELECT * FROM t FOR UPDATE", "source-sql-word"),
        ("WITH into AS (SELECT 1) SELECT * FROM into", "source-sql-word"),
        ("SELECT * FROM merge", "source-sql-word"),
        ("SELECT 1.INTO OUTFILE '/tmp/x'", "source-sql-word"),
        ("SELECT 1INTO OUTFILE '/tmp/x'", "source-sql-word"),
        ("SELECT a.into OUTFILE '/tmp/x' FROM t", "source-sql-word"),
        ("SELECT * FROM t FOR UPDATE", "source-sql-word"),
        ("SELECT load_file('/etc/passwd')", "source-sql-word"),
        ("SELECT load_extension('x')", "source-sql-word"),
        ("SELECT pg_read_file('/etc/passwd')", "source-sql-word"),
        ("SELECT pg_catalog.PG_Read_File ('/etc/passwd')", "source-sql-word"),
        ("SELECT \"pg_read_file\" /* */ ('/etc/passwd')", "source-sql-word"),
        ("SELECT pg_ls_dir('/')", "source-sql-word"),
        ("SELECT lo_import('/etc/passwd')", "source-sql-word"),
        ("SELECT query_to_xml('select 1', true, true, '')", "source-sql-word"),
        ("SELECT set_config('statement_timeout', '0', false)", "source-sql-word"),
        ("SELECT * FROM dblink('host=x', 'select 1') AS t(a int)", "source-sql-word"),
        ("SELECT pg_sleep(1000)", "source-sql-word"),
        ("SELECT pg_terminate_backend(1)", "source-sql-word"),
        ("SELECT sleep(1000)", "source-sql-word"),
        ("SELECT * FROM read_csv('/etc/passwd')", "source-sql-word"),
        ("SELECT * FROM read_parquet('https://evil.example/x')", "source-sql-word"),
        ("SELECT * FROM postgres_scan('', '', '')", "source-sql-word"),
        ("SELECT * FROM EXTERNAL_QUERY('c', 'select 1')", "source-sql-word"),
        ("SELECT system$wait(100)", "source-sql-word"),
        ("SELECT :name", "source-sql-parameter"),
        ("SELECT x FROM t WHERE day = :until", "source-sql-parameter"),
        ("SELECT x FROM t WHERE day IN (:a, :b)", "source-sql-parameter"),
        ("SELECT x FROM t WHERE f(x) = :a", "source-sql-parameter"),
        ("SELECT 'a", "source-sql-open"),
        ('SELECT "a', "source-sql-open"),
        ("SELECT 1 /* ", "source-sql-open"),
        ("SELECT 'a\\'; DROP TABLE t; -- '", "source-sql-unclear"),
        ("SELECT 1 /*! ; DROP TABLE t */", "source-sql-unclear"),
        ("SELECT /*+ MAX_EXECUTION_TIME(0) */ 1", "source-sql-unclear"),
        ("SELECT 1 /*M! INTO OUTFILE 'x' */", "source-sql-unclear"),
        ("SELECT 1 /* /* */ ; DROP TABLE t */", "source-sql-unclear"),
        ("SELECT U&'\\0041'", "source-sql-unclear"),
        ("SELECT u&\"pg\\005fread_file\"('x')", "source-sql-unclear"),
        ("SELECT 1\x00; DROP TABLE t", "source-sql-unclear"),
        ("SELECT :since:1", "source-sql-unclear"),
    ],
)
def test_what_does_more_than_read_is_refused_everywhere(refused: Refused, query: str, key: str) -> None:
    """Writing, files, other servers, waiting, several statements, and every trick to hide them; beside the field."""
    for engine in ENGINES:
        error = refused(checked, query, engine)
        assert (error.key, error.field) == (key, "query"), engine


@pytest.mark.parametrize(
    ("engine", "query", "key"),
    [
        ("mysql", "SELECT 1 --1; DROP TABLE t", "source-sql-unclear"),
        ("mysql", "SELECT 1 # ' \n; DROP TABLE t # '", "source-sql-one"),
        ("mysql", "SELECT $$;$$", "source-sql-one"),
        ("sqlite", "SELECT $$;$$", "source-sql-one"),
        ("sqlite", "SELECT [a", "source-sql-open"),
        ("postgresql", "SELECT 1 # ' ; DROP TABLE t", "source-sql-open"),
        ("postgresql", "SELECT [1; DROP TABLE t]", "source-sql-one"),
        ("postgresql", "SELECT `;`", "source-sql-unclear"),
        ("postgresql", "SELECT a$$;$$", "source-sql-open"),
        ("postgresql", "SELECT $a$ $b$; ", "source-sql-open"),
        ("snowflake", "SELECT $a$;$a$", "source-sql-unclear"),
        ("bigquery", "SELECT '''a'; DROP TABLE t; --'''", "source-sql-unclear"),
    ],
)
def test_what_one_engine_hides_another_runs(refused: Refused, engine: str, query: str, key: str) -> None:
    """A comment or a quote counts only where the engine knows it."""
    assert refused(checked, query, engine).key == key


WORDS = (
    "SELECT 1",
    "WITH x AS (SELECT 1) ",
    ", delete AS (SELECT 1) ",
    " FROM delete ",
    "DROP TABLE t",
    "DELETE FROM t",
    "INSERT INTO t VALUES (2)",
    ":since",
    "x",
)
MARKS = (*";'\"`[]\n\r \\:#(),", "--", "/*", "*/", "$$", "$a$", "''", "::")
PIECES = st.sampled_from(WORDS + MARKS)


@given(st.lists(PIECES, max_size=12).map(lambda pieces: "SELECT " + "".join(pieces)))
def test_whatever_is_let_through_leaves_sqlite_as_it_was(query: str) -> None:
    """SQLite, asked to run all of an accepted text with no lock of its own, changes nothing."""
    try:
        statement = checked(query, "sqlite")
    except SourceError:
        return
    said = sqlalchemy.text(statement.text).compile().string
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    before = database.total_changes
    with suppress(sqlite3.Error):
        database.executescript(said)
    assert database.total_changes == before
    assert database.execute("SELECT a FROM t").fetchall() == [(1,)]
    database.close()


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(ENGINES))
def test_the_check_always_comes_to_an_end(query: str, engine: str) -> None:
    """Whatever is typed is either accepted, and reaches the engine unchanged, or refused beside the field."""
    try:
        statement = checked("SELECT " + query, engine)
    except SourceError:
        return
    compiled = sqlalchemy.text(statement.text)
    assert set(compiled._bindparams) <= {"since"}
    assert compiled.compile().string.replace(";", "") == re.sub(r"\r\n?", "\n", "SELECT " + query).strip().replace(
        ";", ""
    )
