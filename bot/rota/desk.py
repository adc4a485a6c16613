"""Leading a meeting that nobody leads, passing it on, and who is asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.rota.turn import next_in_turn
from bot.services import Services


@dataclass(frozen=True)
class Rota:
    """Of a room whose `owner` leads what is on the ISO day `held_on`: `kind` is what they are asked; `in_turn` are
    those who lead what such a content says in turn, and `last_led` has the ISO day on which each did last. `coming`
    raises UserError for a record that is not to take place."""

    room: Room[Any]
    kind: str
    in_turn: Callable[[Services, str, Any], Sequence[str]]
    last_led: Callable[[Services, str], Mapping[str, str]]
    coming: Callable[[RecordDesk, int], Record[Any]]


def follow(desk: RecordDesk, kind: str, old: Record[Any] | None, new: Record[Any], coming: bool, chosen: bool) -> None:
    """Whoever leads what is `coming` is asked in their message of the day, if they were `chosen` by others or by turn;
    whoever does no more is not. Inside `store.write`."""
    if old and (old.status, old.gone_at, old.content.owner) == (new.status, new.gone_at, new.content.owner):
        return
    now, item, said = stamp(desk.services.clock()), str(new.number), new.content
    inquiries.withdraw(desk.services.store, desk.workspace, kind, item)
    if coming and said.owner and chosen and said.held_on >= now[:10]:
        asked = Inquiry(kind, item, said.owner, said.owner, now[:10], said.held_on, now)
        brief.ask(desk.services, desk.workspace, [asked])


@dataclass(frozen=True)
class RotaDesk(RecordDesk):
    """Where one person leads, or does not."""

    def lead(self, rota: Rota, number: int) -> Record[Any]:
        """This person leads what nobody does, or somebody who has left."""
        owner = rota.coming(self, number).content.owner
        is_free = not self.services.people.present(self.workspace, [owner], asks=True)
        with self._writing():
            old = rota.coming(self, number)
            if old.content.owner not in (self.user, owner if is_free else ""):
                raise UserError(f"{rota.room.name}-error-led", number=number)
            return self._handed(rota, old, self.user)

    def pass_on(self, rota: Rota, number: int) -> Record[Any]:
        """Whoever was to lead does not: it is the next one's turn, and never theirs again for this one."""
        before = rota.coming(self, number)
        people = rota.in_turn(self.services, self.workspace, before.content)  # Slack is asked who has left
        with self._writing():
            old, now, item = rota.coming(self, number), stamp(self.services.clock()), str(number)
            if old.content.owner != self.user:
                raise UserError(f"{rota.room.name}-error-not-yours", number=number)
            kept, due = self.services.store, old.content.held_on
            asked = Inquiry(rota.kind, item, self.user, self.user, now[:10], due, now, answer="declined")
            inquiries.save_inquiry(kept, self.workspace, asked)
            refused = [one.person for one in inquiries.about(kept, self.workspace, rota.kind, item) if one.answer]
            heir = next_in_turn(people, rota.last_led(self.services, self.workspace), refused)
            return self._handed(rota, old, heir)

    def _handed(self, rota: Rota, old: Record[Any], owner: str) -> Record[Any]:
        if owner == old.content.owner:
            return old
        return self._keep(rota.room, old, replace(old, content=replace(old.content, owner=owner)), "edited")
