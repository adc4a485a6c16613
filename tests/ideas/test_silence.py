"""While people score an idea blind, nobody's score of it shows anywhere."""

import re
from collections.abc import Callable, Mapping

import pytest

from bot.ideas.desk import IdeaDesk
from bot.slack.text import plain
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, home, newest, posts, press, received, send, told
from tests.scenarios.ideas_acts import (
    DESIGNER,
    answer,
    ask_people,
    buttons,
    choose,
    do,
    more,
    put,
    rice,
    roadmap,
    score,
    typed,
)
from tests.words import words

TITLE = "Dark mode"
RICE = {"rice.reach": "777777", "rice.impact": "1", "rice.confidence": "100", "rice.effort": "1", "reason": "SECRET"}
ICE = {"ice.impact": "7", "ice.confidence": "7", "ice.ease": "7"}
# Reach 777,777, ICE 343, and what they are rounded to; the groups of both languages are taken out before.
SCORES = re.compile(r"777777|780000|\b343\b|\b340\b|SECRET")
BOT = "<@U0BOT>"


def _card(world: World, person: Person) -> str:
    return words(typed(person, "1"))


def _ranking(world: World, person: Person) -> str:
    return "\n".join(words(typed(person, f"list {name}")) for name in ("rice", "ice", "wsjf", "rice status:planned"))


def _home(world: World, person: Person) -> str:
    return words(home(world, person))


def _roadmap(world: World, person: Person) -> str:
    return words(roadmap(person))


def _history(world: World, person: Person) -> str:
    more(world, person, typed(person, "1"), "history")
    shown = words(form(world, person))
    person.close()
    return shown


def _share(world: World, person: Person) -> str:
    more(world, person, typed(person, "1"), "share")
    return words(posts(world)[-1])


def _share_roadmap(world: World, person: Person) -> str:
    press(world, person, roadmap(person), "roadmap.share")
    return words(posts(world)[-1])


def _export(world: World, person: Person) -> str:
    typed_ = person.command("/idea", "export", channel=CHANNEL)
    assert typed_ is None or typed_["ephemeral"]
    return received(world, "ideas")


def _form(world: World, person: Person) -> str:
    shown = do(world, person, 1, "ideas.score")
    person.close()
    return words(shown) + str(shown)


def _vote(world: World, person: Person) -> str:
    shown = typed(person, "1")
    press(world, person, shown, next(one for one in buttons(shown) if one in ("ideas.vote", "ideas.unvote")))
    return words(newest(world, person))


def _mention(world: World, person: Person) -> str:
    there = world.slack.core.workspace.conversations[CHANNEL].messages
    before = len(there)
    for question in ("what ranks first?", "what is Dark mode?", "how is #1 doing?"):
        asked = len(there)
        person.say(CHANNEL, f"{BOT} {question}")
        world.slack.wait(lambda asked=asked: len(there) > asked + 1)  # type: ignore[misc]
        world.settle()
    return "\n".join(words(message) or str(message["text"]) for message in there[before:])


def _digest(world: World, person: Person) -> str:
    answer_ = person.command("/kpi", "digest", channel=CHANNEL)
    world.settle()
    shown = f"{answer_} {person.modal}"
    if person.modal:
        person.close()
    return shown


def _told(world: World, person: Person) -> str:
    return "\n".join(told(world, person))


SURFACES: Mapping[str, Callable[[World, Person], str]] = {
    "the card": _card,
    "the ranking": _ranking,
    "Home": _home,
    "the roadmap": _roadmap,
    "the history": _history,
    "a shared card": _share,
    "a shared roadmap": _share_roadmap,
    "the export": _export,
    "the form": _form,
    "a vote": _vote,
    "a mention": _mention,
    "the digest": _digest,
    "notifications": _told,
}


def shows(world: World, person: Person) -> dict[str, str]:
    """Where this person, who gave none, sees a score of the idea, and what they see there."""
    found = {}
    for name, look in SURFACES.items():
        shown = re.sub(r"(?<=\d)[,\u202f\u00a0 ](?=\d)", "", plain(look(world, person)))
        assert shown, name
        if SCORES.search(shown):
            found[name] = shown
    return found


@pytest.mark.parametrize("user", [ENGLISH, ADMIN, DEVELOPER])
def test_during_a_round_no_score_of_the_idea_shows_anywhere(world: World, user: str) -> None:
    """Neither what is answered blind nor what was scored before, in whatever framework, on any surface, to the asker, a
    manager or somebody asked; once it is revealed the scores are back."""
    put(world, TITLE, status="planned", horizon="now")
    put(world, "Another", inputs=rice(5))
    score(world, world.person(SUPPORT), 1, RICE)
    do(world, world.person(SUPPORT), 1, "ideas.score")
    choose(world, world.person(SUPPORT), "ice")
    send(world, world.person(SUPPORT), **ICE)
    ask_people(world, world.person(ENGLISH), 1, FRENCH, DEVELOPER)
    answer(world, world.person(FRENCH), RICE)
    score_beside(world)
    person = world.person(user)
    assert shows(world, person) == {}
    assert "Dark mode" in words(typed(person, "list")), "it stands under the ranking, without a place"
    IdeaDesk(world.bot.services, world.workspace, ENGLISH).scoring.reveal(1, 1)
    world.settle()
    revealed = shows(world, person)
    assert {"the card", "the ranking", "the history", "a shared card", "the export"} <= revealed.keys()
    assert ("notifications" in revealed) == (user != ADMIN), "whoever asked or was asked reads the result"


def score_beside(world: World) -> None:
    """Somebody who is not asked scores in the open meanwhile; what they read is that it is kept."""
    score(world, world.person(DESIGNER), 1, RICE)
