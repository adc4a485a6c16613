"""Connections to Slack that stay open for the next call.

Opening one takes two or three trips over the internet and the processor time of a handshake; urllib opens one a call.
`ask` stands for that one step of its handlers, `do_open`: proxies, certificates, redirects and errors stay what they
are. What is sent again, and what is not: docs/decisions/0071-connections-to-slack.md.
"""

import http.client
import io
import os
import select
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection as Connection
from socket import socket
from typing import Any, cast
from urllib.error import URLError
from urllib.request import Request
from urllib.response import addinfourl

_IDLE_SECONDS = 4.0  # servers close after five or more: https://httpd.apache.org/docs/2.4/mod/core.html
_MOST = 32  # of all hosts
_FINAL = 200  # what comes before such a status is not the answer yet


@dataclass(frozen=True, slots=True)
class _Idle:
    key: Hashable
    connection: Connection
    until: float


class ConnectionPool:
    """Open connections that nobody uses, for the whole process; the last used is the first to be used again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: deque[_Idle] = deque()

    def take(self, key: Hashable) -> Connection | None:
        """One to use, over which nothing has come since its last answer, not even its end."""
        self.close_old()
        while True:
            with self._lock:
                found = next((one for one in reversed(self._idle) if one.key == key), None)
                if found is None:
                    return None
                self._idle.remove(found)
            if _is_quiet(found.connection):
                return found.connection
            found.connection.close()

    def give(self, key: Hashable, connection: Connection) -> None:
        """Keep one whose last answer was read to its end."""
        with self._lock:
            self._idle.append(_Idle(key, connection, time.monotonic() + _IDLE_SECONDS))
        self.close_old()

    def close_old(self) -> None:
        """Close what nobody used for some seconds, and what is too many."""
        now = time.monotonic()
        with self._lock:
            old = []
            while self._idle and (self._idle[0].until <= now or len(self._idle) > _MOST):
                old.append(self._idle.popleft())
        for one in old:
            one.connection.close()

    def close(self) -> None:
        """Close all; those in use come back as they end."""
        with self._lock:
            old, self._idle = self._idle, deque()
        for one in old:
            one.connection.close()

    def leave(self) -> None:
        """In a process that was forked off: what is open belongs to the other one, which goes on using it."""
        self._lock = threading.Lock()  # a thread of the other process may have held it
        self.close()

    def __len__(self) -> int:
        """How many are open and unused."""
        return len(self._idle)


POOL = ConnectionPool()
os.register_at_fork(after_in_child=POOL.leave)


def ask(http_class: Any, call: Request, **made: Any) -> addinfourl:
    """The whole answer to a call, within its timeout from now; `made` is what its connection is made with. Raises
    URLError where none is had or the call cannot be sent; TimeoutError, OSError and HTTPException for what happens
    afterwards, when it may have been carried out."""
    until = time.monotonic() + (call.timeout or 0)
    headers = {name.title(): value for name, value in {**call.headers, **call.unredirected_hdrs}.items()}
    target: str | None = getattr(call, "_tunnel_host", None)  # behind a proxy, over TLS
    to_proxy = {"Proxy-Authorization": headers.pop("Proxy-Authorization", "")} if target else {}
    to_proxy = {name: value for name, value in to_proxy.items() if value}
    key = (http_class, call.host, target, *to_proxy.values(), *made.values())

    def send(connection: Connection) -> Connection:
        connection.response_class = partial(_Response, until)  # type: ignore[assignment]  # makes one
        try:
            connection.request(call.get_method(), call.selector, cast("bytes | None", call.data), headers)
        except BaseException:
            connection.close()
            raise
        return connection

    def fresh() -> Connection:
        connection: Connection = http_class(call.host, timeout=_left(until), **made)
        if target:
            connection.set_tunnel(target, headers=to_proxy)
        return send(connection)

    try:
        connection = _over_kept(key, until, send) or fresh()
    except OSError as error:
        raise URLError(error) from error
    return _answer(key, connection, call)


def _over_kept(key: Hashable, until: float, send: Callable[[Connection], Connection]) -> Connection | None:
    """A connection that was kept, with the call sent over it; none where it ended before all of that had left: nothing
    was done then, and it may be sent anew."""
    left, connection = _left(until), POOL.take(key)
    if connection is None:
        return None
    connection.sock.settimeout(left)
    try:
        return send(connection)
    except TimeoutError:
        raise
    except OSError:
        return None


def _answer(key: Hashable, connection: Connection, call: Request) -> addinfourl:
    try:
        answer = connection.getresponse()
        lines = cast("_Lines", answer.fp)
        found = addinfourl(io.BytesIO(answer.read()), answer.headers, call.full_url, answer.status)
    except BaseException:
        connection.close()
        raise
    found.msg = answer.reason  # type: ignore[attr-defined]  # where urllib's handlers read it
    if connection.sock is not None and answer.status >= _FINAL and not lines.more and _is_quiet(connection):
        POOL.give(key, connection)
    else:
        connection.close()
    return found


def _is_quiet(connection: Connection) -> bool:
    """Whether nothing waits to be read, in TLS or beneath it."""
    if isinstance(connection.sock, ssl.SSLSocket) and connection.sock.pending():
        return False
    poll = select.poll()
    poll.register(connection.sock, select.POLLIN)
    return not poll.poll(0)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the call took too long")
    return left


class _Response(http.client.HTTPResponse):
    """An answer that has been read by a moment of the monotonic clock."""

    def __init__(self, until: float, sock: socket, *args: Any, **more: Any) -> None:
        super().__init__(sock, *args, **more)
        self.fp = _Lines(_Timed(sock, self.fp.detach(), until))


class _Lines(io.BufferedReader):
    """What comes over a connection; `more` once it is closed: whether something came that nobody read."""

    more = False

    def close(self) -> None:
        if not self.closed:
            self.raw.is_over = True  # type: ignore[attr-defined]  # of _Timed
            self.more = bool(self.peek())
        super().close()


class _Timed(io.RawIOBase):
    def __init__(self, sock: socket, raw: io.RawIOBase, until: float) -> None:
        self._sock, self._raw, self._until = sock, raw, until
        self.is_over = False  # nothing more is waited for

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.is_over:
            return None
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        self._sock.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        super().close()
        self._raw.close()
