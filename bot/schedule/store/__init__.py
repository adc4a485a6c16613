"""What the schedule keeps: schedules, and every delivery of a post."""

from bot.schedule.store.schema import MIGRATIONS, PEOPLE, TABLES

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES"]
