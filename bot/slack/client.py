"""Slack's Web API, with an end to every call.

The SDK bounds each read, not the whole: an answer that drips, a byte every half second, would hold its thread for
minutes. Here `timeout` is for a call in all, from connecting to the last byte; a retry has its own.
"""

import http.client
import io
import ssl
import time
from functools import lru_cache, partial
from socket import socket
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

from slack_sdk import WebClient


class TimedClient(WebClient):
    """The SDK's client, whose `timeout` is for a call in all. Raises what the SDK raises, TimeoutError at its end."""

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:  # noqa: ARG002 - the SDK's
        with _opener(self.proxy, self.ssl).open(req, timeout=self.timeout) as answer:
            charset = answer.headers.get_content_charset() or "utf-8"
            return {"status": answer.status, "headers": answer.headers, "body": answer.read().decode(charset)}


@lru_cache(maxsize=4)
def _opener(proxy: str | None, context: ssl.SSLContext | None) -> OpenerDirector:
    # Made once: the certificates of a machine take longer to read than Slack takes to answer.
    secure = _Secure(context=context or ssl.create_default_context())
    return build_opener(_Plain(), secure, *([ProxyHandler({"http": proxy, "https": proxy})] if proxy else []))


class _Plain(HTTPHandler):
    def do_open(self, http_class: Any, req: Request, **made: Any) -> Any:
        return super().do_open(partial(_connection, http_class), req, **made)


class _Secure(HTTPSHandler):
    def do_open(self, http_class: Any, req: Request, **made: Any) -> Any:
        return super().do_open(partial(_connection, http_class), req, **made)


def _connection(http_class: Any, host: str, *, timeout: float, **made: Any) -> http.client.HTTPConnection:
    """A connection whose answer has been read by the time it may take."""
    connection: http.client.HTTPConnection = http_class(host, timeout=timeout, **made)
    connection.response_class = partial(_Response, time.monotonic() + timeout)  # type: ignore[assignment]  # makes one
    return connection


class _Response(http.client.HTTPResponse):
    def __init__(self, until: float, sock: socket, *args: Any, **more: Any) -> None:
        super().__init__(sock, *args, **more)
        self.fp = io.BufferedReader(_Timed(sock, self.fp.detach(), until))


class _Timed(io.RawIOBase):
    """What comes over a connection until a moment of the monotonic clock."""

    def __init__(self, sock: socket, raw: io.RawIOBase, until: float) -> None:
        self._sock, self._raw, self._until = sock, raw, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        self._sock.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        super().close()
        self._raw.close()
