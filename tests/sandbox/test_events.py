"""Events: who hears what, retries, redelivery; and the two transports they travel on."""

import json
import threading
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from slack_bolt import App, Say
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.slack.socket import hang_up
from sandbox import NotAcknowledged, Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, Running
from tests.sandbox.parrot import serving
from tests.sandbox.test_web_api import error_of


def _hear(app: App, kind: str) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    app.event(kind)(lambda event: heard.append(event))
    return heard


def test_a_mention_reaches_the_bot(app: App, running: Running, amelie: Person, slack: Sandbox) -> None:
    """Typing @ and the bot's name is a mention; the bot's answer lands in the thread."""

    @app.event("app_mention")
    def answer(event: dict[str, Any], say: Say) -> None:
        say(text=f"You said {event['text']}", thread_ts=event["ts"])

    app.event("message")(lambda: None)
    with running():
        asked = amelie.say(CHECKOUT, "@Parrot what is an MVP & why?")
        reply = slack.wait(lambda: amelie.messages(CHECKOUT, asked["ts"])[1:])[0]
    assert reply["text"] == "You said <@U0BOT> what is an MVP &amp; why?"
    assert slack.refusals == []


def test_the_bot_hears_only_where_it_is(app: App, connected: Running, amelie: Person, slack: Sandbox) -> None:
    """A mention in a channel the bot is not in, or in direct messages, is not an app_mention."""
    heard, messages = _hear(app, "app_mention"), _hear(app, "message")
    with connected():
        amelie.say("C0DESIGN", "@Parrot hello")
        amelie.say("D0AMELIE", "@Parrot hello")
        amelie.say(CHECKOUT, "@Parrot hello")
        slack.wait(lambda: heard and len(messages) == 2)
    assert [event["channel"] for event in heard] == [CHECKOUT]
    assert sorted((event["channel"], event["channel_type"]) for event in messages) == [
        (CHECKOUT, "channel"),
        ("D0AMELIE", "im"),
    ]


def test_seeded_messages_are_not_events(slack: Sandbox) -> None:
    """Starting the sandbox sends the bot nothing."""
    assert slack.deliveries == []


def test_a_changed_locale_is_told(
    app: App, connected: Running, amelie: Person, slack: Sandbox, client: WebClient
) -> None:
    """A person who switches language is described anew, everywhere."""
    heard = _hear(app, "user_change")
    with connected():
        amelie.change(locale="en-GB")
        slack.wait(lambda: heard)
    assert heard[0]["user"]["locale"] == "en-GB"
    assert client.users_info(user="U0AMELIE", include_locale=True)["user"]["locale"] == "en-GB"


def test_an_uninstalled_app_is_told_and_locked_out(
    app: App, connected: Running, slack: Sandbox, client: WebClient
) -> None:
    """Both events arrive, and no call works any more."""
    revoked, uninstalled = _hear(app, "tokens_revoked"), _hear(app, "app_uninstalled")
    with connected():
        slack.uninstall()
        slack.wait(lambda: revoked and uninstalled)
    assert revoked[0]["tokens"] == {"oauth": [], "bot": ["U0BOT"]}
    assert error_of(client.auth_test)["error"] == "account_inactive"


def test_an_event_nobody_acknowledges_is_retried(slack: Sandbox) -> None:
    """Four attempts in all, the retries numbered and explained."""
    attempts: list[tuple[str | None, str | None]] = []

    def fail(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        attempts.append((request.headers["X-Slack-Retry-Num"], request.headers["X-Slack-Retry-Reason"]))
        return 500, "text/plain", b"broken"

    slack.retry_waits = (0.0, 0.0, 0.0)
    with serving(fail) as url:
        slack.deliver_to(f"{url}/slack/events")
        parcel = slack.event({"type": "app_mention", "text": "hi"})
    assert attempts == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert parcel.acknowledged is False
    assert {refusal.error for refusal in slack.refusals} == {"dispatch_failed"}


def test_an_event_acknowledged_at_last_is_not_retried_again(slack: Sandbox) -> None:
    """The second attempt succeeds: there is no third."""
    bodies: list[bytes] = []

    def second_time(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        bodies.append(request.rfile.read(int(request.headers["Content-Length"])))
        return (200 if len(bodies) > 1 else 503), "text/plain", b""

    slack.retry_waits = (0.0, 0.0, 0.0)
    with serving(second_time) as url:
        slack.deliver_to(url)
        assert slack.event({"type": "app_mention", "text": "hi"}).acknowledged
    assert len(bodies) == 2
    assert bodies[0] == bodies[1]


def test_a_slow_bot_is_retried_for_the_timeout(slack: Sandbox) -> None:
    """http_timeout is the reason when nothing came back in time."""
    reasons: list[str | None] = []
    release = threading.Event()

    def hang(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        reasons.append(request.headers["X-Slack-Retry-Reason"])
        if len(reasons) == 1:
            slack.ack_seconds = PATIENCE  # from the second attempt on
            release.wait(PATIENCE)
        return 200, "text/plain", b""

    slack.ack_seconds = 0.1
    with serving(hang) as url:
        slack.deliver_to(url)
        assert slack.event({"type": "app_mention", "text": "hi"}, retries=1).acknowledged
        release.set()
    assert reasons == [None, "http_timeout"]


def test_a_dead_address_is_a_failed_connection(slack: Sandbox, amelie: Person) -> None:
    """A command to a bot that is gone fails at once; an event gives connection_failed."""
    with serving(lambda request: (200, "text/plain", b"")) as url:
        pass
    slack.deliver_to(url)
    slack.retry_waits = ()
    assert slack.event({"type": "app_mention"}).attempts[0].outcome == "connection_failed"
    with pytest.raises(NotAcknowledged, match="dispatch_failed"):
        amelie.command("/parrot", channel=CHECKOUT)


def test_redelivery_repeats_the_very_same_event(app: App, running: Running, slack: Sandbox) -> None:
    """The same event id arrives again, marked as a retry, over both transports."""
    seen: list[tuple[str, list[str] | None]] = []

    @app.event("app_mention")
    def note(body: dict[str, Any], request: Any) -> None:
        seen.append((body["event_id"], request.headers.get("x-slack-retry-num")))

    with running():
        event_id = slack.event({"type": "app_mention", "text": "hi", "channel": CHECKOUT}).event_id
        assert slack.redeliver(event_id).acknowledged
        assert slack.redeliver_last().acknowledged
    assert [identifier for identifier, _ in seen] == [event_id] * 3
    assert [number for _, number in seen][1:] == [["1"], ["2"]]
    with pytest.raises(LookupError):
        slack.redeliver("EvNOTHING")


def test_requests_are_signed(slack: Sandbox, amelie: Person) -> None:
    """slack_sdk's verifier accepts the signature, and refuses it for another body."""
    checks: list[tuple[bool, bool]] = []

    def check(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        body = request.rfile.read(int(request.headers["Content-Length"])).decode()
        verifier, headers = SignatureVerifier(slack.signing_secret), dict(request.headers.items())
        checks.append((verifier.is_valid_request(body, headers), verifier.is_valid_request(f"{body}&", headers)))
        return 200, "application/json", json.dumps({"text": "signed"}).encode()

    with serving(check) as url:
        slack.deliver_to(url)
        slack.wait_for_bot()
        answer = amelie.command("/parrot", "é", channel=CHECKOUT)
    assert checks == [(True, False)]
    assert answer is not None
    assert answer["text"] == "signed"


def _socket(slack: Sandbox, name: str, heard: list[tuple[str, str]]) -> SocketModeClient:
    web = WebClient(slack.bot_token, base_url=slack.api_url)
    socket = SocketModeClient(slack.app_token, web_client=web)

    def listen(client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        heard.append((name, str(request.payload["text"])))
        client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))

    socket.socket_mode_request_listeners.append(listen)
    socket.connect()
    return socket


def test_each_envelope_goes_to_one_connection(slack: Sandbox, amelie: Person) -> None:
    """Two connections share the work, none hears the same thing twice."""
    heard: list[tuple[str, str]] = []
    sockets = [_socket(slack, name, heard) for name in ("one", "two")]
    slack.wait(lambda: len(slack.core.delivery.sockets.connections) == 2)
    for number in range(4):
        amelie.command("/parrot", str(number), channel=CHECKOUT)
    for socket in sockets:
        hang_up(socket)
    assert [text for _, text in heard] == ["0", "1", "2", "3"]
    assert {name for name, _ in heard} == {"one", "two"}


def test_a_refreshed_connection_comes_back(slack: Sandbox, amelie: Person) -> None:
    """After `disconnect` the SDK opens a new connection and goes on."""
    heard: list[tuple[str, str]] = []
    slack.core.delivery.sockets.ping_seconds = 0.05  # a frame now and then lets the SDK leave the old connection
    socket = _socket(slack, "one", heard)
    slack.wait_for_bot()
    (before,) = slack.core.delivery.sockets.connections
    slack.refresh_connections()
    slack.wait(lambda: before not in (now := slack.core.delivery.sockets.connections) and now)
    amelie.command("/parrot", "still there", channel=CHECKOUT)
    hang_up(socket)
    assert heard == [("one", "still there")]


def test_a_connection_address_works_once(slack: Sandbox) -> None:
    """A ticket already used opens nothing."""
    socket = _socket(slack, "one", [])
    slack.wait_for_bot()
    with pytest.raises(HTTPError, match="401") as refused:
        urlopen(str(socket.wss_uri).replace("ws://", "http://"))
    refused.value.close()
    hang_up(socket)


def test_pings_are_answered(slack: Sandbox, amelie: Person) -> None:
    """The SDK's client answers Slack's pings and gets an answer to its own, so neither hangs up."""
    slack.core.delivery.sockets.ping_seconds = 0.01
    socket = _socket(slack, "one", [])
    session = socket.current_session
    assert session is not None
    slack.wait(lambda: session.last_ping_pong_time)
    amelie.command("/parrot", "after the pings", channel=CHECKOUT)
    hang_up(socket)
