"""Retrospectives: one of two weeks ago, with an action that is still open, and one that people write cards for."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.actions.action import TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.cards.card import digest
from bot.links.store import LinkEnd
from bot.retro.desk import ROOM, RetroDesk
from bot.retro.retro import Retro
from bot.services import Services
from demo import week
from demo.ideas import DESIGNER, SUPPORT
from demo.words import DEVELOPER, ENGLISH, FRENCH
from sandbox import DEMO

CHANNEL = "C0CHECKOUT"
_PAST = 14  # days ago
_Cards = dict[str, dict[str, tuple[str, ...]]]
_SAID: _Cards = {
    ENGLISH: {"liked": ("The new card form went out on time",), "lacked": ("Somebody who may release on Fridays",)},
    FRENCH: {"liked": ("Les tests de paiement attrapent tout",), "longed": ("Releases twice a week",)},
    DEVELOPER: {"lacked": ("A second person who can release", "Time for the flaky tests")},
    SUPPORT: {"learned": ("Customers call before they write",), "longed": ("Releases we hear of before customers do",)},
}
_NOW: _Cards = {
    ENGLISH: {"stop": ("Meetings before ten",)},
    DEVELOPER: {"start": ("Pairing on releases",), "continue": ("Testing with twenty shops first",)},
    FRENCH: {"continue": ("La revue du mardi",)},
    SUPPORT: {"start": ("Telling support the day before a release",)},
}


def act(made: Services, now: datetime) -> week.Act:
    """What happened of it, on the afternoon of the last working day."""
    return week.office(now, 1, "15:10"), lambda: _fill(made)


def _fill(made: Services) -> None:
    then = replace(made, clock=lambda: made.clock() - timedelta(days=_PAST))
    number = _written(then, Retro("Sprint 11", DESIGNER, "fourls", (CHANNEL,), "en"), _SAID)
    own = RetroDesk(then, DEMO.id, DESIGNER)
    own.move(number, "collect", "group")
    known = {one.text: one.id for one in own.cards(number)}
    both = known["A second person who can release"], known["Somebody who may release on Fridays"]
    own.join(number, both)
    own.move(number, "group", "vote")
    for person in _SAID:
        RetroDesk(then, DEMO.id, person).vote(number, [both[0], both[0], known["Time for the flaky tests"]])
    own.move(number, "vote", "discuss")
    due = (made.clock() + timedelta(days=3)).date().isoformat()
    said = TeamAction("Three people can release", "Write down how Priya does it", DEVELOPER, due)
    own.add(ACTIONS, said, about=LinkEnd(ROOM.name, str(number)))
    own.move(number, "discuss", "closed")
    _written(made, Retro("Sprint 12", ENGLISH, "ssc", (CHANNEL,), "en"), _NOW)


def _written(made: Services, said: Retro, cards: _Cards) -> int:
    number = RetroDesk(made, DEMO.id, said.owner).add(ROOM, said).number
    for person, texts in cards.items():
        RetroDesk(made, DEMO.id, person).write_cards(number, texts, digest({}))
    return number
