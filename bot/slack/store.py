"""What the bot remembers of a workspace: its people (a cache), its settings, and the deliveries already acted on."""

import json
from collections.abc import Sequence
from typing import Any

from bot.store import Migration, Store

MIGRATIONS = (
    Migration(
        "slack-001",
        """
        CREATE TABLE person (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            locale TEXT NOT NULL,
            is_admin INTEGER NOT NULL,
            fetched_at TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE TABLE setting (
            workspace TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (workspace, name)
        );
        CREATE TABLE seen (
            workspace TEXT NOT NULL,
            delivery TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, delivery)
        );
        CREATE INDEX seen_at ON seen (at);
        """,
    ),
    Migration("slack-002", "ALTER TABLE person ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0"),
    Migration("slack-002-stranger", "ALTER TABLE person ADD COLUMN is_stranger INTEGER NOT NULL DEFAULT 0"),
)
TABLES = ("person", "setting", "seen")


def person(store: Store, workspace: str, user: str) -> dict[str, Any] | None:
    """The cached row of one person: id, name, locale, is_admin, is_gone and is_stranger (0 or 1), fetched_at."""
    rows = store.run("SELECT * FROM person WHERE workspace = :workspace AND id = :user", workspace=workspace, user=user)
    return rows[0] if rows else None


def administrators(store: Store, workspace: str) -> list[str]:
    """The administrators the bot has met, by user id: Slack names them one by one only."""
    rows = store.run(
        "SELECT id FROM person WHERE workspace = :workspace AND is_admin = 1 AND is_gone = 0 ORDER BY id",
        workspace=workspace,
    )
    return [row["id"] for row in rows]


def save_person(store: Store, workspace: str, **row: object) -> None:
    """Keep what Slack said of a person: id, name, locale, is_admin, fetched_at; is_gone when they have left, is_stranger
    when they work for another company."""
    row = {"is_gone": 0, "is_stranger": 0, **row}
    with store.write(workspace):
        store.run(
            """
            INSERT INTO person (workspace, id, name, locale, is_admin, is_gone, is_stranger, fetched_at)
            VALUES (:workspace, :id, :name, :locale, :is_admin, :is_gone, :is_stranger, :fetched_at)
            ON CONFLICT (workspace, id) DO UPDATE SET name = excluded.name, locale = excluded.locale,
                is_admin = excluded.is_admin, is_gone = excluded.is_gone, is_stranger = excluded.is_stranger,
                fetched_at = excluded.fetched_at
            """,
            workspace=workspace,
            **row,
        )


def setting(store: Store, workspace: str, name: str, default: Any) -> Any:
    """A workspace's setting, or `default` where it never chose."""
    rows = store.run(
        "SELECT value FROM setting WHERE workspace = :workspace AND name = :name", workspace=workspace, name=name
    )
    return json.loads(rows[0]["value"]) if rows else default


def save_setting(store: Store, workspace: str, name: str, value: object) -> None:
    """Keep a workspace's choice; any JSON value."""
    with store.write(workspace):
        store.run(
            """
            INSERT INTO setting (workspace, name, value) VALUES (:workspace, :name, :value)
            ON CONFLICT (workspace, name) DO UPDATE SET value = excluded.value
            """,
            workspace=workspace,
            name=name,
            value=json.dumps(value),
        )


def first_time(store: Store, workspace: str, delivery: str, now: str) -> bool:
    """True the first time a delivery is acted on. Slack delivers again what it thinks was lost.

    Call it inside the `store.write` that has the effect, so that both happen or neither does.
    """
    return bool(
        store.run(
            """
            INSERT INTO seen (workspace, delivery, at) VALUES (:workspace, :delivery, :now)
            ON CONFLICT (workspace, delivery) DO NOTHING RETURNING delivery
            """,
            workspace=workspace,
            delivery=delivery,
            now=now,
        )
    )


def forget_seen(store: Store, before: str) -> None:
    """Drop the deliveries acted on before `before`, of every workspace; Slack retries within the hour."""
    store.run("DELETE FROM seen WHERE at < :before", before=before)


def forget(store: Store, workspace: str, user: str) -> None:
    """Drop what is kept of a person, and the roles they were given."""
    with store.write(workspace):
        store.run("DELETE FROM person WHERE workspace = :workspace AND id = :user", workspace=workspace, user=user)
        for row in store.run("SELECT name, value FROM setting WHERE workspace = :workspace", workspace=workspace):
            value = json.loads(row["value"])
            if isinstance(value, list) and user in value:
                save_setting(store, workspace, row["name"], [held for held in value if held != user])
            elif value == user:
                save_setting(store, workspace, row["name"], "somebody")


def purge(store: Store, workspace: str, tables: Sequence[str]) -> None:
    """Delete everything of a workspace from these tables."""
    with store.write(workspace):
        for table in tables:
            store.run(f"DELETE FROM {table} WHERE workspace = :workspace", workspace=workspace)  # noqa: S608 - ours
