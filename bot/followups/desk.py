"""Who takes a record on, when they are asked how it goes, and what follows of their answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.followups import blocks
from bot.followups.blocks import TAKEN
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, tidy
from bot.records.store import records
from bot.services import Services
from bot.slack.connect import check_people
from bot.slack.visibility.membership import reader
from bot.text import Translator

EVERY_DAYS, AGAIN_DAYS = 30, 7  # between questions; after which one is asked once more, and is overdue
OWNER_DAYS = 14  # in which somebody is to take it on
MOVES = "moves"  # the answer


@dataclass(frozen=True)
class Followups:
    """Of a room whose records say an `owner`, a `first_step` and, as `due_on`, the ISO day of that: one that is in one
    of `open` may be taken on, which brings it to `moving`. Its owner is asked while it is in one of `asked`: a month
    after it came to that, or on its day where that is sooner, and every month again; at once where it is `reopened`.
    `ends` are the statuses that end it, a button each."""

    room: Room[Any]
    open: Sequence[str]
    asked: Sequence[str]
    moving: str
    reopened: str
    ends: Sequence[str]

    @property
    def kind(self) -> str:
        """What owners are asked."""
        return f"{self.room.name}.check"

    @property
    def wanted(self) -> str:
        """What those are asked who find an owner."""
        return f"{self.room.name}.take"

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How people are asked, as `Feature.inquiries` has it."""
        return {self.kind: self._how, self.wanted: self._whose}

    def follow(self, desk: RecordDesk, old: Record[Any] | None, new: Record[Any]) -> None:
        """What follows of a change: whoever answers for it now is asked, and nobody else. Inside `store.write`."""
        kept, workspace, item = desk.services.store, desk.workspace, str(new.number)
        if new.gone_at or new.content.owner or new.status not in self.open:
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
        day = today if record.status == self.reopened else due if today < due < month else month
        again, slot = _after(date.fromisoformat(day), AGAIN_DAYS), f"{day}/{record.version}"
        about = (self.kind, str(record.number), slot, owner, day, again, stamp(now), again)
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

    def _seen(self, services: Services, workspace: str, asked: Inquiry, known: Sequence[str]) -> Record[Any] | None:
        readers = reader(services, workspace, asked.person)
        found = records.seen(services.store, workspace, self.room, readers, [int(asked.item)])
        return found[0] if found and found[0].status in known else None

    def _how(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """How it goes, while it is that person's."""
        record = self._seen(services, workspace, asked, self.asked)
        if record is None or record.content.owner != asked.person:
            return None
        return Post(blocks.question(t, self.room, record, self.ends), t(f"{self.room.name}-title"))

    def _whose(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """Whose it is, while it is nobody's."""
        record = self._seen(services, workspace, asked, self.open)
        if record is None or record.content.owner:
            return None
        return Post(blocks.unowned(t, self.room, record), t(f"{self.room.name}-title"))


class FollowupDesk(RecordDesk):
    """Where somebody takes a record on, and says how it goes."""

    def takeable(self, followups: Followups, number: int) -> Record[Any]:
        """A record that is open, and nobody else's. Raises UserError."""
        found = self.record(followups.room, number)
        if found.gone_at or found.status not in followups.open:
            raise UserError(f"{followups.room.name}-error-ended", number=number)
        if found.content.owner not in ("", self.user) and not self.manager:
            raise UserError(f"{followups.room.name}-error-taken", number=number)
        return found

    def take(self, followups: Followups, number: int, **said: str) -> Record[Any]:
        """Keep who answers for a record, what they do first and by when, all of TAKEN. Raises UserErrors beside the
        fields."""
        wrong = [UserError("records-error-empty", field=name) for name in TAKEN if not said[name]]
        if said["due_on"] and said["due_on"] <= self.services.clock().date().isoformat():
            wrong.append(UserError("decisions-error-past", field="due_on"))
        if wrong:
            raise UserErrors(wrong)
        check_people(self.services, self.workspace, [said["owner"]], "owner")
        with self._writing():
            old = self.takeable(followups, number)
            content = tidy(followups.room, replace(old.content, **said))
            new = replace(old, content=content, status=followups.moving)
            return old if new == old else self._keep(followups.room, old, new, "edited")

    def moves(self, followups: Followups, number: int) -> Record[Any]:
        """It moves: whoever answers for it is asked again in a month. Raises UserError."""
        kept, workspace, now = self.services.store, self.workspace, stamp(self.services.clock())
        with self._writing():
            old = self.changeable(followups.room, number)
            if old.status not in followups.asked:
                return old
            for one in store.about(kept, workspace, followups.kind, str(number)):
                if not one.answer and one.from_on <= now[:10]:
                    store.save_inquiry(kept, workspace, replace(one, answer=MOVES, at=now))
            new = replace(old, status=followups.moving)
            new = old if old.status == followups.moving else self._keep(followups.room, old, new, "status")
            store.withdraw(kept, workspace, followups.kind, str(number))
            if new.content.owner:
                followups.ask(self, new)
        return new


def _after(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()
