"""What a room with guides sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate

from bot.guides import blocks
from bot.guides.guide import ACTS, MeetingGuide, after
from bot.guides.listeners import Guides
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def guide_samples(t: Translator, guides: Guides) -> Iterator[Sample]:
    """What Slack is asked about."""
    room, script = guides.room, guides.script
    on = script.entered(MeetingGuide("sample", "C0SAMPLE01", "U0SAMPLE01", "en", script.usual, _AT), _AT)
    steps = accumulate(script.steps, lambda one, _: script.entered(one, _AT), initial=on)
    posts = {f"prompt {at}": blocks.prompt(t, room, script, one) for at, one in enumerate(steps)}
    posts |= {did: blocks.note(t, room, after(on, act, _AT), did or "late", "Priya") for act, did in ACTS.items()}
    for what, post in posts.items():
        yield f"{room}: the guide, {what}", kit.message(post.blocks, post.text)
    for minutes in script.minutes:
        shown = kit.message(blocks.plan(t, room, script, minutes), t(f"{room}-guide-title"))
        yield f"{room}: the plan of {minutes} minutes", shown
