"""Tool answers: the two screens in which people say which tools they use."""

from pathlib import Path

from bot.feature import Feature
from bot.tool_answers.listeners import register
from bot.tool_answers.samples import samples

FEATURE = Feature(
    name="tool_answers",
    folder=Path(__file__).parent,
    register=register,
    samples=samples,
)
