"""Fixtures of the tests of what is in step: a tool, items on the roadmap, and links between them."""

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest

from bot.clock import stamp
from bot.connectors import TRACKERS
from bot.connectors.tracker import Tracker
from bot.records.record import Record
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.sync import comparing, creating, rounds, sending
from bot.sync.level import TWO_WAYS, USUAL, Terms
from bot.sync.store import connections, links, states
from bot.sync.store.links import SyncLink, columns_of
from bot.sync.store.states import FieldState
from bot.text import Texts
from tests.decisions.making import CHIEF, EVERYBODY
from tests.intake.conftest import work
from tests.shelves import HERE, Clock, serving
from tests.sync.tracker import FakeTracker


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made


@pytest.fixture
def fake() -> Iterator[FakeTracker]:
    """A tool that stands in for Jira."""
    made = FakeTracker()
    with patch.dict(TRACKERS, {"jira": made.tracker()}, clear=True):
        yield made


@pytest.fixture
def tracker(fake: FakeTracker) -> Tracker:
    """It, as the bot knows it."""
    return TRACKERS[fake.name]


def item(services: Services, title: str = "One price", **more: str) -> Record[RoadmapItem]:
    """An item on the roadmap."""
    content = RoadmapItem(title, **{"horizon": "next", **more})  # type: ignore[arg-type]
    return RoadmapDesk(services, HERE, CHIEF).add(ROOM, content)


def linked(services: Services, tracker: FakeTracker, record: Record[RoadmapItem], id_: str) -> SyncLink:
    """An item linked to a work item, and compared with it once."""
    now = stamp(services.clock())
    new = SyncLink(tracker.name, id_, record.number, **columns_of(tracker.items[id_]), linked_by=CHIEF, linked_at=now)  # type: ignore[arg-type]
    with services.store.write(HERE):
        assert links.new(services.store, HERE, new)
        connections.begin(services.store, HERE, tracker.name, now)
    compare(services)
    return new


def two_ways(services: Services, level: str = TWO_WAYS, **directions: str) -> None:
    """How far the workspace goes with the tool."""
    with services.store.write(HERE):
        known = connections.get(services.store, HERE, "jira")
        terms = Terms(level, {**USUAL, **directions})
        connections.put(services.store, HERE, replace(known, terms=terms))


def compare(services: Services) -> None:
    """A tick that compares what changed here."""
    comparing.chore(services)


def poll(services: Services, clock: Clock) -> None:
    """The next round."""
    clock.tick(minutes=15)
    work(services, rounds.chore)


def send(services: Services) -> None:
    """A tick that writes what waits."""
    compare(services)
    work(services, sending.chore)


def create(services: Services) -> None:
    """A tick that makes what waits."""
    work(services, creating.chore)


def state(services: Services, id_: str, name: str) -> FieldState:
    """How a field stands."""
    return states.of(services.store, HERE, "jira", id_)[name]


def link(services: Services, id_: str) -> SyncLink:
    """A link as it is now."""
    found = links.get(services.store, HERE, "jira", id_)
    assert found is not None
    return found


def now(services: Services, number: int) -> Record[RoadmapItem]:
    """An item as it is now."""
    return RoadmapDesk(services, HERE, CHIEF).item(number)
