"""The whole bot in a process of its own, which dies (SIGKILL) at a chosen point of its work, and is then started anew.

A point is the n-th time something happens once the test has drawn the knife: "commit" before a transaction is
committed, "committed" after it, "post" before a message leaves, "posted" before it is written down that it is there.
"""

import logging
import os
import signal
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from bot import serve
from bot.app import Bot, build, load_texts
from bot.asking.classifier import classifier
from bot.clock import utc_now
from bot.config import Config
from bot.schedule.poster import Result
from bot.store.foresight import Forecast
from bot.store.threads import Transaction
from bot.workers import StopSignal
from sandbox import Sandbox
from sandbox.acknowledgement import NotAcknowledged
from tests.patience import PATIENCE

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.mortal"])
# What takes longest of a start, made once where every life is forked off: sentences, what questions are likened to, and
# the certificates of the machine.
load_texts()
classifier()
ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]
ssl.create_default_context()


@dataclass(frozen=True)
class Point:
    """Where a process dies: the `nth` time that something happens. Nowhere by default."""

    name: str = ""
    nth: int = 1

    def __str__(self) -> str:
        return f"{self.name}-{self.nth}"


@dataclass(frozen=True)
class Setup:
    """What a process is started with; its clock is `ahead` by so many seconds."""

    config: Config
    point: Point
    ahead: float
    log: Path


class Knife:
    """Ends this process at its point, once it is drawn."""

    def __init__(self, drawn: Event, point: Point) -> None:
        self._drawn, self._point = drawn, point
        self._left, self._lock = point.nth, threading.Lock()

    def at(self, name: str) -> None:
        """Something of this name happens now."""
        if name != self._point.name or not self._drawn.is_set():
            return
        with self._lock:
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)


def _cut(bot: Bot, knife: Knife) -> None:
    """Put the knife where things happen."""
    begin, poster = bot.services.store._begin, bot.ticker._poster
    post = poster.post

    @contextmanager
    def beginning(workspace: str, forecast: Forecast) -> Iterator[Transaction]:
        with begin(workspace, forecast) as transaction:
            yield transaction
            knife.at("commit")
        knife.at("committed")

    def posting(token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        knife.at("post")
        result = post(token, message, may)
        knife.at("posted")
        return result

    bot.services.store._begin = beginning  # type: ignore[method-assign]
    poster.post = posting  # type: ignore[method-assign]


def _run(setup: Setup, drawn: Event, port: Connection) -> None:
    """Serve over HTTP until SIGTERM, or until the point is reached."""
    logging.basicConfig(filename=setup.log, level=logging.INFO, format="%(process)d %(asctime)s %(message)s")
    over = StopSignal()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    bot = build(setup.config, lambda: utc_now() + timedelta(seconds=setup.ahead))
    _cut(bot, Knife(drawn, setup.point))
    server = serve.http_server(bot, "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    bot.scheduler.start()
    bot.ticker.start()
    port.send(server.effective_port)  # type: ignore[union-attr]
    over.wait()
    serve.close_http(server)
    thread.join()
    bot.close()


class Life:
    """One run of the bot's process."""

    def __init__(self, slack: Sandbox, url: str, folder: Path, point: Point | None = None, ahead: float = 0) -> None:
        config = Config(
            slack_bot_token=slack.bot_token,
            slack_signing_secret=slack.signing_secret,
            slack_api_url=slack.api_url,
            database_url=url,
        )
        self._drawn = _CONTEXT.Event()
        here, there = _CONTEXT.Pipe()
        setup = Setup(config, point or Point(), ahead, folder / "bot.log")
        self._process = _CONTEXT.Process(target=_run, args=(setup, self._drawn, there), daemon=True)
        self._process.start()
        assert here.poll(PATIENCE), (folder / "bot.log").read_text()
        slack.deliver_to(f"http://127.0.0.1:{here.recv()}/slack/events")
        slack.wait_for_bot()

    def draw(self) -> None:
        """From now on it dies where it is to."""
        self._drawn.set()

    def is_over(self) -> bool:
        """Whether it has died."""
        return not self._process.is_alive()

    def end(self) -> None:
        """Let it finish, if it still lives."""
        self._process.terminate()
        self._process.join(PATIENCE)


@dataclass
class MortalBot:
    """A local Slack, a database, and the lives of one bot."""

    slack: Sandbox
    url: str
    folder: Path
    lives: list[Life] = field(default_factory=list, kw_only=True)

    def live(self, point: Point | None = None, ahead: float = 0) -> Life:
        """Start the bot."""
        self.lives.append(Life(self.slack, self.url, self.folder, point, ahead))
        return self.lives[-1]

    @contextmanager
    def dying(self, life: Life) -> Iterator[None]:
        """What is done here is the last thing the bot sees."""
        life.draw()
        with suppress(NotAcknowledged):
            yield
        self.slack.wait(life.is_over, PATIENCE)

    def end(self) -> None:
        """Let every life finish."""
        for life in self.lives:
            life.end()
