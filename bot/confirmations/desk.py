"""Who is asked whether a record is gone, until when, what follows, and what stands on its card. That somebody answered
is kept with the question that they were asked, what they said by `bot.ballots` alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.ballots import store as ballots
from bot.clock import stamp
from bot.confirmations import blocks
from bot.confirmations.blocks import GONE, THERE, ConfirmationOutcome
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry, morning
from bot.inquiries.survey import free_days
from bot.listings.asked import question
from bot.listings.listing import Rows, unanswered
from bot.posts import NOWHERE, Ask, Delivery, Kind, Offer, Post
from bot.records.desk import RecordDesk
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, spoken
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Translator

_ANSWER_DAYS = 7


@dataclass(frozen=True)
class Confirmations:
    """Of a room: people are asked whether a record that came to `ended` is gone. Each may change their answer for a
    week; then a record comes to `reopened` where such a `share` of those who answered, in percent, say that it is still
    there. What is asked about is named by the record's number and its version at the end: "12/5". `may` says who
    answers."""

    room: Room[Any]
    ended: str
    reopened: str
    share: Choice
    may: Permission

    @property
    def kind(self) -> str:
        """What people are asked."""
        return f"{self.room.name}.confirm.survey"

    @property
    def ballot(self) -> str:
        """Where their answers are counted."""
        return f"{self.room.name}.confirm"

    @property
    def _end(self) -> str:
        return f"{self.room.name}.confirmed"

    @property
    def posts(self) -> dict[str, Kind]:
        """The end of the question, as `Feature.posts` has it."""
        return {self._end: Kind(self._settle, lambda _, t, *__: t(f"{self.room.name}-title"), report=False)}

    @property
    def inquiries(self) -> dict[str, Ask]:
        """What is asked, as `Feature.inquiries` has it."""
        return {self.kind: self._question}

    @property
    def to_confirm(self) -> Rows:
        """What a reader is asked about and has not answered; a list for Home."""
        return unanswered(self.room, self.kind, self.ended)

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of it."""
        on.action(f"{self.room.name}.confirm", once(partial(self._confirm, listeners)), self.may)

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """That people are asked, or what they said, while that is so."""
        if record.status not in (self.ended, self.reopened):
            return []
        found = self.outcome(request.services, request.workspace, record.number)
        return [blocks.outcome(request.t, self.room, found)] if found else []

    def ask(self, desk: RecordDesk, record: Record[Any], people: Sequence[str]) -> None:
        """Ask these people whether a record is gone, each once they have rested from the last survey. Inside
        `store.write`."""
        services, workspace, now = desk.services, desk.workspace, desk.services.clock()
        item = f"{record.number}/{record.version}"
        if not people or not ballots.open_ballot(services.store, workspace, self.ballot, item, 1):
            return
        days = free_days(services.store, workspace, people, now.date())
        due = {one: (day, _after(day, _ANSWER_DAYS), stamp(now)) for one, day in days.items()}
        brief.ask(services, workspace, [Inquiry(self.kind, item, one, one, *when) for one, when in due.items()])
        ends = morning(_after(max(days.values()), _ANSWER_DAYS + 1), ZoneInfo("UTC"))
        offer = Offer(self._end, item, item, NOWHERE, owner=record.content.owner)
        deliveries.offer(services.store, workspace, offer, stamp(ends.astimezone(UTC)))

    def outcome(self, services: Services, workspace: str, number: int, since: str = "") -> ConfirmationOutcome | None:
        """What the last question about a record came to, or of those since a UTC stamp the first; None where nobody was
        asked."""
        versions = records.versions(services.store, workspace, self.room, number)
        ended = [one for one in versions if (one.did, one.status) == ("status", self.ended) and one.at >= since]
        for one in ended[:1] if since else ended[::-1][:1]:
            where = (services.store, workspace, self.ballot, item := f"{number}/{one.version}")
            if found := ballots.ballot(*where):
                said = {} if found.is_open else ballots.counts(*where)
                asked = len(inquiries.about(services.store, workspace, self.kind, item))
                return ConfirmationOutcome(asked, said.get(GONE, 0), said.get(THERE, 0), found.is_open)
        return None

    def _confirm(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        act = str(request.action.get("action_id") or "").partition(":")[2]
        record = ConfirmationDesk.of(request).confirm(self, request.value, GONE if act == GONE else THERE)
        return listeners.here(request).answer(request, record, request.t(f"{self.room.name}-confirm-thanks"))

    def _question(
        self, services: Services, t: Translator, workspace: str, asked: Inquiry, is_short: bool
    ) -> Post | None:
        """Whether a record is gone, while it is said to be."""
        many = len(inquiries.about(services.store, workspace, self.kind, asked.item))
        ask = question(
            self.room,
            lambda record, _: record.status == self.ended,
            lambda t, record: blocks.question(t, self.room, record, asked.item, many),
        )
        return ask(services, t, workspace, asked, is_short)

    def _settle(self, services: Services, delivery: Delivery) -> None:
        """It posts nothing itself."""
        if deliveries.get(services.store, delivery.workspace, delivery.key):
            ConfirmationDesk(services, delivery.workspace, "", seen_by=EVERYTHING).settle(self, delivery.subject)


class ConfirmationDesk(RecordDesk):
    """Where one person says whether a record is gone."""

    def confirm(self, confirmations: Confirmations, item: str, said: str) -> Record[Any]:
        """What this person says, in the place of what they said before. Raises UserError where they are not asked, or
        the question is closed."""
        kept, workspace, own = self.services.store, self.workspace, confirmations
        with self._writing():
            asked = inquiries.one(kept, workspace, own.kind, item, self.user)
            if asked is None or said not in (GONE, THERE):
                raise UserError(f"{own.room.name}-error-not-asked")
            ballots.cast(kept, workspace, own.ballot, item, self.user, {said: 1})
            answered = replace(asked, answer="answered", at=stamp(self.services.clock()))
            inquiries.save_inquiry(kept, workspace, answered)
            return self.record(own.room, int(item.partition("/")[0]))

    def settle(self, confirmations: Confirmations, item: str) -> None:
        """Count the answers; where too many say that it is still there, the record is taken back."""
        kept, workspace, own = self.services.store, self.workspace, confirmations
        where, share = (kept, workspace, own.ballot, item), int(own.share.now(self.services, workspace))
        t = spoken(self.services, workspace)
        with kept.write(workspace):
            known = ballots.ballot(*where)
            if known is None or not known.is_open:
                return
            ballots.close(*where)
            for one in inquiries.about(kept, workspace, own.kind, item):
                if not one.answer:
                    inquiries.save_inquiry(kept, workspace, replace(one, answer="late"))
            said = ballots.counts(*where)
            there, count = said.get(THERE, 0), sum(said.values())
            old = records.get(kept, workspace, own.room, int(item.partition("/")[0]))
            is_ended = old is not None and not old.gone_at and old.status == own.ended
            if old and is_ended and there and there * 100 >= share * count:
                why = t(f"{own.room.name}-confirm-why", there=there, count=count)
                self._keep(own.room, old, replace(old, status=own.reopened), "status", why)


def _after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
