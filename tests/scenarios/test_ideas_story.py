"""The whole story: from a message to a ranking people trust, and on to what was shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import (
    DESIGNER,
    answer,
    ask_people,
    asked,
    decide,
    filled,
    more,
    put,
    rice,
    roadmap,
    typed,
)
from tests.words import words

CHECKOUT = "C0CHECKOUT"
SAID = "Split payment, <please> & soon\nCustomers ask again: 14 requests this month."


@dataclass(frozen=True)
class Story:
    """Who captures the idea, how they type, and what they read."""

    captor: str
    reach: str
    effort: str
    listed: str
    captured: str
    standing: str
    explained: str
    under_way: str
    progress: str
    revealed: str
    median: str
    disagree: str
    ranked: str
    planned: str
    road: str
    shipped: str
    history: tuple[str, ...]


IN_ENGLISH = Story(
    captor=ENGLISH,
    reach="1,500",
    effort="1.5",
    listed="list status:shipped",
    captured="Captured as *#2*.",
    standing="*RICE 1,600* — 1st or 2nd of 2, a toss-up with #1",
    explained="reach 1,500 × impact 2 × confidence 80",
    under_way="People are scoring this in private; 2 have answered.",
    progress="2 of 3 answered.",
    revealed="The scores for *#2 Split payment, &lt;please&gt; &amp; soon* are in: round 1, by RICE.",
    median="*RICE 800*, from the median of each input. People’s own scores go from 250 to 1,900.",
    disagree="They disagree most on *Reach*: start there.",
    ranked="*#2 Split payment, &lt;please&gt; &amp; soon*\n800: 1st or 2nd, a toss-up with #1. Scored.",
    planned="planned your idea *#2 Split payment",
    road="*Next*\n_Checkout_\n•  *#2 Split payment, &lt;please&gt; &amp; soon*",
    shipped="as shipped",
    history=("*Captured*", "New → Scored", "*Scores revealed*", "Scored → Planned next", "→ Shipped"),
)
IN_FRENCH = Story(
    captor=FRENCH,
    reach="1 500",
    effort="1,5",
    listed="liste statut:livrée",
    captured="Recueillie sous le numéro *#2*.",
    standing="*RICE 1\u202f600* — 1re ou 2e sur 2, au coude à coude avec #1",
    explained="portée 1\u202f500 × impact 2 × confiance 80\u00a0% ÷ effort 1,5",
    under_way="Évaluation à l’aveugle en cours\u00a0; 2 personnes ont répondu.",
    progress="2 personnes sur 3 ont répondu.",
    revealed="Les notes de *#2 Split payment, &lt;please&gt; &amp; soon* sont révélées\u00a0: tour 1, selon RICE.",
    median="*RICE 800*, d’après la médiane de chaque critère. Les notes vont de 250 à 1\u202f900.",
    disagree="Le plus grand désaccord porte sur *Portée*\u00a0: parlez-en d’abord.",
    ranked="*#2 Split payment, &lt;please&gt; &amp; soon*\n800\u00a0: 1re ou 2e, au coude à coude avec #1. Évaluée.",
    planned="a planifié votre idée *#2 Split payment",
    road="*Ensuite*\n_Checkout_\n•  *#2 Split payment, &lt;please&gt; &amp; soon*",
    shipped="est livrée",
    history=("*Recueillie*", "Nouvelle → Évaluée", "révélées*", "Évaluée → Planifiée ensuite", "→ Livrée"),
)

SCORERS: Mapping[str, Mapping[str, str]] = {
    SUPPORT: {"rice.reach": "1,000", "rice.impact": "2", "rice.confidence": "80", "rice.effort": "4"},
    DEVELOPER: {"rice.reach": "2000", "rice.impact": "1", "rice.confidence": "50", "rice.effort": "4"},
    DESIGNER: {"rice.reach": "3 000", "rice.impact": "2", "rice.confidence": "80", "rice.effort": "2,5"},
}
SCORES = {SUPPORT: "*400*", DEVELOPER: "*250*", DESIGNER: "900* ("}


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_message_to_what_was_shipped(world: World, story: Story) -> None:
    """An idea is captured from a message, scored blind by three, ranked, planned and shipped; its captor hears why."""
    put(world, "Another idea", inputs=rice(500))
    captor, helena = world.person(story.captor), world.person(ADMIN)
    said = world.person(SUPPORT).say(CHECKOUT, SAID)
    captured(world, story, captor, said)
    scored_blind(world, story, captor)
    ranked(story, captor)
    decide(
        world, helena, 2, status="planned", horizon="next", quarter="Q1 2027", reason="14 requests.\nWe have a partner."
    )
    heard = told(world, captor)[-1]
    assert story.planned in heard
    assert f"<@{ADMIN}>" in heard
    assert "> 14 requests.\n> We have a partner." in heard
    assert story.road in words(roadmap(captor))
    assert "2027" in words(roadmap(captor))
    decide(world, helena, 2, status="in_progress")
    assert told(world, captor)[-1] == heard
    decide(world, helena, 2, status="shipped", reason="Live since Monday.")
    heard = told(world, captor)[-1]
    assert story.shipped in heard
    assert "> Live since Monday." in heard
    what_remains(world, story, captor)


def captured(world: World, story: Story, captor: Person, said: dict[str, Any]) -> None:
    """The message's menu, the form filled from it, the score at once."""
    captor.message_shortcut("ideas.score_message", said)
    shown = form(world, captor)
    assert filled(shown)["title"] == "Split payment, <please> & soon"
    assert filled(shown)["description"] == "Customers ask again: 14 requests this month."
    assert f"/archives/{CHECKOUT}/p" in words(shown)
    assert f"<@{SUPPORT}>" in words(shown)
    answers = {"reach": story.reach, "impact": "2", "confidence": "80", "effort": story.effort}
    send(world, captor, **{f"rice.{name}": value for name, value in answers.items()}, team="Checkout")
    answered = newest(world, captor, CHECKOUT)
    assert answered["ephemeral"], "what one person captured is not announced to everyone"
    for sentence in (story.captured, story.standing, story.explained, f"/archives/{CHECKOUT}/p"):
        assert sentence in words(answered)
    assert posts(world, CHECKOUT) == []


def scored_blind(world: World, story: Story, captor: Person) -> None:
    """Three people score in private; nobody reads a number before the last of them has answered."""
    ask_people(world, captor, 2, *SCORERS)
    asking = {user: asked(world, world.person(user)) for user in SCORERS}
    for user in list(SCORERS)[:2]:
        answer(world, world.person(user), SCORERS[user], asking[user])
    for user in (*SCORERS, story.captor):
        before = "\n".join([*told(world, world.person(user)), words(typed(world.person(user), "2"))])
        assert not any(value in before for value in SCORES.values()), "scores were shown before the reveal"
    assert story.progress in told(world, captor)[-1]
    assert story.under_way in words(typed(captor, "2"))
    answer(world, world.person(DESIGNER), SCORERS[DESIGNER], asking[DESIGNER])
    for user in (*SCORERS, story.captor):
        revealed = told(world, world.person(user))[-1]
        assert all(f"<@{person}>" in revealed and SCORES[person] in revealed for person in SCORERS)
    revealed = told(world, captor)[-1]
    for sentence in (story.revealed, story.median, story.disagree):
        assert sentence in revealed


def ranked(story: Story, captor: Person) -> None:
    """The ranking, by the three blind scores, with how sure it is."""
    shown = words(typed(captor, "list"))
    assert story.ranked in shown
    assert shown.index("#2 ") < shown.index("#1 Another idea")


def what_remains(world: World, story: Story, captor: Person) -> None:
    """What is shipped competes no more; it is found by its status, and with all that happened to it."""
    assert "Split payment" not in words(typed(captor, "list"))
    assert "Split payment" not in words(roadmap(captor))
    assert "Split payment" in words(typed(captor, story.listed))
    assert "Split payment" in words(home(world, captor))
    more(world, captor, typed(captor, "2"), "history")
    shown = words(form(world, captor))
    places = [shown.index(event) for event in story.history]
    assert places == sorted(places)
    assert "> Live since Monday." in shown
    press(world, captor, typed(captor, "1"), "ideas.vote")
    assert "#1 Another idea" in words(newest(world, captor))
