"""The buttons by which people say a word of a record, and how many said which.

A room says its sentences itself: for each answer `{room}-say-{answer}` (the button) and `{room}-said-{answer}` (what
whoever pressed it reads), `{room}-said-nothing` where it was taken back, and `{room}-error-over` (`number`) where
nobody is asked any more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.records.desk import RecordDesk, end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.replies import store
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.text import Translator
from bot.transitions import Transition, announce


@dataclass(frozen=True)
class ReplyDesk(RecordDesk):
    """Where one person says their word of records."""

    def say(self, room: Room[Any], number: int, answer: str) -> Record[Any]:
        """Keep it, and tell those who follow the room. Raises UserError where nobody is asked any more."""
        kept, workspace, name = self.services.store, self.workspace, room.name
        with self._writing():
            found = self.record(room, number)
            if not room.is_open(found):
                raise UserError(f"{name}-error-over", number=number)
            before = store.said(kept, workspace, name, [number])[number].get(self.user, "")
            store.say(kept, workspace, name, number, self.user, answer, stamp(self.services.clock()))
            if answer != before:
                announce(self.services, workspace, Transition(end_of(room, found), before, answer, person=self.user))
        return found


@dataclass(frozen=True)
class Replies:
    """Of a room: the `answers` there are, `may` says who gives one. Where there is one
    alone, pressing it again takes it back."""

    room: Room[Any]
    answers: Sequence[str]
    may: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of one."""
        on.action(f"{self.room.name}.say", once(partial(self.say, listeners)), self.may)

    def said(self, services: Services, workspace: str, records: Sequence[Record[Any]]) -> Mapping[int, dict[str, str]]:
        """What people said of records, by number and person."""
        return store.said(services.store, workspace, self.room.name, [one.number for one in records])

    def buttons(self, t: Translator, record: Record[Any], own: str = "") -> list[Block]:
        """A button each; the reader's `own` answer stands out."""
        name, number = self.room.name, str(record.number)
        return [
            kit.button(t(f"{name}-say-{one}"), f"{name}.say:{one}", number, style="primary" if one == own else "")
            for one in self.answers
        ]

    def say(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        """What a button says of the record that it names."""
        answer, number = str(request.action.get("action_id") or "").partition(":")[2], number_of(request.value)
        answer = answer if answer in self.answers else self.answers[0]
        own, kept = ReplyDesk.of(request), request.services.store
        before = store.said(kept, request.workspace, self.room.name, [number])[number].get(request.user, "")
        answer = "" if answer == before and len(self.answers) == 1 else answer
        record = own.say(self.room, number, answer)
        name = self.room.name
        note = request.t(f"{name}-said-{answer}") if answer else request.t(f"{name}-said-nothing")
        if request.view or request.on_card:
            return listeners.here(request).answer(request, record, note)
        shown = [kit.section(note), kit.actions(*self.buttons(request.t, record, answer))]
        return result_answer(request, shown, note, request.t(f"{name}-title"))
