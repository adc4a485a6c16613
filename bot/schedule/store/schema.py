"""The tables of the schedule.

`schedule.next_at` and `delivery.ready_at` are what each tick asks for, over every workspace; both are empty where
nothing more will happen, so that years of past deliveries cost a tick nothing.
"""

from bot.store import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    Migration(
        "schedule-001",
        """
        CREATE TABLE schedule (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            channel TEXT NOT NULL,
            every TEXT NOT NULL,
            day BIGINT NOT NULL,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            language TEXT NOT NULL,
            owner TEXT NOT NULL,
            paused INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            next_at TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX schedule_kind ON schedule (workspace, kind);
        CREATE INDEX schedule_next ON schedule (next_at) WHERE next_at <> '';
        CREATE TABLE delivery (
            workspace TEXT NOT NULL,
            key TEXT NOT NULL,
            schedule TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            period TEXT NOT NULL,
            channel TEXT NOT NULL,
            thread TEXT NOT NULL,
            language TEXT NOT NULL,
            owner TEXT NOT NULL,
            due_at TEXT NOT NULL,
            state TEXT NOT NULL,
            attempt BIGINT NOT NULL,
            tries BIGINT NOT NULL,
            ready_at TEXT NOT NULL,
            sending_at TEXT NOT NULL,
            place TEXT NOT NULL,
            ts TEXT NOT NULL,
            error TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            PRIMARY KEY (workspace, key)
        );
        CREATE INDEX delivery_ready ON delivery (ready_at) WHERE ready_at <> '';
        CREATE INDEX delivery_schedule ON delivery (workspace, schedule, due_at);
        CREATE INDEX delivery_due ON delivery (due_at);
        """,
    ),
    Migration("schedule-002", "ALTER TABLE schedule ADD COLUMN nth BIGINT NOT NULL DEFAULT 0"),
    Migration("schedule-reference", "ALTER TABLE delivery ADD COLUMN reference TEXT NOT NULL DEFAULT ''"),
    Migration("schedule-restored", "CREATE TABLE restoration (at TEXT NOT NULL, known_until TEXT NOT NULL)"),
)

TABLES = ("schedule", "delivery")
# What is posted to a person in private is for nobody else.
PEOPLE = PersonColumns(empty=("schedule.owner", "delivery.owner"), delete=("schedule.channel", "delivery.channel"))
