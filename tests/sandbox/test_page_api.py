"""The page's API: what the browser asks for and sends, and who may ask."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST, Running
from tests.sandbox.parrot import (
    acknowledging,
    actions,
    button,
    entry,
    home,
    modal,
    new_app,
    option,
    over_socket,
    section,
)

Json = dict[str, Any]


class Page:
    """A browser on the sandbox's page, without the browser."""

    def __init__(self, slack: Sandbox) -> None:
        self.host = urlsplit(slack.url).netloc

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Send one request; return its status and its JSON, or its text."""
        connection = HTTPConnection(self.host)
        try:
            content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
            connection.request(
                method, path, content, {name.replace("_", "-"): value for name, value in headers.items()}
            )
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            is_json = response.headers.get_content_type() == "application/json"
            return response.status, json.loads(text) if is_json else text
        finally:
            connection.close()

    def get(self, path: str, **query: str) -> Any:
        """GET something that must be there."""
        status, answer = self.ask("GET", f"/page/{path}?{urlencode(query)}")
        assert status == 200, answer
        return answer

    def post(self, path: str, **body: Any) -> Any:
        """POST something that must be taken."""
        status, answer = self.ask("POST", f"/page/{path}", body)
        assert status == 200, answer
        return answer


@pytest.fixture
def page(slack: Sandbox) -> Page:
    """The page of this test's sandbox."""
    return Page(slack)


def test_the_state_describes_everything_around_the_messages(page: Page) -> None:
    """People, channels, commands, shortcuts, modals: the page needs nothing else to draw itself."""
    state = page.get("state", user="U0AMELIE")
    assert state["workspace"] == {"id": "T0NORTHWIND", "name": "Northwind Studio"}
    assert (state["me"]["locale"], state["me"]["is_admin"]) == ("fr-FR", False)
    bot = {"id": "U0BOT", "name": "Parrot", "installed": True, "connected": False, "im": "D0AMELIE"}
    assert state["bot"] == {**bot, "starting": False}
    assert {command["command"] for command in state["commands"]} == {"/parrot", "/escaped"}
    assert {shortcut["type"] for shortcut in state["shortcuts"]} == {"message", "global"}
    channels = {channel["id"]: channel for channel in state["channels"]}
    assert channels["D0AMELIE"]["user"] == "U0BOT"
    assert channels["C0DESIGN"]["bot_is_member"] is False
    assert "D0PRIYA" not in channels
    assert "C0PRICING" not in {channel["id"] for channel in page.get("state", user="U0PRIYA")["channels"]}
    assert (state["views"], state["faults"], state["older"]) == ([], [], False)


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "U0AMELIE"),
        ("en-US,en;q=0.5", "U0OLIVER"),
        ("de-DE, fr;q=0.7", "U0AMELIE"),
        ("de-DE", "U0OLIVER"),
        ("*", "U0OLIVER"),
        ("", "U0OLIVER"),
    ],
)
def test_the_browsers_language_says_who_reads(page: Page, asked: str, who: str) -> None:
    """Nobody chose a person yet: the first who reads that language, or English."""
    _, state = page.ask("GET", "/page/state", Accept_Language=asked)
    assert state["me"]["id"] == who
    assert state["first_channel"] == "C0PRODUCTOPS"


def test_the_page_invites(page: Page, slack: Sandbox) -> None:
    """Whoever is named is in the channel then, the bot and others; who was there is told apart; a direct message takes
    nobody."""
    before = page.get("members", user="U0INES", channel="C0DESIGN")["members"]
    assert "U0BOT" not in before
    told = page.post("invite", user="U0INES", channel="C0DESIGN", text="@Parrot @Marcus Webb @Oliver Hayes @nobody")
    assert told == {"added": ["U0BOT", "U0MARCUS"], "there": ["U0OLIVER"]}
    after = page.get("members", user="U0INES", channel="C0DESIGN")["members"]
    assert set(after) == {*before, "U0BOT", "U0MARCUS"}
    status, _ = page.ask("POST", "/page/invite", {"user": "U0INES", "channel": "D0INES", "text": "@Parrot"})
    assert status == 404


def test_the_bot_hears_what_is_looked_at(slack: Sandbox, page: Page) -> None:
    """Its messages were opened, beside which channel; the prompts it gives come with the state."""
    page.post("look", user="U0INES", channel="C0DESIGN")
    assert page.get("state", user="U0INES")["prompts"] == []
    slack.core.prompts["D0INES"] = [{"title": "What is MVP?", "message": "What is MVP?"}]
    assert [one["title"] for one in page.get("state", user="U0INES")["prompts"]] == ["What is MVP?"]
    assert page.get("state", user="U0PRIYA")["prompts"] == []
    status, _ = page.ask("POST", "/page/look", {"user": "U0PRIYA", "channel": "C0PRICING"})
    assert status == 404, "nobody looks at what they cannot see"


def test_the_page_hears_how_far_somebody_has_read(page: Page) -> None:
    """It draws a line there."""
    old = page.get("messages", user="U0AMELIE", channel=CHECKOUT)["messages"][-1]
    page.post("say", user="U0PRIYA", channel=CHECKOUT, text="news")
    assert page.get("messages", user="U0AMELIE", channel=CHECKOUT)["read"] == old["ts"]
    told = page.get("messages", user="U0AMELIE", channel=CHECKOUT)
    assert told["read"] == told["messages"][-1]["ts"]


def test_the_page_makes_it_an_older_slack(page: Page, slack: Sandbox) -> None:
    """And a new one again; every browser sees which it is."""
    heard: list[bool] = []
    slack.on_older(heard.append)
    for older in (True, False):
        page.post("older", older=older)
        assert heard[-1] is older
        assert slack.older is older
        assert page.get("state", user="U0AMELIE")["older"] is older


def test_what_is_said_is_read_back(page: Page) -> None:
    """A message and a reply, with their author's name and the thread's count."""
    said = page.post("say", user="U0PRIYA", channel=CHECKOUT, text="a < b")["message"]
    page.post("say", user="U0INES", channel=CHECKOUT, text="oui", thread_ts=said["ts"])
    last = page.get("messages", user="U0AMELIE", channel=CHECKOUT)["messages"][-1]
    assert (last["name"], last["text"], last["is_bot"], last["reply_count"]) == ("Priya Raman", "a &lt; b", False, 1)
    thread = page.get("messages", user="U0AMELIE", channel=CHECKOUT, thread_ts=said["ts"])["messages"]
    assert [message["text"] for message in thread] == ["a &lt; b", "oui"]


def test_reading_clears_the_count(page: Page) -> None:
    """Unread messages are counted until the channel is fetched."""

    def unread() -> int:
        channels = page.get("state", user="U0AMELIE")["channels"]
        return next(int(channel["unread"]) for channel in channels if channel["id"] == CHECKOUT)

    page.post("say", user="U0PRIYA", channel=CHECKOUT, text="news")
    assert unread() == 1
    page.get("messages", user="U0AMELIE", channel=CHECKOUT)
    assert unread() == 0


def test_a_command_answers_among_the_messages(app: App, connected: Running, page: Page, slack: Sandbox) -> None:
    """The page hears ok; the ephemeral answer is for its reader only. Silence has a name."""
    app.command("/parrot")(lambda ack, command: ack(command["text"]))
    with connected():
        assert page.post("command", user="U0AMELIE", channel=CHECKOUT, command="/parrot", text="hi") == {"ok": True}
    last = page.get("messages", user="U0AMELIE", channel=CHECKOUT)["messages"][-1]
    assert (last["text"], last["ephemeral"], last["is_bot"], last["name"]) == ("hi", True, True, "Parrot")
    assert page.get("messages", user="U0PRIYA", channel=CHECKOUT)["messages"][-1]["ts"] != last["ts"]
    slack.wait(lambda: not slack.core.delivery.connected)
    refused = page.post("command", user="U0AMELIE", channel=CHECKOUT, command="/parrot", text="hi")
    assert refused["error"] == "dispatch_failed"


def test_a_modal_is_filled_in_and_submitted(
    app: App, connected: Running, page: Page, slack: Sandbox, client: WebClient
) -> None:
    """The page sends Slack's own state; errors come back by block, then ok."""
    answers: list[Json] = [{"response_action": "errors", "errors": {"name": "Taken"}}, {}]
    app.view("form")(lambda ack: ack(**answers.pop(0)))
    opened = client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(entry("name")))["view"]
    (shown,) = page.get("state", user="U0AMELIE")["views"]
    assert shown["id"] == opened["id"]
    submit = {"user": "U0AMELIE", "view_id": opened["id"]}
    values = {"name": {"value": {"type": "plain_text_input", "value": "Ada"}}}
    with connected():
        empty = page.post("submit", **submit, values={})
        assert empty == {"errors": {"name": "Please complete this required field."}}
        assert page.post("submit", **submit, values=values) == {"errors": {"name": "Taken"}}
        assert page.post("submit", **submit, values=values) == {"ok": True}
    assert page.get("state", user="U0AMELIE")["views"] == []


def test_closing_goes_back_one_modal_or_all(page: Page, slack: Sandbox, client: WebClient) -> None:
    """The close button and the cross differ."""
    trigger = slack.core.tickets.trigger
    client.views_open(trigger_id=trigger("U0AMELIE"), view=modal())
    for _ in range(2):
        pushed = client.views_push(trigger_id=trigger("U0AMELIE"), view=modal())["view"]
    page.post("close", user="U0AMELIE", view_id=pushed["id"])
    views = page.get("state", user="U0AMELIE")["views"]
    assert len(views) == 2
    page.post("close", user="U0AMELIE", view_id=views[-1]["id"], clear=True)
    assert page.get("state", user="U0AMELIE")["views"] == []


def test_actions_in_messages_and_views_reach_the_bot(
    app: App, connected: Running, page: Page, client: WebClient
) -> None:
    """A button takes its own value, a menu the choice; a home view its state."""
    heard: list[tuple[str, Any]] = []
    app.action("go")(acknowledging(lambda action, body: heard.append((body["container"]["type"], action["value"]))))
    app.action("pick")(acknowledging(lambda action, body: heard.append(("view", action["selected_option"]["value"]))))
    sent = client.chat_postMessage(channel=CHECKOUT, text="m", blocks=[actions(button("go", "v"), block_id="b")])
    menu = {"type": "static_select", "action_id": "pick", "options": [option("s")]}
    view = client.views_publish(user_id="U0AMELIE", view=home(actions(menu, block_id="h")))["view"]
    press = {"block_id": "b", "action_id": "go", "type": "button", "value": "forged"}
    choose = {"block_id": "h", "action_id": "pick", "type": "static_select", "selected_option": option("s")}
    with connected():
        container: Json = {"type": "message", "channel": CHECKOUT, "ts": sent["ts"]}
        assert page.post("action", user="U0AMELIE", container=container, action=press, state={}) == {"ok": True}
        container = {"type": "view", "view_id": view["id"]}
        assert page.post("action", user="U0AMELIE", container=container, action=choose) == {"ok": True}
    assert heard == [("message", "v"), ("view", "s")]


def test_an_external_menu_is_asked_for_options(app: App, connected: Running, page: Page, client: WebClient) -> None:
    """What was typed comes back as the bot's options."""
    app.options("term")(lambda ack, payload: ack(options=[option(payload["value"])]))
    menu = {"type": "external_select", "action_id": "term"}
    view = client.views_publish(user_id="U0AMELIE", view=home(section("x", accessory=menu, block_id="b")))["view"]
    container = {"type": "view", "view_id": view["id"]}
    with connected():
        asked = {"container": container, "action_id": "term", "block_id": "b", "value": "mvp"}
        assert page.post("options", user="U0AMELIE", **asked) == {"options": [option("mvp")]}


def test_shortcuts_run_from_the_page(app: App, connected: Running, page: Page, amelie: Person) -> None:
    """A global one, and one on a message."""
    heard: list[str] = []
    app.shortcut("repeat")(acknowledging(lambda shortcut, body: heard.append(shortcut["message"]["text"])))
    app.shortcut("repeat_anything")(acknowledging(lambda shortcut, body: heard.append(shortcut["type"])))
    ts = amelie.say(CHECKOUT, "again")["ts"]
    with connected():
        page.post("shortcut", user="U0AMELIE", callback_id="repeat", channel=CHECKOUT, ts=ts)
        page.post("shortcut", user="U0AMELIE", callback_id="repeat_anything")
    assert heard == ["again", "shortcut"]


def test_the_home_tab_is_opened_or_only_looked_at(page: Page, slack: Sandbox, client: WebClient) -> None:
    """Opening tells the bot; a peek after a refresh does not."""
    assert page.get("home", user="U0AMELIE", peek="1") == {"view": None}
    assert slack.deliveries == []
    client.views_publish(user_id="U0AMELIE", view=home(section("hello")))
    assert page.get("home", user="U0AMELIE")["view"]["blocks"][0]["text"]["text"] == "hello"
    (opened,) = slack.wait(lambda: slack.deliveries)
    assert opened.payload["event"]["view"]["type"] == "home"


def test_files_are_uploaded_and_previewed(page: Page, client: WebClient) -> None:
    """Pictures are shown, anything else is downloaded; pictures in blocks get an address on this server."""
    form = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--x--\r\n'
    status, made = page.ask("POST", "/page/upload?user=U0AMELIE", form, Content_Type="multipart/form-data; boundary=x")
    assert (status, made["files"][0]["name"]) == (200, "a.csv")
    assert page.ask("GET", f"/page/file/{made['files'][0]['id']}") == (200, "a,b")
    page.post("say", user="U0AMELIE", channel=CHECKOUT, text="here", files=[made["files"][0]["id"]])
    shown = page.get("messages", user="U0AMELIE", channel=CHECKOUT)["messages"][-1]
    assert shown["files"][0]["url"] == f"/page/file/{made['files'][0]['id']}"
    picture = client.files_upload_v2(channel=CHECKOUT, filename="p.png", content=b"\x89PNG")["file"]
    assert (
        page.get("messages", user="U0AMELIE", channel=CHECKOUT)["messages"][-1]["files"][0]["mimetype"] == "image/png"
    )
    assert page.ask("GET", f"/page/file/{picture['id']}")[0] == 200
    assert page.ask("GET", "/page/file/F0NOTHING")[0] == 404


def test_faults_are_set_and_cleared_from_the_page(page: Page, slack: Sandbox) -> None:
    """A product manager can see what the bot does on a bad day."""
    page.post("faults", method="chat.postMessage", kind="ratelimited", times=2, seconds=3)
    fault = {"method": "chat.postMessage", "kind": "ratelimited", "times": 2, "seconds": 3.0}
    assert page.get("state", user="U0AMELIE")["faults"] == [fault]
    assert page.ask("POST", "/page/faults", {"method": "x", "kind": "meteor"})[0] == 400
    assert page.ask("DELETE", "/page/faults") == (200, {"faults": []})
    assert slack.faults.listed() == []


@contextmanager
def listening(page: Page, user: str) -> Iterator[list[Json]]:
    """The events one browser hears."""
    connection = HTTPConnection(page.host)
    connection.request("GET", f"/page/events?user={user}")
    response = connection.getresponse()
    assert response.headers.get_content_type() == "text/event-stream"
    response.readline()
    heard: list[Json] = []

    def read() -> None:
        for line in response:
            if line.startswith(b"data: "):
                heard.append(json.loads(line[6:]))
            if heard and heard[-1] == {"type": "state"}:
                return

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield heard
    finally:
        reader.join(PATIENCE)
        connection.close()


def test_the_browser_hears_what_to_refetch(page: Page, slack: Sandbox, client: WebClient) -> None:
    """Messages of channels one can see, one's own modals and Home tab, and the state."""
    with listening(page, "U0AMELIE") as heard:
        slack.wait(lambda: slack.browsers)
        client.chat_postMessage(channel=CHECKOUT, text="hi")
        client.chat_postMessage(channel="U0PRIYA", text="not for Amélie")
        client.views_publish(user_id="U0AMELIE", view=home(section("x")))
        client.views_publish(user_id="U0PRIYA", view=home(section("x")))
        client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal())
        page.post("faults", method="x", kind="slow")
    assert heard == [{"type": "messages", "channel": CHECKOUT}, {"type": "home"}, {"type": "views"}, {"type": "state"}]


@pytest.mark.parametrize("path", ["state?user=U0NOBODY", "messages?user=U0AMELIE&channel=C0NOWHERE"])
def test_an_unknown_id_is_not_found(page: Page, path: str) -> None:
    """The page is told which."""
    status, answer = page.ask("GET", f"/page/{path}")
    assert (status, answer["error"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("body", "detail"), [({"user": "U0AMELIE"}, "channel"), ([], "JSON object"), (b"{", "Expecting")]
)
def test_a_broken_request_is_named(page: Page, body: Any, detail: str) -> None:
    """A missing field is a 400, not a crash."""
    status, answer = page.ask("POST", "/page/say", body)
    assert (status, answer["error"]) == (400, "invalid_arguments")
    assert detail in answer["detail"]


def test_other_sites_cannot_script_the_demo(page: Page, amelie: Person) -> None:
    """Another origin, or another host name for this address, is refused; the page itself is not."""
    say = {"user": "U0AMELIE", "channel": CHECKOUT, "text": "forged"}
    assert page.ask("POST", "/page/say", say, Origin="https://evil.example")[0] == 403
    assert page.ask("POST", "/page/say", say, Sec_Fetch_Site="cross-site")[0] == 403
    assert page.ask("GET", "/page/state?user=U0AMELIE", Host="evil.example")[0] == 403
    assert page.ask("GET", "/", Host="evil.example:8080")[0] == 403
    assert "forged" not in [message["text"] for message in amelie.messages(CHECKOUT)]
    assert page.ask("POST", "/page/say", say, Origin=f"http://{page.host}")[0] == 200


def test_the_page_and_its_files_are_served(page: Page) -> None:
    """HTML at the root, assets below /static/, nothing outside the folder, nothing from outside the machine."""
    status, html = page.ask("GET", "/")
    assert status == 200
    assert html.lstrip().lower().startswith("<!doctype html>")
    assert page.ask("GET", "/static/main.js")[0] == 200
    assert page.ask("GET", "/static/../sandbox.py")[0] == 404
    assert page.ask("GET", "/static/%2e%2e/sandbox.py")[0] == 404
    connection = HTTPConnection(page.host)
    connection.request("GET", "/")
    with connection.getresponse() as response:
        policy = response.headers["Content-Security-Policy"]
    connection.close()
    assert "default-src 'none'" in policy
    assert "http" not in policy


def test_what_is_done_while_the_bot_starts_reaches_it_when_it_is_there() -> None:
    """The page says that the bot is starting, and a command waits for it instead of failing."""
    with Sandbox(MANIFEST, starting=True, patience=PATIENCE) as slack:
        page, app, done = Page(slack), new_app(slack), []
        app.command("/parrot")(lambda ack, command: ack(command["text"]))
        assert page.get("state", user="U0AMELIE")["bot"]["starting"]
        body = {"user": "U0AMELIE", "channel": CHECKOUT, "command": "/parrot", "text": "hi"}
        sent = threading.Thread(target=lambda: done.append(page.post("command", **body)))
        sent.start()
        with over_socket(slack, app):
            slack.wait_for_bot()
            assert done == []
            slack.bot_is_ready()
            sent.join(PATIENCE)
        assert done == [{"ok": True}]
        assert slack.person("U0AMELIE").messages(CHECKOUT)[-1]["text"] == "hi"
        assert not page.get("state", user="U0AMELIE")["bot"]["starting"]
