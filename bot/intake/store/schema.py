"""The tables of feedback that comes and goes."""

from bot.store import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    # A source has a row from when somebody has it read; `since`, `until` and `page` are the bookmark of the round, all
    # empty before the first. `asked_by` hears of the end of that one. `taken` counts what came.
    Migration(
        "intake-001",
        """
        CREATE TABLE intake_source (
            workspace TEXT NOT NULL,
            source TEXT NOT NULL,
            since TEXT NOT NULL,
            until TEXT NOT NULL,
            page TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            taken BIGINT NOT NULL,
            tried_at TEXT NOT NULL,
            succeeded_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, source)
        );
        CREATE TABLE intake_taken (
            workspace TEXT NOT NULL,
            source TEXT NOT NULL,
            external_id TEXT NOT NULL,
            number BIGINT NOT NULL,
            PRIMARY KEY (workspace, source, external_id)
        );
        CREATE TABLE intake_sent (
            workspace TEXT NOT NULL,
            destination TEXT NOT NULL,
            number BIGINT NOT NULL,
            state TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            url TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, destination, number)
        )
        """,
    ),
)
TABLES = ("intake_source", "intake_taken", "intake_sent")
PEOPLE = PersonColumns(empty=("intake_source.asked_by", "intake_sent.asked_by"))
