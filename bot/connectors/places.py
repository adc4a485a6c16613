"""How many calls one outside system gets at once."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.connectors.connector import SourceError


class Places:
    """A limit for each system, by its name; who comes when all places are taken waits for one."""

    def __init__(self, most: int) -> None:
        """`most` is how many are inside at once, for each name."""
        self._most = most
        self._lock = threading.Lock()
        self._doors: dict[str, threading.BoundedSemaphore] = {}

    @contextmanager
    def take(self, name: str, seconds: float) -> Iterator[None]:
        """Hold a place. Raises SourceError when none has become free after `seconds`."""
        with self._lock:
            door = self._doors.setdefault(name, threading.BoundedSemaphore(self._most))
        if not door.acquire(timeout=max(seconds, 0)):
            raise SourceError("source-busy", temporary=True, host=name)
        try:
            yield
        finally:
            door.release()
