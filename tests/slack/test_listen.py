"""Listeners, and the one place that answers for what goes wrong in any of them."""

import json
import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import BoltRequest

from bot.errors import Mistakes, UserError, UserErrors
from bot.slack.access import FACT
from bot.slack.deferred import DeferredWork
from bot.slack.listen import Listener, describe
from bot.slack.request import Answer, Request, reply, sentence
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.words import words

SECRET = "our unannounced merger"
REFERENCE = re.compile(r"(?:reference|référence à l’exploitant du bot)\s?: ([0-9a-f]{8})\.")


def reference(text: str) -> str:
    """The id a reader is given for an unexpected error."""
    found = REFERENCE.search(text)
    assert found, text
    return found.group(1)


def told(world: World, user: str, channel: str = CHANNEL) -> str:
    """The words of the last message this person sees, once the bot is at rest."""
    world.settle()
    return words(world.person(user).messages(channel)[-1])


LOST: list[str] = []


@pytest.fixture
def world(world: World) -> Iterator[World]:
    """The bot at work. A table that it lost comes back in the end: to make all of them anew takes half a second."""
    yield world
    while LOST:
        table = LOST.pop()
        world.bot.services.store.run(f"ALTER TABLE lost_{table} RENAME TO {table}")


def lose(world: World, table: str = "lookup") -> None:
    """Make what asks for it fail as in a database that lost a table, the next look-up unless another is named."""
    world.bot.services.store.run(f"ALTER TABLE {table} RENAME TO lost_{table}")
    LOST.append(table)


def press(world: World, action_id: str, response_url: str = "") -> int:
    """Press a button that no message has, and give the status Slack would see."""
    body = {
        "type": "block_actions",
        "team": {"id": world.workspace},
        "user": {"id": ENGLISH},
        "actions": [{"type": "button", "action_id": action_id, "block_id": "b", "value": "1"}],
        "response_url": response_url,
    }
    return world.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status


@pytest.mark.every_pair
def test_what_a_reader_did_wrong_is_told_in_their_language(world: World) -> None:
    """A look-up of nothing but punctuation is answered with what to type instead, to that person alone."""
    english = world.person(ENGLISH).command("/glossary", "!!!", channel=CHANNEL)
    french = world.person(FRENCH).command("/glossary", "!!!", channel=CHANNEL)
    assert words(english) == "Which term? Type letters or digits, for example `/glossary MVP`."
    assert words(french).startswith("Quel terme\u00a0? Tapez des lettres")
    assert english is not None
    assert english["ephemeral"]


@pytest.mark.every_pair
def test_an_unexpected_error_gives_a_reference_that_is_in_the_log(world: World) -> None:
    """The reader gets an id to pass on; the log has it with the traceback, and without what the reader typed."""
    lose(world)
    with logbook() as log:
        shown = world.person(ENGLISH).command("/glossary", SECRET, channel=CHANNEL)
    assert f"reference {reference(words(shown))}" in log.getvalue()
    assert re.search(r"bot/glossary/listeners/lookup\.py:\d+ in find", log.getvalue())
    assert "StoreError" in log.getvalue()
    assert SECRET not in log.getvalue()


def test_each_error_has_its_own_reference(world: World) -> None:
    """Two readers who meet an error are found in the log apart."""
    lose(world)
    english = words(world.person(ENGLISH).command("/glossary", "a", channel=CHANNEL))
    french = words(world.person(FRENCH).command("/glossary", "a", channel=CHANNEL))
    assert french.startswith("Une erreur inattendue s’est produite")
    assert reference(english) != reference(french)


def test_a_reader_hears_of_a_database_that_is_gone(world: World) -> None:
    """With the store down a request is still acknowledged, in the reader's language where it is remembered."""
    amelie, priya = world.person(FRENCH), world.person(DEVELOPER)
    amelie.command("/glossary", "MVP", channel=CHANNEL)
    world.bot.services.store.close()
    world.is_writable = False
    with logbook() as log:
        assert "Une erreur inattendue" in words(amelie.command("/glossary", "MVP", channel=CHANNEL))
        shown = words(priya.command("/glossary", "MVP", channel=CHANNEL))
        priya.say(CHANNEL, "<@U0BOT> what is MVP?")
        world.slack.wait(lambda: world.slack.deliveries[-1].acknowledged)
        mentioned = told(world, DEVELOPER)
    assert "Something went wrong on our side" in shown
    assert reference(shown) in log.getvalue()
    assert reference(mentioned) in log.getvalue()


@pytest.mark.every_pair
def test_an_error_in_a_form_stands_beside_its_field(world: World) -> None:
    """What is wrong is said where it is wrong, and nothing typed in the form is lost."""
    oliver = world.person(ENGLISH)
    oliver.command("/glossary", "add MVP", channel=CHANNEL)
    world.slack.wait(lambda: oliver.modal)
    errors = oliver.submit({"definition_en": "The smallest thing.", "source": "handbook"})
    assert errors == {"source": "Give a web address that begins with https:// or http://, or leave it empty."}
    assert oliver.modal is not None


@pytest.mark.every_pair
def test_an_unexpected_error_in_a_form_keeps_the_form(world: World) -> None:
    """When saving fails, the form stays open with everything in it and the reference beside its first field."""
    oliver = world.person(ENGLISH)
    oliver.command("/glossary", "add MVP", channel=CHANNEL)
    world.slack.wait(lambda: oliver.modal)
    lose(world)
    with logbook() as log:
        errors = oliver.submit({"definition_en": SECRET})
    assert list(errors) == ["term"]
    assert reference(errors["term"]) in log.getvalue()
    assert SECRET not in log.getvalue()
    assert oliver.modal is not None


def test_an_error_in_a_form_is_plain_text(world: World) -> None:
    """Slack shows no markup beside a field, so neither asterisks nor `&amp;` stand there."""
    oliver = world.person(ENGLISH)
    for errors in ({}, {"term": "R&D already has exactly this definition."}):
        oliver.command("/glossary", "add R&D", channel=CHANNEL)
        world.slack.wait(lambda: oliver.modal)
        assert oliver.submit({"definition_en": "Finding out."}) == errors
        world.settle()


def test_an_error_quotes_a_term_as_it_is_written(world: World) -> None:
    """`R&D` in an error reads `R&D`: it is escaped for Slack once."""
    oliver = world.person(ENGLISH)
    oliver.command("/glossary", "R&D = Finding out.", channel=CHANNEL)
    world.settle()
    shown = oliver.command("/glossary", "R&D", channel=CHANNEL)
    assert shown is not None
    world.bot.services.store.run("UPDATE meaning SET deleted_at = '2026-11-23T09:00:00Z'")
    oliver.click(shown, "glossary.share")
    assert told(world, ENGLISH).startswith("*R&amp;D* was deleted in the meantime.")


@pytest.mark.every_pair
def test_an_error_after_a_press_is_told_to_that_person_alone(world: World) -> None:
    """A button that fails says so where it was pressed, in private."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    shown = oliver.command("/glossary", "MVP", channel=CHANNEL)
    assert shown is not None
    before = len(amelie.messages(CHANNEL))
    lose(world, "wanted_by")
    with logbook() as log:
        oliver.click(shown, "glossary.ask")
        said = told(world, ENGLISH)
    assert reference(said) in log.getvalue()
    assert len(amelie.messages(CHANNEL)) == before


def test_an_error_of_slack_after_the_acknowledgement_is_told(world: World) -> None:
    """A form that Slack does not open leaves no silence: the reader hears of it, and the log names Slack's answer."""
    world.slack.faults.add("views.open", "server_error", times=9)
    oliver = world.person(ENGLISH)
    with logbook() as log:
        oliver.command("/glossary", "add MVP", channel=CHANNEL)
        said = told(world, ENGLISH)
    assert said == "Slack didn’t open the form. Try again in a moment."
    assert "a form was not opened: internal_error" in log.getvalue()


def test_a_failing_event_is_nobodys_business(world: World) -> None:
    """What Slack reports of people, without anyone asking, is logged when it fails and bothers nobody."""
    oliver = world.person(ENGLISH)
    oliver.command("/glossary", "MVP", channel=CHANNEL)
    lose(world, "person")
    calls = len(world.slack.calls)
    with logbook() as log:
        oliver.change(real_name="Oliver H.")
        world.slack.wait(lambda: "could not be written" in log.getvalue())
        world.settle()
    assert len(world.slack.calls) == calls


def test_a_second_listener_for_the_same_thing_is_refused(world: World) -> None:
    """Bolt would leave it silently dead, so the start fails and names it."""
    on = world.bot.listeners
    with pytest.raises(ValueError, match="two listeners for command /glossary"):
        on.command("/glossary", lambda _: None, FACT)
    with pytest.raises(ValueError, match=r"two listeners for action glossary\.share"):
        on.action("glossary.share", lambda _: None, FACT)
    on.view("glossary.shown", lambda _: None, FACT)


def test_a_button_reaches_its_own_listener(world: World) -> None:
    """Names that begin or end alike are different buttons; a number after a colon is the same one."""
    pressed: list[str] = []

    def listener(name: str) -> Any:
        def handle(request: Request) -> Answer:
            pressed.append(f"{name} {request.action['action_id']}")
            return Answer()

        return handle

    for name in ("test.turn", "test.turning", "turn"):
        world.bot.listeners.action(name, listener(name), FACT)
    for action_id in ("test.turn", "test.turning", "test.turn:2", "turn"):
        assert press(world, action_id) == 200
    assert pressed == ["test.turn test.turn", "test.turning test.turning", "test.turn test.turn:2", "turn turn"]
    assert press(world, "best.turn") == 404


def test_work_waits_until_its_answer_has_left(world: World) -> None:
    """Nobody waits for what follows their answer: it is started when the front says so, and once."""
    done: list[str] = []
    world.bot.listeners.command("/later", lambda request: Answer(then=lambda: done.append(request.text)), FACT)
    body = {"command": "/later", "text": "a", "team_id": world.workspace, "user_id": ENGLISH}
    held = DeferredWork()
    asked = BoltRequest(body=body, mode="socket_mode", context=held.context)
    assert world.bot.app.dispatch(asked).status == 200
    world.settle()
    assert done == []
    held.let_go()
    held.let_go()
    world.settle()
    assert done == ["a"]


def test_work_starts_at_once_where_nobody_says_when(world: World) -> None:
    """Without a front in charge nothing is left undone."""
    done: list[str] = []
    world.bot.listeners.command("/later", lambda request: Answer(then=lambda: done.append(request.text)), FACT)
    body = {"command": "/later", "text": "a", "team_id": world.workspace, "user_id": ENGLISH}
    world.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode"))
    world.settle()
    assert done == ["a"]


@pytest.mark.every_pair
def test_an_answer_is_there_before_its_work_begins(world: World) -> None:
    """Over either transport the person has the answer while the work behind it still stands still."""
    begun, go_on = threading.Event(), threading.Event()

    def then() -> None:
        begun.set()
        go_on.wait(PATIENCE)

    world.bot.listeners.registered["command", "/roadmap"] = Listener(
        lambda _: reply(sentence("here"), "here", then), FACT
    )
    shown = world.person(ENGLISH).command("/roadmap", "", channel=CHANNEL)
    assert words(shown) == "here"
    assert begun.wait(PATIENCE)
    go_on.set()


def test_an_error_without_a_field_of_the_form_stands_beside_the_first(world: World) -> None:
    """Slack shows no error beside a field the form does not have; the reader must see it all the same."""

    def refuse(_: Request) -> Answer:
        raise UserError("slack-admins-only", field="gone")

    world.bot.listeners.view("test.form", refuse, FACT)
    blocks = [{"type": "section", "block_id": "a"}, {"type": "input", "block_id": "b"}]
    body = {
        "type": "view_submission",
        "team": {"id": world.workspace},
        "user": {"id": ENGLISH},
        "view": {"type": "modal", "callback_id": "test.form", "blocks": blocks, "private_metadata": ""},
    }
    answer = json.loads(world.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).body)
    assert list(answer["errors"]) == ["b"]


def test_all_errors_of_a_form_stand_beside_their_fields(world: World) -> None:
    """Whoever sends a form with three mistakes mends three; what is about no field of it stands beside the first."""

    def refuse(_: Request) -> Answer:
        wrong = Mistakes()
        for field, key in (("c", "slack-admins-only"), ("gone", "slack-archived"), ("b", "slack-file-unreachable")):
            wrong.found.append(UserError(key, field=field))
        wrong.tell()
        return Answer()

    world.bot.listeners.view("test.form", refuse, FACT)
    blocks = [{"type": "input", "block_id": name} for name in "abc"]
    body = {
        "type": "view_submission",
        "team": {"id": world.workspace},
        "user": {"id": ENGLISH},
        "view": {"type": "modal", "callback_id": "test.form", "blocks": blocks, "private_metadata": ""},
    }
    answer = json.loads(world.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).body)
    assert list(answer["errors"]) == ["a", "b", "c"]
    assert answer["errors"]["c"].startswith("Only owners and administrators")


def test_several_mistakes_are_gathered() -> None:
    """One is told as it is, several together, none not at all; what is fine is kept."""
    wrong = Mistakes()
    wrong.tell()
    assert wrong.of(lambda: 1, 0) == 1

    def refuse(key: str) -> int:
        raise UserError(key, field=key)

    assert wrong.of(lambda: refuse("a"), 0) == 0
    with pytest.raises(UserError) as one:
        wrong.tell()
    assert not isinstance(one.value, UserErrors)
    wrong.of(lambda: refuse("b"), 0)
    with pytest.raises(UserErrors) as both:
        wrong.tell()
    assert [error.field for error in both.value.all] == ["a", "b"]
    assert (both.value.key, both.value.field) == ("a", "a")
    again = Mistakes()
    again.of(wrong.tell, None)
    assert [error.field for error in again.found] == ["a", "b"]
    with pytest.raises(ValueError, match="nothing is wrong"):
        UserErrors([])


def test_an_error_that_quotes_the_reader_is_logged_without_the_quotation(world: World) -> None:
    """Errors of libraries often repeat what they were given; the log has where they came from and nothing of it."""

    def fail(request: Request) -> Answer:
        try:
            raise KeyError(request.text)
        except KeyError as error:
            raise ValueError(f"cannot read {request.text!r}") from error

    world.bot.listeners.command("/test", fail, FACT)
    body = {"command": "/test", "text": SECRET, "team_id": world.workspace, "user_id": ENGLISH}
    with logbook("") as log:
        answer = world.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode"))
    told_ = json.loads(answer.body)["text"]
    assert f"reference {reference(told_)}" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert "KeyError" in log.getvalue()
    assert SECRET not in log.getvalue()
    assert SECRET not in told_


def test_an_error_is_described_without_its_message() -> None:
    """What goes to the log names the kind of error and never quotes it: it may hold somebody's words."""
    assert describe(ValueError(SECRET)) == "ValueError"
