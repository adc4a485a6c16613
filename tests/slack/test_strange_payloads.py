"""What a payload of no Slack is answered: each fault that a mutated payload once ended in, by name."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sandbox.delivery import COMMAND, EVENT, INTERACTIVE, Answer
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.scenarios.acts import form, form_from
from tests.scenarios.kpis_acts import plain, put, typed
from tests.scenarios.recorded import deliver
from tests.words import words

Payload = dict[str, Any]
SHUT = {
    ENGLISH: "Slack didn’t open the form. Try again in a moment.",
    FRENCH: "Slack n’a pas ouvert le formulaire. Réessayez dans un instant.",
}


@pytest.fixture
def world(make_world: Worlds, sqlite_schema_url: str) -> World:
    """The bot at work, over HTTP: the status of an answer is seen there."""
    return make_world(sqlite_schema_url, "http")


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing is an error of ours, which a person would be given a reference for."""
    yield
    entries = [entry for entry in caplog.get_records("call") if entry.name.startswith("bot")]
    assert [entry.getMessage() for entry in entries if entry.levelno >= logging.ERROR] == []


def submission(world: World, user: str, command: str, text: str) -> Payload:
    """What Slack sends for a form that a command opens, as it stands."""
    person = world.person(user)
    form_from(world, person, text, CHANNEL, command)
    assert person.modal is not None
    return world.slack.core.payloads.submission(user, person.modal)


def private(world: World, user: str) -> Payload:
    """The last message that somebody has from the bot alone."""
    return world.person(user).messages(world.slack.core.workspace.direct(user).id)[-1]


def errors(world: World, payload: Payload) -> set[str]:
    """The fields beside which an error stands; all of them stand in the form."""
    body = deliver(world, INTERACTIVE, payload).body or {}
    found = set(body.get("errors", {}))
    assert found <= {block["block_id"] for block in payload["view"]["blocks"] if block["type"] == "input"}
    return found


def test_a_value_of_another_kind_is_none(world: World) -> None:
    """A name that is a list is no name: it is asked for, beside its field."""
    payload = submission(world, ENGLISH, "/kpi", "add Sign-ups")
    state = payload["view"]["state"]
    state["values"]["combine"]["value"]["selected_option"] = {"value": "sum", "text": {"text": "Sum"}}
    for wrong in (None, [], ["x"], {"a": 1}, 3, True, {"value": ["x"]}, {"selected_option": "x"}):
        for entry in ({"value": {"value": wrong}}, {"value": {"selected_options": wrong}}):
            payload["view"]["state"] = {"values": {**state["values"], "name": entry}}
            assert errors(world, payload) == {"name"}, entry
        for strange in ({"values": {**state["values"], "name": wrong}}, {"values": wrong}, wrong):
            payload["view"]["state"] = strange
            body = deliver(world, INTERACTIVE, payload).body
            assert body["response_action"] == "update", "a form whose fields are not there is shown again"
            assert body["view"]["callback_id"] == "kpis.save"
    assert world.bot.services.store.run("SELECT * FROM kpi") == []


def test_a_file_of_a_strange_size_is_looked_at(world: World) -> None:
    """Whatever the form says of its size: what Slack says of it counts."""
    payload = submission(world, ADMIN, "/glossary", "import")
    file = world.person(ADMIN).upload("terms.csv", b"term,definition_en\nMVP,The smallest thing.\n")
    world.slack.core.files.hand_over(file["id"])
    for size in ("big", -1, None, [2**70]):
        payload["trigger_id"] = f"{size}"
        files = [{**file, "size": size}]
        payload["view"]["state"]["values"]["file"] = {"value": {"type": "file_input", "files": files}}
        assert deliver(world, INTERACTIVE, payload).acknowledged
        assert "terms.csv" in words(private(world, ADMIN))


@pytest.mark.parametrize("user", [ENGLISH, FRENCH])
def test_without_a_trigger_no_form_opens(world: World, user: str) -> None:
    """The person hears that it did not open, and to try again."""
    core = world.slack.core
    for trigger in ("", None, "gone", ["x"]):
        deliver(world, INTERACTIVE, {**core.payloads.shortcut(user, "ideas.new"), "trigger_id": trigger})
        assert SHUT[user] in plain(words(private(world, user))), trigger
    world.slack.refusals.clear()  # of the trigger that was gone


def test_a_form_without_fields_gives_way_to_what_is_wrong(world: World) -> None:
    """The question whether to archive a KPI, answered when it is gone: no field is there to stand beside, nothing was
    typed that could be lost."""
    kpi = put(world, "Sign-ups", ENGLISH)
    person = world.person(ENGLISH)
    person.click(typed(person, "sign-ups"), "kpis.more", selected=f"archive:{kpi.id}")
    world.settle()
    assert person.modal is not None
    payload = world.slack.core.payloads.submission(ENGLISH, person.modal)
    payload["view"]["private_metadata"] = '{"kpi": "gone"}'
    body = deliver(world, INTERACTIVE, payload).body
    assert body["response_action"] == "update"
    assert body["view"]["callback_id"] == "slack.told"
    assert words(body["view"])


def test_nobody_does_nothing(world: World) -> None:
    """Who is named by no id of Slack's is answered with a refusal, and leaves nothing behind."""
    payload = submission(world, ENGLISH, "/kpi", "add Sign-ups")
    people: list[Any] = [None, 10, "10", "<@U0OLIVER>", {"id": 3}, {"id": ["U0OLIVER"]}, [], {}]
    for user in people:
        payload["user"] = user
        answer = deliver(world, INTERACTIVE, payload)
        assert answer.outcome == "http_error", user
        assert str(answer.body).startswith(("HTTP 404", "HTTP 400")), user
    assert world.bot.services.store.run("SELECT * FROM kpi") == []


def test_somebody_whom_slack_does_not_know(world: World) -> None:
    """They are answered as somebody of whom nothing is known, hold no role, and break nothing."""
    core = world.slack.core
    core.workspace.members["U0GHOST"] = core.workspace.members[ENGLISH]  # so that payloads name them
    home = core.payloads.event({"type": "app_home_opened", "user": "U0GHOST", "tab": "home"})
    command = core.payloads.command("U0GHOST", core.workspace.conversations[CHANNEL], "/glossary", "export")
    settings = core.payloads.command("U0GHOST", core.workspace.conversations[CHANNEL], "/glossary", "settings")
    del core.workspace.members["U0GHOST"]
    deliveries: list[tuple[str, Payload, Callable[[Answer], bool]]] = [
        (EVENT, home, lambda answer: not answer.body),
        (COMMAND, command, lambda answer: bool(words(answer.body))),
        (COMMAND, settings, lambda answer: "can open the settings" in words(answer.body)),
    ]
    for how, payload, expected in deliveries:
        answer = deliver(world, how, payload)
        assert answer.acknowledged
        assert expected(answer)
    world.slack.refusals.clear()  # of Slack, which does not know them


def test_a_form_that_was_closed_is_not_waited_for(world: World) -> None:
    """Whoever closes a form while its fields follow a choice hears nothing of it."""
    person = world.person(ENGLISH)
    person.shortcut("ideas.new")
    view = form(world, person)
    action = {
        "type": "static_select",
        "block_id": "framework",
        "action_id": "ideas.capture_framework",
        "selected_option": {"text": {"type": "plain_text", "text": "ICE"}, "value": "ice"},
    }
    payload = world.slack.core.payloads.view_action(ENGLISH, view, action)
    person.close()
    before = len(person.messages(CHANNEL))
    assert deliver(world, INTERACTIVE, payload).acknowledged
    assert person.modal is None
    assert len(person.messages(CHANNEL)) == before
    world.slack.refusals.clear()  # of the form that is gone


def test_an_answer_goes_to_slack_and_nowhere_else(world: World) -> None:
    """An address that is not Slack's is none: the person is answered in the conversation they are in."""
    core, person = world.slack.core, world.person(ENGLISH)
    message = {"type": "message", "ts": "1.000001", "text": "x", "user": FRENCH, "blocks": []}
    action = {"type": "button", "block_id": "b", "action_id": "glossary.recent", "value": "1"}
    for address in ("https://evil.example/x", "http://[", "file:///etc/passwd", "7968", "https://slack.com.example/"):
        before = len(person.messages(CHANNEL))
        conversation = core.workspace.conversations[CHANNEL]
        payload = core.payloads.message_action(ENGLISH, conversation, message, action, {})
        assert deliver(world, INTERACTIVE, {**payload, "response_url": address}).acknowledged
        assert len(person.messages(CHANNEL)) == before + 1, address
