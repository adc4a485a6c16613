"""The week's goals, posted in a channel: which are behind, which have key results without a value, which are over."""

from typing import Any

from bot.goals.desk import END, ROOM
from bot.goals.goal import Objective
from bot.keyresults.now import results_now
from bot.keyresults.progress import ResultNow, gone
from bot.keyresults.result import unpack
from bot.keyresults.words import ACTIVE
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.roundup.roundup import Records, Roundup, Week, overdue

_LOOKED_AT = 200  # objectives


def _standing(week: Week) -> list[tuple[Record[Objective], list[ResultNow]]]:
    """The objectives under way that the channel sees, with what their key results are worth."""
    where = (week.services.store, week.workspace, ROOM, week.readers)
    found = lists.narrowed(*where, lists.Narrow(ACTIVE), _LOOKED_AT)
    return [(one, results_now(week.services, week.workspace, unpack(one.content.results))) for one in found]


def behind(_: Room[Any], week: Week) -> Records:
    """Those of which a key result is further behind than the time that is gone."""
    today = week.due.date()
    return [one for one, known in _standing(week) if any(now.is_off(gone(one.content.period, today)) for now in known)]


def unvalued(_: Room[Any], week: Week) -> Records:
    """Those of which a key result has no value, or a late one."""
    return [one for one, known in _standing(week) if any(now.value is None or now.is_late for now in known)]


WEEKLY = Roundup(ROOM, {"behind": behind, "unvalued": unvalued, "ended": overdue(END, ACTIVE)})
