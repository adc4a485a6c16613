"""What both engines promise: the `Store` every feature talks to, and how it says no."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

from bot.store.migrations import Engine, Migration


class StoreError(Exception):
    """The database refused or cannot be reached. The message is one plain sentence; the cause is chained."""


class UnfitError(StoreError):
    """The database answers, and cannot be used as it is; the text says what to do."""


class ConflictError(StoreError):
    """A row broke a uniqueness, foreign key, NOT NULL or CHECK rule."""


def migration_failed(name: str, reason: StoreError) -> StoreError:
    """Return the refusal of a migration, by its name."""
    return StoreError(f"Migration {name} failed and nothing was changed. {reason}")


@dataclass(slots=True)
class Transaction:
    """What one thread holds while it is inside `write()`."""

    connection: Any
    workspaces: set[str] = field(default_factory=set)
    lost: bool = False


class _Mine(threading.local):
    transaction: Transaction | None = None


BUSY = "The database is busy: another writer kept it too long."
CLOSED = "The store is closed."


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

    def __init__(self) -> None:
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
        """Apply what this database has not seen yet, in order, all or nothing; return the names applied.

        Processes that start together wait for each other, and each migration is applied once.
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

    def healthy(self) -> bool:
        """Whether the database answers `SELECT 1`."""
        try:
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
            raise StoreError("Nothing was written: an earlier step of this transaction failed.")

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
