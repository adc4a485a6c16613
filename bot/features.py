"""The table of contents, in the order of the Home tab."""

from bot import glossary, ideas, kpis, schedule
from bot.feature import Feature

FEATURES: tuple[Feature, ...] = (glossary.FEATURE, ideas.FEATURE, kpis.FEATURE, schedule.FEATURE)
