"""Slack stumbles: nothing that was typed or answered is lost or done twice, and whoever has to know hears of it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, direct, expect_refusal, form, newest, posts, press, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_people,
    asked,
    buttons,
    capture,
    decide,
    do,
    fields,
    more,
    put,
    reveal,
    roadmap,
    typed,
    whispers,
)
from tests.words import words

SORRY = "Something went wrong on our side"
SHUT = "Slack didn’t open the form. Try again in a moment."
SILENT = "Slack didn’t answer in time, so I don’t know whether it worked. Check before you try again."
BROKEN = ("server_error", "dropped", "malformed", "lost_answer")


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Errors are expected in these stories; those that matter say which."""
    yield
    caplog.get_records("call").clear()


def test_a_form_that_does_not_open(world: World) -> None:
    """The reader is told what to do; pressing again opens the form."""
    oliver = world.person(ENGLISH)
    capture(oliver, "Dark mode")
    for kind in BROKEN:
        shown = typed(oliver, "1")
        world.slack.faults.add("views.open", kind)
        press(world, oliver, shown, "ideas.score")
        assert words(newest(world, oliver)) == SHUT, kind
        press(world, oliver, shown, "ideas.score")
        send(world, oliver, **RICE)
        assert "*RICE 400*" in whispers(world, oliver)


def test_a_form_that_could_not_follow_its_menu(world: World) -> None:
    """When Slack did not show the fields of the framework that was chosen, saving shows them; nothing is captured or
    scored half."""
    oliver = world.person(ENGLISH)
    oliver.shortcut("ideas.new")
    form(world, oliver)
    oliver.fill({"title": "Dark mode", **RICE})
    for ideas, menu, chosen in ((0, "ideas.capture_framework", "ice"), (1, "ideas.score_framework", "wsjf")):
        if ideas:
            do(world, oliver, 1, "ideas.score")
        world.slack.faults.add("views.update", "server_error")
        oliver.click(form(world, oliver), menu, selected=chosen)
        world.settle()
        assert SILENT in words(oliver.modal)
        oliver.close()
        assert oliver.submit() == {}
        given = [field for field in fields(form(world, oliver)) if "." in field]
        assert {field.split(".")[0] for field in given} == {chosen}
        assert (count(world, "idea"), count(world, "idea_score")) == (ideas, ideas)
        send(world, oliver, **dict.fromkeys(given, "5"))
    shown = words(typed(oliver, "1"))
    assert "*ICE 130*" in shown
    assert "*WSJF 3*" in shown


def test_a_capture_is_kept_whatever_becomes_of_its_answer(world: World) -> None:
    """The idea is there once even when Slack does not take the answer about it."""
    oliver = world.person(ENGLISH)
    for number, kind in enumerate(BROKEN, 1):
        oliver.message_shortcut("ideas.score_message", oliver.say(CHANNEL, "Dark mode"))
        form(world, oliver)
        world.slack.faults.add("response_url", kind)
        send(world, oliver)
        assert count(world, "idea") == number
        assert f"*#{number} Dark mode*" in words(typed(oliver, str(number)))


def test_an_answer_slack_took_too_fast(world: World) -> None:
    """Slack asks to wait a second: the answer comes a second later, and nobody notices more."""
    amelie = world.person(FRENCH)
    put(world, "Mode sombre", FRENCH)
    shown = typed(amelie, "1")
    world.slack.faults.add("response_url", "ratelimited", seconds=1)
    press(world, amelie, shown, "ideas.vote")
    assert "Votre vote est enregistré." in words(newest(world, amelie))


def later(world: World, seconds: int = 121) -> None:
    """Let that time pass; what was in doubt for two minutes is looked for, and posted if it is not there."""
    world.clock.ahead += timedelta(seconds=seconds)
    world.tick()


def test_a_note_that_comes_late(world: World) -> None:
    """The idea is kept and its captor sees it at once; the thread hears of it when Slack takes posts again, once."""
    oliver = world.person(ENGLISH)
    oliver.message_shortcut("ideas.score_message", oliver.say(CHANNEL, "Dark mode"))
    form(world, oliver)
    world.slack.faults.add("chat.postMessage", "server_error")
    send(world, oliver, note=["yes"])
    assert "Captured as *#1*." in whispers(world, oliver)
    assert posts(world) == []
    for _ in range(2):
        later(world)
    assert [words(post).split("\n")[0] for post in posts(world)] == [
        "Oliver Hayes captured this as idea *#1 Dark mode*."
    ]


def test_somebody_who_cannot_be_asked(world: World) -> None:
    """The others are asked, and the asker hears who was not, and why."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    put(world, "Dark mode", ENGLISH)
    world.person(FRENCH).leave()
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    (notice,) = (text for text in told(world, oliver) if "wasn’t posted" in text)
    assert f"*The request to score idea 1* wasn’t posted in private, to <@{FRENCH}>." in notice
    assert "they have left" in notice
    assert any("0 of 2 answered." in text for text in told(world, oliver))
    answer(world, priya, RICE)


@pytest.mark.parametrize("kind", BROKEN)
def test_somebody_who_is_asked_late(world: World, kind: str) -> None:
    """Slack stumbled over the question: it comes when it can, once, and the round goes on."""
    put(world, "Dark mode", ENGLISH)
    world.slack.faults.add("chat.postMessage", kind, times=2)
    ask_people(world, world.person(ENGLISH), 1, FRENCH)
    for _ in range(2):
        later(world)
    assert len(told(world, world.person(FRENCH))) == len(told(world, world.person(ENGLISH))) == 1
    answer(world, world.person(FRENCH), RICE)
    assert "*400*" in told(world, world.person(ENGLISH))[-1]


def test_a_channel_asked_too_fast(world: World) -> None:
    """Slack asks to wait: the form is accepted at once and the channel is asked when it may be, once."""
    put(world, "Dark mode", ENGLISH)
    world.slack.faults.add("chat.postMessage", "ratelimited", times=2, seconds=1)
    ask_people(world, world.person(ENGLISH), 1, channel=CHANNEL)
    for _ in range(2):
        later(world, 2)
    assert len(posts(world)) == 1
    assert len(told(world, world.person(ENGLISH))) == 1


@pytest.mark.parametrize("kind", ["server_error", "dropped", "lost_answer"])
def test_a_channel_that_may_not_have_been_asked(world: World, kind: str) -> None:
    """A channel is asked once, however Slack stumbled, and reads the scores beneath the question."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    world.slack.faults.add("chat.postMessage", kind)
    ask_people(world, oliver, 1, channel=CHANNEL)
    for _ in range(2):
        later(world)
    (question,) = posts(world)
    press(world, amelie, {**question, "channel": CHANNEL}, "ideas.answer")
    form(world, amelie)
    send(world, amelie, **RICE)
    reveal(world, oliver, typed(oliver, "1"))
    assert "Amélie Laurent: *400*" in words(posts(world)[-1])
    assert posts(world)[-1]["thread_ts"] == question["ts"]


def test_a_channel_that_takes_no_scores_any_more(world: World) -> None:
    """The bot was taken out of the channel after it was asked: those asked by name and the asker read the scores all
    the same, and the asker hears what could not be delivered, and what helps."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER, channel=CHANNEL)
    answer(world, amelie, RICE)
    shown = typed(oliver, "1", "C0CHECKOUT")
    oliver.remove_bot(CHANNEL)
    reveal(world, oliver, shown)
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    for person in (oliver, amelie, priya):
        assert len([text for text in told(world, person) if "*400* (" in text]) == 1
    (notice,) = (text for text in told(world, oliver) if "wasn’t posted" in text)
    assert f"*Scores for idea 1* wasn’t posted in a thread in <#{CHANNEL}>." in notice
    assert "I’m not in the channel." in notice
    assert SORRY not in "\n".join(told(world, oliver))
    oliver.invite_bot(CHANNEL)
    told_ = next(m for m in oliver.messages(direct(world, oliver)) if "wasn’t posted" in words(m))
    press(world, oliver, {**told_, "channel": direct(world, oliver)}, "schedule.post")
    assert "Amélie Laurent: *400*" in words(posts(world)[-1])


def test_the_last_answer_counts_whatever_becomes_of_the_thanks(world: World) -> None:
    """That a scorer cannot be thanked, or the asker's count not be brought up to date, keeps nobody from the reveal."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for number, kind in enumerate(BROKEN, 1):
        put(world, "Dark mode", ENGLISH)
        ask_people(world, oliver, number, FRENCH, DEVELOPER)
        for user in (FRENCH, DEVELOPER):
            question = asked(world, world.person(user))
            world.slack.faults.add("response_url", kind)
            world.slack.faults.add("chat.update", kind)
            answer(world, world.person(user), RICE, question)
            world.slack.faults.clear()
        for person in (oliver, amelie):
            revealed = [text for text in told(world, person) if f"*#{number} " in text and "*400*" in text]
            assert len(revealed) == 1, kind
            assert SORRY not in "\n".join(told(world, person))


def test_a_reveal_that_one_of_them_does_not_get(world: World) -> None:
    """One who cannot be written to does not keep the others from reading the scores."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    answer(world, amelie, RICE)
    press(world, priya, asked(world, priya), "ideas.answer")
    form(world, priya)
    world.slack.faults.add("chat.postMessage", "server_error")
    send(world, priya, **RICE)
    people = (oliver, amelie, priya)
    readers = [one for one in people if "*400* (" in told(world, one)[-1]]
    assert len(readers) == 2
    later(world)
    assert all("*400* (" in told(world, one)[-1] for one in people), "the third reads them later"
    assert "*RICE 400*" in words(typed(oliver, "1"))


def test_a_decision_stands_whoever_hears_of_it(world: World) -> None:
    """That the captor could not be told fails nothing: who decided sees it saved, and the captor hears of it later."""
    helena = world.person(ADMIN)
    for number, kind in enumerate(BROKEN, 1):
        put(world, "Dark mode", ENGLISH)
        do(world, helena, number, "ideas.decide")
        world.slack.faults.add("chat.postMessage", kind)
        send(world, helena, status="declined", reason="No.")
        assert "Saved." in words(newest(world, helena)), kind
        assert "Declined" in words(typed(helena, str(number)))
    later(world)
    assert len(told(world, world.person(ENGLISH))) == len(BROKEN)


def test_what_could_not_be_shared(world: World) -> None:
    """Whoever shared it is told, in private, and pressing again shares it once."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    decide(world, oliver, 1, status="planned", horizon="now")
    for shared, shown in enumerate((typed(oliver, "1"), roadmap(oliver))):
        world.slack.faults.add("response_url", "server_error")
        share(world, oliver, shown)
        assert words(newest(world, oliver)) == SILENT
        assert len(posts(world)) == shared
        share(world, oliver, shown)
        assert len(posts(world)) == shared + 1


def share(world: World, person: Person, shown: dict[str, object]) -> None:
    """Press whatever shares this."""
    if "roadmap.share" in buttons(shown):
        press(world, person, shown, "roadmap.share")
    else:
        more(world, person, shown, "share")


def test_an_export_that_fails(world: World) -> None:
    """Whoever asked for the file is told that it does not come, and what to do."""
    marcus = world.person(SUPPORT)
    put(world, "Dark mode", ENGLISH)
    world.slack.faults.add("files.getUploadURLExternal", "server_error")
    typed(marcus, "export")
    assert "Slack didn’t accept the file. Try again in a minute." in whispers(world, marcus)


def test_slack_is_gone(world: World) -> None:
    """With nothing of Slack's to be reached, ideas are captured, read, ranked and decided, and the bot lives on."""
    oliver = world.person(ENGLISH)
    capture(oliver, "Dark mode")
    do(world, oliver, 1, "ideas.decide")
    world.slack.faults.add("*", "dropped", times=1000)
    send(world, oliver, status="planned:now")
    capture(oliver, "Night mode")
    assert "*#2 Night mode*" in words(typed(oliver, "list"))
    assert "*#1 Dark mode*" in words(roadmap(oliver))
    press(world, oliver, typed(oliver, "2"), "ideas.unvote")
    world.slack.faults.clear()
    assert "No votes" in words(typed(oliver, "2"))
    assert direct(world, oliver)
