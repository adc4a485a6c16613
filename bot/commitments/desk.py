"""Who takes a record on, when they are asked how it goes, and what follows of their answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.commitments import blocks
from bot.commitments.blocks import TAKEN
from bot.errors import UserError, UserErrors
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.listings.asked import question
from bot.posts import Ask
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, tidy
from bot.services import Services
from bot.slack.connect import check_people

EVERY_DAYS, AGAIN_DAYS = 30, 7  # between questions; after which one is asked once more, and is overdue
OWNER_DAYS = 14  # in which somebody is to take it on
MOVES = "moves"  # the answer


@dataclass(frozen=True)
class Commitments:
    """Of a room whose records say an `owner`, a `first_step` and, as `due_on`, an ISO day. The owner of one that is in
    one of `asked` is asked until it comes to one of `ends`, a button each: a month after it came to that, or on its day
    where that is sooner, and every month again; at once where it is `reopened`. Where the day is the `deadline` of all
    of it, nobody is asked before; it is overdue after it, and a button ends it without asking why. One that is in one
    of `open` may be taken on, which brings it to `moving`."""

    room: Room[Any]
    asked: Sequence[str]
    ends: Sequence[str]
    deadline: bool = False
    open: Sequence[str] = ()
    moving: str = ""
    reopened: str = ""

    @property
    def kind(self) -> str:
        """What owners are asked."""
        return f"{self.room.name}.{'due' if self.deadline else 'check'}"

    @property
    def wanted(self) -> str:
        """What those are asked who find an owner."""
        return f"{self.room.name}.take"

    @property
    def ending(self) -> dict[str, str]:
        """The buttons that end a record, by status, with their action ids."""
        return {one: f"{self.room.name}.end:{one}" for one in self.ends}

    @property
    def acts(self) -> dict[str, str]:
        """All that an owner who is asked may say: that it has ended, that it moves, or another day."""
        name = self.room.name
        return {**self.ending, **({"later": f"{name}.edit"} if self.deadline else {MOVES: f"{name}.moves"})}

    @property
    def inquiries(self) -> Mapping[str, Ask]:
        """How people are asked, as `Feature.inquiries` has it."""
        how = question(self.room, self._is_theirs, lambda t, one: blocks.question(t, self.room, one, self.acts))
        whose = question(self.room, self._is_nobodys, lambda t, one: blocks.unowned(t, self.room, one))
        return {self.kind: how, self.wanted: whose} if self.open else {self.kind: how}

    def _is_theirs(self, record: Record[Any], asked: Inquiry) -> bool:
        return record.status in self.asked and record.content.owner == asked.person

    def _is_nobodys(self, record: Record[Any], _: Inquiry) -> bool:
        return record.status in self.open and not record.content.owner

    def follow(self, desk: RecordDesk, old: Record[Any] | None, new: Record[Any]) -> None:
        """What follows of a change: whoever answers for it now is asked, and nobody else. Inside `store.write`."""
        kept, workspace, item = desk.services.store, desk.workspace, str(new.number)
        if self.open and (new.gone_at or new.content.owner or new.status not in self.open):
            store.withdraw(kept, workspace, self.wanted, item)
        before, after = (self._answers_for(one) for one in (old, new))
        if before != after:
            store.withdraw(kept, workspace, self.kind, item)
            if after:
                self.ask(desk, new)

    def _answers_for(self, record: Record[Any] | None) -> tuple[str, str, bool] | None:
        if record is None or record.gone_at or record.status not in self.asked or not record.content.owner:
            return None
        return record.content.owner, record.content.due_on, record.status == self.reopened

    def ask(self, desk: RecordDesk, record: Record[Any]) -> None:
        """Ask whoever answers for a record on its day. Inside `store.write`."""
        now, due, owner = desk.services.clock(), record.content.due_on, record.content.owner
        today, month = now.date().isoformat(), _after(now.date(), EVERY_DAYS)
        day = today if record.status == self.reopened else due if self.deadline or today < due < month else month
        again, slot = _after(date.fromisoformat(day), AGAIN_DAYS), f"{day}/{record.version}"
        late = day if self.deadline else again
        about = (self.kind, str(record.number), slot, owner, day, late, stamp(now), again)
        brief.ask(desk.services, desk.workspace, [Inquiry(*about)])

    def seek(self, desk: RecordDesk, record: Record[Any], people: Iterable[str]) -> None:
        """Ask people to find an owner. Inside `store.write`."""
        now, item = desk.services.clock(), str(record.number)
        today, due = now.date().isoformat(), _after(now.date(), OWNER_DAYS)
        asked = [Inquiry(self.wanted, item, one, one, today, due, stamp(now), remind_on=due) for one in people]
        brief.ask(desk.services, desk.workspace, asked)

    def answers(self, services: Services, workspace: str, number: int) -> list[Inquiry]:
        """What owners have answered, oldest first."""
        return [one for one in store.about(services.store, workspace, self.kind, str(number)) if one.answer]


class CommitmentDesk(RecordDesk):
    """Where somebody takes a record on, and says how it goes."""

    def takeable(self, commitments: Commitments, number: int) -> Record[Any]:
        """A record that is open, and nobody else's. Raises UserError."""
        found = self.record(commitments.room, number)
        if found.gone_at or found.status not in commitments.open:
            raise UserError(f"{commitments.room.name}-error-ended", number=number)
        if found.content.owner not in ("", self.user) and not self.manager:
            raise UserError(f"{commitments.room.name}-error-taken", number=number)
        return found

    def take(self, commitments: Commitments, number: int, **said: str) -> Record[Any]:
        """Keep who answers for a record, what they do first and by when, all of TAKEN. Raises UserErrors beside the
        fields."""
        wrong = [UserError("records-error-empty", field=name) for name in TAKEN if not said[name]]
        if said["due_on"] and said["due_on"] <= self.services.clock().date().isoformat():
            wrong.append(UserError("decisions-error-past", field="due_on"))
        if wrong:
            raise UserErrors(wrong)
        check_people(self.services, self.workspace, [said["owner"]], "owner", gone=False)
        with self._writing():
            old = self.takeable(commitments, number)
            content = tidy(commitments.room, replace(old.content, **said))
            new = replace(old, content=content, status=commitments.moving)
            return old if new == old else self._keep(commitments.room, old, new, "edited")

    def moves(self, commitments: Commitments, number: int) -> Record[Any]:
        """It moves: whoever answers for it is asked again in a month. Raises UserError."""
        kept, workspace, now = self.services.store, self.workspace, stamp(self.services.clock())
        with self._writing():
            old = self.changeable(commitments.room, number)
            if old.status not in commitments.asked:
                return old
            for one in store.about(kept, workspace, commitments.kind, str(number)):
                if not one.answer and one.from_on <= now[:10]:
                    store.save_inquiry(kept, workspace, replace(one, answer=MOVES, at=now))
            new = replace(old, status=commitments.moving)
            new = old if old.status == commitments.moving else self._keep(commitments.room, old, new, "status")
            store.withdraw(kept, workspace, commitments.kind, str(number))
            if new.content.owner:
                commitments.ask(self, new)
        return new


def _after(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()
