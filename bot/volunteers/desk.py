"""Offering to answer for a record, confirming it, and stepping back; and who is asked and told of it."""

from dataclasses import dataclass, replace
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.text import mention

_PARTS = ("owner", "backup", "candidate")


def confirm_kind(room: Room[Any]) -> str:
    """The question to those who may confirm a volunteer."""
    return f"{room.name}.confirm"


def answer_kind(room: Room[Any]) -> str:
    """What a volunteer hears who was not confirmed."""
    return f"{room.name}.declined"


def parts_of(record: Record[Any]) -> tuple[str, ...]:
    """Whoever answers for a record, stands in, and volunteers; an empty text for nobody."""
    return tuple(getattr(record.content, name) for name in _PARTS)


def follow(desk: RecordDesk, room: Room[Any], old: Record[Any] | None, new: Record[Any], is_open: bool) -> None:
    """While a record `is_open`, a new volunteer is brought before its owner, where it has none before the product-ops
    managers; a volunteer whom somebody else turns down hears of it. Inside `store.write`."""
    was, now_, kept = old.content.candidate if old else "", new.content.candidate, desk.services.store
    if was == now_ and is_open:
        return
    item, now = str(new.number), stamp(desk.services.clock())
    inquiries.withdraw(kept, desk.workspace, confirm_kind(room), item)
    asked = []
    if now_ and is_open:
        whom = [new.content.owner] if new.content.owner else holders(desk.services, desk.workspace, PRODUCT_OPS_MANAGER)
        asked = [Inquiry(confirm_kind(room), item, one, one, now[:10], now[:10], now) for one in whom if one != now_]
    if was and was != desk.user and was not in (now_, new.content.owner):
        inquiries.withdraw(kept, desk.workspace, answer_kind(room), item)
        asked.append(Inquiry(answer_kind(room), item, was, was, now[:10], now[:10], now))
    brief.ask(desk.services, desk.workspace, asked)


@dataclass(frozen=True)
class VolunteerDesk(RecordDesk):
    """Where one person offers to answer for records, or confirms who does."""

    def volunteer(self, room: Room[Any], number: int) -> Record[Any]:
        """Offer to answer for a record; of a product-ops manager that is enough. Raises UserError."""
        with self._writing():
            old = self._standing(room, number)
            said = old.content
            if said.owner == self.user:
                raise UserError(f"{room.name}-error-already", number=number)
            if said.candidate not in ("", self.user) and not self.manager:
                raise UserError(f"{room.name}-error-claimed", number=number, who=mention(said.candidate))
            if self.manager:
                return self._named(room, old, self.user)
            return self._put(room, old, replace(said, candidate=self.user))

    def confirm(self, room: Room[Any], number: int, accepted: bool) -> Record[Any]:
        """The volunteer answers for it from now on, or does not. Raises UserError where there is none."""
        with self._writing():
            old = self.changeable(room, number)
            if not old.content.candidate:
                raise UserError(f"{room.name}-error-nobody", number=number)
            if accepted:
                return self._named(room, old, old.content.candidate)
            return self._put(room, old, replace(old.content, candidate=""))

    def step_back(self, room: Room[Any], number: int) -> Record[Any]:
        """This person answers for it, stands in and volunteers no more. Raises UserError where they did none."""
        with self._writing():
            old = self._standing(room, number)
            mine = {name: "" for name in _PARTS if getattr(old.content, name) == self.user}
            if not mine:
                raise UserError(f"{room.name}-error-not-yours", number=number)
            since = {"since": ""} if "owner" in mine else {}
            return self._put(room, old, replace(old.content, **mine, **since))

    def _standing(self, room: Room[Any], number: int) -> Record[Any]:
        found = self.record(room, number)
        if found.gone_at or found.status in room.closed:
            raise UserError("records-error-gone", number=number)
        return found

    def _named(self, room: Room[Any], old: Record[Any], person: str) -> Record[Any]:
        backup = "" if old.content.backup == person else old.content.backup
        day = self.services.clock().date().isoformat()
        return self._put(room, old, replace(old.content, owner=person, backup=backup, candidate="", since=day))

    def _put(self, room: Room[Any], old: Record[Any], said: Any) -> Record[Any]:
        return old if said == old.content else self._keep(room, old, replace(old, content=said), "edited")
