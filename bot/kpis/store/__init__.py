"""The SQL of KPIs, and nobody else's."""

from bot.kpis.store.schema import MIGRATIONS, PEOPLE, TABLES

__all__ = ["MIGRATIONS", "PEOPLE", "TABLES"]
