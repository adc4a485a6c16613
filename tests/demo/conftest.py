"""The demo's systems at work, asked by the real connectors."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.connectors import CONNECTORS
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Point, Span
from demo import kpis

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
