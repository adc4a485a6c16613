"""`/guild`: the next meetings and the topics that wait; who comes, who hosts, and all that records do."""

from collections.abc import Sequence

from bot.errors import UserError
from bot.guild import access, blocks
from bot.guild.room import LENGTH, MEETINGS, ROOM
from bot.guild.usage import USAGE
from bot.listings.home import home_lists, mine
from bot.meetings.desk import PLAN
from bot.meetings.listeners import MeetingButtons, MeetingListeners
from bot.meetings.meeting import Meeting
from bot.records.desk import desk, end_of, number_of
from bot.records.record import Record
from bot.replies import store as replies
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeRoom
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, reply
from bot.topics.desk import AGENDA, TopicDesk, queue
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic

SETTINGS = settings_part("guild-title", access.SET, LENGTH)
BUTTONS = MeetingButtons(MEETINGS, access.LEAD, access.PASS_ON, access.READ, access.FILE)
_SHOWN, _QUEUE = 3, 8


def _coming(request: Request, limit: int, offset: int) -> Sequence[Record[Meeting]]:
    return MEETINGS.coming(request.services, request.workspace, request.audience)[offset : offset + limit]


def _hosting(request: Request, limit: int, offset: int) -> Sequence[Record[Meeting]]:
    return [one for one in _coming(request, 100, 0) if one.content.owner == request.user][offset : offset + limit]


def _unanswered(request: Request, limit: int, offset: int) -> Sequence[Record[Meeting]]:
    """What is yet to be and the reader has not said whether they come to."""
    ahead = [one for one in _coming(request, 100, 0) if one.content.owner != request.user]
    said = MEETINGS.replies.said(request.services, request.workspace, ahead)
    return [one for one in ahead if request.user not in said[one.number]][offset : offset + limit]


def _waiting(request: Request, limit: int, offset: int) -> Sequence[Record[DiscussionTopic]]:
    return queue(request.services, request.workspace, request.audience)[offset : offset + limit]


def overview(request: Request) -> Answer:
    """The next meetings, and the topics that wait."""
    services, workspace, t = request.services, request.workspace, request.t
    ahead = _coming(request, _SHOWN, 0)
    said = MEETINGS.replies.said(services, workspace, ahead)
    meetings = [(one, said[one.number], BUTTONS.buttons(request, one)) for one in ahead]
    waiting = _waiting(request, _QUEUE, 0)
    votes = replies.said(services.store, workspace, TOPICS.name, [one.number for one in waiting])
    rows = [(one, len(votes[one.number])) for one in waiting]
    shown = blocks.overview(t, ROOM.here(services, workspace), meetings, rows, MEETINGS.kind)
    return reply(shown, t("guild-title"))


MINE = mine(ROOM, {"hosting": _hosting, "unanswered": _unanswered})
HOME = HomeRoom(
    title="guild-title",
    for_you=home_lists(ROOM, {"hosting": _hosting}),
    lists=[*home_lists(ROOM, {"coming": _coming}), *home_lists(TOPICS, {"waiting": _waiting})],
    buttons=lambda request: blocks.buttons(request.t),
    rank=6,
)
LISTENERS = MeetingListeners(
    ROOM,
    "/guild",
    USAGE,
    access.GUILD,
    buttons=BUTTONS.buttons,
    beside=BUTTONS.beside,
    said=(AGENDA, PLAN),
    first=BUTTONS.first,
    alone=overview,
    own={"calendar": (BUTTONS.typed_calendar, access.FILE), "mine": (MINE, access.READ)},
)
LINKED = LISTENERS.linked("meeting", "meetings", "guild", "reunion", "reunions", "guilde")


def _may_take(request: Request, ahead: Record[Meeting]) -> bool:
    return ahead.content.owner == request.user or desk(request).manager


def topic_parts(request: Request, record: Record[DiscussionTopic]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of a topic has besides: whoever hosts next takes it up."""
    ahead = _coming(request, 1, 0)
    offered = TOPICS.is_open(record) and ahead and _may_take(request, ahead[0])
    return [blocks.take_up(request.t, record.number)] if offered else [], []


def take_up(request: Request) -> Answer:
    """A topic is talked of in the next meeting, whose card shows it."""
    ahead = _coming(request, 1, 0)
    if not ahead:
        raise UserError("guild-error-no-meeting")
    if not _may_take(request, ahead[0]):
        raise UserError("guild-error-not-yours", number=ahead[0].number)
    TopicDesk.of(request).take_up(number_of(request.value), end_of(ROOM, ahead[0]))
    return LISTENERS.here(request).answer(request, ahead[0], request.t("guild-taken"))


def register(on: Listeners) -> None:
    """The command, and every button and form of meetings."""
    LISTENERS.answer_command(on, "guilde", "guilds")
    LISTENERS.register(on)
    BUTTONS.register(on, LISTENERS)
    on.action("guild.take", once(take_up), access.TAKE)
