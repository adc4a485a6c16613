"""One message a day from all rooms: what waits for somebody and what became, told once, and never lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clock import stamp
from bot.inquiries import store
from bot.inquiries.brief import KIND, Briefing, ask, tell
from bot.inquiries.inquiry import Inquiry, morning, next_morning
from bot.posts import Delivery, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import store as people
from bot.store import Store
from bot.text import Texts, Translator
from tests.shelves import HERE, Clock, serving

ADA, BEA = "U0ADA", "U0BEA"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """Two people, one in Paris and one in Los Angeles, on a Monday at nine."""
    clock.now = MONDAY
    with serving(shelf, texts, clock, (ADA, BEA), {}) as made:
        for user, zone in ((ADA, "Europe/Paris"), (BEA, "America/Los_Angeles")):
            made.people.learn(HERE, {"id": user, "real_name": user, "tz": zone})
        yield made


def inquiry(services: Services, person: str, item: str = "1", **more: Any) -> Inquiry:
    """A question of today."""
    day = services.clock().date().isoformat()
    return replace(Inquiry("notes.read", item, person, person, day, day, stamp(services.clock())), **more)


def put(services: Services, *inquiries: Inquiry) -> None:
    """Ask them."""
    with services.store.write(HERE):
        ask(services, HERE, inquiries)


def due(services: Services, person: str) -> list[str]:
    """When somebody is to be told."""
    return services.store.column(
        "SELECT due_at FROM delivery WHERE workspace = :workspace AND channel = :person AND kind = :kind ORDER BY 1",
        workspace=HERE,
        person=person,
        kind=KIND,
    )


def said(_: Services, __: Translator, ___: str, asked: Inquiry, short: bool) -> Post | None:
    """How the notes ask; one that is withdrawn is asked no more."""
    if asked.item == "withdrawn":
        return None
    return Post([kit.section(f"read {asked.item}{' in short' if short else ''}")], f"read {asked.item}")


def told(services: Services, person: str, key: str, *, news: str = "") -> str:
    """What somebody reads by a delivery; empty for nothing."""

    def became(_: Services, __: str, ___: str, since: str, until: str) -> Post | None:
        return Post([kit.section(f"{news} {since} {until}")], news) if news else None

    delivery = Delivery(HERE, key, KIND, "", "", person, stamp(services.clock()))
    post = Briefing({"notes.read": said}, [became]).compose(services, delivery)
    return str([*post.blocks, post.text]) if post else ""


def test_the_first_of_a_day_comes_at_once(services: Services, clock: Clock) -> None:
    """What follows on that day waits for the next morning of the reader's."""
    put(services, inquiry(services, ADA))
    assert due(services, ADA) == [stamp(MONDAY)]
    assert "read 1" in told(services, ADA, "first")
    clock.tick(hours=3)
    put(services, inquiry(services, ADA, "2"))
    assert due(services, ADA)[1:] == ["2026-11-24T08:00:00Z"]
    assert told(services, ADA, "second") == ""
    clock.tick(days=1)
    heard = told(services, ADA, "third")
    assert "read 2" in heard
    assert "read 1" not in heard


def test_what_comes_between_is_not_lost(services: Services, clock: Clock) -> None:
    """Where a message of a day was composed before a question came whose wake-up is of that day, too, another comes
    the next morning."""
    put(services, inquiry(services, ADA))
    assert "read 1" in told(services, ADA, "first")
    with services.store.write(HERE):
        store.add_inquiry(services.store, HERE, inquiry(services, ADA, "2"))
    assert told(services, ADA, "second") == ""
    assert due(services, ADA)[1:] == ["2026-11-24T08:00:00Z"]
    clock.tick(days=1)
    assert "read 2" in told(services, ADA, "third")


def test_tried_again_it_says_the_same(services: Services, clock: Clock) -> None:
    """A delivery that was composed and not posted is composed again, with the questions and the news of the first."""
    put(services, inquiry(services, ADA))
    first = told(services, ADA, "key", news="changed")
    clock.tick(minutes=5)
    assert told(services, ADA, "key", news="changed") == first


def test_days_without_the_bot_come_as_one(services: Services, clock: Clock) -> None:
    """Three wake-ups are due at once: one message, from where the last one ended; an empty one is none."""
    assert told(services, ADA, "before", news="old") != ""
    clock.tick(days=3)
    put(services, inquiry(services, ADA))
    heard = [told(services, ADA, f"day {n}", news="new") for n in range(3)]
    assert [bool(one) for one in heard] == [True, False, False]
    assert f"new {stamp(MONDAY)}" in heard[0]
    clock.tick(days=1)
    assert told(services, ADA, "empty") == ""
    assert "later" in told(services, ADA, "and after it", news="later")


def test_it_is_reminded_once(services: Services, clock: Clock) -> None:
    """On its day, and never of what was answered or is not asked any more."""
    later = (MONDAY + timedelta(days=7)).date().isoformat()
    put(services, *(inquiry(services, ADA, one, remind_on=later) for one in ("1", "2", "withdrawn")))
    assert due(services, ADA) == [stamp(MONDAY), "2026-11-30T08:00:00Z"]
    first = told(services, ADA, "first")
    assert "read 1" in first
    assert "withdrawn" not in first
    with services.store.write(HERE):
        store.save_inquiry(services.store, HERE, inquiry(services, ADA, "2", answer="yes"))
    clock.tick(days=7)
    again = told(services, ADA, "again")
    assert "read 1" in again
    assert "read 2" not in again
    clock.tick(days=7)
    assert told(services, ADA, "once more") == ""


def test_many_are_told_in_short(services: Services) -> None:
    """And what a message has no room for is counted."""
    put(services, *(inquiry(services, ADA, str(n)) for n in range(60)))
    heard = told(services, ADA, "key")
    assert "read 0 in short" in heard
    assert services.texts.speak("en")("inquiries-more", count=60 - heard.count("in short")) in heard


def test_a_morning_is_the_readers(services: Services) -> None:
    """In four zones, over a change of clocks, and never at a weekend."""
    with services.store.write(HERE):
        tell(services, HERE, [ADA, BEA])
    assert due(services, ADA) == ["2026-11-24T08:00:00Z"]
    assert due(services, BEA) == ["2026-11-23T17:00:00Z"]
    tokyo, paris, auckland = map(ZoneInfo, ("Asia/Tokyo", "Europe/Paris", "Pacific/Auckland"))
    friday = datetime(2026, 10, 23, 18, 0, tzinfo=UTC)
    assert stamp(next_morning(friday, paris)) == "2026-10-26T08:00:00Z"  # winter has begun on Sunday
    assert stamp(next_morning(friday - timedelta(days=1), paris)) == "2026-10-23T07:00:00Z"
    assert stamp(next_morning(friday, tokyo)) == "2026-10-26T00:00:00Z"
    assert stamp(next_morning(friday, auckland)) == "2026-10-25T20:00:00Z"
    assert stamp(morning("2026-11-28", paris)) == "2026-11-30T08:00:00Z"


def test_whose_zone_is_unknown_is_told_by_utc(services: Services) -> None:
    """Nobody asks Slack for it while others wait for the writer."""
    put(services, inquiry(services, "U0NEVERSEEN", from_on="2026-11-25"))
    assert due(services, "U0NEVERSEEN") == ["2026-11-25T09:00:00Z"]
    assert people.person(services.store, HERE, "U0NEVERSEEN") is None
