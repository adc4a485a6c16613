"""Slack over HTTP: POST /slack/events, and GET /health for whoever watches the bot. Other paths are others', with what
is below them.

The signature is verified here, over the bytes as they came (`signature.py`): Bolt's own check answers 500 to a
timestamp that is no number, and decoding the body comes before it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from time import time
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.wsgi.http_request import WsgiHttpRequest
from slack_bolt.adapter.wsgi.http_response import WsgiHttpResponse

from bot.slack.deferred import DeferredWork
from bot.slack.listen import describe
from bot.slack.signature import is_signed
from bot.telemetry.front import HEALTH, answer, answer_health, answer_method

log = logging.getLogger(__name__)

PATH = "/slack/events"
BODY_LIMIT = 1024 * 1024


class Front:
    """The WSGI application in front of Bolt."""

    def __init__(
        self,
        app: App,
        signing_secret: str,
        trouble: Callable[[], str],
        clock: Callable[[], float] = time,
        others: Mapping[str, WSGIApplication] | None = None,
    ) -> None:
        """`trouble` says in a word what is wrong with the bot, nothing where it is well; `others` answer their
        path and what is below it."""
        self.app = app
        self._secret = signing_secret.encode()
        self._trouble = trouble
        self._clock = clock
        self._others = others or {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        made = self._answer(environ, start_response)
        # A body after HEAD would be read as the beginning of the connection's next answer.
        return [] if environ.get("REQUEST_METHOD") == "HEAD" else made

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ.get("REQUEST_METHOD", ""), environ.get("PATH_INFO", "")
        if path == HEALTH:
            return answer_health(self._trouble(), environ, start_response)
        for beginning, other in self._others.items():
            if path == beginning or path.startswith(beginning.rstrip("/") + "/"):
                return other(environ, start_response)
        if path != PATH or not self._secret:  # without one anybody could sign
            return answer(start_response, "404 Not Found", "not found")
        if method != "POST":
            return answer_method(start_response, "POST")
        return self._slack(environ, start_response)

    def _slack(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = read_body(environ)
        if body is None:
            return answer(start_response, "413 Content Too Large", "too large")
        if not self._signed(environ, body):
            return answer(start_response, "401 Unauthorized", "bad signature")
        held = DeferredWork()
        try:
            sent = self._dispatch(environ, body.decode("utf-8"), held)
        except Exception as error:
            # Signed and still unreadable: nothing a retry would mend.
            log.warning("a signed request could not be read: %s", describe(error))
            return _Sent(answer(start_response, "400 Bad Request", "malformed"), held)
        start_response(sent.status, sent.get_headers())
        return _Sent(sent.get_body(), held)

    def _dispatch(self, environ: WSGIEnvironment, body: str, held: DeferredWork) -> WsgiHttpResponse:
        headers = WsgiHttpRequest(environ).get_headers()
        query = environ.get("QUERY_STRING", "")
        made = self.app.dispatch(BoltRequest(body=body, query=query, headers=headers, context=held.context))
        return WsgiHttpResponse(made.status, made.headers, made.body)

    def _signed(self, environ: WSGIEnvironment, body: bytes) -> bool:
        timestamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
        return is_signed(self._secret, timestamp, environ.get("HTTP_X_SLACK_SIGNATURE", ""), body, self._clock())


def read_body(environ: WSGIEnvironment) -> bytes | None:
    """What came with a request; None where that is larger than anything that is wanted, or nobody knows how large."""
    length = environ.get("CONTENT_LENGTH") or "0"
    if not (length.isascii() and length.isdigit() and len(length) < 16) or int(length) > BODY_LIMIT:
        return None
    body: bytes = environ["wsgi.input"].read(int(length))
    return body


class _Sent:
    """The body of an answer. Servers close it once it is sent, and also when the client hung up meanwhile:
    https://peps.python.org/pep-3333/#specification-details"""

    def __init__(self, parts: Iterable[bytes], held: DeferredWork) -> None:
        self._parts = parts
        self._held = held

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._parts)

    def close(self) -> None:
        """Start what was left to do."""
        self._held.let_go()
