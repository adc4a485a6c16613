"""What is asked of a PostgreSQL server as such: whether it is of any use, and which of its tables have grown."""

from collections.abc import Mapping
from typing import Any

import psycopg

from bot.store.connection import make_writer_table
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


def try_server(options: Mapping[str, Any]) -> None:
    """Connect, and make the table of writers. Raises StoreError for a server that does not answer, takes no writes or
    cannot hold every letter."""
    try:
        with psycopg.connect(**options, autocommit=True) as first:
            encoding = first.info.parameter_status("server_encoding") or "UTF8"
            if encoding != "UTF8":
                raise UnfitError(_ENCODED.format(encoding=encoding))
            make_writer_table(first)
    except psycopg.errors.ReadOnlySqlTransaction as error:
        raise UnwritableError(f"PostgreSQL is read-only: {sentence(error)}", "read-only") from error
    except psycopg.errors.DiskFull as error:
        raise UnwritableError(f"PostgreSQL's disk is full: {sentence(error)}", "full") from error
    except psycopg.Error as error:
        raise UnavailableError(f"PostgreSQL cannot be reached: {sentence(error)}") from error


def sentence(error: Exception) -> str:
    """Return the first line of the server's answer, ended like a sentence."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(".") + "."
