"""Buttons and menus in messages, and what the bot answers on the response URL."""

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from sandbox import Person, Sandbox
from tests.sandbox.conftest import CHECKOUT, Clock, Running
from tests.sandbox.parrot import acknowledging, actions, button, entry, option, section


def _post(client: WebClient, *blocks: dict[str, Any]) -> None:
    client.chat_postMessage(channel=CHECKOUT, text="menu", blocks=list(blocks))


def test_a_button_sends_its_value(app: App, running: Running, client: WebClient, amelie: Person) -> None:
    """Buttons that share an action are told apart by block or by value."""
    pressed: list[tuple[str, str]] = []
    app.action("vote")(acknowledging(lambda action, body: pressed.append((body["user"]["id"], action["value"]))))
    _post(client, actions(button("vote", "yes"), block_id="one"), actions(button("vote", "no"), block_id="two"))
    with running():
        message = amelie.messages(CHECKOUT)[-1]
        amelie.click(message, "vote", value="no")
        amelie.click(message, "vote", block_id="one")
        with pytest.raises(LookupError, match="several elements"):
            amelie.click(message, "vote")
        with pytest.raises(LookupError, match="nothing to click"):
            amelie.click(message, "veto")
    assert pressed == [("U0AMELIE", "no"), ("U0AMELIE", "yes")]


def _elements() -> list[tuple[dict[str, Any], Any, str, Any]]:
    options = [option("s"), option("m")]
    return [
        ({"type": "static_select", "options": options}, "m", "selected_option", option("m")),
        ({"type": "multi_static_select", "options": options}, ["s", "m"], "selected_options", options),
        ({"type": "overflow", "options": options}, "s", "selected_option", option("s")),
        ({"type": "checkboxes", "options": options}, ["m"], "selected_options", [option("m")]),
        ({"type": "radio_buttons", "options": options}, "m", "selected_option", option("m")),
        ({"type": "users_select"}, "U0PRIYA", "selected_user", "U0PRIYA"),
        ({"type": "channels_select"}, "C0MOBILE", "selected_channel", "C0MOBILE"),
        ({"type": "conversations_select"}, "C0MOBILE", "selected_conversation", "C0MOBILE"),
        ({"type": "datepicker"}, "2026-03-29", "selected_date", "2026-03-29"),
        ({"type": "timepicker"}, "09:30", "selected_time", "09:30"),
        ({"type": "datetimepicker"}, 1790000000, "selected_date_time", 1790000000),
    ]


@pytest.mark.parametrize(("element", "selected", "key", "expected"), _elements())
def test_every_menu_and_picker_sends_its_choice(
    app: App,
    connected: Running,
    client: WebClient,
    amelie: Person,
    element: dict[str, Any],
    selected: Any,
    key: str,
    expected: Any,
) -> None:
    """The choice is under the key Slack uses, and in the message's state unless it is an overflow menu."""
    heard: list[tuple[Any, Any]] = []
    app.action("pick")(acknowledging(lambda action, body: heard.append((action[key], body["state"]["values"]))))
    _post(client, actions({**element, "action_id": "pick"}, block_id="menu"))
    with connected():
        amelie.click(amelie.messages(CHECKOUT)[-1], "pick", selected=selected)
    chosen, state = heard[0]
    assert chosen == expected
    kept = {} if element["type"] == "overflow" else {"menu": {"pick": {"type": element["type"], key: expected}}}
    assert state == kept


def test_a_choice_is_remembered_for_the_next_click(
    app: App, connected: Running, client: WebClient, amelie: Person
) -> None:
    """What someone chose in a message is in the state when they press its button."""
    states: list[Any] = []
    app.action("pick")(lambda ack: ack())
    app.action("go")(acknowledging(lambda action, body: states.append(body["state"]["values"])))
    menu = {"type": "static_select", "action_id": "pick", "options": [option("s")]}
    _post(client, actions(menu, button("go"), block_id="bar"))
    with connected():
        message = amelie.messages(CHECKOUT)[-1]
        amelie.click(message, "pick", selected="s")
        amelie.click(message, "go")
    assert states[0]["bar"]["pick"]["selected_option"]["value"] == "s"


def test_the_bot_replaces_and_deletes_the_original(
    app: App, running: Running, client: WebClient, amelie: Person
) -> None:
    """replace_original changes the message the button is on; delete_original takes it away."""
    app.action("replace")(lambda ack, respond: (ack(), respond(text="replaced", replace_original=True)))
    app.action("delete")(lambda ack, respond: (ack(), respond(delete_original=True)))
    for action in ("replace", "delete"):
        _post(client, actions(button(action)))
    with running():
        first, second = amelie.messages(CHECKOUT)[-2:]
        amelie.click(first, "replace")
        amelie.click(second, "delete")
        last = amelie.messages(CHECKOUT)[-1]
        assert (last["ts"], last["text"], last.get("blocks")) == (first["ts"], "replaced", None)


def test_an_ephemeral_message_can_be_replaced(app: App, running: Running, amelie: Person) -> None:
    """The response URL is the only way to change what only one person sees."""
    app.command("/parrot")(lambda ack: ack(text="draft", blocks=[actions(button("share"))]))

    @app.action("share")
    def share(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        assert body["container"]["is_ephemeral"] is True
        assert "message" not in body
        respond(text="shared", response_type="in_channel", replace_original=False)
        respond(delete_original=True)

    with running():
        draft = amelie.command("/parrot", channel=CHECKOUT)
        assert draft is not None
        amelie.click(draft, "share")
        shown = amelie.messages(CHECKOUT)
    assert (shown[-1]["text"], shown[-1]["ephemeral"]) == ("shared", False)
    assert draft["ts"] not in [message["ts"] for message in shown]


def test_an_answer_can_go_in_the_thread(app: App, connected: Running, client: WebClient, amelie: Person) -> None:
    """thread_ts puts the answer where the button was."""
    app.action("go")(
        lambda ack, body, respond: (ack(), respond(text="in thread", thread_ts=body["container"]["thread_ts"]))
    )
    parent = amelie.say(CHECKOUT, "question")
    client.chat_postMessage(channel=CHECKOUT, text="m", blocks=[actions(button("go"))], thread_ts=parent["ts"])
    with connected():
        amelie.click(amelie.messages(CHECKOUT, parent["ts"])[-1], "go")
        assert amelie.messages(CHECKOUT, parent["ts"])[-1]["text"] == "in thread"
        assert amelie.messages(CHECKOUT)[-1]["text"] == "question"


def _answer(url: str, body: Any) -> tuple[int, str]:
    request = Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urlopen(request) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        with error:
            return error.code, json.loads(error.read())["error"]


def test_a_response_url_works_five_times(slack: Sandbox) -> None:
    """The sixth answer is refused, and noted."""
    url = slack.core.tickets.response_url("U0AMELIE", CHECKOUT)
    assert [_answer(url, {"text": "hi"}) for _ in range(6)] == [(200, "ok")] * 5 + [(404, "used_url")]
    assert slack.refusals[-1].error == "used_url"


def test_a_response_url_lives_half_an_hour(slack: Sandbox, clock: Clock) -> None:
    """After 30 minutes it is expired; so is one nobody gave out."""
    url = slack.core.tickets.response_url("U0AMELIE", CHECKOUT)
    clock.ahead = 1801
    assert _answer(url, {"text": "hi"}) == (404, "expired_url")
    assert _answer(f"{url}x", {"text": "hi"}) == (404, "expired_url")


def test_an_answer_is_checked_like_a_message(slack: Sandbox) -> None:
    """Invalid blocks and empty answers are refused on a response URL too."""
    url = slack.core.tickets.response_url("U0AMELIE", CHECKOUT)
    assert _answer(url, {"text": ""}) == (400, "no_text")
    assert _answer(url, {"text": "x", "blocks": [section("")]}) == (400, "invalid_blocks")
    assert _answer(url, {"text": "x", "response_type": "loud"}) == (400, "invalid_arguments")


def test_an_external_menu_asks_the_bot(app: App, running: Running, client: WebClient, amelie: Person) -> None:
    """Typing asks for options; one of them can then be chosen."""
    chosen: list[str] = []
    app.options("term")(lambda ack, payload: ack(options=[option(payload["value"] + suffix) for suffix in "ab"]))
    app.action("term")(acknowledging(lambda action, body: chosen.append(action["selected_option"]["value"])))
    menu = {"type": "external_select", "action_id": "term", "min_query_length": 0}
    _post(client, section("Which?", accessory=menu))
    with running():
        message = amelie.messages(CHECKOUT)[-1]
        assert [o["value"] for o in amelie.options(message, "term", "que")] == ["quea", "queb"]
        amelie.click(message, "term", selected="queb")
    assert chosen == ["queb"]


def test_an_input_in_the_home_tab_dispatches(app: App, connected: Running, client: WebClient, amelie: Person) -> None:
    """A text input with dispatch_action sends what was typed."""
    heard: list[str] = []
    app.action("value")(acknowledging(lambda action, body: heard.append(action["value"])))
    block = {**entry("search"), "dispatch_action": True}
    client.views_publish(user_id="U0AMELIE", view={"type": "home", "blocks": [block]})
    with connected():
        assert amelie.home is not None
        amelie.click(amelie.home, "value", value="mvp")
    assert heard == ["mvp"]
    assert amelie.home["state"]["values"]["search"]["value"]["value"] == "mvp"
