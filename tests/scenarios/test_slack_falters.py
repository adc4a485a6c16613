"""Slack limits, hangs or fails: whoever waits for something hears what to do, and nobody else waits with them."""

from collections.abc import Callable
from typing import Any

import pytest

from bot import app
from bot.slack import files, limits, request
from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, World
from tests.scenarios.acts import ask, define, edit, form_from, newest, press
from tests.scenarios.conftest import Log
from tests.words import words

HANG = 4.0  # seconds; longer than the bot is patient here
SHUT, SILENT, LIMITED, NO_FILE = "slack-form-shut", "slack-silent", "slack-limited", "slack-file-shut"


@pytest.fixture(autouse=True)
def trouble(log: Log) -> None:
    """Errors are expected in these stories."""
    log.may_hold_errors = True


@pytest.fixture
def soon(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """A bot that gives Slack two seconds for each call, and two for all calls of a file."""
    patient = app.web_client

    def hurried(*given: Any, **options: Any) -> limits.SlackClient:
        client = patient(*given, **options)
        client.timeout = 2
        return client

    monkeypatch.setattr(app, "web_client", hurried)
    monkeypatch.setattr(limits, "_TRIGGER_SECONDS", 2.0)
    monkeypatch.setattr(files, "_SEND_SECONDS", 2.0)
    return world


def open_form(world: World, person: Person) -> None:
    """A command that opens a form."""
    person.command("/glossary", "add MVP", channel=CHANNEL)


def share_it(world: World, person: Person) -> None:
    """A button that posts in the channel."""
    press(world, person, ask(person, "Known"), "glossary.share")


def delete_it(world: World, person: Person) -> None:
    """A button in a form, that shows something else in it."""
    shown = edit(world, person, "Known")
    press(world, person, shown, "glossary.delete")


def mention_it(world: World, person: Person) -> None:
    """A question to the bot in a channel."""
    person.say(CHANNEL, "<@U0BOT> what is Known?")
    world.slack.wait(lambda: world.slack.deliveries[-1].acknowledged)


def export_it(world: World, person: Person) -> None:
    """A command that brings a file."""
    ask(person, "export")


ACTS: dict[str, tuple[Callable[[World, Person], None], str, str]] = {
    # what Slack falters at: what somebody does, what they hear of no answer, and of a limit
    "views.open": (open_form, SHUT, SHUT),
    "views.update": (delete_it, SILENT, LIMITED),
    "response_url": (share_it, SILENT, LIMITED),
    "chat.postMessage": (mention_it, SILENT, LIMITED),
    "conversations.open": (export_it, NO_FILE, NO_FILE),
    "files.getUploadURLExternal": (export_it, NO_FILE, NO_FILE),
    "upload": (export_it, NO_FILE, NO_FILE),
    "files.completeUploadExternal": (export_it, NO_FILE, NO_FILE),
}


@pytest.mark.parametrize("kind", ["ratelimited", "server_error", "slow", "dropped"])
@pytest.mark.parametrize("method", ACTS)
def test_whoever_waits_hears_what_to_do(soon: World, method: str, kind: str) -> None:
    """Whatever Slack falters at, and however, the person reads what to do where they are."""
    world = soon
    oliver = world.person(ENGLISH)
    define(world, oliver, "Known", definition_en="The smallest thing.")
    act, silent, limited = ACTS[method]
    world.slack.faults.add(method, kind, times=2, seconds=HANG if kind == "slow" else 30)
    act(world, oliver)
    world.settle()
    world.slack.faults.clear()
    wanted = world.bot.services.texts.speak("en")(limited if kind == "ratelimited" else silent)
    in_thread = [thread for m in oliver.messages(CHANNEL) for thread in oliver.messages(CHANNEL, m["ts"])]
    seen = [words(message) for message in [*oliver.messages(CHANNEL), *in_thread]]
    seen.append(words(oliver.modal) if oliver.modal else "")
    assert any(wanted in one for one in seen), (wanted, seen)


def test_fifteen_seconds_are_enough_to_tell() -> None:
    """The longest that is waited before somebody hears is less than fifteen seconds: for what hangs, and for the way
    that hangs after it."""
    route = request._ROUTE_SECONDS
    assert app._CALL_SECONDS + route < 15
    assert limits._TRIGGER_SECONDS + limits._PATIENCE["views.open"] + route < 15
    assert files._SEND_SECONDS + route <= 15
    assert limits._USUAL_PATIENCE + route < 15


def test_forty_who_wait_keep_no_form_shut(world: World) -> None:
    """Slack limits forty answers for half a minute: a form opens meanwhile, and the end of the bot does not wait."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "Known", definition_en="The smallest thing.")
    shown = ask(oliver, "Unknown")
    for method in ("response_url", "chat.postEphemeral", "chat.postMessage"):
        world.slack.faults.add(method, "ratelimited", times=1000, seconds=30)
    for _ in range(40):
        oliver.click(dict(shown), "glossary.ask")
    world.answered()
    world.slack.wait(lambda: world.bot.services.limits._waiting >= 40)
    assert oliver.command("/glossary", "add MVP", channel=CHANNEL) is None
    world.slack.wait(lambda: oliver.modal)
    world.slack.faults.clear()
    assert world.bot.services.limits.close() >= 40


def test_a_form_that_is_too_late_is_told(world: World) -> None:
    """Slack says that the form came too late: the person reads the same."""
    oliver = world.person(ENGLISH)
    shown = ask(oliver, "Unknown")
    form_from(world, oliver, "add MVP")
    oliver.close()
    world.slack.core.tickets.trigger_seconds = 0
    press(world, oliver, shown, "glossary.add")
    assert words(newest(world, oliver)) == world.bot.services.texts.speak("en")(SHUT)
    world.slack.refusals.clear()
