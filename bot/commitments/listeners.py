"""The form by which somebody takes a record on, the buttons that say how it goes, and what stands on its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.commitments import blocks
from bot.commitments.blocks import TAKEN
from bot.commitments.desk import CommitmentDesk, Commitments
from bot.errors import UserError
from bot.listings.listing import Rows, joined, unanswered
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean


@dataclass(frozen=True)
class CommitmentListeners:
    """Of a room: who `may` say how a record goes, and who `takes` one on where one may. It gives its RecordListeners
    `buttons` and `beside`."""

    commitments: Commitments
    may: Permission
    takes: Permission | None = None

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons and the form; `listeners` are the room's, which show what came of it."""
        name = self.commitments.room.name
        on.action(f"{name}.end", self.end(listeners), self.may)
        if self.takes:
            on.action(f"{name}.take", self._ask, self.takes)
            on.view(f"{name}.take", once(partial(self._take, listeners)), self.takes)
            on.action(f"{name}.moves", once(partial(self._moves, listeners)), self.may)

    @property
    def to_take(self) -> Rows:
        """What a reader is asked to find an owner for; a list for Home."""
        own = self.commitments
        return joined(*(unanswered(own.room, own.wanted, one) for one in own.open))

    @property
    def to_check(self) -> Rows:
        """What a reader is asked how it goes; a list for Home."""
        return joined(
            *(unanswered(self.commitments.room, self.commitments.kind, one) for one in self.commitments.asked)
        )

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """To take it on, where nobody has; how it goes, for whoever may change it."""
        own, mine = self.commitments, desk(request)
        takes = record.status in own.open and not record.content.owner
        shown = [blocks.take_button(request.t, own.room, record.number)] if takes else []
        if record.status in own.asked and mine.may(own.room, record):
            acts = own.ending if own.deadline else own.acts
            shown += blocks.buttons(request.t, own.room, record.number, acts)
        return shown

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """When it was last said to move."""
        own = self.commitments
        return blocks.answered(request.t, own.room, own.answers(request.services, request.workspace, record.number))

    def end(self, listeners: RecordListeners[Any]) -> Handler:
        """A button that ends a record: at once, or by the form that asks why."""
        own = self.commitments

        def ended(request: Request) -> Answer:
            number, status = number_of(request.value), self._status(request)
            record = desk(request).set_status(own.room, number, status)
            return listeners.here(request).answer(request, record, request.t(f"{own.room.name}-check-thanks"))

        def asked(request: Request) -> Answer:
            return listeners.here(request).ask_status(request, self._status(request))

        return once(ended) if own.deadline else asked

    def _status(self, request: Request) -> str:
        """The first of what ends it where the button names none."""
        status = str(request.action.get("action_id") or "").partition(":")[2] or self.commitments.ends[0]
        if status not in self.commitments.ends:
            raise UserError("records-error-choice")
        return status

    def _ask(self, request: Request) -> Answer:
        record = CommitmentDesk.of(request).takeable(self.commitments, number_of(request.value))
        form = blocks.take_form(request.t, self.commitments.room, record, request.user, request.back)
        return open_answer(request, form)

    def _take(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        said = {name: clean(str(request.values.get(name) or "")).strip() for name in TAKEN}
        number = number_of(request.metadata.get("number"))
        record = CommitmentDesk.of(request).take(self.commitments, number, **said)
        return listeners.here(request).answer(request, record, request.t(f"{self.commitments.room.name}-taken-thanks"))

    def _moves(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        record = CommitmentDesk.of(request).moves(self.commitments, number_of(request.value))
        return listeners.here(request).answer(request, record, request.t(f"{self.commitments.room.name}-check-thanks"))
