"""What is asked of a PostgreSQL server as such: whether it is of any use, and which of its tables have grown."""

from typing import Any, cast

import psycopg
from psycopg_pool import ConnectionPool

from bot.store.connection import SETTINGS, PostgresConnection, make_writer_table
from bot.store.errors import UnavailableError, UnfitError, UnwritableError

# SQL_ASCII gives bytes in place of texts, and any other but UTF8 refuses the first emoji somebody types.
_ENCODED = (
    "The PostgreSQL database is encoded in {encoding}, which cannot hold every letter that people type. Make another, "
    "CREATE DATABASE product_ops ENCODING 'UTF8' TEMPLATE template0, and put its name into DATABASE_URL; pg_dump takes "
    "along what this one holds."
)


# Tables of four times the pages that the server knew when it last looked; of small ones any index will do.
GROWN = """
    SELECT CAST(CAST(oid AS regclass) AS TEXT) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)
        AND pg_relation_size(oid) > 4 * greatest(relpages, 4) * CAST(current_setting('block_size') AS BIGINT)
"""


def open_pool(options: dict[str, Any], seconds: float, **more: Any) -> ConnectionPool[PostgresConnection]:
    """Connect, make the table of writers, and open a pool that begins with this connection. Raises StoreError for a
    server that does not answer, takes no writes or cannot hold every letter: a pool would only say that it waited."""
    options = options | SETTINGS
    try:
        first = PostgresConnection.connect(**options)
        try:
            encoding = first.info.parameter_status("server_encoding") or "UTF8"
            if encoding != "UTF8":
                raise UnfitError(_ENCODED.format(encoding=encoding))
            make_writer_table(first)
            connects = cast(type[PostgresConnection], _Connects(first))
            pool = ConnectionPool(kwargs=options, connection_class=connects, min_size=1, open=True, **more)
        except BaseException:
            first.close()
            raise
        pool.wait(seconds)  # else whoever asks first has it make another connection
    except psycopg.errors.ReadOnlySqlTransaction as error:
        raise UnwritableError(f"PostgreSQL is read-only: {sentence(error)}", "read-only") from error
    except psycopg.errors.DiskFull as error:
        raise UnwritableError(f"PostgreSQL's disk is full: {sentence(error)}", "full") from error
    except psycopg.Error as error:
        raise UnavailableError(f"PostgreSQL cannot be reached: {sentence(error)}") from error
    return pool


class _Connects:
    """What a pool makes its connections by: the first is there already."""

    def __init__(self, first: PostgresConnection) -> None:
        self._first = [first]

    def connect(self, conninfo: str, **options: Any) -> PostgresConnection:
        """What `Connection.connect` gives."""
        return self._first.pop() if self._first else PostgresConnection.connect(conninfo, **options)


def sentence(error: Exception) -> str:
    """Return the first line of the server's answer, ended like a sentence."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(".") + "."
