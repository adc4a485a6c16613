"""The threads that answer Slack, over HTTP and over Socket Mode alike."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from bot.workers import Workers, in_time

log = logging.getLogger(__name__)

THREADS = 16
# Python runs one thread at a time: more that answer at once make every answer later, few leave the processor idle
# while they wait for a database on another machine. See docs/decisions/0041-one-processor.md.
_AT_ONCE = 3
_PATIENCE_SECONDS = 0.05  # an answer takes a few milliseconds: who has taken so long waits for somebody


def answerers() -> Workers:
    """Threads for one connection to Slack, or one server."""
    return Workers(_AT_ONCE, THREADS, _PATIENCE_SECONDS)


class Task(Protocol):
    """A request that waitress has read whole."""

    def service(self) -> None:
        """Answer it."""

    def cancel(self) -> None:
        """Leave it unanswered."""


class Dispatcher:
    """What waitress hands requests to, in the place of its own: that has as many at once as it has threads."""

    def __init__(self) -> None:
        self.workers = answerers()

    def add_task(self, task: Task) -> None:
        """Have a request answered; not any more once they are shut down."""
        try:
            self.workers.submit(task.service).add_done_callback(partial(_ended, task.cancel))
        except RuntimeError:
            task.cancel()

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> None:
        """Take no more; wait so many seconds for the answers under way, and leave those that have not begun."""
        in_time(partial(self.workers.shutdown, cancel_futures=cancel_pending), timeout)


def _ended(cancel: Callable[[], None], future: Future[None]) -> None:
    if future.cancelled():
        cancel()
    elif (error := future.exception()) is not None:
        log.error("a request was not answered", exc_info=error)
