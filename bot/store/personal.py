"""Who is named where, and how a person is taken out: what they did stays, that it was they goes.

Each feature declares its columns beside its tables. What people wrote in their own words is left as they wrote it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store.door import Store

_SOMEBODY = "somebody"  # where a whole value was a person: it stays known that there was one


@dataclass(frozen=True)
class PersonColumns:
    """Columns with user ids, as "table.column", by what becomes of them when a person is forgotten.

    `empty`: the column is emptied. `delete`: the row goes. `number`: a number that is nobody's takes the place of the
    id, another for each person, where several rows tell them apart. `spaced`: ids with a space between them; the id is
    left out. `mentions`: a text with `<@id>` in it, which is left out. `json`: JSON; the id is left out of the values
    of these keys, of all where none are named.
    """

    empty: Sequence[str] = ()
    delete: Sequence[str] = ()
    number: Sequence[str] = ()
    spaced: Sequence[str] = ()
    mentions: Sequence[str] = ()
    json: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[str]:
        """All of them."""
        return iter((*self.delete, *self.empty, *self.number, *self.spaced, *self.mentions, *self.json))


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
    "mentions": """
        UPDATE {table} SET {column} = replace({column}, '<@' || :user || '>', '')
        WHERE workspace = :workspace AND {column} LIKE '%<@' || :user || '>%'
    """,
}


def forget(store: Store, workspace: str, user: str, known: Iterable[PersonColumns]) -> None:
    """Take a person out of every column that names them, in one transaction."""
    with store.write(workspace):
        for columns in known:
            for way, statement in _STATEMENTS.items():
                for name in getattr(columns, way):
                    table, column = name.split(".")
                    store.run(statement.format(table=table, column=column), workspace=workspace, user=user)
            for name, keys in columns.json.items():
                _forget_in_json(store, workspace, user, name, keys)


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
        store.run(
            f"UPDATE {table} SET {column} = :left WHERE workspace = :workspace AND {column} = :said",  # noqa: S608 - ours
            workspace=workspace,
            said=row["said"],
            left=json.dumps(left, ensure_ascii=False),
        )


def without(value: Any, user: str, keys: Sequence[str] = ()) -> Any:
    """Plain data without a person: left out of lists, an empty text elsewhere; of an object only in the values of
    `keys`, where any are named."""
    if isinstance(value, dict):
        return {key: without(one, user) if not keys or key in keys else one for key, one in value.items()}
    if isinstance(value, list):
        return [without(one, user) for one in value if one != user]
    return "" if value == user else value
