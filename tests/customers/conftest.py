"""Fixtures of the tests of customers."""

from collections.abc import Iterator

import pytest

from bot.customers.desk import CustomerDesk
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
def desk(services: Services) -> CustomerDesk:
    """Where OWNER says which customers are one."""
    return CustomerDesk(services, HERE, OWNER)
