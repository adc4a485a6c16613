"""Who is asked to tell their customers what became of an idea, once, and what they say."""

from typing import Any

import pytest

from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.desk import CustomerDesk
from bot.errors import UserError
from bot.ideas.desk import IdeaDesk
from bot.inquiries import store as inquiries
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import CONTRADICTS
from bot.links.store import LinkEnd
from bot.loop import store
from bot.loop.desk import KIND
from bot.loop.followup import LATER, NOT_NEEDED, TO_TELL, TOLD
from bot.merge import FormBase
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.store.personal import forget
from tests.ideas.test_exchange import bring
from tests.loop.making import (
    ANN,
    BEN,
    CHIEF,
    NEXT_DAY,
    OWNER,
    STRANGER,
    asked,
    choose,
    decide,
    desk,
    idea,
    insight,
    questions,
    reading,
    told,
)
from tests.shelves import HERE, Clock

ACME, BAKERS, CLIFF = "customers/1", "customers/2", "customers/3"


def leave(services: Services, user: str) -> None:
    """Somebody's account is deactivated."""
    services.people.learn(HERE, {"id": user, "real_name": user, "deleted": True})


def refused(act: Any) -> str:
    """Why something is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.key


def test_whoever_captured_is_asked_once_by_trigger(services: Services) -> None:
    """On the morning after it shipped, each about their own customers; a plan alone asks nobody unless the workspace
    wants it, and what was said of one is not said of the other."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Bakers")
    insight(services, "Cliff", BEN)
    decide(services, "planned")
    assert (asked(services), told(services)) == ({}, {})
    decide(services, "shipped")
    assert asked(services) == {ANN: NEXT_DAY, BEN: NEXT_DAY}
    assert told(services) == {"shipped": {ACME: TO_TELL, BAKERS: TO_TELL, CLIFF: TO_TELL}}
    first = questions(services)
    IdeaDesk(services, HERE, OWNER).decide(1, "shipped", reason="At last.")
    assert questions(services) == first


@pytest.mark.parametrize("status", ["shipped", "declined", "planned"])
def test_each_trigger_is_switched(services: Services, status: str) -> None:
    """Off, nobody is asked nor shown anything; on, they are."""
    idea(services)
    insight(services, "Acme")
    choose(services, f"loop.{status}", "no")
    decide(services, status)
    assert (asked(services), told(services)) == ({}, {})
    choose(services, f"loop.{status}", "yes")
    IdeaDesk(services, HERE, OWNER).decide(1, "in_progress")
    decide(services, status)
    assert asked(services) == {ANN: NEXT_DAY}
    choose(services, f"loop.{status}", "no")
    assert (told(services), reading(services)) == ({}, "")


def test_nobody_is_asked_of_what_a_file_brings(services: Services) -> None:
    """Nor is it open: a hundred old ideas that shipped long ago are no news. What a file takes back is."""
    number = idea(services)
    insight(services, "Acme")
    old = "".join(f",Old idea {n},shipped\n" for n in range(100))
    bring(services, f"number,title,status\n{number},Dark mode,shipped\n{old}")
    assert (asked(services), told(services)) == ({}, {})
    decide(services, "declined")
    assert asked(services) == {ANN: NEXT_DAY}
    bring(services, f"number,title,status\n{number},Dark mode,shipped\n")
    assert (asked(services), told(services)) == ({}, {})


def test_customers_are_counted_never_notes(services: Services) -> None:
    """Three notes of one customer are one to tell, those of a merged one are those of what it became, the company's own
    people are nobody to tell; whoever has no customer is told by themselves."""
    idea(services)
    for name in ("Acme", "Acme", "Acme GmbH", "Ourselves", "", ""):
        insight(services, name)
    own = CustomerDesk(services, HERE, ANN)
    own.merge(2, 1)
    own.edit(CUSTOMERS, 3, FormBase(1), CUSTOMERS.of(title="Ourselves", internal="yes"))
    decide(services, "shipped")
    assert told(services)["shipped"] == {ACME: TO_TELL, "insights/5": TO_TELL, "insights/6": TO_TELL}
    assert store.figures(services.store, HERE, EVERYTHING, 1, "shipped") == {"1": {TO_TELL}}


def test_told_later_and_not_needed(services: Services, clock: Clock) -> None:
    """Each as often as it is pressed; what is later is asked again after the days of the workspace, and nobody hears
    twice of one customer: Ben need not tell whom Ann told."""
    idea(services)
    for name in ("Acme", "Bakers", "Cliff"):
        insight(services, name)
    insight(services, "Acme", BEN)
    decide(services, "shipped")
    own = desk(services)
    for state, insight_ in ((TOLD, 1), (LATER, 2), (LATER, 2), (NOT_NEEDED, 3), (LATER, 1)):
        own.say(1, "shipped", state, insight_)
    assert told(services)["shipped"] == {ACME: TOLD, BAKERS: LATER, CLIFF: NOT_NEEDED}
    assert reading(services, BEN) == ""
    assert sorted(one.from_on for one in questions(services) if one.person == ANN) == [NEXT_DAY, "2026-12-07"]
    assert reading(services) == ""
    clock.tick(days=14)
    assert "Bakers" in reading(services)
    assert "Acme" not in reading(services)
    own.say(1, "shipped", TOLD)
    assert told(services)["shipped"][BAKERS] == TOLD


def test_what_is_said_before_the_morning_is_not_asked(services: Services, clock: Clock) -> None:
    """Nor asked twice on the day that it is later, nor in the place of what is linked after all were told."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Bakers", BEN)
    decide(services, "shipped")
    desk(services).say(1, "shipped", LATER, 1)
    desk(services, BEN).say(1, "shipped", TOLD, 2)
    insight(services, "Cliff", BEN)
    clock.tick(days=14)
    day = clock().date().isoformat()
    waiting = [inquiries.unanswered(services.store, HERE, user, day, KIND) for user in (ANN, BEN)]
    assert [[one.from_on for one in several] for several in waiting] == [["2026-12-07"], []]


def test_a_mistake_is_taken_back(services: Services) -> None:
    """By whoever made it."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Acme", BEN)
    decide(services, "shipped")
    desk(services).say(1, "shipped", TOLD, 1)
    desk(services, BEN).say(1, "shipped", TO_TELL, 1)
    assert told(services)["shipped"] == {ACME: TOLD}
    desk(services).say(1, "shipped", TO_TELL, 1)
    assert told(services)["shipped"] == {ACME: TO_TELL}


def test_a_press_counts_once_and_late(services: Services, clock: Clock) -> None:
    """Delivered again it is one; pressed again it keeps who told them first, and when. All told is all who were there
    when the message was written."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Bakers")
    decide(services, "shipped")
    written = services.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    desk(services, delivery="one").say(1, "shipped", TOLD, 1)
    with pytest.raises(RepeatedError):
        desk(services, delivery="one").say(1, "shipped", NOT_NEEDED, 1)
    clock.tick(days=40)
    desk(services, CHIEF).say(1, "shipped", TOLD, 1)
    insight(services, "Cliff")
    desk(services).say(1, "shipped", TOLD, until=written, mine=True)
    assert told(services)["shipped"] == {ACME: TOLD, BAKERS: TOLD, CLIFF: TO_TELL}
    (first, *_) = store.follow_ups(services.store, HERE, EVERYTHING, NEXT_DAY, idea=1, became="shipped")
    assert (first.person, first.at[:10]) == (ANN, "2026-11-23")


def test_who_may_say_it(services: Services) -> None:
    """Whoever captured it, the owner of the idea, and managers; nobody says it of what is not there."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Bakers", BEN)
    decide(services, "shipped")
    assert refused(lambda: desk(services, STRANGER).say(1, "shipped", TOLD, 1)) == "loop-error-rights"
    assert refused(lambda: desk(services).say(1, "shipped", TOLD, 2)) == "loop-error-rights"
    assert refused(lambda: desk(services, STRANGER).say(1, "shipped", TOLD)) == "loop-error-rights"
    assert refused(lambda: desk(services, STRANGER).say(7, "shipped", TOLD)) == "loop-error-gone"
    assert refused(lambda: desk(services).say(1, "shipped", TOLD, 9)) == "loop-error-gone"
    assert refused(lambda: desk(services).say(7, "declined", TOLD, 1)) == "loop-error-gone"
    desk(services, OWNER).say(1, "shipped", TOLD, 1)
    desk(services, CHIEF).say(1, "shipped", TOLD, 2)
    assert told(services)["shipped"] == {ACME: TOLD, BAKERS: TOLD}


def test_what_moved_on_is_withdrawn(services: Services) -> None:
    """Shipped by mistake and planned again: nobody is asked, what was told stays, and pressed late it is kept. Shipped
    again, those who were not told of it are asked about once."""
    idea(services)
    for name in ("Acme", "Bakers", "Cliff"):
        insight(services, name)
    decide(services, "shipped")
    desk(services).say(1, "shipped", TOLD, 1)
    IdeaDesk(services, HERE, OWNER).undecide(1, "shipped", "planned", "now", "")
    assert (asked(services), told(services), reading(services)) == ({}, {}, "")
    desk(services).say(1, "shipped", TOLD, 2)
    decide(services, "shipped")
    assert asked(services) == {ANN: NEXT_DAY}
    assert told(services)["shipped"] == {ACME: TOLD, BAKERS: TOLD, CLIFF: TO_TELL}
    desk(services).say(1, "shipped", LATER, 3)
    decide(services, "declined")
    assert told(services) == {"declined": {ACME: TO_TELL, BAKERS: TO_TELL, CLIFF: TO_TELL}}
    desk(services).say(1, "shipped", TOLD, 3)
    assert asked(services) == {ANN: NEXT_DAY}


def test_an_insight_that_goes_is_nobodys_to_tell(services: Services) -> None:
    """Removed, archived, linked no more, or withdrawn with its idea; brought back it is open again."""
    idea(services)
    for name in ("Acme", "Bakers"):
        insight(services, name)
    decide(services, "shipped")
    own = InsightDesk(services, HERE, ANN)
    own.remove(INSIGHTS, 1)
    own.set_status(INSIGHTS, 2, "archived")
    assert told(services) == {}
    assert refused(lambda: desk(services).say(1, "shipped", TOLD, 1)) == "loop-error-gone"
    own.restore(INSIGHTS, 1, 2)
    assert told(services) == {"shipped": {ACME: TO_TELL}}
    IdeaDesk(services, HERE, OWNER).withdraw(1)
    assert told(services) == {}


def test_who_has_left_hands_over(services: Services) -> None:
    """To the owner of the idea; once that has left, too, the managers have it in their list."""
    idea(services)
    insight(services, "Acme")
    leave(services, ANN)
    decide(services, "shipped")
    assert asked(services) == {OWNER: NEXT_DAY}
    assert "Acme" in reading(services, OWNER)
    leave(services, OWNER)
    decide(services, "declined")
    assert asked(services) == {}
    assert told(services) == {"declined": {ACME: TO_TELL}}
    desk(services, CHIEF).say(1, "declined", TOLD)
    assert told(services) == {"declined": {ACME: TOLD}}


def test_what_is_linked_later_waits_in_the_list(services: Services) -> None:
    """Whoever links it sees that it has shipped: they are not asked, and it is open all the same. An insight that
    speaks for nothing of the kind is not."""
    idea(services)
    decide(services, "shipped")
    insight(services, "Acme")
    insight(services, "Bakers", about=0)
    assert asked(services) == {}
    assert told(services) == {"shipped": {ACME: TO_TELL}}
    desk(services).say(1, "shipped", TOLD, 1)
    InsightDesk(services, HERE, ANN).say(1, LinkEnd("ideas", "1"), CONTRADICTS)
    assert told(services) == {"shipped": {ACME: TOLD}}


def test_a_merged_idea_takes_its_customers_along(services: Services) -> None:
    """What was told of it stays told; whoever was to be asked is asked about what it is part of; what had shipped
    before waits for the others in their list."""
    idea(services)
    idea(services, "Night mode")
    for name in ("Acme", "Bakers"):
        insight(services, name)
    decide(services, "shipped")
    desk(services).say(1, "shipped", TOLD, 1)
    insight(services, "Cliff", BEN, about=2)
    decide(services, "shipped", 2)
    IdeaDesk(services, HERE, OWNER).merge(1, 2)
    assert told(services, 2) == {"shipped": {ACME: TOLD, BAKERS: TO_TELL, CLIFF: TO_TELL}}
    assert asked(services, 1) == {}
    assert asked(services, 2) == {ANN: NEXT_DAY, BEN: NEXT_DAY}


def test_customers_merged_meanwhile(services: Services) -> None:
    """A button that names what was merged means what it became, and an insight that has a customer by now that one."""
    idea(services)
    insight(services, "Acme")
    insight(services, "Bakers")
    insight(services, "")
    decide(services, "shipped")
    CustomerDesk(services, HERE, ANN).merge(2, 1)
    desk(services).say(1, "shipped", TOLD, 2)
    said = INSIGHTS.of(title="On dark screens", area="Apps", customer="Cliff")
    InsightDesk(services, HERE, ANN).edit(INSIGHTS, 3, FormBase(1), said)
    desk(services).say(1, "shipped", NOT_NEEDED, 3)
    assert told(services) == {"shipped": {ACME: TOLD, CLIFF: NOT_NEEDED}}


def test_what_is_private_stays_so(services: Services) -> None:
    """Its customer is told by who captured it; others see neither that there is one nor how many."""
    idea(services)
    insight(services, "Acme", place="C0SECRET")
    insight(services, "Bakers", BEN)
    decide(services, "shipped")
    everybody = Audience("", tuple)
    assert told(services, audience=everybody) == {"shipped": {BAKERS: TO_TELL}}
    assert set(store.figures(services.store, HERE, everybody, 1, "shipped")) == {"2"}
    assert "Acme" in reading(services)
    assert "Acme" not in reading(services, BEN)


def test_who_is_forgotten(services: Services) -> None:
    """Goes from who told, and who was asked; that somebody was told stays."""
    idea(services)
    insight(services, "Acme")
    decide(services, "shipped")
    desk(services).say(1, "shipped", TOLD, 1)
    forget(services.store, HERE, ANN, [store.PEOPLE, inquiries.PEOPLE])
    (one,) = store.follow_ups(services.store, HERE, EVERYTHING, NEXT_DAY, idea=1)
    assert (one.person, one.state) == ("", TOLD)
    assert ANN not in str(services.store.run("SELECT * FROM inquiry"))
