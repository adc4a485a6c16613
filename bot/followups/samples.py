"""What a room with follow-ups sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.followups import blocks
from bot.inquiries.inquiry import Inquiry
from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _DAY = "2026-11-23T09:00:00Z", "2026-12-01"


def followup_samples(t: Translator, room: Room[Any], ends: Sequence[str]) -> Iterator[Sample]:
    """What Slack is asked about."""
    record, said = sampled(room), Inquiry("", "12", _DAY, "", _DAY, _DAY, _AT, answer="moves")
    shown = [*blocks.unowned(t, room, record), *blocks.question(t, room, record, ends)]
    shown += [blocks.taken(t, room, record), *blocks.answered(t, room, [said])]
    yield f"{room.name}: how it goes", kit.message(shown, t(f"{room.name}-title"))
    yield f"{room.name}: who takes it on", blocks.take_form(t, room, record, "U0SAMPLE01", "")
