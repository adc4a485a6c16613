"""Sessions of a PostgreSQL server that outlive the bots that close them, as behind a pooler.

A new session has to be told of every table that it is asked of, which costs the server more than all that a story asks.
What was said in one is forgotten before it is opened again: to whoever opens it, it is new.
"""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest
from psycopg._preparing import PrepareManager
from psycopg.pq import TransactionStatus

from bot.store.connection import PostgresConnection

_MOST = 8  # that are kept; seldom are more in use at once

_connect, _close = PostgresConnection.connect, PostgresConnection.close


class Sessions:
    """Those with one database, by its name. Safe to share between threads."""

    def __init__(self, database: str) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._known: set[PostgresConnection] = set()
        self._left: list[PostgresConnection] = []

    def connect(self, conninfo: str = "", **options: Any) -> PostgresConnection:
        """A session that somebody has left, or another."""
        if options.get("dbname") != self._database:
            return _connect(conninfo, **options)
        while left := self._take():
            try:
                left.execute("DISCARD ALL")
            except psycopg.Error:  # the server has ended it
                self._end(left)
            else:
                return left
        made = _connect(conninfo, **options)
        with self._lock:
            if len(self._known) < _MOST:
                self._known.add(made)
        return made

    def leave(self, connection: PostgresConnection) -> None:
        """Close a connection; what is known here is kept, unless it was told something that stays."""
        with self._lock:
            if connection in self._left:
                return
            is_kept = connection in self._known and _is_as_new(connection)
            if is_kept:
                _forget(connection)
                self._left.append(connection)
        if not is_kept:
            self._end(connection)

    def close(self) -> None:
        """End those that nobody has."""
        while left := self._take():
            self._end(left)

    def _take(self) -> PostgresConnection | None:
        with self._lock:
            return self._left.pop() if self._left else None

    def _end(self, connection: PostgresConnection) -> None:
        with self._lock:
            self._known.discard(connection)
        _close(connection)


def _is_as_new(connection: PostgresConnection) -> bool:
    """Whether a session is in no transaction, and began while the database took writes."""
    is_idle = connection.pgconn.transaction_status == TransactionStatus.IDLE
    return is_idle and connection.info.parameter_status("default_transaction_read_only") == "off"


def _forget(connection: PostgresConnection) -> None:
    connection._prepared = PrepareManager()
    connection.prepare_threshold = None
    for own in ("_cursors", "_ready", "ahead", "at_hand", "answered_at", "deadline"):
        connection.__dict__.pop(own, None)  # the class says what they begin with


@contextmanager
def kept(database: str) -> Iterator[None]:
    """In the block the bot's connections to a database outlive it."""
    with pytest.MonkeyPatch.context() as patch, closing(Sessions(database)) as sessions:
        patch.setattr(PostgresConnection, "connect", sessions.connect)
        patch.setattr(PostgresConnection, "close", lambda connection: sessions.leave(connection))
        yield
