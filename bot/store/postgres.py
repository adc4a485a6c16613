"""PostgreSQL: psycopg's pool, and an advisory lock that gives a workspace one writer at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import DictRow, dict_row, tuple_row
from psycopg_pool import ConnectionPool

from bot.store.door import (
    BUSY,
    CLOSED,
    ConflictError,
    Store,
    StoreError,
    Transaction,
    UnfitError,
    migration_failed,
)
from bot.store.migrations import Migration, check_names
from bot.store.parameters import to_psycopg

CONNECT_SECONDS = 5
POOL_SIZE = 20

# What a URL leaves unsaid. Without tcp_user_timeout (ms) a silent network is noticed after minutes.
_DEFAULTS = {
    "connect_timeout": CONNECT_SECONDS,
    "tcp_user_timeout": 10_000,
    "fallback_application_name": "product-ops",
}

# Nothing is prepared: after another replica's migration a prepared SELECT * fails on every connection that
# holds it, and a transaction pooler may lose it. Planning again costs some tens of microseconds.
_SETTINGS = {"autocommit": True, "row_factory": dict_row, "prepare_threshold": None}

# SQL_ASCII gives bytes in place of texts, and any other but UTF8 refuses the first emoji somebody types.
_ENCODED = (
    "The PostgreSQL database is encoded in {encoding}, which cannot hold every letter that people type. Make another, "
    "CREATE DATABASE product_ops ENCODING 'UTF8' TEMPLATE template0, and put its name into DATABASE_URL; pg_dump takes "
    "along what this one holds."
)

_Connection = psycopg.Connection[DictRow]
_REFUSALS = (psycopg.Error, UnicodeError)


class _BoolDumper(Dumper):
    """A Python bool as 0 or 1, like SQLite."""

    oid = psycopg.adapters.types["int2"].oid

    def dump(self, obj: bool) -> Buffer:
        return b"1" if obj else b"0"


class _BoolLoader(Loader):
    """PostgreSQL's boolean as 0 or 1, like SQLite."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _NumberLoader(Loader):
    """NUMERIC, which `sum` and `avg` answer, as int or float, like SQLite."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data)
        return int(text) if text.removeprefix(b"-").isdigit() else float(text)


class PostgresStore(Store):
    """The store in a PostgreSQL database, reached by any URL libpq accepts.

    Raises `StoreError` if the URL cannot be read or the server does not answer within a few seconds, `UnfitError` if
    the database cannot hold every letter.
    """

    engine = "postgresql"

    def __init__(self, url: str, wait: float) -> None:
        super().__init__()
        self._wait = wait
        options = _options(url)
        # The pool reports a server it cannot reach only as a timeout; a first connection gives the reason.
        try:
            with psycopg.connect(**options) as first:
                encoding = first.info.parameter_status("server_encoding") or "UTF8"
        except psycopg.Error as error:
            raise StoreError(f"PostgreSQL cannot be reached: {_sentence(error)}") from error
        if encoding != "UTF8":
            raise UnfitError(_ENCODED.format(encoding=encoding))
        self._pool: ConnectionPool[_Connection] = ConnectionPool(
            kwargs=options | _SETTINGS,
            connection_class=_Connection,
            min_size=1,
            max_size=POOL_SIZE,
            timeout=CONNECT_SECONDS,
            reconnect_timeout=CONNECT_SECONDS,
            configure=self._configure,
            check=self._check,
            open=True,
        )

    def run(self, sql: str, /, **params: Any) -> list[dict[str, Any]]:
        """Run one statement; see `Store.run`."""
        transaction = self._mine.transaction
        try:
            if transaction is not None:
                self._refuse_if_lost(transaction)
                return _rows(transaction.connection, sql, params)
            with self._pool.connection() as connection:
                return _rows(connection, sql, params)
        except _REFUSALS as error:
            raise self._refused(error) from error

    def column(self, sql: str, /, **params: Any) -> list[Any]:
        """Run one statement for its first column; see `Store.column`."""
        transaction = self._mine.transaction
        try:
            if transaction is not None:
                self._refuse_if_lost(transaction)
                return _column(transaction.connection, sql, params)
            with self._pool.connection() as connection:
                return _column(connection, sql, params)
        except _REFUSALS as error:
            raise self._refused(error) from error

    def many(self, sql: str, rows: Iterable[Mapping[str, Any]], /) -> None:
        """Run one statement for many rows, sent ahead without waiting for each answer; see `Store.many`."""
        connection: _Connection = self._transaction().connection
        try:
            with connection.cursor() as cursor:
                cursor.executemany(to_psycopg(sql), rows)
        except _REFUSALS as error:
            raise self._refused(error) from error
        except BaseException:
            self._lose()
            raise

    def migrate(self, migrations: Sequence[Migration]) -> list[str]:
        """Apply the missing migrations, remembered in the table `migration`, under an advisory lock."""
        check_names(migrations)
        with self.write("migrations"):
            connection: _Connection = self._transaction().connection
            self.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
            applied = {row["name"] for row in self.run("SELECT name FROM migration")}
            names = []
            for migration in migrations:
                if migration.name in applied:
                    continue
                step = migration.step(self.engine)
                if not isinstance(step, str):
                    raise StoreError(f"Migration {migration.name} needs SQL text for PostgreSQL.")
                try:
                    # Without parameters a text may hold several statements, and its % and : mean themselves.
                    connection.execute(step)
                except _REFUSALS as error:
                    raise migration_failed(migration.name, self._refused(error)) from error
                now = datetime.now(UTC).isoformat(timespec="seconds")
                self.run("INSERT INTO migration VALUES (:name, :now)", name=migration.name, now=now)
                names.append(migration.name)
        return names

    def backup(self, path: str | Path) -> None:  # noqa: ARG002 - Store's signature
        """Refuse: PostgreSQL's own tool makes the consistent copy."""
        raise StoreError("A PostgreSQL database is backed up with pg_dump.")

    def close(self) -> None:
        """Close the pool's connections."""
        self._pool.close()

    @contextmanager
    def _begin(self, workspace: str) -> Iterator[Transaction]:
        try:
            with self._pool.connection() as connection, connection.transaction():
                transaction = Transaction(connection)
                self._join(transaction, workspace)
                yield transaction
        except psycopg.Error as error:
            raise self._refused(error) from error

    def _join(self, transaction: Transaction, workspace: str) -> None:
        if workspace not in transaction.workspaces:
            try:
                transaction.connection.execute("SELECT pg_advisory_xact_lock(%s)", [_lock_key(workspace)])
            except psycopg.Error as error:
                raise self._refused(error) from error
            transaction.workspaces.add(workspace)

    def _configure(self, connection: _Connection) -> None:
        """Make a new connection mean what SQLite means."""
        # Each statement must see what the previous holder of the advisory lock committed.
        connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
        connection.adapters.register_dumper(bool, _BoolDumper)
        connection.adapters.register_loader("bool", _BoolLoader)
        connection.adapters.register_loader("numeric", _NumberLoader)
        milliseconds = max(1, round(self._wait * 1000))  # 0 would mean for ever
        connection.execute("SELECT set_config('lock_timeout', %s, false)", [f"{milliseconds}ms"])

    def _check(self, connection: _Connection) -> None:
        """Refuse a connection that died in the pool, and with it all the others the server dropped.

        On its own the pool drops one at a time and waits a second, two, four... between them: with twenty idle
        connections, a restarted server looked down for over ten seconds.
        """
        try:
            ConnectionPool.check_connection(connection)
        except psycopg.Error:
            self._pool.drain()
            raise

    def _refused(self, error: Exception) -> StoreError:
        self._lose()
        if isinstance(error, psycopg.IntegrityError):
            return ConflictError(f"A row breaks a rule of its table: {_sentence(error)}")
        if self._pool.closed:
            return StoreError(CLOSED)
        if isinstance(error, psycopg.errors.LockNotAvailable):
            return StoreError(BUSY)
        if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
            return StoreError(f"PostgreSQL cannot be reached: {_sentence(error)}")
        return StoreError(f"The database refused a statement: {_sentence(error)}")


def _options(url: str) -> dict[str, Any]:
    unreadable = StoreError(
        "The PostgreSQL URL cannot be read: it is postgresql://user:password@host:port/database, "
        "with special characters of the password percent-encoded."
    )
    try:
        options = conninfo_to_dict(url)
    except psycopg.Error:
        # libpq's reason may quote a piece of the password: neither shown nor chained.
        raise unreadable from None
    ports = str(options.get("port", "")).replace(",", "")
    if ports and not ports.isdigit():
        # A slash in the password makes its beginning the port.
        raise unreadable
    return _DEFAULTS | options


def _rows(connection: _Connection, sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    cursor = connection.execute(to_psycopg(sql), params)
    return cursor.fetchall() if cursor.description else []


def _column(connection: _Connection, sql: str, params: dict[str, Any]) -> list[Any]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        return [row[0] for row in cursor.execute(to_psycopg(sql), params)]


def _lock_key(workspace: str) -> int:
    """Return the workspace's advisory lock: 64 bits, so that no two share one by chance."""
    return int.from_bytes(blake2b(workspace.encode(), digest_size=8).digest(), "big", signed=True)


def _sentence(error: Exception) -> str:
    """Return the first line of the server's answer, ended like a sentence."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(".") + "."
