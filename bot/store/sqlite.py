"""SQLite: one `sqlite_utils.Database` per thread on one file, in write-ahead mode.

A `Database` shared by eight threads lost up to 650 of 800 rows, and a plain BEGIN failed 346 of 400
read-then-write updates with "database is locked": hence one per thread, and BEGIN IMMEDIATE.
"""

import os
import sqlite3
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import Any, cast

from bot.newfile import new_file
from bot.store.copies import copy_database
from bot.store.door import CLOSED, Store
from bot.store.errors import BUSY, ConflictError, StoreError, UnavailableError, UnwritableError
from bot.store.foresight import Forecast
from bot.store.migrations import Migration, check_names, statements
from bot.store.parameters import writes
from bot.store.threads import Transaction

# sqlite-utils takes numpy in, where it is installed, only to know its types: that took a third of the start.
_known = sys.modules.get("numpy")
sys.modules["numpy"] = cast(ModuleType, _known)
try:
    from sqlite_utils import Database, Migrations
finally:
    if _known is None:
        del sys.modules["numpy"]

# sqlite3.Warning is what Python 3.11 raises for two statements in one text.
_REFUSALS = (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError)
# What a disk without room answers: the others where a quota is used up, or what processes share cannot grow on it.
_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_SHMSIZE")
_WRITER = "writer"  # one for the whole file
_TOLERANCE_SECONDS = 0.1  # to say anew for less how long a connection waits would cost more than the waiting


class _Handle:
    """One thread's connection. It closes when its thread ends, because only the thread refers to it."""

    def __init__(self, path: Path, wait: float) -> None:
        # Autocommit, so that only write() opens a transaction. Closing may happen in another thread.
        self.connection = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
        self.seconds = wait  # for which it waits for others
        self.close = weakref.finalize(self, self.connection.close)
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute("PRAGMA foreign_keys=ON")
        # A quarter of the usual: some thirty threads have one each, and the system keeps the file's pages anyway.
        self.connection.execute("PRAGMA cache_size=-500")
        self.database = Database(self.connection, execute_plugins=False)


class _Mine(threading.local):
    handle: _Handle | None = None


class SQLiteStore(Store):
    """The store in one SQLite file. Raises `StoreError` if the file cannot be opened as a database."""

    engine = "sqlite"

    def __init__(self, path: Path, wait: float) -> None:
        super().__init__(wait)
        # Absolute, so that a later change of folder does not open a second file.
        self._path = path.absolute()
        self._threads = _Mine()
        self._handles: weakref.WeakSet[_Handle] = weakref.WeakSet()
        self._lock = threading.Lock()
        # Threads of one process queue here. SQLite only polls, up to 100 ms apart, and a thread that polls
        # may starve: bench/store_door.py shows it.
        self._writing = threading.Lock()
        self._closed = False
        if not self._path.parent.is_dir():
            raise StoreError(f"The folder {self._path.parent} does not exist.")
        try:
            _create(self._path)
            _enable_wal(self._handle().connection, wait)
        except sqlite3.Error as error:
            self.close()
            raise StoreError(f"{self._path} cannot be opened as a SQLite database: {error}.") from error

    def _run(self, sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
        transaction = self._mine.transaction
        if transaction is not None:
            self._refuse_if_lost(transaction)
        elif writes(sql):
            with self._saving(), self._turn():
                return self._rows(sql, params, _WRITER)
        return self._rows(sql, params)

    def _column(self, sql: str, params: dict[str, Any]) -> list[Any]:
        if self._mine.transaction is not None:
            self._refuse_if_lost(self._mine.transaction)
        return [row[0] for row in self._fetched(sql, params)[0]]

    def many(self, sql: str, rows: Iterable[Mapping[str, Any]], /) -> None:
        """Run one statement for many rows; see `Store.many`."""
        transaction = self._transaction()
        try:
            transaction.connection.executemany(sql, rows)
        except _REFUSALS as error:
            raise self._refused(error) from error
        except BaseException:
            self._lose()
            raise

    def migrate(self, migrations: Sequence[Migration]) -> list[str]:
        """Apply the missing migrations with sqlite_utils' own `Migrations`.

        That class reads what is pending before its transaction begins, so two processes could both apply
        the first step. Here one BEGIN IMMEDIATE surrounds the reading and the applying, and its own
        transactions become savepoints within.
        """
        check_names(migrations)
        if self._is_migrated(migrations):
            return []
        history = Migrations("product-ops")
        for migration in migrations:
            history(name=migration.name)(self._applier(migration))
        with self.write("migrations"):
            database = self._handle().database
            names = [step.name for step in history.pending(database)]
            history.apply(database)
        return names

    def _is_migrated(self, migrations: Sequence[Migration]) -> bool:
        """Whether nothing is missing, as at most starts: it is found out without keeping anybody from writing."""
        applied = self.applied()
        return bool(applied) and {one.name for one in migrations} <= applied

    def warm(self) -> None:
        """Nothing is opened beforehand: a thread has its connection in no time."""

    def analyze(self) -> None:
        """Nothing to see: a plan follows from the statement, whatever is in its tables."""

    def backup(self, path: str | Path) -> None:
        """Copy the committed state into a new file that only this user may read; see `Store.backup`."""
        target = Path(path).absolute()
        try:
            with new_file(target, 0o600) as file:
                copy_database(self._path, file, target.parent, self._wait)
        except FileExistsError as error:
            raise StoreError(f"{target} already exists; name a new file.") from error
        except OSError as error:
            raise StoreError(f"No copy was made at {target}: {error.strerror or error}.") from error
        except sqlite3.Error as error:
            why = "there is no room" if _name(error) in _FULL else str(error)
            raise StoreError(f"No copy was made at {target}: {why}.") from error

    def _close(self) -> None:
        with self._lock:
            self._closed = True
            handles = list(self._handles)
        for handle in handles:
            handle.close()

    def _rows(self, sql: str, params: dict[str, Any], waits_for: str = "") -> list[dict[str, Any]]:
        rows, description = self._fetched(sql, params, waits_for)
        if not rows:
            return []
        names = [column[0] for column in description]
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _fetched(self, sql: str, params: dict[str, Any], waits_for: str = "") -> tuple[list[Any], Any]:
        began = perf_counter()
        try:
            cursor = self._connection(waits_for).execute(sql, params)
            found = cursor.fetchall()
        except _REFUSALS as error:
            raise self._refused(error) from error
        self._took(sql, began)
        if waits_for:
            self._waited(waits_for, in_vain=False)
        return found, cursor.description

    def _handle(self) -> _Handle:
        handle = self._threads.handle
        if handle is None:
            handle = _Handle(self._path, self._wait)
            with self._lock:
                if self._closed:
                    handle.close()
                    raise StoreError(CLOSED)
                self._handles.add(handle)
            self._threads.handle = handle
        return handle

    def _connection(self, waits_for: str = "") -> sqlite3.Connection:
        """This thread's connection, which waits for others as long as the thread may."""
        handle = self._threads.handle or self._handle()
        seconds = self._seconds(waits_for)
        if self._mine.transaction is None and abs(seconds - handle.seconds) > _TOLERANCE_SECONDS:
            handle.connection.execute(f"PRAGMA busy_timeout={round(seconds * 1000)}")
            handle.seconds = seconds
        return handle.connection

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for this process's other writers; those of other processes are waited for in the block."""
        began = perf_counter()
        with self._turns.waiting():
            is_ours = self._writing.acquire(timeout=self._seconds(_WRITER))
        self._waited_turn(began)
        if not is_ours:
            self._waited(_WRITER, in_vain=True)
            raise self._counted(UnavailableError(BUSY))
        try:
            yield
        finally:
            self._writing.release()

    @contextmanager
    def _begin(self, workspace: str, forecast: Forecast) -> Iterator[Transaction]:  # noqa: ARG002 - one writer, no trips
        with self._turn():
            try:
                connection = self._connection(_WRITER)
                connection.execute("BEGIN IMMEDIATE")
                self._waited(_WRITER, in_vain=False)
                try:
                    yield Transaction(connection)
                    connection.execute("COMMIT")
                finally:
                    # SQLite has already rolled back after a full disk, for one.
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise self._refused(error) from error

    def _changes(self) -> float:
        """A full disk takes a transaction that changes no row, and ticks find none to change."""
        try:
            return self._handle().connection.total_changes
        except sqlite3.ProgrammingError as error:
            raise StoreError(CLOSED) from error

    def _probe(self) -> None:
        """Write the page that begins the file, as it is."""
        self.run("PRAGMA user_version = 0")

    def _join(self, transaction: Transaction, workspace: str) -> None:
        """One writer at a time holds the whole file: nothing more to lock."""

    def _applier(self, migration: Migration) -> Any:
        """Return the function sqlite_utils calls to apply `migration`."""

        def apply(database: Database) -> None:
            step = migration.step(self.engine)
            try:
                if isinstance(step, str):
                    for statement in statements(step):
                        database.execute(statement)
                else:
                    step(database)
            except _REFUSALS as error:
                reason = self._refused(error)
                raise StoreError(f"Migration {migration.name} failed and nothing was changed. {reason}") from error

        return apply

    def applied(self) -> set[str]:
        """See `Store.applied`; sqlite-utils writes them down."""
        if not self.column("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
            return set()
        return set(self.column("SELECT name FROM _sqlite_migrations WHERE migration_set = 'product-ops'"))

    def connections(self) -> Mapping[str, int]:
        """One for each thread that has used the store."""
        return {"open": len(self._handles)}

    def _refused(self, error: Exception) -> StoreError:
        return self._counted(self._worded(error))

    def _worded(self, error: Exception) -> StoreError:
        self._lose()
        if isinstance(error, sqlite3.IntegrityError):
            return ConflictError(f"A row breaks a rule of its table: {error}.")
        if self._closed:
            return StoreError(CLOSED)
        if _is_busy(error):
            self._waited(_WRITER, in_vain=True)  # readers wait for nobody
            return UnavailableError(BUSY)
        name = _name(error)
        if name in _FULL:
            return UnwritableError(f"The disk of {self._path} has no room, or refuses to be written: {error}.", "full")
        if name.startswith("SQLITE_READONLY"):
            return UnwritableError(f"{self._path}, or its folder, is read-only.", "read-only")
        return StoreError(f"The database refused a statement: {error}.")


def _name(error: Exception) -> str:
    return getattr(error, "sqlite_errorname", "")


def _is_busy(error: Exception) -> bool:
    return _name(error).startswith("SQLITE_BUSY")


def _create(path: Path) -> None:
    """Make an empty file that only this user may read, where there is none: SQLite itself would let everybody read it,
    and gives its -wal and -shm the same rights.

    One that is there is not so much as opened: closing it would take away the locks that this process has on it.
    """
    with suppress(OSError):  # SQLite says why better
        os.close(os.open(os.path.realpath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _enable_wal(connection: sqlite3.Connection, wait: float) -> None:
    """Switch the file to write-ahead mode, once in its life.

    SQLite does not wait for its lock here, so two processes that create the file together must retry.
    """
    deadline = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
