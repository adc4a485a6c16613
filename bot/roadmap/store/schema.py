"""The table of where items of the roadmap stand."""

from bot.store import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    Migration(
        "roadmap-001",
        """
        CREATE TABLE roadmap_plan (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            lane TEXT NOT NULL,
            team_key TEXT NOT NULL,
            due TEXT NOT NULL,
            quarter TEXT NOT NULL,
            target TEXT NOT NULL,
            low BIGINT NOT NULL,
            high BIGINT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE INDEX roadmap_plan_lane ON roadmap_plan (workspace, lane, team_key, due, number, quarter, target);
        CREATE INDEX roadmap_plan_uncounted ON roadmap_plan (workspace, number) WHERE low < 0
        """,
    ),
)
TABLES = ("roadmap_plan",)
PEOPLE = PersonColumns()
