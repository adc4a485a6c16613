"""The SQL of ideas, and nobody else's."""

from bot.ideas.store.schema import MIGRATIONS, PEOPLE, TABLES
from bot.ideas.store.words import fill

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES", "fill"]
