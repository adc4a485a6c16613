"""The week's insights, as a channel reads them."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.customer import Customer
from bot.customers.desk import CustomerDesk
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS, Insight
from bot.insights.weekly import WEEKLY
from bot.links.store import LinkEnd
from bot.posts import Delivery
from bot.services import Services
from tests.decisions.making import OWNER
from tests.shelves import HERE
from tests.words import words

SAID = Insight("Buyers want one price", "Pricing", "Acme", verbatim="Which tier?")


def posted(services: Services, language: str = "en") -> str:
    """What the channel reads; empty for no post."""
    due = stamp(services.clock())
    delivery = Delivery(HERE, "k", "insights.weekly", "", "2026-W48", "C0TEAM", due, language=language)
    post = WEEKLY.compose(services, delivery)
    return words({"blocks": post.blocks}) if post else ""


def test_the_week_in_short(services: Services, desk: InsightDesk) -> None:
    """How many insights of how many customers outside the company, merged ones once, on what; the newest three in
    words; how many wait."""
    CustomerDesk(services, HERE, OWNER).add(CUSTOMERS, Customer("Us", internal="yes"))
    for area, customer in (("Pricing", "Acme"), ("Pricing", "Acme GmbH"), ("Search", "Apex"), ("Search", "Us")):
        desk.add(INSIGHTS, replace(SAID, area=area, customer=customer, verbatim=f"{customer} says"))
    CustomerDesk(services, HERE, OWNER).merge(3, 2)
    desk.say(1, LinkEnd("ideas", "7"), SUPPORTS)
    said = posted(services)
    assert "4 insights from 2 customers came in." in said
    assert "Pricing (2), Search (2)" in said
    assert "Us says" in said
    assert "&gt;" not in said
    assert "3 insights aren’t linked to an idea yet." in said
    assert "4 retours sont arrivés, de 2 clients." in posted(services, "fr")


def test_a_quiet_week_is_not_told(services: Services, desk: InsightDesk) -> None:
    """What was logged before waits in triage, not in the channel; nor is it news that somebody edited it."""
    old = InsightDesk(replace(services, clock=lambda: services.clock() - timedelta(days=8)), HERE, OWNER)
    old.add(INSIGHTS, SAID)
    desk.set_status(INSIGHTS, 1, "linked")
    assert posted(services) == ""
    desk.add(INSIGHTS, SAID)
    desk.set_status(INSIGHTS, 2, "archived")
    assert posted(services) == ""


def test_the_channel_reads_what_all_in_it_see(services: Services, desk: InsightDesk) -> None:
    """What was logged in another private channel is neither told nor counted."""
    desk.add(INSIGHTS, SAID, place="C0SECRET")
    assert posted(services) == ""
    desk.add(INSIGHTS, replace(SAID, title="Bakeries ask too", verbatim="", customer=""))
    said = posted(services)
    assert "One insight came in." in said
    assert "One insight isn’t linked to an idea yet." in said
    assert "Which tier" not in said
