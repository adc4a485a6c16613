"""The journal of what goes between Slack and the apps, and the stream that the inspector reads."""

import json
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

from slack_bolt import App
from slack_sdk import WebClient

from sandbox import Sandbox
from sandbox.acknowledgement import NotAcknowledged
from sandbox.journal import LAST, Journal, masked
from tests.sandbox.conftest import CHECKOUT, Running
from tests.sandbox.test_web_api import error_of

Json = dict[str, Any]
AMELIE = "U0AMELIE"


def entries(slack: Sandbox, **narrow: str) -> list[Json]:
    """What the inspector shows."""
    return [one.as_json() for one in slack.core.journal.read(**narrow)]  # type: ignore[arg-type]


def test_what_went_by_is_written_down(app: App, connected: Running, slack: Sandbox, client: WebClient) -> None:
    """An envelope with its acknowledgement, a call with its answer, a refusal with its reason, a fault by its name."""
    app.command("/parrot")(lambda ack: ack("heard"))
    with connected():
        slack.person(AMELIE).command("/parrot", "hi", channel=CHECKOUT)
    (sent,) = entries(slack, kind="delivery")
    assert (sent["name"], sent["outcome"], sent["answer"], sent["team"]) == (
        "/parrot",
        "ok",
        {"text": "heard"},
        "T0NORTHWIND",
    )
    assert sent["sent"]["payload"]["text"] == "hi"
    assert 0 <= sent["seconds"] < slack.ack_seconds
    error_of(client.team_info)
    last = entries(slack)[-1]
    assert (last["outcome"], last["answer"]["needed"]) == ("missing_scope", "team:read")
    assert "needed=team:read" in last["why"]
    slack.faults.add("auth.test", "server_error")
    error_of(client.auth_test)
    assert entries(slack)[-1]["outcome"] == "server_error"
    with suppress(NotAcknowledged):
        slack.person(AMELIE).command("/parrot", channel=CHECKOUT)
    silent = entries(slack)[-1]
    assert (silent["outcome"], silent["why"]) == ("connection_failed", "no Socket Mode connection is open")


def test_an_answer_stays_as_it_was(slack: Sandbox, client: WebClient) -> None:
    """A message that is changed later does not change what was answered."""
    said = client.chat_postMessage(channel=CHECKOUT, text="first")
    client.chat_update(channel=CHECKOUT, ts=str(said["ts"]), text="second")
    (posted,) = [one for one in entries(slack) if one["name"] == "chat.postMessage"]
    assert posted["answer"]["message"]["text"] == "first"


def test_no_secret_is_shown(slack: Sandbox) -> None:
    """Tokens, client secrets, codes and addresses that are secrets, wherever they stand."""
    secrets = {"client_secret": "s3cret", "code": "1.2.abc", "refresh_token": "xoxe-1-abc"}
    own = {"note": "see xoxb-1-abc and xoxe.xoxb-2-def", "response_url": "http://x/response/T0A/s3cret-url"}
    shown = masked({**secrets, "payload": json.dumps({"list": [own, {"token": "s3cret"}]}), "text": "kept"})
    told = json.dumps(shown, ensure_ascii=False)
    assert not [one for one in ("s3cret", "1.2.abc", "-abc", "-def") if one in told]
    assert (shown["text"], shown["payload"]["list"][0]["note"]) == ("kept", "see xoxb-••• and xoxe.xoxb-•••")
    error_of(WebClient("xoxb-wrong-one", base_url=slack.api_url).auth_test)
    assert "wrong-one" not in json.dumps(entries(slack))


def test_the_last_ones_are_remembered() -> None:
    """And those of one kind, workspace and app are found; nothing once it was cleared."""
    journal, heard = Journal(lambda: 1.0), list[int]()
    leave = journal.watch(lambda entry: heard.append(entry.number))
    for number in range(LAST + 2):
        place = {"app": "A1" if number % 2 else "A2", "team": "T1"}
        journal.write("call", "api.test", **place, outcome="ok", seconds=0.0, sent={}, answer={})
    leave()
    assert [one.number for one in journal.read()][:2] == [3, 4]
    assert len(journal.read(app="A1")) == LAST / 2
    assert journal.read(team="T2") == []
    assert [one.number for one in journal.read(LAST + 1)] == [LAST + 2]
    assert heard == [*range(1, LAST + 3)]
    journal.clear()
    assert journal.read() == []


def test_the_stream_goes_on_where_it_was_lost(slack: Sandbox, client: WebClient) -> None:
    """Whoever comes first hears all there is; a browser that comes back hears what it has not seen."""
    client.auth_test()
    connection = HTTPConnection(urlsplit(slack.url).netloc)
    connection.request("GET", "/page/journal/events")
    response = connection.getresponse()
    assert response.headers.get_content_type() == "text/event-stream"
    first = _next(response.readline)
    client.chat_postMessage(channel=CHECKOUT, text="hi")
    second = _next(response.readline)
    assert (first["name"], second["name"]) == ("auth.test", "chat.postMessage")
    response.close()
    connection.close()
    again = HTTPConnection(urlsplit(slack.url).netloc)
    again.request("GET", "/page/journal/events", headers={"Last-Event-ID": str(first["number"])})
    stream = again.getresponse()
    assert _next(stream.readline)["number"] == second["number"]
    stream.close()
    again.close()


def _next(line: Callable[[], bytes]) -> Json:
    while not (text := line().decode()).startswith("data: "):
        pass
    entry: Json = json.loads(text.removeprefix("data: "))
    return entry
