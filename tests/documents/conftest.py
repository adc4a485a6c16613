"""Fixtures of the tests of documents: services on each engine, and the desks of two people."""

from collections.abc import Iterator

import pytest

from bot.app import followers
from bot.documents.desk import DocumentDesk
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.documents.making import CHIEF, EVERYBODY, OWNER
from tests.shelves import HERE, Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        made.follows.update(followers())
        yield made


@pytest.fixture
def desk(services: Services) -> DocumentDesk:
    """Where OWNER hands in what they did."""
    return DocumentDesk(services, HERE, OWNER)
