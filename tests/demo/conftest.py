"""The demo's systems at work, asked by the real connectors."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Bot, build
from bot.check import MANIFEST
from bot.config import Config
from bot.connectors import CONNECTORS
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Point, Span
from demo import kpis
from demo.company import DemoClock, fill
from sandbox import DEMO, Sandbox
from tests.conftest import serving
from tests.patience import PATIENCE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Clock:
    """The demo's clock: it stands still until a test moves it."""

    now = NOW

    def __call__(self) -> datetime:
        """The present of the demo."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """What the systems take for the present: a Monday morning."""
    return Clock()


@pytest.fixture
def tools(tmp_path: Path, clock: Clock) -> Iterator[Tools]:
    """The systems, and a client that does not sleep."""
    http = Http(pause=lambda _: None, clock=clock)
    with kpis.sources(tmp_path, clock) as environment:
        yield Tools(environment, http)
    http.close()


Asks = Callable[..., list[Point]]


@pytest.fixture
def ask(tools: Tools, clock: Clock) -> Asks:
    """Asks a system: `ask("jira", {"measure": "throughput"}, grain="week", since="2024-11-25", wrong={…})`."""

    def asks(
        source: str,
        settings: Mapping[str, str],
        *,
        grain: str = "day",
        since: str = "2026-10-19",
        wrong: Mapping[str, str] | None = None,
    ) -> list[Point]:
        fetch = CONNECTORS[source].fetch
        assert fetch
        known = Tools({**tools.environment, **(wrong or {})}, tools.http)
        return fetch(known, settings, Span(since, clock(), grain, "Europe/Paris"))

    return asks


@contextmanager
def filled(folder: Path) -> Iterator[tuple[Config, Sandbox]]:
    """The demo's organisation with its past and its systems."""
    clock = DemoClock()
    with (
        Sandbox(manifest=MANIFEST, organisation=DEMO, clock=clock.seconds, patience=PATIENCE) as slack,
        kpis.sources(folder, clock) as connections,
    ):
        own = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url)
        config = Config(*own, f"sqlite:///{folder}/store.db", connections=connections)
        fill(config, clock, slack)
        yield config, slack


@pytest.fixture(scope="package")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bot, Sandbox]]:
    """The demo, started once for all of these tests."""
    with filled(tmp_path_factory.mktemp("demo")) as (config, slack):
        with closing(build(config)) as bot, serving(bot, slack, "socket"):
            yield bot, slack
        assert slack.refusals == []
