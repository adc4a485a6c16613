"""A week as a message. Pure.

A room says its sentences itself: `{room}-weekly-title`, `{room}-weekly-text` (what notifications call it) and
`{room}-weekly-{list}` above each of its lists.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

ROWS = 10  # of each list, where all have room
_BLOCKS = 50  # of a message
_ROWS_WITH_MORE = 6  # of each list whose rows have something beside them


def week(
    t: Translator,
    room: Room[Any],
    lists: Mapping[str, Sequence[Record[Any]]],
    more: Sequence[Block],
    name: Callable[[str], str],
    beside: Mapping[int, Sequence[Block]] = MappingProxyType({}),
) -> list[Block]:
    """The first rows of each list that has any, each with what stands `beside` its number, and how many follow; then
    what there is `more` to say. `name` says who somebody is."""
    blocks: list[Block] = [kit.section(say(t, f"{room.name}-weekly-title"))]
    full = {key: records for key, records in lists.items() if records}
    each = (_BLOCKS - 1 - len(more)) // max(1, len(full)) - 2  # beside the heading, and how many follow
    most = min(_ROWS_WITH_MORE, each // 2) if beside else min(ROWS, each)
    for key, records in full.items():
        blocks.append(kit.section(say(t, f"{room.name}-weekly-{key}")))
        for one in records[:most]:
            blocks += [show.line(t, room, one, name), *beside.get(one.number, ())]
        left = len(records) - most
        blocks += [kit.context(say(t, "slack-more", count=left))] if left > 0 else []
    return [*blocks, *more]
