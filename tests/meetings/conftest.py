"""Fixtures of the tests of meetings."""

from collections.abc import Iterator

import pytest

from bot.meetings import desk
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.decisions.making import CHIEF, EVERYBODY
from tests.shelves import Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages; every channel but those of "G" is public."""
    monkeypatch.setattr(desk, "is_private", lambda _, __, channel: channel.startswith("G"))
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made
