"""The buttons of volunteers and of those who confirm them, and what both hear in their message of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holds
from bot.slack.request import Answer, Request
from bot.text import Translator
from bot.text.fold import key
from bot.volunteers import blocks
from bot.volunteers.desk import VolunteerDesk, answer_kind, confirm_kind, parts_of


@dataclass(frozen=True)
class Volunteering:
    """Of a room: `may` says who volunteers, `leaves` who steps back, `confirms` who confirms a volunteer, as
    may change the record."""

    room: Room[Any]
    may: Permission
    leaves: Permission
    confirms: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of one."""
        acts = {"claim": self.may, "leave": self.leaves, "confirm": self.confirms, "decline": self.confirms}
        for act, may in acts.items():
            on.action(f"{self.room.name}.{act}", once(partial(self.act, act, listeners)), may)

    def act(self, act: str, listeners: RecordListeners[Any], request: Request) -> Answer:
        """What a button does to the record that it names."""
        own, number, name = VolunteerDesk.of(request), number_of(request.value), self.room.name
        if act == "claim":
            record = own.volunteer(self.room, number)
            waits = record.content.candidate == request.user
            done = f"{name}-claim-done" if waits else f"{name}-claim-named"
        elif act == "leave":
            record, done = own.step_back(self.room, number), f"{name}-leave-done"
        else:
            record = own.confirm(self.room, number, act == "confirm")
            done = f"{name}-confirm-done" if act == "confirm" else f"{name}-decline-done"
        return listeners.answer(request, record, request.t(done))

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What the reader can do."""
        said, may = record.content, VolunteerDesk.of(request).may(self.room, record)
        shown = {
            "confirm": bool(said.candidate) and may,
            "decline": bool(said.candidate) and may,
            "claim": request.user != said.owner and not said.candidate,
            "leave": request.user in parts_of(record),
        }
        is_open = not record.gone_at and record.status not in self.room.closed
        acts = [act for act, is_there in shown.items() if is_there and is_open]
        return blocks.buttons(request.t, self.room, record.number, acts)

    def to_confirm(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """The records with a volunteer whom the reader may confirm."""
        own = VolunteerDesk.of(request)
        known = self._open_ones(request)
        found = [one for one in known if one.content.candidate not in ("", request.user) and own.may(self.room, one)]
        return found[offset : offset + limit]

    def own(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """Those that the reader answers for, stands in for or volunteers for."""
        found = [one for one in self._open_ones(request) if request.user in parts_of(one)]
        return found[offset : offset + limit]

    def vacant(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """Those that nobody answers for, and nobody volunteers for."""
        found = [one for one in self._open_ones(request) if not (one.content.owner or one.content.candidate)]
        return found[offset : offset + limit]

    def _open_ones(self, request: Request) -> list[Record[Any]]:
        known = lists.everything(request.services.store, request.workspace, self.room, request.audience)
        found = [one for one in known if one.status not in self.room.closed]
        return sorted(found, key=lambda one: key(one.content.title))

    @property
    def inquiries(self) -> dict[str, Ask]:
        """As `Feature.inquiries` has them."""
        return {confirm_kind(self.room): self._ask, answer_kind(self.room): self._answer}

    def _ask(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        one = self._open(services, workspace, asked)
        is_manager = holds(services, workspace, asked.person, PRODUCT_OPS_MANAGER)
        if one is None or not one.content.candidate or not self.room.may_change(one, asked.person, is_manager):
            return None
        return Post(blocks.confirm(t, self.room, one), t(f"{self.room.name}-confirm-text", title=one.content.title))

    def _answer(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        one = self._open(services, workspace, asked)
        if one is None or asked.person in (one.content.owner, one.content.candidate):
            return None
        return Post(blocks.declined(t, self.room, one), t(f"{self.room.name}-declined", title=one.content.title))

    def _open(self, services: Services, workspace: str, asked: Inquiry) -> Record[Any] | None:
        one = records.get(services.store, workspace, self.room, int(asked.item))
        return one if one and not one.gone_at and one.status not in self.room.closed else None
