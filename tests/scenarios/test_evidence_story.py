"""Evidence where the work is done, told through Slack: looked at on the card of an item, and put into its issue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.attachments.store import attachments
from bot.clock import stamp
from bot.connectors import TRACKERS
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.slack.store import save_setting
from bot.sync.store import connections, links
from bot.sync.store.links import SyncLink, columns_of
from sandbox import Person
from tests.conftest import ENGLISH, FRENCH, World, Worlds
from tests.connectors.jira import JiraServer, environment
from tests.pairs import Pair
from tests.scenarios.acts import newest, press, told
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import action_ids, words

HOTJAR = "https://insights.hotjar.com/sites/123/recordings/456"
LOOK, SEND = "attachments.look:0", "attachments.send"


@dataclass(frozen=True)
class Story:
    """Who puts evidence into an issue, and what they read."""

    user: str
    language: str
    button: str
    preview: str
    heading: str
    waiting: str
    arrived: str
    again: str


IN_ENGLISH = Story(
    ENGLISH,
    "en",
    "Put the evidence into CHK-412",
    "CHK-412>:",
    "Evidence from Product Ops",
    "The evidence is on its way to",
    "|CHK-412> now.",
    "Update the evidence in CHK-412",
)
IN_FRENCH = Story(
    FRENCH,
    "fr",
    "Mettre les preuves dans CHK-412",
    "CHK-412>\u00a0:",
    "Preuves venues de Product Ops",
    "Les preuves sont en route vers",
    "sont maintenant dans",
    "Mettre à jour les preuves dans CHK-412",
)


@pytest.fixture
def connected(make_world: Worlds, pair: Pair, world_url: str, jira: JiraServer) -> World:
    """A world whose operator has set up Jira, with an item that is linked to an issue of it."""
    world = make_world(world_url, pair.transport, connections=environment(jira.server.url))
    services, workspace = world.bot.services, world.workspace
    item = RoadmapItem("Split payment", horizon="next", links=(HOTJAR,))
    number = RoadmapDesk(services, workspace, ENGLISH).add(ROOM, item).number
    work = TRACKERS["jira"].look_up(services.tools, "CHK-412")
    assert work is not None
    now = stamp(services.clock())
    link = replace(SyncLink("jira", work.ref.id, number), **columns_of(work), linked_by=ENGLISH, linked_at=now)  # type: ignore[arg-type]
    with services.store.write(workspace):
        links.new(services.store, workspace, link)
        connections.begin(services.store, workspace, "jira", now)
    return world


def card(person: Person) -> Mapping[str, Any]:
    """The card of the item."""
    return typed(person, "1", "/roadmap")


def comments(jira: JiraServer) -> list[str]:
    """What the bot wrote on the issue."""
    one = jira.jira.board.find("10412")
    assert one is not None
    return [str(comment["body"]) for comment in jira.jira.board.of(one).comments]


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_evidence_goes_into_the_issue(connected: World, jira: JiraServer, story: Story) -> None:
    """It is seen before it leaves, goes there once, and whoever sent it hears of it; the card says where it is, and
    brings it up to date."""
    world, person = connected, connected.person(story.user)
    with world.bot.services.store.write(world.workspace):
        save_setting(world.bot.services.store, world.workspace, "language", story.language)
    shown = card(person)
    assert story.button in words(shown)
    press(world, person, shown, LOOK)
    world.settle()
    preview = newest(world, person, CHECKOUT)
    assert story.preview in words(preview)
    assert story.heading in words(preview)
    assert "Hotjar recordings 456" in words(preview)
    assert comments(jira) == []
    press(world, person, preview, SEND)
    world.settle()
    assert story.waiting in words(newest(world, person, CHECKOUT))
    world.slack.wait(lambda: any(story.arrived in text for text in _heard(world, person)))
    (comment,) = comments(jira)
    assert story.heading in comment
    after = card(person)
    assert story.again in words(after)
    press(world, person, after, LOOK)
    world.settle()
    press(world, person, newest(world, person, CHECKOUT), SEND)
    world.slack.wait(lambda: _is_there(world))
    assert len(comments(jira)) == 1


def _is_there(world: World) -> bool:
    """Whether nothing is on its way any more."""
    world.tick()
    known = attachments.get(world.bot.services.store, world.workspace, "jira", "10412")
    return known is not None and known.state == attachments.SENT


def _heard(world: World, person: Person) -> list[str]:
    """What the bot has written to somebody by now."""
    world.tick()
    world.settle()
    return told(world, person)


def test_where_jira_is_switched_off_there_is_no_button(connected: World) -> None:
    """Nor where an item has no issue."""
    world, person = connected, connected.person(ENGLISH)
    assert LOOK in action_ids(card(person))
    with world.bot.services.store.write(world.workspace):
        one = links.of(world.bot.services.store, world.workspace, 1)[0]
        links.remove(world.bot.services.store, world.workspace, one)
    assert LOOK not in action_ids(card(person))
