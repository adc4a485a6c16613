"""Fixtures of the tests of blockers."""

from collections.abc import Iterator

import pytest

from bot.champions.team import ROOM as TEAMS
from bot.champions.team import Champion
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.blockers.making import CHIEF, PEOPLE
from tests.shelves import HERE, Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages, and everybody is in one team."""
    with serving(shelf, texts, clock, (CHIEF, *PEOPLE), {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        RecordDesk(made, HERE, CHIEF).add(TEAMS, Champion("Checkout", people=PEOPLE))
        yield made
