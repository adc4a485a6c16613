"""Which topics wait, and which are taken up for something."""

from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record
from bot.records.store import lists, records
from bot.replies import store as replies
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.topics.room import ROOM
from bot.topics.topic import MOST, OPEN, TAKEN, DiscussionTopic, by_votes

AGENDA = "agenda"  # the link from a meeting to a topic of it


def queue(services: Services, workspace: str, readers: Audience) -> list[Record[DiscussionTopic]]:
    """The topics that wait, the most wanted first."""
    found = [one for one in lists.everything(services.store, workspace, ROOM, readers) if one.status == OPEN]
    return by_votes(found, replies.said(services.store, workspace, ROOM.name, [one.number for one in found]))


def agenda(services: Services, workspace: str, of: LinkEnd, readers: Audience) -> list[Record[DiscussionTopic]]:
    """The topics that were taken up for a meeting; where none was, the most wanted of those that wait."""
    found = [one.other for one in links.links(services.store, workspace, of) if one.kind == AGENDA and one.one == of]
    taken = records.seen(services.store, workspace, ROOM, readers, [int(one.item) for one in found])
    return taken or queue(services, workspace, readers)[:MOST]


@dataclass(frozen=True)
class TopicDesk(RecordDesk):
    """Where topics are taken up."""

    def take_up(self, number: int, of: LinkEnd) -> Record[DiscussionTopic]:
        """Put a topic on the agenda of a meeting, whose room says who may. Raises UserError."""
        with self._writing():
            old, now = self.record(ROOM, number), stamp(self.services.clock())
            if not ROOM.is_open(old):
                raise UserError("topics-error-over", number=number)
            links.link(self.services.store, self.workspace, Link(of, AGENDA, end_of(ROOM, old), self.user, now))
            return self._keep(ROOM, old, replace(old, status=TAKEN), "status", f"#{of.item}")
