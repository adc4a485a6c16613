"""The glossary's SQL, and nobody else's."""

from bot.glossary.store.schema import MIGRATIONS, PEOPLE, TABLES

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES"]
