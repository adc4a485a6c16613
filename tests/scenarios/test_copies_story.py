"""A document where a company reads: a canvas, Notion, Confluence, GitBook; edited there, compared, chosen."""

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.connectors.wiki import PageRef
from bot.copies.copy import EDITED_OUTSIDE, SAME, DocumentCopy
from bot.copies.store import copies
from bot.copies.wikis import wikis
from bot.documents.desk import texts_of
from sandbox import Person
from tests.conftest import CHANNEL, World, Worlds
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.wikis import WIKI_CASES, WikiCase
from tests.pairs import Pair
from tests.scenarios import test_documents_story as documents
from tests.scenarios.acts import direct, newest, press, seen, send
from tests.scenarios.test_documents_story import approved, asked_for, begun, document, known, typed, write
from tests.words import action_ids, words

NUMBER = 2
YEARS = TAKEN, OVERWRITTEN, LEFT = "2025", "2024", "2023"  # what somebody writes in each wiki in place of 2026


@dataclass(frozen=True)
class Reading:
    """What somebody reads of copies."""

    document: documents.Story
    export: str
    same: str
    edited: str
    newer: str
    taken: str
    linked: str


IN_ENGLISH = Reading(
    documents.IN_ENGLISH,
    "export",
    "same as here",
    "edited there",
    "this document is newer",
    "now says what",
    "I haven’t changed it",
)
IN_FRENCH = Reading(
    documents.IN_FRENCH,
    "exporter",
    "identique",
    "modifié là-bas",
    "ce document est plus récent",
    "dit maintenant la même chose",
    "Je n’y ai rien changé",
)


@dataclass
class Wikis:
    """The systems of a company, by name."""

    cases: Mapping[str, WikiCase]
    alikes: Mapping[str, Any]
    environment: Mapping[str, str]


@pytest.fixture
def there() -> Iterator[Wikis]:
    """Each of them, with a token that may write."""
    cases = {one.wiki.name: one for one in WIKI_CASES}
    alikes: dict[str, Any] = {}
    environment: dict[str, str] = {}
    with ExitStack() as stack:
        for name, case in cases.items():
            server = stack.enter_context(Server().serving())
            alikes[name] = case.alike()
            serve(server, alikes[name].answer)
            environment |= case.environment(server.url, case.token)
        yield Wikis(cases, alikes, environment)


@pytest.fixture
def reading(make_world: Worlds, pair: Pair, world_url: str, there: Wikis) -> World:
    """A world whose operator has set them all up."""
    return make_world(world_url, pair.transport, connections=there.environment)


def copy_of(world: World, wiki: str) -> DocumentCopy:
    """A copy as it is kept."""
    found = copies.get(world.bot.services.store, world.workspace, NUMBER, wiki)
    assert found is not None, f"no copy in {wiki}"
    return found


def ticking(world: World, wiki: str, state: str) -> None:
    """Let the schedule's clock tick until a copy is so, and nothing is wanted of it any more."""

    def now() -> bool:
        world.tick()
        world.settle()
        copy = copy_of(world, wiki)
        return bool(copy.page) and (copy.state, copy.wanted) == (state, "")

    seen(world, now)


def exported(world: World, person: Person, story: Reading, wiki: str) -> None:
    """Somebody has a copy made."""
    shown = asked_for(world, person, f"{story.export} {NUMBER} {wiki}")
    place: Any = CHANNEL
    if wiki != "canvas":
        place = person.options(shown, "copies.place", "", f"place-{wiki}")[0]["value"]
    send(world, person, **{f"place-{wiki}": place})
    ticking(world, wiki, SAME)
    conversation = direct(world, person)

    def is_told() -> bool:
        world.settle()  # what is posted is offered a moment after the copy can be seen
        return any(story.same in words(one) for one in person.messages(conversation)[-1:])

    seen(world, is_told)


def page(world: World, wiki: str) -> Any:
    """A page as it is there now."""
    services, copy = world.bot.services, copy_of(world, wiki)
    found = wikis(services, world.workspace)[wiki].read(services.tools, PageRef(copy.page, copy.within))
    assert found is not None
    return found


def an_hour_later(world: World) -> None:
    """It is time to look again."""
    world.clock.ahead += timedelta(hours=2)


def compared(world: World, person: Person, story: Reading, wiki: str) -> dict[str, Any]:
    """Both texts, as somebody is shown them who asks from the card."""
    card = typed(person, str(NUMBER))
    assert story.edited in words(card)
    press(world, person, card, f"copies.compare:{wiki}")
    seen(world, lambda: f"copies.take:{wiki}" in action_ids(newest(world, person)))
    return newest(world, person)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_an_idea_to_pages_that_somebody_edits(reading: World, there: Wikis, story: Reading) -> None:
    """A document begins in a canvas, is finished, approved, and copied to three wikis; where somebody edits a page,
    nothing is overwritten, both texts are shown, and a person takes theirs here, keeps ours there, leaves both."""
    world = reading
    number = known(world)
    who, since = story.document.problem.split("\n")
    person = begun(world, story.document, number, **{"section-problem": who, "kpi": "Activation"})
    exported(world, person, story, "canvas")
    assert story.document.since in words(typed(person, f"check {NUMBER}"))
    write(world, person, "problem", f"{who}\n{since}")
    assert story.newer in words(typed(person, str(NUMBER)))
    write(world, person, "metric", story.document.metric)
    for key, text in story.document.rest.items():
        write(world, person, key, text)
    approved(world, story.document, person)
    press(world, person, typed(person, str(NUMBER)), "copies.update:canvas")
    ticking(world, "canvas", SAME)
    assert "Themes, and fonts" in page(world, "canvas").text
    for name in there.cases:
        exported(world, person, story, name)
        assert "2026" in page(world, name).text

    for (name, case), year in zip(there.cases.items(), YEARS, strict=True):
        case.edit(there.alikes[name], page(world, name), "2026", year)
    an_hour_later(world)
    for name in there.cases:
        ticking(world, name, EDITED_OUTSIDE)
    chosen(world, there, person, story)


def chosen(world: World, there: Wikis, person: Person, story: Reading) -> None:
    """Theirs is taken from one wiki, ours kept in another, both left in the third."""
    take, keep, leave = there.cases
    before = document(world)
    shown = compared(world, person, story, take)
    assert {TAKEN, "2026"} <= set(re.findall(r"\b20\d\d\b", words(shown)))
    assert f"/prd {NUMBER}" not in words(shown), "nobody changed what stands above the sections"
    press(world, person, shown, f"copies.take:{take}")
    seen(world, lambda: story.taken in words(newest(world, person)))
    after = document(world)
    assert (after.version, after.changed_by) == (before.version + 1, person.id)
    assert TAKEN in texts_of(after.content)["problem"]
    assert copy_of(world, take).state == SAME

    shown = compared(world, person, story, keep)
    assert {OVERWRITTEN, TAKEN} <= set(re.findall(r"\b20\d\d\b", words(shown)))
    press(world, person, shown, f"copies.keep:{keep}")
    ticking(world, keep, SAME)
    assert TAKEN in page(world, keep).text
    assert OVERWRITTEN not in page(world, keep).text
    shown = compared(world, person, story, leave)
    press(world, person, shown, f"copies.leave:{leave}")
    assert copy_of(world, leave).is_left
    assert copy_of(world, leave).state == EDITED_OUTSIDE
    assert LEFT in page(world, leave).text
