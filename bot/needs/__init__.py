"""Needs: what a company has tools for, in both languages, and what it adds itself."""

from pathlib import Path

from bot.feature import Feature
from bot.needs.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="needs",
    folder=Path(__file__).parent,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
)
