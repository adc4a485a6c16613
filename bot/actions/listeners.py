"""What actions listen to: all that records do, and that one is done."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import access
from bot.actions.action import DONE, OPEN, TeamAction
from bot.actions.desk import ROOM
from bot.fields.form import FormState
from bot.links.neighbours import offers, origin_of, pack, unpack
from bot.links.store import LinkEnd
from bot.records.desk import desk, end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.visibility.places import place_of


def _buttons(request: Request, record: Record[TeamAction]) -> Sequence[Block]:
    """That it is done, and what else may come of it."""
    done = kit.button(request.t("actions-done"), "actions.done", str(record.number), style="primary")
    may = record.status == OPEN and desk(request).may(ROOM, record)
    return [*([done] if may else []), *offers(request, end_of(ROOM, record), record.content.title)]


class ActionListeners(RecordListeners[TeamAction]):
    """What every room listens to. What comes of a private conversation is its members'."""

    def write(self, request: Request, title: str, about: str = "") -> Answer:
        """The form of a new action, which may come of something."""
        end = unpack(request, about) if about else None
        place = origin_of(request, end).place or place_of(request)
        state = FormState(back=request.back, place=place, about=about if end else "")
        return open_answer(request, self._form(request, self._begun(request, title), state))


LISTENERS = ActionListeners(ROOM, "/retro", (), access.ACTIONS, buttons=_buttons)


def _offer(request: Request, end: LinkEnd, title: str) -> Block | None:
    """The button that writes an action down about something."""
    if end.room == ROOM.name:
        return None
    carried = json.dumps({"about": pack(end), "title": title[:150]}, ensure_ascii=False)
    return kit.button(request.t("actions-form-add"), "actions.new", carried)


LINKED = replace(LISTENERS.linked("action", "actions"), offer=_offer)


def done(request: Request) -> Answer:
    """It is done."""
    record = desk(request).set_status(ROOM, number_of(request.value), DONE)
    return LISTENERS.answer(request, record, request.t("actions-done-thanks"))


def register(on: Listeners) -> None:
    """Every button and form of actions."""
    LISTENERS.register(on)
    on.action("actions.done", once(done), access.CHANGE)
