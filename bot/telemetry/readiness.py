"""Whether this process can do its work now, part by part; and that nobody who asks costs anything."""

import time
from collections.abc import Callable, Mapping
from typing import Any

from bot.telemetry.metrics import READY

_FRESH_SECONDS = 2.0  # that an answer is used again for, however often somebody asks
NEWER = "newer"  # another release has changed the database since: told, and no reason to send work elsewhere


class Readiness:
    """Each part is a question that answers in a word what is wrong, "" for nothing."""

    def __init__(
        self,
        parts: Mapping[str, Callable[[], str]],
        seconds: Callable[[], float] = time.monotonic,
        *,
        counted: bool = True,
    ) -> None:
        """Where it is `counted` a metric says the same: an alert takes each process that has it for a replica."""
        self._parts = parts
        self._counted = counted
        self._seconds = seconds
        self._found: dict[str, str] = {}
        self._until = -1.0

    def report(self) -> dict[str, Any]:
        """`{"ready": false, "parts": {"store": "full", "slack": "ok"}}`."""
        found = self._found
        if self._seconds() >= self._until:
            found = {name: self._ask(part) for name, part in self._parts.items()}
            self._found, self._until = found, self._seconds() + _FRESH_SECONDS
        wrong = {name for name, trouble in found.items() if trouble not in ("", NEWER)}
        for name in found if self._counted else ():
            READY.labels(name).set(name not in wrong)
        return {
            "ready": not wrong,
            "parts": {name: trouble or "ok" for name, trouble in found.items()},
        }

    def _ask(self, part: Callable[[], str]) -> str:
        try:
            return part()
        except Exception as error:  # whoever watches is told, whatever it is
            return type(error).__name__
