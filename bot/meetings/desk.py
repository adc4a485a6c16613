"""Meetings and what follows of them: their channel hears that one comes, is reminded the day and the hour before, and
told where it is moved or cancelled; what was posted says, where it stands, how many come by now. Whoever leads is
asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries.inquiry import Inquiry
from bot.lazy import lazy
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.meetings import blocks
from bot.meetings.blocks import ANSWERS, clock
from bot.meetings.meeting import CANCELLED, FIELDS, PLANNED, Meeting, begins, checked_in, ends, reminders
from bot.meetings.plan import plan, read_plan
from bot.posts import Ask, Delivery, Kind, Offer, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.replies.listeners import Replies
from bot.rota import desk as rota
from bot.rota.desk import Rota
from bot.rota.listeners import lead, pass_on
from bot.rota.turn import next_in_turn
from bot.schedule import outbox
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.request import spoken
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import conversation
from bot.slack.visibility.places import is_private
from bot.text import Translator
from bot.transitions import Follower, Transition

More = Callable[[Services, Translator, str, Record[Meeting], Audience], Sequence[Block]]
PLAN = "plan"  # the link from a meeting to the post that announced it


def in_words(t: Translator, record: Record[Meeting]) -> Record[Meeting]:
    """A meeting as it reads: when it begins by the clock of its zone, whose city is part of that."""
    said = replace(record.content, held_on="", zone="", starts=clock(t, record.content))
    return replace(record, content=said)


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


@dataclass(frozen=True)
class Meetings:
    """Of a room, by its name: who `comes` may say so, `length` is the setting of minutes where a meeting says none, and
    `more` is what the room adds to a post and a card. Besides what `bot.meetings.blocks` names, it says `{room}-named`
    (`day`, a title), `{room}-announced`, `{room}-tomorrow` and `{room}-soon` (`title`, headings), `{room}-text`,
    `{room}-changed-text` and `{room}-you-host-text` (`title`)."""

    name: str
    comes: Permission
    length: Choice
    more: More

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

    @property
    def renewal(self) -> str:
        """That what was posted of a meeting shows, where it stands, how it is by now."""
        return f"{self.name}.renewal"

    @lazy
    def room(self) -> Room[Meeting]:
        """The room, with what follows of a change, and in words that say that a meeting is over
        (`{room}-status-past`)."""
        return Room(
            name=self.name,
            content=Meeting,
            fields=FIELDS,
            statuses=(PLANNED, CANCELLED),
            closed=(CANCELLED,),
            checked=checked_in(self.name),
            completed=lambda desk, said: replace(said, minutes=said.minutes or self._minutes(desk)),
            news=self._follow,
            named=lambda room, services, _: replace(room, worded=partial(self._worded, services)),
        )

    @lazy
    def rota(self) -> Rota:
        """Who leads them: in turn, as it is planned for the channel of a meeting, else for any."""
        return Rota(self.room, self.host, self._in_turn, self._last_led, self._to_come)

    @lazy
    def replies(self) -> Replies:
        """Who comes."""
        return Replies(self.room, ANSWERS, self.comes)

    def is_ahead(self, services: Services, record: Record[Meeting]) -> bool:
        """Whether it takes place and is not over."""
        return self.room.is_open(record) and ends(record.content) > services.clock()

    def known(self, services: Services, workspace: str, readers: Audience = EVERYTHING) -> list[Record[Meeting]]:
        """The meetings that are or were to take place, the first first."""
        found = lists.everything(services.store, workspace, self.room, readers)
        return sorted(filter(self.room.is_open, found), key=lambda one: begins(one.content))

    def coming(self, services: Services, workspace: str, readers: Audience = EVERYTHING) -> list[Record[Meeting]]:
        """Those that are not over, the next first."""
        return [one for one in self.known(services, workspace, readers) if self.is_ahead(services, one)]

    def _minutes(self, desk: RecordDesk) -> str:
        return self.length.now(desk.services, desk.workspace)

    def _worded(self, services: Services, t: Translator, record: Record[Meeting]) -> Record[Meeting]:
        is_over = self.room.is_open(record) and not self.is_ahead(services, record)
        return replace(in_words(t, record), status=t(f"{self.name}-status-past") if is_over else record.status)

    def _follow(self, desk: RecordDesk, old: Record[Meeting] | None, new: Record[Meeting], did: str) -> None:
        now, said = desk.services.clock(), new.content
        for channel in said.channels:
            if not conversation(desk.services, desk.workspace, channel).sees(new.place, new.author):
                raise UserError(f"{self.name}-error-private", field="channels")
        if did == "imported":
            return
        is_coming, at = self.is_ahead(desk.services, new), stamp(begins(said))
        rota.follow(desk, self.host, old, new, is_coming, said.owner != desk.user or not desk.delivery)
        for which, due in reminders(said).items() if is_coming else ():
            if due > now:
                self._offer(desk, new, self.reminder, said, f"{which} {at}", said.owner or new.author, due)
        if old and self.room.is_open(old) and begins(old.content) > now:
            if not is_coming or stamp(begins(old.content)) != at:
                self._offer(desk, new, self.change, old.content, str(new.version), desk.user, now)
            desk.services.store.afterwards(desk.services.bell.ring)
        if old:
            self._renewed(desk.services, desk.workspace, new.number)

    @property
    def follows(self) -> dict[str, Follower]:
        """As `Feature.follows` has it: what was posted of a meeting says who comes by now."""
        return {self.name: lambda services, workspace, said: self._renewed(services, workspace, int(said.end.item))}

    def retell(self, services: Services, workspace: str, _: Transition) -> None:
        """Something changed that the room adds to what it posts: as Feature.follows takes it."""
        for one in self.coming(services, workspace):
            self._renewed(services, workspace, one.number)

    def _renewed(self, services: Services, workspace: str, number: int) -> None:
        outbox.offer_renewal(services, workspace, self.renewal, str(number))

    def _offer(
        self, desk: RecordDesk, new: Record[Meeting], kind: str, told: Meeting, period: str, owner: str, due: datetime
    ) -> None:
        for channel in told.channels:
            offer = Offer(kind, str(new.number), period, channel, language=new.content.language, owner=owner)
            deliveries.offer(desk.services.store, desk.workspace, offer, stamp(due))

    def _in_turn(self, services: Services, workspace: str, said: Meeting) -> list[str]:
        planned = [one for one in schedules.everything(services.store, workspace) if one.kind == self.kind]
        mine = [one for one in planned if one.channel in said.channels] or planned
        people = [who for one in mine for who in read_plan(one.subject).people]
        return services.people.present(workspace, people, asks=True)

    def _last_led(self, services: Services, workspace: str) -> dict[str, str]:
        return {one.content.owner: one.content.held_on for one in self.known(services, workspace)}

    def _to_come(self, desk: RecordDesk, number: int) -> Record[Meeting]:
        found = desk.record(self.room, number)
        if not self.is_ahead(desk.services, found):
            raise UserError(f"{self.name}-error-over", number=number)
        return found

    @property
    def posts(self) -> dict[str, Kind]:
        """As `Feature.posts` has them."""
        return {
            self.kind: Kind(self.announce, self._title, plan=plan(self.name)),
            self.reminder: Kind(self.remind, self._title, report=False),
            self.change: Kind(self.tell_change, self._title, report=False),
            self.renewal: Kind(self._renew, self._title, report=False),
        }

    @property
    def inquiries(self) -> dict[str, Ask]:
        """As `Feature.inquiries` has them."""
        return {self.host: self._ask}

    def announce(self, services: Services, delivery: Delivery) -> Post | None:
        """A meeting that was planned, and whose turn it is, which is kept with the first; only shown, it is kept
        nowhere. None where it was cancelled meanwhile."""
        workspace, channel, planned = delivery.workspace, delivery.channel, read_plan(delivery.subject)
        t, day = spoken(services, workspace, delivery.language), planned.day(delivery)
        hosts = services.people.present(workspace, planned.people, asks=True)
        said = Meeting(
            title=t(f"{self.name}-named", day=t.dated(day, "d MMMM")),
            owner=next_in_turn(hosts, self.rota.last_led(services, workspace)),
            held_on=day.isoformat(),
            starts=planned.at,
            channels=(channel,),
            zone=planned.zone,
            minutes=self.length.now(services, workspace),
            language=delivery.language,
        )
        record = Record(0, said, PLANNED, "", "", "", "")
        if deliveries.get(services.store, workspace, delivery.key) is not None:
            place = channel if is_private(services, workspace, channel) else ""
            own = MeetingDesk(services, workspace, delivery.owner)
            record = own.announce(self.room, said, delivery.key, place)
        if not self.room.is_open(record):
            return None
        return self._post(services, delivery, record, f"{self.name}-announced")

    def remind(self, services: Services, delivery: Delivery) -> Post | None:
        """A meeting tomorrow, or in an hour; None for one that was moved, cancelled, or has begun."""
        which, _, at = delivery.period.partition(" ")
        record = records.get(services.store, delivery.workspace, self.room, int(delivery.subject))
        if record is None or not self.room.is_open(record) or delivery.channel not in record.content.channels:
            return None
        if stamp(begins(record.content)) != at or begins(record.content) <= services.clock():
            return None
        key = f"{self.name}-tomorrow" if which == "day" else f"{self.name}-soon"
        return self._post(services, delivery, record, key)

    def tell_change(self, services: Services, delivery: Delivery) -> Post | None:
        """That a meeting was moved or cancelled, as it stands by now."""
        readers = conversation(services, delivery.workspace, delivery.channel)
        record = records.get(services.store, delivery.workspace, self.room, int(delivery.subject))
        if record is None or not readers.sees(record.place, record.author):
            return None
        t, name = spoken(services, delivery.workspace, delivery.language), self.name
        shown = blocks.changed(t, name, record, is_on=self.room.is_open(record))
        return Post(shown, t(f"{name}-changed-text", title=record.content.title))

    def _renew(self, services: Services, delivery: Delivery) -> None:
        """That it comes, and what reminded of it: what is over stays as it was."""
        workspace, number = delivery.workspace, delivery.subject
        record = records.get(services.store, workspace, self.room, int(number))
        if record is None or not self.is_ahead(services, record):
            return
        for one in links.links(services.store, workspace, end_of(self.room, record)):
            if one.kind == PLAN:
                outbox.renew(services, workspace, one.other.item, lambda posted: self.announce(services, posted))
        at = stamp(begins(record.content))
        for channel in record.content.channels:
            for which in reminders(record.content):
                posted = Offer(self.reminder, number, f"{which} {at}", channel)
                outbox.renew(services, workspace, posted, lambda entry: self.remind(services, entry))

    def _post(self, services: Services, delivery: Delivery, record: Record[Meeting], key: str) -> Post:
        workspace, said, name = delivery.workspace, record.content, self.name
        t = spoken(services, workspace, delivery.language)
        here = services.people.present(workspace, [said.owner], asks=True)
        who = services.people.get(workspace, said.owner).name if here else ""  # in a channel nobody is notified of it
        replies = self.replies.said(services, workspace, [record])[record.number]
        row = [*self.replies.buttons(t, record), *([] if here else [lead(t, self.rota, record.number)])]
        title = show.title(record) if record.number else Mrkdwn(f"*{escape(said.title)}*")
        heading = say(t, key, title=title)
        more = self.more(services, t, workspace, record, conversation(services, workspace, delivery.channel))
        return Post(blocks.post(t, name, record, heading, who, replies, more, row), t(f"{name}-text", title=said.title))

    def _ask(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """What whoever leads a meeting reads of it, until it is over."""
        record, name = records.get(services.store, workspace, self.room, int(asked.item)), self.name
        if record is None or not self.is_ahead(services, record) or record.content.owner != asked.person:
            return None
        shown = blocks.asked(t, name, record, pass_on(t, self.rota, record.number))
        return Post(shown, t(f"{name}-you-host-text", title=record.content.title))

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.name}-title")
