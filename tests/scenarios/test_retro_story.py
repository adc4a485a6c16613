"""A team looks back: cards in private, revealed, grouped, voted on, three actions; and the next retrospective begins
with what is open."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import direct, form, home, newest, posts, press, seen, send, told
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import words

WRITERS = (SUPPORT, DEVELOPER, FRENCH, ENGLISH)


@dataclass(frozen=True)
class Story:
    """Who facilitates, and what they read."""

    user: str
    start: str
    writing: str
    warned: str
    not_yet: str
    written: str
    three: str
    voted: str
    ranked: str
    asked: str
    carried: str
    closed: str
    guide: str
    first: str


IN_ENGLISH = Story(
    user=ENGLISH,
    start="start Sprint 12",
    writing="*#1 Sprint 12* · Writing\nStart, Stop, Continue\nFacilitator: Oliver",
    warned="with 3 people or fewer writing, it is *not anonymous*",
    not_yet="Retrospective #1 is still collecting cards.",
    written="4 people wrote. Nobody sees who wrote what",
    three="Everyone has 3 votes",
    voted="2 people have voted so far.",
    ranked="*4 votes* · Releases wait",
    asked="Is *#1 Release twice a week* done?",
    carried="*First, from earlier retrospectives:*",
    closed="Whose a card or a vote was, nobody can find out any more",
    guide="guide 45",
    first="*1 of 5: Set the stage* · 4 min, until",
)
IN_FRENCH = Story(
    user=FRENCH,
    start="démarrer Sprint 12",
    writing="*#1 Sprint 12* · Écriture\nCommencer, Arrêter, Continuer\nAnimée",
    warned="si vous êtes 3 ou moins à écrire, ce n’est *pas anonyme*",
    not_yet="La rétrospective n° 1 en est encore à l’écriture des cartes.",
    written="4 personnes ont écrit. Personne ne voit qui a écrit quoi",
    three="Chacun a 3 voix",
    voted="2 personnes ont voté jusqu’ici.",
    ranked="*4 voix* · Releases wait",
    asked="*#1 Release twice a week*\u00a0: est-ce fait\u00a0?",
    carried="*D’abord, ce qui reste des rétrospectives précédentes\u00a0:*",
    closed="Plus personne ne peut savoir de qui était une carte ou une voix",
    guide="guide 45",
    first="*1 sur 5\u00a0: Ouvrir la séance* · 4 min, fin prévue",
)


def typed(world: World, person: Person, text: str = "", channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/retro …`; what came back, which only this person sees."""
    answer = person.command("/retro", text, channel=channel)
    return answer if answer is not None else newest(world, person, channel)


def start(world: World, person: Person, text: str = "start Sprint 12", **answers: Any) -> None:
    """Start one in the channel, by the form."""
    assert person.command("/retro", text, channel=CHANNEL) is None
    form(world, person)
    send(world, person, **answers)


def card(world: World) -> dict[str, Any]:
    """The card in the channel, as it is by now."""
    world.settle()
    return next(one for one in reversed(posts(world)) if one.get("thread_ts", one["ts"]) == one["ts"])


def on_card(world: World, person: Person, act: str) -> None:
    """Press a button of the card in the channel."""
    there = next(one for one in person.messages(CHANNEL) if one["ts"] == card(world)["ts"])
    press(world, person, there, act)


def write(world: World, user: str, **lines: str) -> None:
    """Write cards, from the card in the channel."""
    person = world.person(user)
    on_card(world, person, "retro.write")
    form(world, person)
    send(world, person, **lines)


def move(world: World, person: Person, to: str) -> None:
    """Go to a phase, by the button in the channel."""
    on_card(world, person, f"retro.move:{to}")


def found(world: World, person: Person, field: str, wanted: str) -> list[str]:
    """What a menu of the form offers that begins so, by value."""
    offered = person.options(form(world, person), "retro.pick", "", field)
    return [one["value"] for one in offered if one["text"]["text"].startswith(wanted)]


def vote(world: World, user: str, *wanted: str) -> None:
    """Give votes."""
    person = world.person(user)
    on_card(world, person, "retro.vote")
    send(world, person, **{f"vote{at}": found(world, person, f"vote{at}", one)[0] for at, one in enumerate(wanted)})


def act(world: World, person: Person, title: str, owner: str, due: str) -> None:
    """Add an action from the list of what was talked about."""
    on_card(world, person, "retro.outcome")
    shown = form(world, person)
    first = next(one for one in shown["blocks"] if one["type"] == "actions")["elements"]
    press(world, person, shown, "actions.new", next(one["value"] for one in first if one["action_id"] == "actions.new"))
    form(world, person)
    send(world, person, title=title, first_step="Ask Ada for the script", owner=owner, due_on=due)
    person.close(clear=True)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_team_looks_back(world: World, story: Story) -> None:
    """Four people write in private; the cards are revealed without names, two of them grouped, voted on and discussed.
    An action comes of it, whose owner is asked on its day; the next retrospective begins with it. A guide then leads a
    live meeting."""
    monday(world)
    person, marcus = world.person(story.user), world.person(SUPPORT)
    start(world, person, story.start)
    assert story.writing in words(card(world))
    assert story.warned in words(card(world))
    write(world, SUPPORT, stop="Releases wait for one person\n\nMeetings <!channel> before ten", start="")
    assert "Saved: you have 2 cards." in words(newest(world, marcus))
    for user in WRITERS[1:]:
        write(world, user, stop=f"Releases wait, says a {len(user)}{user[-1]}", start="Pair")
    assert "Releases" not in words(card(world))
    assert story.not_yet in words(typed(world, person, "vote"))
    move(world, marcus, "group")
    assert "Releases" not in words(card(world))  # only whoever facilitates reveals them
    move(world, person, "group")
    shown = words(card(world))
    assert story.written in shown
    assert "Meetings &lt;!channel&gt; before ten" in shown
    on_card(world, marcus, "retro.group")
    send(world, marcus, cards=found(world, marcus, "cards", "Releases wait")[:2])
    move(world, person, "vote")
    assert story.three in words(card(world))
    vote(world, SUPPORT, "Releases wait", "Releases wait")
    vote(world, story.user, "Releases wait", "Releases wait", "Meetings")
    assert story.voted in words(newest(world, person))
    move(world, person, "discuss")
    assert story.ranked in words(card(world))
    due = (world.clock() + timedelta(days=7)).date().isoformat()
    act(world, person, "Release twice a week", story.user, due)
    assert "*#1 Release twice a week*" in words(card(world))
    move(world, person, "closed")
    assert story.closed in words(card(world))
    assert f"<@{story.user}>" not in words(card(world))
    assert "*#1 Release twice a week*" in words(typed(world, person, "actions"))
    assert "*#1 Release twice a week*" in words(home(world, person))
    morning(world, 7)
    seen(world, lambda: told(world, person))
    assert any(story.asked in one for one in told(world, person))
    start(world, marcus, "start Sprint 13")
    assert "*#1 Release twice a week*" in words(card(world))
    press(world, person, person.messages(direct(world, person))[-1], "actions.end:done")
    assert "*#1 Release twice a week*" not in words(card(world))
    press(world, person, typed(world, person, story.guide), "retro_guides.run:45")
    assert story.first in words(card(world))
