"""Several ideas asked for at once: one message to each person, one count for whoever asks."""

import json
from typing import Any

import pytest

from bot.ideas.desk import IdeaDesk
from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import Shown, again, count, direct, form, newest, posts, press, send, told
from tests.scenarios.ideas_acts import RICE, asked, buttons, choose_whom, do, picked, put, typed
from tests.scenarios.test_ideas_deadline import at
from tests.words import words

UNTIL = {"deadline": "2026-11-20", "deadline_at": "18:00"}
TITLES = ("Dark mode", "Zebra crossing", "Export to PDF")


@pytest.fixture
def three(world: World) -> World:
    """A Wednesday, with three ideas, the second with evidence."""
    at(world, "2026-11-18T10:00:00")
    for title in TITLES:
        put(world, title, description=f"{title}, because.")
    IdeaDesk(world.bot.services, world.workspace, ENGLISH).add_evidence(2, "https://survey.example/7", "Seven asked")
    return world


def ask(world: World, person: Person, numbers: tuple[int, ...], *people: str, **answers: Any) -> None:
    """Ask people to score these ideas, from the card of the first."""
    do(world, person, numbers[0], "ideas.ask")
    send(world, person, ideas=[picked(number) for number in numbers], people=list(people), **answers)


def round_(number: int) -> str:
    """The first round on an idea, as a button carries it."""
    return json.dumps({"idea": number, "round": 1})


def score_one(world: World, person: Person, question: Shown, number: int) -> None:
    """Score one of the ideas that a message asks for."""
    press(world, person, question, "ideas.answer", round_(number))
    form(world, person)
    send(world, person, **RICE)


def progress(world: World, person: Person) -> dict[str, Any]:
    """The message that counts the answers, as it stands."""
    world.settle()
    return next(one for one in person.messages(direct(world, person)) if "asked" in words(one).lower())


def reveals(counted: Shown) -> list[int]:
    """The ideas whose scores the message that counts offers to reveal."""
    found = [block["accessory"] for block in counted["blocks"] if "accessory" in block]
    return [json.loads(one["value"])["idea"] for one in found if one["action_id"] == "ideas.reveal"]


def test_one_message_asks_for_all_of_them(three: World) -> None:
    """Each person reads every idea with its description, its evidence and its own button, and until when; whoever asks
    has one message that counts; what is answered says so where it was asked."""
    oliver, amelie, priya = three.person(ENGLISH), three.person(FRENCH), three.person(DEVELOPER)
    ask(three, oliver, (1, 2, 3), FRENCH, DEVELOPER, **UNTIL)
    assert "Asked <@U0AMELIE> and <@U0PRIYA> to score 3 ideas by RICE." in words(newest(three, oliver))
    assert [len(told(three, one)) for one in (oliver, amelie, priya)] == [1, 1, 1]
    question = asked(three, priya)
    text = words(question)
    assert "asks you to score 3 ideas by RICE, in private." in text
    for title in TITLES:
        assert f"{title}*\n{title}, because." in text
    assert "<https://survey.example/7|Seven asked>" in text
    assert text.count("Answers until <!date^") == 1
    assert buttons(question).count("ideas.answer") == 3
    assert "vous demande d’évaluer 3 idées selon RICE" in words(asked(three, amelie))
    score_one(three, priya, question, 2)
    left = newest(three, priya, direct(three, priya))
    assert left["ts"] == question["ts"]
    assert buttons(left).count("ideas.answer") == 2
    assert "*#2 Zebra crossing*\nYour score is in." in words(left)
    counted = words(progress(three, oliver))
    for line in ("*#1 Dark mode*: 0 of 2 answered.", "*#2 Zebra crossing*: 1 of 2 answered."):
        assert line in counted
    score_one(three, priya, left, 1)
    score_one(three, priya, newest(three, priya, direct(three, priya)), 3)
    done = newest(three, priya, direct(three, priya))
    assert done["ts"] == question["ts"]
    assert "ideas.answer" not in buttons(done)
    assert "Thanks, your scores are in." in words(done)
    assert [len(told(three, one)) for one in (oliver, amelie, priya)] == [1, 1, 1]


def test_each_idea_is_revealed_by_itself(three: World) -> None:
    """The last answer to one shows its scores; the others go on, and the count says which is which."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    ask(three, oliver, (1, 2), FRENCH)
    score_one(three, amelie, asked(three, amelie), 2)
    assert "round 1, by RICE" in told(three, oliver)[-1]
    assert "*#2 Zebra crossing*" in told(three, oliver)[-1]
    counted = progress(three, oliver)
    assert "*#2 Zebra crossing*: 1 of 1 answered. Scores are revealed." in words(counted)
    assert "*#1 Dark mode*: 0 of 1 answered." in words(counted)
    assert reveals(counted) == [1]
    question = asked(three, amelie)
    press(three, oliver, counted, "ideas.reveal", round_(1))
    three.settle()
    assert "*#1 Dark mode*: closed, nobody answered." in words(progress(three, oliver))
    assert "Waiting" not in words(progress(three, oliver))
    over = next(one for one in amelie.messages(direct(three, amelie)) if one["ts"] == question["ts"])
    assert "*#1 Dark mode*\nCe tour est terminé." in words(over)
    assert "ideas.answer" not in buttons(over)


def test_what_cannot_be_asked_for_is_said_beside_the_field(three: World) -> None:
    """Ideas that are being scored already, withdrawn meanwhile or more than ten are named; nothing is asked of anybody
    until they are left out."""
    oliver = three.person(ENGLISH)
    desk = IdeaDesk(three.bot.services, three.workspace, ENGLISH)
    desk.scoring.ask(2, "rice", [FRENCH], "")
    do(three, oliver, 1, "ideas.ask")
    desk.withdraw(3)
    assert (
        "#3 was withdrawn" in oliver.submit({"ideas": [picked(n) for n in (1, 2, 3)], "people": [DEVELOPER]})["ideas"]
    )
    said = oliver.submit({"ideas": [picked(n) for n in (1, 2)], "people": [DEVELOPER]})["ideas"]
    assert "already scoring #2" in said
    many = [picked(put(three, f"Idea {n}")) for n in range(11)]
    assert "at most 10" in oliver.submit({"ideas": many, "people": [DEVELOPER]})["ideas"]
    assert count(three, "idea_round") == 1
    send(three, oliver, ideas=[picked(1)], people=[DEVELOPER])
    assert count(three, "idea_round") == 2


def test_asked_twice_by_one_delivery_is_asked_once(three: World) -> None:
    """Slack delivers the form again: nobody is asked twice, and each idea has one round."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    ask(three, oliver, (1, 2, 3), FRENCH)
    again(three)
    assert [len(told(three, one)) for one in (oliver, amelie)] == [1, 1]
    assert count(three, "idea_round") == 3


def test_an_idea_that_is_withdrawn_or_merged_meanwhile(three: World) -> None:
    """It is asked for no more where it can be seen, and the count says what became of it; brought back, it counts."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    ask(three, oliver, (1, 2, 3), FRENCH, DEVELOPER)
    desk = IdeaDesk(three.bot.services, three.workspace, ENGLISH)
    desk.withdraw(1)
    desk.merge(3, 2)
    counted = progress(three, oliver)
    assert "*#1 Dark mode*: withdrawn." in words(counted)
    assert "*#3 Export to PDF*: merged into another idea." in words(counted)
    assert reveals(counted) == [2]
    score_one(three, amelie, asked(three, amelie), 2)
    left = newest(three, amelie, direct(three, amelie))
    assert "ideas.answer" not in buttons(left)
    assert "Merci, vos notes sont enregistrées." in words(left).replace("\u00a0", " ")
    desk.restore(1)
    assert "*#1 Dark mode*: 0 of 2 answered." in words(progress(three, oliver))


def test_a_channel_is_asked_once(three: World) -> None:
    """One message in the channel, each idea with its button; a reveal stands in its thread."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    do(three, oliver, 1, "ideas.ask")
    choose_whom(three, oliver, "channel")
    send(three, oliver, ideas=[picked(1), picked(2)], channel=CHANNEL)
    (question,) = posts(three)
    assert "Oliver Hayes asks you to score 2 ideas by RICE" in words(question)
    score_one(three, amelie, {**question, "channel": CHANNEL}, 2)
    desk = IdeaDesk(three.bot.services, three.workspace, ENGLISH)
    desk.scoring.reveal(2, 1)
    three.settle()
    (beneath,) = [one for one in posts(three) if one.get("thread_ts") == question["ts"] != one["ts"]]
    assert "Zebra crossing" in words(beneath)
    assert "*#1 Dark mode*: nobody has answered yet." in words(progress(three, oliver))


def test_from_the_list(three: World) -> None:
    """The ranking offers to have what is not scored yet scored: the form opens with those ideas in it."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    press(three, oliver, typed(oliver, "list"), "ideas.ask:list")
    view = form(three, oliver)
    (field,) = [block for block in view["blocks"] if block.get("block_id") == "ideas"]
    assert sorted(one["value"] for one in field["element"]["initial_options"]) == ["1", "2", "3"]
    send(three, oliver, people=[FRENCH])
    assert "to score 3 ideas by RICE" in words(newest(three, oliver))
    assert "d’évaluer 3 idées" in words(asked(three, amelie))


def test_the_deadline_reveals_all(three: World) -> None:
    """At the deadline what has come in is shown, idea by idea; nothing is left to answer or to reveal."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    ask(three, oliver, (1, 2), FRENCH, DEVELOPER, **UNTIL)
    score_one(three, amelie, asked(three, amelie), 1)
    at(three, "2026-11-20T18:00:30")
    counted = progress(three, oliver)
    assert "*#1 Dark mode*: 1 of 2 answered. Scores are revealed." in words(counted)
    assert "*#2 Zebra crossing*: closed, nobody answered." in words(counted)
    assert "Answers until" not in words(counted)
    assert "ideas.reveal" not in buttons(counted)
    assert [one for one in told(three, amelie) if "tour 1" in one]


def test_who_left_is_no_trouble(three: World) -> None:
    """Somebody who was asked has left the company: the others are asked, and whoever asked reveals without them."""
    oliver, amelie = three.person(ENGLISH), three.person(FRENCH)
    three.person(DEVELOPER).leave()
    ask(three, oliver, (1, 2), FRENCH, DEVELOPER)
    score_one(three, amelie, asked(three, amelie), 1)
    counted = words(progress(three, oliver))
    assert "*#1 Dark mode*: 1 of 2 answered." in counted
