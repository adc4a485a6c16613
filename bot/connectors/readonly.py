"""A connection to somebody's database that can only read, and not for long.

Each engine has its own lock. SQLite: the file opened read-only, an authorizer that allows reading and nothing else
(https://www.sqlite.org/c3ref/set_authorizer.html), limits. PostgreSQL and MySQL: a read-only transaction and a limit of
time. DuckDB: read-only, with no access to files or the network. Snowflake and BigQuery know no such transaction: there
only the rights of the account protect, as `docs/sources/sql.md` says. Imports SQLAlchemy, so `sql.py` imports it on
first use.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from bot.connectors.source import SourceError

# Which package speaks to an engine, by SQLAlchemy's name of it.
PACKAGES = {
    "sqlite": "sqlalchemy",
    "postgresql": "psycopg[binary]",
    "mysql": "pymysql",
    "mariadb": "pymysql",
    "snowflake": "snowflake-sqlalchemy",
    "bigquery": "sqlalchemy-bigquery",
    "duckdb": "duckdb-engine",
}
# Whom SQLAlchemy asks when a URL names no driver.
_DRIVERS = {"postgresql": "psycopg", "mysql": "mysqldb", "mariadb": "mysqldb"}

_CONNECT_SECONDS = 10
_LONGEST_TEXT = 1_000_000  # bytes of one value in SQLite, which could otherwise be asked to make gigabytes
_MEMORY = "512MB"  # of DuckDB, which works in this process
_THREADS = "4"  # of DuckDB, each of which takes memory
_STEPS = 10_000  # of SQLite's virtual machine between two looks at the clock


@contextmanager
def reading(name: str, variable: str, given: str, seconds: float, most: int) -> Iterator[Connection]:
    """A connection in a transaction that only reads, rolled back at the end, with `seconds` for each statement.

    `name` is the database's in sentences, `variable` holds `given`, its URL. No more than `most` rows will be read.
    Raises SourceError when it cannot be opened; what fails inside is passed on.
    """
    engine = _engine(name, variable, given)
    try:
        try:
            connection = engine.connect()
        except DBAPIError:
            # The driver's own words may repeat hosts, users and passwords.
            raise SourceError("source-sql-unreachable", temporary=True, name=name, variable=variable) from None
        with connection:
            try:
                with _locked(connection, seconds, most):
                    yield connection
            finally:
                if not connection.invalidated:
                    connection.rollback()
    finally:
        engine.dispose()


def _engine(name: str, variable: str, given: str) -> Engine:
    try:
        url = make_url(given)
        kind = url.get_backend_name()
        if kind not in PACKAGES:
            raise SourceError("source-sql-kind", name=name, variable=variable, known=", ".join(PACKAGES))
        if kind == "sqlite":
            url = _sqlite(url, name, variable)
        if kind == "duckdb" and url.database in (None, "", ":memory:"):
            raise SourceError("source-sql-url", name=name, variable=variable)  # that has no tables
        return sqlalchemy.create_engine(
            url, poolclass=NullPool, connect_args=_arguments(kind, url), hide_parameters=True
        )
    except (NoSuchModuleError, ImportError):
        raise SourceError("source-sql-driver", name=name, package=PACKAGES[kind]) from None
    except (ArgumentError, ValueError):
        raise SourceError("source-sql-url", name=name, variable=variable) from None


def _sqlite(url: URL, name: str, variable: str) -> URL:
    """The same file, to be opened for reading; one that is not there is not made."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise SourceError("source-sql-url", name=name, variable=variable)
    path = quote(str(Path(url.database).absolute()))
    return URL.create("sqlite", database=f"file:{path}", query={"mode": "ro", "uri": "true"})


def _arguments(kind: str, url: URL) -> dict[str, Any]:
    """What a driver is told besides the URL."""
    driver = url.drivername.partition("+")[2] or _DRIVERS.get(kind)
    if driver in ("psycopg", "psycopg2"):
        return {"connect_timeout": _CONNECT_SECONDS, "application_name": "product-ops"}
    if driver == "pymysql":
        return {"connect_timeout": _CONNECT_SECONDS, "local_infile": False}
    if driver == "mysqldb":  # which otherwise takes several statements in one
        return {"connect_timeout": _CONNECT_SECONDS, "local_infile": False, "multi_statements": False}
    if kind == "duckdb":
        locked = {"enable_external_access": "false", "autoload_known_extensions": "false", "lock_configuration": "true"}
        # It would take most of the machine's memory, and after that fill a folder beside the file.
        bounds = {"memory_limit": _MEMORY, "temp_directory": "", "threads": _THREADS}
        return {"read_only": True, "config": {**locked, **bounds}}
    return {}


@contextmanager
def _locked(connection: Connection, seconds: float, most: int) -> Iterator[None]:
    kind = connection.dialect.name
    if kind == "sqlite":
        _lock_sqlite(connection, seconds)
    for statement in _statements(kind, connection, seconds, most):
        connection.exec_driver_sql(statement)
    interrupt = getattr(connection.connection.dbapi_connection, "interrupt", None) if kind == "duckdb" else None
    timer = threading.Timer(seconds, interrupt or (lambda: None))
    if interrupt:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _statements(kind: str, connection: Connection, seconds: float, most: int) -> list[str]:
    """What is said first."""
    milliseconds = round(seconds * 1000)
    if kind == "postgresql":
        return ["SET TRANSACTION READ ONLY", f"SET LOCAL statement_timeout = {milliseconds}"]
    if kind in ("mysql", "mariadb"):
        maria = getattr(connection.dialect, "is_mariadb", False)
        limit = f"max_statement_time = {seconds}" if maria else f"max_execution_time = {milliseconds}"
        return [f"SET SESSION {limit}", f"SET SESSION sql_select_limit = {most}", "START TRANSACTION READ ONLY"]
    if kind == "snowflake":
        return [f"ALTER SESSION SET STATEMENT_TIMEOUT_IN_SECONDS = {round(seconds)}"]
    return []


def _lock_sqlite(connection: Connection, seconds: float) -> None:
    raw: Any = connection.connection.dbapi_connection
    module: Any = connection.dialect.dbapi
    ends = time.monotonic() + seconds
    raw.execute("PRAGMA query_only = ON")
    raw.setlimit(module.SQLITE_LIMIT_LENGTH, _LONGEST_TEXT)
    raw.setlimit(module.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)
    raw.setlimit(module.SQLITE_LIMIT_ATTACHED, 0)
    raw.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
    reads = {module.SQLITE_SELECT, module.SQLITE_READ, module.SQLITE_RECURSIVE}

    def allow(action: int, _: str | None, function: str | None, *__: str | None) -> int:
        # Python's regular expressions, which SQLAlchemy offers as `regexp`, may take for ever and hold everything.
        may = action in reads or (action == module.SQLITE_FUNCTION and function not in ("regexp", "load_extension"))
        return int(module.SQLITE_OK if may else module.SQLITE_DENY)

    raw.set_authorizer(allow)
