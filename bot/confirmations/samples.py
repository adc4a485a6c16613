"""What a room with confirmations sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.confirmations import blocks
from bot.confirmations.blocks import ConfirmationOutcome
from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def confirmation_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    title = t(f"{room.name}-title")
    for asked in (2, 20):
        shown = blocks.question(t, room, sampled(room), "12/5", asked)
        yield f"{room.name}: whether it is gone, of {asked}", kit.message(shown, title)
    for is_open in (True, False):
        found = ConfirmationOutcome("12/5", 5, 1, 1, is_open)
        yield f"{room.name}: what they said, open {is_open}", kit.message([blocks.outcome(t, room, found)], title)
