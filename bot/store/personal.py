"""Who is named where, and how a person is taken out: what they did stays, that it was they goes.

Each feature declares the columns that hold people beside its tables. In what people wrote, in every text of every
table, another word stands where the id stood.
"""

import json
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.store.door import Store
from bot.store.seal import unsealed

_SOMEBODY = "somebody"  # where a whole value was a person: it stays known that there was one


@dataclass(frozen=True)
class PersonColumns:
    """Columns with user ids, as "table.column", by what becomes of them when a person is forgotten.

    `empty`: the column is emptied. `delete`: the row goes. `number`: a number that is nobody's takes the place of the
    id, another for each person, where several rows tell them apart. `spaced`: ids with a space between them; the id is
    left out. `json`: JSON; the id is left out of the values of these keys, of all where none are named.
    What other columns are derived from texts is no text itself: `derived` are those, `derive` makes them anew from what
    the texts say then, by workspace and id.
    """

    empty: Sequence[str] = ()
    delete: Sequence[str] = ()
    number: Sequence[str] = ()
    spaced: Sequence[str] = ()
    json: Mapping[str, Sequence[str]] = field(default_factory=dict)
    derived: Sequence[str] = ()
    derive: Callable[[Store, str, str], None] | None = None

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


# Every column with text, and whether two rows may not have the same in it.
_TEXTS = {
    "sqlite": """
        SELECT t.name AS "table", c.name AS "column", EXISTS (
            SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) k ON k.name = c.name
            WHERE i."unique" = 1
        ) AS is_unique
        FROM sqlite_master t JOIN pragma_table_info(t.name) c ON c.type = 'TEXT' WHERE t.type = 'table'
    """,
    "postgresql": """
        SELECT t.relname AS "table", c.attname AS "column", EXISTS (
            SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND c.attnum = ANY (i.indkey)
        ) AS is_unique
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
        JOIN pg_type y ON y.oid = c.atttypid AND y.typname = 'text'
        WHERE t.relkind = 'r'
    """,
}


def forget(store: Store, workspace: str, user: str, known: Sequence[PersonColumns], stand_in: str = _SOMEBODY) -> None:
    """Take a person out of every column that names them, in one transaction. `stand_in` is what texts say instead of
    their id: a word without quotation marks."""
    with unsealed(store, workspace):
        for columns in known:
            for way, statement in _STATEMENTS.items():
                for name in getattr(columns, way):
                    table, column = name.split(".")
                    store.run(statement.format(table=table, column=column), workspace=workspace, user=user)
            for name, keys in columns.json.items():
                _forget_in_json(store, workspace, user, name, keys)
        _forget_in_texts(store, workspace, user, stand_in, {name for columns in known for name in columns.derived})
        for columns in known:
            if columns.derive:
                columns.derive(store, workspace, user)


def _forget_in_texts(store: Store, workspace: str, user: str, stand_in: str, without: Container[str]) -> None:
    id_ = re.escape(user)
    naming = re.compile(rf"<@{id_}(?:\|[^>]*)?>|(?<![A-Za-z0-9]){id_}(?![A-Za-z0-9])", re.IGNORECASE)
    columns = store.run(_TEXTS[store.engine])
    ours = {row["table"] for row in columns if row["column"] == "workspace"}
    for row in columns:
        table, column = row["table"], row["column"]
        if table not in ours or column == "workspace" or f"{table}.{column}" in without:
            continue
        for said in store.column(
            f"SELECT DISTINCT {column} FROM {table} WHERE workspace = :workspace AND lower({column}) LIKE :naming",  # noqa: S608 - ours
            workspace=workspace,
            naming=f"%{user.lower()}%",
        ):
            left = naming.sub(lambda _: stand_in, said)
            if left != said:
                _replace(store, workspace, table, column, said, _free(store, workspace, row, left))


def _free(store: Store, workspace: str, column: Mapping[str, Any], left: str) -> str:
    """A text that no other row has, where no two may have the same."""
    if not column["is_unique"]:
        return left
    asked = f"SELECT 1 FROM {column['table']} WHERE workspace = :workspace AND {column['column']} = :text"  # noqa: S608 - ours
    tries = (left if n == 1 else f"{left} {n}" for n in count(1))
    return next(text for text in tries if not store.run(asked, workspace=workspace, text=text))


def _replace(store: Store, workspace: str, table: str, column: str, said: str, left: str) -> None:
    store.run(
        f"UPDATE {table} SET {column} = :left WHERE workspace = :workspace AND {column} = :said",  # noqa: S608 - ours
        workspace=workspace,
        said=said,
        left=left,
    )


def _forget_in_json(store: Store, workspace: str, user: str, name: str, keys: Sequence[str]) -> None:
    table, column = name.split(".")
    rows = store.run(
        f"SELECT DISTINCT {column} AS said FROM {table} WHERE workspace = :workspace AND {column} LIKE :naming",  # noqa: S608 - ours
        workspace=workspace,
        naming=f'%"{user}"%',
    )
    for row in rows:
        said = json.loads(row["said"])
        left = _SOMEBODY if said == user else without(said, user, keys)
        _replace(store, workspace, table, column, row["said"], json.dumps(left, ensure_ascii=False))


def without(value: Any, user: str, keys: Sequence[str] = ()) -> Any:
    """Plain data without a person: left out of lists, an empty text elsewhere; of an object only in the values of
    `keys`, where any are named."""
    if isinstance(value, dict):
        return {key: without(one, user) if not keys or key in keys else one for key, one in value.items()}
    if isinstance(value, list):
        return [without(one, user) for one in value if one != user]
    return "" if value == user else value
