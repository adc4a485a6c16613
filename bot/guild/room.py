"""The guild's meetings as a room, and what its channel and its hosts hear."""

from collections.abc import Sequence
from dataclasses import replace

from bot.guild import blocks
from bot.guild.access import COME
from bot.links.store import LinkEnd
from bot.meetings.blocks import ANSWERS
from bot.meetings.desk import Meetings
from bot.meetings.meeting import FIELDS, MINUTES, Meeting, checked_in, ends
from bot.meetings.posts import MeetingPosts
from bot.records.record import Record, Room
from bot.replies import store as replies
from bot.replies.listeners import Replies
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.topics.desk import agenda
from bot.topics.topic import ROOM as TOPICS
from bot.topics.topic import TAKEN

PLANNED, CANCELLED = "planned", "cancelled"
LENGTH = Choice("guild.minutes", usual=MINUTES)
MEETINGS = Meetings("guild", PLANNED)
ROOM: Room[Meeting] = MEETINGS.room(
    Room(
        name="guild",
        content=Meeting,
        fields=FIELDS,
        statuses=(PLANNED, CANCELLED),
        closed=(CANCELLED,),
        checked=checked_in("guild"),
        completed=lambda desk, said: replace(said, minutes=said.minutes or LENGTH.now(desk.services, desk.workspace)),
    )
)


def topics(
    services: Services, t: Translator, workspace: str, record: Record[Meeting], readers: Audience
) -> Sequence[Block]:
    """What a meeting talks of, or did."""
    found = agenda(services, workspace, LinkEnd(ROOM.name, str(record.number)), readers)
    if ends(record.content) <= services.clock():
        found = [one for one in found if one.status == TAKEN]
    votes = replies.said(services.store, workspace, TOPICS.name, [one.number for one in found])
    return blocks.topics(t, [(one, len(votes[one.number])) for one in found])


REPLIES = Replies(ROOM, ANSWERS, COME, lambda one: one.status == PLANNED)
POSTS = MeetingPosts(MEETINGS, ROOM, MEETINGS.rota(ROOM), REPLIES, LENGTH, topics)


def is_coming(services: Services, _: str, record: Record[Meeting]) -> bool:
    """Whether somebody is still to lead a meeting."""
    return ends(record.content) > services.clock()
