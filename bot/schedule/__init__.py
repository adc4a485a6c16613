"""When things are due, and the ledger that posts each of them exactly once."""

from pathlib import Path

from bot.feature import Feature
from bot.schedule.possessions import possessions
from bot.schedule.samples import samples
from bot.schedule.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="schedule",
    folder=Path(__file__).parent,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    possessions=possessions,
    samples=samples,
)
