"""What follows of every change of an objective, what its key results are worth, and what came of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.clock import stamp
from bot.errors import UserError
from bot.goals import blocks, goal
from bot.goals.exchange import LINES
from bot.goals.goal import ACTIVE, CARRIED, VERDICTS, Objective
from bot.goals.progress import after, bounds
from bot.goals.result import KeyResult, pack, unpack
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.listings.asked import question
from bot.listings.tree import check_parent
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room, tidy
from bot.slack.text import is_person

ANSWER_DAYS = 7  # after which somebody is asked once more
MEASURED = "measured"  # of the link from an objective to the KPI that a key result of it is bound to
VALUES, END = "goals.values", "goals.end"  # what people are asked
Change = Callable[[list[KeyResult]], Sequence[KeyResult]]


def follow(desk: RecordDesk, _: Record[Objective] | None, new: Record[Objective], __: str) -> None:
    """What follows of a change of an objective: its KPIs are linked, and who is asked of it when."""
    check_parent(desk.services.store, desk.workspace, goal.ROOM, new)
    _link(desk, new)
    wanted = _asked(desk, new) if new.status == ACTIVE and new.content.period and not new.gone_at else ()
    brief.ask_instead(desk.services, desk.workspace, (VALUES, END), str(new.number), wanted)


def _link(desk: RecordDesk, record: Record[Objective]) -> None:
    """Link an objective with the KPIs that its key results are bound to, and with no others."""
    kept, end, at = desk.services.store, end_of(ROOM, record), stamp(desk.services.clock())
    wanted = {one.kpi for one in unpack(record.content.results) if one.kpi and not record.gone_at}
    for known in links.links(kept, desk.workspace, end):
        if known.kind == MEASURED and known.other.item not in wanted:
            links.unlink(kept, desk.workspace, known)
    made = [Link(end, MEASURED, LinkEnd("kpis", kpi), desk.user, at) for kpi in sorted(wanted)]
    links.link_all(kept, desk.workspace, made)


def _asked(desk: RecordDesk, new: Record[Objective]) -> Iterator[Inquiry]:
    """All that is asked in the period: on the first of each month everybody who owns key results that are bound to no
    KPI, each about the first of theirs, and after its last day what came of it."""
    said, (first, last), now = new.content, bounds(new.content.period), stamp(desk.services.clock())
    owners = {one.owner or said.owner: one.id for one in unpack(said.results)[::-1] if not one.kpi}
    days = [date(first.year, month, 1) for month in range(first.month + 1, last.month + 1)]
    wanted = [(VALUES, f"{day}/{id_}", person, day) for day in days for person, id_ in owners.items()]
    for kind, slot, person, day in [*wanted, (END, said.period, said.owner, last + timedelta(days=1))]:
        if is_person(person):
            again = (day + timedelta(days=ANSWER_DAYS)).isoformat()
            yield Inquiry(kind, str(new.number), slot, person, day.isoformat(), again, now, remind_on=again)


ROOM: Room[Objective] = replace(goal.ROOM, news=follow, lines=LINES)
INQUIRIES = {
    VALUES: question(ROOM, lambda record, _: record.status == ACTIVE, blocks.question),
    END: question(ROOM, lambda one, asked: (one.status, one.content.period) == (ACTIVE, asked.slot), blocks.ended),
}


class GoalDesk(RecordDesk):
    """Where one person hands in what they say of key results, and what came of objectives."""

    def may_enter(self, record: Record[Objective], one: KeyResult) -> bool:
        """Whether this person may say what a key result is worth: its owner, and whoever may change the objective."""
        return not one.kpi and (self.may(ROOM, record) or self.user == one.owner)

    def theirs(self, record: Record[Objective]) -> list[KeyResult]:
        """The key results of which this person may say it."""
        return [one for one in unpack(record.content.results) if self.may_enter(record, one)]

    def change_results(self, number: int, change: Change) -> Record[Objective]:
        """Keep what becomes of the key results of an objective."""
        with self._writing():
            return self._changed(self.changeable(ROOM, number), change)

    def _changed(self, old: Record[Objective], change: Change) -> Record[Objective]:
        results = tuple(map(pack, change(unpack(old.content.results))))
        content = tidy(ROOM, replace(old.content, results=results))
        return old if content == old.content else self._keep(ROOM, old, replace(old, content=content), "edited")

    def enter(self, number: int, new: Sequence[KeyResult], answer: str = "entered") -> Record[Objective]:
        """What key results are worth, each with its day; who was asked about them has answered. Raises UserError where
        somebody may not say so."""
        today, values = self.services.clock().date().isoformat(), {one.id: one for one in new}
        with self._writing():
            old = self.record(ROOM, number)
            theirs = {one.id for one in self.theirs(old)}
            if old.gone_at or not theirs or not {*values} <= theirs:
                raise UserError("records-error-rights", number=number)
            self._answer(VALUES, number, answer, lambda one: one.person == self.user and one.from_on <= today)
            return self._changed(old, lambda had: [_valued(one, values.get(one.id)) for one in had])

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

    def _answer(self, kind: str, number: int, answer: str, theirs: Callable[[Inquiry], bool]) -> None:
        """What was asked about an objective, and is this person's to answer, is answered."""
        kept, at = self.services.store, stamp(self.services.clock())
        for one in store.about(kept, self.workspace, kind, str(number)):
            if not one.answer and theirs(one):
                store.save_inquiry(kept, self.workspace, replace(one, answer=answer, person=self.user, at=at))


def _valued(one: KeyResult, new: KeyResult | None) -> KeyResult:
    return replace(one, value=new.value, day=new.day, unit=new.unit, detail=new.detail) if new else one


def result_of(record: Record[Objective], id_: str) -> KeyResult:
    """A key result of an objective. Raises UserError where there is none."""
    for one in unpack(record.content.results):
        if one.id == id_:
            return one
    raise UserError("goals-error-result", number=record.number)
