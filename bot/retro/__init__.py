"""Retrospectives: what a team looks back on, in private and together, and the few actions that come of it."""

from dataclasses import replace
from pathlib import Path

from bot.cards import store as cards
from bot.feature import Feature
from bot.guides import store as guides
from bot.retro.desk import BOARDS, GUIDES, ROOM, acted
from bot.retro.listeners import HOME, LINKED, SETTINGS, register
from bot.retro.samples import samples
from bot.retro.usage import COMMANDS

FEATURE = Feature(
    name="retro",
    folder=Path(__file__).parent,
    register=register,
    migrations=(*cards.MIGRATIONS, *guides.MIGRATIONS),
    tables=(*cards.TABLES, *guides.TABLES),
    people=replace(guides.PEOPLE, ahead=cards.PEOPLE.ahead),
    rooms=(ROOM,),
    commands=COMMANDS,
    home=HOME,
    follows={"actions": acted},
    linked=LINKED,
    settings=SETTINGS,
    posts={**BOARDS.posts, **GUIDES.posts},
    samples=samples,
)
