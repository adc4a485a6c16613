"""Slack stumbles: the reader hears something clear, and nothing is done twice."""

from datetime import timedelta

import pytest

from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import (
    ask,
    bring,
    count,
    define,
    direct,
    edit,
    expect_refusal,
    form,
    form_from,
    home,
    newest,
    posts,
    press,
    received,
    send,
    told,
)
from tests.scenarios.conftest import Log
from tests.words import words

SHUT = "Slack didn’t open the form. Try again in a moment."
SILENT = "Slack didn’t answer in time, so I don’t know whether it worked. Check before you try again."
NO_FILE = "Slack didn’t accept the file. Try again in a minute."
BROKEN = ("server_error", "dropped", "malformed", "lost_answer")


@pytest.fixture(autouse=True)
def trouble(log: Log) -> None:
    """Errors are expected in these stories."""
    log.may_hold_errors = True


def references(caplog: pytest.LogCaptureFixture) -> set[str]:
    """The references of the unexpected errors in the log."""
    return {str(r.args[0]) for r in caplog.records if "unexpected error" in r.msg and isinstance(r.args, tuple)}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_form_that_does_not_open(world: World, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    """The reader is told what to do; pressing again opens the form."""
    oliver = world.person(ENGLISH)
    missing = ask(oliver, "MVP")
    world.slack.faults.add("views.open", kind)
    press(world, oliver, missing, "glossary.add")
    assert words(newest(world, oliver)) == SHUT
    assert references(caplog) == set()
    press(world, oliver, missing, "glossary.add")
    send(world, oliver, definition_en="The smallest thing.")
    assert count(world, "meaning") == 1


def test_a_form_asked_for_too_fast(world: World) -> None:
    """Slack asks to wait a second: the form opens a second later, and nobody notices more."""
    oliver = world.person(ENGLISH)
    world.slack.faults.add("views.open", "ratelimited", seconds=1)
    assert "MVP" in words(form_from(world, oliver, "add MVP"))


def test_a_form_asked_for_much_too_fast(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """Slack asks for more patience than a form has: the reader is told instead of waiting for nothing."""
    oliver = world.person(ENGLISH)
    world.slack.faults.add("views.open", "ratelimited", seconds=1, times=5)
    assert oliver.command("/glossary", "add MVP", channel=CHANNEL) is None
    assert words(newest(world, oliver)) == SHUT
    assert references(caplog) == set()


@pytest.mark.parametrize("kind", BROKEN)
def test_sharing_that_fails(world: World, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    """A share that Slack may have lost is not tried again behind anybody's back; the reader is told."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    answer = ask(oliver, "MVP")
    world.slack.faults.add("response_url", kind)
    press(world, oliver, answer, "glossary.share")
    shared = len(posts(world))
    assert shared == (1 if kind in ("lost_answer", "malformed") else 0)
    if kind != "malformed":  # where Slack answers 200, it took the message, whatever else it says
        assert words(newest(world, oliver)) == SILENT
    assert references(caplog) == set()
    assert len(posts(world)) == shared


def test_sharing_too_fast(world: World) -> None:
    """Slack asks to wait a second before the answer: it comes a second later, once."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    world.slack.faults.add("response_url", "ratelimited", seconds=1)
    press(world, oliver, ask(oliver, "MVP"), "glossary.share")
    assert len(posts(world)) == 1


@pytest.mark.parametrize("kind", [*BROKEN, "ratelimited"])
def test_a_mention_that_cannot_be_answered(world: World, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    """Whoever asked is told, alone, that it went wrong; an answer Slack may have taken is not posted again."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    world.slack.faults.add("chat.postMessage", kind, seconds=1)
    said = oliver.say(CHANNEL, "<@U0BOT> what is MVP?")
    world.slack.wait(lambda: world.slack.deliveries[-1].acknowledged)
    world.settle()
    answered = kind in ("lost_answer", "malformed", "ratelimited")
    assert len(posts(world)) == answered
    if kind != "ratelimited":
        whispered = [m for m in oliver.messages(CHANNEL) + oliver.messages(CHANNEL, said["ts"]) if SILENT in words(m)]
        assert whispered
        assert all(message["ephemeral"] for message in whispered)
    assert references(caplog) == set()


@pytest.mark.parametrize("kind", BROKEN)
def test_an_export_that_fails(world: World, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    """An export that does not arrive is told; asked for again, it comes, once."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    world.slack.faults.add("upload", kind)
    ask(oliver, "export")
    world.settle()
    if kind != "malformed":
        assert words(newest(world, oliver)) == NO_FILE
        ask(oliver, "export")
    assert references(caplog) == set()
    assert "The smallest thing." in received(world, "glossary-")
    assert len(told(world, oliver)) == 1


def test_an_import_that_cannot_say_it_is_done(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """The report of an import arrives in a message of its own when the one before cannot be changed."""
    world.slack.faults.add("chat.update", "server_error")
    helena, marcus = world.person(ADMIN), world.person(SUPPORT)
    press(world, marcus, ask(marcus, "MVP"), "glossary.ask")
    bring(world, helena, "term,definition\nMVP,The smallest thing.\n")
    assert any("1 added" in text for text in told(world, helena))
    assert "Line 2: MVP — added" in received(world, "report-")
    assert "MVP" in told(world, marcus)[-1]
    assert references(caplog) == set()


def test_one_editor_who_cannot_be_written_to(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """A proposal reaches the other editors when one of them cannot be reached, who reads it as soon as they can."""
    helena, oliver, amelie, marcus = (world.person(user) for user in (ADMIN, ENGLISH, FRENCH, SUPPORT))
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, approval="editors", editors=[FRENCH, SUPPORT])
    form_from(world, oliver, "add WIP")
    world.slack.faults.add("chat.postMessage", "server_error")
    send(world, oliver, definition_en="Work under way.")
    assert "is waiting for a glossary editor" in words(newest(world, oliver))
    assert sorted(len(told(world, editor)) for editor in (amelie, marcus)) == [0, 1]
    assert "*WIP*" in words(home(world, amelie))
    for _ in range(2):
        world.clock.ahead += timedelta(seconds=121)
        world.tick()
    assert [len(told(world, editor)) for editor in (amelie, marcus)] == [1, 1]
    assert "proposes to define *WIP*" in told(world, marcus)[-1]
    assert references(caplog) == set()


@pytest.mark.parametrize("kind", ["server_error", "dropped"])
def test_what_was_saved_is_told_in_private(world: World, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    """A definition is kept and its writer told so, also where Slack takes no answer in the conversation any more."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add MVP")
    world.slack.faults.add("response_url", kind)
    send(world, oliver, definition_en="The smallest thing.")
    assert count(world, "meaning") == 1
    assert "*MVP* is in the glossary." in told(world, oliver)[-1]
    assert references(caplog) == set()


def test_a_form_left_open_for_an_hour(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """Slack no longer takes answers to what was asked an hour ago: the writer reads in private what was saved."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add MVP")
    for ticket in world.slack.core.tickets._response_urls.values():
        ticket.born -= 3600
    send(world, oliver, definition_en="The smallest thing.")
    assert "*MVP* is in the glossary." in told(world, oliver)[-1]
    assert references(caplog) == set()
    expect_refusal(world, "response_url", "expired_url")


def test_a_deletion_that_cannot_be_shown(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """The form cannot be changed: the reader is told over it, and the meaning is gone all the same."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    modal = edit(world, oliver, "MVP")
    world.slack.faults.add("views.update", "server_error")
    press(world, oliver, modal, "glossary.delete")
    assert SILENT in words(oliver.modal)
    assert "*MVP* was deleted" in words(ask(oliver, "MVP"))
    assert references(caplog) == set()


def test_a_home_tab_that_does_not_come(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """A Home tab Slack did not take is there at the next look, and the greeting came regardless."""
    helena = world.person(ADMIN)
    world.slack.core.home_seconds = 0.1
    world.slack.faults.add("views.publish", "server_error")
    assert helena.open_home() is None
    assert "Glossary" in words(home(world, helena))
    assert len(told(world, helena)) == 1


@pytest.mark.hurried
def test_a_message_whose_address_is_not_known(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """The form of the message shortcut opens in time, with an address made up, when Slack does not say it."""
    oliver = world.person(ENGLISH)
    said = oliver.say(CHANNEL, "MVP: the smallest thing")
    for kind, seconds in (("server_error", 1.0), ("dropped", 1.0), ("malformed", 1.0), ("slow", 2.8)):
        world.slack.faults.add("chat.getPermalink", kind, seconds=seconds)
        oliver.message_shortcut("glossary.define_message", said)
        world.settle()
        assert f"/archives/{CHANNEL}/p{said['ts'].replace('.', '')}" in words(form(world, oliver)), kind
        oliver.close()
    assert references(caplog) == set()


def test_slack_is_gone(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """With nothing of Slack's to be reached, a question is answered, a definition kept, and the bot lives on."""
    oliver = world.person(ENGLISH)
    ask(oliver, "MVP")
    world.slack.faults.add("*", "dropped", times=1000)
    ask(oliver, "MVP = The smallest thing.")
    answer = ask(oliver, "mvp")
    assert "The smallest thing." in words(answer)
    press(world, oliver, answer, "glossary.share")
    press(world, oliver, answer, "glossary.edit")
    world.slack.faults.clear()

    press(world, oliver, answer, "glossary.share")
    assert len(posts(world)) == 1
    assert direct(world, oliver)
