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
_READING = ("GET", "HEAD")


def answer(
    start_response: StartResponse, status: str, text: str, kind: str = "text/plain", **headers: str
) -> Iterable[bytes]:
    """A short answer that nobody keeps; `headers` by their names."""
    body = text.encode()
    own = {"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(body)), "Cache-Control": "no-store"}
    start_response(status, [*own.items(), *headers.items()])
    return [body]


def answer_method(start_response: StartResponse, *methods: str) -> Iterable[bytes]:
    """The answer to another method than these."""
    allowed = ", ".join(methods)
    return answer(start_response, "405 Method Not Allowed", f"{allowed} only", Allow=allowed)


def answer_health(trouble: str, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The answer to whether the bot is well; `trouble` is a word of what is wrong, "" for nothing."""
    if environ.get("REQUEST_METHOD") not in _READING:
        return answer_method(start_response, *_READING)
    return answer(start_response, "503 Service Unavailable" if trouble else "200 OK", trouble or "ok")


class WatchFront:
    """The WSGI application of those who watch the bot. Metrics are on a port of its own, which nobody else should
    reach."""

    def __init__(
        self,
        trouble: Callable[[], str],
        ready: Callable[[], Mapping[str, Any]],
        measure: Callable[[], object] | None = None,
    ) -> None:
        """`trouble` says in a word what is wrong, "" for nothing; `ready` is that of Readiness; `measure` is called
        before metrics are read, for what is counted only then: without it there are none."""
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
        if path not in (HEALTH, READY, METRICS) or (path == METRICS and self._measure is None):
            return answer(start_response, "404 Not Found", "not found")
        if environ.get("REQUEST_METHOD") not in _READING:
            return answer_method(start_response, *_READING)
        if path == HEALTH:
            return answer_health(self._trouble(), environ, start_response)
        if path == READY:
            said = self._ready()
            status = "200 OK" if said["ready"] else "503 Service Unavailable"
            return answer(start_response, status, json.dumps(said), "application/json")
        if self._measure is not None:
            self._measure()
        return self._metrics({**environ, "REQUEST_METHOD": "GET"}, start_response)  # it knows no HEAD
