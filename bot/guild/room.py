"""The guild's meetings as a room, and what its channel and its hosts hear."""

from collections.abc import Sequence

from bot.guild import blocks
from bot.guild.access import COME
from bot.links.store import LinkEnd
from bot.meetings.desk import Meetings
from bot.meetings.meeting import MINUTES, Meeting, ends
from bot.records.record import Record
from bot.replies import store as replies
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.topics.desk import agenda
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import TAKEN


def topics(
    services: Services, t: Translator, workspace: str, record: Record[Meeting], readers: Audience
) -> Sequence[Block]:
    """What a meeting talks of, or did."""
    found = agenda(services, workspace, LinkEnd(ROOM.name, str(record.number)), readers)
    if ends(record.content) <= services.clock():
        found = [one for one in found if one.status == TAKEN]
    votes = replies.said(services.store, workspace, TOPICS.name, [one.number for one in found])
    return blocks.topics(t, [(one, len(votes[one.number])) for one in found])


LENGTH = Choice("guild.minutes", usual=MINUTES)
MEETINGS = Meetings("guild", COME, LENGTH, topics)
ROOM = MEETINGS.room
