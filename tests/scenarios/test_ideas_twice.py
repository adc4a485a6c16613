"""Slack delivers again what it thinks was lost: every delivery has one effect."""

from datetime import timedelta

import pytest

from bot.ideas.desk import IdeaDesk
from bot.slack.repeats import Repeats
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, count, direct, form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_people,
    asked,
    capture,
    criteria_fields,
    do,
    more,
    put,
    reveal,
    rice,
    typed,
)
from tests.words import words


def test_an_idea_is_captured_once(world: World) -> None:
    """A line, a form and a form with a note in the thread, each delivered twice, are three ideas and one note."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    capture(oliver, "Dark mode")
    again(world)
    amelie.shortcut("ideas.new")
    form(world, amelie)
    send(world, amelie, title="Mode sombre", **RICE)
    again(world)
    amelie.close()
    said = oliver.say(CHANNEL, "Split payment")
    oliver.message_shortcut("ideas.score_message", said)
    form(world, oliver)
    send(world, oliver, note=["yes"])
    again(world)
    assert count(world, "idea") == 3
    assert count(world, "idea_vote") == 3
    assert count(world, "idea_score") == 1
    assert len(posts(world)) == 1
    assert count(world, "idea_history") == 4


def test_small_things_count_once(world: World) -> None:
    """A vote, a score, evidence, a change and a share, each delivered twice, have been done once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    press(world, amelie, typed(amelie, "1"), "ideas.vote")
    again(world)
    assert "Un vote" in words(typed(amelie, "1"))
    do(world, oliver, 1, "ideas.score")
    send(world, oliver, **RICE)
    again(world)
    more(world, amelie, typed(amelie, "1"), "evidence")
    form(world, amelie)
    send(world, amelie, url="https://a.example/", shows="It.")
    again(world)
    more(world, oliver, typed(oliver, "1"), "edit")
    form(world, oliver)
    send(world, oliver, title="Night mode")
    again(world)
    more(world, oliver, typed(oliver, "1"), "share")
    again(world)
    assert len(posts(world)) == 1
    assert count(world, "idea_evidence") == 1
    more(world, oliver, typed(oliver, "1"), "history")
    shown = words(form(world, oliver))
    assert [shown.count(did) for did in ("*Captured*", "*Status*", "*Edited*")] == [1, 1, 1]


def test_a_decision_is_heard_once(world: World) -> None:
    """The captor hears of a decision once, however often Slack delivers it; the history tells it once."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    for status, heard in (("planned:now", 1), ("in_progress", 1), ("shipped", 2)):
        do(world, helena, 1, "ideas.decide")
        send(world, helena, status=status, reason="Yes.")
        again(world)
        assert len(told(world, oliver)) == heard
    assert count(world, "idea_history") == 4


@pytest.mark.parametrize("way", ["button", "form"])
def test_a_merger_happens_once(world: World, way: str) -> None:
    """Merging delivered twice is one merger, and no complaint that it was done already."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    shown = typed(oliver, "Dark modes")
    if way == "button":
        press(world, oliver, shown, "ideas.merge_into:1")
    else:
        more(world, oliver, shown, "merge")
        form(world, oliver)
        send(world, oliver)
    before = len(oliver.messages(CHANNEL))
    again(world)
    assert len(oliver.messages(CHANNEL)) == before
    assert "#2 is now part of #1." in words(newest(world, oliver))
    assert count(world, "idea_history") == 4


def heard(world: World, *people: Person) -> list[int]:
    """How many messages of the bot each has in private."""
    return [len(told(world, person)) for person in people]


@pytest.mark.every_pair
def test_a_round_is_asked_answered_and_revealed_once(world: World) -> None:
    """Asking people and a channel, answering and revealing, each delivered twice, send one message each."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER, channel=CHANNEL)
    again(world)
    assert heard(world, oliver, amelie, priya) == [1, 1, 1]
    assert len(posts(world)) == 1
    answer(world, amelie, RICE)
    again(world)
    assert heard(world, oliver, amelie, priya) == [1, 1, 1]
    reveal(world, oliver, newest(world, oliver, direct(world, oliver)))
    again(world)
    assert heard(world, oliver, amelie, priya) == [2, 2, 2]
    assert len(posts(world)) == 2
    assert count(world, "idea_round") == 1


def test_the_last_answer_reveals_once(world: World) -> None:
    """The answer that reveals everything, delivered twice, reveals it once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH)
    answer(world, amelie, RICE, asked(world, amelie))
    again(world)
    assert heard(world, oliver, amelie) == [2, 2]


def test_settings_are_kept_once(world: World) -> None:
    """Criteria saved twice by one delivery are one definition: what was scored by them meanwhile still counts."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH, rice(7))
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, framework="weighted", **criteria_fields(world, helena, "Revenue; 1; plus; 1-5"))
    again(world)
    do(world, oliver, 1, "ideas.score")
    oliver.click(form(world, oliver), "ideas.score_framework", selected="weighted")
    world.settle()
    send(world, oliver, **{"weighted.c4": "5"})
    assert "*Our criteria 100*" in words(newest(world, oliver))


def test_an_export_is_sent_once(world: World) -> None:
    """`/idea export`, delivered twice, sends one file."""
    marcus = world.person(SUPPORT)
    put(world, "Dark mode", ENGLISH)
    assert "I’m sending the file" in words(typed(marcus, "export"))
    again(world)
    assert sum(file.name.startswith("ideas-") for file in world.slack.core.files.all()) == 1


def test_what_is_shown_is_shown_once(world: World) -> None:
    """A card, and what went wrong, each delivered twice, are read once; also where a process answers that knows nothing
    of the first time."""
    amelie = world.person(FRENCH)
    put(world, "Dark mode", ENGLISH, rice(7))
    listed = typed(amelie, "list")
    press(world, amelie, listed, "ideas.open", "1")
    card, read = newest(world, amelie), len(amelie.messages(CHANNEL))
    again(world)
    world.bot.listeners._repeats = Repeats(world.bot.services)
    again(world)
    assert len(amelie.messages(CHANNEL)) == read
    IdeaDesk(world.bot.services, world.workspace, ENGLISH).withdraw(1)
    press(world, amelie, card, "ideas.score")
    assert "retirée" in words(newest(world, amelie))
    read = len(amelie.messages(CHANNEL))
    again(world)
    assert len(amelie.messages(CHANNEL)) == read


def test_two_presses_are_two(world: World) -> None:
    """What somebody does twice on purpose is done twice: a delivery is remembered, and the words of an idea for a
    minute, in which nobody means them twice."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    shown = typed(oliver, "1")
    more(world, oliver, shown, "share")
    more(world, oliver, shown, "share")
    assert len(posts(world)) == 2
    capture(oliver, "Night mode")
    world.clock.ahead += timedelta(minutes=2)
    capture(oliver, "Night mode")
    assert count(world, "idea") == 3
