"""Statements that PostgreSQL keeps ready, so that it reads and plans each once a connection.

A name stands for one text and its types, whoever made it: behind a pooler that shares sessions another's statement of
the same name would be the same statement, where psycopg's own numbers would run a stranger's. Such a pooler is seen by
the process that answers, which is not the one it announced when it was connected to; there nothing is prepared.
"""

from hashlib import sha256
from typing import Any

import psycopg
from psycopg._preparing import Key, Prepare, PrepareManager
from psycopg._queries import PostgresQuery

PREPARED = 300  # at most, of a connection; PostgreSQL keeps some 20 kB of each
_USES = 2  # before a statement is prepared: what is asked once is not worth it

# What another session prepared, or has not.
_LOST = (psycopg.errors.InvalidSqlStatementName, psycopg.errors.DuplicatePreparedStatement)
# Where PostgreSQL finds that a table was changed since: its sentence is said in the server's language.
_CHANGED = "RevalidateCachedQuery"


class PreparedStatements(PrepareManager):
    """What is prepared on one connection."""

    prepare_threshold = _USES
    prepared_max = PREPARED
    generation = 0  # changes with each time that something prepared is forgotten, and may be prepared anew as another

    def clear(self) -> bool:
        """Forget all."""
        self.generation += 1
        return super().clear()

    def name_of(self, key: Key) -> bytes | None:
        """What a statement is called that is prepared; None for any other."""
        name = self._names.get(key)
        if name is not None:
            self._names.move_to_end(key)
        return name

    def _rotate(self) -> None:
        if len(self._names) > self.prepared_max:
            self.generation += 1
        super()._rotate()

    def get(self, query: PostgresQuery, prepare: bool | None = None) -> tuple[Prepare, bytes]:
        """What is to be done with a statement, and its name."""
        found, name = super().get(query, prepare)
        if found is Prepare.SHOULD:
            name += b"_" + sha256(repr(self.key(query)).encode()).hexdigest()[:40].encode()
        return found, name


def prepare_on(connection: psycopg.Connection[Any]) -> None:
    """Have a connection prepare what it is asked often, unless it shares its session with others."""
    if not _shares_session(connection):
        connection._prepared = PreparedStatements()


def forget_prepared(connection: psycopg.Connection[Any]) -> None:
    """Have a connection prepare everything anew."""
    connection._prepared.clear()


def is_lost(error: Exception) -> bool:
    """Whether a session does not hold what it should, so that it is shared after all."""
    return isinstance(error, _LOST)


def is_stale(error: Exception) -> bool:
    """Whether a statement fails only for having been prepared: its table was changed since, or its session lost it.
    It has done nothing then, and may be run again."""
    return is_lost(error) or (
        isinstance(error, psycopg.errors.FeatureNotSupported) and error.diag.source_function == _CHANGED
    )


def _shares_session(connection: psycopg.Connection[Any]) -> bool:
    try:
        answers = connection.execute("SELECT pg_backend_pid() AS pid").fetchone()
    except (psycopg.ProgrammingError, psycopg.NotSupportedError):  # no PostgreSQL, though it speaks as one
        return True
    pid = answers["pid"] if isinstance(answers, dict) else None
    return bool(pid != connection.info.backend_pid)
