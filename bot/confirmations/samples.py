"""What a room asks of records that ended, for `product-ops check --blocks`."""

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
    for asked in (2, 20):
        found = ConfirmationOutcome(asked, 1, 1, asked > 3)
        shown = [*blocks.question(t, room, sampled(room), "12/5", asked), blocks.outcome(t, room, found)]
        yield f"{room.name}: whether it is gone, of {asked}", kit.message(shown, t(f"{room.name}-title"))
