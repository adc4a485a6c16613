"""What a form carries unseen, where that is more than the form can hold; for whoever opened it, for a day."""

import json
from typing import Any

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import insert

MIGRATIONS = (
    Migration(
        "form-state",
        """
        CREATE TABLE form_state (
            workspace TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            carried TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, key)
        );
        CREATE INDEX form_state_at ON form_state (at);
        """,
    ),
)
TABLES = ("form_state",)
PEOPLE = PersonColumns(delete=("form_state.person",), own=("form_state.person",))


def put(store: Store, workspace: str, person: str, key: str, carried: str, now: str) -> None:
    """Keep what a form of this person's carries; an object as JSON."""
    row = {"workspace": workspace, "key": key, "person": person, "at": now}
    with store.write(workspace):
        insert(store, "form_state", [{**row, "carried": carried}])


def get(store: Store, workspace: str, person: str, key: str) -> dict[str, Any] | None:
    """The same again; None where this person has no such form, or opened it too long ago."""
    rows = store.run(
        "SELECT carried FROM form_state WHERE workspace = :workspace AND key = :key AND person = :person",
        workspace=workspace,
        key=key,
        person=person,
    )
    return dict(json.loads(rows[0]["carried"])) if rows else None


def forget_old(store: Store, before: str) -> None:
    """Drop what was kept for forms that were opened before `before`, of every workspace."""
    store.run("DELETE FROM form_state WHERE at < :before", before=before)
