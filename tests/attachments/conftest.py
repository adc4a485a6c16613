"""Fixtures of the tests of evidence for issues: the look-alike of Jira behind a server, and an item linked to it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.records.record import Record
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.sync.store import connections, links
from bot.sync.store.links import SyncLink, columns_of
from bot.text import Texts
from tests.connectors.jira import JiraServer, environment
from tests.connectors.server import Server
from tests.decisions.making import CHIEF, EVERYBODY
from tests.patience import PATIENCE
from tests.shelves import HERE, Clock, serving

FIGMA = "https://www.figma.com/design/abcDEF1234567890abcDEF/Basket-flow?node-id=1-2"
HOTJAR = "https://insights.hotjar.com/sites/123/recordings/456"


@pytest.fixture
def jira() -> Iterator[JiraServer]:
    """A Jira."""
    with Server().serving() as server:
        yield JiraServer(server)


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock, jira: JiraServer) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages, and Jira is set up."""
    with (
        serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made,
        closing(Http(read=PATIENCE, total=PATIENCE, pause=lambda _: None)) as http,
    ):
        yield replace(made, tools=Tools(environment(jira.server.url), http))


def item(services: Services, *, place: str = "", **more: object) -> Record[RoadmapItem]:
    """An item on the roadmap."""
    content = RoadmapItem("Split payment", horizon="next", **more)  # type: ignore[arg-type]
    return RoadmapDesk(services, HERE, CHIEF).add(ROOM, content, place=place)


def linked(services: Services, record: Record[RoadmapItem], key: str = "CHK-412") -> SyncLink:
    """Its link to an issue."""
    work = TRACKERS["jira"].look_up(services.tools, key)
    assert work is not None
    now = stamp(services.clock())
    made = replace(SyncLink("jira", work.ref.id, record.number), **columns_of(work), linked_by=CHIEF, linked_at=now)  # type: ignore[arg-type]
    with services.store.write(HERE):
        links.new(services.store, HERE, made)
        connections.begin(services.store, HERE, "jira", now)
    return made
