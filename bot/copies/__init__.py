"""Copies of documents, where a company reads: what they were when we wrote them, and what they are now."""

from pathlib import Path

from bot.copies import upkeep
from bot.copies.compose import POSTS
from bot.copies.listeners import VERBS, register
from bot.copies.listeners.standing import card_parts
from bot.copies.samples import samples
from bot.copies.store.copies import MIGRATIONS, PEOPLE, TABLES
from bot.feature import Feature

FEATURE = Feature(
    name="copies",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"documents": card_parts},
    posts=POSTS,
    samples=samples,
    chores=(upkeep.chore,),
)
