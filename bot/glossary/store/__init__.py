"""The glossary's SQL, and nobody else's."""

from bot.glossary.store import browse, search
from bot.glossary.store.schema import MIGRATIONS, PEOPLE, TABLES
from bot.store import Store

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES", "fill"]


def fill(store: Store) -> None:
    """Make what migrations cannot, where it is not there yet: the words of meanings, and their order."""
    browse.fill(store)
    search.fill(store)
