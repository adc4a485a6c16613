"""Tables to which rows are only added: the database itself refuses to change or take out what stands in them.

Two things go round it, each in the open: old lines end after their time, and people are forgotten. Both do so inside
`unsealed`. It guards against our own mistakes, not against whoever has the database's password.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.store.door import Store
from bot.store.migrations import Migration

# A row of it is there only while the transaction that put it in runs, so that no other transaction ever sees one.
TABLE = "unsealed"
MIGRATIONS = (Migration("seal-001", f"CREATE TABLE {TABLE} (workspace TEXT NOT NULL PRIMARY KEY)"),)
_OPEN = f"EXISTS (SELECT 1 FROM {TABLE} WHERE {TABLE}.workspace = OLD.workspace)"  # noqa: S608 - our names


def sealed(table: str) -> Migration:
    """Seal a table that has a `workspace`. Whoever changes a row of it gets ConflictError."""
    refused = f"Rows of {table} are never changed"
    sqlite = "\n".join(
        f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} WHEN NOT {_OPEN} "
        f"BEGIN SELECT RAISE(ABORT, '{refused}'); END;"
        for verb in ("UPDATE", "DELETE")
    )
    postgres = f"""
        CREATE OR REPLACE FUNCTION {table}_sealed() RETURNS trigger LANGUAGE plpgsql AS '
        BEGIN
            IF TG_OP = ''TRUNCATE'' THEN
                RAISE integrity_constraint_violation USING MESSAGE = ''{refused}'';
            END IF;
            IF NOT {_OPEN} THEN
                RAISE integrity_constraint_violation USING MESSAGE = ''{refused}'';
            END IF;
            IF TG_OP = ''DELETE'' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        END';
        CREATE TRIGGER {table}_rows BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_sealed();
        CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_sealed()
    """
    return Migration(f"{table}-sealed", {"sqlite": sqlite, "postgresql": postgres})


@contextmanager
def unsealed(store: Store, workspace: str) -> Iterator[None]:
    """Let rows of a workspace be changed and taken out in the block, which joins or opens a transaction."""
    with store.write(workspace):
        key = {"workspace": workspace}
        inside = bool(store.run(f"SELECT 1 FROM {TABLE} WHERE workspace = :workspace", **key))  # noqa: S608 - ours
        if not inside:
            store.run(f"INSERT INTO {TABLE} (workspace) VALUES (:workspace)", **key)  # noqa: S608 - ours
        yield
        if not inside:
            store.run(f"DELETE FROM {TABLE} WHERE workspace = :workspace", **key)  # noqa: S608 - ours
