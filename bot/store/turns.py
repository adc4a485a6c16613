"""Who waits for their turn to write, of one process. Neither engine hands it on to whoever waits longest: who writes
again at once may be quicker than those it has woken."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """The threads that wait. Safe to share between them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: set[object] = set()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """In the block this thread waits for its turn."""
        mine = object()
        with self._changed:
            self._waiting.add(mine)
        try:
            yield
        finally:
            with self._changed:
                self._waiting.discard(mine)
                self._changed.notify_all()

    def pass_on(self, seconds: float) -> None:
        """Wait until all who wait by now have had their turn, so long at most."""
        with self._changed:
            before = set(self._waiting)
            self._changed.wait_for(lambda: before.isdisjoint(self._waiting), seconds)
