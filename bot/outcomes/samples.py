"""The form of what notes may become, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.outcomes import blocks
from bot.records.record import Room
from bot.slack.samples import Sample
from bot.text import Translator


def outcome_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    rows = [("We keep one price.", [blocks.button(t, room, 12)])] * (blocks.MOST + 1)
    yield f"{room.name}: what notes may become", blocks.outcomes(t, room, rows)
