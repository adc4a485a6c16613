"""Agents: personal tokens with which other programs ask in somebody's name, and how much they may ask."""

from pathlib import Path

from bot.agents import access, desk
from bot.agents.listeners import SETTINGS, register, typed
from bot.agents.samples import samples
from bot.agents.store import MIGRATIONS, PEOPLE, TABLES
from bot.feature import Feature

FEATURE = Feature(
    name="agents",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs={"productops": {"token": (typed, access.READ)}},
    settings=SETTINGS,
    samples=samples,
    chores=(desk.upkeep,),
)
