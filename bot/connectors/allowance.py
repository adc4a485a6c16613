"""How much may be asked of one outside system, by the threads of this process and by its replicas together."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.connectors.source import SourceError


@dataclass(frozen=True, slots=True)
class Allowance:
    """`at_once` calls at the same time and, where `seconds` is given, `calls` in any window of that length.

    `name` tells the allowances of one host apart, where a part of it has its own.
    """

    at_once: int = 14  # forty sources of one tool are asked in three rounds
    calls: int = 0
    seconds: int = 0
    name: str = ""

    def place(self, host: str) -> str:
        """What is counted together."""
        return f"{host}#{self.name}" if self.name else host


USUAL = Allowance()


class SharedLimit(Protocol):
    """Counts the calls of every process of this bot."""

    def turn(self, host: str, allowance: Allowance, seconds: float) -> AbstractContextManager[None]:
        """Hold a turn, within `seconds`. Raises SourceError: "source-busy" when all are taken, "source-http-wait" when
        the window is used up for longer than a moment, or the host asked to be left alone."""

    def pause(self, host: str, allowance: Allowance, until: datetime) -> None:
        """The host asks to be left alone until then, as far as this allowance goes."""


class LocalLimit:
    """A limit on what one process does at once, by name; who comes when all places are taken waits for one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._doors: dict[str, threading.BoundedSemaphore] = {}

    @contextmanager
    def take(self, name: str, seconds: float, most: int = USUAL.at_once) -> Iterator[None]:
        """Hold one of `most` places. Raises SourceError when none has become free after `seconds`."""
        with self._lock:
            door = self._doors.setdefault(name, threading.BoundedSemaphore(most))
        if not door.acquire(timeout=max(seconds, 0)):
            raise SourceError("source-busy", temporary=True, host=name.partition("#")[0])
        try:
            yield
        finally:
            door.release()
