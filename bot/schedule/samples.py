"""A message of each kind that the schedule sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.posts import Delivery, Post
from bot.schedule import blocks
from bot.schedule.blocks import Left
from bot.schedule.schedule import Entry
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _CHANNEL, _PERSON = "2026-11-23T09:00:00Z", "C0SAMPLE01", "U0SAMPLE01"
_DUE = Delivery("T0SAMPLE01", "1", "kpis.digest", "", "2026-W47", _CHANNEL, _AT, "2", owner=_PERSON)
_FAILED = Entry(_DUE, "failed", 1, 0, "", "", "", "", "not_in_channel", _AT)
_BY_HAND = replace(_FAILED, delivery=replace(_DUE, schedule=""), state="unknown", error="look:missing_scope")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with posts of no company."""
    title, manage = "Product health", "kpis.schedules"
    yield "the notice of a post that failed", _message(blocks.trouble(t, _FAILED, title, manage))
    yield "the notice of a post by hand", _message(blocks.trouble(t, _BY_HAND, title, manage, own=True))
    left = [Left(title, _CHANNEL, 1, "2026-W47", "2026-W47"), Left(title, _PERSON, 3, "2026-11-20", "2026-11-22")]
    yield "the notice of what was left out", _message(blocks.skipped(t, left * 6))
    said = blocks.pressed(t, _DUE, again=True)
    yield "what stands in the place of a notice", kit.message([kit.section(said)], said)


def _message(post: Post) -> Block:
    return kit.message(post.blocks, post.text)
