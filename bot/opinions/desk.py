"""Asking people what they think of a record, and keeping what they say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.listings.listing import MOST, unanswered
from bot.opinions import blocks
from bot.posts import Ask, Delivery, Kind, Offer, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule import outbox
from bot.services import Services
from bot.slack.groups import members
from bot.slack.ids import is_group
from bot.slack.request import Request, translator
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.text import Translator

ANSWER_DAYS = 5  # that people have, where nobody said otherwise


@dataclass(frozen=True)
class Opinions:
    """Of a room: people are asked about its records while these have a `status`, until the owner takes them to another,
    `decided`. `people` is the field that names them, users and groups, `until` the one with the ISO day by which they
    answer; `waits` says of a content whether the owner has to wait for all of them until then."""

    room: Room[Any]
    status: str
    decided: str
    people: str
    until: str
    waits: Callable[[Any], bool] = lambda _: False

    @property
    def kind(self) -> str:
        """What the inquiries are called."""
        return f"{self.room.name}.consult"

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How they are asked, as `Feature.inquiries` has it."""
        return {self.kind: self._question}

    @property
    def ready(self) -> str:
        """The kind of post that the owner gets once everybody has answered."""
        return f"{self.room.name}.ready"

    @property
    def posts(self) -> dict[str, Kind]:
        """That post, as `Feature.posts` has it."""
        return {self.ready: Kind(self._ready, lambda _, t, *__: t(f"{self.room.name}-title"), report=False)}

    def day(self, record: Record[Any]) -> str:
        """The ISO day by which people answer."""
        begun = date.fromisoformat(record.created_at[:10])
        return getattr(record.content, self.until) or (begun + timedelta(days=ANSWER_DAYS)).isoformat()

    def ask(self, desk: RecordDesk, before: Any, record: Record[Any]) -> None:
        """Ask whoever is named, once; of a group those who are in it when it is first named: `before` is what the
        record said, None for nothing. Inside `store.write`."""
        known = getattr(before, self.people, ())
        named = [one for one in getattr(record.content, self.people) if not (is_group(one) and one in known)]
        people = [one for one in members(desk.services, desk.workspace, named) if one != record.content.owner]
        now = stamp(desk.services.clock())
        brief.ask(desk.services, desk.workspace, [self.inquiry(record, one, now) for one in people])

    def inquiry(self, record: Record[Any], person: str, now: str) -> Inquiry:
        """The question to somebody, at a UTC stamp."""
        return Inquiry(self.kind, str(record.number), person, person, now[:10], self.day(record), now)

    def asked(self, services: Services, workspace: str, record: Record[Any]) -> list[str]:
        """Everybody whose opinion counts: who is named, and of the groups that are, those in them who were asked."""
        named: Sequence[str] = getattr(record.content, self.people)
        about = self._about(services, workspace, record) if any(map(is_group, named)) else []
        asked = {one.person for one in about}
        return [one for one in members(services, workspace, named) if one in named or one in asked]

    def said(self, services: Services, workspace: str, record: Record[Any]) -> list[Inquiry]:
        """What people answered."""
        return [one for one in self._about(services, workspace, record) if one.answer]

    def waiting(self, services: Services, workspace: str, record: Record[Any]) -> list[str]:
        """Those who have not answered."""
        said = {one.person for one in self.said(services, workspace, record)}
        return [person for person in self.asked(services, workspace, record) if person not in said]

    def _about(self, services: Services, workspace: str, record: Record[Any]) -> list[Inquiry]:
        return store.about(services.store, workspace, self.kind, str(record.number))

    def to_answer(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """What a reader was asked about, and has not answered; a list for Home."""
        found = unanswered(self.room, self.kind, self.status)(request, MOST, 0)
        mine = [one for one in found if request.user in self.asked(request.services, request.workspace, one)]
        return mine[offset : offset + limit]

    def _open(self, services: Services, workspace: str, number: str, person: str) -> Record[Any] | None:
        """A record that people are asked about, as a person sees it."""
        readers, room = reader(services, workspace, person), self.room.here(services, workspace)
        found = records.seen(services.store, workspace, room, readers, [int(number)])
        return found[0] if found and found[0].status == self.status else None

    def _question(self, services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
        """What somebody is asked, until that is closed."""
        record, room = self._open(services, workspace, asked.item, asked.person), self.room.here(services, workspace)
        if record is None or asked.person not in self.asked(services, workspace, record):
            return None
        shown = blocks.question(t, room, record, self.day(record), short=short)
        return Post(shown, t(f"{room.name}-asked-text", title=record.content.title))

    def _ready(self, services: Services, delivery: Delivery) -> Post | None:
        """Everybody has answered: it is the owner's turn."""
        workspace, person = delivery.workspace, delivery.channel
        record, t = self._open(services, workspace, delivery.subject, person), translator(services, workspace, person)
        if record is None:
            return None
        shown = blocks.ready(t, self.room, record, self.said(services, workspace, record))
        return Post(shown, say(t, f"{self.room.name}-ready", title=show.title(record)))


class OpinionDesk(RecordDesk):
    """Where one person says what they think."""

    def check_asked(self, opinions: Opinions, number: int) -> Record[Any]:
        """A record that this person is asked about. Raises UserError where they are not, or it is closed."""
        record = self.record(opinions.room, number)
        if self.user not in opinions.asked(self.services, self.workspace, record):
            raise UserError(f"{opinions.room.name}-error-not-asked", number=number)
        if record.status != opinions.status or record.gone_at:
            raise UserError(f"{opinions.room.name}-error-late", number=number)
        return record

    def answer(self, opinions: Opinions, number: int, stance: str, said: str = "") -> Record[Any]:
        """What this person thinks; once everybody has answered, the owner hears of it."""
        with self._writing():
            record = self.check_asked(opinions, number)
            asked = opinions.inquiry(record, self.user, stamp(self.services.clock()))
            store.save_inquiry(self.services.store, self.workspace, replace(asked, answer=stance, said={"said": said}))
            owner = record.content.owner
            if not opinions.waiting(self.services, self.workspace, record) and owner != self.user:
                offer = Offer(opinions.ready, str(number), str(record.version), owner, owner=owner)
                outbox.offer(self.services, self.workspace, offer)
        return record

    def check_decides(self, opinions: Opinions, number: int) -> Record[Any]:
        """One that is this person's to decide. Raises UserError where it is not, or has to wait for those asked."""
        record, name = self.record(opinions.room, number), opinions.room.name
        if record.status != opinions.status or record.gone_at:
            raise UserError(f"{name}-error-late", number=number)
        if self.user != record.content.owner and not self.manager:
            raise UserError(f"{name}-error-not-accountable", number=number)
        day, waits = opinions.day(record), opinions.waits(record.content)
        is_early = day >= self.services.clock().date().isoformat()
        if waits and is_early and opinions.waiting(self.services, self.workspace, record):
            raise UserError(f"{name}-error-waits", day=date.fromisoformat(day))
        return record

    def decide(self, opinions: Opinions, number: int, why: str = "") -> Record[Any]:
        """Decide what people were asked about."""
        with self._writing():
            old = self.check_decides(opinions, number)
            return self._keep(opinions.room, old, replace(old, status=opinions.decided), "status", why)
