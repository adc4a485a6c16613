"""The rules of closing the loop: who is to hear what became of an idea, and who has. No I/O.

Counted are distinct customers, never notes, as everywhere: a customer who was told once has been told, whoever else
wrote down what they said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.insights.insight import CONTRADICTS, SUPPORTS

SHIPPED, DECLINED, PLANNED = "shipped", "declined", "planned"
TRIGGERS = (SHIPPED, DECLINED, PLANNED)
TO_TELL, TOLD, LATER, NOT_NEEDED = "to_tell", "told", "later", "not_needed"
ANSWERS = (TOLD, LATER, NOT_NEEDED)
_OPEN = (TO_TELL, LATER)

IsHere = Callable[[str], bool]  # whether a person, by user id, works here still


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Whoever an insight is from is to hear that an idea became something.

    `became` is one of TRIGGERS, `state` "to_tell" or one of ANSWERS. `opened_at` is the UTC stamp since which it is
    open, `again_on` the ISO day on which "later" is asked again, else empty. `person` said so last, `at` a UTC stamp;
    both are empty until somebody does. `title` and `owner` are the idea's, `stance` is what the insight says of it,
    `captor` wrote the insight down. `customer` is the number of whoever it is from, empty where nobody said.
    """

    insight: int
    idea: int
    became: str
    state: str
    opened_at: str
    again_on: str
    person: str
    at: str
    title: str
    owner: str
    stance: str
    captor: str
    customer: str

    @property
    def key(self) -> str:
        """The customer, else the insight that has none."""
        return f"customers/{self.customer}" if self.customer else f"insights/{self.insight}"

    def holder(self, is_here: IsHere) -> str:
        """Whose it is to tell them: who wrote the insight down; once they have left the owner of the idea. Empty where
        both have: then the managers see to it."""
        return next((one for one in (self.captor, self.owner) if one and is_here(one)), "")

    def late_on(self, days: int) -> str:
        """The ISO day from which it is overdue, so many days after it was asked."""
        asked = date.fromisoformat(self.again_on or self.opened_at[:10])
        return (asked + timedelta(days=days + 1)).isoformat()


@dataclass(frozen=True, slots=True)
class Addressee:
    """A customer, or whoever an insight without one is from, with every insight of theirs about what became."""

    key: str
    follow_ups: tuple[FollowUp, ...]

    @property
    def state(self) -> str:
        """Told, once anybody has; else open, as long as anybody is to."""
        states = {one.state for one in self.follow_ups}
        return next(state for state in (TOLD, TO_TELL, LATER, NOT_NEEDED) if state in states)

    @property
    def is_open(self) -> bool:
        """Whether they are still to be told."""
        return self.state in _OPEN

    @property
    def due_on(self) -> str:
        """The ISO day on which they are to be told, where they still are; empty for at once."""
        return min(one.again_on for one in self.follow_ups if one.state == self.state)

    @property
    def stance(self) -> str:
        """For the idea, where they said anything for it."""
        return SUPPORTS if any(one.stance == SUPPORTS for one in self.follow_ups) else CONTRADICTS

    @property
    def is_customer(self) -> bool:
        """Whether it is known which customer they are."""
        return bool(self.follow_ups[0].customer)

    @property
    def newest(self) -> FollowUp:
        """What says the state, the last where several do."""
        return max((one for one in self.follow_ups if one.state == self.state), key=lambda one: (one.at, one.insight))

    def is_from(self, insight: int) -> bool:
        """Whether an insight, by number, is theirs; 0 is any."""
        return not insight or any(one.insight == insight for one in self.follow_ups)


def addressees(follow_ups: Sequence[FollowUp]) -> list[Addressee]:
    """Everybody to tell of one thing, those for the idea first."""
    found: dict[str, list[FollowUp]] = {}
    for one in follow_ups:
        found.setdefault(one.key, []).append(one)
    known = [Addressee(key, tuple(several)) for key, several in found.items()]
    return sorted(known, key=lambda one: one.stance != SUPPORTS)


def held_by(person: str, known: Sequence[Addressee], is_here: IsHere) -> list[Addressee]:
    """Those whom one person is to tell, or was; that somebody else has told them counts."""
    found = []
    for one in known:
        own = [each for each in one.follow_ups if each.holder(is_here) == person]
        told = [each for each in one.follow_ups if each.state == TOLD and each not in own]
        found += [replace(one, follow_ups=(*own, *told))] if own else []
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one idea, and everybody who is to hear of it."""

    idea: int
    became: str
    title: str
    addressees: tuple[Addressee, ...]

    @property
    def left(self) -> int:
        """How many are still to be told."""
        return sum(one.is_open for one in self.addressees)

    def overdue(self, day: str, days: int) -> int:
        """How many of them have been for more than so many days, by an ISO day."""
        late = [one for one in self.addressees if one.is_open and one.newest.late_on(days) <= day]
        return len(late)


def outcomes(follow_ups: Sequence[FollowUp]) -> list[Outcome]:
    """What became of ideas, in the order in which it came up."""
    found: dict[tuple[int, str], list[FollowUp]] = {}
    for one in follow_ups:
        found.setdefault((one.idea, one.became), []).append(one)
    return [Outcome(*about, several[0].title, tuple(addressees(several))) for about, several in found.items()]


def by_person(known: Sequence[Outcome], is_here: IsHere, day: str, days: int) -> list[tuple[str, int, int]]:
    """How many each person is to tell, and how many of them are overdue by an ISO day, those with most overdue first;
    an empty person is of whoever has left."""
    left: dict[str, int] = {}
    late: dict[str, int] = {}
    for outcome in known:
        for one in outcome.addressees:
            due = {each.holder(is_here): each.late_on(days) <= day for each in one.follow_ups if each.state in _OPEN}
            for person, is_late in due.items() if one.is_open else ():
                left[person] = left.get(person, 0) + 1
                late[person] = late.get(person, 0) + is_late
    return sorted(((who, left[who], late[who]) for who in left), key=lambda one: (-one[2], -one[1], one[0]))
