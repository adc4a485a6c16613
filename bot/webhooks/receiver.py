"""POST /trackers/NAME: a tool that teams plan in says that some of its work items have changed.

What it says is a hint alone: it has the tool asked sooner than it would be. So nothing is lost where it says nothing,
nothing is gained by saying it twice, and no word of it is shown or kept. Only what the tool signed is listened to; to
everything else it is answered by a status, without a word.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from wsgiref.types import StartResponse, WSGIEnvironment

from bot.connectors.tracker import Tracker, Webhook
from bot.slack.http import read_body

PREFIX = "/trackers/"

_REMEMBERED = 1000  # deliveries: who sends one again, because no answer came or to do harm, hastens nothing

Hasten = Callable[[str, Sequence[str]], object]
"""Have the work items of a tracker, by their ids, read soon: `hasten(name, ids)`, at once and raising nothing."""


class Receiver:
    """The WSGI application of all trackers. `public` is where the bot is reached from outside, empty where it is not;
    a tracker that the operator has not set up is not there."""

    def __init__(
        self, trackers: Mapping[str, Tracker], environment: Mapping[str, str], public: str, hasten: Hasten
    ) -> None:
        self._trackers, self._environment = trackers, environment
        self._public, self._hasten = public.rstrip("/"), hasten
        self._lock = threading.Lock()
        self._seen: OrderedDict[bytes, None] = OrderedDict()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        status, headers = self._answer(environ)
        start_response(status, [("Content-Length", "0"), *headers.items()])
        return []

    def _answer(self, environ: WSGIEnvironment) -> tuple[str, Mapping[str, str]]:
        name, method = environ.get("PATH_INFO", "").removeprefix(PREFIX), environ.get("REQUEST_METHOD", "")
        webhook = self._webhook(name)
        if webhook is None:
            return "404 Not Found", {}
        if method == "HEAD":  # Trello looks whether the address is there
            return "200 OK", {}
        if method != "POST":
            return "405 Method Not Allowed", {"Allow": "HEAD, POST"}
        body = read_body(environ)
        if body is None:
            return "413 Content Too Large", {}
        headers = {key[5:].replace("_", "-").lower(): value for key, value in environ.items() if key[:5] == "HTTP_"}
        greeting = webhook.greeting(headers, body)
        if greeting is not None:
            return "200 OK", greeting
        secret = self._environment.get(webhook.secret.name, "")
        if not secret or not webhook.verify(secret, f"{self._public}{PREFIX}{name}", headers, body):
            return "401 Unauthorized", {}
        ids = webhook.hint(body)
        if ids and self._is_new(name, body):
            self._hasten(name, ids)
        return "200 OK", {}

    def _webhook(self, name: str) -> Webhook | None:
        tracker = self._trackers.get(name)
        return tracker.webhook if self._public and tracker and tracker.ready(self._environment) else None

    def _is_new(self, name: str, body: bytes) -> bool:
        mark = sha256(name.encode() + b"\0" + body).digest()
        with self._lock:
            if mark in self._seen:
                return False
            self._seen[mark] = None
            if len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
        return True
