"""Connections at hand: those that were given back a moment ago. The pool's own books cost as much as a statement.

The pool makes and closes connections, has those who wait stand in a line, and opens them anew. Of those on the shelf it
thinks that they are in use; each goes back to it now and then, and as soon as somebody waits.
"""

import threading
import time
from collections.abc import Callable

import psycopg
from psycopg.pq import TransactionStatus
from psycopg_pool import ConnectionPool

from bot.store.connection import PostgresConnection

AT_HAND = 4  # connections at most; they stay open when nobody asks anything
_SECONDS = 30  # before one goes back to the pool, which may close it for its age


class Shelf:
    """A pool, with some of its connections at hand. Safe to share between threads."""

    def __init__(self, pool: "ConnectionPool[PostgresConnection]", check: Callable[[PostgresConnection], None]) -> None:
        """`check` raises where a connection is of no use; the pool asks it of its own."""
        self._pool = pool
        self._check = check
        self._lock = threading.Lock()
        self._at_hand: list[PostgresConnection] = []
        self._waiting = 0  # who wants a connection of the pool
        self._drained = 0  # how often

    def take(self, timeout: float | None) -> PostgresConnection:
        """A connection, waited for like one of the pool. Raises what the pool raises."""
        while connection := self._pop():
            try:
                self._check(connection)
            except psycopg.Error:
                self._pool.putconn(connection)
            else:
                return connection
        with self._lock:
            self._waiting += 1
        try:
            # Whoever gave one back before they saw that somebody waits has put it at hand.
            connection = self._pop() or self._pool.getconn(timeout)
        finally:
            with self._lock:
                self._waiting -= 1
        connection.at_hand = (self._drained, time.monotonic() + _SECONDS)
        return connection

    def give(self, connection: PostgresConnection) -> None:
        """Give back what was taken."""
        drained, until = connection.at_hand
        idle = connection.pgconn.transaction_status == TransactionStatus.IDLE
        with self._lock:
            keeps = idle and not self._waiting and drained == self._drained and len(self._at_hand) < AT_HAND
            if keeps and time.monotonic() < until:
                self._at_hand.append(connection)
                return
        self._pool.putconn(connection)

    def drain(self) -> None:
        """Have every connection opened anew; what is in use, when it is given back."""
        self.clear()
        self._pool.drain()

    def clear(self) -> None:
        """Give all back to the pool."""
        with self._lock:
            self._drained += 1
            found, self._at_hand = self._at_hand, []
        for connection in found:
            self._pool.putconn(connection)

    def __len__(self) -> int:
        """How many are at hand."""
        return len(self._at_hand)

    def _pop(self) -> PostgresConnection | None:
        with self._lock:
            return self._at_hand.pop() if self._at_hand else None
