"""What tools cost: kept apart from what everybody reads of them, and shown to those alone who may know."""

from pathlib import Path

from bot.costs.listeners import VERBS, card_parts, register
from bot.costs.samples import samples
from bot.costs.store import MIGRATIONS, PEOPLE, TABLES
from bot.feature import Feature

FEATURE = Feature(
    name="costs",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"tools": card_parts},
    samples=samples,
)
