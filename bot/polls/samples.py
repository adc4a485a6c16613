"""What a room with polls sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from typing import Any

from bot.inquiries.store.surveys import SurveyRound
from bot.polls import blocks
from bot.polls.poll import PollResult
from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_OPEN, _CLOSES = "2026-11-23T09:00:00Z", "2026-11-30T15:00:00Z"


def poll_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    record, poll = sampled(room), SurveyRound(room.name, "2026-Q4", _OPEN, _CLOSES, zone="Europe/Paris")
    title, found = t(f"{room.name}-poll-title"), PollResult(poll, 2, {12: 4, 13: 1, 14: 1, 15: 1}, (12, 13, 14), (15,))
    shown = {
        "open": blocks.opened(t, room, poll),
        "how it stands": [
            *blocks.state(t, room, poll, 1, has_voted=True),
            *blocks.managing(t, room, "kind", planned=False),
        ],
        "a result": blocks.result(t, room, found, {12: record, 15: record}, {}),
    }
    for what, part in shown.items():
        yield f"{room.name}: a poll, {what}", kit.message(part, title)
    yield f"{room.name}: a poll is opened", blocks.opening(t, room, "", 7, "")
    for stacks in (True, False):
        yield f"{room.name}: the votes, {stacks}", blocks.form(t, room, poll, [record] * 2, "", stacks=stacks)
