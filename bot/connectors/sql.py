"""A query on a database that the operator named.

API: https://docs.sqlalchemy.org/en/21/core/connections.html and https://docs.sqlalchemy.org/en/21/dialects/
Needs `SQL_URL_WAREHOUSE=postgresql+psycopg://reader:password@host/database`, which people choose as "warehouse", and
the driver of that engine. `docs/sources/sql.md` has them all. `SQL_FUNCTIONS_WAREHOUSE=weekly_total` lets queries call
what `bot/connectors/sql_functions.py` does not list.
Limits: one SELECT, `:since` (the first day that is wanted) as its only parameter; one value, or rows of a date and a
value; 20,000 rows, 10 MB, 30 seconds; nothing but reading, checked here and kept by the engine.
"""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date
from sys import getsizeof
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bot.connectors import query_process, series
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.source import Point, SourceError, Span, Variable
from bot.connectors.statement import FIELD, Statement, checked
from bot.telemetry.calls import source_call

if TYPE_CHECKING:
    from sqlalchemy.engine import Result
    from sqlalchemy.exc import DBAPIError

URLS = Variable("SQL_URL_*", secret=True)
ALLOWED = Variable("SQL_FUNCTIONS_*")
SECONDS = 30.0
LIMIT = 10_000_000  # bytes of an answer, as they are in memory

_LONGEST_DETAIL = 200
_FEWEST, _MOST = 10, 160  # rows that are fetched at a time
# A statement that would have written: https://www.postgresql.org/docs/current/errcodes-appendix.html, and MySQL's 1792.
_READ_ONLY = ("25006", "1792")
# The same in words, where there is no code: SQLite's, and DuckDB's.
_REFUSALS = ("not authorized", "prohibited", "attached in read-only mode", "configuration has been locked")
# What says that there was no room, in a driver's or an engine's words: nothing of it is in ours.
_FULL = ("out of memory", "failed to allocate", "disk is full", "disk i/o error")
_ANSWER, _LARGE = "product_ops_answer", "product-ops: a row of bytes "  # names that nobody else gives
_GRACE = 15.0  # seconds to connect, and for an engine to stop by itself
_ANSWERS = Statement("SELECT 1", since=False)
_IS_SUPERUSER = Statement("SELECT current_setting('is_superuser')", since=False)


def databases(environment: Mapping[str, str]) -> list[str]:
    """The names people choose from: "warehouse" for `SQL_URL_WAREHOUSE`."""
    prefix = URLS.name[:-1]
    return sorted(name[len(prefix) :].lower() for name in environment if name.startswith(prefix))


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether there is such a database and the query only reads. Raises SourceError beside the field."""
    _checked(settings, environment)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The one value of a query, or its rows of a date and a value."""
    statement = _sized(
        _checked(settings, tools.environment), _kind(_database(settings["database"], tools.environment)[1])
    )
    rows = ask(tools, settings["database"], statement, date.fromisoformat(span.since))
    if len(rows) > series.MOST:
        raise SourceError("source-series-long", field=FIELD, most=series.MOST)
    widths = {len(row) for row in rows}
    if widths == {1}:
        if len(rows) > 1:
            raise SourceError("source-sql-one-value", field=FIELD, count=len(rows))
        return series.one(rows[0][0], field=FIELD)
    if widths and widths != {2}:
        raise SourceError("source-sql-columns", field=FIELD, count=max(widths))
    return series.series(rows, span, field=FIELD)


def ask(
    tools: Tools, name: str, statement: Statement, since: date = date.min, seconds: float = SECONDS
) -> Sequence[Sequence[Any]]:
    """The rows of a query, one more at most than a series may have. Raises SourceError."""
    variable, url = _database(name, tools.environment)
    with tools.http.places.take(name, seconds), source_call("sql"):
        try:
            first = f"{__name__} import_driver {url.partition(':')[0]}"[:200]
            return query_process.run(first, answer, seconds + _GRACE, name, variable, url, statement, since, seconds)
        except TimeoutError:  # of an engine that knows no limit
            raise _slow(name, seconds) from None
        except query_process.QueryProcessError:
            raise _memory(name) from None


def import_driver(kind: str) -> None:
    """Import what speaks to an engine, by the beginning of its URL: "postgresql+psycopg"."""
    from sqlalchemy.engine import make_url

    from bot.connectors import readonly  # noqa: F401 - so that it is there

    make_url(f"{kind}://").get_dialect().import_dbapi()


def answer(
    name: str, variable: str, url: str, statement: Statement, since: date, seconds: float
) -> list[tuple[Any, ...]]:
    """The same rows, asked for in this process."""
    import sqlalchemy

    query = sqlalchemy.text(statement.text)
    if statement.since:  # a date, as columns of dates are compared with
        query = query.bindparams(sqlalchemy.bindparam("since", since, sqlalchemy.Date))
    most = series.MOST + 1
    with _told(name, variable, url, seconds):
        from bot.connectors.readonly import reading

        with (
            reading(name, variable, url, seconds, most) as connection,
            closing(connection.execution_options(stream_results=True).execute(query)) as result,
        ):
            return _rows(result, most, name)


def _rows(result: "Result[Any]", most: int, name: str) -> list[tuple[Any, ...]]:
    """The first rows of an answer, a few at a time: whether they are small shows only when they are there."""
    rows: list[tuple[Any, ...]] = []
    size, few = 0, _FEWEST
    while some := result.fetchmany(min(few, most - len(rows))):
        size += sum(_size(tuple(row)) for row in some)
        if size > LIMIT:
            raise _large(name)
        rows += [tuple(row) for row in some]
        few = min(2 * few, _MOST)
        if len(rows) >= most:
            break
    return rows


def _size(value: Any) -> int:
    """How many bytes of memory a value takes, with what is in it."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return getsizeof(value) + sum(_size(one) for one in inside)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether each database answers; and, of PostgreSQL, whether the bot may do more there than it needs."""
    names = databases(tools.environment)
    with ThreadPoolExecutor(max(len(names), 1), thread_name_prefix="reaching") as threads:
        yield from threads.map(lambda name: _reached(tools, name), names)


def _reached(tools: Tools, name: str) -> Reachability:
    try:
        variable, url = _database(name, tools.environment)
        ask(tools, name, _ANSWERS)
        if _kind(url) == "postgresql" and ask(tools, name, _IS_SUPERUSER) == [("on",)]:
            raise SourceError("source-sql-superuser", name=name, variable=variable)
    except SourceError as error:
        return Reachability(name, error)
    return Reachability(name)


def _checked(settings: Mapping[str, str], environment: Mapping[str, str]) -> Statement:
    name = settings.get("database", "")
    _, url = _database(name, environment)
    allowed = environment.get(ALLOWED.name[:-1] + name.upper(), "").lower()
    return checked(settings.get(FIELD, ""), _kind(url), re.findall(r"[^\s,.]+(?=[\s,]|\Z)", allowed))


def _sized(statement: Statement, kind: str) -> Statement:
    """The same, where PostgreSQL fails rather than send a row that is larger than a whole answer may be: its driver
    takes rows whole, and waits for ever for one that it has no room for."""
    if kind != "postgresql":
        return statement
    size = f"pg_catalog.pg_column_size({_ANSWER})"
    small = f"CASE WHEN {size} <= {LIMIT} THEN true ELSE CAST('{_LARGE}' || {size} AS integer) > 0 END"
    text = f"SELECT {_ANSWER}.* FROM ({statement.text}) AS {_ANSWER} WHERE {small}"  # noqa: S608 - it was checked
    return Statement(text, statement.since)


def _database(name: str, environment: Mapping[str, str]) -> tuple[str, str]:
    """The variable that holds a database's URL, and the URL."""
    variable = URLS.name[:-1] + name.upper()
    if name not in databases(environment):
        raise SourceError("source-sql-database-unknown", field="database", name=name, variable=variable)
    url = environment[variable]
    # The spelling that PostgreSQL's own tools take as well.
    return variable, url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url


def _kind(url: str) -> str:
    """SQLAlchemy's name of the engine: "postgresql" of "postgresql+psycopg://..."."""
    return url.partition(":")[0].partition("+")[0].lower()


@contextmanager
def _told(name: str, variable: str, url: str, seconds: float) -> Iterator[None]:
    """Turns what a database refuses into a sentence, without anything secret in it."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    began = time.monotonic()
    try:
        yield
    except DBAPIError as error:
        if time.monotonic() - began >= seconds:
            raise _slow(name, seconds) from None
        if error.connection_invalidated:
            raise SourceError("source-sql-unreachable", temporary=True, name=name, variable=variable) from None
        raise _refused(error, url, name) from None
    except SQLAlchemyError:
        raise SourceError("source-sql-refused", field=FIELD, name=name) from None


def _refused(error: "DBAPIError", url: str, name: str) -> SourceError:
    from sqlalchemy.exc import ProgrammingError

    said = " ".join(str(error.orig).splitlines()[:1])
    code = str(getattr(error.orig, "sqlstate", None) or getattr(error.orig, "args", ("",))[0])
    if any(words in said.lower() for words in _FULL):
        return _memory(name)
    if _LARGE in said:
        return _large(name)
    if code in _READ_ONLY or any(words in said for words in _REFUSALS):
        return SourceError("source-sql-writes", field=FIELD, name=name)
    # A mistake in the query is told in the database's own words. Other errors may quote values: "invalid input: ...".
    if isinstance(error, ProgrammingError) or _kind(url) == "sqlite":
        return SourceError("source-sql-mistake", field=FIELD, name=name, said=_clean(said, url))
    return SourceError("source-sql-refused", field=FIELD, name=name)


def _slow(name: str, seconds: float) -> SourceError:
    return SourceError("source-sql-slow", field=FIELD, name=name, seconds=round(seconds))


def _large(name: str) -> SourceError:
    return SourceError("source-sql-large", field=FIELD, name=name, size=LIMIT // 1_000_000)


def _memory(name: str) -> SourceError:
    return SourceError("source-sql-memory", field=FIELD, name=name, size=query_process.MEMORY // 1_000_000)


def _clean(said: str, url: str) -> str:
    password = url.partition("://")[2].rpartition("@")[0].partition(":")[2]
    for secret in filter(None, (url, password, unquote(password))):
        said = said.replace(secret, "…")
    return said if len(said) <= _LONGEST_DETAIL else f"{said[: _LONGEST_DETAIL - 1]}…"


SQL = Connector(
    "sql",
    settings=(Setting("database", limit=60, choices=databases), Setting(FIELD, limit=3000, multiline=True)),
    variables=(URLS, ALLOWED),
    fetch=fetch,
    check=check,
    ready=lambda environment: bool(databases(environment)),
    reach=reach,
    lane=lambda settings: settings.get("database", ""),
)
