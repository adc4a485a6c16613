"""The buttons by which people say whether a record is gone, and what its card says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.confirmations import blocks
from bot.confirmations.blocks import GONE, THERE
from bot.confirmations.desk import ConfirmationDesk, Confirmations
from bot.inquiries import store as inquiries
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request


@dataclass(frozen=True)
class ConfirmationListeners:
    """Of a room: who `may` answer. It gives its RecordListeners `beside`."""

    confirmations: Confirmations
    may: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of it."""
        on.action(f"{self.confirmations.room.name}.confirm", once(partial(self._says, listeners)), self.may)

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """That people are asked, or what they said, while that is so."""
        own = self.confirmations
        if record.status not in (own.status, own.reopened):
            return []
        found = own.outcome(request.services, request.workspace, record.number)
        return [blocks.outcome(request.t, own.room, found)] if found else []

    def to_confirm(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """What a reader is asked about by now, and has not answered; a list for Home."""
        own, where = self.confirmations, (request.services.store, request.workspace)
        asked = inquiries.unanswered(*where, request.user, request.now[:10], own.kind)
        numbers = [int(one.item.partition("/")[0]) for one in asked]
        found = records.seen(*where, own.room, request.audience, numbers)
        return [one for one in found if one.status == own.status][offset : offset + limit]

    def _says(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        said = str(request.action.get("action_id") or "").partition(":")[2]
        own = ConfirmationDesk.of(request)
        record = own.confirm(self.confirmations, request.value, GONE if said == GONE else THERE)
        thanks = request.t(f"{self.confirmations.room.name}-confirm-thanks")
        return listeners.here(request).answer(request, record, thanks)
