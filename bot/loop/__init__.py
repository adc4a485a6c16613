"""Closing the loop: whoever asked for an idea, or spoke against it, hears what became of it."""

from pathlib import Path

from bot.feature import Feature
from bot.ideas.followers import ROOM as IDEAS
from bot.insights.insight import ROOM as INSIGHTS
from bot.loop.compose import INQUIRIES
from bot.loop.desk import follow, follow_item
from bot.loop.listeners import HOME, LINKED, SETTINGS, VERBS, register
from bot.loop.samples import samples
from bot.loop.store import MIGRATIONS, PEOPLE, TABLES
from bot.roadmap.item import ROOM as ITEMS

FEATURE = Feature(
    name="loop",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    home=HOME,
    follows={IDEAS: follow, INSIGHTS.name: follow, ITEMS.name: follow_item},
    linked=LINKED,
    settings=SETTINGS,
    inquiries=INQUIRIES,
    samples=samples,
)
