"""Slack delivers again what it thinks was lost: every delivery has one effect."""

import pytest

from tests.conftest import ADMIN, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, ask, count, define, direct, edit, form, home, newest, posts, press, send, told
from tests.words import action_ids, words


@pytest.mark.every_pair
def test_a_definition_is_made_once(world: World) -> None:
    """The form delivered twice defines one meaning, tells who waited once, and leaves buttons that work."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    press(world, amelie, ask(amelie, "WIP"), "glossary.ask")
    define(world, oliver, "WIP", definition_en="Work under way.")
    again(world)
    assert count(world, "meaning") == count(world, "meaning_version") == 1
    assert len(told(world, amelie)) == 1
    shown = newest(world, oliver)
    assert "Work under way." in words(shown)
    press(world, oliver, shown, "glossary.share")
    assert len(posts(world)) == 1


def test_a_line_defines_once(world: World) -> None:
    """`/glossary TERM = definition`, delivered twice, is answered twice with the one meaning there is."""
    oliver = world.person(ENGLISH)
    ask(oliver, "WIP = Work under way.")
    answer = world.slack.redeliver_last()
    assert "was already saved" in words(answer.body)
    assert count(world, "meaning") == 1
    elements = [element for block in answer.body["blocks"] for element in block.get("elements", [])]
    (shared,) = [element["value"] for element in elements if element.get("action_id") == "glossary.share"]
    assert world.bot.services.store.run("SELECT id FROM meaning") == [{"id": shared}]


@pytest.mark.every_pair
def test_every_change_is_one_version(world: World) -> None:
    """Editing, deleting, bringing back, restoring and approving, each delivered twice, are five versions more."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    define(world, oliver, "WIP", definition_en="Work under way.")
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Work begun.")
    again(world)
    press(world, oliver, edit(world, oliver, "WIP"), "glossary.delete")
    again(world)
    assert "*WIP* is deleted." in words(oliver.modal)
    press(world, oliver, form(world, oliver), "glossary.undo")
    again(world)
    press(world, oliver, ask(oliver, "WIP"), "glossary.history")
    press(world, oliver, form(world, oliver), "glossary.restore:1")
    again(world)
    press(world, helena, ask(helena, "WIP"), "glossary.approve")
    again(world)
    did = world.bot.services.store.run("SELECT did FROM meaning_version ORDER BY version")
    assert [row["did"] for row in did] == ["added", "changed", "deleted", "restored", "restored", "approved"]


def test_a_question_counts_once(world: World) -> None:
    """A vain question delivered twice is one question, and asking for the term twice is one promise."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    press(world, amelie, ask(amelie, "WIP"), "glossary.ask")
    again(world)
    missing = ask(amelie, "SCA")
    again(world)
    press(world, amelie, missing, "glossary.ask")
    again(world)
    assert "*SCA* — asked once" in words(ask(oliver, "wanted"))
    assert count(world, "wanted_by") == 2


def test_a_proposal_is_made_and_decided_once(world: World) -> None:
    """Proposing, approving and declining, delivered twice, are heard of once by everybody."""
    oliver, amelie, helena = world.person(ENGLISH), world.person(FRENCH), world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, approval="editors", editors=[FRENCH])
    again(world)
    define(world, oliver, "WIP", definition_en="Work under way.")
    again(world)
    assert "is waiting for a glossary editor" in words(newest(world, oliver))
    ask(oliver, "SCA = Two proofs of identity.")
    assert "is waiting for a glossary editor" in words(world.slack.redeliver_last().body)
    world.settle()
    assert count(world, "proposal") == 2
    first, second = [m for m in amelie.messages(direct(world, amelie)) if "glossary.accept" in action_ids(m)]
    press(world, amelie, first, "glossary.accept")
    again(world)
    press(world, amelie, second, "glossary.decline")
    form(world, amelie)
    send(world, amelie, reason="Non.")
    answer = world.slack.redeliver_last()
    assert "errors" not in (answer.body or {}), "it was declined: nothing is wrong"
    world.settle()
    heard = [text for text in told(world, oliver) if "your proposal" in text]
    assert len(heard) == 2
    assert count(world, "meaning") == 1


def test_files_and_the_starter_glossary_come_once(world: World) -> None:
    """The starter glossary is added, and an export sent, once a press; the second delivery says nothing more."""
    oliver = world.person(ENGLISH)
    home(world, oliver)
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "glossary.starter")
    added, heard = count(world, "meaning_version"), len(told(world, oliver))
    again(world)
    assert count(world, "meaning_version") == added
    ask(oliver, "export")
    again(world)
    press(world, oliver, home(world, oliver), "glossary.export")
    world.slack.redeliver_last()
    assert len(told(world, oliver)) == heard + 2


def test_a_greeting_comes_once(world: World) -> None:
    """The event that greets, delivered twice, greets once."""
    helena = world.person(ADMIN)
    home(world, helena)
    again(world)
    assert len(told(world, helena)) == 1


def test_two_presses_are_two(world: World) -> None:
    """What somebody does twice on purpose is done twice: only a delivery is remembered, not a wish."""
    marcus = world.person(SUPPORT)
    define(world, marcus, "WIP", definition_en="Work under way.")
    answer = ask(marcus, "WIP")
    press(world, marcus, answer, "glossary.share")
    press(world, marcus, answer, "glossary.share")
    assert len(posts(world)) == 2
