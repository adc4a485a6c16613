"""What the schedule keeps: schedules, and every delivery of a post."""

from bot.schedule.store.people import forget
from bot.schedule.store.schema import MIGRATIONS, TABLES

__all__ = ["MIGRATIONS", "TABLES", "forget"]
