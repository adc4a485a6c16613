"""Slash commands and shortcuts: what the bot hears, what the person sees, what happens in silence."""

import threading
from typing import Any

import pytest
from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from sandbox import NotAcknowledged, Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, Running
from tests.sandbox.parrot import modal, section, serving


def test_a_command_is_answered_in_its_acknowledgement(
    app: App, running: Running, amelie: Person, slack: Sandbox
) -> None:
    """The answer is the person's alone, and nobody posted through the Web API."""
    app.command("/parrot")(lambda ack, command: ack(f"{command['user_name']} said {command['text']}"))
    with running():
        answer = amelie.command("/parrot", "hello <b> & @Parrot", channel=CHECKOUT)
    assert answer is not None
    assert (answer["text"], answer["ephemeral"]) == ("amelie said hello <b> & @Parrot", True)
    assert slack.person("U0PRIYA").messages(CHECKOUT)[-1]["ts"] != answer["ts"]
    assert "chat.postMessage" not in [method for method, _ in slack.calls]
    assert slack.refusals == []


def test_an_escaped_command_carries_ids(app: App, connected: Running, amelie: Person) -> None:
    """should_escape turns names into ids with names, and escapes the rest."""
    app.command("/escaped")(lambda ack, command: ack(command["text"]))
    with connected():
        answer = amelie.command("/escaped", "ask @priya in #mobile & go", channel=CHECKOUT)
    assert answer is not None
    assert answer["text"] == "ask <@U0PRIYA|priya> in <#C0MOBILE|mobile> &amp; go"


def test_blocks_in_an_acknowledgement_are_shown(app: App, running: Running, amelie: Person) -> None:
    """A JSON acknowledgement is a whole message."""
    app.command("/parrot")(lambda ack: ack(text="t", blocks=[section("big")]))
    with running():
        answer = amelie.command("/parrot", channel=CHECKOUT)
    assert answer is not None
    assert answer["blocks"][0]["text"]["text"] == "big"


def test_an_in_channel_answer_shows_the_command_too(
    app: App, connected: Running, amelie: Person, slack: Sandbox
) -> None:
    """Everyone sees what was typed and what was answered, as in Slack."""
    app.command("/parrot")(lambda ack: ack(text="loud", response_type="in_channel"))
    with connected():
        amelie.command("/parrot", "now", channel=CHECKOUT)
    shown = [message["text"] for message in slack.person("U0PRIYA").messages(CHECKOUT)[-2:]]
    assert shown == ["/parrot now", "loud"]


def test_an_empty_acknowledgement_shows_nothing(app: App, running: Running, amelie: Person) -> None:
    """The command returns nothing and the channel is as before."""
    app.command("/parrot")(lambda ack: ack())
    before = amelie.messages(CHECKOUT)
    with running():
        assert amelie.command("/parrot", channel=CHECKOUT) is None
    assert amelie.messages(CHECKOUT) == before


def test_silence_is_a_timeout(app: App, running: Running, amelie: Person, slack: Sandbox) -> None:
    """A bot that acknowledges late leaves the person with operation_timeout, and the test with a refusal."""
    done = threading.Event()
    slack.ack_seconds = 0.1

    @app.command("/parrot")
    def sleep(ack: Ack) -> None:
        done.wait(PATIENCE)
        ack("too late")

    with running():
        with pytest.raises(NotAcknowledged, match="operation_timeout"):
            amelie.command("/parrot", channel=CHECKOUT)
        done.set()
    assert [(refusal.method, refusal.error) for refusal in slack.refusals] == [("ack /parrot", "operation_timeout")]


def test_a_command_nobody_listens_to_fails(
    app: App, running: Running, amelie: Person, slack: Sandbox, transport: str
) -> None:
    """An unhandled command is an HTTP error, or silence over Socket Mode."""
    error = {"http": "dispatch_failed", "socket": "operation_timeout"}[transport]
    if transport == "socket":
        slack.ack_seconds = 0.2
    with running(), pytest.raises(NotAcknowledged, match=error):
        amelie.command("/parrot", channel=CHECKOUT)


def test_no_bot_at_all_is_a_failed_dispatch(amelie: Person) -> None:
    """Without a connection the person is told at once."""
    with pytest.raises(NotAcknowledged, match="dispatch_failed"):
        amelie.command("/parrot", channel=CHECKOUT)


def test_an_acknowledgement_is_checked_like_a_message(
    app: App, connected: Running, amelie: Person, slack: Sandbox
) -> None:
    """Invalid blocks in an acknowledgement are refused, not shown."""
    app.command("/parrot")(lambda ack: ack(text="t", blocks=[section("")]))
    with connected(), pytest.raises(NotAcknowledged, match="invalid_blocks"):
        amelie.command("/parrot", channel=CHECKOUT)
    assert [(refusal.method, refusal.error) for refusal in slack.refusals] == [("ack /parrot", "invalid_blocks")]


def test_a_command_the_manifest_lacks_is_not_sent(amelie: Person, slack: Sandbox) -> None:
    """A typo is answered by Slack itself."""
    with pytest.raises(NotAcknowledged, match="invalid_command"):
        amelie.command("/parot", channel=CHECKOUT)
    assert slack.deliveries == []


@pytest.mark.parametrize("channel", ["C0DESIGN", "C0PRICING", "D0AMELIE"])
def test_a_command_works_where_the_bot_is_not(app: App, connected: Running, amelie: Person, channel: str) -> None:
    """The response URL answers in conversations the bot is no member of."""

    @app.command("/parrot")
    def later(ack: Ack, respond: Respond) -> None:
        ack()
        respond("here too")

    with connected():
        amelie.command("/parrot", channel=channel)
        assert amelie.messages(channel)[-1]["text"] == "here too"


def test_a_global_shortcut_opens_a_modal(app: App, running: Running, amelie: Person) -> None:
    """The shortcut's trigger opens a modal for the person."""

    @app.shortcut("repeat_anything")
    def show(ack: Ack, shortcut: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=shortcut["trigger_id"], view=modal())

    with running():
        amelie.shortcut("repeat_anything")
        assert amelie.modal is not None


def test_a_message_shortcut_carries_the_message(app: App, running: Running, slack: Sandbox, amelie: Person) -> None:
    """The bot reads the message and can answer the person who chose the shortcut."""

    @app.shortcut("repeat")
    def repeat(ack: Ack, shortcut: dict[str, Any], respond: Respond) -> None:
        ack()
        respond(f"{shortcut['message']['user']}: {shortcut['message']['text']}")

    with running():
        amelie.message_shortcut("repeat", slack.person("U0PRIYA").say(CHECKOUT, "ship it"))
        assert amelie.messages(CHECKOUT)[-1]["text"] == "U0PRIYA: ship it"
    with pytest.raises(LookupError, match="no message shortcut"):
        amelie.message_shortcut("nothing", amelie.messages(CHECKOUT)[0])


def test_a_shortcut_cannot_run_on_an_ephemeral_message(client: WebClient, amelie: Person) -> None:
    """Ephemeral messages have no shortcuts in their menu."""
    client.chat_postEphemeral(channel=CHECKOUT, user="U0AMELIE", text="psst")
    with pytest.raises(LookupError, match="nothing to run a shortcut on"):
        amelie.message_shortcut("repeat", amelie.messages(CHECKOUT)[-1])


def test_a_broken_json_acknowledgement_fails(slack: Sandbox, amelie: Person) -> None:
    """An answer that claims to be JSON and is not fails the command."""
    with serving(lambda request: (200, "application/json", b"{oops")) as url:
        slack.deliver_to(url)
        with pytest.raises(NotAcknowledged, match="dispatch_failed"):
            amelie.command("/parrot", channel=CHECKOUT)
