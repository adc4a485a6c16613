"""PostgreSQL: psycopg's pool, and a row of the table `writer` that gives a workspace one writer at a time.

Nothing is kept in a session: behind a pooler in transaction mode the next transaction may be on another one.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from itertools import chain, islice
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.store.connection import (
    CONNECT_SECONDS,
    LOCK_TIMEOUT,
    WRITER,
    Asked,
    CommitError,
    PostgresConnection,
    committed,
    configure,
    connect_options,
    is_away,
    is_gone,
)
from bot.store.door import CLOSED, Store
from bot.store.errors import (
    BUSY,
    ConflictError,
    ContentionError,
    StoreError,
    UnavailableError,
    UncertainError,
    UnwritableError,
)
from bot.store.foresight import Forecast, Foresight, Glance, StoreQuestion
from bot.store.migrations import Migration, check_names
from bot.store.opening import GROWN, open_pool, sentence
from bot.store.parameters import to_psycopg, writes
from bot.store.prepared import forget_prepared, is_lost, is_stale, prepare_on
from bot.store.shelf import Shelf
from bot.store.threads import Transaction
from bot.store.upgrade import Upgrade

POOL_SIZE = 20
WARM_SIZE = 12  # as many as KPIs are asked for at once, and some for people
POOL_SECONDS = 5  # a connection is waited for, with no patience of one's own
_GRACE_SECONDS, _GRACE = 0.15, 0.2  # after which the client gives up, besides a part of the time: the server says first
_DRAIN_SECONDS = 1
_LATELY_SECONDS = 1  # for which a connection that answered is believed to: what it is asked is asked of another else
_WORTH = 2  # statements, for which it is worth asking ahead
_AHEAD = "SELECT ahead"  # what several statements that are asked ahead are called
_FEW = 50  # rows that wait for the next question of their transaction
_CHECK_SECONDS = 1  # of somebody's patience: what asks nothing is answered at once, if at all

_REFUSALS = (psycopg.Error, UnicodeError)
_AGAIN = (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected)

Result = TypeVar("Result")
_Fetch = Callable[[PostgresConnection, str, dict[str, Any]], list[Result]]


class PostgresStore(Store):
    """The store in a PostgreSQL database, reached by any URL libpq accepts.

    Raises `StoreError` if the URL cannot be read or the server does not answer within a few seconds, `UnfitError` if
    the database cannot hold every letter.
    """

    engine = "postgresql"

    def __init__(self, url: str, wait: float) -> None:
        super().__init__(wait)
        options = connect_options(url)
        self._drained_at = -math.inf  # monotonic seconds
        self._foresight = Foresight()
        self._prepares = True
        self._pool = open_pool(
            options,
            POOL_SECONDS,
            max_size=POOL_SIZE,
            timeout=POOL_SECONDS,
            # Whoever next wants a connection begins anew: after longer pauses a server that is back would still be
            # waited for, 15 s after a limit of connections had been lifted.
            reconnect_timeout=1,
            configure=self._configure,
            check=self._check,
        )
        self._shelf = Shelf(self._pool, self._check)

    def _run(self, sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
        if self._mine.transaction is None and writes(sql):
            with self._saving():
                return self._answer(self._written, sql, params)
        return self._answer(PostgresConnection.rows, sql, params)

    def _column(self, sql: str, params: dict[str, Any]) -> list[Any]:
        return self._answer(PostgresConnection.column, sql, params)

    def _foresee(self, glance: Glance, what: str, given: Mapping[str, Any]) -> None:
        questions = [one for one in self._foresight.questions(what, given) if one not in glance.seen]
        if self._foresight.learns(what):
            glance.asked = []
        if len(questions) < _WORTH:
            return
        with suppress(StoreError):  # whoever asks the same in the block hears it
            ask = list(map(Asked.of, questions))
            answers = self._answer(lambda connection, *_: connection.together(ask), _AHEAD, {})
            glance.ahead.update(zip(questions, answers, strict=True))

    def _learn(self, glance: Glance, what: str, given: Mapping[str, Any]) -> None:
        self._foresight.learn(what, given, glance.asked or ())

    def many(self, sql: str, rows: Iterable[Mapping[str, Any]], /) -> None:
        """Run one statement for many rows, sent ahead without waiting for each answer; see `Store.many`. A few wait for
        the next question of their transaction, or its end, and go with it: what is wrong with one is found there."""
        transaction, rest = self._transaction(), iter(rows)
        connection = self._held(transaction)
        transaction.glance.forget()
        try:
            some = list(islice(rest, _FEW + 1))
            if len(connection.ahead) + len(some) > _FEW:
                connection.send_ahead()
            if len(some) <= _FEW:
                connection.ahead += tuple(Asked(to_psycopg(sql), row) for row in some)
                return
            rows = chain(some, rest)
            with connection.cursor() as cursor:
                cursor.executemany(to_psycopg(sql), rows)
        except _REFUSALS as error:
            raise self._refused(error) from error
        except BaseException:
            self._lose()
            raise

    def migrate(self, migrations: Sequence[Migration]) -> list[str]:
        """Apply the missing migrations, one statement at a time; see `Upgrade`.

        The transaction that makes this process the only one does nothing else: an engine that commits each change of
        the schema at once would end it. Where nothing is missing nobody waits for it.
        """
        check_names(migrations)
        if (applied := self.applied()) and {one.name for one in migrations} <= applied:
            return []
        with self.write("migrations"):
            alone = self._held(self._transaction())
            try:
                with self._borrowed() as connection:
                    watch = partial(alone.execute, "SELECT 1")
                    return Upgrade(connection, self._lock_timeout(), watch, self._refused).run(migrations)
            except psycopg.Error as error:
                raise self._refused(error) from error

    def warm(self) -> None:
        """Open connections before they are wanted; the pool makes them one after the other, and closes what nobody uses
        after ten minutes."""
        self._pool.resize(WARM_SIZE, POOL_SIZE)
        self._pool.resize(1, POOL_SIZE)

    def analyze(self) -> None:
        """By itself the server looks once a minute; until then it may read all of a table for one row. What speaks
        PostgreSQL's protocol and cannot say how large a table is has its own way."""
        with suppress(StoreError):
            if grown := self.column(GROWN):
                self.run(f"ANALYZE {', '.join(grown)}")

    def backup(self, path: str | Path) -> None:  # noqa: ARG002 - Store's signature
        """Refuse: PostgreSQL's own tool makes the consistent copy."""
        raise StoreError("A PostgreSQL database is backed up with pg_dump.")

    def _close(self) -> None:
        self._shelf.clear()
        self._pool.close()

    @contextmanager
    def _begin(self, workspace: str, forecast: Forecast) -> Iterator[Transaction]:
        try:
            with ExitStack() as stack:
                try:
                    transaction = stack.enter_context(self._opened(workspace, forecast, tried=False))
                except psycopg.Error as error:
                    if is_gone(error):
                        self._drain()
                    # What is foreseen and cannot be read is an error of whoever asks for it, and of nobody else.
                    elif (
                        isinstance(error, psycopg.OperationalError)
                        or is_stale(error)
                        or not self._foresight.forget(forecast.what)
                    ):
                        raise
                    transaction = stack.enter_context(self._opened(workspace, forecast))
                yield transaction
        except psycopg.Error as error:
            raise self._refused(error) from error

    @contextmanager
    def _opened(self, workspace: str, forecast: Forecast, *, tried: bool = True) -> Iterator[Transaction]:
        """A transaction of the writer of a workspace, which begins, with what is forecast of it, in one trip."""
        ahead = [forecast.first] if forecast.first else []
        ahead += self._foresight.questions(forecast.what, forecast.given) if forecast.what else []
        with self._borrowed(workspace, tried=tried) as connection, ExitStack() as stack:
            transaction, began = Transaction(connection, {workspace}), perf_counter()
            with self._turn_of(workspace, began), self._turns.waiting():
                try:
                    answers = stack.enter_context(committed(connection, self._claim(workspace), *map(Asked.of, ahead)))
                except UnicodeError as error:  # of what is asked ahead
                    raise self._refused(error) from error
            asked: list[StoreQuestion] | None = [] if forecast.what and self._foresight.learns(forecast.what) else None
            transaction.glance = Glance(ahead=dict(zip(ahead, answers[1:], strict=True)), asked=asked)
            try:
                yield transaction
            finally:
                self._held(transaction)

    def _probe(self) -> None:
        """The writer's row is written."""

    def _join(self, transaction: Transaction, workspace: str) -> None:
        if workspace not in transaction.workspaces:
            connection, began = self._held(transaction, workspace), perf_counter()
            try:
                with self._turn_of(workspace, began), self._turns.waiting():
                    connection.send_ahead(self._claim(workspace))
            except psycopg.Error as error:
                raise self._refused(error) from error
            transaction.workspaces.add(workspace)
            transaction.glance.forget()  # others may have written there until now

    @contextmanager
    def _turn_of(self, workspace: str, began: float) -> Iterator[None]:
        """Remember how it ended to wait for the turn of a workspace's writer, since a moment of `perf_counter`."""
        try:
            yield
        except psycopg.Error as error:
            if isinstance(error, psycopg.errors.LockNotAvailable) or is_away(error):
                self._waited(workspace, in_vain=True)
            raise
        self._waited_turn(began)
        self._waited(workspace, in_vain=False)

    def _claim(self, workspace: str) -> Asked:
        return Asked(WRITER, [workspace, self._lock_timeout(workspace)])

    def _answer(self, fetch: _Fetch[Result], sql: str, params: dict[str, Any]) -> list[Result]:
        transaction, began = self._mine.transaction, perf_counter()
        if transaction is None:
            found = self.retry(partial(self._answer_alone, fetch, sql, params))
        else:
            self._refuse_if_lost(transaction)
            try:
                found = fetch(self._held(transaction), sql, params)
            except _REFUSALS as error:
                raise self._refused(error) from error
        self._took(sql, began)
        return found

    def _answer_alone(self, fetch: _Fetch[Result], sql: str, params: dict[str, Any]) -> list[Result]:
        try:
            try:
                return self._once(fetch, sql, params, tried=False)
            except psycopg.OperationalError as error:
                if not is_gone(error):
                    raise
                self._drain()
            return self._once(fetch, sql, params)
        except _REFUSALS as error:
            if is_away(error) and not isinstance(error, PoolTimeout):
                self._waited(sql, in_vain=True)  # somebody may have locked its table
            raise self._refused(error) from error

    def _once(self, fetch: _Fetch[Result], sql: str, params: dict[str, Any], *, tried: bool = True) -> list[Result]:
        with self._borrowed(sql, tried=tried) as connection:
            try:
                found = fetch(connection, sql, params)
            except psycopg.Error as error:
                if is_stale(error):
                    forget_prepared(connection)
                raise
            self._waited(sql, in_vain=False)
            return found

    def _written(self, connection: PostgresConnection, sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
        """What a statement that writes answers outside `write()`, told how long to wait. What only reads waits for
        changes of the schema alone, and those are told themselves."""
        with committed(connection, Asked(LOCK_TIMEOUT, [self._lock_timeout()])):
            return connection.rows(sql, params)

    @contextmanager
    def _borrowed(self, what: str = "", *, tried: bool = True) -> Iterator[PostgresConnection]:
        """A connection of the pool, for as long as this thread has patience; `tried`, or one that answered a moment
        ago."""
        if self._mine.silent:
            raise psycopg.OperationalError("it did not answer a moment ago")
        self._mine.tried = tried
        connection = self._shelf.take(None if self._mine.until is None else self._seconds())
        connection.deadline = self._deadline(what)
        try:
            yield connection
        finally:
            connection.deadline = None
            self._shelf.give(connection)

    def _held(self, transaction: Transaction, what: str = "") -> PostgresConnection:
        """The connection of this thread's transaction, with what time is left."""
        connection: PostgresConnection = transaction.connection
        connection.deadline = self._deadline(what)
        return connection

    def _deadline(self, what: str = "") -> float | None:
        if self._mine.until is None:
            return None
        seconds = self._seconds(what)
        return time.monotonic() + seconds + max(_GRACE_SECONDS, seconds * _GRACE)

    def _lock_timeout(self, workspace: str = "") -> str:
        return f"{max(1, round(self._seconds(workspace) * 1000))}ms"  # 0 would mean for ever

    def _configure(self, connection: PostgresConnection) -> None:
        """Make a new connection ready."""
        configure(connection)
        if self._prepares:
            connection.deadline = time.monotonic() + CONNECT_SECONDS
            prepare_on(connection)
            connection.deadline = None

    def _check(self, connection: PostgresConnection) -> None:
        """Refuse a connection that died in the pool, and with it all the others the server dropped.

        On its own the pool drops one at a time and waits a second, two, four... between them: with twenty idle
        connections, a restarted server looked down for over ten seconds.
        """
        if not self._mine.tried and time.monotonic() - connection.answered_at < _LATELY_SECONDS:
            return
        if self._mine.until is not None:
            connection.deadline = time.monotonic() + min(self._seconds(), _CHECK_SECONDS)
        try:
            ConnectionPool.check_connection(connection)
        except psycopg.Error:
            self._shelf.drain()
            raise
        finally:
            connection.deadline = None

    def _drain(self) -> None:
        """Have every connection of the pool opened anew, once for all who find it of no use at the same time."""
        if time.monotonic() - self._drained_at > _DRAIN_SECONDS:
            self._drained_at = time.monotonic()
            self._shelf.drain()

    def applied(self) -> set[str]:
        """See `Store.applied`."""
        is_there = self.column("SELECT 1 WHERE to_regclass('migration') IS NOT NULL")
        return set(self.column("SELECT name FROM migration") if is_there else ())

    def connections(self) -> Mapping[str, int]:
        """Those of the pool."""
        said = self._pool.get_stats()
        found = {"open": "pool_size", "idle": "pool_available", "waited for": "requests_waiting"}
        counted = {name: int(said.get(told, 0)) for name, told in found.items()}
        return {**counted, "idle": counted["idle"] + len(self._shelf)}

    def _refused(self, error: Exception) -> StoreError:
        return self._counted(self._worded(error))

    def _worded(self, error: Exception) -> StoreError:
        self._lose()
        if isinstance(error, psycopg.IntegrityError):
            return ConflictError(f"A row breaks a rule of its table: {sentence(error)}")
        if self._pool.closed:
            return StoreError(CLOSED)
        if isinstance(error, psycopg.errors.LockNotAvailable):
            return UnavailableError(BUSY)
        if stale := is_stale(error):
            self._prepares = self._prepares and not is_lost(error)
            self._drain()  # the other connections hold the same
        if stale or isinstance(error, _AGAIN):
            if self._mine.transaction is not None:
                self._mine.transaction.is_retryable = True
            return ContentionError(f"The database rolled back what met another: {sentence(error)}")
        if isinstance(error, psycopg.errors.DiskFull):
            return UnwritableError(f"PostgreSQL's disk is full: {sentence(error)}", "full")
        if isinstance(error, psycopg.errors.ReadOnlySqlTransaction):
            self._drain()  # a connection to who leads no longer stays good for nothing
            return UnwritableError(f"PostgreSQL is read-only: {sentence(error)}", "read-only")
        state = getattr(error, "sqlstate", None)
        if not is_away(error):
            return StoreError(f"The database refused a statement: {sentence(error)}")
        if state is not None:
            self._drain()
        self._waited("", in_vain=True)
        self._mine.silent = self._mine.until is not None
        if isinstance(error, CommitError):
            return UncertainError(f"PostgreSQL went while a transaction was committed: {sentence(error)}")
        return UnavailableError(f"PostgreSQL cannot be reached: {sentence(error)}")
