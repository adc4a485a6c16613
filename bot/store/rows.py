"""Rows put in by their columns' names, with the same SQL on every engine.

Tables and columns are names in the code; values are always parameters. All rows of one call have the same columns.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bot.store.door import Store
from bot.store.foresight import StoreQuestion
from bot.store.parameters import parameter_names

Row = Mapping[str, Any]

_AT_ONCE = 100  # in one statement; engines take some 32,000 parameters


def insert(store: Store, table: str, rows: Sequence[Row]) -> None:
    """Put new rows in. Inside `store.write`. Raises ConflictError where there is one already."""
    if rows:
        store.many(_insert(table, tuple(rows[0])), rows)


def upsert(store: Store, table: str, key: Sequence[str], rows: Sequence[Row], keep: Sequence[str] = ()) -> None:
    """Put rows in, each in place of the one with the same `key`, of which the columns `keep` stay. Inside
    `store.write`."""
    if rows:
        store.many(_upsert(table, tuple(rows[0]), tuple(key), tuple(keep)), rows)


def add(store: Store, table: str, key: Sequence[str], row: Row) -> bool:
    """Put a row in, unless there is one with the same `key`. Whether it was put in."""
    question = addition(table, key, row)
    return bool(store.run(question.sql, **dict(question.params)))


def addition(table: str, key: Sequence[str], row: Row) -> StoreQuestion:
    """What `add` asks, for whoever forecasts it."""
    return StoreQuestion(_add(table, tuple(row), tuple(key)), tuple(row.items()))


def add_all(store: Store, table: str, key: Sequence[str], rows: Sequence[Row]) -> set[str]:
    """Put rows in, each unless there is one with the same `key`, some statements for all. Inside `store.write`. Returns
    the last part of the key of those that were put in."""
    found: set[str] = set()
    for start in range(0, len(rows), _AT_ONCE):
        chunk = rows[start : start + _AT_ONCE]
        values = {f"{name}_{n}": value for n, row in enumerate(chunk) for name, value in row.items()}
        added = store.run(_add_all(table, tuple(rows[0]), tuple(key), len(chunk)), **values)
        found |= {str(row[key[-1]]) for row in added}
    return found


@cache
def _insert(table: str, columns: Sequence[str]) -> str:
    values = parameter_names(columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - our names


@cache
def _upsert(table: str, columns: Sequence[str], key: Sequence[str], keep: Sequence[str]) -> str:
    new = ", ".join(f"{column} = excluded.{column}" for column in columns if column not in (*key, *keep))
    return f"{_insert(table, columns)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {new}"


@cache
def _add(table: str, columns: Sequence[str], key: Sequence[str]) -> str:
    return f"{_insert(table, columns)} ON CONFLICT ({', '.join(key)}) DO NOTHING RETURNING {key[0]}"


@cache
def _add_all(table: str, columns: Sequence[str], key: Sequence[str], many: int) -> str:
    values = ", ".join(f"({', '.join(f':{column}_{n}' for column in columns)})" for n in range(many))
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES {values} "  # noqa: S608 - our names
        f"ON CONFLICT ({', '.join(key)}) DO NOTHING RETURNING {key[-1]}"
    )
