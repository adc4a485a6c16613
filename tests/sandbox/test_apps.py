"""Several apps in one sandbox: each hears of its own messages, commands and forms, and has its own tokens."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.slack.socket import hang_up
from sandbox import Sandbox
from sandbox.app_side import AppSide
from tests.sandbox.conftest import CHECKOUT, MANIFEST
from tests.sandbox.parrot import acknowledging, actions, button, entry, home, modal, section
from tests.sandbox.test_page_api import Page
from tests.sandbox.test_web_api import error_of

PERSON = "U0AMELIE"


@pytest.fixture
def raven(slack: Sandbox, tmp_path: Path) -> AppSide:
    """A second app, with a command of its own and fewer scopes."""
    document = yaml.safe_load(MANIFEST.read_text())
    document["display_information"]["name"] = document["features"]["bot_user"]["display_name"] = "Raven"
    document["features"]["slash_commands"] = [{"command": "/raven", "description": "Croaks"}]
    document["features"]["shortcuts"] = []
    document["oauth_config"]["scopes"] = {"bot": ["app_mentions:read", "chat:write", "commands", "channels:history"]}
    path = tmp_path / "raven.yml"
    path.write_text(yaml.safe_dump(document))
    return slack.add_app(path)


@pytest.fixture
def heard(slack: Sandbox, raven: AppSide) -> Iterator[dict[str, list[Any]]]:
    """What each of two running apps heard: a button, a form, a mention, its command."""
    told: dict[str, list[Any]] = {"Parrot": [], "Raven": []}
    with ExitStack() as stack:
        for side, name, command in ((slack.app, "Parrot", "/parrot"), (raven, "Raven", "/raven")):
            web = WebClient(side.bot_token(), base_url=slack.api_url, retry_handlers=[])
            app = App(client=web, signing_secret=side.signing_secret, process_before_response=True)
            _listen(app, web, command, told[name])
            handler = SocketModeHandler(app, side.app_token)
            handler.connect()  # type: ignore[no-untyped-call]
            stack.callback(hang_up, handler.client)
            slack.wait(lambda side=side: side.core().app.delivery.sockets.connections)  # type: ignore[misc]
        yield told


def _listen(app: App, web: WebClient, command: str, told: list[Any]) -> None:
    @app.action("press")
    def pressed(ack: Any, body: dict[str, Any]) -> None:
        ack()
        web.views_open(trigger_id=body["trigger_id"], view=modal(entry("name")))
        told.append("button")

    app.view("form")(acknowledging(lambda _, body: told.append(body["view"]["state"]["values"])))
    app.command(command)(acknowledging(lambda payload, _: told.append(payload["command"])))
    app.event("app_mention")(acknowledging(lambda payload, _: told.append(payload["text"])))
    app.event("message")(lambda: None)


def test_each_app_is_somebody_of_its_own(slack: Sandbox, raven: AppSide) -> None:
    """Its ids, its token with its scopes, its messages with people; nothing of the other's can be changed by it."""
    ours, theirs = (
        WebClient(one, base_url=slack.api_url, retry_handlers=[]) for one in (slack.bot_token, raven.bot_token())
    )
    assert [web.auth_test()["user_id"] for web in (ours, theirs)] == ["U0BOT", "U1BOT"]
    assert error_of(theirs.users_list)["error"] == "missing_scope"
    assert [one["name"] for one in ours.users_list()["members"] if one["is_bot"]] == ["parrot", "raven"]
    said = ours.chat_postMessage(channel=CHECKOUT, text="mine")
    assert error_of(theirs.chat_update, channel=CHECKOUT, ts=said["ts"], text="no")["error"] == "cant_update_message"
    theirs.chat_postMessage(channel=PERSON, text="psst")
    assert [m["text"] for m in slack.person(PERSON).messages("D10AMELIE")] == ["psst"]
    assert slack.person(PERSON).messages("D0AMELIE") == []


def test_what_people_do_goes_to_the_app_it_is_of(slack: Sandbox, raven: AppSide, heard: dict[str, list[Any]]) -> None:
    """A button to the app whose message it is in, a form to the app that opened it, a command to who declares it, a
    mention to whoever is mentioned."""
    slack.person(PERSON, app=raven).invite_bot(CHECKOUT)
    person = slack.person(PERSON)
    person.command("/raven", channel=CHECKOUT)
    person.command("/parrot", channel=CHECKOUT)
    person.say(CHECKOUT, "@Raven hello")
    slack.wait(lambda: len(heard["Raven"]) == 2)
    WebClient(raven.bot_token(), base_url=slack.api_url).chat_postMessage(
        channel=CHECKOUT, text="Press", blocks=[actions(button("press"))]
    )
    person.click(person.messages(CHECKOUT)[-1], "press")
    slack.wait(lambda: slack.person(PERSON, app=raven).modal)
    assert person.modal is None
    assert slack.person(PERSON, app=raven).submit({"name": "Nevermore"}) == {}
    assert heard["Parrot"] == ["/parrot"]
    assert heard["Raven"][:3] == ["/raven", "<@U1BOT> hello", "button"]
    assert heard["Raven"][3]["name"]["value"]["value"] == "Nevermore"


def test_the_page_has_both(slack: Sandbox, raven: AppSide) -> None:
    """Commands of both; `app` in its address says whose Home tab is shown."""
    page = Page(slack)
    state = page.get("state", user=PERSON)
    assert {one["command"] for one in state["commands"]} == {"/parrot", "/escaped", "/raven"}
    assert [one["name"] for one in state["apps"]] == ["Parrot", "Raven"]
    WebClient(raven.bot_token(), base_url=slack.api_url).views_publish(user_id=PERSON, view=home(section("Croak")))
    other = page.get("home", user=PERSON, peek="1", app=raven.id)["view"]
    assert other["blocks"][0]["text"]["text"] == "Croak"
    assert page.get("home", user=PERSON, peek="1")["view"] is None
    assert page.get("state", user=PERSON, app=raven.id)["bot"]["im"] == "D10AMELIE"
    raven.uninstall()
    assert [one["installed"] for one in page.get("state", user=PERSON)["apps"]] == [True, False]
    assert "/raven" not in {one["command"] for one in page.get("state", user=PERSON)["commands"]}
    assert page.ask("GET", "/page/state?team=T0NOWHERE")[0] == 404
