"""The SQL of ideas, and nobody else's."""

from bot.ideas.store.schema import MIGRATIONS, PEOPLE, TABLES

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES"]
