"""The real server: what a tool says is answered before anybody is asked."""

import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from bot import serve
from bot.app import services
from bot.config import Config
from bot.services import Services
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
