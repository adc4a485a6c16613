"""What the bot remembers of a workspace: its people (a cache), its settings, and the deliveries already acted on
(`deliveries.py`)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store import Migration, Store
from bot.store.parameters import parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

_AT_ONCE = 400  # people in one statement
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
    Migration("person-stranger", "ALTER TABLE person ADD COLUMN is_stranger INTEGER NOT NULL DEFAULT 0"),
    Migration(
        "slack-003",
        """
        CREATE TABLE setting_change (
            workspace TEXT NOT NULL,
            version INTEGER NOT NULL,
            field TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            PRIMARY KEY (workspace, version, field)
        )
        """,
    ),
    Migration("person-guest", "ALTER TABLE person ADD COLUMN is_guest INTEGER NOT NULL DEFAULT 0"),
    # What was known of people says nothing of guests, and may take another company's administrators for ours.
    Migration("person-anew", "DELETE FROM person"),
    Migration("person-zone", "ALTER TABLE person ADD COLUMN zone TEXT NOT NULL DEFAULT ''"),
    # Who changed which setting is in the record of who did what, which has all else as well.
    Migration(
        "settings-in-trail",
        """
        INSERT INTO trail (workspace, number, at, did, who, via, channel, subject, before, after)
        SELECT workspace,
            ROW_NUMBER() OVER (PARTITION BY workspace ORDER BY version, field)
                + coalesce((SELECT max(number) FROM trail WHERE trail.workspace = setting_change.workspace), 0),
            at,
            CASE WHEN field IN ('managers', 'editors') THEN 'roles.changed' ELSE 'settings.changed' END,
            person, 'slack', '', field, before, after
        FROM setting_change;
        DROP TABLE setting_change
        """,
    ),
)
TABLES = ("person", "setting", "seen")
PEOPLE = PersonColumns(delete=("person.id",), json={"setting.value": ()})

SETTING_CHANGED, ROLE_CHANGED = "settings.changed", "roles.changed"
_OF_SETTINGS = f"workspace = :workspace AND did IN ('{SETTING_CHANGED}', '{ROLE_CHANGED}')"


@dataclass(frozen=True)
class SettingChange:
    """A field of the settings that a person changed; `version` is the number of its line in the record of who did what,
    `at` a UTC stamp, lists in the values are tuples."""

    version: int
    person: str
    at: str
    field: str
    before: Any
    after: Any


def person(store: Store, workspace: str, user: str) -> dict[str, Any] | None:
    """The cached row of one person: id, name, locale, is_admin, is_gone, is_stranger and is_guest (0 or 1),
    fetched_at, zone."""
    rows = store.run("SELECT * FROM person WHERE workspace = :workspace AND id = :user", workspace=workspace, user=user)
    return rows[0] if rows else None


def people(store: Store, workspace: str, *, gone: bool = False) -> list[dict[str, Any]]:
    """The cached rows of everybody that the bot has met and who has not left, or with `gone` of those too, by user
    id."""
    sql = "SELECT * FROM person WHERE workspace = :workspace AND is_gone <= :gone ORDER BY id"
    return store.run(sql, workspace=workspace, gone=int(gone))


def zones(store: Store, workspace: str, users: Sequence[str]) -> dict[str, str]:
    """The zones of some people, by user id, as far as they are known."""
    found: dict[str, str] = {}
    for start in range(0, len(users), _AT_ONCE):
        named = {f"u{n}": user for n, user in enumerate(users[start : start + _AT_ONCE])}
        listed = parameter_names(named)
        sql = f"SELECT id, zone FROM person WHERE workspace = :workspace AND id IN ({listed})"  # noqa: S608 - ours
        found |= {row["id"]: row["zone"] for row in store.run(sql, workspace=workspace, **named)}
    return found


def save_person(store: Store, workspace: str, **row: object) -> None:
    """Keep what Slack said of a person: id, name, locale, is_admin, fetched_at; is_gone when they have left,
    is_stranger when they work for another company, is_guest for guests; zone."""
    with store.write(workspace):
        whole = {"workspace": workspace, "is_gone": 0, "is_stranger": 0, "is_guest": 0, "zone": "", **row}
        upsert(store, "person", ("workspace", "id"), [whole])


def setting(store: Store, workspace: str, name: str, default: Any) -> Any:
    """A workspace's setting, or `default` where it never chose."""
    rows = store.run(
        "SELECT value FROM setting WHERE workspace = :workspace AND name = :name", workspace=workspace, name=name
    )
    return json.loads(rows[0]["value"]) if rows else default


def save_setting(store: Store, workspace: str, name: str, value: object) -> None:
    """Keep a workspace's choice; any JSON value."""
    with store.write(workspace):
        row = {"workspace": workspace, "name": name, "value": json.dumps(value)}
        upsert(store, "setting", ("workspace", "name"), [row])


def learnt_commands(store: Store, name: str) -> list[dict[str, str]]:
    """What every workspace calls the commands of the one app, as kept in the setting of a name, oldest first."""
    rows = store.run("SELECT value FROM setting WHERE name = :name ORDER BY workspace", name=name)
    learnt = [json.loads(row["value"]) for row in rows]
    # As they were kept before they had a time, they are names alone.
    dated = [one if isinstance(one.get("names"), dict) else {"at": "", "names": one} for one in learnt]
    return [one["names"] for one in sorted(dated, key=lambda one: str(one["at"]))]


def setting_changes(store: Store, workspace: str, after: int = 0) -> list[SettingChange]:
    """What was changed of the settings since a version, in its order."""
    rows = store.run(
        f"""
        SELECT number AS version, who AS person, at, subject AS field, before, after FROM trail
        WHERE {_OF_SETTINGS} AND number > :after ORDER BY number
        """,  # noqa: S608 - our names
        workspace=workspace,
        after=after,
    )
    values = ("before", "after")
    return [SettingChange(**{**row, **{name: _tuples(json.loads(row[name])) for name in values}}) for row in rows]


def settings_version(store: Store, workspace: str) -> int:
    """The version of the last change of the settings, 0 where there was none."""
    rows = store.run(f"SELECT max(number) AS n FROM trail WHERE {_OF_SETTINGS}", workspace=workspace)  # noqa: S608 - ours
    return int(rows[0]["n"] or 0)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
