"""Overlaps: needs with several tools, who would have to move, and what of the tools needs attention."""

from pathlib import Path

from bot.feature import Feature
from bot.overlaps.listeners import HOME, VERBS, register
from bot.overlaps.samples import samples
from bot.overlaps.weekly import WEEKLY

FEATURE = Feature(
    name="overlaps",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    home=HOME,
    posts=WEEKLY.posts,
    samples=samples,
)
