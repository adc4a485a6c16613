"""What the channel of a meeting hears: that it comes, the day and the hour before, and that it is moved; and what
whoever leads it is asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.clock import stamp
from bot.inquiries.inquiry import Inquiry
from bot.meetings import blocks
from bot.meetings.desk import MeetingDesk, Meetings
from bot.meetings.meeting import Meeting, begins, ends
from bot.meetings.plan import plan, read_plan
from bot.posts import Ask, Delivery, Kind, Post
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.records.store import records
from bot.replies.listeners import Replies
from bot.rota.desk import Rota, present
from bot.rota.listeners import lead, pass_on
from bot.rota.turn import next_in_turn
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.request import workspace_language
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.slack.visibility.places import is_private
from bot.text import Translator

More = Callable[[Services, Translator, str, Record[Meeting], Audience], Sequence[Block]]


@dataclass(frozen=True)
class MeetingPosts:
    """Of a room: `length` is the setting of minutes, `more` what the room adds to a post. Besides what
    `bot.meetings.blocks` names, the room says `{room}-named` (`day`, a title), `{room}-announced`, `{room}-tomorrow`
    and `{room}-soon` (`title`, headings), `{room}-text`, `{room}-changed-text` and `{room}-you-host-text` (`title`)."""

    meetings: Meetings
    room: Room[Meeting]
    rota: Rota
    replies: Replies
    length: Choice
    more: More

    @property
    def posts(self) -> dict[str, Kind]:
        """As `Feature.posts` has them."""
        return {
            self.meetings.kind: Kind(self.announce, self._title, plan=plan(self.room.name)),
            self.meetings.reminder: Kind(self.remind, self._title, report=False),
            self.meetings.change: Kind(self.tell_change, self._title, report=False),
        }

    @property
    def inquiries(self) -> dict[str, Ask]:
        """As `Feature.inquiries` has them."""
        return {self.meetings.host: self._ask}

    def announce(self, services: Services, delivery: Delivery) -> Post | None:
        """A meeting that was planned, and whose turn it is, which is kept with the first; only shown, it is kept
        nowhere. None where it was cancelled meanwhile."""
        workspace, channel, planned = delivery.workspace, delivery.channel, read_plan(delivery.subject)
        t, day = _speak(services, delivery), planned.day(delivery)
        hosts = present(services, workspace, planned.people)
        said = Meeting(
            title=t(f"{self.room.name}-named", day=t.dated(day, "d MMMM")),
            owner=next_in_turn(hosts, self.rota.last_led(services, workspace)),
            held_on=day.isoformat(),
            starts=planned.at,
            channels=(channel,),
            zone=planned.zone,
            minutes=self.length.now(services, workspace),
            language=delivery.language,
        )
        record = Record(0, said, self.meetings.status, "", "", "", "")
        if deliveries.get(services.store, workspace, delivery.key) is not None:
            place = channel if is_private(services, workspace, channel) else ""
            own = MeetingDesk(services, workspace, delivery.owner)
            record = own.announce(self.room, said, delivery.key, place)
        if not self.meetings.is_on(record):
            return None
        return self._post(services, t, delivery, record, f"{self.room.name}-announced")

    def remind(self, services: Services, delivery: Delivery) -> Post | None:
        """A meeting tomorrow, or in an hour; None for one that was moved, cancelled, or has begun."""
        which, _, at = delivery.period.partition(" ")
        record = records.get(services.store, delivery.workspace, self.room, int(delivery.subject))
        if record is None or not self.meetings.is_on(record) or delivery.channel not in record.content.channels:
            return None
        if stamp(begins(record.content)) != at or begins(record.content) <= services.clock():
            return None
        key = f"{self.room.name}-tomorrow" if which == "day" else f"{self.room.name}-soon"
        return self._post(services, _speak(services, delivery), delivery, record, key)

    def tell_change(self, services: Services, delivery: Delivery) -> Post | None:
        """That a meeting was moved or cancelled, as it stands by now."""
        readers = conversation(services, delivery.workspace, delivery.channel)
        record = records.get(services.store, delivery.workspace, self.room, int(delivery.subject))
        if record is None or not readers.sees(record.place, record.author):
            return None
        t, name = _speak(services, delivery), self.room.name
        shown = blocks.changed(t, name, record, is_on=self.meetings.is_on(record))
        return Post(shown, t(f"{name}-changed-text", title=record.content.title))

    def _post(self, services: Services, t: Translator, delivery: Delivery, record: Record[Meeting], key: str) -> Post:
        workspace, said, name = delivery.workspace, record.content, self.room.name
        here = present(services, workspace, [said.owner])
        who = services.people.get(workspace, said.owner).name if here else ""  # in a channel nobody is notified of it
        replies = self.replies.said(services, workspace, [record])[record.number]
        row = [*self.replies.buttons(t, record), *([] if here else [lead(t, self.rota, record.number)])]
        title = show.title(record) if record.number else Mrkdwn(f"*{escape(said.title)}*")
        heading = say(t, key, title=title)
        more = self.more(services, t, workspace, record, conversation(services, workspace, delivery.channel))
        return Post(blocks.post(t, name, record, heading, who, replies, more, row), t(f"{name}-text", title=said.title))

    def _ask(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """What whoever leads a meeting reads of it, until it is over."""
        record, name = records.get(services.store, workspace, self.room, int(asked.item)), self.room.name
        if record is None or not self.meetings.is_on(record) or record.content.owner != asked.person:
            return None
        if ends(record.content) <= services.clock():
            return None
        shown = blocks.asked(t, name, record, pass_on(t, self.rota, record.number))
        return Post(shown, t(f"{name}-you-host-text", title=record.content.title))

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.room.name}-title")


def _speak(services: Services, delivery: Delivery) -> Translator:
    return services.texts.speak(delivery.language or workspace_language(services, delivery.workspace))
