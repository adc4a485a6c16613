"""The buttons and the form by which people say what they think; and what stands on the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.opinions import blocks
from bot.opinions.blocks import AGREE, CONCERN, NONE
from bot.opinions.desk import OpinionDesk, Opinions
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean, prose, say


@dataclass(frozen=True)
class OpinionListeners:
    """What a room listens to that asks for opinions: who `answers`, and who `decides`. It gives its RecordListeners
    `buttons` and `beside`."""

    opinions: Opinions
    answers: Permission
    decides: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons and the form; `listeners` are the room's, which show what came of it."""
        name = self.opinions.room.name
        on.action(f"{name}.agree", once(partial(self._says, listeners, AGREE)), self.answers)
        on.action(f"{name}.no_view", once(partial(self._says, listeners, NONE)), self.answers)
        on.action(f"{name}.concern", self._ask, self.answers)
        on.view(f"{name}.concern", once(partial(self._save, listeners)), self.answers)
        on.action(f"{name}.decide", self._decide, self.decides)
        on.view(f"{name}.decide", once(partial(self._decided, listeners)), self.decides)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What whoever is asked can answer; the button of whoever decides."""
        own, room = self.opinions, self.opinions.room
        if record.status != own.status:
            return []
        if request.user in own.asked(request.services, request.workspace, record):
            return blocks.buttons(request.t, room, str(record.number))
        is_theirs = desk(request).manager or request.user == record.content.owner
        return [blocks.decide_button(request.t, room, record.number)] if is_theirs else []

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What people said, and who is waited for; or why it was decided."""
        where, own, t = (request.services, request.workspace, record), self.opinions, request.t
        made = desk(request).versions(own.room, record.number) if record.status != own.status else []
        why = next((one.why for one in reversed(made) if (one.did, one.status) == ("status", own.decided)), "")
        reason = [kit.section(say(t, "records-field", field=t("records-why"), value=prose(why)))] if why else []
        left = own.waiting(*where) if record.status == own.status else []
        return [*reason, *blocks.opinions(t, own.room, own.said(*where), left, own.day(record))]

    def _says(self, listeners: RecordListeners[Any], stance: str, request: Request) -> Answer:
        return self._answer(listeners, request, number_of(request.value), stance)

    def _ask(self, request: Request) -> Answer:
        record = OpinionDesk.of(request).check_asked(self.opinions, number_of(request.value))
        return open_answer(request, blocks.concern_form(request.t, self.opinions.room, record, request.back))

    def _save(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        said = clean(str(request.values.get("said") or ""))
        if not said:
            raise UserError("records-error-empty", field="said")
        return self._answer(listeners, request, number_of(request.metadata.get("number")), CONCERN, said)

    def _answer(
        self, listeners: RecordListeners[Any], request: Request, number: int, stance: str, said: str = ""
    ) -> Answer:
        record = OpinionDesk.of(request).answer(self.opinions, number, stance, said)
        thanks = request.t(f"{self.opinions.room.name}-answered")
        return listeners.here(request).answer(request, record, thanks)

    def _decide(self, request: Request) -> Answer:
        """What people said, and who has not answered, before it is decided."""
        own, record = self.opinions, OpinionDesk.of(request).check_decides(self.opinions, number_of(request.value))
        where = (request.services, request.workspace, record)
        said, left = own.said(*where), own.waiting(*where)
        form = blocks.decide_form(request.t, own.room, record, said, left, own.day(record), request.back)
        return open_answer(request, form)

    def _decided(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        number, why = number_of(request.metadata.get("number")), clean(str(request.values.get("why") or ""))
        record = OpinionDesk.of(request).decide(self.opinions, number, why)
        return listeners.here(request).answer(request, record, request.t(f"{self.opinions.room.name}-done"))
