"""The one door to the database: SQLite by default, PostgreSQL by URL."""

from pathlib import Path

from bot.store.door import Store, Trouble
from bot.store.errors import (
    ConflictError,
    ContentionError,
    StoreError,
    UnavailableError,
    UncertainError,
    UnfitError,
    UnsavedError,
    UnwritableError,
)
from bot.store.migrations import Engine, Migration

__all__ = [
    "ConflictError",
    "ContentionError",
    "Engine",
    "Migration",
    "Store",
    "StoreError",
    "Trouble",
    "UnavailableError",
    "UncertainError",
    "UnfitError",
    "UnsavedError",
    "UnwritableError",
    "open_store",
]


def open_store(url: str, *, wait: float = 10.0) -> Store:
    """Open the database behind `url`.

    `sqlite:///product-ops.db` is a file beside the process, `sqlite:////srv/product-ops.db` an absolute path;
    `postgresql://...` is anything libpq accepts. Raises `StoreError` if the URL is malformed or nothing
    answers.

    A statement waits `wait` seconds for another writer, then raises `StoreError`.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme in ("postgresql", "postgres"):
        from bot.store.postgres import PostgresStore  # a bot on SQLite does not wait for psycopg to load

        return PostgresStore(url, wait)
    if not separator or scheme != "sqlite":
        raise StoreError("A database URL begins with sqlite:/// or postgresql://.")
    path = rest.removeprefix("/")
    if path == rest or not path or path == ":memory:" or "?" in path:
        raise StoreError("A SQLite URL names one file and nothing else: sqlite:///product-ops.db.")
    from bot.store.sqlite import SQLiteStore  # nor one on PostgreSQL for sqlite-utils

    return SQLiteStore(Path(path), wait)
