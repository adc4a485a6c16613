"""The buttons of whoever leads, and of whoever steps in.

A room says its sentences itself: `{room}-lead-it` and `{room}-pass-on` (the buttons), `{room}-lead-done`,
`{room}-passed-on` and `{room}-passed` (nobody is left), `{room}-error-led` and `{room}-error-not-yours`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.rota.desk import Rota, RotaDesk
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.text import Translator


@dataclass(frozen=True)
class Rotation:
    """Of a rota: `leads` says who steps in, `passes` who passes on."""

    rota: Rota
    leads: Permission
    passes: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of one."""
        name = self.rota.room.name
        on.action(f"{name}.lead", once(partial(self.lead, listeners)), self.leads)
        on.action(f"{name}.pass_on", once(partial(self.pass_on, listeners)), self.passes)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What the reader can do with what is yet to be."""
        owner, t = record.content.owner, request.t
        free = not request.services.people.present(request.workspace, [owner], asks=True)
        shown = [lead(t, self.rota, record.number)] if free else []
        return [*shown, *([pass_on(t, self.rota, record.number)] if owner == request.user else [])]

    def lead(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        """Somebody leads what nobody does."""
        record = RotaDesk.of(request).lead(self.rota, number_of(request.value))
        return listeners.answer(request, record, request.t(f"{self.rota.room.name}-lead-done"))

    def pass_on(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        """Somebody does not lead: the next in turn is asked."""
        record, name = RotaDesk.of(request).pass_on(self.rota, number_of(request.value)), self.rota.room.name
        note = f"{name}-passed-on" if record.content.owner else f"{name}-passed"
        return listeners.answer(request, record, request.t(note))


def lead(t: Translator, rota: Rota, number: int) -> Block:
    """The button of whoever steps in."""
    return kit.button(t(f"{rota.room.name}-lead-it"), f"{rota.room.name}.lead", str(number))


def pass_on(t: Translator, rota: Rota, number: int) -> Block:
    """The button of whoever does not lead after all."""
    return kit.button(t(f"{rota.room.name}-pass-on"), f"{rota.room.name}.pass_on", str(number))
