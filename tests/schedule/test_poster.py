"""One message, sent once: what is known of it afterwards, whatever the other end does."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.config import Config
from bot.schedule.poster import NotSent, PostedMessage, Poster, RateLimit, Refusal, Unknown
from tests.patience import PATIENCE

MESSAGE = {"channel": "C1", "text": "Hello"}
Say = Callable[[BaseHTTPRequestHandler], None]


def answer(status: int, body: bytes, **headers: str) -> Say:
    """What a server says."""

    def say(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return say


def told(**body: object) -> Say:
    """An answer of Slack's."""
    return answer(200, json.dumps(body).encode())


@contextmanager
def slack(say: Say, seconds: float = PATIENCE) -> Iterator[tuple[Poster, list[bytes]]]:
    """A poster that waits `seconds`, and a server that answers so; the bodies of the requests that arrived whole."""
    got: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if len(body) == int(self.headers["Content-Length"]):
                got.append(body)
                say(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    poster = Poster(Config(slack_api_url=f"http://127.0.0.1:{server.server_port}/api/"), seconds)
    try:
        yield poster, got
    finally:
        poster.close()
        server.shutdown()
        server.server_close()
        thread.join()


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Say nothing and go."""
    handler.close_connection = True


@pytest.mark.parametrize(
    ("say", "result"),
    [
        (told(ok=True, channel="C1", ts="1.2"), PostedMessage("C1", "1.2")),
        (told(ok=False, error="is_archived"), Refusal("is_archived")),
        (told(ok=False, error="missing_scope", needed="chat:write"), Refusal("missing_scope chat:write")),
        (told(ok=False, error="a_new_word"), Refusal("a_new_word")),
        (answer(429, b"", Retry_After="17"), RateLimit(17)),
        (answer(429, b"", Retry_After="soon"), RateLimit(30)),
        (told(ok=False, error="ratelimited"), RateLimit(30)),
        (answer(500, b'{"ok": false, "error": "internal_error"}'), Unknown("HTTP 500")),
        (answer(503, b""), Unknown("HTTP 503")),
        (told(ok=False, error="internal_error"), Unknown("internal_error")),
        (told(ok=False, error="fatal_error"), Unknown("fatal_error")),
        (told(ok=False, error="service_unavailable"), Unknown("service_unavailable")),
        (told(ok=False, error="request_timeout"), Unknown("request_timeout")),
        (answer(200, b"<html>upstream</html>"), Unknown("no JSON")),
        (answer(200, b"[]"), Unknown("no answer of Slack's")),
        (told(ok=True), Unknown("no answer of Slack's")),
        (told(ok=False), Unknown("no answer of Slack's")),
        (answer(302, b"", Location="http://127.0.0.1:1/"), Unknown("no JSON")),
        (hang_up, Unknown("RemoteProtocolError")),
    ],
)
def test_what_is_known_afterwards(say: Say, result: object) -> None:
    """Posted, refused and told to wait are known; everything else is not, and nothing is sent a second time."""
    with slack(say) as (poster, got):
        assert poster.post("xoxb-1", MESSAGE, lambda: True) == result
        assert len(got) == 1
        assert json.loads(got[0]) == MESSAGE


def test_an_answer_that_does_not_come() -> None:
    """After the timeout nobody knows."""
    over = threading.Event()

    def say(_: BaseHTTPRequestHandler) -> None:
        over.wait(PATIENCE)

    with slack(say, 0.5) as (poster, got):
        assert poster.post("xoxb-1", MESSAGE, lambda: True) == Unknown("ReadTimeout")
        over.set()
        assert len(got) == 1


def test_nobody_there() -> None:
    """What was not even connected was surely not sent."""
    with slack(hang_up) as (_, __):
        pass
    poster = Poster(Config(slack_api_url="http://127.0.0.1:1/api/"), PATIENCE)
    assert poster.post("xoxb-1", MESSAGE, lambda: True) == NotSent(False, "ConnectError")
    poster.close()


@pytest.mark.parametrize("moment", [1, 2])
def test_the_last_look_comes_when_the_connection_stands(moment: int) -> None:
    """A lease that ran out while connecting, or between the headers and the message itself, sends no message."""
    looks: list[int] = []

    def may() -> bool:
        looks.append(1)
        return len(looks) < moment

    with slack(told(ok=True, channel="C1", ts="1.2")) as (poster, got):
        assert poster.post("xoxb-1", MESSAGE, may) == NotSent(True, "the lease ran out")
        assert len(looks) == moment
        assert poster.post("xoxb-1", MESSAGE, lambda: True) == PostedMessage("C1", "1.2")
        assert len(got) == 1
