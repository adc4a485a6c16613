"""Onboarding: somebody's first 90 days, step by step. Only they see what they did."""

from pathlib import Path

from bot.feature import Feature
from bot.onboarding.compose import INQUIRIES
from bot.onboarding.listeners import HOME, register
from bot.onboarding.samples import samples
from bot.onboarding.usage import COMMANDS
from bot.plans.course import heard, upkeep
from bot.plans.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="onboarding",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    commands=COMMANDS,
    home=HOME,
    activity=heard,
    inquiries=INQUIRIES,
    samples=samples,
    chores=(upkeep,),
)
