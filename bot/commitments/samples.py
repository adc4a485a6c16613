"""What a room with commitments sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.commitments import blocks
from bot.commitments.desk import Commitments
from bot.inquiries.inquiry import Inquiry
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _DAY = "2026-11-23T09:00:00Z", "2026-12-01"


def commitment_samples(t: Translator, of: Commitments) -> Iterator[Sample]:
    """What Slack is asked about."""
    room, record = of.room, sampled(of.room)
    said = Inquiry("", "12", _DAY, "", _DAY, _DAY, _AT, answer="moves")
    yield f"{room.name}: how it goes", kit.message(blocks.question(t, room, record, of.acts), t(f"{room.name}-title"))
    if of.open:
        shown = [*blocks.unowned(t, room, record), blocks.taken(t, room, record), *blocks.answered(t, room, [said])]
        yield f"{room.name}: whose it is", kit.message(shown, t(f"{room.name}-title"))
        yield f"{room.name}: who takes it on", blocks.take_form(t, room, record, "U0SAMPLE01", "")
