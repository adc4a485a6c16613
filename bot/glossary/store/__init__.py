"""The glossary's SQL, and nobody else's."""

from bot.glossary.store.people import forget
from bot.glossary.store.schema import MIGRATIONS, TABLES

__all__ = ["MIGRATIONS", "TABLES", "forget"]
