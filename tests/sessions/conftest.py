"""Fixtures of the tests of sessions."""

from collections.abc import Iterator

import pytest

from bot.insights.desk import InsightDesk
from bot.services import Services
from bot.sessions import compose
from bot.sessions.desk import SessionDesk
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.decisions.making import CHIEF, EVERYBODY, OWNER
from tests.shelves import HERE, Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages; every channel but those of "G" is public."""
    monkeypatch.setattr(compose, "is_private", lambda _, __, channel: channel.startswith("G"))
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made


@pytest.fixture
def insights(services: Services) -> InsightDesk:
    """Where OWNER logs insights."""
    return InsightDesk(services, HERE, OWNER)


@pytest.fixture
def desk(services: Services) -> SessionDesk:
    """Where CHIEF hands in what they did."""
    return SessionDesk(services, HERE, CHIEF)
