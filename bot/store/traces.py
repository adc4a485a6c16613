"""What is kept of a person: the rows that are theirs, and where others name them. Reads, and changes nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.columns import TableColumn, columns, of_workspaces
from bot.store.door import Store
from bot.store.naming import Naming, plain_data
from bot.store.personal import PersonColumns

_ID = re.compile(r"[\w.:-]{1,64}")


@dataclass(frozen=True, slots=True)
class Trace:
    """A row of a table in which a person stands: in the columns `roles` as whom it concerns, in the columns `texts` in
    words, inside JSON too. `is_theirs` says whether it is theirs to have; `is_own_of_another`, that it is what another
    person answered, typed or brought. `row` is plain data by column, without what is given to nobody."""

    table: str
    row: dict[str, Any]
    key: dict[str, Any]
    roles: tuple[str, ...]
    texts: tuple[str, ...]
    is_theirs: bool
    is_own_of_another: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns in which they stand."""
        return (*self.roles, *self.texts)


def traces(
    store: Store, workspace: str, user: str, known: Sequence[PersonColumns], names: Sequence[str] = ()
) -> Iterator[Trace]:
    """Every row in which a person stands, table by table, by their id or by `names` that people type.

    Theirs is a row in which a column that holds people holds them; but not what they were made owner of in a
    conversation that they are not in, nor what is another person's own.
    """
    places = store.column(
        "SELECT place FROM place_member WHERE workspace = :workspace AND person = :user", workspace=workspace, user=user
    )
    naming, found = Naming(user, names), _Declared(known)
    for all_ in of_workspaces(store).values():
        texts = [one for one in all_ if one.is_text and one.name != "workspace"]
        for row in naming.rows(store, workspace, texts):
            trace = found.trace(row, all_, user, naming, places)
            if trace is not None:
                yield trace
    every = columns(store)
    for one in known:
        for name, condition in one.elsewhere.items():
            table, column = name.split(".")
            sql = f"SELECT * FROM {table} WHERE {column} = :user AND ({condition})"  # noqa: S608 - our names
            for row in store.run(sql, workspace=workspace, user=user):
                yield Trace(table, *found.plain(row, every[table], ()), (column,), (), True, False)


class _Declared:
    """What features declare of the columns of people, by table."""

    def __init__(self, known: Sequence[PersonColumns]) -> None:
        self._roles = {name for one in known for name in (*one.delete, *one.empty, *one.number)}
        self._spaced = {name for one in known for name in one.spaced}
        self._derived = {name for one in known for name in one.derived}
        self._own = dict(name.split(".") for one in known for name in one.own)
        self._given = {name for one in known for name in one.given}
        self._secret = {name for one in known for name in one.secret}

    def trace(
        self, row: dict[str, Any], all_: Sequence[TableColumn], user: str, naming: Naming, places: Sequence[str]
    ) -> Trace | None:
        """What a row that may name somebody says of them; None where it does not, or only repeats what others say."""
        roles = [one.name for one in all_ if str(one) in self._roles and row[one.name] == user]
        roles += [one.name for one in all_ if str(one) in self._spaced and user in row[one.name].split()]
        texts = [
            one.name
            for one in all_
            if one.is_text and one.name != "workspace" and one.name not in roles and str(one) not in self._derived
            if naming.is_in(row[one.name])
        ]
        if not roles and not texts:
            return None
        table = all_[0].table
        own = self._own.get(table)
        anothers = own is not None and row[own] != user
        given = all(f"{table}.{name}" in self._given for name in roles)
        hidden = given and row.get("place", "") not in ("", *places)
        theirs = bool(roles) and not anothers and not hidden
        return Trace(table, *self.plain(row, all_, texts), tuple(roles), tuple(texts), theirs, anothers)

    def plain(
        self, row: dict[str, Any], all_: Sequence[TableColumn], naming: Sequence[str]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """A row as people read it, and what tells it from others without telling what it says."""
        told = [one for one in all_ if not one.is_bytes and str(one) not in self._secret and one.name != "workspace"]
        ids = [one.name for one in told if one.is_key and one.name not in naming]
        key = {name: row[name] for name in ids if _ID.fullmatch(str(row[name]))}
        return {one.name: _readable(row[one.name]) for one in told}, key


def _readable(value: Any) -> Any:
    data = plain_data(value) if isinstance(value, str) else None
    return value if data is None else data
