"""What a room that asks for opinions sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.opinions import blocks
from bot.opinions.blocks import AGREE, CONCERN, NONE
from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _DAY, _ONE, _OTHER = "2026-11-23T09:00:00Z", "2026-12-01", "U0SAMPLE01", "U0SAMPLE02"


def opinion_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    record, words = sampled(room), {"said": "Testers are away."}
    said = [Inquiry("", "12", _ONE, _ONE, _DAY, _DAY, _AT, answer=one, said=words) for one in (AGREE, CONCERN, NONE)]
    shown = {
        "a question": blocks.question(t, room, record, _DAY, short=False),
        "a question in short": blocks.question(t, room, record, _DAY, short=True),
        "what was said": [
            *blocks.opinions(t, room, said, [_OTHER], _DAY),
            kit.actions(blocks.decide_button(t, room, 12)),
        ],
        "all have answered": blocks.ready(t, room, record, said),
    }
    for what, part in shown.items():
        yield f"{room.name}: {what}", kit.message(part, t(f"{room.name}-title"))
    yield f"{room.name}: the form to decide", blocks.decide_form(t, room, record, said, [_OTHER], _DAY)
    yield f"{room.name}: the form of a concern", blocks.concern_form(t, room, record)
