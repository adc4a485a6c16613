"""A connection to PostgreSQL: what a URL leaves unsaid, what values come out as, and an end to waiting, and what
went wrong with it."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, Self, TypeVar

import psycopg
from psycopg import Pipeline
from psycopg.abc import Buffer, PQGen
from psycopg.adapt import Dumper, Loader
from psycopg.conninfo import conninfo_to_dict
from psycopg.generators import execute
from psycopg.pq import ConnStatus, TransactionStatus
from psycopg.rows import DictRow, dict_row, tuple_row
from psycopg_pool import PoolTimeout

from bot.store.errors import StoreError
from bot.store.foresight import StoreQuestion
from bot.store.parameters import to_psycopg
from bot.store.prepared import PREPARED, PreparedStatements
from bot.store.ready import MANY, Params, PendingAnswer, ReadyStatement, check

CONNECT_SECONDS = 3

# What a URL leaves unsaid. Without these a silent network is noticed after minutes, and a machine that went while a
# statement was under way after two hours.
_DEFAULTS = {
    "connect_timeout": CONNECT_SECONDS,
    "tcp_user_timeout": 10_000,  # milliseconds
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "fallback_application_name": "product-ops",
}

# What is prepared, and where, bot.store.prepared says.
SETTINGS = {"autocommit": True, "row_factory": dict_row, "prepare_threshold": None}
# The server goes, comes, or has no connection left.
_AWAY = ("08", "57P01", "57P02", "57P03", "53300")
# One row a workspace: whoever has written to it is the workspace's writer until its transaction ends. Every write
# leaves an old version of its row behind; room on the page lets PostgreSQL clear it away without touching the index.
_WRITER_TABLE = "CREATE TABLE IF NOT EXISTS writer (workspace TEXT PRIMARY KEY) WITH (fillfactor = 10)"
# Whoever has written the row of a workspace is its writer until the transaction ends.
WRITER = """
    INSERT INTO writer (workspace) SELECT %s FROM set_config('lock_timeout', %s, true)
    ON CONFLICT (workspace) DO UPDATE SET workspace = excluded.workspace
"""
LOCK_TIMEOUT = "SELECT set_config('lock_timeout', %s, true)"
# Each statement must see what the writer before committed.
_BEGIN = b"BEGIN ISOLATION LEVEL READ COMMITTED"
_STARTS = 5  # of processes that make the table at the same moment
# What that answers, by how far the other has come: its table, its type, a row of the catalogue.
_MADE_MEANWHILE = (
    psycopg.errors.DuplicateTable,
    psycopg.errors.DuplicateObject,
    psycopg.errors.UniqueViolation,
    psycopg.errors.InternalError,
)

Result = TypeVar("Result")


class SilenceError(psycopg.OperationalError):
    """There was no answer by the deadline."""


class Asked(NamedTuple):
    """A statement with `%(name)s` parameters, or `%s`, and whether only its first column is wanted; a text of bytes is
    a command without any."""

    sql: str | bytes
    params: Params = ()
    is_column: bool = False

    @classmethod
    def of(cls, question: StoreQuestion) -> Self:
        """The same with `:name` parameters."""
        return cls(to_psycopg(question.sql), dict(question.params), question.is_column)


_Answer = psycopg.Cursor[Any] | PendingAnswer | None  # to a statement, or a command


class PostgresConnection(psycopg.Connection[DictRow]):
    """A connection that gives up at its `deadline`, in monotonic seconds, and is closed then: what it is asked may come
    to an end on the server or not. `answered_at` is when it last answered; `at_hand` is the shelf's. `ahead` is what
    the next question of its transaction takes along."""

    deadline: float | None = None
    answered_at: float = -math.inf
    at_hand: tuple[int, float] = (0, 0.0)
    ahead: tuple[Asked, ...] = ()
    _cursors: tuple[psycopg.Cursor[Any], psycopg.Cursor[Any]] | None = None  # for rows, for columns
    _ready: dict[tuple[str, bool], ReadyStatement] | None = None

    def rows(self, sql: str, params: Params) -> list[DictRow]:
        """What a statement answers."""
        return self._ask(Asked(to_psycopg(sql), params))

    def column(self, sql: str, params: Params) -> list[Any]:
        """The first column of what a statement answers."""
        return self._ask(Asked(to_psycopg(sql), params, is_column=True))

    def _ask(self, one: Asked) -> list[Any]:
        if self.ahead:
            return self.send_ahead(one)[-1]
        ready = self._is_ready(one)
        if ready is None:
            return self._ask_cursor(one)
        statement, name = ready
        with self.lock:
            statement.sending(self, name)()
            results = self.wait(execute(self.pgconn))
        check(results)
        return statement.load(results[0], self._prepared)  # type: ignore[arg-type]

    def send_ahead(self, *last: Asked) -> list[list[Any]]:
        """Send what was to go along with the next question, with that, if there is one; what all of it answers."""
        ahead, self.ahead = [*self.ahead, *last], ()
        return self.together(ahead) if ahead else []

    def _ask_cursor(self, one: Asked) -> list[Any]:
        """By psycopg's own ways, which prepare what is asked often. One cursor asks all: to make it costs a third of
        what a statement costs."""
        if self._cursors is None:
            self._cursors = self.cursor(), self.cursor(row_factory=tuple_row)
        cursor = self._cursors[one.is_column]
        cursor.execute(one.sql, one.params)
        found = _found(cursor, one)
        self._get_ready(one)
        if len(found) > MANY:
            self._cursors = None
        return found

    def _is_ready(self, one: Asked) -> tuple[ReadyStatement, bytes] | None:
        """A statement with its parameters, and the name under which it is prepared."""
        statement = self._ready.get((one.sql, one.is_column)) if self._ready else None  # type: ignore[arg-type]
        name = self._prepared.name_of(statement.fill(one.params)) if statement else None  # type: ignore[attr-defined]
        return (statement, name) if statement and name else None

    def _get_ready(self, one: Asked) -> None:
        """Remember what psycopg has prepared."""
        if isinstance(self._prepared, PreparedStatements):
            statement = ReadyStatement(self, str(one.sql), one.is_column)
            if self._prepared.name_of(statement.fill(one.params)):
                if self._ready is None or len(self._ready) > PREPARED:
                    self._ready = {}
                self._ready[str(one.sql), one.is_column] = statement

    def together(self, asked: Sequence[Asked]) -> list[list[Any]]:
        """What several statements answer, which go to the server in one message: a trip for all of them. It carries
        them out in their order, and none after one that fails; outside a transaction they are one."""
        with self.lock:
            pipeline = self._pipeline = Pipeline(self, _no_lock=True)
            try:
                answers = self.wait(self._together(pipeline, asked))
            except psycopg.Error:
                # psycopg takes what was to be prepared after the failure for prepared.
                self._prepared.clear()
                raise
            finally:
                pipeline._exit(None)
                self._pipeline = None
        return [self._loaded(answer, one) for answer, one in zip(answers, asked, strict=True)]

    def _together(self, pipeline: Pipeline, asked: Sequence[Asked]) -> PQGen[list[_Answer]]:
        yield from pipeline._enter_gen()
        answers: list[_Answer] = []
        try:
            for one in asked:
                if isinstance(one.sql, bytes):
                    yield from self._exec_command(one.sql)
                    answers.append(None)
                elif ready := self._is_ready(one):
                    statement, name = ready
                    pipeline.command_queue.append(statement.sending(self, name))
                    pending = PendingAnswer(statement)
                    pipeline.result_queue.append((pending, None))  # type: ignore[arg-type]
                    answers.append(pending)
                else:
                    cursor: psycopg.Cursor[Any] = self.cursor(row_factory=tuple_row if one.is_column else dict_row)
                    yield from cursor._start_query(one.sql)
                    yield from cursor._maybe_prepare_gen(cursor._convert_query(one.sql, one.params))
                    answers.append(cursor)
        finally:  # also where a value cannot be sent: what was to be prepared before it is noted as prepared
            yield from pipeline._exit_gen()
        return answers

    def _loaded(self, answer: _Answer, one: Asked) -> list[Any]:
        if answer is None:
            return []
        if isinstance(answer, PendingAnswer):
            return answer.load(self._prepared)  # type: ignore[arg-type]
        found = _found(answer, one)
        self._get_ready(one)
        return found

    def wait(self, gen: PQGen[Result], interval: float = 0.1, timeout: float | None = None) -> Result:
        """What psycopg calls for every answer. Raises SilenceError at the deadline."""
        left = math.inf if self.deadline is None else max(self.deadline - time.monotonic(), 0.001)
        limit = min(left, math.inf if timeout is None else timeout)
        try:
            answer = super().wait(gen, interval, None if limit == math.inf else limit)
        except psycopg.errors.PipelineAborted as error:
            raise _cause(error) from None
        except psycopg.OperationalError as error:
            if self.deadline is not None and error.sqlstate is None:
                self.pgconn.finish()  # no answer: whatever comes now answers nothing that is asked later
                with suppress(psycopg.Error):  # whose end would be told to a connection that has ended
                    gen.close()
                if time.monotonic() >= self.deadline:
                    raise SilenceError(str(error)) from error
            raise
        self.answered_at = time.monotonic()
        return answer


def _cause(error: psycopg.Error) -> psycopg.Error:
    """What failed before the statements that were not carried out for it. Where a server answers while more is being
    sent, psycopg raises of those first; their own failure says nothing."""
    while isinstance(error, psycopg.errors.PipelineAborted) and isinstance(error.__context__, psycopg.Error):
        error = error.__context__
    return error


class CommitError(psycopg.OperationalError):
    """The connection broke at a commit."""


@contextmanager
def committed(connection: PostgresConnection, *first: Asked) -> Iterator[list[list[Any]]]:
    """A transaction, which begins with some statements, in one message; what they answer. Raises CommitError where
    nobody knows whether it was committed."""
    is_done = False
    try:
        yield connection.together([Asked(_BEGIN), *first])[1:]
        is_done = True
        if connection.ahead:
            connection.send_ahead(Asked(b"COMMIT"))
        else:
            connection.commit()
    except BaseException as error:
        connection.ahead = ()
        _roll_back(connection)
        if is_done and is_away(error):
            raise CommitError(str(error)) from error
        raise


def _roll_back(connection: PostgresConnection) -> None:
    """Leave no transaction open, whatever has become of the connection: what matters is the error before."""
    with suppress(psycopg.Error):
        if connection.pgconn.status == ConnStatus.OK:
            connection.rollback()
    if not connection.closed and connection.pgconn.transaction_status != TransactionStatus.IDLE:
        connection.close()


def _found(cursor: psycopg.Cursor[Any], asked: Asked) -> list[Any]:
    """What a statement answered; nothing where it has no rows."""
    # `description` would make an object of each column, a tenth of what a statement costs here.
    if not cursor.pgresult or not cursor.pgresult.nfields:
        return []
    found = cursor.fetchall()
    return [row[0] for row in found] if asked.is_column else found


def is_away(error: BaseException) -> bool:
    """Whether the server is out of reach; one that says nothing is."""
    state = getattr(error, "sqlstate", None)
    return isinstance(error, psycopg.OperationalError) and (state is None or state.startswith(_AWAY))


def is_gone(error: psycopg.Error) -> bool:
    """Whether a connection had died in the pool, so that another may answer."""
    return is_away(error) and not isinstance(error, PoolTimeout | SilenceError | CommitError)


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


def configure(connection: PostgresConnection) -> None:
    """Make a new connection mean what SQLite means."""
    connection.adapters.register_dumper(bool, _BoolDumper)
    connection.adapters.register_loader("bool", _BoolLoader)
    connection.adapters.register_loader("numeric", _NumberLoader)


def connect_options(url: str) -> dict[str, Any]:
    """What psycopg connects with. Raises StoreError for a URL that cannot be read."""
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


def make_writer_table(connection: psycopg.Connection[Any]) -> None:
    """Make the table before any migration, which needs it. Who makes it at the same moment as another fails once the
    other is done, IF NOT EXISTS or not."""
    for start in range(1, _STARTS + 1):
        try:
            connection.execute(_WRITER_TABLE)
        except _MADE_MEANWHILE:
            if start == _STARTS:
                raise
        else:
            return
