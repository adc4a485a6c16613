"""The form by which somebody takes a record on, the buttons that say how it goes, and what stands on its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.followups import blocks
from bot.followups.blocks import TAKEN
from bot.followups.desk import FollowupDesk, Followups
from bot.listings.listing import Rows, joined, unanswered
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean


@dataclass(frozen=True)
class FollowupListeners:
    """Of a room: who may take a record on, and who may say how it goes. It gives its RecordListeners `buttons` and
    `beside`."""

    followups: Followups
    takes: Permission
    may: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons and the form; `listeners` are the room's, which show what came of it."""
        name = self.followups.room.name
        on.action(f"{name}.take", self._ask, self.takes)
        on.view(f"{name}.take", once(partial(self._take, listeners)), self.takes)
        on.action(f"{name}.moves", once(partial(self._moves, listeners)), self.may)
        on.action(f"{name}.end", partial(self._ends, listeners), self.may)

    @property
    def to_take(self) -> Rows:
        """What a reader is asked to find an owner for; a list for Home."""
        return joined(*(unanswered(self.followups.room, self.followups.wanted, one) for one in self.followups.open))

    @property
    def to_check(self) -> Rows:
        """What a reader is asked how it goes; a list for Home."""
        return joined(*(unanswered(self.followups.room, self.followups.kind, one) for one in self.followups.asked))

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """To take it on, for whom it is not another's; how it goes, for whoever may change it."""
        own, mine = self.followups, desk(request)
        takes = record.status in own.open and (mine.manager or record.content.owner in ("", request.user))
        shown = [blocks.take_button(request.t, own.room, record.number)] if takes else []
        if record.status in own.asked and mine.may(own.room, record):
            shown += blocks.buttons(request.t, own.room, record.number, own.ends)
        return shown

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """When it was last said to move."""
        own = self.followups
        return blocks.answered(request.t, own.room, own.answers(request.services, request.workspace, record.number))

    def _ask(self, request: Request) -> Answer:
        record = FollowupDesk.of(request).takeable(self.followups, number_of(request.value))
        form = blocks.take_form(request.t, self.followups.room, record, request.user, request.back)
        return open_answer(request, form)

    def _take(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        said = {name: clean(str(request.values.get(name) or "")).strip() for name in TAKEN}
        number = number_of(request.metadata.get("number"))
        record = FollowupDesk.of(request).take(self.followups, number, **said)
        return listeners.here(request).answer(request, record, request.t(f"{self.followups.room.name}-taken-thanks"))

    def _moves(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        record = FollowupDesk.of(request).moves(self.followups, number_of(request.value))
        return listeners.here(request).answer(request, record, request.t(f"{self.followups.room.name}-check-thanks"))

    def _ends(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        """The form that asks why."""
        status = str(request.action.get("action_id") or "").partition(":")[2]
        if status not in self.followups.ends:
            raise UserError("records-error-choice")
        return listeners.here(request).ask_status(request, status)
