"""Statements that a connection has prepared, asked without the rest of psycopg's cursors, which cost as much again as
the trip to the server: values are written, and rows are read, by the same parts of psycopg's that its cursors use."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import psycopg
from psycopg._preparing import Key
from psycopg._queries import PostgresQuery
from psycopg.adapt import Transformer
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

from bot.store.prepared import PreparedStatements

MANY = 100  # rows, from which on nothing is kept that holds on to the answer
_FINE = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)

Params = Mapping[str, Any] | Sequence[Any]


class ReadyStatement:
    """A statement of one connection with `%(name)s` parameters, of whose answers the rows are wanted as dicts, or the
    first column."""

    __slots__ = ("_generation", "_names", "_query", "_sql", "_tx", "is_column")

    def __init__(self, connection: psycopg.Connection[Any], sql: str, is_column: bool) -> None:
        self._sql, self.is_column = sql, is_column
        self._tx = Transformer(connection)
        self._query = PostgresQuery(self._tx)
        self._names: list[str] = []
        self._generation = -1  # of what is prepared, whose columns these are

    def fill(self, params: Params) -> Key:
        """Take in its parameters; what it is prepared under with values of their types."""
        query = self._query
        if query.query:
            query.dump(params)
        else:
            query.convert(self._sql, params)
        return PreparedStatements.key(query)

    def sending(self, connection: psycopg.Connection[Any], name: bytes) -> Callable[[], None]:
        """What sends it with the parameters that were taken in last."""
        query = self._query
        return partial(connection.pgconn.send_query_prepared, name, query.params, query.formats)

    def load(self, result: PGresult, prepared: PreparedStatements) -> list[Any]:
        """The rows of its answer."""
        if not result.nfields:
            return []
        tx, count = self._tx, result.ntuples
        tx.set_pgresult(result)
        if self.is_column:
            found = tx.load_rows(0, count, _first)
        else:
            if self._generation != prepared.generation:
                self._names = [str(result.fname(n), "utf-8") for n in range(result.nfields)]  # type: ignore[arg-type]
                self._generation = prepared.generation
            names = self._names
            found = tx.load_rows(0, count, lambda values: dict(zip(names, values, strict=True)))
        if count > MANY:
            tx.set_pgresult(None)
        return found


class PendingAnswer:
    """What psycopg's pipeline hands the results of a statement to."""

    __slots__ = ("_result", "_statement")

    def __init__(self, statement: ReadyStatement) -> None:
        self._statement = statement
        self._result: PGresult | None = None

    def _check_results(self, results: Sequence[PGresult]) -> None:
        check(results)

    def _set_results(self, results: Sequence[PGresult]) -> None:
        self._result = results[0]

    def load(self, prepared: PreparedStatements) -> list[Any]:
        """Its rows, once they are there."""
        return self._statement.load(self._result, prepared) if self._result else []


def check(results: Sequence[PGresult]) -> None:
    """Raise what the server says of a statement, as a cursor does."""
    for result in results:
        if result.status == ExecStatus.PIPELINE_ABORTED:
            raise psycopg.errors.PipelineAborted("pipeline aborted")
        if result.status not in _FINE:
            raise psycopg.errors.error_from_result(result, encoding="utf-8")


def _first(values: Sequence[Any]) -> Any:
    return values[0]
