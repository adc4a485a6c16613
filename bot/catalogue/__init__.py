"""The catalogue of needs: which there are, which tool is the default for one, and why several are fine."""

from pathlib import Path

from bot.catalogue.listeners import VERBS, register
from bot.catalogue.samples import samples
from bot.feature import Feature

FEATURE = Feature(
    name="catalogue",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    samples=samples,
)
