"""What other rooms hear of ideas, inside the transaction that writes it."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.services import Services
from bot.transitions import Transition
from tests.ideas.acts import at, captured, now, score
from tests.ideas.making import CAPTOR
from tests.ideas.test_exchange import bring
from tests.shelves import HERE


@pytest.fixture
def heard(services: Services) -> list[Transition]:
    """What somebody who follows ideas was told, as it was told."""
    told: list[Transition] = []

    def hear(_: object, __: str, transition: Transition) -> None:
        if transition.is_move:
            told.append(replace(transition, person="", why="", was={}))

    services.follows["ideas"] = [hear]
    return told


def test_every_way_to_a_status_is_heard(services: Services, heard: list[Transition]) -> None:
    """By the form, taken back, by scoring, by a merger, and by a file, of which it is said that it is one; what only
    says more, as another quarter does, is no change."""
    idea, end = captured(services), LinkEnd("ideas", "1")
    at(services).decide(1, "planned", "next")
    at(services).decide(1, "planned", "now", "2027-Q1", "Sooner.")
    at(services).decide(1, "shipped")
    at(services).decide(1, "shipped", reason="At last.")
    at(services).undecide(1, "shipped now 2027-Q1", "planned", "now", "2027-Q1")
    assert heard == [
        Transition(end, "new", "planned"),
        Transition(end, "planned", "shipped"),
        Transition(end, "shipped", "planned"),
    ]
    heard.clear()
    other = captured(services, "Light mode")
    score(services, CAPTOR, other)
    at(services).scoring.unscore(other.number, "rice")
    bring(services, "number,title,status\n1,Dark mode,declined\n,Zebra mode,shipped\n")
    at(services).merge(other.number, idea.number)
    light = LinkEnd("ideas", "2")
    assert heard == [
        Transition(light, "new", "scored"),
        Transition(light, "scored", "new"),
        Transition(LinkEnd("ideas", "3"), "new", "shipped", by_file=True),
        Transition(end, "planned", "declined", by_file=True),
        Transition(light, "", "merged", end),
    ]


def test_who_follows_may_refuse(services: Services) -> None:
    """Then nothing has changed."""

    def refuse(*_: object) -> None:
        raise UserError("ideas-error-status")

    captured(services)
    services.follows["ideas"] = [refuse]
    with pytest.raises(UserError):
        at(services).decide(1, "shipped")
    assert now(services, 1).status == "new"


def test_what_is_linked_to_an_idea_follows_it_into_another(services: Services) -> None:
    """Each thing once; what linked the two goes with the merger."""
    one, other = (LinkEnd("ideas", str(captured(services, title).number)) for title in ("Dark mode", "Night mode"))
    insights = [LinkEnd("insights", str(number)) for number in (1, 2)]
    known = [Link(insights[0], "supports", one, CAPTOR, "1"), Link(insights[0], "supports", other, CAPTOR, "2")]
    known += [Link(insights[1], "contradicts", one, CAPTOR, "3"), Link(other, "about", one, CAPTOR, "4")]
    known += [Link(one, "about", LinkEnd("decisions", "3"), CAPTOR, "5")]
    with services.store.write(HERE):
        for link in known:
            links.link(services.store, HERE, link)
    at(services).merge(int(one.item), int(other.item))
    assert links.links(services.store, HERE, one) == []
    assert links.links(services.store, HERE, other) == [
        known[1],
        Link(insights[1], "contradicts", other, CAPTOR, "3"),
        Link(other, "about", LinkEnd("decisions", "3"), CAPTOR, "5"),
    ]
