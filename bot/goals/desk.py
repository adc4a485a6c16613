"""What follows of every change of an objective, what its key results are measured by, and what came of it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.clock import stamp
from bot.documents.document import ROOM as DOCUMENTS
from bot.errors import UserError
from bot.goals import goal
from bot.goals.goal import ACTIVE, CARRIED, VERDICTS, Objective, after, bounds
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry, reminding
from bot.keyresults.desk import KeyResults, ResultDesk
from bot.kpis import figures
from bot.kpis.goal import exact, read_amount
from bot.kpis.now import values_now
from bot.kpis.store import kpis
from bot.listings.tree import check_parent
from bot.okr_files.lines import okr_lines
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.roadmap.item import ROOM as ROADMAP
from bot.slack.text import is_person

VALUES, END = "goals.values", "goals.end"  # what people are asked


def follow(desk: RecordDesk, _: Record[Objective] | None, new: Record[Objective], __: str) -> None:
    """What follows of a change of an objective: its KPIs are linked, and people are asked, on the first of each month
    of its period what key results are worth, and after its last day what came of it."""
    check_parent(desk.services.store, desk.workspace, ROOM, new)
    RESULTS.link(desk, new)
    said, now, wanted = new.content, stamp(desk.services.clock()), list[Inquiry]()
    if new.status == ACTIVE and said.period and not new.gone_at:
        first, last = bounds(said.period)
        months = [date(first.year, month, 1) for month in range(first.month + 1, last.month + 1)]
        wanted += RESULTS.asked(new, months, now)
        if is_person(said.owner):
            wanted.append(reminding(END, str(new.number), said.period, said.owner, last + timedelta(days=1), now))
    brief.ask_instead(desk.services, desk.workspace, (VALUES, END), str(new.number), wanted)


_KPIS = (kpis.get, kpis.by_name, kpis.everything, values_now)
_RESULTS = KeyResults(goal.ROOM, ACTIVE, VALUES, "kpis", read_amount, figures.value, exact, *_KPIS)
ROOM: Room[Objective] = replace(goal.ROOM, news=follow, lines=okr_lines(_RESULTS))
RESULTS = replace(_RESULTS, room=ROOM, naming=(ROADMAP, DOCUMENTS))


class GoalDesk(ResultDesk):
    """Where one person says what key results are worth, and what came of objectives."""

    results = RESULTS

    def end(self, number: int, period: str, verdict: str) -> Record[Objective]:
        """What came of one whose period is over; one carried on is for the next. Raises UserError where somebody was
        faster."""
        kept, at = self.services.store, stamp(self.services.clock())
        with self._writing():
            old = self.changeable(ROOM, number)
            if old.status != ACTIVE or old.content.period != period or verdict not in VERDICTS:
                raise UserError("goals-error-ended", number=number)
            for one in store.about(kept, self.workspace, END, str(number)):
                if not one.answer and one.slot == period:
                    store.save_inquiry(kept, self.workspace, replace(one, answer=verdict, person=self.user, at=at))
            if verdict != CARRIED:
                return self._keep(ROOM, old, replace(old, status=verdict), "status")
            return self._keep(ROOM, old, replace(old, content=replace(old.content, period=after(period))), "edited")
