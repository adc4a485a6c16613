"""Verdicts: what becomes of a tool's contract, as a decision."""

from pathlib import Path

from bot.feature import Feature
from bot.verdicts.listeners import card_parts, register
from bot.verdicts.samples import samples

FEATURE = Feature(
    name="verdicts",
    folder=Path(__file__).parent,
    register=register,
    card_parts={"tools": card_parts},
    samples=samples,
)
