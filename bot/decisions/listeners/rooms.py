"""Decisions as a room of records: what their cards have of their own, and how their form begins."""

import json
from collections.abc import Sequence

from bot.decisions import access, blocks, decision
from bot.decisions.decision import DECIDED, PROPOSED, Decision
from bot.decisions.desk import (
    CONSULT,
    REVIEW,
    ROOM,
    consulted,
    decides_instead,
    room_here,
    waiting,
)
from bot.decisions.usage import USAGE
from bot.inquiries import store
from bot.links.neighbours import pack
from bot.links.store import LinkEnd
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.rights.desk import standing
from bot.rights.right import on_topic
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import mention, say
from bot.succession.desk import SUPERSEDES
from bot.succession.listeners import Succession

SUCCESSION = Succession(ROOM, access.CHANGE, offered=(DECIDED,))


def _buttons(request: Request, record: Record[Decision]) -> Sequence[Block]:
    own, who, number = desk(request), "", str(record.number)
    if record.status == PROPOSED and request.user in consulted(request.services, request.workspace, record):
        who = "asked"
    elif record.status == PROPOSED and (own.manager or request.user == record.content.owner):
        who = "own"
    elif record.status == DECIDED and own.may(ROOM, record):
        asked = store.about(request.services.store, request.workspace, REVIEW, number)
        is_due = any(not one.answer and one.from_on <= request.now[:10] for one in asked)
        who = "due" if is_due else ""
    shown = blocks.card_buttons(request.t, number, who) if who else []
    return [*shown, *SUCCESSION.buttons(request, record)]


def _beside(request: Request, record: Record[Decision]) -> Sequence[Block]:
    services, workspace, t, item = request.services, request.workspace, request.t, str(record.number)
    left = waiting(services, workspace, record) if record.status == PROPOSED else []
    said = store.about(services.store, workspace, CONSULT, item)
    shown = blocks.opinions(t, said, left, decision.answer_day(record))
    shown += blocks.reviews(t, store.about(services.store, workspace, REVIEW, item))
    right = on_topic(standing(services, workspace, request.audience), record.content.topic)
    holder = decides_instead(services, workspace, right, record.content) if right else ""
    if holder and record.status in (PROPOSED, DECIDED):
        shown.append(kit.context(say(t, "decisions-theirs", topic=record.content.topic, who=mention(holder))))
    return [*shown, *SUCCESSION.beside(request, record)]


def _offer(request: Request, end: LinkEnd, title: str) -> Block | None:
    """The button that records what was decided about something."""
    if end.room == ROOM.name:
        return None
    carried = json.dumps({"about": pack(end), "title": title[:150]}, ensure_ascii=False)
    return kit.button(request.t("decisions-form-add"), "decisions.new", carried)


def _first(request: Request) -> Decision:
    """Whoever records a decision is accountable, until they say otherwise."""
    return ROOM.of(owner=request.user, review_on=decision.review_day(request.services.clock().date(), ""))


DECISION_LISTENERS: RecordListeners[Decision] = RecordListeners(
    ROOM,
    "/decision",
    USAGE,
    access.DECISIONS,
    buttons=_buttons,
    beside=_beside,
    said=(SUPERSEDES,),
    first=_first,
    room_here=lambda request: room_here(request.services, request.workspace),
)
LINKED = DECISION_LISTENERS.linked("decision", "decisions", offer=_offer)
AS_DECISION = DECISION_LISTENERS.keep_as("context")
