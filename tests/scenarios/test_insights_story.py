"""The whole story: from what a customer said in a message to the confidence that an idea is scored with."""

from dataclasses import dataclass

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import form, home, newest, press, send
from tests.scenarios.test_decisions_story import typed
from tests.words import action_ids, words

SAID = "Bakeries & Co ask for <one> price again\n“Which tier is for us?” (call this morning)"


@dataclass(frozen=True)
class Story:
    """Who logs the insight, and what they read."""

    user: str
    logged: str
    about: str
    linked: str
    evidence: str
    confidence: str
    nothing_waits: str


IN_ENGLISH = Story(
    user=ENGLISH,
    logged="Logged.",
    about="Is it about one of these?",
    linked="Linked. It’s on the idea’s card now.",
    evidence="one insight from one customer",
    confidence="Suggested confidence: 80%.",
    nothing_waits="Every insight is linked or archived.",
)
IN_FRENCH = Story(
    user=FRENCH,
    logged="C’est consigné.",
    about="Est-ce à propos de l’une de ces idées\u00a0?",
    linked="C’est relié",
    evidence="un retour d’un client",
    confidence="Confiance suggérée\u00a0: 80\u00a0%.",
    nothing_waits="Tous les retours sont reliés ou archivés.",
)


def log(world: World, person: Person, text: str, customer: str) -> None:
    """Log an insight by the command."""
    assert person.command("/insight", text, channel=CHANNEL) is None
    person.options(form(world, person), "customers.pick", customer, "customer")
    send(world, person, area="Billing", customer=customer)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_message_to_a_score(world: World, story: Story) -> None:
    """An insight is logged from a message, with a customer that is new; the idea it is about is offered and linked; its
    card has the evidence, and the confidence it suggests stands in the form of whoever has not scored yet."""
    person = world.person(story.user)
    idea = ideas.put(world, "One price for bakeries", SUPPORT)
    message = world.person(SUPPORT).say(CHANNEL, SAID)
    person.message_shortcut("insights.keep", message)
    shown = form(world, person)
    offered = person.options(shown, "customers.pick", "Bakeries & Co", "customer")
    assert [one["value"] for one in offered] == ["Bakeries & Co"]
    press(world, person, shown, "insights.more")
    send(world, person, area="Pricing", customer="Bakeries & Co", source="survey")
    card = newest(world, person)
    assert story.logged in words(card)
    assert story.about in words(card)
    assert "One price for bakeries" in words(card)
    press(world, person, card, "insights.say:supports")
    assert story.linked in words(newest(world, person))
    evidence = typed(person, str(idea), "/idea")
    assert story.evidence in words(evidence)
    assert story.confidence in words(evidence)
    assert "Bakeries &amp; Co, " in words(evidence)
    press(world, person, evidence, "ideas.score:use")
    assert ideas.filled(form(world, person))["rice.confidence"] == "80"
    assert story.nothing_waits in words(typed(person, "triage", "/insight"))
    assert "Bakeries" in words(typed(person, "1", "/customer"))


def test_the_same_message_leads_to_the_first(world: World) -> None:
    """Logged twice it is one insight, with the way to another."""
    oliver = world.person(ENGLISH)
    message = world.person(SUPPORT).say(CHANNEL, SAID)
    oliver.message_shortcut("insights.keep", message)
    form(world, oliver)
    send(world, oliver, area="Pricing")
    world.person(FRENCH).message_shortcut("insights.keep", message)
    again = form(world, world.person(FRENCH))
    assert "keep.another" in action_ids(again)


def test_a_value_of_ones_own_stays(world: World) -> None:
    """What somebody has scored is not what a suggestion writes over."""
    oliver = world.person(ENGLISH)
    idea = ideas.put(world, "One price", SUPPORT)
    log(world, oliver, "Acme wants one price", "Acme")
    press(world, oliver, typed(oliver, "1", "/insight"), "insights.say:supports")
    own = {"rice.reach": "100", "rice.impact": "1", "rice.confidence": "100", "rice.effort": "1"}
    ideas.score(world, oliver, idea, own)
    press(world, oliver, typed(oliver, str(idea), "/idea"), "ideas.score:use")
    assert ideas.filled(form(world, oliver))["rice.confidence"] == "100"


def test_what_waits_is_triaged(world: World) -> None:
    """From Home or by the command: linked with the form or archived; customers are merged and parted."""
    oliver = world.person(ENGLISH)
    idea = ideas.put(world, "One price", SUPPORT)
    for customer in ("Acme", "Acme GmbH"):
        log(world, oliver, f"{customer} wants one bill", customer)
    assert "Acme GmbH wants one bill" in words(home(world, oliver))
    shown = typed(oliver, "triage", "/insight")
    press(world, oliver, shown, "insights.link", "2")
    oliver.options(form(world, oliver), "ideas.pick", "price", "idea")
    send(world, oliver, idea=str(idea), stance="contradicts")
    press(world, oliver, typed(oliver, "triage", "/insight"), "insights.archive")
    assert "Every insight is linked or archived." in words(typed(oliver, "triage", "/insight"))
    assert "0 for, 1 against." in words(typed(oliver, str(idea), "/idea"))
    press(world, oliver, typed(oliver, "2", "/customer"), "customers.merge")
    oliver.options(form(world, oliver), "customers.pick_number", "Acme", "into")
    send(world, oliver, into="1")
    assert "Merged" in words(typed(oliver, "2", "/customer"))
    press(world, oliver, typed(oliver, "2", "/customer"), "customers.unmerge")
    assert "customers.merge" in action_ids(typed(oliver, "2", "/customer"))
