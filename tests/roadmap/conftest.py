"""Fixtures of the tests of the roadmap: services over an empty store, with those who follow ideas."""

from collections.abc import Iterator

import pytest

from bot import app
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.ideas.making import EVERYBODY, MANAGER
from tests.shelves import Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: MANAGER manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: MANAGER}) as made:
        made.follows.update(app.followers())
        yield made
