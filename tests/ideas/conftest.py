"""Fixtures of the tests of ideas: services over an empty store."""

from collections.abc import Iterator

import pytest

from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.ideas.making import EVERYBODY, MANAGER
from tests.shelves import Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed: ADMIN administers, MANAGER manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: MANAGER}) as made:
        yield made
