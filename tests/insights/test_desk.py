"""Whose insights are, what they say of an idea, and which customers are one."""

from dataclasses import replace

import pytest

from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.desk import CustomerDesk, called
from bot.errors import UserError
from bot.evidence import store
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import CONTRADICTS, LINKED, NEW, STANCES, SUPPORTS, Insight
from bot.links.store import LinkEnd
from bot.merge import FormBase
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from tests.decisions.making import BEA, OWNER
from tests.shelves import HERE

PLAIN = Insight("Buyers want one price", "Pricing", "Bakeries & Co", source="call")
IDEA = LinkEnd("ideas", "7")


def counts(services: Services, audience: Audience = EVERYTHING) -> dict[str, tuple[int, int]]:
    """How many insights speak for and against the idea, by customer."""
    found, _ = store.counts(services.store, HERE, INSIGHTS, IDEA, STANCES, audience)
    return {name: (one.supporting, one.contradicting) for name, one in found.items()}


def customers(services: Services) -> list[str]:
    """Every customer by name."""
    found = lists.narrowed(services.store, HERE, CUSTOMERS, EVERYTHING, lists.Narrow(lists.ANY), 100)
    return sorted(one.content.title for one in found)


def test_a_customer_is_found_or_added(services: Services, desk: InsightDesk) -> None:
    """By name or alias, however it is written; a new name is a new customer, another name another's insight."""
    desk.add(INSIGHTS, PLAIN)
    desk.add(INSIGHTS, replace(PLAIN, customer="bakeries & co"))
    assert customers(services) == ["Bakeries & Co"]
    made = called(desk, "Bakeries & Co")
    assert made is not None
    desk.edit(CUSTOMERS, made.number, FormBase(1), replace(made.content, aliases=("boulangeries",)))
    desk.add(INSIGHTS, replace(PLAIN, customer="Boulangeries"))
    assert customers(services) == ["Bakeries & Co"]
    desk.edit(INSIGHTS, 3, FormBase(1), replace(PLAIN, customer="Nordic Bikes"))
    assert customers(services) == ["Bakeries & Co", "Nordic Bikes"]
    for number in (1, 2, 3):
        desk.say(number, IDEA, SUPPORTS)
    assert counts(services) == {"1": (2, 0), "2": (1, 0)}


def test_an_insight_says_one_thing_of_an_idea(services: Services, desk: InsightDesk) -> None:
    """Said anew it takes the place of what was said; then it is no longer new. Archived, it counts no more."""
    assert desk.add(INSIGHTS, PLAIN).status == NEW
    assert desk.say(1, IDEA, SUPPORTS).status == LINKED
    InsightDesk(services, HERE, BEA).say(1, IDEA, CONTRADICTS)
    assert counts(services) == {"1": (0, 1)}
    desk.say(1, LinkEnd("ideas", "8"), SUPPORTS)
    assert counts(services) == {"1": (0, 1)}
    with pytest.raises(UserError):
        desk.say(1, IDEA, "mentions")
    desk.set_status(INSIGHTS, 1, "archived")
    assert counts(services) == {}


def test_customers_are_merged_and_parted(services: Services, desk: InsightDesk) -> None:
    """What all said is one customer's, by whatever way, until it is undone."""
    for name in ("Acme", "Acme GmbH", "ACME Inc"):
        desk.add(INSIGHTS, replace(PLAIN, customer=name))
    for number in (1, 2, 3):
        desk.say(number, IDEA, SUPPORTS)
    own = CustomerDesk(services, HERE, OWNER)
    own.merge(2, 1)
    own.merge(3, 2)
    assert counts(services) == {"1": (3, 0)}
    own.unmerge(2)
    assert counts(services) == {"1": (1, 0), "2": (2, 0)}


def test_what_was_logged_in_private_counts_for_its_members(services: Services, desk: InsightDesk) -> None:
    """Others see neither the insight nor that there is one."""
    desk.add(INSIGHTS, PLAIN, place="C0SECRET")
    desk.say(1, IDEA, SUPPORTS)
    assert counts(services, Audience("", tuple)) == {}
    assert counts(services, Audience("", lambda: ["C0SECRET"])) == {"1": (1, 0)}
    for audience, found in ((Audience("", tuple), []), (EVERYTHING, [1])):
        assert store.newest(services.store, HERE, INSIGHTS, [IDEA], STANCES, audience, 3) == found


def test_an_area_is_written_as_it_was(desk: InsightDesk) -> None:
    """In another spelling it is the same area, and is shown as the others are; a new one is as it was typed."""
    areas = [desk.add(INSIGHTS, replace(PLAIN, area=area)).content.area for area in ("Pricing", "PRICING ", "pricing")]
    assert areas == ["Pricing"] * 3
    assert desk.add(INSIGHTS, replace(PLAIN, area="Check-out")).content.area == "Check-out"
    assert desk.add(INSIGHTS, replace(PLAIN, area="check out")).content.area == "Check-out"
