"""Onboarding: somebody's first 90 days, step by step, once they said yes. Only they see what they did."""

from pathlib import Path

from bot.feature import Feature
from bot.onboarding.desk import TABLES, OnboardingDesk
from bot.onboarding.listeners import HOME, INQUIRIES, SETTINGS, news, register
from bot.onboarding.samples import samples
from bot.onboarding.usage import COMMANDS

FEATURE = Feature(
    name="onboarding",
    folder=Path(__file__).parent,
    register=register,
    migrations=TABLES.migrations,
    tables=TABLES.tables,
    people=TABLES.people,
    commands=COMMANDS,
    home=HOME,
    settings=SETTINGS,
    activity=OnboardingDesk.heard,
    inquiries=INQUIRIES,
    news=news,
    samples=samples,
    chores=(OnboardingDesk.upkeep,),
)
