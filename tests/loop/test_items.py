"""Items of the roadmap that ship: whoever asked for them, or spoke with customers who did, hears once."""

import pytest

from bot.ideas.desk import IdeaDesk
from bot.ideas.outbox import FATE
from bot.inquiries import store as inquiries
from bot.links.store import Link, LinkEnd, link
from bot.loop.compose import INQUIRIES
from bot.loop.desk import ITEM
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from tests.loop.making import ANN, BEN, CHIEF, OWNER, asked, choose, idea, insight
from tests.shelves import HERE
from tests.words import words


def item(services: Services, user: str = OWNER) -> int:
    """An item of its own."""
    return RoadmapDesk(services, HERE, user).add(ROOM, RoadmapItem("Dark mode", horizon="now")).number


def about(services: Services, number: int, customer: str, user: str = ANN, place: str = "") -> None:
    """What a customer said, linked to an item."""
    known = insight(services, customer, user, about=0, place=place)
    with services.store.write(HERE):
        link(services.store, HERE, Link(LinkEnd("insights", str(known)), "related", LinkEnd("roadmap", str(number))))


def move(services: Services, number: int, status: str, user: str = CHIEF) -> None:
    """What becomes of an item."""
    RoadmapDesk(services, HERE, user).move(number, status=status)


def told(services: Services, number: int) -> dict[str, str]:
    """What everybody reads of an item."""
    t, found = services.texts.speak("en"), {}
    for one in inquiries.about(services.store, HERE, ITEM, str(number)):
        post = INQUIRIES[ITEM](services, t, HERE, one, False)
        found[one.person] = words({"blocks": post.blocks}) if post else ""
    return found


def test_whoever_is_concerned_hears_once(services: Services) -> None:
    """Whoever put it there and whoever captured what customers said of it; however often it ships."""
    number = item(services)
    for customer, captor in (("Acme", ANN), ("Bakers", BEN), ("Cliff", ANN)):
        about(services, number, customer, captor)
    assert told(services, number) == {}
    for status in ("shipped", "in_progress", "shipped"):
        move(services, number, status)
    read = told(services, number)
    assert {*read} == {OWNER, ANN, BEN}
    assert all("#1 Dark mode* has shipped" in text for text in read.values())
    assert "Acme on dark screens" in read[ANN]
    assert "Cliff on dark screens" in read[ANN]
    assert "Bakers" not in read[ANN]
    assert "dark screens" not in read[OWNER]
    move(services, number, "dropped")
    assert {*told(services, number).values()} == {""}  # it did not ship after all


def test_nobody_hears_of_what_they_shipped_themselves(services: Services) -> None:
    """Nor where the workspace wants it told to nobody."""
    number = item(services)
    move(services, number, "shipped", OWNER)
    assert told(services, number) == {}
    choose(services, "loop.shipped", "no")
    other = item(services)
    move(services, other, "shipped")
    assert told(services, other) == {}


def test_an_idea_that_is_shipped_from_the_roadmap_closes_its_loop(services: Services) -> None:
    """Moved to shipped from anywhere, whoever captured insights is asked as if it had been decided on the idea; for
    ideas that were merged into it, too, and once."""
    number, other = idea(services), idea(services, "Night mode")
    insight(services, "Acme", ANN, about=number), insight(services, "Bakers", BEN, about=other)
    IdeaDesk(services, HERE, OWNER).merge(other, number)
    RoadmapDesk(services, HERE, CHIEF).move(number, horizon="now")
    RoadmapDesk(services, HERE, "").bring(number, {}, "shipped", "CHK-412")
    assert {*asked(services, number)} == {ANN, BEN}
    assert told(services, number) == {}  # one message, of the idea


@pytest.mark.parametrize("again", ["in_progress", "planned"])
def test_the_requester_of_an_idea_hears_once_that_it_shipped(services: Services, again: str) -> None:
    """It is un-shipped and shipped again: the first message stays the only one that says so."""
    number = idea(services)
    for status in ("planned", "shipped", again, "shipped"):
        RoadmapDesk(services, HERE, CHIEF).move(number, horizon="now" if status == "planned" else "", status=status)
    rows = services.store.run("SELECT subject FROM delivery WHERE kind = :kind", kind=FATE)
    assert sum(row["subject"].endswith("/shipped") for row in rows) == 1
