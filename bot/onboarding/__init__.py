"""Onboarding: somebody's first 90 days, step by step, once they said yes. Only they see what they did."""

from pathlib import Path

from bot.feature import Feature
from bot.onboarding.compose import INQUIRIES, news
from bot.onboarding.course import heard, upkeep
from bot.onboarding.listeners import HOME, SETTINGS, register
from bot.onboarding.samples import samples
from bot.onboarding.store import MIGRATIONS, PEOPLE, TABLES
from bot.onboarding.usage import COMMANDS

FEATURE = Feature(
    name="onboarding",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    commands=COMMANDS,
    home=HOME,
    settings=SETTINGS,
    activity=heard,
    inquiries=INQUIRIES,
    news=news,
    samples=samples,
    chores=(upkeep,),
)
