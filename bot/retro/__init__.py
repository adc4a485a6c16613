"""Retrospectives: what a team looks back on, in private and together, and the few actions that come of it."""

from pathlib import Path

from bot.feature import Feature
from bot.retro.compose import POSTS
from bot.retro.desk import ROOM, acted
from bot.retro.listeners import HOME, LINKED, SETTINGS, register
from bot.retro.samples import samples
from bot.retro.store import MIGRATIONS, PEOPLE, TABLES
from bot.retro.usage import COMMANDS

FEATURE = Feature(
    name="retro",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    rooms=(ROOM,),
    commands=COMMANDS,
    home=HOME,
    follows={"actions": acted},
    linked=LINKED,
    settings=SETTINGS,
    posts=POSTS,
    samples=samples,
)
