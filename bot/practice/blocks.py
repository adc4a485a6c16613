"""What a team lacks, and names of teams that are none, as a room shows them. Pure.

A room says its sentences itself: `{room}-gaps` and `{room}-gaps-none` (`team`), `{room}-gap-{name}` (`count`, `of`) and
`{room}-mend-{name}` (the button) for each gap; `{room}-strays`, `{room}-stray` (`team`, `where`), `{room}-strays-more`
(`count`), `{room}-in-{other}` for each room that names teams, and `{room}-add-team` (the button).
"""

from collections.abc import Mapping, Sequence

from bot.practice.gap import TeamGap
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

_STRAYS = 8  # that are shown at once


def gaps(t: Translator, room: str, team: str, found: Sequence[TeamGap]) -> list[Block]:
    """What a team lacks, each with what mends it."""
    blocks: list[Block] = [kit.section(say(t, f"{room}-gaps" if found else f"{room}-gaps-none", team=team))]
    for one in found:
        button = kit.button(t(f"{room}-mend-{one.name}"), one.action, one.value)
        blocks.append(kit.section(say(t, f"{room}-gap-{one.name}", count=one.count, of=one.of), accessory=button))
    return blocks


def strays(t: Translator, room: str, found: Mapping[str, Sequence[str]]) -> list[Block]:
    """The names that other rooms use for teams there are none of, each with the rooms that do, and a button that adds
    it."""
    blocks: list[Block] = [kit.section(say(t, f"{room}-strays"))] if found else []
    for at, (name, rooms) in enumerate([*found.items()][:_STRAYS]):
        where = ", ".join(t(f"{room}-in-{other}") for other in rooms)
        add = kit.button(t(f"{room}-add-team"), f"{room}.new:{at}", name)
        blocks.append(kit.section(say(t, f"{room}-stray", team=name, where=where), accessory=add))
    more = len(found) - _STRAYS
    return [*blocks, *([kit.context(say(t, f"{room}-strays-more", count=more))] if more > 0 else [])]
