"""Asking others to score: what who is asked sees, what has to be filled in, and what the asker is told."""

import pytest

from bot.ideas.desk import IdeaDesk
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import direct, form, newest, posts, press, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_channel,
    ask_people,
    asked,
    buttons,
    do,
    more,
    put,
    typed,
)
from tests.scenarios.test_ideas_deadline import at
from tests.words import words

CHECKOUT = "C0CHECKOUT"
UNTIL = {"deadline": "2026-11-20", "deadline_at": "18:00"}
MESSAGE = "https://northwind.slack.com/archives/C0CHECKOUT/p1"
TICKET, SURVEY = "https://tracker.example/CHK-412", "https://survey.example/7"


@pytest.fixture(autouse=True)
def _wednesday(world: World) -> None:
    at(world, "2026-11-18T10:00:00")


def founded(world: World) -> None:
    """An idea with all that may speak for it."""
    put(world, "Dark mode", description="For <night> shifts.", source=MESSAGE, author=SUPPORT, links=(TICKET,))
    IdeaDesk(world.bot.services, world.workspace, ENGLISH).add_evidence(1, SURVEY, "Seven asked")


@pytest.mark.parametrize("where", ["person", "channel"])
def test_who_is_asked_sees_what_the_idea_rests_on(world: World, where: str) -> None:
    """Description, message, links, evidence and deadline stand in the question and in the form, and either opens the
    idea; in a channel people are named without being called."""
    founded(world)
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    if where == "person":
        ask_people(world, oliver, 1, DEVELOPER, **UNTIL)
        question = asked(world, priya)
    else:
        ask_channel(world, oliver, 1, CHECKOUT, **UNTIL)
        question = {**posts(world, CHECKOUT)[-1], "channel": CHECKOUT}
    author = f"<@{SUPPORT}>" if where == "person" else "Marcus Webb"
    press(world, priya, question, "ideas.answer")
    private = form(world, priya)
    for shown, name in ((question, author), (private, f"<@{SUPPORT}>")):
        text = words(shown)
        for part in (
            "For &lt;night&gt; shifts.",
            f"From a <{MESSAGE}|message> by {name}",
            TICKET,
            f"<{SURVEY}|Seven asked>",
        ):
            assert part in text, part
        assert "Answers until <!date^" in text
        assert "ideas.open" in buttons(shown)
    press(world, priya, private, "ideas.open")
    assert "*#1 Dark mode*" in words(form(world, priya))
    priya.close()
    assert "rice.reach" in str(form(world, priya)), "the form is still there, below"
    if where == "channel":
        assert "<@" not in words(question)


def required(view: dict[str, object]) -> dict[str, bool]:
    """Whether Slack wants each field of a form filled."""
    blocks = view["blocks"]
    assert isinstance(blocks, list)
    return {block["block_id"]: not block["optional"] for block in blocks if block["type"] == "input"}


def test_what_must_be_filled_is_not_called_optional(world: World) -> None:
    """Of scoring, in private and in the open, every input is wanted; of asking, the people or the channel; of deciding,
    the status with its time. What is left is optional, and is taken blank."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    inputs = dict.fromkeys(RICE, True)
    assert required(do(world, oliver, 1, "ideas.score")) == {"framework": True, **inputs, "reason": False}
    assert set(oliver.submit({})) == set(RICE)
    oliver.close()
    shown = do(world, oliver, 1, "ideas.decide")
    assert required(shown) == {"status": True, "quarter": False, "reason": False}
    send(world, oliver, status="planned:next")
    assert "Planned next" in words(typed(oliver, "1"))
    shown = do(world, oliver, 1, "ideas.ask")
    others = {"framework": True, "deadline": False, "deadline_at": True}
    assert required(shown) == {"ideas": True, "whom": True, "people": True, **others}
    oliver.click(shown, "ideas.ask_whom", selected="channel")
    assert required(form(world, oliver)) == {"ideas": True, "whom": True, "channel": True, **others}
    oliver.click(form(world, oliver), "ideas.ask_whom", selected="people")
    assert required(form(world, oliver)) == {"ideas": True, "whom": True, "people": True, **others}
    send(world, oliver, people=[FRENCH])
    press(world, amelie, asked(world, amelie), "ideas.answer")
    assert required(form(world, amelie)) == {**inputs, "reason": False}


@pytest.mark.parametrize("private", [True, False])
def test_all_wrong_inputs_are_marked_at_once(world: World, private: bool) -> None:
    """A reach in words and no effort at all are told together, in private as in the open."""
    put(world, "Dark mode")
    amelie = world.person(FRENCH)
    if private:
        ask_people(world, world.person(ENGLISH), 1, FRENCH)
        press(world, amelie, asked(world, amelie), "ideas.answer")
        form(world, amelie)
    else:
        do(world, amelie, 1, "ideas.score")
    assert set(amelie.submit(RICE | {"rice.reach": "beaucoup", "rice.effort": "0"})) == {"rice.reach", "rice.effort"}


def progress(world: World, person: Person) -> dict[str, object]:
    """The message that counts the answers."""
    found = [m for m in person.messages(direct(world, person)) if "ideas.reveal" in buttons(m)]
    return {**found[-1], "channel": direct(world, person)}


@pytest.mark.parametrize("user", [ENGLISH, ADMIN])
def test_reveal_asks_while_answers_are_missing(world: World, user: str) -> None:
    """Whoever reveals early, the asker or a manager, reads first who has not answered; nothing happens until they mean
    it. Then the card says so, and the result names who is missing."""
    put(world, "Dark mode", FRENCH)
    person, amelie = world.person(user), world.person(FRENCH)
    ask_people(world, world.person(ENGLISH), 1, FRENCH, DEVELOPER, SUPPORT)
    answer(world, amelie, RICE)
    card = typed(person, "1")
    press(world, person, card, "ideas.reveal")
    question = words(form(world, person))
    assert "1 of 3 people have answered." in question
    assert f"Still missing: <@{SUPPORT}> and <@{DEVELOPER}>." in question
    person.close()
    assert "one has answered" in words(typed(person, "1"))
    press(world, person, card, "ideas.reveal")
    send(world, person)
    renewed = next(m for m in person.messages(CHANNEL) if m["ts"] == card["ts"])
    assert f"Revealed. <@{SUPPORT}> and <@{DEVELOPER}> hadn’t answered." in words(renewed)
    assert "*RICE 400*" in words(renewed)
    assert "ideas.reveal" not in buttons(renewed)
    result = told(world, amelie)[-1]
    assert f"Sans réponse de <@{SUPPORT}> et <@{DEVELOPER}>." in result.replace("\u00a0", " ")


def test_reveal_in_the_message_that_counts_asks_too(world: World) -> None:
    """There the message itself is renewed, and the result follows it."""
    put(world, "Dark mode")
    oliver = world.person(ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER, **UNTIL)
    assert f"Waiting for <@{FRENCH}> and <@{DEVELOPER}>." in words(progress(world, oliver))
    assert "Answers until <!date^" in words(progress(world, oliver))
    answer(world, world.person(FRENCH), RICE)
    assert f"Waiting for <@{DEVELOPER}>." in words(progress(world, oliver))
    press(world, oliver, progress(world, oliver), "ideas.reveal")
    assert "1 of 2 people have answered." in words(form(world, oliver))
    send(world, oliver)
    assert "ideas.reveal" not in str(oliver.messages(direct(world, oliver)))
    assert f"No answer from <@{DEVELOPER}>." in told(world, oliver)[-1]


def test_a_channel_is_asked_about_too(world: World) -> None:
    """Nobody knows who of a channel would still have answered: who reveals reads that, and how many have."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    ask_channel(world, oliver, 1, CHECKOUT)
    press(world, amelie, {**posts(world, CHECKOUT)[-1], "channel": CHECKOUT}, "ideas.answer")
    form(world, amelie)
    send(world, amelie, **RICE)
    press(world, oliver, typed(oliver, "1"), "ideas.reveal")
    assert f"One person has answered. Anyone else in <#{CHECKOUT}> can until you reveal." in words(form(world, oliver))
    send(world, oliver)
    assert "Revealed." in words(newest(world, oliver))


def test_stop_asking_answers_stopped(world: World) -> None:
    """Where nobody has answered there is nothing to reveal: the button stops, says so on the card, and whoever comes
    later reads that it is over."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    ask_people(world, oliver, 1, FRENCH)
    question, card = asked(world, amelie), typed(oliver, "1")
    press(world, oliver, card, "ideas.reveal")
    renewed = newest(world, oliver)
    assert renewed["ts"] == card["ts"]
    assert "Stopped. Nobody had answered." in words(renewed)
    assert "ideas.ask" in buttons(renewed)
    over = newest(world, amelie, direct(world, amelie))
    assert over["ts"] == question["ts"]
    assert "Ce tour est terminé" in words(over)


OVER = "Ce tour est terminé\u00a0: il ne prend plus de réponses."


@pytest.mark.parametrize("is_told", [True, False], ids=["told", "on pressing"])
def test_a_question_that_is_over_leads_to_the_idea(world: World, is_told: bool) -> None:
    """Nobody is left with a button that does nothing, in private or in the channel that was asked: once the round is
    over the question says so, with the way to the idea; where Slack did not take that, once it is pressed."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for place, expected in (
        (direct(world, amelie), OVER),
        (CHECKOUT, "This round is over, so it takes no more answers."),
    ):
        if place == CHECKOUT:
            ask_channel(world, oliver, 1, CHECKOUT)
        else:
            ask_people(world, oliver, 1, FRENCH)
        world.settle()
        question = next(one for one in reversed(posts(world, place)) if "ideas.answer" in buttons(one))
        if not is_told:
            world.slack.faults.add("chat.update", "server_error", times=9)
        press(world, oliver, typed(oliver, "1"), "ideas.reveal")
        world.settle()
        if not is_told:
            world.slack.faults.clear()
            press(world, amelie, {**question, "channel": place}, "ideas.answer")
            world.settle()
        over = next(one for one in posts(world, place) if one["ts"] == question["ts"])
        assert buttons(over) == ["ideas.open"]
        assert expected in words(over)
    press(world, amelie, {**over, "channel": place}, "ideas.open")
    assert "ideas.score" in buttons(newest(world, amelie, CHECKOUT))


def test_one_answer_is_no_agreement(world: World) -> None:
    """A single answer is shown as one: no median, no range, no agreement."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    ask_people(world, oliver, 1, FRENCH)
    answer(world, amelie, RICE)
    for person, said in (
        (oliver, "*RICE 400*, from the only answer: there’s nothing to compare it with."),
        (amelie, "*RICE 400*, d’après une seule réponse : il n’y a rien à comparer."),
    ):
        result = told(world, person)[-1].replace("\u00a0", " ")
        assert said in result
        assert "edian" not in result
        assert "agree" not in result
        assert "accord" not in result


def test_the_asker_sees_at_once_who_was_asked(world: World) -> None:
    """Where they asked they read whom, by what and until when, on the card, which offers to stop instead of asking
    again."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    card = typed(oliver, "1")
    press(world, oliver, card, "ideas.ask")
    form(world, oliver)
    send(world, oliver, people=[FRENCH, DEVELOPER], **UNTIL)
    renewed = newest(world, oliver)
    assert renewed["ts"] == card["ts"]
    assert f"Asked <@{FRENCH}> and <@{DEVELOPER}> to score this by RICE. Answers until <!date^" in words(renewed)
    assert "ideas.ask" not in buttons(renewed)
    assert "ideas.reveal" in buttons(renewed)
    put(world, "Mode clair")
    ask_channel(world, amelie, 2, CHECKOUT)
    shown = words(newest(world, amelie)).replace("\u00a0", " ")
    assert f"J’ai demandé à <#{CHECKOUT}> d’évaluer cette idée selon RICE." in shown


def test_people_have_a_preposition(world: World) -> None:
    """The history says by whom each thing was done, and what, set apart; the form of a message, by whom it was
    written."""
    put(world, "Dark mode", source=MESSAGE, author=SUPPORT)
    for user, lines in (
        (
            ENGLISH,
            (f"*Captured* on 18 Nov 2026 by <@{ENGLISH}>: Dark mode", f"*Withdrawn* on 18 Nov 2026 by <@{ADMIN}>"),
        ),
        (
            FRENCH,
            (f"*Recueillie* le 18 nov. 2026 par <@{ENGLISH}> : Dark mode", f"*Retirée* le 18 nov. 2026 par <@{ADMIN}>"),
        ),
    ):
        person = world.person(user)
        IdeaDesk(world.bot.services, world.workspace, ADMIN).withdraw(1)
        IdeaDesk(world.bot.services, world.workspace, ADMIN).restore(1)
        more(world, person, typed(person, "1"), "history")
        shown = words(form(world, person)).replace("\u00a0", " ")
        person.close()
        for line in lines:
            assert f"{line}\n" in f"{shown}\n", line


def test_whoever_asks_themselves_too_is_not_told_who_asks(world: World) -> None:
    """ "@Oliver asks you" was written to Oliver; the others read who asks, and thanks stay thanks."""
    put(world, "Dark mode")
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    ask_people(world, oliver, 1, ENGLISH, FRENCH)
    assert f"<@{ENGLISH}> vous demande d’évaluer" in told(world, amelie)[-1]
    own = next(text for text in told(world, oliver) if "in private" in text)
    assert own.startswith("You asked yourself too: score *#1 Dark mode* by RICE, in private.")
