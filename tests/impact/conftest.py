"""Fixtures of the tests of impact."""

from collections.abc import Iterator

import pytest

from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.impact.facts import FigureReader
from bot.records.desk import RecordDesk
from bot.roadmap.desk import follow
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text import Texts
from tests.shelves import HERE, Clock, serving

CHIEF = "U0CHIEF"
TEAM = tuple(f"U0TEAM{n}" for n in range(8))


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages, the roadmap follows ideas."""
    with serving(shelf, texts, clock, (CHIEF, *TEAM), {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        made.follows["ideas"] = [follow]
        yield made


@pytest.fixture
def team(services: Services) -> tuple[str, ...]:
    """Eight people of a team."""
    RecordDesk(services, HERE, CHIEF).add(CHAMPIONS, Champion("Checkout", people=TEAM))
    return TEAM


@pytest.fixture
def reader(services: Services) -> FigureReader:
    """Somebody who sees what everybody sees."""
    return FigureReader(HERE, Audience("U0NOBODY", tuple), services.texts.speak("en"))
