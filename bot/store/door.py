"""What both engines promise: the `Store` every feature talks to, and how it says no."""

import math
import random
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Any, ClassVar, Literal, Self, TypeVar

from bot.store.errors import ContentionError, StoreError, UnavailableError, UnsavedError, UnwritableError, word_for
from bot.store.foresight import Forecast, Glance, StoreQuestion
from bot.store.later import Backlog, Work
from bot.store.migrations import Engine, Migration
from bot.store.parameters import writes
from bot.store.threads import ThreadState, Transaction
from bot.store.turns import Turns
from bot.telemetry.metrics import STORE_ERRORS, STORE_SECONDS
from bot.telemetry.spans import span

CLOSED = "The store is closed."

Trouble = Literal["", "store", "busy", "full", "read-only"]

_HEALTHY_SECONDS = 2
_PROOF_SECONDS = 30  # for which a write proves that the next would work too
_LEAST_SECONDS = 0.2  # for a statement when all patience is gone: others than the database may have used it up
_IN_VAIN = 0.25  # of their patience for those who come while somebody has waited in vain: threads are few
_CLOSE_SECONDS = 3
_NOTHING = Forecast()
_TRIES = 5
_PAUSE_SECONDS = 0.01  # doubled each time, and shortened by chance, so that two do not meet again

_READING, _WRITING, _TURNS = (STORE_SECONDS.labels(operation) for operation in ("read", "write", "turn"))

Result = TypeVar("Result")
Refused = TypeVar("Refused", bound=StoreError)


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
        self._mine = ThreadState()
        self._backlog = Backlog(self._commit)
        self._turns = Turns()
        # What was last waited for in vain: the writer of a workspace, the answer to a statement, "" for a connection.
        self._in_vain: set[str] = set()
        self._wrote_at = -math.inf  # monotonic seconds

    def run(self, sql: str, /, **params: Any) -> list[dict[str, Any]]:
        """Run one statement with `:name` parameters and return its rows, in order, as plain dicts.

        Outside `write()` it is committed when this returns; inside, it joins this thread's transaction.
        A statement without rows returns `[]`. Raises `ConflictError` when a row breaks a rule of its table.
        """
        return self._reply(StoreQuestion(sql, tuple(params.items())), partial(self._run, sql, params), writes(sql))

    def column(self, sql: str, /, **params: Any) -> list[Any]:
        """Run one statement and return the first column of its rows, in order: for thousands of them a fifth of the
        time that `run` takes. One that writes belongs inside `write()`."""
        question = StoreQuestion(sql, tuple(params.items()), is_column=True)
        return self._reply(question, partial(self._column, sql, params), writes(sql))

    def _reply(self, question: StoreQuestion, ask: Callable[[], list[Any]], is_write: bool) -> list[Any]:
        """What is known of a question, else what is answered now."""
        transaction, glance = self._mine.transaction, self._mine.glance
        if transaction is not None:
            self._refuse_if_lost(transaction)
            return transaction.glance.take(question, ask, is_write)
        return ask() if glance is None or is_write else glance.answer(question, ask)

    @contextmanager
    def glance(self, what: str = "", **given: Any) -> Iterator[None]:
        """Many reads that make one picture: in the block, what this thread asks once more is what it was told before,
        until it writes. What another writes meanwhile is for the next glance. Where `what` names the picture, and
        `given` what differs from one to the next of that name, a server may be asked at the beginning, in one trip,
        what those before have asked."""
        outer = self._mine.glance
        glance = self._mine.glance = outer or Glance()
        mine = Glance(glance.seen, glance.ahead) if what else glance
        try:
            if what and self._mine.transaction is None:
                self._foresee(mine, what, given)
                self._mine.glance = mine
            yield
            if what and mine.asked:
                self._learn(mine, what, given)
        finally:
            self._mine.glance = outer

    def _foresee(self, glance: Glance, what: str, given: Mapping[str, Any]) -> None:  # noqa: B027 - optional
        """Ask ahead what is likely to be asked in a glance. Here nothing: an engine in the process takes no trips."""

    def _learn(self, glance: Glance, what: str, given: Mapping[str, Any]) -> None:  # noqa: B027 - optional
        """Remember what was asked in a glance."""

    @abstractmethod
    def _run(self, sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
        """What `run` does, asked of the database."""

    @abstractmethod
    def _column(self, sql: str, params: dict[str, Any]) -> list[Any]:
        """What `column` does, asked of the database."""

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
    def warm(self) -> None:
        """Get ready for many threads, in the background: whoever serves calls it at the start."""

    @abstractmethod
    def analyze(self) -> None:
        """Have the database see which tables have grown a lot, so that it finds what is in them by the right index.
        For after many rows were written: it keeps nobody waiting. Not inside `write()`."""

    @abstractmethod
    def applied(self) -> set[str]:
        """The names of the migrations that this database has seen, those of a newer release among them; none
        where it is new."""

    @abstractmethod
    def connections(self) -> Mapping[str, int]:
        """How many connections there are, by what they do: "open", "idle", "waited for"."""

    @abstractmethod
    def backup(self, path: str | Path) -> None:
        """Copy the live database into a new file at `path`, which is complete or absent, never partial."""

    def close(self) -> None:
        """Write what was left for `later`, if that can be done, and close every connection. Call it once the threads
        that use the store have stopped."""
        self._backlog.close(_CLOSE_SECONDS)
        self._close()

    @abstractmethod
    def _close(self) -> None:
        """Close every connection."""

    @abstractmethod
    def _begin(self, workspace: str, forecast: Forecast) -> AbstractContextManager[Transaction]:
        """Open a transaction, commit it when the block ends, roll it back when it raises. An engine in the process
        makes nothing of a forecast."""

    def _changes(self) -> float:
        """How many rows this thread has written so far: where none is more, a write proved nothing. NaN, which is like
        no other, where each proves something."""
        return math.nan

    @abstractmethod
    def _probe(self) -> None:
        """Write something, in a transaction, that changes nothing."""

    @abstractmethod
    def _join(self, transaction: Transaction, workspace: str) -> None:
        """Let an open transaction also write for `workspace`."""

    @contextmanager
    def write(self, workspace: str, forecast: Forecast = _NOTHING) -> Iterator[None]:
        """One durable transaction, alone among the writers of `workspace`: what it reads stays true. What is forecast
        a server is asked in the trip that begins it.

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
        with span("store write"), self._saving(), self._begin(workspace, forecast) as transaction:
            self._mine.transaction = transaction
            try:
                yield
                self._refuse_if_lost(transaction)
                if transaction.glance.asked:
                    self._learn(transaction.glance, forecast.what, forecast.given)
            finally:
                self._mine.transaction = None
        for work in transaction.afterwards:
            work()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Have this thread only read: in the block a write raises StoreError. What is left for `later` is written."""
        before, self._mine.reads = self._mine.reads, True
        try:
            yield
        finally:
            self._mine.reads = before

    def afterwards(self, work: Callable[[], None]) -> None:
        """Have `work` done when this thread's transaction is committed, once however often it is handed in; at once
        where there is none. A transaction that is rolled back does nothing afterwards."""
        transaction = self._mine.transaction
        if transaction is None:
            work()
        elif work not in transaction.afterwards:
            transaction.afterwards.append(work)

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """Say of a write that gave up that nothing of it is there; and remember whether writes work."""
        if self._mine.reads:
            raise StoreError("What only reads would have written.")
        before = self._changes()
        if self._mine.glance is not None:
            self._mine.glance.forget()
        try:
            yield
        except UnavailableError as error:
            self._wrote_at = -math.inf
            if type(error) is UnavailableError:
                raise UnsavedError(str(error)) from error
            raise
        if self._changes() != before:
            self._wrote_at = time.monotonic()
        self._mine.saved = True

    def give_way(self, seconds: float) -> None:
        """Wait until those of this process who wait for their turn to write have had it, so long at most: for whoever
        writes one transaction after the other. Not inside `write()`."""
        self._turns.pass_on(seconds)

    def later(self, workspace: str, work: Work) -> None:
        """Have `work` done inside `write(workspace)` when nobody waits for it: reading needs no writing.

        It is done in the background, after what was handed in before. While the database takes no writes it is kept in
        memory, and lost with the process. It is begun anew where it met another, as in `retry`; what fails otherwise is
        logged. The transaction in which it is handed in may be rolled back: it is done all the same.
        """
        self._backlog.add(workspace, work)

    def settle(self, seconds: float) -> bool:
        """Wait until what was left for `later` is written; False when some of it is not after so long."""
        return self._backlog.wait(seconds)

    def _commit(self, workspace: str, works: Sequence[Work]) -> None:
        def together() -> None:
            with self.write(workspace):
                for work in works:
                    work()

        self.retry(together)

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
        """Let this thread wait only so long, in all: in the block a statement that finds another writer, no connection
        or no answer raises `UnavailableError` when the time is over, or a little later. Once there was no answer, the
        next statements raise it without waiting. An answer that comes too late is thrown away, and its transaction
        with it."""
        before = self._mine.until
        until = time.monotonic() + seconds * (_IN_VAIN if "" in self._in_vain else 1)
        with self.errand():
            self._mine.until = until if before is None else min(until, before)
            yield

    @contextmanager
    def errand(self, *, saved: bool = False) -> Iterator[None]:
        """One thing that somebody asked for, as long as it takes: in the block `has_saved` tells whether anything of it
        was written; `saved` when something was before."""
        mine = self._mine
        before, mine.saved = (mine.until, mine.silent, mine.saved), saved
        try:
            yield
        finally:
            mine.until, mine.silent, mine.saved = before

    @property
    def has_saved(self) -> bool:
        """Whether something was written in this block of `patience` or `errand`: who then is not answered should look
        before they do it again."""
        return self._mine.saved

    def _seconds(self, what: str = "") -> float:
        """How long a workspace's writer, the answer to a statement, or anything else is waited for now."""
        if self._mine.until is None:
            return self._wait
        seconds = min(self._wait, self._mine.until - time.monotonic())
        return max(_LEAST_SECONDS, seconds * (_IN_VAIN if what and what in self._in_vain else 1))

    def _waited(self, what: str, *, in_vain: bool) -> None:
        """Remember how that ended."""
        if in_vain:
            self._in_vain.add(what)
        elif self._in_vain:
            self._in_vain -= {what, ""}

    def _took(self, sql: str, began: float) -> None:
        """Count a statement that began at this moment of `perf_counter`."""
        (_WRITING if writes(sql) else _READING).observe(perf_counter() - began)

    def _waited_turn(self, began: float) -> None:
        """Count how long a writer waited for its turn."""
        _TURNS.observe(perf_counter() - began)

    def _counted(self, error: Refused) -> Refused:
        """Count an error that is about to be raised."""
        STORE_ERRORS.labels(word_for(error)).inc()
        return error

    def trouble(self) -> Trouble:
        """What is wrong with the database, found out within some two seconds: nothing, or that it does not answer
        ("store"), that others keep it from taking writes ("busy"), that its disk is full, that it is read-only.

        Whether it takes writes is asked of the writes that there are; where there were none for half a minute, one
        row is written."""
        try:
            with self.patience(_HEALTHY_SECONDS):
                self.run("SELECT 1 AS one")
                if time.monotonic() - self._wrote_at > _PROOF_SECONDS:
                    self.prove()
        except UnwritableError as error:
            return error.why
        except UnsavedError:
            return "busy"
        except StoreError:
            return "store"
        return ""

    def prove(self) -> None:
        """Write what changes nothing. Raises UnwritableError, or UnsavedError, where the database takes no writes."""
        with self.write("health"):
            self._probe()
        self._wrote_at = time.monotonic()

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
