"""What a room with volunteers sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.volunteers import blocks


def volunteer_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    one, row = sampled(room), blocks.buttons(t, room, 12, ("confirm", "decline", "claim", "leave"))
    yield f"{room.name}: a volunteer", kit.message([*blocks.waits(t, room, one), kit.actions(*row)], "…")
    yield f"{room.name}: whether to confirm one", kit.message(blocks.confirm(t, room, one), "…")
    yield f"{room.name}: a volunteer who is not", kit.message(blocks.declined(t, room, one), "…")
