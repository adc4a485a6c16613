"""The SQL of ideas, and nobody else's."""

from bot.ideas.store.people import forget
from bot.ideas.store.schema import MIGRATIONS, TABLES

__all__ = ["MIGRATIONS", "TABLES", "forget"]
