"""The week's goals, posted in a channel: which are behind, which have key results without a value, which are over."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.goals import blocks
from bot.goals.desk import END, ROOM
from bot.goals.goal import ACTIVE, Objective
from bot.goals.now import results_now
from bot.goals.progress import ResultNow, gone
from bot.goals.result import unpack
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.roundup.roundup import Name, Records, Roundup, Rows, Week, overdue
from bot.slack.blocks import Block
from bot.text import Translator

_LOOKED_AT = 2_000  # objectives


def standings(week: Week, found: Sequence[Record[Objective]]) -> list[list[ResultNow]]:
    """What the key results of each objective are worth."""
    return results_now(week.services, week.workspace, [unpack(one.content.results) for one in found])


def _having(test: Callable[[ResultNow, float], bool]) -> Rows:
    """The objectives under way that the channel sees of which a key result is as tested, by how much of the time is
    gone."""

    def rows(_: Room[Any], week: Week) -> Records:
        where, today = (week.services.store, week.workspace, ROOM, week.readers), week.due.date()
        found = lists.narrowed(*where, lists.Narrow(ACTIVE), _LOOKED_AT)
        both = zip(found, standings(week, found), strict=True)
        return [one for one, known in both if any(test(now, gone(one.content.period, today)) for now in known)]

    return rows


def beside(t: Translator, week: Week, found: Records, name: Name) -> Mapping[int, Sequence[Block]]:
    """The key results of each, as they stand."""
    both = zip(found, standings(week, found), strict=True)
    return {one.number: blocks.standing(t, one, known, name) for one, known in both}


WEEKLY = Roundup(
    ROOM,
    {
        "behind": _having(ResultNow.is_off),
        "unvalued": _having(lambda now, _: now.value is None or now.is_late),
        "ended": overdue(END, ACTIVE),
    },
    beside=beside,
)
