"""Retrospectives of no company."""

from collections.abc import Callable

from bot.cards.card import digest
from bot.retro.desk import ROOM, RetroDesk
from bot.retro.retro import Retro
from bot.services import Services
from tests.decisions.making import OWNER, wrong
from tests.shelves import HERE

TEAM = "C0TEAM"


def by(services: Services, user: str, delivery: str = "") -> RetroDesk:
    """Where somebody hands in what they did."""
    return RetroDesk(services, HERE, user, delivery)


def begun(services: Services, channel: str = TEAM, place: str = "") -> int:
    """A retrospective that OWNER facilitates."""
    return by(services, OWNER).add(ROOM, Retro("Sprint 12", OWNER, "ssc", (channel,), "en"), place=place).number


def write(services: Services, number: int, user: str, *texts: str, column: str = "stop") -> None:
    """Write cards, in place of those before."""
    desk = by(services, user)
    desk.write_cards(number, {column: texts}, digest(desk.own(number)))


def go(services: Services, number: int, *phases: str) -> None:
    """Go on from the phase that it is in."""
    for phase in phases:
        seen = by(services, OWNER).record(ROOM, number).status
        by(services, OWNER).move(number, seen, phase)


def ids(services: Services, number: int) -> dict[str, str]:
    """The ids of its cards, by what they say."""
    return {one.text: one.id for one in by(services, OWNER).cards(number)}


def key(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    ((_, why),) = wrong(act)
    return why
