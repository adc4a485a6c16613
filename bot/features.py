"""The table of contents, in the order of the Home tab."""

from bot import glossary, ideas
from bot.feature import Feature

FEATURES: tuple[Feature, ...] = (glossary.FEATURE, ideas.FEATURE)
