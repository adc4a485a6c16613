"""The real server: what a tool says is answered before anybody is asked."""

import http.client
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from bot import serve
from bot.app import services
from bot.config import Config
from bot.services import Services
from bot.slack.answerers import THREADS
from bot.store import open_store
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.webhooks.test_receiver import ENVIRONMENT, EVENTS, PUBLIC, by_asana


@dataclass
class Door:
    """One kept-alive connection to the server, and what was handed on."""

    connection: http.client.HTTPConnection
    handed: SimpleQueue[tuple[Services, str, list[str]]]
    services: Services

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """The status and the body of an answer."""
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        return response.status, response.read()


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """A bot that two tools may call."""
    handed: SimpleQueue[tuple[Services, str, list[str]]] = SimpleQueue()
    monkeypatch.setattr(serve, "hasten", lambda *args: handed.put(args))
    config = Config("xoxb-1", "", "signing", "http://127.0.0.1:9/api/", "", connections=ENVIRONMENT, public_url=PUBLIC)
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        made = services(config, store)
        bot: Any = type("Bot", (), {"app": None, "services": made})
        server = serve.http_server(bot, "127.0.0.1", 0)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        connection = http.client.HTTPConnection("127.0.0.1", server.effective_port, timeout=PATIENCE)  # type: ignore[union-attr]
        yield Door(connection, handed, made)
        connection.close()
        serve.close_http(server)
        thread.join(PATIENCE)
        made.executor.shutdown()


def test_it_is_handed_on(door: Door) -> None:
    """One delivery after the other over one connection, HEAD and refusals among them."""
    assert door.ask("HEAD", "/trackers/trello") == (200, b"")
    assert door.ask("POST", "/trackers/asana", EVENTS, **by_asana(EVENTS)) == (200, b"")
    assert door.handed.get(timeout=PATIENCE) == (door.services, "asana", ["12"])
    assert door.ask("POST", "/trackers/asana", EVENTS) == (401, b"")
    assert door.ask("POST", "/trackers/linear", EVENTS) == (404, b"")
    assert door.ask("GET", "/trackers/trello") == (405, b"")
    assert door.ask("GET", "/health")[0] in (200, 503)
    assert door.handed.empty()


def test_nobody_waits_for_what_comes_of_it(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tool is answered while the database is asked; where that fails the log says what becomes of it."""
    begun, go = threading.Event(), threading.Event()

    def slow(*_: Any) -> None:
        begun.set()
        assert go.wait(PATIENCE)
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(serve, "hasten", slow)
    with logbook("bot.serve") as log:
        assert door.ask("POST", "/trackers/asana", EVENTS, **by_asana(EVENTS)) == (200, b"")
        assert begun.wait(PATIENCE)
        go.set()
        door.services.executor.shutdown()
        assert "what changed in asana is read with its next round" in log.getvalue()


def test_a_thousand_at_once_keep_nobody_waiting(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else the bot works on keeps its threads: what tools say takes one of them, and the database once."""
    begun: list[str] = []
    go = threading.Event()

    def slow(_: Services, name: str, __: list[str]) -> None:
        begun.append(name)
        assert go.wait(PATIENCE)

    monkeypatch.setattr(serve, "hasten", slow)
    for n in range(300):
        body = EVENTS.replace(b"12", str(n).encode())
        assert door.ask("POST", "/trackers/asana", body, **by_asana(body)) == (200, b"")
    try:
        other: Future[bool] = door.services.executor.submit(lambda: True)
        assert other.result(PATIENCE)
        assert begun == ["asana"]
    finally:
        go.set()


@pytest.mark.parametrize(
    ("head", "body", "status"),
    [
        # Twice signed is not signed; nor is a path that only looks alike, or a method that is said aside.
        ("POST /trackers/asana HTTP/1.1\r\nX-Hook-Signature: {sign}\r\nX-Hook-Signature: {sign}", EVENTS, 401),
        ("POST /trackers/asana HTTP/1.1\r\nX_Hook_Signature: {sign}", EVENTS, 401),
        ("POST /trackers/as%C3%A4na HTTP/1.1\r\nX-Hook-Signature: {sign}", EVENTS, 404),
        ("POST /trackers//asana HTTP/1.1\r\nX-Hook-Signature: {sign}", EVENTS, 404),
        ("POST /trackers/../trackers/asana%00 HTTP/1.1\r\nX-Hook-Signature: {sign}", EVENTS, 404),
        ("GET /trackers/asana HTTP/1.1\r\nX-HTTP-Method-Override: POST\r\nX-Hook-Signature: {sign}", EVENTS, 405),
        ("post /trackers/asana HTTP/1.1\r\nX-Hook-Signature: {sign}", EVENTS, 400),
        ("POST /trackers/asana HTTP/1.1\r\nX-Hook-Secret: {secret}\r\nX-Hook-Secret: {secret}", b"{}", 401),
    ],
)
def test_what_is_made_to_confuse(door: Door, head: str, body: bytes, status: int) -> None:
    """It is answered by a status, and nothing is handed on."""
    sign = by_asana(EVENTS)["X-Hook-Signature"]
    made = head.format(sign=sign, secret="a" * 32) + f"\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
    assert raw(door, made.encode() + body) == status
    assert door.handed.empty()


def test_a_body_in_chunks(door: Door) -> None:
    """It is signed like any other; one that never ends is cut off."""
    sign = by_asana(EVENTS)["X-Hook-Signature"]
    head = f"POST /trackers/asana HTTP/1.1\r\nHost: x\r\nX-Hook-Signature: {sign}\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunk = b"%x\r\n%b\r\n" % (len(EVENTS), EVENTS)
    assert raw(door, head.encode() + chunk + b"0\r\n\r\n") == 200
    assert door.handed.get(timeout=PATIENCE)[1:] == ("asana", ["12"])
    endless = b"%x\r\n%b\r\n" % (65_536, b"x" * 65_536)
    assert raw(door, head.encode() + endless * 40) in (413, 0)
    assert door.handed.empty()


def test_half_a_body_keeps_no_thread(door: Door) -> None:
    """More callers than the bot has threads, each with a body that does not come: others are answered."""
    address = ("127.0.0.1", door.connection.port)
    slow = [socket.create_connection(address, PATIENCE) for _ in range(THREADS * 2)]
    try:
        for one in slow:
            one.sendall(b"POST /trackers/asana HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
        assert door.ask("HEAD", "/trackers/trello") == (200, b"")
    finally:
        for one in slow:
            one.close()


def raw(door: Door, data: bytes) -> int:
    """The status of the answer to something that no client would send; 0 where the server hangs up meanwhile."""
    with socket.create_connection(("127.0.0.1", door.connection.port), PATIENCE) as connection, suppress(OSError):
        connection.sendall(data)
        return int(connection.makefile("rb").readline().split()[1])
    return 0
