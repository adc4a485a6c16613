"""Teams and their champions: that a name is of one team, who volunteers, and what champions hear each month."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.champions import team
from bot.champions.checkup import ROUND
from bot.champions.team import ACTIVE, Champion
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.news.news import RoomNews
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.text import mention
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key

CONFIRM, DECLINED = "champions.confirm", "champions.declined"  # what those who confirm are asked; volunteers hear
_PARTS = ("owner", "backup", "candidate")


def follow(desk: RecordDesk, old: Record[Champion] | None, new: Record[Champion], _: str) -> None:
    """A name is of one team; who volunteers waits for whoever may confirm it; whoever is named hears of it."""
    services, workspace, is_there = desk.services, desk.workspace, new.status == ACTIVE and not new.gone_at
    for other in active(services, workspace) if is_there else ():
        if key(other.content.title) == key(new.content.title) and other.number != new.number:
            raise UserError("champions-error-twice", field="title", number=other.number)
    _candidate(desk, old, new, is_there)
    ROUND.begin(services, workspace)
    brief.tell(
        services, workspace, {one for one in (new.content.owner, new.content.backup) if one not in ("", desk.user)}
    )


def _candidate(desk: RecordDesk, old: Record[Champion] | None, new: Record[Champion], is_open: bool) -> None:
    """While a team `is_open`, a new volunteer is brought before its champion, where it has none before the product-ops
    managers; a volunteer whom somebody else turns down hears of it. Inside `store.write`."""
    was, now_, kept = old.content.candidate if old else "", new.content.candidate, desk.services.store
    if was == now_ and is_open:
        return
    item, now = str(new.number), stamp(desk.services.clock())
    inquiries.withdraw(kept, desk.workspace, CONFIRM, item)
    asked = []
    if now_ and is_open:
        whom = [new.content.owner] if new.content.owner else holders(desk.services, desk.workspace, PRODUCT_OPS_MANAGER)
        asked = [Inquiry(CONFIRM, item, one, one, now[:10], now[:10], now) for one in whom if one != now_]
    if was and was != desk.user and was not in (now_, new.content.owner):
        inquiries.withdraw(kept, desk.workspace, DECLINED, item)
        asked.append(Inquiry(DECLINED, item, was, was, now[:10], now[:10], now))
    brief.ask(desk.services, desk.workspace, asked)


def _completed(desk: Any, said: Champion) -> Champion:
    """Whom a member names as champion of a new team is proposed; product-ops managers name one."""
    if said.owner and not desk.manager:
        return replace(said, owner="", candidate=said.owner)
    return replace(said, since=said.since or desk.services.clock().date().isoformat()) if said.owner else said


CHAMPIONS: Room[Champion] = replace(team.ROOM, news=follow, completed=_completed, audited=True)
NEWS = RoomNews(CHAMPIONS, quiet=(), status=ACTIVE, fields=("owner", "backup"))


def active(services: Services, workspace: str) -> list[Record[Champion]]:
    """The teams there are, by name."""
    found = lists.everything(services.store, workspace, team.ROOM, EVERYTHING)
    return sorted((one for one in found if one.status == ACTIVE), key=lambda one: key(one.content.title))


def gone(services: Services, workspace: str) -> Callable[[str], bool]:
    """Tells who has left; not inside `store.write`, as Slack may be asked."""
    return lambda user: services.people.get(workspace, user).is_gone


def parts_of(record: Record[Champion]) -> tuple[str, ...]:
    """Whoever is champion of a team, stands in, and volunteers; an empty text for nobody."""
    return tuple(getattr(record.content, name) for name in _PARTS)


@dataclass(frozen=True)
class VolunteerDesk(RecordDesk):
    """Where one person offers to be the champion of a team, or confirms who does."""

    def volunteer(self, number: int) -> Record[Champion]:
        """Offer to be champion; of a product-ops manager that is enough. Raises UserError."""
        with self._writing():
            old = self._standing(number)
            said = old.content
            if said.owner == self.user:
                raise UserError("champions-error-already", number=number)
            if said.candidate not in ("", self.user) and not self.manager:
                raise UserError("champions-error-claimed", number=number, who=mention(said.candidate))
            if self.manager:
                return self._named(old, self.user)
            return self._put(old, replace(said, candidate=self.user))

    def confirm(self, number: int, accepted: bool) -> Record[Champion]:
        """The volunteer is champion from now on, or does not. Raises UserError where there is none."""
        with self._writing():
            old = self.changeable(CHAMPIONS, number)
            if not old.content.candidate:
                raise UserError("champions-error-nobody", number=number)
            if accepted:
                return self._named(old, old.content.candidate)
            return self._put(old, replace(old.content, candidate=""))

    def step_back(self, number: int) -> Record[Champion]:
        """This person is champion, stands in and volunteers no more. Raises UserError where they did none."""
        with self._writing():
            old = self._standing(number)
            mine: dict[str, Any] = {name: "" for name in _PARTS if getattr(old.content, name) == self.user}
            if not mine:
                raise UserError("champions-error-not-yours", number=number)
            mine |= {"since": ""} if "owner" in mine else {}
            return self._put(old, replace(old.content, **mine))

    def _standing(self, number: int) -> Record[Champion]:
        found = self.record(CHAMPIONS, number)
        if found.gone_at or found.status in CHAMPIONS.closed:
            raise UserError("records-error-gone", number=number)
        return found

    def _named(self, old: Record[Champion], person: str) -> Record[Champion]:
        backup = "" if old.content.backup == person else old.content.backup
        day = self.services.clock().date().isoformat()
        return self._put(old, replace(old.content, owner=person, backup=backup, candidate="", since=day))

    def _put(self, old: Record[Champion], said: Champion) -> Record[Champion]:
        return old if said == old.content else self._keep(CHAMPIONS, old, replace(old, content=said), "edited")
