"""Feedback that comes from other systems, and insights that go there."""

from pathlib import Path

from bot.feature import Feature
from bot.intake import collect, posting
from bot.intake.compose import POSTS
from bot.intake.listeners import VERBS, card_parts, register
from bot.intake.samples import samples
from bot.intake.store import sent
from bot.intake.store.schema import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="intake",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"insights": card_parts},
    posts=POSTS,
    samples=samples,
    queues={"insights": sent.QUEUE},
    chores=(collect.chore, posting.chore),
)
