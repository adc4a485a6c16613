"""The SQL of KPIs, and nobody else's."""

from bot.kpis.store.people import forget
from bot.kpis.store.schema import MIGRATIONS, TABLES

__all__ = ["MIGRATIONS", "TABLES", "forget"]
