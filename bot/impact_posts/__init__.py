"""Impact, posted once a month: what was published stays as it was, with the rows that made it."""

from pathlib import Path

from bot.feature import Feature
from bot.impact_posts.compose import POSTS
from bot.impact_posts.listeners import register
from bot.impact_posts.samples import samples
from bot.impact_posts.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="impact_posts",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    posts=POSTS,
    samples=samples,
)
