"""The monthly review of the roadmap: what changed since the last, who says so, and what is to be decided."""

from pathlib import Path

from bot.feature import Feature
from bot.roadmap_reviews.compose import INQUIRIES, POSTS
from bot.roadmap_reviews.listeners import HOME, VERBS, register
from bot.roadmap_reviews.samples import samples
from bot.roadmap_reviews.store.schema import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="roadmap_reviews",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    home=HOME,
    posts=POSTS,
    inquiries=INQUIRIES,
    samples=samples,
)
