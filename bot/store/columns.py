"""The columns of a database, as the database itself says, for what goes over everything that is kept; but those that it
computes itself, from others."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.store.door import Store

_COLUMNS = {
    "sqlite": """
        SELECT t.name AS "table", c.name AS name, c.type = 'TEXT' AS is_text, c.type = 'BYTEA' AS is_bytes,
            c.pk > 0 AS is_key, EXISTS (
            SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) k ON k.name = c.name
            WHERE i."unique" = 1
        ) AS is_unique
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid
    """,
    "postgresql": """
        SELECT t.relname AS "table", c.attname AS name, CAST(y.typname = 'text' AS INT) AS is_text,
            CAST(y.typname = 'bytea' AS INT) AS is_bytes,
            CAST(EXISTS (
                SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary AND c.attnum = ANY (i.indkey)
            ) AS INT) AS is_key,
            CAST(EXISTS (
                SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND c.attnum = ANY (i.indkey)
            ) AS INT) AS is_unique
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
            AND c.attgenerated = ''
        JOIN pg_type y ON y.oid = c.atttypid
        WHERE t.relkind = 'r' ORDER BY t.relname, c.attnum
    """,
}


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: whether it holds text or bytes, is part of the key, and of what no two rows may share."""

    table: str
    name: str
    is_text: bool
    is_bytes: bool
    is_key: bool
    is_unique: bool

    def __str__(self) -> str:
        return f"{self.table}.{self.name}"


def columns(store: Store) -> dict[str, Sequence[TableColumn]]:
    """The columns of every table, by its name, in their order."""
    found: dict[str, list[TableColumn]] = {}
    for row in store.run(_COLUMNS[store.engine]):
        told = (bool(row[name]) for name in ("is_text", "is_bytes", "is_key", "is_unique"))
        found.setdefault(row["table"], []).append(TableColumn(row["table"], row["name"], *told))
    return dict(found)


def of_workspaces(store: Store) -> dict[str, Sequence[TableColumn]]:
    """The same of the tables whose rows belong to a workspace."""
    return {table: all_ for table, all_ in columns(store).items() if any(one.name == "workspace" for one in all_)}
