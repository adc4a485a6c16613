"""What follows of every change of an objective, and what came of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.clock import stamp
from bot.errors import UserError
from bot.goals import goal
from bot.goals.goal import ACHIEVED, ACTIVE, MISSED, Objective
from bot.inquiries import brief
from bot.inquiries.inquiry import Inquiry
from bot.keyresults.desk import KeyResults, ResultDesk, inquiry
from bot.keyresults.progress import after, bounds
from bot.keyresults.sheet import result_lines
from bot.listings.tree import check_parent
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.slack.text import is_person

END = "goals.end"
CARRIED = "carried"
VERDICTS = (ACHIEVED, MISSED, CARRIED)


def follow(desk: RecordDesk, _: Record[Objective] | None, new: Record[Objective], __: str) -> None:
    """What follows of a change of an objective: its KPIs are linked, and who is asked of it when."""
    check_parent(desk.services.store, desk.workspace, goal.ROOM, new)
    RESULTS.link(desk, new)
    wanted = _asked(desk, new) if new.status == ACTIVE and new.content.period and not new.gone_at else ()
    brief.ask_instead(desk.services, desk.workspace, (RESULTS.kind, END), str(new.number), wanted)


def _asked(desk: RecordDesk, new: Record[Objective]) -> Iterator[Inquiry]:
    """All that is asked in the period: values on the first of each month, and after its last day what came of it."""
    (first, last), now = bounds(new.content.period), stamp(desk.services.clock())
    days = [date(first.year, month, 1) for month in range(first.month + 1, last.month + 1)]
    yield from RESULTS.asked(new, days, now)
    if is_person(new.content.owner):
        yield inquiry(END, new.number, new.content.period, new.content.owner, last + timedelta(days=1), now)


ROOM: Room[Objective] = replace(goal.ROOM, news=follow, lines=result_lines(goal.ROOM))
RESULTS = KeyResults(ROOM, ACTIVE)


class GoalDesk(ResultDesk):
    """Where one person hands in what came of objectives."""

    def end(self, number: int, period: str, verdict: str) -> Record[Objective]:
        """What came of one whose period is over; one carried on is for the next. Raises UserError where somebody was
        faster."""
        with self._writing():
            old = self.changeable(ROOM, number)
            if old.status != ACTIVE or old.content.period != period or verdict not in VERDICTS:
                raise UserError("goals-error-ended", number=number)
            self._answer(END, number, verdict, lambda one: one.slot == period)
            if verdict != CARRIED:
                return self._keep(ROOM, old, replace(old, status=verdict), "status")
            return self._keep(ROOM, old, replace(old, content=replace(old.content, period=after(period))), "edited")
