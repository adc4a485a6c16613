"""Formats of retrospectives, and a guide for a live meeting: what to say when, posted at its time."""

from pathlib import Path

from bot.feature import Feature
from bot.retro_guides.compose import POSTS
from bot.retro_guides.listeners import VERBS, register
from bot.retro_guides.samples import samples
from bot.retro_guides.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="retro_guides",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    posts=POSTS,
    samples=samples,
)
