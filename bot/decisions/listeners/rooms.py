"""Decisions as a room of records: what their cards have of their own, and how their form begins."""

from collections.abc import Sequence
from dataclasses import replace

from bot.decisions import access
from bot.decisions.decision import DECIDED, PROPOSED, Decision
from bot.decisions.desk import OPINIONS, REVIEWS, ROOM, decides_instead
from bot.decisions.usage import USAGE
from bot.opinions.listeners import OpinionListeners
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.reviews.listeners import ReviewListeners
from bot.rights.desk import standing
from bot.rights.right import on_topic
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import mention, say
from bot.succession.desk import SUPERSEDES
from bot.succession.listeners import Succession

ASKING = OpinionListeners(OPINIONS, access.ANSWER, access.DECIDE)
REVIEWING = ReviewListeners(REVIEWS, access.CHANGE)
SUCCESSION = Succession(ROOM, access.CHANGE, offered=(DECIDED,))


def _buttons(request: Request, record: Record[Decision]) -> Sequence[Block]:
    return [button for part in (ASKING, REVIEWING, SUCCESSION) for button in part.buttons(request, record)]


def _beside(request: Request, record: Record[Decision]) -> Sequence[Block]:
    shown = [*ASKING.beside(request, record), *REVIEWING.beside(request, record)]
    right = on_topic(standing(request.services, request.workspace, request.audience), record.content.topic)
    holder = decides_instead(request.services, request.workspace, right, record.content) if right else ""
    if holder and record.status in (PROPOSED, DECIDED):
        said = say(request.t, "decisions-theirs", topic=record.content.topic, who=mention(holder))
        shown.append(kit.context(said))
    return [*shown, *SUCCESSION.beside(request, record)]


def _first(request: Request) -> Decision:
    """Whoever records a decision is accountable, until they say otherwise."""
    return ROOM.of(owner=request.user)


class DecisionListeners(RecordListeners[Decision]):
    """What every room listens to. A decision that was reviewed names the next review, if any."""

    def card(self, request: Request, record: Record[Decision], *notes: str) -> list[Block]:
        """A decision for whoever asks."""
        asked = REVIEWS.of(request.services, request.workspace, record)
        if any(one.answer for one in asked):
            day = next((one.slot for one in asked if not one.answer), "")
            record = replace(record, content=replace(record.content, review_on=day))
        return super().card(request, record, *notes)


DECISION_LISTENERS = DecisionListeners(
    ROOM,
    "/decision",
    USAGE,
    access.DECISIONS,
    buttons=_buttons,
    beside=_beside,
    said=(SUPERSEDES,),
    first=_first,
)
LINKED = DECISION_LISTENERS.linked("decision", "decisions", offers=True)
AS_DECISION = DECISION_LISTENERS.keep_as("context")
