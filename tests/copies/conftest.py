"""Fixtures of the tests of copies: a wiki, and documents."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from bot.connectors import WIKIS
from bot.connectors.wiki import Wiki
from bot.copies import upkeep
from bot.copies.copy import DocumentCopy
from bot.copies.desk import CopyDesk
from bot.copies.store import copies as store
from bot.copies.wikis import CANVASES
from bot.documents.body import BodySection, write
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.merge import FormBase
from bot.records.record import Record
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.copies.wiki import FakeWiki
from tests.decisions.making import CHIEF, EVERYBODY
from tests.intake.conftest import work
from tests.shelves import HERE, Clock, serving

SECTIONS = (
    BodySection("problem", "Problem", "Night readers get headaches."),
    BodySection("metric", "Metric", "**Activation**, up.\n\n- [ ] measured"),
    BodySection("risks", "Risks", ""),
)


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made


@pytest.fixture
def fake() -> Iterator[FakeWiki]:
    """A wiki that stands in for Notion; Slack has no canvases."""
    made = FakeWiki()
    with patch.dict(WIKIS, {"notion": made.wiki()}, clear=True), patch.dict(CANVASES, clear=True):
        yield made


@pytest.fixture
def wiki(fake: FakeWiki) -> Wiki:
    """It, as the bot knows it."""
    return WIKIS[fake.name]


def desk(services: Services, who: str = CHIEF) -> CopyDesk:
    """Where somebody copies and chooses."""
    return CopyDesk(services, HERE, who)


def document(services: Services, place: str = "") -> Record[Document]:
    """A document."""
    content = Document("Dark mode", CHIEF, template="prd", follows="1", language="en", body=write(SECTIONS))
    return desk(services).add(ROOM, content, place=place)


def rewrite(services: Services, number: int, **texts: str) -> Record[Document]:
    """Somebody writes in some sections."""
    own = desk(services)
    return own.write(number, FormBase(own.record(ROOM, number).version), texts)


def tend(services: Services, clock: Clock, **later: float) -> None:
    """The next tick, some time later."""
    if later:
        clock.tick(**later)
    work(services, upkeep.chore)


def copy_of(services: Services, number: int, wiki: str = "notion") -> DocumentCopy:
    """A copy as it is now."""
    found = store.get(services.store, HERE, number, wiki)
    assert found is not None
    return found


def exported(services: Services, clock: Clock, wiki: Wiki) -> Record[Document]:
    """A document that has a copy."""
    record = document(services)
    desk(services).export(record.number, wiki, "S1")
    tend(services, clock)
    return record
