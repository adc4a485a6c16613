"""The key results of a record: what changes them, and who is asked of those that nobody else says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry
from bot.keyresults import blocks
from bot.keyresults.result import KeyResult, pack, unpack
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.posts import Ask, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room, tidy
from bot.records.store import records
from bot.services import Services
from bot.slack.text import is_person, say
from bot.slack.visibility.membership import reader
from bot.text import Translator

ANSWER_DAYS = 7  # after which somebody is asked once more
MEASURED = "measured"  # of the link from a record to the KPI that a key result of it is bound to
Change = Callable[[list[KeyResult]], Sequence[KeyResult]]


def inquiry(kind: str, number: int, slot: str, person: str, day: date, now: str) -> Inquiry:
    """What somebody is asked from a day on, and once more a week later."""
    again = (day + timedelta(days=ANSWER_DAYS)).isoformat()
    return Inquiry(kind, str(number), slot, person, day.isoformat(), again, now, remind_on=again)


@dataclass(frozen=True)
class KeyResults:
    """Of a room, whose records hold them in "results", and are asked about while they have a `status`."""

    room: Room[Any]
    status: str
    kind: str = "goals.values"  # of the inquiries

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How they are asked, as `Feature.inquiries` has it."""
        return {self.kind: self._question}

    def asked(self, record: Record[Any], days: Sequence[date], now: str) -> Iterator[Inquiry]:
        """Asking, on some days, everybody who owns key results that are bound to no KPI."""
        free = [(one.owner or record.content.owner, one.id) for one in unpack(record.content.results) if not one.kpi]
        owners = dict(reversed(free))  # each about the first of theirs
        for day in days:
            for person, id_ in owners.items():
                if is_person(person):
                    yield inquiry(self.kind, record.number, f"{day.isoformat()}/{id_}", person, day, now)

    def link(self, desk: RecordDesk, record: Record[Any]) -> None:
        """Link a record with the KPIs that its key results are bound to, and with no others. Inside `store.write`."""
        kept, end = desk.services.store, end_of(self.room, record)
        wanted = {one.kpi for one in unpack(record.content.results) if one.kpi and not record.gone_at}
        for known in links.links(kept, desk.workspace, end):
            if known.kind == MEASURED and known.other.item not in wanted:
                links.unlink(kept, desk.workspace, known)
        at = stamp(desk.services.clock())
        made = [Link(end, MEASURED, LinkEnd("kpis", kpi), desk.user, at) for kpi in sorted(wanted)]
        links.link_all(kept, desk.workspace, made)

    def _question(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        readers = reader(services, workspace, asked.person)
        for record in records.seen(services.store, workspace, self.room, readers, [int(asked.item)]):
            if record.status == self.status:
                text = say(t, "goals-values-ask", title=show.title(record))
                return Post(blocks.question(t, record), text)
        return None


class ResultDesk(RecordDesk):
    """Where one person hands in what they say of key results."""

    def may_enter(self, of: KeyResults, record: Record[Any], one: KeyResult) -> bool:
        """Whether this person may say what a key result is worth: its owner, and whoever may change the record."""
        return not one.kpi and (self.may(of.room, record) or self.user == one.owner)

    def change_results(self, of: KeyResults, number: int, change: Change) -> Record[Any]:
        """Keep what becomes of the key results of a record."""
        with self._writing():
            return self._changed(of, self.changeable(of.room, number), change)

    def _changed(self, of: KeyResults, old: Record[Any], change: Change) -> Record[Any]:
        results = tuple(map(pack, change(unpack(old.content.results))))
        content = tidy(of.room, replace(old.content, results=results))
        return old if content == old.content else self._keep(of.room, old, replace(old, content=content), "edited")

    def enter(self, of: KeyResults, number: int, new: Sequence[KeyResult], answer: str = "entered") -> Record[Any]:
        """What key results are worth, each with its day; who was asked about them has answered. Raises UserError where
        somebody may not say so."""
        today, values = self.services.clock().date().isoformat(), {one.id: one for one in new}
        with self._writing():
            old = self.record(of.room, number)
            theirs = {one.id for one in unpack(old.content.results) if self.may_enter(of, old, one)}
            if old.gone_at or not theirs or not {*values} <= theirs:
                raise UserError("records-error-rights", number=number)
            self._answer(of.kind, number, answer, lambda one: one.person == self.user and one.from_on <= today)
            return self._changed(of, old, lambda had: [_valued(one, values.get(one.id)) for one in had])

    def _answer(self, kind: str, number: int, answer: str, theirs: Callable[[Inquiry], bool]) -> None:
        """What was asked about a record, and is this person's to answer, is answered."""
        kept, at = self.services.store, stamp(self.services.clock())
        for one in store.about(kept, self.workspace, kind, str(number)):
            if not one.answer and theirs(one):
                done = replace(one, answer=answer, person=self.user, at=at)
                store.save_inquiry(kept, self.workspace, done)


def _valued(one: KeyResult, new: KeyResult | None) -> KeyResult:
    return replace(one, value=new.value, day=new.day, unit=new.unit, detail=new.detail) if new else one


def result_of(record: Record[Any], id_: str) -> KeyResult:
    """A key result of a record. Raises UserError where there is none."""
    for one in unpack(record.content.results):
        if one.id == id_:
            return one
    raise UserError("goals-error-result", number=record.number)
