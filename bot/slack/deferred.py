"""What an interaction leaves to do until its answer has left, and how long that answer took."""

import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from bot.telemetry.metrics import ACKNOWLEDGEMENT
from bot.workers import arrival

_HELD = "bot.held"
_acknowledged = cache(ACKNOWLEDGEMENT.labels)


class DeferredWork:
    """What a request left to do, held back until its answer has left: whoever sends the answer then calls `let_go`.

    Started before, it takes the interpreter from the answer, and the person waits for work they need not wait for.
    """

    def __init__(self) -> None:
        self._starts: list[Callable[[], object]] = []
        self._began, self._kind = arrival(), ""

    @property
    def context(self) -> dict[str, Any]:
        """What a BoltRequest carries of it to its listener."""
        return {_HELD: self}

    def hold(self, start: Callable[[], object]) -> None:
        """Start this once the answer has left."""
        self._starts.append(start)

    def acknowledges(self, kind: str) -> None:
        """Say what it is that is answered, and so timed."""
        self._kind = kind

    def let_go(self) -> None:
        """Start everything, once; to be called also when the answer could not be sent."""
        if self._kind:
            _acknowledged(self._kind).observe(time.monotonic() - self._began)
            self._kind = ""
        while self._starts:
            self._starts.pop(0)()


def deferred_of(context: Mapping[str, Any]) -> DeferredWork | None:
    """What the context of a BoltRequest carries of it; None where nobody says when the answer has left."""
    return context.get(_HELD)
