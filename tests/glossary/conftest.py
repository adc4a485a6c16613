"""Fixtures of the glossary's tests: an empty glossary, and services over it."""

from collections.abc import Iterator

import pytest

from bot.services import Services
from bot.store import Store
from bot.text import Texts
from tests.glossary.making import AUTHOR, EDITOR, OWNER, STRANGER
from tests.shelves import ADMIN, Clock, serving


@pytest.fixture
def glossary(shelf: Store) -> Store:
    """An empty glossary, once on each engine."""
    return shelf


@pytest.fixture
def services(glossary: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed: ADMIN administers, EDITOR edits."""
    people = (ADMIN, AUTHOR, EDITOR, OWNER, STRANGER)
    with serving(glossary, texts, clock, people, {"glossary.editor": EDITOR}) as made:
        yield made
