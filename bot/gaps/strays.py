"""Records that are lacking altogether: the names that other rooms use, and no record has. Pure.

A room says its sentences itself: `{room}-strays`, `{room}-stray` (`team`, `where`) with `{room}-in-{other}` for each
other room, `{room}-strays-more` (`count`) and `{room}-add-team`, the button.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.records.record import Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator
from bot.text.fold import key

_SHOWN = 8


def strays(used: Mapping[str, Iterable[str]], known: Iterable[str]) -> dict[str, list[str]]:
    """Those of the names `used` in rooms that are not `known`, in any spelling: by name, the rooms that use each."""
    here, found = {key(one) for one in known}, dict[str, tuple[str, list[str]]]()
    for room, names in used.items():
        for name in names:
            if key(name) and key(name) not in here:
                rooms = found.setdefault(key(name), (name, []))[1]
                rooms += [] if room in rooms else [room]
    return {name: rooms for _, (name, rooms) in sorted(found.items())}


def shown(t: Translator, room: Room[Any], found: Mapping[str, Sequence[str]]) -> list[Block]:
    """Each with the rooms that use it, and a button that adds it."""
    blocks: list[Block] = [kit.section(say(t, f"{room.name}-strays"))] if found else []
    for at, (name, rooms) in enumerate([*found.items()][:_SHOWN]):
        where = ", ".join(t(f"{room.name}-in-{other}") for other in rooms)
        add = kit.button(t(f"{room.name}-add-team"), f"{room.name}.new:{at}", name)
        blocks.append(kit.section(say(t, f"{room.name}-stray", team=name, where=where), accessory=add))
    more = len(found) - _SHOWN
    return [*blocks, *([kit.context(say(t, f"{room.name}-strays-more", count=more))] if more > 0 else [])]
