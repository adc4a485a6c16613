"""One step in a database's history, and how SQL text is cut into statements."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sqlite_utils import Database

Engine = Literal["sqlite", "postgresql"]
Step = str | Callable[["Database"], object]


@dataclass(frozen=True)
class Migration:
    """A named change of the schema, applied once to each database and never edited afterwards.

    `name` is unique over the whole bot ("glossary-001"). `sql` holds one or more statements separated by `;`
    for both engines, or one entry per engine where they differ. On SQLite the entry may be a function of the
    `sqlite_utils.Database`, which then runs inside the migration's transaction. An engine without an entry
    has nothing to do.
    """

    name: str
    sql: str | Mapping[Engine, Step]

    def step(self, engine: Engine) -> Step:
        """Return what this migration does on `engine`: SQL text or, on SQLite, a function."""
        return self.sql if isinstance(self.sql, str) else self.sql.get(engine, "")


def check_names(migrations: Sequence[Migration]) -> None:
    """Raise ValueError if two migrations share a name: the second would never be applied."""
    seen: set[str] = set()
    for migration in migrations:
        if migration.name in seen:
            raise ValueError(f"Two migrations are named {migration.name!r}.")
        seen.add(migration.name)


def statements(sql: str) -> Iterator[str]:
    """Cut a script where SQLite sees a statement end: not inside text, comments or triggers."""
    start = 0
    end = sql.find(";")
    while end != -1:
        if sqlite3.complete_statement(sql[start : end + 1]):
            yield sql[start : end + 1].strip()
            start = end + 1
        end = sql.find(";", end + 1)
    if rest := sql[start:].strip():
        yield rest
