"""The tables of snapshots and reviews."""

from bot.store import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    Migration(
        "roadmap-review-001",
        """
        CREATE TABLE roadmap_snapshot (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            taken_at TEXT NOT NULL,
            person TEXT NOT NULL,
            items TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE TABLE roadmap_review (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            cause TEXT NOT NULL,
            channel TEXT NOT NULL,
            language TEXT NOT NULL,
            opened_by TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            before BIGINT NOT NULL,
            opened BIGINT NOT NULL,
            posted BIGINT NOT NULL,
            closed BIGINT NOT NULL,
            closed_by TEXT NOT NULL,
            closed_at TEXT NOT NULL,
            summary TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE TABLE roadmap_verdict (
            workspace TEXT NOT NULL,
            review BIGINT NOT NULL,
            item BIGINT NOT NULL,
            verdict TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            said TEXT NOT NULL,
            decision BIGINT NOT NULL,
            PRIMARY KEY (workspace, review, item)
        )
        """,
    ),
)
TABLES = ("roadmap_snapshot", "roadmap_review", "roadmap_verdict")
PEOPLE = PersonColumns(
    empty=("roadmap_snapshot.person", "roadmap_review.opened_by", "roadmap_review.closed_by", "roadmap_verdict.person"),
    json={"roadmap_snapshot.items": (), "roadmap_verdict.said": ()},
    own=("roadmap_verdict.person",),
)
