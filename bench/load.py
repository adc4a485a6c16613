"""Signed slash commands over connections that stay open, and how long each answer took."""

import hmac
import selectors
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from statistics import median, quantiles
from urllib.parse import urlencode

from bench.terms import WORKSPACE

READER = "U0READER"

_PATIENCE = 30  # seconds

_numbers = count(1)


@dataclass(frozen=True)
class Ask:
    """A slash command, and what its answer holds when it is right, this or `also`; with `payload` an interaction
    instead, with `event` the JSON of one."""

    command: str
    text: str
    expect: bytes
    payload: str = ""
    also: bytes = b""
    event: str = ""
    workspace: str = WORKSPACE


@dataclass(frozen=True)
class Timing:
    """What a block of requests took: each of them, in milliseconds, as they were answered, and which it was; and how
    many were answered in a second."""

    times: list[float]
    rate: float
    numbers: list[int]

    @property
    def p50(self) -> float:
        """The median, in milliseconds."""
        return median(self.times)

    @property
    def p99(self) -> float:
        """What 99 in 100 stayed below, in milliseconds; of fewer than 100, nearly the longest."""
        return quantiles(self.times, n=100, method="inclusive")[98]


def figures(timings: Sequence[Timing]) -> list[str]:
    """For a table, medians of the blocks: p50, p99, requests a second."""
    p50, p99, rate = (median(column) for column in zip(*((t.p50, t.p99, t.rate) for t in timings), strict=True))
    return [f"{p50:.2f}", f"{p99:.2f}", f"{rate:,.0f}"]


class AnswerError(Exception):
    """An answer was not the one a reader should get."""


def request(ask: Ask, path: str, secret: str) -> bytes:
    """The HTTP request that Slack would send now, as bytes. No two have the same trigger id.

    https://docs.slack.dev/interactivity/implementing-slash-commands and
    https://docs.slack.dev/authentication/verifying-requests-from-slack
    """
    fields = (
        {"payload": ask.payload}
        if ask.payload
        else {
            "token": "deprecated",
            "team_id": ask.workspace,
            "team_domain": "northwind-studio",
            "channel_id": "C0GENERAL",
            "channel_name": "general",
            "user_id": READER,
            "user_name": "reader",
            "command": ask.command,
            "text": ask.text,
            "api_app_id": "A0BENCH",
            "is_enterprise_install": "false",
            "response_url": "http://127.0.0.1:9/commands/unused",
            "trigger_id": f"{time.time_ns()}.{next(_numbers)}",
        }
    )
    body = ask.event.encode() or urlencode(fields).encode()
    kind = "application/json" if ask.event else "application/x-www-form-urlencoded"
    stamp = str(int(time.time())).encode()
    signature = hmac.new(secret.encode(), b"v0:%b:%b" % (stamp, body), sha256).hexdigest()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n"
        "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {stamp.decode()}\r\nX-Slack-Signature: v0={signature}\r\n\r\n"
    )
    return head.encode() + body


class Client:
    """Connections to one server, opened once."""

    def __init__(self, port: int, connections: int, path: str, secret: str) -> None:
        self._path = path
        self._secret = secret
        self._sockets = [socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) for _ in range(connections)]
        for open_ in self._sockets:
            open_.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self) -> None:
        """Close every connection."""
        for open_ in self._sockets:
            open_.close()

    def run(self, asks: Sequence[Ask], seconds: float) -> Timing:
        """Send these, the next on each connection once it has its answer, for `seconds` at the most.

        Raises AnswerError when an answer is wrong; it is looked at after the clock has stopped.
        """
        wires = [request(ask, self._path, self._secret) for ask in asks]
        answers: list[bytes] = [b""] * len(wires)
        times: list[float] = []
        done: list[int] = []
        began = time.perf_counter()
        end = began + seconds
        with selectors.DefaultSelector() as ready:
            sent: dict[socket.socket, tuple[int, float]] = {}
            numbers = iter(range(len(wires)))

            def send(to: socket.socket) -> None:
                number = next(numbers, None)
                if number is None or time.perf_counter() > end:
                    sent.pop(to, None)
                    return
                sent[to] = (number, time.perf_counter())
                to.sendall(wires[number])

            for open_ in self._sockets:
                ready.register(open_, selectors.EVENT_READ)
                send(open_)
            while sent:
                events = ready.select(_PATIENCE)
                if not events:
                    raise AnswerError(f"no answer within {_PATIENCE} s")
                for event, _ in events:
                    open_ = event.fileobj  # type: ignore[assignment]
                    number, at = sent[open_]
                    answers[number] = _read(open_)
                    times.append((time.perf_counter() - at) * 1e3)
                    done.append(number)
                    send(open_)
        took = time.perf_counter() - began
        _check(asks, answers)
        return Timing(times, len(times) / took, done)


def _read(open_: socket.socket) -> bytes:
    """One whole response."""
    data = b""
    missing = 1
    while missing > 0:
        part = open_.recv(262_144)
        if not part:
            raise AnswerError("the server closed the connection")
        data += part
        head, blank, body = data.partition(b"\r\n\r\n")
        if blank:
            length = head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]
            missing = int(length) - len(body)
    return data


def _check(asks: Sequence[Ask], answers: Sequence[bytes]) -> None:
    for ask, answer in zip(asks, answers, strict=True):
        is_right = ask.expect in answer or bool(ask.also and ask.also in answer)
        if answer and not (answer.startswith(b"HTTP/1.1 200") and is_right):
            raise AnswerError(f"{ask.command} {ask.text}: {answer[:1000]!r}")
