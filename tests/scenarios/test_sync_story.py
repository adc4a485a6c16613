"""The roadmap in step with Jira, told through Slack: linked, moved there, seen here, both changed, settled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from demo.jira import SITE
from sandbox import Person
from tests.conftest import ENGLISH, FRENCH, World, Worlds
from tests.connectors.jira import JiraServer, environment
from tests.pairs import Pair
from tests.scenarios.acts import form, newest, press, seen, send, told
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who links, and what they type and read."""

    user: str
    language: str
    link: str
    looking: str
    linked: str
    sync: str
    conflicts: str
    conflict: str
    settled: str
    nothing: str


IN_ENGLISH = Story(
    ENGLISH,
    "en",
    "link 1 CHK-412",
    "Looking for CHK-412 in Jira",
    "is linked to",
    "sync",
    "conflicts",
    "changed here and in Jira",
    "now says what",
    "No conflicts",
)
IN_FRENCH = Story(
    FRENCH,
    "fr",
    "lier 1 CHK-412",
    "Je cherche CHK-412 dans Jira",
    "est lié à",
    "synchroniser",
    "conflits",
    "modifié ici et dans Jira",
    "dit maintenant la même chose",
    "Aucun conflit",
)


@pytest.fixture
def planned(make_world: Worlds, pair: Pair, world_url: str, jira: JiraServer) -> World:
    """A world whose operator has set up Jira, with an item of each reader's."""
    world = make_world(world_url, pair.transport, connections=environment(jira.server.url))
    with world.bot.services.store.write(world.workspace):
        give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ENGLISH, FRENCH])
    RoadmapDesk(world.bot.services, world.workspace, ENGLISH).add(ROOM, RoadmapItem("Split payment", "next"))
    return world


def move_in_jira(jira: JiraServer, status: str) -> None:
    """Somebody moves the issue."""
    issue = jira.jira.board.find("10412")
    assert issue is not None
    changed = jira.jira.board.of(issue)
    changed.fields["status"], changed.at = status, datetime.now(UTC)


def status(world: World) -> str:
    """What the item is."""
    return RoadmapDesk(world.bot.services, world.workspace, ENGLISH).item(1).status


def ticking(world: World, condition: Callable[[], bool]) -> None:
    """Let the schedule's clock tick until something is so."""

    def now() -> bool:
        world.tick()
        world.settle()
        return condition()

    seen(world, now)


def reads(world: World, person: Person, said: str) -> None:
    """Wait until somebody reads something."""
    seen(world, lambda: said in words(newest(world, person, CHECKOUT)))


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_linked_moved_there_seen_here_and_settled(planned: World, jira: JiraServer, story: Story) -> None:
    """What moves in Jira moves here; where both moved, both values are shown, and whoever chooses ends it."""
    world, person = planned, planned.person(story.user)
    assert story.looking in words(typed(person, story.link, "/roadmap"))
    reads(world, person, story.linked)
    assert "CHK-412" in words(typed(person, "1", "/roadmap"))
    press(world, person, typed(person, story.sync, "/roadmap"), "sync.settings")
    send(world, person, level="two_ways")
    move_in_jira(jira, "3")
    press(world, person, typed(person, story.sync, "/roadmap"), "sync.now")
    ticking(world, lambda: status(world) == "in_progress")
    RoadmapDesk(world.bot.services, world.workspace, story.user).move(1, status="blocked")
    move_in_jira(jira, "5")
    press(world, person, typed(person, story.sync, "/roadmap"), "sync.now")
    ticking(world, lambda: story.conflict in words(typed(person, "1", "/roadmap")))
    shown = typed(person, story.conflicts, "/roadmap")
    assert story.conflict in words(shown)
    take = next(one for one in action_ids(shown) if one.startswith("sync.take"))
    press(world, person, shown, take)
    reads(world, person, story.settled)
    assert status(world) == "shipped"
    assert story.nothing in words(typed(person, story.conflicts, "/roadmap"))


@pytest.mark.parametrize(("user", "kept"), [(ENGLISH, "keeps its own"), (FRENCH, "garde la sienne")])
def test_what_is_only_read_is_not_written(planned: World, jira: JiraServer, user: str, kept: str) -> None:
    """Whoever keeps ours where nothing goes out reads that Jira keeps its own."""
    world, person = planned, planned.person(user)
    typed(person, "link 1 CHK-412", "/roadmap")
    seen(world, lambda: "CHK-412" in words(typed(person, "1", "/roadmap")))
    RoadmapDesk(world.bot.services, world.workspace, user).move(1, status="blocked")
    move_in_jira(jira, "5")
    press(world, person, typed(person, "sync", "/roadmap"), "sync.now")
    ticking(world, lambda: "sync.keep:10412.status" in action_ids(typed(person, "1", "/roadmap")))
    press(world, person, newest(world, person, CHECKOUT), "sync.keep:10412.status")
    assert kept in words(newest(world, person, CHECKOUT))
    assert not jira.calls("POST", "/transitions")


def test_made_in_jira_by_a_button(planned: World, jira: JiraServer) -> None:
    """Where it is to be is asked; it is made once, linked, and whoever asked hears of it."""
    world, person = planned, planned.person(ENGLISH)
    assert not [one for one in action_ids(typed(person, "1", "/roadmap")) if one.startswith("sync.create")]
    press(world, person, typed(person, "sync", "/roadmap"), "sync.settings")
    send(world, person, level="two_ways")
    press(world, person, typed(person, "1", "/roadmap"), "sync.create:jira")
    shown = form(world, person)
    place = next(one["value"] for one in person.options(shown, "sync.place", "Checkout", "place"))
    send(world, person, place=place)
    ticking(world, lambda: any("is in Jira now" in text for text in told(world, person)))
    assert len(jira.calls("POST", "/issue")) == 1
    card = typed(person, "1", "/roadmap")
    assert "in Jira" in words(card)
    assert not [one for one in action_ids(card) if one.startswith("sync.create")]


def test_a_status_means_what_managers_say(planned: World, jira: JiraServer) -> None:
    """The table is in the settings of a tool; what two managers chose at once is asked about."""
    world, person, other = planned, planned.person(ENGLISH), planned.person(FRENCH)
    typed(person, "link 1 CHK-412", "/roadmap")
    reads(world, person, "is linked to")
    for one in (person, other):
        press(world, one, typed(one, "sync", "/roadmap"), "sync.settings")
    labels = {block["label"]["text"]: block["block_id"] for block in form(world, person)["blocks"] if "label" in block}
    send(world, person, **{labels["In Progress"]: "blocked"})
    assert other.submit({labels["In Progress"]: "planned:now"}) == {}
    assert "Pendant que vous écriviez" in words(form(world, other))
    move_in_jira(jira, "3")
    press(world, person, typed(person, "sync", "/roadmap"), "sync.now")
    ticking(world, lambda: status(world) == "blocked")


def test_what_is_no_key_and_what_is_not_there_is_said(planned: World) -> None:
    """An address of elsewhere is asked of nobody."""
    world, person = planned, planned.person(ENGLISH)
    assert "I don’t know" in words(typed(person, "link 1 https://evil.example/browse/CHK-412", "/roadmap"))
    typed(person, "link 1 CHK-999999", "/roadmap")
    reads(world, person, "shows me nothing under CHK-999999")


@pytest.mark.parametrize("typed_words", ["link", "link CHK-412", f"lier {SITE}/browse/CHK-412"])
def test_half_of_what_a_link_needs_is_asked_for(planned: World, typed_words: str) -> None:
    """Whoever forgets the number, or both, reads how it is typed."""
    assert "/roadmap link 12 CHK-412" in words(typed(planned.person(ENGLISH), typed_words, "/roadmap"))


def test_a_number_alone_asks_for_the_key(planned: World) -> None:
    """In the form that the card opens, too."""
    world, person = planned, planned.person(ENGLISH)
    person.command("/roadmap", "link 1", channel=CHECKOUT)
    assert "Key or address" in words(form(world, person))
