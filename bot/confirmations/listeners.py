"""The buttons that say whether a record is gone, and what stands on its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.confirmations import blocks
from bot.confirmations.blocks import GONE, THERE
from bot.confirmations.desk import ConfirmationDesk, Confirmations
from bot.listings.listing import Rows, unanswered
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request


@dataclass(frozen=True)
class ConfirmationListeners:
    """Of a room: `may` says who answers. It gives its RecordListeners `beside`."""

    confirmations: Confirmations
    may: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of it."""
        on.action(f"{self.confirmations.room.name}.confirm", once(partial(self._confirm, listeners)), self.may)

    @property
    def to_confirm(self) -> Rows:
        """What a reader is asked about and has not answered; a list for Home."""
        return unanswered(self.confirmations.room, self.confirmations.kind, self.confirmations.ended)

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """That people are asked, or what they said, while that is so."""
        own = self.confirmations
        if record.status not in (own.ended, own.reopened):
            return []
        found = own.outcome(request.services, request.workspace, record.number)
        return [blocks.outcome(request.t, own.room, found)] if found else []

    def _confirm(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        own, act = self.confirmations, str(request.action.get("action_id") or "").partition(":")[2]
        said = GONE if act == GONE else THERE
        record = ConfirmationDesk.of(request).confirm(own, request.value, said)
        return listeners.here(request).answer(request, record, request.t(f"{own.room.name}-confirm-thanks"))
