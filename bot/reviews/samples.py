"""What a room with reviews sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.records.record import Room
from bot.records.samples import sampled
from bot.reviews import blocks
from bot.reviews.blocks import ReviewOutcome
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _DAY = "2026-11-23T09:00:00Z", "2026-12-01"


def review_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    record, said = sampled(room), {"verdict": "keep", "actual": "2", "lesson": "Testers rest."}
    known = [Inquiry("", "12", _DAY, person, _DAY, _DAY, _AT, answer="better", said=said) for person in ("U0ONE", "")]
    of_kpi, in_words = ReviewOutcome("Churn", "3 %", "4 %"), ReviewOutcome(expected="Calm")
    for what, outcome in {"of a KPI": of_kpi, "in words": in_words, "of nothing": ReviewOutcome()}.items():
        shown = blocks.question(t, room, record, outcome, f"12/{_DAY}")
        yield f"{room.name}: a review {what}", kit.message(shown, t(f"{room.name}-title"))
        yield f"{room.name}: the form to review {what}", blocks.form(t, room, record, outcome, _DAY)
    yield f"{room.name}: what was found", kit.message(blocks.reviews(t, room, known), t(f"{room.name}-title"))
