"""Which digests are answered with tickets in their thread, and what is said there."""

import json
from dataclasses import replace

import pytest

from bot.app import kinds
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.kpis.subject import KIND as DIGEST
from bot.kpis.subject import subject
from bot.posts import Delivery, Offer, Place
from bot.services import Services
from bot.slack.store import save_setting
from bot.text import Translator
from bot.tickets.compose import KIND, compose, follow
from tests.decisions.making import OWNER
from tests.shelves import HERE
from tests.tickets.making import came
from tests.words import words

THERE = Place("C0GENERAL", "1.1")


def delivery(every: str = "week") -> Delivery:
    """A digest posted by hand on Monday morning."""
    told = subject((), every)
    return Delivery(HERE, "key", DIGEST, told, "2026-W48", "C0GENERAL", "2026-11-23T09:00:00Z", owner=OWNER)


@pytest.fixture
def told(services: Services) -> Services:
    """A workspace in Tokyo with a KPI and nine weeks of tickets."""
    KpiDesk(services, HERE, OWNER).define(Kpi("", "Sign-ups", zone="Asia/Tokyo"))
    came(services, {"Billing": [12] * 8 + [40], "Login": [5] * 9})
    return services


def offered(services: Services, every: str = "week") -> list[Offer]:
    """What answers a digest, of all kinds of post."""
    kind = kinds()[DIGEST]
    assert kind.follow is not None
    return list(kind.follow(services, delivery(every), THERE))


def test_a_weekly_digest_is_answered_in_its_thread(told: Services) -> None:
    """Of the digest's own week, by its clock, for the same owner."""
    (offer,) = offered(told)
    assert (offer.kind, offer.channel, offer.thread, offer.owner) == (KIND, "C0GENERAL", "1.1", OWNER)
    assert json.loads(offer.subject) == {"every": "week", "zone": "Asia/Tokyo", "of": "2026-W47"}
    assert json.loads(offered(told, "sunday_week")[0].subject)["every"] == "sunday_week"


@pytest.mark.parametrize("every", ["day", "month", "quarter"])
def test_a_digest_of_another_period_is_not(told: Services, every: str) -> None:
    """Tickets are counted by the week."""
    assert offered(told, every) == []


def test_a_workspace_switches_it_off(told: Services) -> None:
    """Then no digest is answered."""
    save_setting(told.store, HERE, "tickets.thread", "off")
    assert offered(told) == []


def test_without_tickets_nothing_is_said(services: Services) -> None:
    """Whoever has no tickets hears of none; nor where none came in the week."""
    KpiDesk(services, HERE, OWNER).define(Kpi("", "Sign-ups"))
    assert offered(services) == []
    came(services, {"Billing": [12] * 5})
    (offer,) = follow(services, delivery(), THERE)
    assert compose(services, posted(offer)) is None


def posted(offer: Offer) -> Delivery:
    """What the ledger has composed."""
    due = "2026-11-23T09:00:00Z"
    return Delivery(HERE, "k", offer.kind, offer.subject, offer.period, offer.channel, due, language=offer.language)


def test_what_moved_is_said(told: Services, t: Translator) -> None:
    """The area that rose, and no other; in the digest's language."""
    (offer,) = follow(told, delivery(), THERE)
    post = compose(told, replace(posted(offer), language=t.language))
    assert post is not None
    said = words({"blocks": post.blocks})
    assert "Billing" in said
    assert "Login" not in said


def test_too_few_weeks_say_nothing_of_what_moved(services: Services) -> None:
    """Where nothing can be compared nothing is called ordinary."""
    KpiDesk(services, HERE, OWNER).define(Kpi("", "Sign-ups"))
    came(services, {"Billing": [0] * 6 + [12, 12, 40]})
    (offer,) = follow(services, delivery(), THERE)
    post = compose(services, posted(offer))
    assert post is not None
    assert "ordinary" not in words({"blocks": post.blocks})
    assert "it takes 4" in words({"blocks": post.blocks})


def test_the_clock_is_that_of_the_digests_own_kpis(told: Services) -> None:
    """A digest of the KPIs of one office tells of its weeks, whatever others there are; where its KPIs were archived
    since, nothing answers it."""
    paris = KpiDesk(told, HERE, OWNER).define(Kpi("", "Visits", zone="Europe/Paris"))
    for name in ("Orders", "Returns"):
        KpiDesk(told, HERE, OWNER).define(Kpi("", name, zone="Asia/Tokyo"))
    own = replace(delivery(), subject=subject([paris.id], "week"))
    (offer,) = follow(told, own, THERE)
    assert json.loads(offer.subject)["zone"] == "Europe/Paris"
    KpiDesk(told, HERE, OWNER).archive(paris.id)
    assert follow(told, own, THERE) == ()
