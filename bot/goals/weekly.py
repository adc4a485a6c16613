"""The week's goals, posted in a channel: which are behind, which have key results without a value, which are over."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.goals.desk import END, RESULTS, ROOM
from bot.goals.goal import ACTIVE, gone
from bot.keyresults import blocks
from bot.keyresults.result import ResultNow
from bot.records.record import Room
from bot.records.store import lists
from bot.roundup.roundup import Name, Records, Roundup, Rows, Week, overdue
from bot.slack.blocks import Block
from bot.text import Translator

_LOOKED_AT = 2_000  # objectives


def _having(test: Callable[[ResultNow, float], bool]) -> Rows:
    """The objectives under way that the channel sees of which a key result is as tested, by how much of the time is
    gone."""

    def rows(_: Room[Any], week: Week) -> Records:
        where, today = (week.services.store, week.workspace, ROOM, week.readers), week.due.date()
        found = lists.narrowed(*where, lists.Narrow(ACTIVE), _LOOKED_AT)
        both = RESULTS.standing(week.services, week.workspace, found)
        return [one for one, known in both if any(test(now, gone(one.content.period, today)) for now in known)]

    return rows


def _beside(t: Translator, week: Week, found: Records, name: Name) -> Mapping[int, Sequence[Block]]:
    """The key results of each, as they stand."""
    both = RESULTS.standing(week.services, week.workspace, found)
    return {one.number: blocks.standing(t, RESULTS, one, known, name) for one, known in both}


WEEKLY = Roundup(
    ROOM,
    {
        "behind": _having(ResultNow.is_off),
        "unvalued": _having(lambda now, _: now.value is None or now.is_late),
        "ended": overdue(END, ACTIVE),
    },
    beside=_beside,
)
