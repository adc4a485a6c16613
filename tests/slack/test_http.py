"""Slack over HTTP: only what Slack signed gets in, and nothing that comes in is answered with a 500."""

import hmac
import http.client
import io
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import time
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app import Bot, build
from bot.check import MANIFEST
from bot.config import Config
from bot.serve import close_http, http_server
from bot.services import Services
from bot.slack.access import FACT
from bot.slack.http import BODY_LIMIT, Front
from bot.slack.request import Answer
from bot.store import UnwritableError, open_store
from sandbox import DEMO, Sandbox
from tests.conftest import CHANNEL, ENGLISH
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.tries import tries
from tests.unwritable import full_disk, read_only

NOW = 1_800_000_000
COMMAND = urlencode(
    {
        "command": "/glossary",
        "text": "MVP",
        "team_id": DEMO.id,
        "user_id": ENGLISH,
        "channel_id": CHANNEL,
        "trigger_id": "1.2.3",
    }
).encode()
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@dataclass
class Door:
    """The bot's HTTP front at a fixed moment, and the secret Slack signs with."""

    front: Front
    secret: str
    services: Services

    def signed(self, body: bytes, at: int = NOW) -> dict[str, str]:
        """The two headers Slack sends with a body."""
        digest = hmac.new(self.secret.encode(), f"v0:{at}:".encode() + body, sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}

    def ask(
        self,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        method: str = "POST",
        path: str = "/slack/events",
    ) -> tuple[int, str]:
        """The status and the body of an answer, as a WSGI server would have asked."""
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
        }
        for name, value in (headers or {}).items():
            upper = name.upper().replace("-", "_")
            environ[upper if upper.startswith("CONTENT_") else f"HTTP_{upper}"] = value
        started: list[str] = []
        parts = self.front(environ, lambda status, *_: started.append(status))  # type: ignore[arg-type]
        answer = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
        assert len(started) == 1
        return int(started[0].split()[0]), answer.decode()


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """One bot for every test here: what they send changes little."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        url = f"sqlite:///{tmp_path_factory.mktemp('http')}/store.db"
        config = Config(slack.bot_token, "", slack.signing_secret, slack.api_url, url)
        bot = build(config)
        front = Front(bot.app, slack.signing_secret, bot.services.store.trouble, clock=lambda: NOW + 0.5)
        yield Door(front, slack.signing_secret, bot.services)
        bot.close()


def test_a_signed_command_is_answered(door: Door) -> None:
    """What Slack signed a moment ago is answered at once, to the asker alone."""
    status, answer = door.ask(COMMAND, {**door.signed(COMMAND), "Content-Type": FORM})
    assert status == 200
    assert json.loads(answer)["response_type"] == "ephemeral"


def test_slack_may_verify_the_address(door: Door) -> None:
    """Pasting the address into Slack's settings succeeds: the challenge comes back."""
    body = json.dumps({"type": "url_verification", "challenge": "c-1"}).encode()
    status, answer = door.ask(body, {**door.signed(body), "Content-Type": JSON})
    assert (status, json.loads(answer)) == (200, {"challenge": "c-1"})


@pytest.mark.parametrize(
    "changed",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": "v0="},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=é€ü"},
        {"X-Slack-Signature": "\udcff\udc80"},
        {"X-Slack-Signature": "v1=" + "0" * 64},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "yesterday"},
        {"X-Slack-Request-Timestamp": "1.8e9"},
        {"X-Slack-Request-Timestamp": "-1800000000"},
        {"X-Slack-Request-Timestamp": " 1800000000"},
        {"X-Slack-Request-Timestamp": "١٨٠٠٠٠٠٠٠٠"},
        {"X-Slack-Request-Timestamp": "1²"},
        {"X-Slack-Request-Timestamp": "é"},
        {"X-Slack-Request-Timestamp": "9" * 5000},
        {"X-Slack-Request-Timestamp": str(NOW - 1)},
    ],
    ids=repr,
)
def test_a_forged_or_malformed_signature_is_refused(door: Door, changed: dict[str, str]) -> None:
    """Whoever is not Slack gets a 401, however the headers are spelled, and never an error of the bot."""
    assert door.ask(COMMAND, {**door.signed(COMMAND), "Content-Type": FORM, **changed})[0] == 401


def test_a_request_without_a_signature_is_refused(door: Door) -> None:
    """A stranger who knows the address learns nothing from it."""
    assert door.ask(COMMAND, {"Content-Type": FORM}) == (401, "bad signature")


def test_a_signature_fits_one_body(door: Door) -> None:
    """A request on the way to the bot cannot be changed under its signature."""
    assert door.ask(COMMAND.replace(b"MVP", b"NPS"), {**door.signed(COMMAND), "Content-Type": FORM})[0] == 401


@pytest.mark.parametrize(("seconds", "status"), [(-301, 401), (-299, 200), (0, 200), (299, 200), (302, 401)])
def test_a_signature_is_good_for_five_minutes(door: Door, seconds: int, status: int) -> None:
    """A recorded request cannot be played again later, nor one be prepared for the future."""
    headers = {**door.signed(COMMAND, NOW + seconds), "Content-Type": FORM}
    assert door.ask(COMMAND, headers)[0] == status


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", JSON),
        (b"", FORM),
        (b"{", JSON),
        (b"[]", JSON),
        (b"null", JSON),
        (b'"text"', JSON),
        (b"\xff\xfe\x00", JSON),
        (b"payload=%FF", FORM),
        (b"payload=[]", FORM),
        (b"payload={", FORM),
        (b"command=", FORM),
        (b'{"type":"event_callback","event":[]}', JSON),
        (b'{"type":"event_callback","event":{"type":{}}}', JSON),
        (b'{"type":"block_actions","actions":[]}', JSON),
        (b'{"type":"block_actions","actions":[null],"user":"U1"}', JSON),
        (b'{"type":"view_submission","view":null}', JSON),
        (b'{"type":"view_submission","view":{"callback_id":[]}}', JSON),
        (b"[" * 20_000, JSON),
        (b'{"type":"event_callback","event":{"type":"app_mention","text":"\\ud800","channel":5}}', JSON),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_a_signed_body_that_makes_no_sense_is_refused(door: Door, body: bytes, kind: str) -> None:
    """A malformed body gets a client's error: no failure of the bot, and nothing a retry would mend."""
    with logbook() as log:
        status, _ = door.ask(body, {**door.signed(body), "Content-Type": kind})
    assert status in (200, 400, 404)
    assert "unexpected error" not in log.getvalue()


def test_a_body_larger_than_slack_sends_is_refused_unread(door: Door) -> None:
    """Nobody fills the bot's memory: the body is not even read."""
    assert door.ask(b"", {"Content-Length": str(BODY_LIMIT + 1)})[0] == 413
    assert door.ask(b"", {"Content-Length": "9" * 5000})[0] == 413
    assert door.ask(b"", {"Content-Length": "many"})[0] == 413


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_the_address_for_slack_takes_posts(door: Door, method: str) -> None:
    """Opening Slack's address in a browser says that it only takes posts."""
    status, said = door.ask(method=method)
    assert (status, said) == (405, "" if method == "HEAD" else "POST only")


@pytest.mark.parametrize(
    "path", ["", "/", "/slack", "/slack/events/", "/slack/install", "/health/x", "/readyx", "/../etc/passwd"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_there_is_nothing_else(door: Door, method: str, path: str) -> None:
    """Any other address is not found."""
    assert door.ask(method=method, path=path)[0] == 404


def test_work_runs_although_the_reader_hung_up(door: Door) -> None:
    """A server that cannot send an answer closes it unread: what the answer left to do is done all the same."""
    done = threading.Event()
    bot = build(door.services.config)
    bot.listeners.command("/later", lambda _: Answer({"text": "x"}, done.set), FACT)
    body = COMMAND.replace(b"%2Fglossary", b"%2Flater")
    headers = {f"HTTP_{name.upper().replace('-', '_')}": text for name, text in door.signed(body).items()}
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/slack/events",
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": FORM,
        "wsgi.input": io.BytesIO(body),
        **headers,
    }
    parts = Front(bot.app, door.secret, lambda: "", clock=lambda: NOW)(environ, lambda *_: None)  # type: ignore[arg-type]
    assert not done.wait(0.1)
    parts.close()  # type: ignore[attr-defined]
    assert done.wait(PATIENCE)
    bot.close()


def test_health_tells_whether_the_store_answers(tmp_path: Path, door: Door) -> None:
    """Whoever watches the bot hears 200 while the database answers and takes writes, and 503 once it does not, with the
    reason."""
    assert door.ask(method="GET", path="/health") == (200, "ok")
    store, url = door.services.store, door.services.config.database_url
    for trouble, why in ((read_only, "read-only"), (full_disk, "full")):
        with trouble(store, url):
            with pytest.raises(UnwritableError):
                store.prove()
            assert door.ask(method="GET", path="/health") == (503, why)
        assert door.ask(method="GET", path="/health") == (200, "ok")
    with open_store(f"sqlite:///{tmp_path}/gone.db") as store:
        store.close()
        front = Front(door.front.app, door.secret, store.trouble)
    assert Door(front, door.secret, door.services).ask(method="GET", path="/health") == (503, "store")


HEADER = st.text(st.characters(max_codepoint=255), max_size=60)  # as WSGI hands bytes over
HEADERS = st.dictionaries(
    st.sampled_from(
        ["X-Slack-Signature", "X-Slack-Request-Timestamp", "Content-Type", "X-Slack-Retry-Num", "Cookie", "X-Anything"]
    ),
    HEADER | st.sampled_from([str(NOW), "v0=", FORM, JSON, "multipart/form-data; boundary=x"]),
)


@settings(deadline=None, max_examples=tries(60))
@given(st.binary(max_size=200), HEADERS)
def test_no_stranger_gets_in(door: Door, body: bytes, headers: dict[str, str]) -> None:
    """Whatever bytes arrive in the headers and the body, without Slack's secret the answer is 401."""
    assert door.ask(body, headers)[0] == 401


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.sampled_from([DEMO.id, ENGLISH, CHANNEL]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "value"]), inner),
    max_leaves=6,
)
KINDS = st.sampled_from(
    ["event_callback", "block_actions", "view_submission", "view_closed", "shortcut", "message_action"]
)
FIELDS = ["actions", "view", "user", "team", "event", "message", "channel", "callback_id", "trigger_id", "container"]
IDS = st.sampled_from(["glossary.open", "glossary.edit", "glossary.save", "glossary.import", "settings.open", "x"])
ACTIONS = st.lists(
    st.fixed_dictionaries({"action_id": IDS | VALUES, "type": st.just("button")}, optional={"value": VALUES}),
    max_size=2,
)
EVENTS = st.fixed_dictionaries(
    {"type": st.sampled_from(["app_mention", "app_home_opened", "user_change", "x"]) | VALUES},
    optional=dict.fromkeys(("user", "text", "channel", "ts", "tab", "bot_id"), VALUES),
)
VIEWS = st.fixed_dictionaries(
    {"type": st.just("modal"), "callback_id": IDS | VALUES},
    optional={"blocks": VALUES, "state": VALUES, "private_metadata": VALUES, "id": VALUES},
)
PAYLOADS = st.builds(
    lambda kind, extra, parts: {"type": kind, **extra, **parts},
    KINDS | VALUES,
    st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4),
    st.fixed_dictionaries({}, optional={"actions": ACTIONS, "event": EVENTS, "view": VIEWS}),
)
COMMANDS = st.dictionaries(
    st.sampled_from(["command", "text", "user_id", "team_id", "channel_id", "response_url", "payload"]),
    st.text(max_size=20) | st.just("/glossary"),
)
BODIES = st.one_of(
    st.binary(max_size=200),
    PAYLOADS.map(lambda payload: json.dumps(payload).encode()),
    PAYLOADS.map(lambda payload: urlencode({"payload": json.dumps(payload)}).encode()),
    COMMANDS.map(lambda form: urlencode(form, errors="surrogatepass").encode()),
)


@settings(deadline=None, max_examples=tries(100))
@given(BODIES, st.sampled_from([FORM, JSON, "", "text/plain", "multipart/form-data"]))
def test_nothing_signed_is_answered_with_a_500(door: Door, body: bytes, kind: str) -> None:
    """Payloads of any shape, fields of the wrong type, lone surrogates: a clear answer, and the bot lives on."""
    status, _ = door.ask(body, {**door.signed(body), "Content-Type": kind})
    assert status in (200, 400, 404)


@pytest.fixture
def connection(door: Door) -> Iterator[http.client.HTTPConnection]:
    """One kept-alive connection to the real server, on a free port; its clock is the machine's."""
    bot = Bot(door.front.app, door.services, None, None, None)  # type: ignore[arg-type]  # the server needs no more
    server = http_server(bot, "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    connection = http.client.HTTPConnection("127.0.0.1", server.effective_port, timeout=PATIENCE)  # type: ignore[union-attr]
    yield connection
    connection.close()
    close_http(server)
    thread.join(PATIENCE)
    assert not thread.is_alive()


def answer(connection: http.client.HTTPConnection) -> tuple[int, str]:
    """The status and the body of what the server answers next."""
    response = connection.getresponse()
    return response.status, response.read().decode()


def test_the_server_takes_signed_requests_over_one_connection(
    door: Door, connection: http.client.HTTPConnection
) -> None:
    """Slack keeps its connection open: a command, a stranger and a health check are answered one after the other."""
    headers = {**door.signed(COMMAND, int(time())), "Content-Type": FORM}
    connection.request("POST", "/slack/events", COMMAND, headers)
    status, body = answer(connection)
    assert (status, json.loads(body)["response_type"]) == (200, "ephemeral")
    connection.request("POST", "/slack/events", COMMAND, {"X-Slack-Signature": "v0=\u00e9".encode()})
    assert answer(connection) == (401, "bad signature")
    connection.request("HEAD", "/health")
    assert answer(connection) == (200, "")
    connection.request("GET", "/health")
    assert answer(connection) == (200, "ok")


def test_the_server_refuses_a_huge_body_before_it_comes(connection: http.client.HTTPConnection) -> None:
    """A body larger than Slack ever sends is refused by its announced length."""
    connection.putrequest("POST", "/slack/events")
    connection.putheader("Content-Length", str(50 * BODY_LIMIT))
    connection.endheaders()
    assert answer(connection)[0] == 413


def test_the_server_does_not_say_what_it_is(connection: http.client.HTTPConnection) -> None:
    """An answer names no software and no version."""
    connection.request("GET", "/nothing")
    assert connection.getresponse().getheader("Server") is None
