"""The roadmap as a whole: an idea is ranked, planned, linked to Jira, reviewed, disputed, and shipped there.

Somebody captures it in one language, and whoever owns it plans it in the other.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.roadmap.desk import RoadmapDesk
from bot.slack.store import save_setting
from demo.jira import Jira
from demo.lookalike import Asked
from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World, Worlds
from tests.connectors.jira import API, JiraServer, environment
from tests.pairs import Pair
from tests.scenarios import ideas_acts as ideas
from tests.scenarios import test_roadmap_review_story as reviews
from tests.scenarios.acts import form, home, newest, press, send, told
from tests.scenarios.test_decisions_story import CHECKOUT, monday, morning, typed
from tests.scenarios.test_sync_story import reads, ticking
from tests.words import action_ids, words

KEY = "CHK-412"
ASKED = "Do we split it?"


@dataclass(frozen=True)
class Words:
    """What somebody types and reads in their language."""

    language: str
    move: str
    moved: str
    rank: str
    link: str
    linked: str
    sync: str
    in_progress: str
    month: str
    conflict: str
    kept: str
    none: str
    asks: str
    somebody: str
    planned: str
    shipped: str
    done: str


WORDS = {
    ENGLISH: Words(
        language="en",
        move="move 1 next",
        moved="Moved.",
        rank="Ranked 1st of 2 by RICE",
        link=f"link 1 {KEY}",
        linked="#1 Split payment is linked to",
        sync="sync",
        in_progress="In progress",
        month="move 1 to March 2027",
        conflict="*Due* changed here and in Jira",
        kept="#1 keeps its value, and",
        none="No conflicts",
        asks="asks for a decision",
        somebody="someone",
        planned="planned your idea *#1 Split payment*",
        shipped="Your idea *#1 Split payment* has shipped.",
        done="Shipped, Q1 2027",
    ),
    FRENCH: Words(
        language="fr",
        move="déplacer 1 ensuite",
        moved="C’est déplacé.",
        rank="Au classement (RICE)\u00a0: 1re sur 2",
        link=f"lier 1 {KEY}",
        linked="L’élément #1, Split payment, est lié à",
        sync="synchroniser",
        in_progress="En cours",
        month="déplacer 1 en mars 2027",
        conflict="*Échéance*\u00a0: modifié ici et dans Jira",
        kept="l’élément #1 ne change pas, et",
        none="Aucun conflit",
        asks="demande une décision",
        somebody="quelqu’un",
        planned="a planifié votre idée *#1 Split payment*",
        shipped="Votre idée *#1 Split payment* est livrée.",
        done="Livrée, T1 2027",
    ),
}


@pytest.fixture
def planning(make_world: Worlds, pair: Pair, world_url: str, jira: JiraServer) -> World:
    """A world whose operator has set up Jira, where it is as late as here."""
    world = make_world(world_url, pair.transport, connections=environment(jira.server.url))
    monday(world)
    jira.jira = Jira(world.clock)
    return world


def in_jira(world: World, jira: JiraServer, method: str, path: str, **body: Any) -> None:
    """Somebody of the team changes the issue, through Jira's API."""
    asked = Asked(method, f"{API}issue/{KEY}{path}", body=json.dumps(body))
    said = jira.jira.board.answer(asked, world.clock())
    assert said is not None
    assert said.status == 204, said.body


def move_there(world: World, jira: JiraServer, status: str) -> None:
    """The issue gets a status by its id: 3 is In Progress, 4 In Review."""
    in_jira(world, jira, "POST", "/transitions", transition={"id": f"{status}1"})


def status(world: World) -> str:
    """What the item is."""
    return RoadmapDesk(world.bot.services, world.workspace, ADMIN).item(1).status


def sync_now(world: World, person: Person) -> None:
    """Press what reads Jira at once."""
    press(world, person, typed(person, WORDS[person.id].sync, "/roadmap"), "sync.now")


@pytest.mark.slow
@pytest.mark.every_pair(("captor", "owner"), [(ENGLISH, FRENCH), (FRENCH, ENGLISH)], ids=["en-fr", "fr-en"])
def test_from_an_idea_to_what_jira_shipped(planning: World, jira: JiraServer, captor: str, owner: str) -> None:
    """What moves in Jira moves here; a review asks the owner, who asks for a decision, which the channel reads; where
    both sides changed, both are shown and one is kept; what ships there ships here, and the captor hears of it once."""
    world, requester, person, read = planning, planning.person(captor), planning.person(owner), WORDS[owner]
    save_setting(world.bot.services.store, world.workspace, "language", read.language)
    for one in (requester, person, world.person(ADMIN)):
        home(world, one)  # whoever opens it first is greeted
    planned(world, requester, person)
    linked(world, jira, person)
    reviewed(world, person)
    disputed(world, jira, person)
    shipped(world, jira, requester, person)


def planned(world: World, requester: Person, person: Person) -> None:
    """Captured, scored, ranked above another, and moved to next."""
    ideas.put(world, "Split payment", requester.id, ideas.rice(90_000), team="Checkout", owner=person.id)
    ideas.put(world, "Dark mode", requester.id, ideas.rice(10))
    read = WORDS[person.id]
    moved = words(typed(person, read.move, "/roadmap"))
    assert read.moved in moved
    assert read.rank in moved
    assert WORDS[requester.id].planned in told(world, requester)[-1]


def linked(world: World, jira: JiraServer, person: Person) -> None:
    """Linked by its key; what moves there is polled and seen here."""
    read, manager = WORDS[person.id], world.person(ADMIN)
    typed(person, read.link, "/roadmap")
    reads(world, person, read.linked)
    press(world, manager, typed(manager, "sync", "/roadmap"), "sync.settings")
    send(world, manager, level="two_ways")
    move_there(world, jira, "3")
    world.clock.ahead += timedelta(minutes=15)
    ticking(world, lambda: status(world) == "in_progress")
    card = words(typed(person, "1", "/roadmap"))
    assert KEY in card
    assert read.in_progress in card
    assert read.somebody not in card, "nobody here did that"


def reviewed(world: World, person: Person) -> None:
    """The owner says in private that a decision is needed; it has an accountable and a date, and the channel reads of
    it."""
    reviews.open_review(world)
    morning(world)
    reviews.say(world, person.id, "decide", 1)
    form(world, person)
    day = (world.clock() + timedelta(days=2)).date().isoformat()
    send(world, person, title=ASKED, owner=DEVELOPER, answer_by=day)
    decision = DecisionDesk(world.bot.services, world.workspace, ADMIN).record(DECISIONS, 1).content
    assert (decision.title, decision.owner, decision.answer_by) == (ASKED, DEVELOPER, day)
    morning(world, 3)
    post = reviews.post(world)
    assert WORDS[person.id].asks in post
    assert ASKED in post


def disputed(world: World, jira: JiraServer, person: Person) -> None:
    """Both sides change when it is due; the owner keeps ours, which Jira gets."""
    read = WORDS[person.id]
    typed(person, read.month, "/roadmap")
    in_jira(world, jira, "PUT", "", fields={"duedate": "2027-05-31"})
    sync_now(world, person)
    ticking(world, lambda: read.conflict in words(typed(person, "1", "/roadmap")))
    shown = typed(person, "1", "/roadmap")
    press(world, person, shown, next(one for one in action_ids(shown) if one.startswith("sync.keep")))
    assert read.kept in words(newest(world, person, CHECKOUT))
    ticking(world, lambda: {"fields": {"duedate": "2027-03-31"}} in jira.calls("PUT", "/10412"))
    assert read.none in words(typed(person, "conflicts", "/roadmap"))


def shipped(world: World, jira: JiraServer, requester: Person, person: Person) -> None:
    """A manager says that In Review means shipped; what comes to it is, for whoever asked as well, once."""
    manager = world.person(ADMIN)
    press(world, manager, typed(manager, "sync", "/roadmap"), "sync.settings")
    labels = {block["label"]["text"]: block["block_id"] for block in form(world, manager)["blocks"] if "label" in block}
    send(world, manager, **{labels["In Review"]: "shipped"})
    before = told(world, requester)
    for there, here in (("4", "shipped"), ("3", "in_progress"), ("4", "shipped")):
        move_there(world, jira, there)
        sync_now(world, person)
        ticking(world, lambda here=here: status(world) == here)  # type: ignore[misc]
    assert WORDS[person.id].done in words(ideas.typed(person, "1"))
    morning(world, 2)
    heard = [one for one in told(world, requester)[len(before) :] if "*#1 Split payment*" in one]
    assert len(heard) == 1
    assert WORDS[requester.id].shipped in heard[0]
    assert KEY in heard[0]
