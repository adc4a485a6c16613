"""Somebody mentions the bot in a channel."""

from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, ask, define, edit, form, posts, press
from tests.words import action_ids, words

BOT = "<@U0BOT>"


def mention(world: World, person: Person, text: str, thread_ts: str | None = None) -> dict[str, Any]:
    """Say something that mentions the bot; its answer."""
    before = len(posts(world))
    said = person.say(CHANNEL, text, thread_ts=thread_ts)
    world.slack.wait(lambda: len(posts(world)) > before)
    world.settle()
    (answer,) = posts(world)[before:]
    assert answer["thread_ts"] == (thread_ts or said["ts"]), "the answer is in the thread"
    return answer


@pytest.mark.every_pair
def test_a_question_is_answered_in_the_thread(world: World) -> None:
    """“What is MVP?” is answered where it was asked, in the language of whoever asked, and notifies nobody."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(
        world, oliver, "MVP", definition_en="The smallest thing.", definition_fr="La plus petite chose.", owner=FRENCH
    )
    english = mention(world, oliver, f"{BOT} what is MVP?")
    french = mention(world, amelie, f"{BOT} c’est quoi un MVP ?")
    assert "The smallest thing." in words(english)
    assert "La plus petite chose." in words(french)
    for answer in (english, french):
        assert "<@" not in words(answer)
        assert "<@" not in str(answer["text"])
    parent = amelie.say(CHANNEL, "Encore une question")
    in_thread = mention(world, amelie, f"Au fait {BOT}, que veut dire m.v.p ?", parent["ts"])
    assert "La plus petite chose." in words(in_thread)
    assert not [m for m in amelie.messages(CHANNEL) if m.get("bot_id") and not m["ephemeral"]], "not beside the thread"


def test_an_overdue_review_is_called_so_in_a_channel(world: World) -> None:
    """What a mention answers was to be reviewed by a day long gone."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.", review_by="2020-01-01")
    assert "Review overdue since 1 Jan 2020." in words(mention(world, oliver, f"{BOT} what is MVP?"))


@pytest.fixture
def known(world: World) -> World:
    """A world that knows one term."""
    define(
        world,
        world.person(ENGLISH),
        "MVP",
        expansion_en="Minimum viable product",
        definition_en="The smallest thing.",
        definition_fr="La plus petite chose.",
    )
    return world


def test_a_question_is_asked_in_many_ways(known: World) -> None:
    """People ask in whole sentences, politely or not, in either language."""
    oliver, amelie = known.person(ENGLISH), known.person(FRENCH)
    for text in (
        f"{BOT} MVP",
        f"{BOT} mvp?",
        f"What does MVP mean, {BOT}?",
        f"Hi {BOT}, what's an MVP?",
        f"{BOT} what does “MVP” stand for?",
        f"{BOT} define minimum viable product",
        f"{BOT} what is the *MVP*?",
        f"{BOT}  WHAT IS MVP ???",
    ):
        assert "The smallest thing." in words(mention(known, oliver, text)), text
    for text in (
        f"{BOT} qu'est-ce qu'un MVP ?",
        f"{BOT} qu’est-ce que c’est qu’un MVP ?",
        f"{BOT} que signifie MVP ?",
        f"Bonjour {BOT} ! C'est quoi le MVP ?",
        f"{BOT} MVP, c’est quoi ?",
        f"{BOT} définis MVP",
    ):
        assert "La plus petite chose." in words(mention(known, amelie, text)), text


@pytest.mark.every_pair
def test_a_delivery_that_comes_twice_is_answered_once(world: World) -> None:
    """Slack delivers an event again when it thinks it was lost; the thread gets one answer."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    mention(world, oliver, f"{BOT} what is MVP?")
    again(world)
    again(world)
    assert len(posts(world)) == 1


def test_an_unknown_term_is_counted_and_can_be_defined(world: World) -> None:
    """What nobody has defined is offered to be defined by anyone, and counts as wanted, once a question."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    answer = mention(world, oliver, f"{BOT} what is SCA?")
    again(world)
    assert "*SCA* isn’t in the glossary yet." in words(answer)
    assert "*SCA* — asked once" in words(ask(oliver, "wanted"))
    shown = amelie.messages(CHANNEL, answer["thread_ts"])[-1]
    press(world, amelie, shown, "glossary.add")
    assert amelie.submit({"definition_fr": "Deux preuves d’identité."}) == {}
    world.settle()
    told = amelie.messages(CHANNEL, answer["thread_ts"])[-1]
    assert told["ephemeral"], "the answer to the form is for its writer"
    assert "*SCA* est dans le glossaire." in words(told)
    assert len(posts(world)) == 1


def test_asking_for_a_term_in_a_thread_is_answered_there(world: World) -> None:
    """Ask for it, pressed in a thread, is answered beside it and to whoever pressed."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    answer = mention(world, oliver, f"{BOT} what is SCA?")
    press(world, priya, priya.messages(CHANNEL, answer["thread_ts"])[-1], "glossary.ask")
    heard = priya.messages(CHANNEL, answer["thread_ts"])[-1]
    assert heard["ephemeral"]
    assert "I’ll tell you when *SCA* is defined." in words(heard)
    assert len(oliver.messages(CHANNEL, answer["thread_ts"])) == 2


def test_a_deleted_term_names_who_deleted_it_and_calls_nobody(known: World) -> None:
    """That a term was deleted is said in the thread without notifying whoever deleted it."""
    oliver, amelie = known.person(ENGLISH), known.person(FRENCH)
    press(known, oliver, edit(known, oliver, "MVP"), "glossary.delete")
    form(known, oliver)
    answer = mention(known, amelie, f"{BOT} c’est quoi MVP ?")
    assert "*MVP* a été supprimé" in words(answer)
    assert "<@" not in words(answer)


def test_a_bare_mention_explains(world: World) -> None:
    """A mention that asks nothing is answered with what can be asked."""
    oliver = world.person(ENGLISH)
    for text in (BOT, f"{BOT} ?!", f"{BOT} {BOT}"):
        assert "I answer questions about terms, KPIs, ideas and decisions" in words(mention(world, oliver, text)), text


def test_a_speech_is_no_question(world: World) -> None:
    """A long message is not taken for a term, nor counted as wanted; that it was not understood, its writer reads."""
    oliver = world.person(ENGLISH)
    oliver.say(CHANNEL, f"{BOT} " + "we shipped it and it works, " * 20)
    world.slack.wait(lambda: oliver.messages(CHANNEL)[-1].get("ephemeral"))
    assert "I didn’t understand that." in words(oliver.messages(CHANNEL)[-1])
    assert posts(world) == []
    assert "Nothing is missing" in words(ask(oliver, "wanted"))


def test_the_longest_meanings_fit_in_an_answer(world: World) -> None:
    """A term with many long meanings is answered with the first ones, and how to read the rest."""
    oliver = world.person(ENGLISH)
    for n in range(9):
        define(world, oliver, "PO", definition_en=f"{n} " + "& " * 990, context=f"Team {n}")
    answer = mention(world, oliver, f"{BOT} what is PO?")
    assert "more definitions: type `/glossary PO` to read all of it." in words(answer)


def test_the_bot_does_not_answer_itself_or_other_bots(known: World) -> None:
    """Two bots that mention each other would talk for ever."""
    event = {"type": "app_mention", "bot_id": "B0OTHER", "channel": CHANNEL, "text": f"{BOT} what is MVP?", "ts": "1.1"}
    assert known.slack.event({**event, "user": "U0OTHERBOT"}).acknowledged
    assert known.slack.event(event).acknowledged
    known.settle()
    assert posts(known) == []
    assert action_ids(ask(known.person(ENGLISH), "MVP"))
