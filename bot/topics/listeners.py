"""What topics listen to: all that records do, votes, and `topic` after the command of the guild."""

from collections.abc import Sequence

from bot.listings import twins
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.replies.listeners import Replies
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.meant import pressed
from bot.slack.request import Answer, Request
from bot.slack.text import say
from bot.text.verbs import is_number
from bot.topics import access
from bot.topics.desk import AGENDA
from bot.topics.room import ROOM
from bot.topics.topic import VOTE, DiscussionTopic
from bot.topics.usage import USAGE

VOTES = Replies(ROOM, (VOTE,), access.VOTE)


def _buttons(request: Request, record: Record[DiscussionTopic]) -> Sequence[Block]:
    own = VOTES.said(request.services, request.workspace, [record])[record.number].get(request.user, "")
    return VOTES.buttons(request.t, record, own) if ROOM.is_open(record) else []


def _beside(request: Request, record: Record[DiscussionTopic]) -> Sequence[Block]:
    count = len(VOTES.said(request.services, request.workspace, [record])[record.number])
    return [kit.context(say(request.t, "topics-votes", count=count)), *twins.beside(ROOM)(request, record)]


LISTENERS: RecordListeners[DiscussionTopic] = RecordListeners(
    ROOM, "/guild", USAGE, access.TOPICS, buttons=_buttons, beside=_beside, said=(AGENDA,)
)
LINKED = LISTENERS.linked("topic", "topics", "sujet", "sujets")


def topic(request: Request, rest: str) -> Answer | None:
    """`topic Pricing pages` proposes one, `topic 4` shows it, `topic list` all of them."""
    if is_number(rest):
        return LISTENERS.open(pressed(request, rest.lstrip("#")))
    ask = LISTENERS.words.read(rest)
    if ask.verb == "help" and not ask.rest:
        return LISTENERS.help(request)
    return LISTENERS.turn(pressed(request, "{}")) if ask.verb == "list" else LISTENERS.write(request, rest)


VERBS = {"guild": {"topic": (topic, access.READ)}}


def register(on: Listeners) -> None:
    """Every button and form of topics."""
    LISTENERS.register(on)
    VOTES.register(on, LISTENERS)
