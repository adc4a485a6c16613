"""Handing over what somebody answers for: seen before, done a few at a time, told once.

What was captured in a private conversation goes to those alone who see it there; a manager who does not is told how
many there are, and nothing else. See docs/decisions/0068-onboarding.md.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.inquiries.brief import ask
from bot.inquiries.inquiry import Inquiry
from bot.lazy import lazy
from bot.possessions.possession import Possession
from bot.posts import Offer
from bot.schedule import standby
from bot.schedule.standby import TakenOverError
from bot.slack.acting import Actor
from bot.slack.connect import check_people
from bot.slack.text import is_person
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event

GIVEN, TAKEN, REST = "handover.given", "handover.taken", "handover.rest"
_SLICE = 20  # things that change hands in one transaction: others write in between


@dataclass(frozen=True)
class Heirs:
    """Who gets what: `all` the things of every room that is not named in `rooms`."""

    all: str
    rooms: Mapping[str, str]

    def of(self, room: str) -> str:
        """Who gets the things of a room."""
        return self.rooms.get(room) or self.all

    def pack(self) -> dict[str, str]:
        """As a form carries it."""
        return {**self.rooms, "": self.all}

    @staticmethod
    def unpack(carried: object) -> "Heirs":
        """The same again; nobody where something is missing or strange."""
        said = {str(room): str(heir or "") for room, heir in carried.items()} if isinstance(carried, dict) else {}
        return Heirs(said.pop("", ""), {room: heir for room, heir in said.items() if heir})


@dataclass(frozen=True)
class Handover:
    """What becomes, or became, of somebody's things: by room and heir how many go; those that stay, by room and title,
    with the reason; and how many stay that the reader does not see."""

    goes: Mapping[tuple[str, str], int]
    stays: Sequence[tuple[str, str, UserError]] = ()
    unseen: int = 0


_Gift = tuple[str, str, Possession]  # the room, who gets it, and what
_Refusal = tuple[str, Possession, UserError]  # the room, what stays, and why


class _RehearsedError(Exception):
    """All was tried, and is undone."""


@dataclass(frozen=True)
class HandoverDesk(Actor):
    """Where a manager hands over."""

    def possessions(self, person: str) -> dict[str, list[Possession]]:
        """Everything somebody answers for, by room; rooms with nothing are left out. Not inside `store.write`."""
        asked = (self.services, self.workspace, self.user, person)
        found = {room: list(of(*asked)) for room, of in self.services.possessions.items()}
        return {room: things for room, things in found.items() if things}

    def sees(self, one: Possession) -> bool:
        """Whether this person sees a thing."""
        return self._audience.sees(one.place, one.author)

    @lazy
    def _audience(self) -> Audience:
        return reader(self.services, self.workspace, self.user)

    def check(self, person: str, heirs: Heirs) -> None:
        """Raises UserErrors beside the fields of heirs who get nothing: whoever leaves, has left, or is a guest."""
        wrong = []
        for field, heir in {"all": heirs.all, **heirs.rooms}.items():
            stays = is_person(person) and is_person(heir) and heir != person
            check_people(self.services, self.workspace, [heir] if stays else [], field, guests=False)
            if not stays or self.services.people.get(self.workspace, heir).is_gone:
                wrong.append(UserError("handover-error-heir", field=field))
        if wrong:
            raise UserErrors(wrong)

    def rehearse(self, person: str, heirs: Heirs) -> Handover:
        """What would become of it: all is tried, and undone."""
        slices, stays = self._seen(person, heirs)
        return self._told([one for some in slices for one in self._tried(some, stays)], stays)

    def begin(self, person: str, heirs: Heirs, left: Offer | None = None) -> Offer:
        """Have it handed over for good: what this process does not come to, the ledger does; also of what another has
        `left`, else raises TakenOverError where a third is at that."""
        subject, now = json.dumps({"person": person, "heirs": heirs.pack()}), stamp(self.services.clock())
        rest = left or Offer(REST, subject, now, self.user, owner=self.user)
        with self._writing():
            standby.begin(self.services, self.workspace, rest)
        return rest

    def hand_over(self, person: str, heirs: Heirs, rest: Offer | None = None) -> Handover:
        """Hand over all that no room refuses, some in a transaction; `rest` is what was begun. Where that breaks off,
        what went before is handed over and told of, and the ledger goes on."""
        rest = rest or self.begin(person, heirs)
        (slices, stays), gone = self._seen(person, heirs), list[_Gift]()
        # What takes several transactions is told tomorrow, in one sentence.
        days, begun = int(len(slices) > 1 or standby.is_resumed(rest)), datetime.fromisoformat(standby.begun_at(rest))
        told_at = stamp(max(begun + timedelta(days), self.services.clock()))
        with suppress(TakenOverError):  # this took so long that another process does the rest
            for at, some in enumerate(slices, 1):
                how = (told_at, rest, at < len(slices))
                try:
                    self._give(person, some, *how)
                except UserError:  # nothing of these was done: what refuses is left out
                    some = self._tried(some, stays)
                    self._give(person, some, *how)
                gone += some
        return self._told(gone, stays)

    def _seen(self, person: str, heirs: Heirs) -> tuple[list[list[_Gift]], list[_Refusal]]:
        """What can go, since whoever gets it sees it, in slices, one at least; and what stays."""
        goes, stays = list[_Gift](), list[_Refusal]()
        eyes = {heir: reader(self.services, self.workspace, heir) for heir in {heirs.all, *heirs.rooms.values()}}
        for room, things in self.possessions(person).items():
            heir, sees = heirs.of(room), eyes[heirs.of(room)].sees
            goes += [(room, heir, one) for one in things if sees(one.place, one.author)]
            stays += [(room, one, UserError("handover-private")) for one in things if not sees(one.place, one.author)]
        return [goes[at : at + _SLICE] for at in range(0, max(len(goes), 1), _SLICE)], stays

    def _tried(self, goes: Sequence[_Gift], stays: list[_Refusal]) -> list[_Gift]:
        """Those that go, once every room was asked; what refuses is added to what stays. Nothing is changed."""
        takes, refused = list[_Gift](), list[_Refusal]()
        with suppress(_RehearsedError), self._writing(once=False):
            for room, heir, one in goes:
                try:
                    one.hand(heir)
                    takes.append((room, heir, one))
                except UserError as error:
                    refused.append((room, one, error))
            raise _RehearsedError
        stays += refused
        return takes

    def _give(self, person: str, some: Sequence[_Gift], told_at: str, rest: Offer, more: bool) -> None:
        """Hand over some of several, of which it is told at a UTC stamp."""
        with self._writing(once=False):
            standby.advance(self.services, self.workspace, rest, more=more)
            for _, heir, one in some:
                one.hand(heir)
            if some:
                self._note(Event("handover.done", subject=person, after=dict(Counter(room for room, _, _ in some))))
                self._tell(person, Counter(heir for _, heir, _ in some), told_at)

    def _told(self, goes: Sequence[_Gift], stays: Sequence[_Refusal]) -> Handover:
        shown = [(room, one.title, why) for room, one, why in stays if self.sees(one)]
        return Handover(Counter((room, heir) for room, heir, _ in goes), shown, len(stays) - len(shown))

    def _tell(self, person: str, heirs: Mapping[str, int], told_at: str) -> None:
        """The heirs, and whoever leaves, read of it in their message of the day: all until then in one sentence."""
        kept, item = self.services.store, f"{person} {told_at}"
        told = [*((GIVEN, heir, many) for heir, many in heirs.items()), (TAKEN, person, sum(heirs.values()))]
        for kind, who, many in told:
            before = inquiries.one(kept, self.workspace, kind, item, who)
            said = {"person": person, "by": self.user, "count": str(many + int(before.said["count"] if before else 0))}
            one = Inquiry(kind, item, who, who, told_at[:10], told_at[:10], told_at, said=said)
            if who != self.user:
                ask(self.services, self.workspace, [one])
                inquiries.save_inquiry(kept, self.workspace, one)
