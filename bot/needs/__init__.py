"""Needs: what a company has tools for, which needs have several, who would have to move, and what needs attention."""

from pathlib import Path

from bot.feature import Feature
from bot.needs.listeners import HOME, VERBS, WEEKLY, register
from bot.needs.samples import samples

FEATURE = Feature(
    name="needs",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    home=HOME,
    posts=WEEKLY.posts,
    samples=samples,
)
