"""Asking those who took part whether a record is gone, counting their answers by nobody's name, and taking the record
back where too many say that it is not.

Which of them wanted it is not known: votes are nobody's once a poll is closed. So all are asked who took part in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
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
from bot.posts import NOWHERE, Ask, Delivery, Kind, Offer, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.choices import Choice
from bot.slack.request import workspace_language
from bot.slack.text import say
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import reader
from bot.text import Translator

ANSWER_DAYS = 7


@dataclass(frozen=True)
class Confirmations:
    """Of a room: once a record comes to `status`, `people` are asked whether it is gone, each when they had no survey
    lately; where at least `share` per cent of those who answer say that it is not, it is `reopened`."""

    room: Room[Any]
    status: str
    reopened: str
    people: Callable[[Services, str, Record[Any]], Sequence[str]]
    share: Choice

    @property
    def kind(self) -> str:
        """What people are asked."""
        return f"{self.room.name}.confirm.survey"

    @property
    def ballot(self) -> str:
        """The room of its ballots."""
        return f"{self.room.name}.confirm"

    @property
    def posts(self) -> dict[str, Kind]:
        """What ends it, as `Feature.posts` has it; it posts nothing itself."""
        return {
            f"{self.room.name}.confirmed": Kind(self._end, lambda _, t, *__: t(f"{self.room.name}-title"), report=False)
        }

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How people are asked, as `Feature.inquiries` has it."""
        return {self.kind: self._question}

    def ask(self, desk: RecordDesk, record: Record[Any]) -> None:
        """Ask whoever took part, where anybody did. Inside `store.write`."""
        services, workspace, now = desk.services, desk.workspace, desk.services.clock()
        people = list(self.people(services, workspace, record))
        item = f"{record.number}/{record.version}"
        if not people or not ballots.open_ballot(services.store, workspace, self.ballot, item, 1):
            return
        days = free_days(services.store, workspace, people, now.date())
        due = {one: (day, _after(day, ANSWER_DAYS), stamp(now)) for one, day in days.items()}
        brief.ask(services, workspace, [Inquiry(self.kind, item, one, one, *when) for one, when in due.items()])
        ends = morning(_after(max(days.values()), ANSWER_DAYS + 1), ZoneInfo("UTC"))
        offer = Offer(f"{self.room.name}.confirmed", item, item, NOWHERE, owner=record.content.owner)
        deliveries.offer(services.store, workspace, offer, stamp(ends.astimezone(UTC)))

    def outcome(self, services: Services, workspace: str, number: int, since: str = "") -> ConfirmationOutcome | None:
        """What the last question about a record came to, or of those since a UTC stamp the first; None where nobody was
        asked."""
        versions = records.versions(services.store, workspace, self.room, number)
        ended = [one for one in versions if (one.did, one.status) == ("status", self.status) and one.at >= since]
        for one in ended[:1] if since else ended[::-1][:1]:
            item = f"{number}/{one.version}"
            where = (services.store, workspace, self.ballot, item)
            found = ballots.ballot(*where)
            if found is None:
                return None
            said = {} if found.is_open else ballots.counts(*where)
            asked = len(inquiries.about(services.store, workspace, self.kind, item))
            return ConfirmationOutcome(item, asked, said.get(GONE, 0), said.get(THERE, 0), found.is_open)
        return None

    def _record(self, services: Services, workspace: str, item: str, person: str) -> Record[Any] | None:
        number = int(item.partition("/")[0])
        found = records.seen(services.store, workspace, self.room, reader(services, workspace, person), [number])
        return found[0] if found and found[0].status == self.status else None

    def _question(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """Whether a record is gone, while it is said to be."""
        record = self._record(services, workspace, asked.item, asked.person)
        if record is None:
            return None
        many = len(inquiries.about(services.store, workspace, self.kind, asked.item))
        shown = blocks.question(t, self.room, record, asked.item, many)
        return Post(shown, say(t, f"{self.room.name}-confirm-ask", title=show.title(record)))

    def _end(self, services: Services, delivery: Delivery) -> None:
        if deliveries.get(services.store, delivery.workspace, delivery.key):
            ConfirmationDesk(services, delivery.workspace, "", seen_by=EVERYTHING).settle(self, delivery.subject)


class ConfirmationDesk(RecordDesk):
    """Where one person says whether a record is gone."""

    def confirm(self, confirmations: Confirmations, item: str, said: str) -> Record[Any]:
        """What this person says, in the place of what they said before; that they answered is kept, and what they said
        under nobody's name. Raises UserError where they are not asked, or the question is closed."""
        kept, workspace = self.services.store, self.workspace
        with self._writing():
            asked = inquiries.one(kept, workspace, confirmations.kind, item, self.user)
            if asked is None or said not in (GONE, THERE):
                raise UserError(f"{confirmations.room.name}-error-not-asked")
            ballots.cast(kept, workspace, confirmations.ballot, item, self.user, {said: 1})
            answered = replace(asked, answer="answered", at=stamp(self.services.clock()))
            inquiries.save_inquiry(kept, workspace, answered)
            return self.record(confirmations.room, int(item.partition("/")[0]))

    def settle(self, confirmations: Confirmations, item: str) -> None:
        """Count the answers; where too many say that it is still there, the record is taken back."""
        kept, workspace, room = self.services.store, self.workspace, confirmations.room
        share = int(confirmations.share.now(self.services, workspace))
        t = self.services.texts.speak(workspace_language(self.services, workspace))
        with kept.write(workspace):
            where = (kept, workspace, confirmations.ballot, item)
            known = ballots.ballot(*where)
            if known is None or not known.is_open:
                return
            ballots.close(*where)
            for one in inquiries.about(kept, workspace, confirmations.kind, item):
                if not one.answer:
                    inquiries.save_inquiry(kept, workspace, replace(one, answer="late"))
            said = ballots.counts(*where)
            there, count = said.get(THERE, 0), sum(said.values())
            old = records.get(kept, workspace, room, int(item.partition("/")[0]))
            if (
                old
                and not old.gone_at
                and old.status == confirmations.status
                and there
                and there * 100 >= share * count
            ):
                why = t(f"{room.name}-confirm-why", there=there, count=count)
                self._keep(room, old, replace(old, status=confirmations.reopened), "status", why)


def _after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
