"""Socket Mode: a connection that lasts, and a watchdog for one that does not."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest
from aiohttp import web
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.app import Bot, build
from bot.check import MANIFEST
from bot.config import Config
from bot.slack import blocks as kit
from bot.slack.access import FACT
from bot.slack.listen import Listener
from bot.slack.request import Answer, Request
from bot.slack.socket import Socket
from sandbox import DEMO, Sandbox
from sandbox.server import Server
from tests.conftest import CHANNEL, ENGLISH
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.words import words

SOON = {"silent": 0.3, "look": 0.05}


@contextmanager
def connected(slack: Sandbox, database_url: str, **patience: float) -> Iterator[tuple[Bot, Socket]]:
    """The bot, connected to a Slack."""
    bot = build(Config(slack.bot_token, slack.app_token, "", slack.api_url, database_url))
    socket = Socket(bot.app, slack.app_token, **patience)
    socket.open()
    slack.wait_for_bot()
    try:
        yield bot, socket
    finally:
        socket.close()
        bot.close()


def test_the_watchdog_ends_a_bot_that_slack_has_left(sqlite_url: str) -> None:
    """When the connection is gone and does not come back, waiting ends, so that a supervisor restarts the bot."""
    with ExitStack() as slack_running:
        slack = slack_running.enter_context(Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE))
        with connected(slack, sqlite_url, **SOON) as (_, socket), logbook() as log:
            slack_running.close()
            assert socket.wait() is False
    assert "ending so that a supervisor restarts the bot" in log.getvalue()


class Mute:
    """A Slack that takes the connection, greets, and never says a word again."""

    def __init__(self) -> None:
        self.server = Server()

    def __enter__(self) -> "Mute":
        routes = [web.post("/api/{method}", self.call), web.get("/link/", self.link)]
        self.server.start(routes, [], 0)
        return self

    def __exit__(self, *_: object) -> None:
        self.server.stop()

    async def call(self, request: web.Request) -> web.Response:
        """Answer auth.test and apps.connections.open."""
        url = f"ws://127.0.0.1:{self.server.port}/link/?ticket=1"
        return web.json_response({"ok": True, "url": url, "team_id": "T1", "user_id": "U1", "bot_id": "B1"})

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        """Take a connection and answer no ping on it."""
        connection = web.WebSocketResponse(autoping=False, timeout=0.1)
        await connection.prepare(request)
        await connection.send_json({"type": "hello"})
        async for _ in connection:
            pass
        return connection


def test_the_watchdog_ends_a_bot_whose_connection_fell_silent() -> None:
    """A connection that stands while nothing comes over it is no connection: waiting ends as well."""
    with Mute() as slack:
        client = WebClient("xoxb-1", base_url=f"http://127.0.0.1:{slack.server.port}/api/")
        socket = Socket(App(client=client), "xapp-1", **SOON)
        socket.open()
        try:
            assert socket.wait() is False
        finally:
            socket.close()


def test_a_connection_that_slack_renews_is_left_alone(sqlite_url: str) -> None:
    """Slack asks for a new connection every few hours; the bot goes on answering, and stops when told to."""
    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack,
        connected(slack, sqlite_url, silent=30, look=0.05) as (_, socket),
        ThreadPoolExecutor(1) as pool,
    ):
        waiting = pool.submit(socket.wait)
        slack.refresh_connections()
        slack.wait(
            lambda: len(slack.core.delivery.sockets.connections) == 1 and not slack.core.delivery.sockets._leaving
        )
        shown = slack.person(ENGLISH).command("/glossary", "MVP", channel=CHANNEL)
        assert "isn’t in the glossary yet" in words(shown)
        assert not waiting.done()
        socket.stop()
        assert waiting.result(timeout=PATIENCE) is True


@pytest.mark.parametrize("how", ["closed", "ended", "reset"])
def test_a_lost_connection_is_made_anew_without_a_ping(sqlite_url: str, how: str) -> None:
    """Whatever became of the connection to Slack, commands are answered again before the bot would have pinged it."""
    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack,
        connected(slack, sqlite_url, silent=600, look=300) as _,
    ):
        lost = slack.core.delivery.sockets.connections[0]
        slack.break_connections(how)
        slack.wait(
            lambda: slack.core.delivery.sockets.connections and lost is not slack.core.delivery.sockets.connections[0]
        )
        shown = slack.person(ENGLISH).command("/glossary", "MVP", channel=CHANNEL)
        assert "isn’t in the glossary yet" in words(shown)


def test_closing_ends_a_reader_that_just_begins(sqlite_url: str) -> None:
    """The SDK's reader takes the word to end back when it begins a round; after the closing it ends too."""
    looking, closed = threading.Event(), threading.Event()

    def active_when_it_looked() -> bool:
        looking.set()
        return closed.wait(PATIENCE)

    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack,
        connected(slack, sqlite_url, silent=30, look=0.05) as (_, socket),
    ):
        client = socket._handler.client
        session = client.current_session
        assert session is not None

        def begin() -> None:
            session.is_active = active_when_it_looked  # type: ignore[method-assign]
            client._run_current_session()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped

        client.current_session_runner.target = begin
        client.current_session_state.terminated = True  # one round ends, and the next begins
        assert looking.wait(PATIENCE)
        del session.is_active
        closing = threading.Thread(target=socket.close, daemon=True)
        closing.start()
        closing.join(0.3)
        closed.set()
        closing.join(PATIENCE)
        assert not closing.is_alive()


def test_work_runs_although_the_connection_broke(sqlite_url: str) -> None:
    """When an envelope cannot be acknowledged any more, what its answer left to do is done all the same."""
    done = threading.Event()
    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack,
        connected(slack, sqlite_url, silent=30, look=0.05) as (bot, socket),
    ):
        bot.listeners.command("/later", lambda _: Answer({"text": "x"}, done.set), FACT)
        payload = {"command": "/later", "text": "", "team_id": DEMO.id, "user_id": ENGLISH}

        class Broken:
            logger = socket._handler.client.logger

            def send_socket_mode_response(self, _: object) -> None:
                assert not done.is_set()
                raise OSError("gone")

        with pytest.raises(OSError, match="gone"):
            socket._handler.handle(Broken(), SocketModeRequest("slash_commands", "e1", payload))  # type: ignore[arg-type]
        assert done.wait(PATIENCE)


def test_a_refused_app_token_is_said_at_the_start(sqlite_url: str) -> None:
    """A wrong app-level token stops the start with Slack's own reason."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        bot = build(Config(slack.bot_token, "xapp-wrong", "", slack.api_url, sqlite_url))
        socket = Socket(bot.app, "xapp-wrong")
        try:
            with pytest.raises(SlackApiError, match="invalid_auth"):
                socket.open()
        finally:
            socket.close()
            bot.close()


def test_frames_of_any_length_pass(sqlite_url: str) -> None:
    """A command that brings more than 64 KiB, and an answer as long, arrive whole: slack-sdk lost both before 3.48."""
    long = [f"{n} " + "🚀" * 300 for n in range(40)]  # each is twelve bytes in the JSON of a frame
    heard: list[str] = []

    def answer(request: Request) -> Answer:
        heard.append(request.text)
        return Answer({"text": "Long", "blocks": [kit.section(one) for one in long]})

    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack,
        connected(slack, sqlite_url) as (bot, _),
    ):
        bot.listeners.registered["command", "/glossary"] = Listener(answer, FACT)
        shown = slack.person(ENGLISH).command("/glossary", " ".join(long), channel=CHANNEL)
    assert heard == [" ".join(long)]
    assert shown is not None
    assert [block["text"]["text"] for block in shown["blocks"]] == long
    assert len(json.dumps(shown)) > 2 * 2**16
