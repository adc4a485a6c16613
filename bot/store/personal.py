"""Who is named where, and how a person is taken out: what they did stays, that it was they goes.

Each feature declares the columns that hold people beside its tables. In what people wrote, in every text of every
table, another word stands where the id stood.
"""

import json
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.store.columns import TableColumn, of_workspaces
from bot.store.door import Store
from bot.store.naming import Naming
from bot.store.seal import unsealed

_SOMEBODY = "somebody"  # where a whole value was a person: it stays known that there was one
_CHUNK = 400  # texts that are replaced in one statement


@dataclass(frozen=True)
class PersonColumns:
    """Columns with user ids, as "table.column", by what becomes of them when a person is forgotten.

    `empty`: the column is emptied. `delete`: the row goes. `number`: a number that is nobody's takes the place of the
    id, another for each person, where several rows tell them apart. `spaced`: ids with a space between them; the id is
    left out. `json`: JSON; the id is left out of the values of these keys, of all where none are named.
    What other columns are derived from texts is no text itself: `derived` are those, `derive` makes them anew from what
    the texts say then, by workspace and id. `ahead` is done before all else, while rows say who is who.
    `elsewhere`: columns of tables that have no workspace, with the condition for the rows that concern one; they are
    emptied. `own`: whose the rows are that are of one person alone, as what they answered, typed or brought; nobody
    else is given what such a row says. `given`: whom others name, in rows that may lie in a private `place`. `secret`
    is handed to nobody.
    """

    empty: Sequence[str] = ()
    delete: Sequence[str] = ()
    number: Sequence[str] = ()
    spaced: Sequence[str] = ()
    json: Mapping[str, Sequence[str]] = field(default_factory=dict)
    derived: Sequence[str] = ()
    derive: Callable[[Store, str, str], None] | None = None
    ahead: Callable[[Store, str, str], None] | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    own: Sequence[str] = ()
    given: Sequence[str] = ()
    secret: Sequence[str] = ()

    def __iter__(self) -> Iterator[str]:
        """All of them."""
        return iter((*self.delete, *self.empty, *self.number, *self.spaced, *self.json))


# Table, column and the person's id, in the forms the columns hold it in.
_STATEMENTS = {
    "delete": "DELETE FROM {table} WHERE workspace = :workspace AND {column} = :user",
    "empty": "UPDATE {table} SET {column} = '' WHERE workspace = :workspace AND {column} = :user",
    "number": """
        UPDATE {table} SET {column} = (
            SELECT '-' || CAST(count(DISTINCT {column}) + 1 AS TEXT) FROM {table} AS known
            WHERE known.workspace = :workspace AND known.{column} LIKE '-%'
        ) WHERE workspace = :workspace AND {column} = :user
    """,
    "spaced": """
        UPDATE {table} SET {column} = trim(replace(' ' || {column} || ' ', ' ' || :user || ' ', ' '))
        WHERE workspace = :workspace AND {column} LIKE '%' || :user || '%'
    """,
}


def forget(
    store: Store,
    workspace: str,
    user: str,
    known: Sequence[PersonColumns],
    stand_in: str = _SOMEBODY,
    names: Sequence[str] = (),
) -> None:
    """Take a person out of every column that names them, in one transaction. `stand_in` is what texts say instead of
    their id, and of their `names` as others typed them."""
    with unsealed(store, workspace):
        for columns in known:
            if columns.ahead:
                columns.ahead(store, workspace, user)
        for columns in known:
            for way, statement in _STATEMENTS.items():
                for name in getattr(columns, way):
                    table, column = name.split(".")
                    store.run(statement.format(table=table, column=column), workspace=workspace, user=user)
            for name, keys in columns.json.items():
                _forget_in_json(store, workspace, user, name, keys)
            for name, condition in columns.elsewhere.items():
                table, column = name.split(".")
                sql = f"UPDATE {table} SET {column} = '' WHERE {column} = :user AND ({condition})"  # noqa: S608 - ours
                store.run(sql, workspace=workspace, user=user)
        derived = {name for columns in known for name in columns.derived}
        _forget_in_texts(store, workspace, Naming(user, names), stand_in, derived)
        for columns in known:
            for word in (user, *names):
                if columns.derive:
                    columns.derive(store, workspace, word)


def _forget_in_texts(store: Store, workspace: str, naming: Naming, stand_in: str, without: Container[str]) -> None:
    for table, all_ in of_workspaces(store).items():
        texts = [one for one in all_ if one.is_text and one.name != "workspace" and str(one) not in without]
        rows = naming.rows(store, workspace, texts)
        for column in texts:
            changes: dict[str, str] = {}
            for said in dict.fromkeys(str(row[column.name]) for row in rows):
                left = naming.replace(said, stand_in)
                if left != said and column.is_unique:
                    _replace(store, workspace, table, column.name, {said: _free(store, workspace, column, left)})
                elif left != said:
                    changes[said] = left
            _replace(store, workspace, table, column.name, changes)


def _free(store: Store, workspace: str, column: TableColumn, left: str) -> str:
    """A text that no other row has, where no two may have the same."""
    if not column.is_unique:
        return left
    asked = f"SELECT 1 FROM {column.table} WHERE workspace = :workspace AND {column.name} = :text"  # noqa: S608 - ours
    tries = (left if n == 1 else f"{left} {n}" for n in count(1))
    return next(text for text in tries if not store.run(asked, workspace=workspace, text=text))


def _replace(store: Store, workspace: str, table: str, column: str, changes: Mapping[str, str]) -> None:
    """Put other texts in the place of some: a table is gone through once for hundreds of them, not for each, as SQLite
    may do where the two are joined."""
    every = list(changes.items())
    for begin in range(0, len(every), _CHUNK):
        some = every[begin : begin + _CHUNK]
        values = ", ".join(f"(CAST(:said{n} AS TEXT), CAST(:left{n} AS TEXT))" for n in range(len(some)))
        given = {f"said{n}": said for n, (said, _) in enumerate(some)}
        given |= {f"left{n}": left for n, (_, left) in enumerate(some)}
        sql = f"""
            WITH change (said, becomes) AS (VALUES {values})
            UPDATE {table} SET {column} = (SELECT becomes FROM change WHERE said = {table}.{column})
            WHERE workspace = :workspace AND {column} IN (SELECT said FROM change)
        """  # noqa: S608 - ours
        store.run(sql, workspace=workspace, **given)


def _forget_in_json(store: Store, workspace: str, user: str, name: str, keys: Sequence[str]) -> None:
    table, column = name.split(".")
    rows = store.run(
        f"SELECT DISTINCT {column} AS said FROM {table} WHERE workspace = :workspace AND {column} LIKE :naming",  # noqa: S608 - ours
        workspace=workspace,
        naming=f'%"{user}"%',
    )
    changes = {}
    for row in rows:
        said = json.loads(row["said"])
        left = _SOMEBODY if said == user else without(said, user, keys)
        changes[row["said"]] = json.dumps(left, ensure_ascii=False)
    _replace(store, workspace, table, column, changes)


def without(value: Any, user: str, keys: Sequence[str] = ()) -> Any:
    """Plain data without a person: left out of lists, an empty text elsewhere; of an object only in the values of
    `keys`, where any are named."""
    if isinstance(value, dict):
        return {key: without(one, user) if not keys or key in keys else one for key, one in value.items()}
    if isinstance(value, list):
        return [without(one, user) for one in value if one != user]
    return "" if value == user else value
