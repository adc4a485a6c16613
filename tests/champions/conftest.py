"""Fixtures of the tests of rights."""

from collections.abc import Iterator

import pytest

from bot.decisions.desk import DecisionDesk
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.decisions.making import CHIEF, EVERYBODY, OWNER
from tests.shelves import HERE, Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made


@pytest.fixture
def desk(services: Services) -> DecisionDesk:
    """Where OWNER hands in what they did."""
    return DecisionDesk(services, HERE, OWNER)
