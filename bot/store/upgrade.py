"""Migrations on PostgreSQL, and what speaks its protocol: one statement at a time, each written down.

PostgreSQL undoes a change of the schema with its transaction; others commit it at once, and a process may die between
a statement and the note that it was carried out. So each is noted before ("begun") and after ("done"): what a dead
process had begun is run again, and where it is there already, that was it. See docs/decisions/0019-the-writers-row.md.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import psycopg

from bot.store.errors import StoreError
from bot.store.migrations import Migration, statements

_TABLES = (
    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)",
    """
    CREATE TABLE IF NOT EXISTS migration_statement (
        migration TEXT NOT NULL,
        number BIGINT NOT NULL,
        sql TEXT NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (migration, number)
    )
    """,
)
_VERB = re.compile(r"(?:\s|--[^\n]*\n|/\*.*?\*/)*(\w+)", re.DOTALL)
# What a change of the schema answers when it has been carried out before.
_EXISTS = (psycopg.errors.DuplicateTable, psycopg.errors.DuplicateColumn, psycopg.errors.DuplicateObject)
_GONE = (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn, psycopg.errors.UndefinedObject)
_THERE = {"CREATE": _EXISTS, "ALTER": (*_EXISTS, *_GONE), "DROP": _GONE}


class Upgrade:
    """Brings one database up to date, while nobody else is at it."""

    def __init__(
        self,
        connection: psycopg.Connection[Any],
        lock_timeout: str,
        watch: Callable[[], object],
        refused: Callable[[Exception], StoreError],
    ) -> None:
        """`connection` is in autocommit mode; `lock_timeout` is PostgreSQL's, with its unit ("10000ms"); `watch` raises
        when it is no longer sure that nobody else is at it; `refused` words an error."""
        self._connection = connection
        self._lock_timeout = lock_timeout
        self._watch = watch
        self._refused = refused

    def run(self, migrations: Sequence[Migration]) -> list[str]:
        """Apply what is missing, in order; returns the names. Raises StoreError with the name of what failed."""
        for statement in _TABLES:
            self._connection.execute(statement)
        applied = {row["name"] for row in self._connection.execute("SELECT name FROM migration")}
        missing = [migration for migration in migrations if migration.name not in applied]
        for migration in missing:
            self._apply(migration)
        return [migration.name for migration in missing]

    def _apply(self, migration: Migration) -> None:
        step = migration.step("postgresql")
        if not isinstance(step, str):
            raise StoreError(f"Migration {migration.name} needs SQL text for PostgreSQL.")
        for number, statement in enumerate(statements(step), start=1):
            try:
                self._advance(migration.name, number, statement)
            except psycopg.Error as error:
                where = f"Migration {migration.name} failed at its statement {number}"
                raise StoreError(f"{where}; the next start goes on from there. {self._refused(error)}") from error
        with self._connection.transaction():
            self._connection.execute("DELETE FROM migration_statement WHERE migration = %s", [migration.name])
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self._connection.execute("INSERT INTO migration (name, applied_at) VALUES (%s, %s)", [migration.name, now])

    def _advance(self, name: str, number: int, statement: str) -> None:
        """Carry out one statement, unless an earlier start has."""
        self._watch()
        noted = self._connection.execute(
            "SELECT sql, state FROM migration_statement WHERE migration = %s AND number = %s", [name, number]
        ).fetchone()
        if noted is not None and noted["state"] == "done":
            if noted["sql"] != statement:
                raise StoreError(f"Migration {name} was begun in another form: its statement {number} differs.")
            return
        self._note(name, number, statement, "begun")
        try:
            self._carry_out(name, number, statement)
        except psycopg.Error as error:
            if noted is not None and noted["sql"] == statement and isinstance(error, _there(statement)):
                self._note(name, number, statement, "done")
                return
            if error.sqlstate is not None:  # the server has refused it: nothing of it is there
                self._connection.execute(
                    "DELETE FROM migration_statement WHERE migration = %s AND number = %s", [name, number]
                )
            raise

    def _carry_out(self, name: str, number: int, statement: str) -> None:
        with self._connection.transaction():
            self._connection.execute("SELECT set_config('lock_timeout', %s, true)", [self._lock_timeout])
            # Without parameters, so that its % and : mean themselves.
            self._connection.execute(statement.encode())
            self._note(name, number, statement, "done")

    def _note(self, name: str, number: int, statement: str, state: str) -> None:
        self._connection.execute(
            """
            INSERT INTO migration_statement (migration, number, sql, state) VALUES (%s, %s, %s, %s)
            ON CONFLICT (migration, number) DO UPDATE SET sql = excluded.sql, state = excluded.state
            """,
            [name, number, statement, state],
        )


def _there(statement: str) -> tuple[type[psycopg.Error], ...]:
    """What this statement answers when its effect is there already."""
    verb = _VERB.match(statement)
    return _THERE.get(verb[1].upper(), ()) if verb else ()
