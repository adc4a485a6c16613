"""What those who watch the bot ask it over HTTP: /health, /ready and /metrics."""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from prometheus_client import make_wsgi_app

from bot.telemetry.metrics import REGISTRY

log = logging.getLogger(__name__)

HEALTH, READY, METRICS = "/health", "/ready", "/metrics"


def answer(start_response: StartResponse, status: str, text: str, kind: str = "text/plain") -> Iterable[bytes]:
    """A short answer that nobody keeps."""
    body = text.encode()
    headers = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response(status, [*headers, ("Cache-Control", "no-store")])
    return [body]


class WatchFront:
    """The WSGI application of a port of its own, which nobody but those who watch should reach."""

    def __init__(
        self, trouble: Callable[[], str], ready: Callable[[], Mapping[str, Any]], measure: Callable[[], object]
    ) -> None:
        """`trouble` says in a word what is wrong, "" for nothing; `ready` is that of Readiness; `measure` is called
        before metrics are read, for what is counted only then."""
        self._trouble = trouble
        self._ready = ready
        self._measure = measure
        self._metrics: WSGIApplication = make_wsgi_app(REGISTRY)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        made = self._answer(environ, start_response)
        return [] if environ.get("REQUEST_METHOD") == "HEAD" else made

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            return answer(start_response, "405 Method Not Allowed", "GET only")
        if path == HEALTH:
            trouble = self._trouble()
            return answer(start_response, "503 Service Unavailable" if trouble else "200 OK", trouble or "ok")
        if path == READY:
            return answer_ready(self._ready(), start_response)
        if path != METRICS:
            return answer(start_response, "404 Not Found", "not found")
        self._measure()
        return self._metrics(environ, start_response)


def answer_ready(said: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
    """The answer to whether the bot is ready."""
    status = "200 OK" if said["ready"] else "503 Service Unavailable"
    return answer(start_response, status, json.dumps(said), "application/json")
