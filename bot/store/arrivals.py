"""What imports bring: rows at a place where nobody sees them, until all of an import is in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store.door import Store


@dataclass(frozen=True)
class Arrivals:
    """The rows of a `table` that have a place, by their `key`. `only` are columns with the values that tell them apart
    from others in it; `parts` are the tables with what belongs to a row, by the column that names it."""

    table: str
    key: str
    parts: Mapping[str, str]
    only: Mapping[str, str] = field(default_factory=dict)

    def show(self, store: Store, workspace: str, place: str, keys: Sequence[Any]) -> None:
        """Show everybody these rows, of those at a place. Inside `store.write`."""
        ours = f"{self._ours} AND {self.key} = :key AND place = :place"
        rows = [{**self._of(workspace), "key": one, "place": place} for one in keys]
        store.many(f"UPDATE {self.table} SET place = '' WHERE {ours}", rows)  # noqa: S608 - names are ours

    def some(self, store: Store, workspace: str, places: str, limit: int) -> list[Any]:
        """Some of the keys of rows at places that begin so."""
        there = f"{self._ours} AND place <> '' AND place >= :place AND place < :behind"
        select = f"SELECT {self.key} FROM {self.table} WHERE {there} LIMIT :limit"  # noqa: S608 - names are ours
        return store.column(select, place=places, behind=f"{places}\uffff", limit=limit, **self._of(workspace))

    def delete(self, store: Store, workspace: str, keys: Sequence[Any]) -> None:
        """Delete rows that nobody has seen, with all that belongs to them but their words. Inside `store.write`."""
        rows = [{**self._of(workspace), "key": one} for one in keys]
        for table, column in {**self.parts, self.table: self.key}.items():
            store.many(f"DELETE FROM {table} WHERE {self._ours} AND {column} = :key", rows)  # noqa: S608 - names are ours

    @property
    def _ours(self) -> str:
        return " AND ".join(f"{name} = :{name}" for name in ("workspace", *self.only))

    def _of(self, workspace: str) -> dict[str, Any]:
        return {"workspace": workspace, **self.only}
