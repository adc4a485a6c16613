"""The table of contents, in the order of the Home tab."""

from bot import glossary
from bot.feature import Feature

FEATURES: tuple[Feature, ...] = (glossary.FEATURE,)
