"""Fixtures of the tests of imports: services over an empty store."""

from collections.abc import Iterator

import pytest

from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.glossary.making import EDITOR
from tests.ideas.making import EVERYBODY, MANAGER
from tests.shelves import Clock, serving


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed: EDITOR edits the glossary, MANAGER manages."""
    people = (*EVERYBODY, EDITOR)
    with serving(shelf, texts, clock, people, {PRODUCT_OPS_MANAGER: MANAGER, "glossary.editor": EDITOR}) as made:
        yield made
