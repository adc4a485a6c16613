"""Handing over what somebody answers for: seen before, done a few at a time, told once.

What was captured in a private conversation goes to those alone who see it there; a manager who does not is told how
many there are, and nothing else. See docs/decisions/0068-onboarding.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.inquiries.brief import ask
from bot.inquiries.inquiry import Inquiry
from bot.possessions.possession import Possession
from bot.slack.acting import Actor
from bot.slack.connect import check_people
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event

GIVEN, TAKEN = "handover.given", "handover.taken"
_SLICE = 20  # things that change hands in one transaction: others write in between


@dataclass(frozen=True)
class Heirs:
    """Who gets what: `all` the things of every room that is not named in `rooms`."""

    all: str
    rooms: Mapping[str, str]

    def of(self, room: str) -> str:
        """Who gets the things of a room."""
        return self.rooms.get(room) or self.all


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
        found = {
            room: list(of(self.services, self.workspace, self.user, person))
            for room, of in self.services.possessions.items()
        }
        return {room: things for room, things in found.items() if things}

    def sees(self, one: Possession) -> bool:
        """Whether this person sees a thing."""
        return self._audience.sees(one.place, one.author)

    @property
    def _audience(self) -> Audience:
        return reader(self.services, self.workspace, self.user)

    def check(self, person: str, heirs: Heirs) -> None:
        """Raises UserErrors beside the fields of heirs who get nothing: whoever leaves, has left, or is a guest."""
        wrong = []
        for field, heir in {"all": heirs.all, **heirs.rooms}.items():
            if not heir:
                continue
            check_people(self.services, self.workspace, [heir], field, guests=False)
            if heir == person or self.services.people.get(self.workspace, heir).is_gone:
                wrong.append(UserError("handover-error-heir", field=field))
        if wrong:
            raise UserErrors(wrong)

    def rehearse(self, person: str, heirs: Heirs) -> Handover:
        """What would become of it: all is tried, and undone."""
        goes, stays = self._seen(person, heirs)
        takes = list[_Gift]()
        for some in _slices(goes):
            takes += self._tried(some, stays)
        return self._told(takes, stays)

    def hand_over(self, person: str, heirs: Heirs) -> Handover:
        """Hand over all that no room refuses, some in a transaction. Where that breaks off, what went before is handed
        over and told of, and the rest waits to be handed over again."""
        goes, stays = self._seen(person, heirs)
        gone, now = list[_Gift](), self.services.clock()
        # What takes several transactions is told tomorrow, in one sentence.
        told_at = stamp(now + timedelta(days=int(len(goes) > _SLICE)))
        for some in _slices(goes):
            try:
                self._give(person, some, gone, told_at)
            except UserError:  # nothing of these was done: what refuses is left out
                some = self._tried(some, stays)
                self._give(person, some, gone, told_at)
            gone += some
        return self._told(gone, stays)

    def _seen(self, person: str, heirs: Heirs) -> tuple[list[_Gift], list[_Refusal]]:
        """What can go, since whoever gets it sees it, and what stays."""
        goes, stays = list[_Gift](), list[_Refusal]()
        eyes = {heir: reader(self.services, self.workspace, heir) for heir in {heirs.all, *heirs.rooms.values()}}
        for room, things in self.possessions(person).items():
            for one in things:
                if eyes[heirs.of(room)].sees(one.place, one.author):
                    goes.append((room, heirs.of(room), one))
                else:
                    stays.append((room, one, UserError("handover-private")))
        return goes, stays

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

    def _give(self, person: str, some: Sequence[_Gift], gone: Sequence[_Gift], told_at: str) -> None:
        """Hand over some more, after those that are `gone`; what is told of it is due at a UTC stamp."""
        if not some:
            return
        with self._writing(once=not gone):
            for _, heir, one in some:
                one.hand(heir)
            after = Counter(room for room, _, _ in some)
            self._note(Event("handover.done", subject=person, after=dict(after)))
            self._tell(person, Counter(heir for _, heir, _ in (*gone, *some)), told_at)

    def _told(self, goes: Sequence[_Gift], stays: Sequence[_Refusal]) -> Handover:
        own = self._audience
        shown = [(room, one.title, why) for room, one, why in stays if own.sees(one.place, one.author)]
        return Handover(Counter((room, heir) for room, heir, _ in goes), shown, len(stays) - len(shown))

    def _tell(self, person: str, heirs: Mapping[str, int], told_at: str) -> None:
        """The heirs, and whoever leaves, read of it in their message of the day: by now so many, in one sentence."""
        told = [*((GIVEN, heir, many) for heir, many in heirs.items()), (TAKEN, person, sum(heirs.values()))]
        for kind, who, many in told:
            said = {"person": person, "by": self.user, "count": str(many)}
            one = Inquiry(kind, f"{person} {told_at}", who, who, told_at[:10], told_at[:10], told_at, said=said)
            if who != self.user:
                ask(self.services, self.workspace, [one])
                inquiries.save_inquiry(self.services.store, self.workspace, one)


def _slices(goes: Sequence[_Gift]) -> list[list[_Gift]]:
    return [list(goes[at : at + _SLICE]) for at in range(0, len(goes), _SLICE)]
