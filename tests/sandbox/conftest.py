"""A sandbox for each test, and a tiny bot of its own."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.parrot import new_app, over_http, over_socket

MANIFEST = Path(__file__).parent / "manifest.yml"
CHECKOUT = "C0CHECKOUT"


class Clock:
    """The sandbox's clock: the real time, moved forward by `ahead` seconds."""

    ahead = 0.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return time.time() + self.ahead


@pytest.fixture
def clock() -> Clock:
    """A clock the test may move."""
    return Clock()


@pytest.fixture
def slack(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox with the demonstration workspace."""
    with Sandbox(MANIFEST, clock=clock, patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
def client(slack: Sandbox) -> WebClient:
    """slack_sdk's client, with the bot's token, that never retries."""
    return WebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])


@pytest.fixture
def amelie(slack: Sandbox) -> Person:
    """The French product manager."""
    return slack.person("U0AMELIE")


@pytest.fixture
def app(slack: Sandbox) -> App:
    """A Bolt app, its listeners still to be registered."""
    return new_app(slack)


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    """Each of the two ways Slack talks to a bot."""
    return str(request.param)


class Running:
    """Starts the app over one transport, once its listeners are registered."""

    def __init__(self, slack: Sandbox, app: App, transport: str) -> None:
        self._parts = (slack, app)
        self._transport = transport

    def __call__(self) -> AbstractContextManager[None]:
        """Run the app until the `with` block ends."""
        return over_socket(*self._parts) if self._transport == "socket" else over_http(*self._parts)


@pytest.fixture
def running(slack: Sandbox, app: App, transport: str) -> Running:
    """`with running():` runs the app over each transport."""
    return Running(slack, app, transport)


@pytest.fixture
def connected(slack: Sandbox, app: App) -> Running:
    """`with connected():` runs the app over Socket Mode only."""
    return Running(slack, app, "socket")
