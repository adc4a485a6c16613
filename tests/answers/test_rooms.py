"""A program asks each room; what is not known is told as that, what is private is its members'."""

from typing import Any

import pytest

from bot.answers.desk import ask, asker_of
from bot.decisions.decision import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.errors import UserError
from bot.ideas.desk import IdeaDesk
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.questions import Asker
from tests.answers.making import (
    ORDER,
    SECRET,
    decided,
    heard,
    measured,
    member,
    planned,
    ranked,
    right,
    rows,
    shown,
    unknown,
    written,
)
from tests.decisions.making import BEA, CHIEF, OWNER
from tests.shelves import ELSEWHERE, HERE

ARGUMENTS: dict[str, dict[str, Any]] = {
    "define_term": {"term": "MVP"},
    "search_terms": {"query": "lark"},
    "rank_ideas": {},
    "get_idea": {"number": 1},
    "get_roadmap": {},
    "list_kpis": {},
    "get_kpi": {"name": "Activation"},
    "who_decides": {"topic": "pricing"},
    "find_decisions": {"query": "pricing"},
    "has_been_decided": {"question": "Have we decided on pricing?"},
    "find_insights": {"query": "night"},
    "get_prd": {"number": 1},
}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_where_nothing_is_known_each_question_says_so(asker: Asker, name: str) -> None:
    """In a sentence, and never as an empty list."""
    unknown(asker, name, **ARGUMENTS[name])


def test_a_ranking_says_how_sure_it_is(services: Services, asker: Asker) -> None:
    """Each idea with its place, the best and the worst it may have, and of how many."""
    numbers = ranked(services, "Dark mode", "Night shift", "Fonts", "Stamps")
    told = rows(asker, "rank_ideas", fields=["rank", "rank_best", "rank_worst", "of", "number"])
    assert [one["number"] for one in told] == numbers
    assert told[0] == {"rank": 1, "rank_best": 1, "rank_worst": 1, "of": 4, "number": numbers[0]}
    assert (told[1]["rank_best"], told[1]["rank_worst"]) == (1, 2)
    assert told[-1]["rank_worst"] == 4
    assert "could be 1 to 2" in ask(asker, "rank_ideas", {"team": "reading"}).text
    assert unknown(asker, "rank_ideas", team="Nobody").data["teams"] == ["Reading"]
    unknown(asker, "rank_ideas", method="wsjf")


def test_one_idea_is_told_with_why_and_what_customers_said(services: Services, asker: Asker) -> None:
    """A quote is marked as one; a withdrawn idea is said to be withdrawn."""
    first, second, _ = ranked(services, "Dark mode", "Night shift", "Fonts")
    heard(services, "Reads at night", first, verbatim=ORDER)
    desk = IdeaDesk(services, HERE, CHIEF)
    desk.decide(first, "planned", "next", "2027-Q1", reason="Most asked for")
    desk.withdraw(second)
    (row,) = rows(asker, "get_idea", number=first)
    assert (row["status"], row["horizon"], row["quarter"], row["reason"]) == (
        "planned",
        "next",
        "2027-Q1",
        "Most asked for",
    )
    assert row["quotes"] == [{"stance": "supports", "quote": ORDER, "said_by": "a customer"}]
    assert row["ranks"][0]["rank_worst"] >= row["ranks"][0]["rank"]
    assert "owner" not in row
    assert rows(asker, "get_idea", number=second)[0]["status"] == "withdrawn"


def test_the_roadmap_is_told_in_its_order(services: Services, asker: Asker) -> None:
    """What is now first, with what is wrong with each; a team that has nothing is told as that."""
    later = planned(services, "Fonts", "later")
    now = planned(services, "Dark mode", "now", "2027-03", kpi="Activation")
    measured(services, *[41.2] * 8)
    told = rows(asker, "get_roadmap", fields=["number", "horizon", "target", "kpi_value", "warnings"])
    assert [one["number"] for one in told] == [now, later]
    assert told[0] == {
        "number": now,
        "horizon": "now",
        "target": "2027-03",
        "kpi_value": "41.2%",
        "warnings": ["evidence"],
    }
    assert [one["number"] for one in rows(asker, "get_roadmap", horizon="later")] == [later]
    assert unknown(asker, "get_roadmap", team="Nobody").data["teams"] == ["Reading"]


def test_a_kpi_is_told_with_period_target_age_and_trend(services: Services, asker: Asker) -> None:
    """And its last values; by the term that it measures too."""
    measured(services, *[40.0] * 7, *[42.0] * 7, term="Activated account")
    (row,) = rows(asker, "get_kpi", name="activation")
    assert (row["value"], row["value_in_words"], row["period"], row["until"]) == (42.0, "42%", "2026-W47", "2026-11-22")
    assert (row["target"], row["status"], row["trend"], row["late"]) == ("target 45%", "off target", "up", False)
    assert row["history"] == [{"period": "2026-W46", "value": 40.0}, {"period": "2026-W47", "value": 42.0}]
    assert row["age_hours"] == 9
    assert "owner" not in row
    assert rows(asker, "get_kpi", name="activated account") == [row]
    assert unknown(asker, "get_kpi", name="activatoin").data["near"] == ["Activation"]


def test_kpis_are_listed_worst_first(services: Services, asker: Asker) -> None:
    """Or those that miss their target alone; that none does is no empty list."""
    measured(services, *[50.0] * 14, name="Retention")
    assert "No KPI is off target" in ask(asker, "list_kpis", {"off_target": True}).text
    measured(services, *[40.0] * 14)
    assert [one["name"] for one in rows(asker, "list_kpis")] == ["Activation", "Retention"]
    assert [one["name"] for one in rows(asker, "list_kpis", off_target=True)] == ["Activation"]
    unknown(asker, "list_kpis", team="Nobody")
    measured(services, *[50.0] * 14)
    assert "No KPI is off target" in ask(asker, "list_kpis", {"off_target": True}).text


def test_who_decides_is_told_by_name(services: Services, asker: Asker) -> None:
    """With the backup; of a topic that nobody holds, which may have been meant."""
    right(services, "Pricing", "prices")
    (row,) = rows(asker, "who_decides", topic="prices")
    assert (row["topic"], row["accountable"], row["backup"]) == ("Pricing", "U0Owner", "U0Bea")
    assert "informed" not in row
    assert unknown(asker, "who_decides", topic="prcing x").data.get("near", []) in ([], ["Pricing"])


def test_what_was_decided_is_told_as_surely_as_it_is_known(services: Services, asker: Asker) -> None:
    """Decided, proposed, or not known; a word in common is no decision."""
    right(services, "Pricing")
    number = decided(services, "Three price tiers from January", "Pricing")
    decided(services, "Free shipping for students", "Shipping", consulted=(BEA,))
    told = ask(asker, "has_been_decided", {"question": "Have we decided on price tiers?"})
    assert (told.data["decided"], told.data["rows"][0]["number"]) == (True, number)
    assert told.data["rows"][0]["decided_on"] == "2026-11-23"
    assert ask(asker, "has_been_decided", {"question": "free shipping"}).data["decided"] is False
    left = unknown(asker, "has_been_decided", question="Did we decide on price cuts for students?")
    assert left.data["decided"] is None
    assert left.data["only_some_words"]
    unknown(asker, "has_been_decided", question="Have we decided on pricing of enterprise?")
    assert ask(asker, "has_been_decided", {"question": "Has pricing been decided?"}).data["who_decides"] == "U0Owner"
    found = rows(asker, "find_decisions", query="tiers", fields=["number", "status", "accountable"])
    assert found == [{"number": number, "status": "decided", "accountable": "U0Owner"}]
    DecisionDesk(services, HERE, OWNER).set_status(DECISIONS, number, "reversed", "Too many")
    assert ask(asker, "has_been_decided", {"question": "price tiers"}).data["decided"] is False
    assert rows(asker, "find_decisions", status="reversed", topic="pricing")[0]["number"] == number


def test_what_a_customer_said_comes_as_a_quote(services: Services, asker: Asker) -> None:
    """Whatever it orders, and nobody is named unasked."""
    number = heard(services, f"{ORDER} now", verbatim="Please\u202e \x07read at\u200b night", customer="Acme")
    (row,) = rows(asker, "find_insights", query="ignore")
    assert row["quote"] == {"quote": "Please read at night", "said_by": "a customer"}
    assert row["summary"] == {"quote": f"{ORDER} now", "said_by": "a colleague, of a customer"}
    assert "Acme" not in str(ask(asker, "find_insights", {"area": "reading"}))
    assert rows(asker, "find_insights", fields=["customer"]) == [{"customer": "Acme"}]
    (idea,) = ranked(services, "Dark mode")
    unknown(asker, "find_insights", idea=idea)
    heard(services, "So bright", idea)
    assert rows(asker, "find_insights", idea=idea, fields=["stance"]) == [{"stance": "supports"}]
    unknown(asker, "find_insights", since="2027-01-01")
    assert number


def test_a_document_is_told_section_by_section(services: Services, asker: Asker) -> None:
    """By its number, its idea's or its title; with what is missing while people write in it."""
    (idea,) = ranked(services, "Dark mode")
    number = written(services, idea)
    for asked in ({"number": number}, {"number": idea}, {"title": "dark"}):
        told = ask(asker, "get_prd", asked).data
        assert (told["number"], told["status"]) == (number, "draft")
        assert "night readers" in told["rows"][0]["text"]
        assert told["missing"]
    with pytest.raises(UserError, match="answers-error-missing"):
        ask(asker, "get_prd", {})


def test_hostile_text_fits_and_shows(services: Services, asker: Asker) -> None:
    """Whatever people wrote, an answer has its size, and Slack takes its blocks; the pages together have every row."""
    for at in range(13):
        said = ("<!channel> &amp; `x` *b* \U0001f600\u202e| \x00" * 300)[: 2990 - at]
        heard(services, f"Night {at} <https://evil.example|here>", verbatim=said)
    found: list[int] = []
    cursor: dict[str, str] = {}
    while True:
        told = shown(ask(asker, "find_insights", {"query": "night", **cursor}))
        found += [row["number"] for row in told.data["rows"]]
        assert all(row["quote"]["quote"].endswith("\u2026") and row["cut"]["quote"] for row in told.data["rows"])
        assert "<!channel>" not in str(told.blocks)
        if "cursor" not in told.data:
            break
        cursor = {"cursor": told.data["cursor"]}
    assert sorted(found) == list(range(1, 14))


def test_what_has_no_room_comes_on_the_next_page(services: Services, asker: Asker) -> None:
    """An answer that is cut short says so, and its cursor goes on with the rows that were left out."""
    for _ in range(10):
        long = "word " * 590
        decided(services, "Night prices", "Pricing", context=long, alternatives=long, consequences=long)
    fields = ["number", "context", "alternatives", "consequences"]
    told = shown(ask(asker, "find_decisions", {"query": "night", "fields": fields})).data
    assert told["truncated"] is True
    assert "left out" in told["said"]
    left = shown(ask(asker, "find_decisions", {"query": "night", "fields": fields, "cursor": told["cursor"]})).data
    assert [row["number"] for row in told["rows"] + left["rows"]] == list(range(10, 0, -1))


def test_what_is_private_is_its_members(services: Services) -> None:
    """Of every room: whoever is in the channel is told where it is asked for, and nobody else is."""
    member(services, BEA)
    decided(services, "Price tiers", "Pricing", place=SECRET)
    heard(services, "Reads at night", place=SECRET, verbatim="At night")
    inside, outside = (asker_of(services, HERE, user, private=True) for user in (BEA, CHIEF))
    asked = ("find_decisions", "has_been_decided", "find_insights")
    for name in asked:
        (row,) = rows(inside, name, **ARGUMENTS[name])
        assert row["private"] is True
        for other in (outside, asker_of(services, HERE, BEA), asker_of(services, ELSEWHERE, BEA, private=True)):
            unknown(other, name, **ARGUMENTS[name])


def test_guests_see_what_guests_see(services: Services) -> None:
    """No insights, no documents, no impact; what everybody reads, they do."""
    with services.store.write(HERE):
        slack_store.save_person(
            services.store,
            HERE,
            id="U0GUEST",
            name="Guest",
            locale="en-GB",
            is_admin=0,
            is_guest=1,
            fetched_at="2026-11-23T09:00:00Z",
        )
        slack_store.save_person(
            services.store,
            HERE,
            id="U0GONE",
            name="Gone",
            locale="en-GB",
            is_admin=0,
            is_gone=1,
            fetched_at="2026-11-23T09:00:00Z",
        )
    guest = asker_of(services, HERE, "U0GUEST")
    for name in ("find_insights", "get_prd", "impact"):
        with pytest.raises(UserError, match="slack-members-only"):
            ask(guest, name, ARGUMENTS.get(name, {}))
    (idea,) = ranked(services, "Dark mode")
    heard(services, "Reads at night", idea)
    assert "quotes" not in rows(guest, "get_idea", number=idea)[0]
    with pytest.raises(UserError, match="slack-stranger"):
        ask(asker_of(services, HERE, "U0GONE"), "list_kpis", {})


def test_impact_is_told_with_what_was_counted(services: Services, asker: Asker) -> None:
    """Each figure with its period, its counts and what is missing."""
    decided(services, "Price tiers", "Pricing")
    told = {row["name"]: row for row in rows(asker, "impact")}
    assert told["decisions_on_data"]["denominator"] == 1
    assert told["lead_time"]["until"] == "2026-11-23"
    decided(services, "Free shipping", "Shipping")
    told = {row["name"]: row for row in rows(asker, "impact")}
    assert told["decisions_on_data"]["denominator"] == 2
