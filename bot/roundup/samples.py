"""What a room posts of its week, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence

from bot.records.samples import sampled
from bot.roundup.blocks import ROWS, week
from bot.roundup.roundup import Roundup
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.text import Translator


def roundup_samples(t: Translator, one: Roundup, more: Sequence[Block] = ()) -> Iterator[Sample]:
    """What Slack is asked about; `more` is what the room adds."""
    lists = {name: [sampled(one.room)] * (ROWS + 1) for name in one.lists}
    yield f"{one.room.name}: the week", kit.message(week(t, one.room, lists, more, str), "…")
