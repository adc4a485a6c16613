"""Fixtures of the tests of records: an empty room of notes, and services over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.customers
import bot.decisions
import bot.documents
import bot.insights
import bot.records
import bot.rights
import bot.roadmap
import bot.sessions
import bot.slack
from bot.records.desk import RecordDesk
from bot.records.store import schema
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.records.making import AUTHOR, EVERYBODY, MANAGER, NOTES
from tests.shelves import HERE, Clock, serving


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Every sentence of the bot, and those of the notes."""
    own = [
        Path(module.__file__).parent
        for module in (
            bot.slack,
            bot.records,
            bot.customers,
            bot.decisions,
            bot.documents,
            bot.insights,
            bot.rights,
            bot.roadmap,
            bot.sessions,
        )
        if module.__file__
    ]
    return Texts([*own, Path(__file__).parent])


@pytest.fixture
def room(shelf: Store) -> Iterator[Store]:
    """A store with an empty room of notes, once on each engine."""
    with shelf.write(HERE):
        for statement in schema.words_of(NOTES).schema()[shelf.engine].split(";"):
            shelf.run(statement)
    yield shelf
    with shelf.write(HERE):
        for table in schema.tables(NOTES):
            shelf.run(f"DROP TABLE {table}")


@pytest.fixture
def services(room: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed: MANAGER manages."""
    with serving(room, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: MANAGER}) as made:
        yield made


@pytest.fixture
def desk(services: Services) -> RecordDesk:
    """Where AUTHOR hands in what they did."""
    return RecordDesk(services, HERE, AUTHOR)
