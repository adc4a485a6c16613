"""The roadmap in step with the tools that teams plan in."""

from pathlib import Path

from bot.feature import Feature
from bot.sync import comparing, creating, rounds, sending
from bot.sync.store.schema import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="sync",
    folder=Path(__file__).parent,
    register=lambda _: None,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    chores=(rounds.chore, comparing.chore, sending.chore, creating.chore),
)
