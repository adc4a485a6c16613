"""Who volunteers for a record, who is asked to confirm it, and who steps back; and lists of what waits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.listings.asked import question
from bot.posts import Ask, Post
from bot.records.desk import RecordDesk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders, holds
from bot.slack.request import Answer, Request
from bot.slack.text import mention
from bot.slack.visibility.membership import reader
from bot.text import Translator
from bot.text.fold import key
from bot.vacancies import vacancy
from bot.vacancies.vacancy import PARTS


@dataclass(frozen=True)
class VacancyDesk(RecordDesk):
    """Where one person volunteers for a record, or confirms who does."""

    def volunteer(self, room: Room[Any], number: int) -> Record[Any]:
        """Offer to carry it; of a product-ops manager that is enough. Raises UserError."""
        with self._writing():
            old = self._standing(room, number)
            said = old.content
            if said.owner == self.user:
                raise UserError(f"{room.name}-error-already", number=number)
            if said.candidate not in ("", self.user) and not self.manager:
                raise UserError(f"{room.name}-error-claimed", number=number, who=mention(said.candidate))
            return self._named(room, old, self.user) if self.manager else self._put(room, old, candidate=self.user)

    def confirm(self, room: Room[Any], number: int, accepted: bool) -> Record[Any]:
        """The volunteer carries it from now on, or does not. Raises UserError where there is none."""
        with self._writing():
            old = self.changeable(room, number)
            if not old.content.candidate:
                raise UserError(f"{room.name}-error-nobody", number=number)
            return self._named(room, old, old.content.candidate) if accepted else self._put(room, old, candidate="")

    def step_back(self, room: Room[Any], number: int) -> Record[Any]:
        """This person carries it, stands in and volunteers no more. Raises UserError where they did none."""
        with self._writing():
            old = self._standing(room, number)
            mine = {name: "" for name in PARTS if getattr(old.content, name) == self.user}
            if not mine:
                raise UserError(f"{room.name}-error-not-yours", number=number)
            return self._put(room, old, **mine, **({"since": ""} if "owner" in mine else {}))

    def _standing(self, room: Room[Any], number: int) -> Record[Any]:
        found = self.record(room, number)
        if not room.is_open(found):
            raise UserError("records-error-gone", number=number)
        return found

    def _named(self, room: Room[Any], old: Record[Any], person: str) -> Record[Any]:
        backup, day = old.content.backup, self.services.clock().date().isoformat()
        said = {"owner": person, "backup": "" if backup == person else backup, "candidate": "", "since": day}
        return self._put(room, old, **said)

    def _put(self, room: Room[Any], old: Record[Any], **said: str) -> Record[Any]:
        new = replace(old, content=replace(old.content, **said))
        return old if new == old else self._keep(room, old, new, "edited")


@dataclass(frozen=True)
class Vacancies:
    """Of a room: while a record is open, in none of its closed statuses, a new volunteer is brought before its owner,
    where it has none before the product-ops managers; a volunteer whom somebody else turns down hears of it. Who
    `volunteers`, `leaves`, and `changes` records and so confirms, is the room's to say; it gives its RecordListeners
    `buttons`, and Home its lists."""

    room: Room[Any]
    volunteers: Permission
    leaves: Permission
    changes: Permission

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How people are asked, and hear of it, as `Feature.inquiries` has it."""
        told = question(self.room, self._is_over, lambda t, one: vacancy.declined(t, self.room, one))
        return {f"{self.room.name}.confirm": self._ask, f"{self.room.name}.declined": told}

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of one."""
        may = {"claim": self.volunteers, "leave": self.leaves, "confirm": self.changes, "decline": self.changes}
        for act, permission in may.items():
            on.action(f"{self.room.name}.{act}", once(partial(self._act, listeners, act)), permission)

    def follow(self, desk: RecordDesk, old: Record[Any] | None, new: Record[Any]) -> None:
        """What follows of a change. Inside `store.write`."""
        was, now_, owner = old.content.candidate if old else "", new.content.candidate, new.content.owner
        if was == now_ and self.room.is_open(new):
            return
        kept, item, now = desk.services.store, str(new.number), stamp(desk.services.clock())
        confirm, declined = self.inquiries
        inquiries.withdraw(kept, desk.workspace, confirm, item)
        asked = []
        if now_ and self.room.is_open(new):
            whom = [owner] if owner else holders(desk.services, desk.workspace, PRODUCT_OPS_MANAGER)
            asked = [Inquiry(confirm, item, one, one, now[:10], now[:10], now) for one in whom if one != now_]
        if was and was != desk.user and was not in (now_, owner):
            inquiries.withdraw(kept, desk.workspace, declined, item)
            asked.append(Inquiry(declined, item, was, was, now[:10], now[:10], now))
        brief.ask(desk.services, desk.workspace, asked)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What the reader can do."""
        said, may = record.content, VacancyDesk.of(request).may(self.room, record)
        shown = {
            "confirm": may and said.candidate,
            "decline": may and said.candidate,
            "claim": request.user != said.owner and not said.candidate,
            "leave": _is_named(record, request.user),
        }
        able = [act for act, is_there in shown.items() if is_there and self.room.is_open(record)]
        return vacancy.acts(request.t, self.room, record.number, able)

    def to_confirm(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """What has a volunteer whom the reader may confirm; a list for Home."""
        own = VacancyDesk.of(request)
        waits = [one for one in self._open(request) if one.content.candidate not in ("", request.user)]
        return [one for one in waits if own.may(self.room, one)][offset : offset + limit]

    def mine(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """What the reader carries, stands in or volunteers for."""
        return [one for one in self._open(request) if _is_named(one, request.user)][offset : offset + limit]

    def vacant(self, request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        """What has no owner, and for which nobody volunteers."""
        known = self._open(request)
        return [one for one in known if not (one.content.owner or one.content.candidate)][offset : offset + limit]

    def _open(self, request: Request) -> list[Record[Any]]:
        known = lists.everything(request.services.store, request.workspace, self.room, request.audience)
        return sorted(filter(self.room.is_open, known), key=lambda one: key(one.content.title))

    def _is_over(self, record: Record[Any], asked: Inquiry) -> bool:
        return self.room.is_open(record) and asked.person not in (record.content.owner, record.content.candidate)

    def _ask(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        readers = reader(services, workspace, asked.person)
        is_manager = holds(services, workspace, asked.person, PRODUCT_OPS_MANAGER)
        for one in records.seen(services.store, workspace, self.room, readers, [int(asked.item)]):
            waits = self.room.is_open(one) and one.content.candidate
            if waits and self.room.may_change(one, asked.person, is_manager):
                text = t(f"{self.room.name}-confirm-text", title=one.content.title)
                return Post(vacancy.confirm(t, self.room, one), text)
        return None

    def _act(self, listeners: RecordListeners[Any], act: str, request: Request) -> Answer:
        own, room, number = VacancyDesk.of(request), self.room, number_of(request.value)
        done = f"{room.name}-{act}-done"
        if act == "claim":
            record = own.volunteer(room, number)
            done = done if record.content.candidate == request.user else f"{room.name}-claim-named"
        else:
            record = own.step_back(room, number) if act == "leave" else own.confirm(room, number, act == "confirm")
        return listeners.answer(request, record, request.t(done))


def _is_named(record: Record[Any], user: str) -> bool:
    return user in (getattr(record.content, name) for name in PARTS)
