"""Fixtures for every test: the engines, and the whole bot against the sandbox."""

import os
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, settings

from bot import app, serve
from bot.app import Bot, build
from bot.check import MANIFEST
from bot.clock import utc_now
from bot.config import Config
from bot.feature import Feature
from bot.features import FEATURES
from bot.flights import SingleFlight
from bot.slack.client import TimedClient
from bot.slack.socket import Socket
from bot.text import Texts
from bot.workers import Workers
from sandbox import DEMO, Organisation, Person, Sandbox
from tests.memory import memory
from tests.order import in_order
from tests.pairs import Pair
from tests.patience import PATIENCE, unhurried
from tests.reports import spare
from tests.tries import tries

pytest_plugins = ["tests.collection", "tests.engines", "tests.shelves"]

# A busy machine takes its time over an example: that is no mistake of the bot.
settings.register_profile("suite", deadline=None, max_examples=tries(50), suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

# Reading the certificates of the machine takes as long as making all the rest of a bot, and none is shown here.
ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]

# Two hundred files, which each bot of a run would read: its sentences are parsed once as it is.
_texts = cache(app.load_texts)


def _load_texts(features: Sequence[Feature] = FEATURES) -> Texts:
    return copy(_texts()) if features is FEATURES else _texts.__wrapped__(features)


app.load_texts = _load_texts

if _memory := memory():  # `tmp_path` lies there
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", _memory)

_ACKNOWLEDGED_SECONDS = 0.25  # for which an event is waited for: a story about lateness has some that never are
CHANNEL = "C0GENERAL"
ADMIN, FRENCH, ENGLISH, DEVELOPER, SUPPORT = "U0HELENA", "U0AMELIE", "U0OLIVER", "U0PRIYA", "U0MARCUS"


def pytest_sessionstart(session: pytest.Session) -> None:
    """What passes is told in few words: tests/reports.py."""
    spare(session.config)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is slow begins first, in every process of a run: see tests/order.py."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    items[:] = in_order(items, [item.get_closest_marker("slow") is not None for item in items], workers)


class MovedClock:
    """The bot's clock, which a test may move: `clock.ahead = timedelta(days=3)`."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """The present, moved."""
        return utc_now().astimezone(UTC) + self.ahead


@dataclass
class World:
    """A bot at work in a local Slack."""

    slack: Sandbox
    bot: Bot
    clock: MovedClock
    answered: Callable[[], object]  # waits until no request is under way: what each left to do has been started
    is_writable: bool = True  # what nobody waits for can be written now

    @property
    def workspace(self) -> str:
        """The team id of the workspace."""
        return DEMO.id

    def person(self, user: str) -> Person:
        """Somebody of the workspace."""
        return self.slack.person(user)

    def settle(self) -> None:
        """Wait until everything the bot does after its acknowledgements is done, and what it offered is posted."""
        while True:
            self.slack.wait_for_acknowledgements(_ACKNOWLEDGED_SECONDS)
            self.answered()
            rest(self.slack, self.bot.services.executor)
            assert self.bot.services.flights.settle(PATIENCE)
            assert not self.is_writable or self.bot.services.store.settle(PATIENCE)
            if not self.bot.ticker.is_rung:
                return
            self.bot.ticker.post()

    def tick(self) -> None:
        """Let the schedule's clock tick once: what is due by now has been posted, and the chores are done."""
        self.bot.ticker.tick()


def rest(slack: Sandbox, executor: Executor) -> None:
    """Wait until an executor of the bot has nothing to do."""
    assert isinstance(executor, Workers)
    slack.wait(lambda: not executor.busy)


@contextmanager
def serving(bot: Bot, slack: Sandbox, transport: str) -> Iterator[Callable[[], object]]:
    """The bot connected to the sandbox, by Socket Mode or by signed HTTP; gives what `World.answered` does."""
    if transport == "socket":
        socket = Socket(bot.app, slack.app_token)
        workers: Executor = socket._handler.client.message_workers
        socket.open()
        slack.wait_for_bot()
        try:
            yield lambda: rest(slack, workers)
        finally:
            socket.close()
        return
    server = serve.http_server(bot, "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    slack.deliver_to(f"http://127.0.0.1:{server.effective_port}/slack/events")  # type: ignore[union-attr]
    slack.wait_for_bot()
    try:
        dispatcher: Any = server.task_dispatcher
        yield lambda: rest(slack, dispatcher.workers)
    finally:
        serve.close_http(server)
        thread.join(PATIENCE)


class Worlds(Protocol):
    """Makes worlds; `transport` is "socket" or "http"."""

    def __call__(
        self,
        database_url: str,
        transport: str,
        manifest: Path = MANIFEST,
        *,
        features: Sequence[Feature] = FEATURES,
        optional_scopes: bool = True,
        connections: Mapping[str, str] | None = None,
        organisation: Organisation = DEMO,
    ) -> World: ...


def note_waiting(patch: pytest.MonkeyPatch, worlds: Sequence[World], waited: list[str]) -> None:
    """Note what Slack is asked by whoever holds the writer at that moment: docs/decisions/0026-locks.md."""
    call, answers = TimedClient.api_call, SingleFlight.answers

    def note(what: str) -> None:
        if any(world.bot.services.store._mine.transaction is not None for world in worlds):
            waited.append(what)

    def watched_call(self: TimedClient, api_method: str, **options: Any) -> Any:
        note(api_method)
        return call(self, api_method, **options)

    def watched_answers(self: SingleFlight, questions: Mapping[Any, Callable[[], Any]], seconds: float) -> Any:
        note(str(list(questions)))
        return answers(self, questions, seconds)

    patch.setattr(TimedClient, "api_call", watched_call)
    patch.setattr(SingleFlight, "answers", watched_answers)


@pytest.fixture
def make_world(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worlds]:
    """Makes worlds: `make_world(database_url, "socket" or "http")`; refusals of any of them fail the test."""
    hurried = request.node.get_closest_marker("hurried")
    if hurried is None:
        unhurried(monkeypatch)
    waited: list[str] = []
    with ExitStack() as stack:
        worlds: list[World] = []
        note_waiting(monkeypatch, worlds, waited)

        def make(
            database_url: str,
            transport: str,
            manifest: Path = MANIFEST,
            *,
            features: Sequence[Feature] = FEATURES,
            optional_scopes: bool = True,
            connections: Mapping[str, str] | None = None,
            organisation: Organisation = DEMO,
        ) -> World:
            patience = PATIENCE if hurried is None else next(iter(hurried.args), 3.0)
            sandbox = Sandbox(
                manifest=manifest, organisation=organisation, optional_scopes=optional_scopes, patience=patience
            )
            slack = stack.enter_context(sandbox)
            config = Config(
                slack_bot_token=slack.bot_token,
                slack_app_token=slack.app_token if transport == "socket" else "",
                slack_signing_secret=slack.signing_secret,
                slack_api_url=slack.api_url,
                database_url=database_url,
                connections=connections or {},
            )
            clock = MovedClock()
            bot = build(config, clock, features)
            stack.callback(bot.close)
            answered = stack.enter_context(serving(bot, slack, transport))
            worlds.append(World(slack, bot, clock, answered))
            return worlds[-1]

        yield make
        refused = [refusal for world in worlds for refusal in world.slack.refusals]
    assert refused == [], "Slack would have refused this"
    assert waited == [], "everybody who writes waited for Slack"


@pytest.fixture
def world(make_world: Worlds, pair: Pair, world_url: str) -> World:
    """The bot at work, on the story's pair of a transport and an engine: tests/pairs.py."""
    return make_world(world_url, pair.transport)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Reports travel between processes as UTF-8, which half an emoji, as hostile payloads have it, is not."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]  # pluggy's result
    report.sections = [(name, text.encode(errors="backslashreplace").decode()) for name, text in report.sections]
    if isinstance(report.longrepr, str):
        report.longrepr = report.longrepr.encode(errors="backslashreplace").decode()
