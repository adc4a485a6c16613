"""Databases that answer and take no writes: read-only ones, and ones whose disk is full."""

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from urllib.parse import urlsplit

import psycopg

from bot.store import Store
from bot.store.sqlite import SQLiteStore

_ROOM = """
    CREATE OR REPLACE FUNCTION room() RETURNS trigger AS $$ BEGIN {said} RETURN NULL; END $$ LANGUAGE plpgsql
"""
_FULL = "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';"
_ASKED = "CREATE TRIGGER room BEFORE INSERT OR UPDATE OR DELETE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION room()"


@contextmanager
def read_only(store: Store, url: str) -> Iterator[None]:
    """In the block the database behind `url`, which `store` has open, is read-only."""
    with _read_only_file(store) if isinstance(store, SQLiteStore) else _read_only_server(url):
        yield


@contextmanager
def _read_only_file(store: SQLiteStore) -> Iterator[None]:
    given = SQLiteStore._connection

    def connection(self: SQLiteStore, waits_for: str = "") -> sqlite3.Connection:
        found = given(self, waits_for)
        found.execute("PRAGMA query_only = ON")
        return found

    SQLiteStore._connection = connection  # type: ignore[method-assign]
    try:
        yield
    finally:
        SQLiteStore._connection = given  # type: ignore[method-assign]
        for handle in list(store._handles):
            handle.connection.execute("PRAGMA query_only = OFF")


@contextmanager
def _read_only_server(url: str) -> Iterator[None]:
    name = urlsplit(url).path.removeprefix("/")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())
        # A setting of the database is for sessions that begin.
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        try:
            yield
        finally:
            server.execute("SET default_transaction_read_only = off")
            server.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only".encode())


@contextmanager
def full_disk(store: Store, url: str, *tables: str) -> Iterator[None]:
    """In the block the disk of the database behind `url`, which `store` has open, is full. On SQLite this process may
    write no file at all; on PostgreSQL there is no room for rows of these tables, where none is given of any."""
    if store.engine == "sqlite":
        with _no_file():
            yield
        return
    named = tables or [str(one) for one in store.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    with disk(url, *named) as full, full():
        yield


@contextmanager
def disk(url: str, *tables: str) -> Iterator[Callable[[], AbstractContextManager[None]]]:
    """Has in its hands what fills the disk of a PostgreSQL database, for rows of these tables: that waits for nobody,
    also while a process that was stopped holds locks on them."""
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(_ROOM.format(said="").encode())
        for table in tables:
            server.execute(_ASKED.format(table=table).encode())

        @contextmanager
        def full() -> Iterator[None]:
            server.execute(_ROOM.format(said=_FULL).encode())
            try:
                yield
            finally:
                server.execute(_ROOM.format(said="").encode())

        try:
            yield full
        finally:
            server.execute("DROP FUNCTION room() CASCADE")


@contextmanager
def _no_file() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
