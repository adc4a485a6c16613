"""Threads that wait for outside systems, apart from each other: one system that hangs holds up nobody else's."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

from bot.connectors.allowance import USUAL

P = ParamSpec("P")
T = TypeVar("T")


class PoolBySystem:
    """A pool of threads for each outside system, by its name, made when it is first asked: as wide as what it is asked
    at once."""

    def __init__(self, width: int = USUAL.at_once) -> None:
        self._width = width
        self._lock = threading.Lock()
        self._lanes: dict[str, ThreadPoolExecutor] = {}

    def submit(self, lane: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have something done in the lane of a system. Raises RuntimeError once they are shut down."""
        with self._lock:
            if lane not in self._lanes:
                self._lanes[lane] = ThreadPoolExecutor(self._width, thread_name_prefix=f"asking {lane}")
            return self._lanes[lane].submit(partial(copy_context().run, partial(work, *args, **kwargs)))

    def close(self) -> None:
        """Drop what has not begun, and wait for what has."""
        with self._lock:
            for lane in self._lanes.values():
                lane.shutdown(wait=False, cancel_futures=True)
            for lane in self._lanes.values():
                lane.shutdown(wait=True)
