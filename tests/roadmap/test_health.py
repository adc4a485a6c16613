"""What is wrong with an item is said: nothing of it is guessed."""

from bot.links.store import Link, LinkEnd, link
from bot.roadmap import store
from bot.roadmap.desk import ROOM, fill
from bot.roadmap.health import count_ranks, ranks, warnings
from bot.roadmap.item import RoadmapItem
from bot.roadmap.store import Ranks
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.ideas.acts import at, captured, score
from tests.ideas.making import CAPTOR, MANAGER, OWNER
from tests.ideas.test_exchange import bring
from tests.roadmap.making import desk, item, there
from tests.shelves import HERE, Clock


def wrong(services: Services, *numbers: int) -> dict[int, list[str]]:
    """What is wrong with items."""
    found = warnings(services, HERE, [there(services, number) for number in numbers])
    return {number: list(said) for number, said in found.items()}


def test_an_item_that_nothing_is_wrong_with_says_nothing(services: Services) -> None:
    """It has an owner and something that speaks for it, and is new."""
    captured(services, owner=OWNER)
    at(services).decide(1, "planned", "next")
    assert wrong(services, 1) == {1: ["evidence"]}
    at(services).vote_for(1, "Northwind")
    assert wrong(services, 1) == {}


def test_what_nobody_owns_or_touches_says_so(services: Services, clock: Clock) -> None:
    """After sixty days; a decision that it is linked to touches it, and speaks for it. What is done says nothing."""
    own = desk(services, MANAGER).add(ROOM, RoadmapItem("Move to PostgreSQL"))
    assert wrong(services, own.number) == {own.number: ["evidence", "owner"]}
    clock.tick(days=61)
    assert wrong(services, own.number) == {own.number: ["evidence", "owner", "stale"]}
    with services.store.write(HERE):
        ends = LinkEnd("decisions", "4"), LinkEnd("roadmap", str(own.number))
        link(services.store, HERE, Link(ends[0], "about", ends[1], MANAGER, "2027-01-20T09:00:00Z"))
    assert wrong(services, own.number) == {own.number: ["owner"]}
    desk(services, MANAGER).move(own.number, status="shipped")
    assert wrong(services, own.number) == {}


def test_what_contradicts_an_idea_is_no_evidence(services: Services) -> None:
    """But somebody has touched it."""
    captured(services, owner=OWNER)
    at(services).decide(1, "planned", "next")
    with services.store.write(HERE):
        one = Link(LinkEnd("insights", "4"), "contradicts", LinkEnd("ideas", "1"), MANAGER, "2026-11-24T09:00:00Z")
        link(services.store, HERE, one)
    assert wrong(services, 1) == {1: ["evidence"]}
    assert store.touches(services.store, HERE, [1])[1].at == "2026-11-24T09:00:00Z"


def test_an_idea_whose_rank_left_its_range_says_so(services: Services) -> None:
    """It was first when it was planned, and none of its scorers' steps brings it back there."""
    for n, reach in enumerate((900_000, 3_000, 2_500, 2_000, 1_500), 1):
        score(services, CAPTOR, captured(services, f"Idea {n}", owner=OWNER), reach=reach)
    at(services).vote_for(1, "Northwind")
    at(services).decide(1, "planned", "next")
    then = store.ranks_then(services.store, HERE, [1])[1]
    assert then == ranks(services, HERE)[1] == Ranks(1, 1)
    score(services, CAPTOR, at(services).idea(1), reach=10)
    assert wrong(services, 1) == {1: ["rank"]}
    desk(services).move(1, horizon="now")
    assert wrong(services, 1) == {}, "who moves it has seen where it stands"


def test_files_and_what_was_there_are_counted_later(services: Services) -> None:
    """So that nobody waits for the ranks of thousands."""
    score(services, CAPTOR, captured(services))
    bring(services, "number,title,status,horizon\n1,Dark mode,planned,now\n")
    assert store.ranks_then(services.store, HERE, [1]) == {}
    count_ranks(services)
    assert store.ranks_then(services.store, HERE, [1]) == {1: Ranks(1, 1)}
    count_ranks(services)


def test_ideas_that_were_planned_before_get_their_items(services: Services) -> None:
    """Those that were on the roadmap, as old as what last became of them; a second time nothing happens."""
    services.follows.clear()
    for n, status in enumerate(("planned", "in_progress", "shipped", "declined", ""), 1):
        captured(services, f"Idea {n}", team="Checkout")
        if status:
            at(services).decide(n, status, "next" if status == "planned" else "", "2027-Q1")
    captured(services, "Gone")
    at(services).decide(6, "planned", "now")
    at(services).withdraw(6)
    fill(services.store)
    fill(services.store)
    found = {number: item(services, number) for number in range(1, 7)}
    assert [number for number, one in found.items() if one] == [1, 2, 3]
    first = there(services, 1)
    assert (first.content.horizon, first.content.target, first.content.team) == ("next", "2027-Q1", "Checkout")
    assert (first.author, first.changed_by, first.changed_at) == (CAPTOR, "", "2026-11-23T09:00:00Z")
    shown = store.RoadmapBoard(HERE, EVERYTHING).first(services.store, 12)
    assert shown == {("next", "checkout"): [1], ("now", "checkout"): [2]}
