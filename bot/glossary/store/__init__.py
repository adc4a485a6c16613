"""The glossary's SQL, and nobody else's."""

from bot.glossary.store.schema import MIGRATIONS, PEOPLE, TABLES
from bot.glossary.store.search import fill

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES", "fill"]
