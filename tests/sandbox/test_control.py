"""The control API, as a program in another language has it: another process, and plain HTTP."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from sandbox import Sandbox
from sandbox.control.api import OPERATIONS
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST
from tests.sandbox.parrot import actions, button, entry, home, modal, section, serving

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]
AMELIE = "U0AMELIE"


class Program:
    """Somebody's program: it knows an address and JSON, and nothing else."""

    def __init__(self, url: str) -> None:
        self.host = urlsplit(url).netloc

    def ask(self, method: str, path: str, /, **args: Any) -> tuple[int, Json]:
        """Call an operation; the status and the answer."""
        connection = HTTPConnection(self.host, timeout=PATIENCE)
        query = f"?{urlencode(args)}" if method in ("GET", "DELETE") and args else ""
        body = json.dumps(args) if method == "POST" else None
        connection.request(method, f"/{path}{query}", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        answer = json.loads(response.read())
        connection.close()
        return response.status, answer

    def get(self, path: str, /, **args: Any) -> Json:
        """Read something that is there."""
        return self._good("GET", path, args)

    def post(self, path: str, /, **args: Any) -> Json:
        """Do something that works."""
        return self._good("POST", path, args)

    def delete(self, path: str, /, **args: Any) -> Json:
        """Take something away."""
        return self._good("DELETE", path, args)

    def _good(self, method: str, path: str, args: Json) -> Json:
        status, answer = self.ask(method, f"control/{path}", **args)
        assert status == 200, answer
        return answer


@pytest.fixture(scope="module")
def told() -> Iterator[Json]:
    """`python -m sandbox` in a process of its own, and the line it prints."""
    command = [sys.executable, "-m", "sandbox", "--manifest", str(MANIFEST), "--port", "0", "--company", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ)) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()
        assert process.wait(PATIENCE) == 0


@pytest.fixture
def program(told: Json) -> Program:
    """A program that has that line."""
    return Program(told["url"])


def test_a_story_from_outside(told: Json, program: Program) -> None:
    """Somebody joins, a channel is opened, a command opens a form, a button is pressed, the form is sent, Home is read:
    the app is a program too, that answers requests and calls the Web API with what it was told."""

    def api(method: str, **args: Any) -> Json:
        connection = HTTPConnection(program.host, timeout=PATIENCE)
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {told['SLACK_BOT_TOKEN']}"}
        connection.request("POST", f"/api/{method}", json.dumps(args), headers)
        answer: Json = json.loads(connection.getresponse().read())
        connection.close()
        return answer

    def app(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        text = request.rfile.read(int(request.headers["Content-Length"])).decode()
        if request.headers["Content-Type"] == "application/json":
            if json.loads(text)["event"]["type"] == "app_home_opened":
                api("views.publish", user_id=person, view=home(section("Yours")))
            return 200, "text/plain", b""
        form = {name: value[0] for name, value in parse_qs(text).items()}
        if "command" in form:
            api("chat.postMessage", channel=form["channel_id"], text="Press", blocks=[actions(button("press"))])
            return 200, "application/json", json.dumps({"text": f"heard {form['text']}"}).encode()
        payload = json.loads(form["payload"])
        if payload["type"] == "block_actions":
            api("views.open", trigger_id=payload["trigger_id"], view=modal(entry("name")))
        return 200, "text/plain", b""

    person = program.post("people", name="zoe", real_name="Zoé Petit", locale="fr-FR")["user"]["id"]
    channel = program.post("channels", name="atelier", members=[person], is_private=True)["channel"]["id"]
    with serving(app) as url:
        program.post("request-url", url=url)
        answer = program.post("commands", user=person, channel=channel, command="/parrot", text="hi")
        assert (answer["message"]["text"], answer["message"]["ephemeral"]) == ("heard hi", True)
        last = next(m for m in program.get("messages", user=person, channel=channel)["messages"] if not m["ephemeral"])
        program.post("clicks", user=person, channel=channel, ts=last["ts"], action_id="press")
        (form,) = program.get("views", user=person)["views"]
        assert form["callback_id"] == "form"
        assert program.post("submissions", user=person, values={"name": ""})["errors"] != {}
        assert program.post("submissions", user=person, values={"name": "Ada"})["errors"] == {}
        assert program.get("views", user=person)["views"] == []
        shown = program.get("home", user=person, open="true")["view"]
        assert shown["blocks"][0]["text"]["text"] == "Yours"
        program.post("request-url")
    status, silent = program.ask("POST", "control/commands", user=person, channel=channel, command="/parrot")
    assert (status, silent["error"]) == (409, "dispatch_failed")
    entries = program.get("journal", kind="delivery")["entries"]
    assert [one["name"] for one in entries if one["outcome"] == "ok"][:3] == [
        "/parrot",
        "block_actions",
        "view_submission",
    ]
    assert entries[-1]["outcome"] == "connection_failed"
    assert told["SLACK_BOT_TOKEN"] not in json.dumps(program.get("journal"))


def test_apps_faults_and_the_clock_from_outside(told: Json, program: Program) -> None:
    """Removed, the app is gone; by OAuth it is back with another token; a fault meets the next call."""
    before = program.get("state")
    (app,) = before["apps"]
    first, second = [one["id"] for one in before["workspaces"]]
    assert app["bot_tokens"][first] == told["SLACK_BOT_TOKEN"] != app["bot_tokens"][second]
    program.delete("installations", team=second)
    assert not program.get("state")["apps"][0]["installed"][second]["installed"]
    query = {"client_id": app["client_id"], "scope": "chat:write", "redirect_uri": "http://127.0.0.1:9/back"}
    asked = {"address": f"{told['url']}/oauth/v2/authorize?{urlencode({**query, 'state': 's'})}", "team": second}
    refused = program.post("authorizations", **asked, allow=False)["location"]
    assert "error=access_denied&state=s" in refused
    code = parse_qs(urlsplit(program.post("authorizations", **asked)["location"]).query)["code"][0]
    secret = {"client_id": app["client_id"], "client_secret": app["client_secret"]}
    got = program.ask("POST", "api/oauth.v2.access", code=code, redirect_uri=query["redirect_uri"], **secret)[1]
    assert got["access_token"] != app["bot_tokens"][second]
    now = program.post("clock", seconds=3600)["now"]
    assert now >= before["now"] + 3600
    assert program.post("faults", method="api.test", kind="ratelimited", times=2)["faults"][0]["times"] == 2
    assert program.ask("POST", "api/api.test")[0] == 429
    assert program.delete("faults")["faults"] == []
    assert program.ask("POST", "api/api.test")[0] == 200
    assert program.ask("POST", "api/users.list", token=got["access_token"])[1]["needed"] == "users:read"
    assert program.get("refusals")["refusals"][-1]["error"] == "missing_scope"
    program.post("installations", team=second, scopes=["users:read"])
    assert program.ask("POST", "api/users.list", token=got["access_token"])[1]["ok"]


def test_the_description_is_what_is_served(slack: Sandbox) -> None:
    """Every operation is in the OpenAPI document, and each refuses what the document does not have."""
    program = Program(slack.url)
    status, document = program.ask("GET", "control/openapi.json")
    assert status == 200
    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    assert described == {(one.method, f"/control/{one.path}") for one in OPERATIONS}
    written = (ROOT / "docs" / "local-slack.md").read_text(encoding="utf-8")
    assert [one.name for one in OPERATIONS if f"`{one.method} {one.path}`" not in written] == []
    for one in OPERATIONS:
        status, answer = program.ask(one.method, f"control/{one.path}", surprise="x")
        assert (status, answer["error"]) == (400, "invalid_arguments"), one.name
        if any(argument.required for argument in one.arguments):
            assert program.ask(one.method, f"control/{one.path}")[0] == 400, one.name


def test_what_a_program_does_wrong_is_named(slack: Sandbox) -> None:
    """A field of the wrong type, somebody who is not there, an app and a workspace that are none."""
    program = Program(slack.url)
    said = {"user": AMELIE, "channel": CHECKOUT, "text": "hi"}
    assert program.post("messages", **said)["message"]["text"] == "hi"
    for change, status in (
        ({"text": 7}, 400),
        ({"user": "U0NOBODY"}, 404),
        ({"channel": "C0NOWHERE"}, 404),
        ({"team": "T0NOWHERE"}, 404),
        ({"app": "A0NONE"}, 404),
    ):
        assert program.ask("POST", "control/messages", **{**said, **change})[0] == status, change
    assert program.ask("POST", "control/clock", seconds=-1)[0] == 400
    connection = HTTPConnection(program.host)
    connection.request("POST", "/control/clock", '{"seconds": 1}', {"Origin": "https://evil.example"})
    assert connection.getresponse().status == 403
    connection.close()
