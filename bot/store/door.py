"""What both engines promise: the `Store` every feature talks to, and how it says no."""

import random
import re
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar

from bot.store.migrations import Engine, Migration


class StoreError(Exception):
    """The database refused or cannot be reached. The message is one plain sentence; the cause is chained."""


class UnfitError(StoreError):
    """The database answers, and cannot be used as it is; the text says what to do."""


class UnavailableError(StoreError):
    """The database does not answer now, or others keep it busy: the same is worth trying again in a minute."""


class ContentionError(UnavailableError):
    """Two transactions got into each other's way and the database rolled this one back: `Store.retry` does it again."""


class ConflictError(StoreError):
    """A row broke a uniqueness, foreign key, NOT NULL or CHECK rule."""


@dataclass(slots=True)
class Transaction:
    """What one thread holds while it is inside `write()`."""

    connection: Any
    workspaces: set[str] = field(default_factory=set)
    lost: bool = False
    is_retryable: bool = False  # lost because another was in its way


class _Mine(threading.local):
    transaction: Transaction | None = None
    patience: float | None = None  # seconds


BUSY = "The database is busy: another writer kept it too long."
CLOSED = "The store is closed."

_HEALTHY_SECONDS = 2
_TRIES = 5
_PAUSE_SECONDS = 0.01  # doubled each time, and shortened by chance, so that two do not meet again
_WRITE = re.compile(r"\b(?:INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b", re.IGNORECASE)

Result = TypeVar("Result")


@lru_cache(maxsize=2048)
def writes(sql: str) -> bool:
    """Whether a statement looks like a write. A wrong guess costs only some time."""
    return _WRITE.search(sql) is not None


class Store(ABC):
    """One door to SQLite and PostgreSQL. The same SQL text and the same DDL run on both.

    Safe to share between threads. Every method raises `StoreError` when the database refuses.
    What keeps one SQL text true on both engines:

    - TEXT, BIGINT and DOUBLE PRECISION columns: PostgreSQL's INTEGER has 32 bits and its REAL six digits.
    - Truth is 0 or 1: a Python bool goes in, and a comparison comes out, as an integer.
    - `sum` and `avg` answer int or float, never Decimal.
    - A parameter whose type nothing tells is cast: `CAST(:since AS TEXT) IS NULL`.
    - LIKE ignores ASCII case on SQLite only, and letters sort by the server's locale on PostgreSQL:
      compare and sort on folded columns. Say NULLS FIRST or NULLS LAST where it matters.
    """

    engine: ClassVar[Engine]

    def __init__(self, wait: float) -> None:
        """`wait` is how many seconds another writer is waited for."""
        self._wait = wait
        self._mine = _Mine()

    @abstractmethod
    def run(self, sql: str, /, **params: Any) -> list[dict[str, Any]]:
        """Run one statement with `:name` parameters and return its rows, in order, as plain dicts.

        Outside `write()` it is committed when this returns; inside, it joins this thread's transaction.
        A statement without rows returns `[]`. Raises `ConflictError` when a row breaks a rule of its table.
        """

    @abstractmethod
    def column(self, sql: str, /, **params: Any) -> list[Any]:
        """Run one statement that reads and return the first column of its rows, in order: for thousands of them a
        fifth of the time that `run` takes."""

    @abstractmethod
    def many(self, sql: str, rows: Iterable[Mapping[str, Any]], /) -> None:
        """Run one statement once for each mapping of parameters, in order. Only inside `write()`."""

    @abstractmethod
    def migrate(self, migrations: Sequence[Migration]) -> list[str]:
        """Apply what this database has not seen yet, in order; return the names applied.

        Processes that start together wait for each other, and each migration is applied once. After a failure, or a
        death half way, the next start ends where a straight run would have: SQLite goes back to the beginning,
        PostgreSQL goes on from the statement that was not carried out.
        """

    @abstractmethod
    def backup(self, path: str | Path) -> None:
        """Copy the live database into a new file at `path`, which is complete or absent, never partial."""

    @abstractmethod
    def close(self) -> None:
        """Close every connection. Call it once the threads that use the store have stopped."""

    @abstractmethod
    def _begin(self, workspace: str) -> AbstractContextManager[Transaction]:
        """Open a transaction, commit it when the block ends, roll it back when it raises."""

    @abstractmethod
    def _join(self, transaction: Transaction, workspace: str) -> None:
        """Let an open transaction also write for `workspace`."""

    @contextmanager
    def write(self, workspace: str) -> Iterator[None]:
        """One durable transaction, alone among the writers of `workspace`: what it reads stays true.

        Any exception rolls it back. Used again by the same thread it joins the outer transaction; a statement
        or an inner block that failed loses the whole, even if the caller caught the exception.
        """
        outer = self._mine.transaction
        if outer is not None:
            self._join(outer, workspace)
            try:
                yield
            except BaseException:
                outer.lost = True
                raise
            return
        with self._begin(workspace) as transaction:
            self._mine.transaction = transaction
            try:
                yield
                self._refuse_if_lost(transaction)
            finally:
                self._mine.transaction = None

    def retry(self, work: Callable[[], Result]) -> Result:
        """Return what `work` returns; when the database rolled it back for another's sake, begin it anew, a few times.

        `work` begins from nothing, as when Slack delivers a request again: what has to happen once says `first_time`.
        Inside `write()` nothing is begun anew: the whole is, by whoever opened the transaction.
        """
        for attempt in range(1, _TRIES):
            try:
                return work()
            except ContentionError:
                if self._mine.transaction is not None:
                    raise
                time.sleep(random.uniform(0, _PAUSE_SECONDS * 2**attempt))  # noqa: S311 - no secret
        return work()

    @contextmanager
    def patience(self, seconds: float) -> Iterator[None]:
        """Let this thread wait only so long: in the block a statement that waits `seconds` for another writer, or a
        little longer for any answer, raises `UnavailableError`. Once there was no answer, the next statements raise it
        without waiting. An answer that comes too late is thrown away, and its transaction with it."""
        before, self._mine.patience = self._mine.patience, seconds
        try:
            yield
        finally:
            self._mine.patience = before

    def _seconds(self) -> float:
        """How long another writer is waited for now."""
        patience = self._mine.patience
        return self._wait if patience is None else min(self._wait, patience)

    def healthy(self) -> bool:
        """Whether the database answers `SELECT 1` within two seconds."""
        try:
            with self.patience(_HEALTHY_SECONDS):
                return self.run("SELECT 1 AS one") == [{"one": 1}]
        except StoreError:
            return False

    def _transaction(self) -> Transaction:
        """Return this thread's transaction, for what needs one."""
        transaction = self._mine.transaction
        if transaction is None:
            raise StoreError("many() works only inside write().")
        self._refuse_if_lost(transaction)
        return transaction

    def _refuse_if_lost(self, transaction: Transaction) -> None:
        if transaction.lost:
            error = ContentionError if transaction.is_retryable else StoreError
            raise error("Nothing was written: an earlier step of this transaction failed.")

    def _lose(self) -> None:
        """Remember that a statement failed, so that both engines forget the whole transaction."""
        if self._mine.transaction is not None:
            self._mine.transaction.lost = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
