"""What figures are compared with: a period that was there before, frozen, and the same figure since."""

from pathlib import Path

from bot.baselines.listeners import VERBS, register
from bot.baselines.samples import samples
from bot.baselines.store import MIGRATIONS, PEOPLE, TABLES
from bot.feature import Feature

FEATURE = Feature(
    name="baselines",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    samples=samples,
)
