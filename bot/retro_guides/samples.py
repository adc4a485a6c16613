"""A message of each kind that guides send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.retro_guides import blocks
from bot.retro_guides.guide import MINUTES, STEPS, RetroGuide, entered, paused, planned
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    guide = RetroGuide("sample", "C0SAMPLE01", "U0SAMPLE01", "en", 60, _AT)
    for minutes in MINUTES:
        yield f"retro_guides: the plan, {minutes}", kit.message(blocks.plan(t, minutes), t("retro-guide-title"))
    for step in range(len(STEPS) + 1):
        guide = entered(guide, _AT)
        post = blocks.prompt(t, guide)
        yield f"retro_guides: prompt {step}", kit.message(post.blocks, post.text)
    on = replace(planned(replace(guide, step=2), _AT))
    for did, one in {"paused": paused(on, _AT), "resumed": on, "stopped": on, "late": on}.items():
        post = blocks.note(t, one, did, "Priya")
        yield f"retro_guides: {did}", kit.message(post.blocks, post.text)
    yield "retro_guides: formats", kit.message(blocks.formats(t), t("retro-formats-title"))
