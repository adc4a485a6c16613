"""The moment by which a call has to end, whatever its steps."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Deadline:
    """Bounds the call under way in each thread."""

    def __init__(self) -> None:
        self._thread = threading.local()

    @contextmanager
    def at(self, moment: float) -> Iterator[None]:
        """Hold everything inside to a moment of the monotonic clock."""
        self._thread.moment = moment
        try:
            yield
        finally:
            del self._thread.moment

    def within(self, seconds: float | None) -> float | None:
        """How long a step may take that otherwise takes `seconds`. Raises TimeoutError when the time is over."""
        moment = getattr(self._thread, "moment", None)
        if moment is None:  # a connection closed outside a call
            return seconds
        left: float = moment - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left if seconds is None else min(seconds, left)
