"""Meetings and what follows of them: their channel is reminded, and told where one is moved or cancelled."""

from dataclasses import dataclass, replace
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.meetings.blocks import clock
from bot.meetings.meeting import Meeting, begins, ends, reminders
from bot.meetings.plan import read_plan
from bot.posts import Offer
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.rota import desk as rota
from bot.rota.desk import Rota, present
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator

PLAN = "plan"  # the link from a meeting to the post that announced it


def in_words(t: Translator, record: Record[Meeting]) -> Record[Meeting]:
    """A meeting as it reads: when it begins by the clock of its zone, whose city is part of that."""
    said = replace(record.content, held_on="", zone="", starts=clock(t, record.content))
    return replace(record, content=said)


@dataclass(frozen=True)
class Meetings:
    """Of a room by its name and its one `status` in which meetings take place."""

    name: str
    status: str

    @property
    def kind(self) -> str:
        """The post that is planned, and announces a meeting."""
        return f"{self.name}.meeting"

    @property
    def host(self) -> str:
        """What whoever leads is asked."""
        return f"{self.name}.host"

    @property
    def reminder(self) -> str:
        """The post that reminds of a meeting."""
        return f"{self.name}.reminder"

    @property
    def change(self) -> str:
        """The post that tells of a meeting that is moved or cancelled."""
        return f"{self.name}.changed"

    def is_on(self, record: Record[Meeting]) -> bool:
        """Whether a meeting takes place, or did."""
        return record.status == self.status and not record.gone_at

    def room(self, declared: Room[Meeting]) -> Room[Meeting]:
        """The room, with what follows of a change, and in words that say that a meeting is over
        (`{room}-status-past`)."""

        def worded(services: Services) -> Any:
            return lambda t, record: self._worded(services, t, record)

        return replace(
            declared, news=self._follow, named=lambda room, services, _: replace(room, worded=worded(services))
        )

    def _worded(self, services: Services, t: Translator, record: Record[Meeting]) -> Record[Meeting]:
        over = self.is_on(record) and ends(record.content) <= services.clock()
        return replace(in_words(t, record), status=t(f"{self.name}-status-past") if over else record.status)

    def _follow(self, desk: RecordDesk, old: Record[Meeting] | None, new: Record[Meeting], did: str) -> None:
        for channel in new.content.channels:
            if not conversation(desk.services, desk.workspace, channel).sees(new.place, new.author):
                raise UserError(f"{self.name}-error-private", field="channels")
        if did == "imported":
            return
        now, said = desk.services.clock(), new.content
        coming = self.is_on(new) and ends(said) > now
        rota.follow(desk, self.host, old, new, coming, said.owner != desk.user or not desk.delivery)
        at, who = stamp(begins(said)), said.owner or new.author
        for channel in said.channels if coming else ():
            for which, due in reminders(said).items():
                if due > now:
                    about = (self.reminder, str(new.number), f"{which} {at}", channel)
                    offer = Offer(*about, language=said.language, owner=who)
                    deliveries.offer(desk.services.store, desk.workspace, offer, stamp(due))
        if old and self.is_on(old) and begins(old.content) > now:
            was = old.content.channels if not coming or begins(old.content) != begins(said) else ()
            for channel in was:
                about = (self.change, str(new.number), str(new.version), channel)
                offer = Offer(*about, language=said.language, owner=desk.user)
                deliveries.offer(desk.services.store, desk.workspace, offer, stamp(now))
            desk.services.store.afterwards(desk.services.bell.ring)

    def known(
        self, services: Services, workspace: str, room: Room[Meeting], readers: Audience = EVERYTHING
    ) -> list[Record[Meeting]]:
        """The meetings that are or were to take place, the first first."""
        found = lists.everything(services.store, workspace, room, readers)
        return sorted((one for one in found if self.is_on(one)), key=lambda one: begins(one.content))

    def coming(
        self, services: Services, workspace: str, room: Room[Meeting], readers: Audience = EVERYTHING
    ) -> list[Record[Meeting]]:
        """Those that are not over, the next first."""
        found = self.known(services, workspace, room, readers)
        return [one for one in found if ends(one.content) > services.clock()]

    def rota(self, room: Room[Meeting]) -> Rota:
        """Who leads them: in turn, as it is planned for the channel of a meeting, else for any."""

        def in_turn(services: Services, workspace: str, said: Meeting) -> list[str]:
            planned = [one for one in schedules.everything(services.store, workspace) if one.kind == self.kind]
            mine = [one for one in planned if one.channel in said.channels] or planned
            return present(services, workspace, [who for one in mine for who in read_plan(one.subject).people])

        def last_led(services: Services, workspace: str) -> dict[str, str]:
            return {one.content.owner: one.content.held_on for one in self.known(services, workspace, room)}

        def takes_place(desk: RecordDesk, number: int) -> Record[Meeting]:
            found = desk.record(room, number)
            if not self.is_on(found) or ends(found.content) <= desk.services.clock():
                raise UserError(f"{self.name}-error-over", number=number)
            return found

        return Rota(room, self.host, in_turn, last_led, takes_place)


@dataclass(frozen=True)
class MeetingDesk(RecordDesk):
    """Where meetings are made of a plan."""

    def announce(self, room: Room[Meeting], said: Meeting, key: str, place: str) -> Record[Meeting]:
        """The meeting that the post of a `key` announces; made once."""
        end, _ = LinkEnd(f"{room.name}.plans", key), self.manager  # asked before the transaction
        with self.services.store.write(self.workspace):
            for one in links.links(self.services.store, self.workspace, end):
                if made := records.get(self.services.store, self.workspace, room, int(one.one.item)):
                    return made
            new = self.add(room, said, place=place)
            link = Link(end_of(room, new), PLAN, end, self.user, new.created_at)
            links.link(self.services.store, self.workspace, link)
        return new
