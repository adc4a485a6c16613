"""The screens of an audit, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_answers import blocks
from bot.tool_answers.use import PEOPLE, TOOLS, ToolUse
from bot.tools.tool import ROOM


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    half, tools = "2026-H2", [replace(sampled(ROOM), number=n + 1) for n in range(TOOLS)]
    field = next(one for one in ROOM.fields if one.name == "needs")
    known = {1: ToolUse(1, ("design",), people=PEOPLE)}
    yield "tool answers: thanks", kit.message(blocks.thanks(t, half), "…")
    yield "tool answers: the first screen", blocks.first(t, half, tools, [1], "Lucid")
    yield "tool answers: the second", blocks.second(t, field, tools, known, {"half": half})
