"""Handing over what somebody answers for: seen before, done together or not at all, told once.

What was captured in a private conversation goes to those alone who see it there; a manager who does not is told how
many there are, and nothing else. See docs/decisions/0068-onboarding.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.inquiries.brief import ask
from bot.inquiries.inquiry import Inquiry
from bot.possessions.possession import Possession
from bot.slack.acting import Actor
from bot.slack.connect import check_people
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event

GIVEN, TAKEN = "handover.given", "handover.taken"


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
        return self._told(*self._tried(goes, stays))

    def hand_over(self, person: str, heirs: Heirs) -> Handover:
        """Hand over all that no room refuses, together or not at all."""
        goes, stays = self._seen(person, heirs)
        try:
            self._give(person, goes)
        except UserError:  # nothing was done: what refuses is left out
            goes, stays = self._tried(goes, stays)
            self._give(person, goes)
        return self._told(goes, stays)

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

    def _tried(self, goes: Sequence[_Gift], stays: Sequence[_Refusal]) -> tuple[list[_Gift], list[_Refusal]]:
        """The same, once every room was asked; nothing is changed."""
        takes, refused = list[_Gift](), [*stays]
        with suppress(_RehearsedError), self._writing(once=False):
            for room, heir, one in goes:
                try:
                    one.hand(heir)
                    takes.append((room, heir, one))
                except UserError as error:
                    refused.append((room, one, error))
            raise _RehearsedError
        return takes, refused

    def _give(self, person: str, goes: Sequence[_Gift]) -> None:
        if not goes:
            return
        with self._writing():
            for _, heir, one in goes:
                one.hand(heir)
            after = Counter(room for room, _, _ in goes)
            self._note(Event("handover.done", subject=person, after=dict(after)))
            self._tell(person, Counter(heir for _, heir, _ in goes))

    def _told(self, goes: Sequence[_Gift], stays: Sequence[_Refusal]) -> Handover:
        own = self._audience
        shown = [(room, one.title, why) for room, one, why in stays if own.sees(one.place, one.author)]
        return Handover(Counter((room, heir) for room, heir, _ in goes), shown, len(stays) - len(shown))

    def _tell(self, person: str, heirs: Mapping[str, int]) -> None:
        """The heirs, and whoever leaves, read of it in their message of the day."""
        now, told = stamp(self.services.clock()), [(GIVEN, heir, many) for heir, many in heirs.items()]
        told.append((TAKEN, person, sum(heirs.values())))
        for kind, who, many in told:
            said = {"person": person, "by": self.user, "count": str(many)}
            one = Inquiry(kind, f"{person} {now}", who, who, now[:10], now[:10], now, said=said)
            ask(self.services, self.workspace, [one] if who != self.user else [])
