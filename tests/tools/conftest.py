"""Fixtures of the tests of tools."""

from collections.abc import Iterator

import pytest

from bot.renewals.desk import COUNTDOWN
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.shelves import Clock, serving
from tests.tools.making import CHIEF, EVERYBODY


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages, and renewals follow the tools."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        made.follows["tools"] = [COUNTDOWN.follow]
        yield made
