"""What a room with successions sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.succession import blocks
from bot.text import Translator


def succession_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    lines = [blocks.line(t, room, "12", is_successor=one) for one in (True, False)]
    shown = [*lines, kit.actions(blocks.button(t, room, 12))]
    yield f"{room.name}: succession", kit.message(shown, t(f"{room.name}-title"))
    yield f"{room.name}: the form to supersede", blocks.form(t, room, sampled(room))
