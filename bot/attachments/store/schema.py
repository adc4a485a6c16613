"""The table of what work items are shown."""

from bot.store import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    # `draft` is what somebody was shown before it leaves, `shown` what is there or on its way; both JSON.
    Migration(
        "attachments-001",
        """
        CREATE TABLE work_attachment (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            external_id TEXT NOT NULL,
            item BIGINT NOT NULL,
            state TEXT NOT NULL,
            draft TEXT NOT NULL,
            shown TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            sent_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker, external_id)
        )
        """,
    ),
)
TABLES = ("work_attachment",)
PEOPLE = PersonColumns(empty=("work_attachment.asked_by",))
