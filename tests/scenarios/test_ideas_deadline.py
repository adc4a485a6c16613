"""A round of blind scoring reveals itself at its deadline."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.ideas.desk import IdeaDesk
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, form, newest, posts, press, send, told
from tests.scenarios.ideas_acts import RICE, answer, ask_channel, ask_people, asked, buttons, put, typed
from tests.words import words

UNTIL = {"deadline": "2026-11-20", "deadline_at": "18:00"}  # of London, where the asker is


@pytest.fixture
def now(world: World) -> World:
    """A Wednesday, with an idea to be judged."""
    at(world, "2026-11-18T10:00:00")
    put(world, "Dark mode")
    return world


def at(world: World, when: str) -> None:
    """Let it be this moment, in UTC, and the schedule's clock tick."""
    world.clock.ahead += datetime.fromisoformat(when).replace(tzinfo=UTC) - world.clock()
    world.tick()
    world.settle()


def reveals(world: World, user: str) -> list[str]:
    """The reveals somebody read in private."""
    return [text for text in told(world, world.person(user)) if "round 1," in text or "tour 1," in text]


def test_what_has_come_in_is_revealed_at_the_deadline(now: World) -> None:
    """Everybody who was asked reads the same answers, once, in their own language; also who did not answer."""
    oliver, amelie = now.person(ENGLISH), now.person(FRENCH)
    ask_people(now, oliver, 1, FRENCH, DEVELOPER, **UNTIL)
    assert "Les notes sont alors révélées" in words(asked(now, amelie))
    answer(now, amelie, RICE)
    at(now, "2026-11-20T17:59:00")
    assert reveals(now, ENGLISH) == []
    for when in ("2026-11-20T18:00:30", "2026-11-20T18:01:00"):
        at(now, when)
    assert [len(reveals(now, user)) for user in (ENGLISH, FRENCH, DEVELOPER, SUPPORT)] == [1, 1, 1, 0]
    assert "d’après une seule réponse" in reveals(now, FRENCH)[0]
    assert "1 of 2 answered" in words(next(m for m in oliver.messages(dm(now, ENGLISH)) if "answered" in words(m)))
    assert "blind" not in words(typed(oliver, "1")).lower()


def dm(world: World, user: str) -> str:
    """The conversation between somebody and the bot."""
    return world.slack.core.workspace.direct(user).id


def test_a_channel_reads_it_in_the_thread_that_asked(now: World) -> None:
    """A channel that was asked is answered beneath the question, by name and without calling anybody."""
    ask_channel(now, now.person(ENGLISH), 1, "C0CHECKOUT", **UNTIL)
    question = newest(now, now.person(FRENCH), "C0CHECKOUT")
    answer(now, now.person(FRENCH), RICE, question)
    at(now, "2026-11-20T18:00:30")
    beneath = [words(m) for m in posts(now, "C0CHECKOUT") if m.get("thread_ts") == question["ts"] != m["ts"]]
    assert len(beneath) == 1
    assert "Amélie Laurent" in beneath[0]
    assert f"<@{FRENCH}>" not in beneath[0]


def test_nobody_answered(world: World) -> None:
    """Only the asker hears that nobody did; the round is over and another may follow."""
    at(world, "2026-11-18T10:00:00")
    put(world, "Dark mode")
    oliver = world.person(ENGLISH)
    ask_people(world, oliver, 1, FRENCH, **UNTIL)
    before = len(told(world, world.person(FRENCH)))
    at(world, "2026-11-20T18:00:30")
    assert "nobody has answered" in told(world, oliver)[-1]
    offered = buttons(newest(world, oliver, dm(world, ENGLISH)))
    assert offered == ["ideas.open", "ideas.ask"], "the idea, and another round"
    assert len(told(world, world.person(FRENCH))) == before
    ask_people(world, oliver, 1, FRENCH)


def test_who_reveals_before_leaves_nothing_to_the_deadline(world: World) -> None:
    """Revealed by the asker, or by the last answer, it is not revealed again."""
    at(world, "2026-11-18T10:00:00")
    put(world, "Dark mode")
    ask_people(world, world.person(ENGLISH), 1, FRENCH, **UNTIL)
    answer(world, world.person(FRENCH), RICE)
    world.settle()
    assert len(reveals(world, FRENCH)) == 1
    assert count(world, "schedule") == 0
    at(world, "2026-11-20T18:00:30")
    assert len(reveals(world, FRENCH)) == 1


@pytest.mark.parametrize("given", [{"deadline": "2026-11-17"}, {"deadline": "2027-11-20"}])
def test_a_deadline_is_a_moment_to_come(world: World, given: dict[str, Any]) -> None:
    """One that has passed, or lies too far away, is told beside the field, and the form stays open."""
    at(world, "2026-11-18T10:00:00")
    put(world, "Dark mode")
    oliver = world.person(ENGLISH)
    press(world, oliver, typed(oliver, "1"), "ideas.ask")
    form(world, oliver)
    assert "Choose a time in the next" in oliver.submit({"people": [FRENCH], **given})["deadline"]
    send(world, oliver, people=[FRENCH], deadline=None)
    assert count(world, "schedule") == 0


def test_a_withdrawn_idea_reveals_nothing(world: World) -> None:
    """An idea that is gone when the deadline comes is nobody's news, and no trouble either."""
    at(world, "2026-11-18T10:00:00")
    put(world, "Dark mode")
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER, **UNTIL)
    answer(world, world.person(FRENCH), RICE)
    world.bot.services.store.run("UPDATE idea SET withdrawn_at = '2026-11-19T10:00:00Z'")
    at(world, "2026-11-20T18:00:30")
    assert reveals(world, ENGLISH) == []
    assert told(world, helena) == []


def test_a_deadline_comes_however_late(now: World) -> None:
    """The bot was away for a long weekend: what had come in is revealed as soon as it is back, once."""
    ask_people(now, now.person(ENGLISH), 1, FRENCH, DEVELOPER, **UNTIL)
    answer(now, now.person(FRENCH), RICE)
    for when in ("2026-11-24T09:00:00", "2026-11-24T09:01:00"):
        at(now, when)
    assert [len(reveals(now, user)) for user in (ENGLISH, FRENCH, DEVELOPER)] == [1, 1, 1]


def test_a_deadline_comes_without_the_asker(now: World) -> None:
    """Whoever asked has left the company: those who were asked read the scores, and nobody is told of a trouble."""
    ask_people(now, now.person(ENGLISH), 1, FRENCH, DEVELOPER, **UNTIL)
    answer(now, now.person(FRENCH), RICE)
    now.person(ENGLISH).leave()
    at(now, "2026-11-20T18:00:30")
    assert [len(reveals(now, user)) for user in (FRENCH, DEVELOPER)] == [1, 1]
    assert told(now, now.person(ADMIN)) == []


def test_a_deadline_that_came_while_the_idea_was_gone(now: World) -> None:
    """Brought back after its deadline, the idea has its scores revealed at once."""
    ask_people(now, now.person(ENGLISH), 1, FRENCH, DEVELOPER, **UNTIL)
    answer(now, now.person(FRENCH), RICE)
    desk = IdeaDesk(now.bot.services, now.workspace, ENGLISH)
    desk.withdraw(1)
    at(now, "2026-11-20T18:00:30")
    assert reveals(now, FRENCH) == []
    desk.restore(1)
    at(now, "2026-11-20T18:05:00")
    assert [len(reveals(now, user)) for user in (ENGLISH, FRENCH, DEVELOPER)] == [1, 1, 1]
