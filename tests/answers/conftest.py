"""Fixtures of the tests of answers."""

from collections.abc import Iterator

import pytest

from bot.answers.desk import asker_of
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.slack.questions import Asker
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
def asker(services: Services) -> Asker:
    """A program that asks for OWNER."""
    return asker_of(services, HERE, OWNER)
