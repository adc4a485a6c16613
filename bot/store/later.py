"""Writes that nobody waits for: done in the background, in their order, kept in memory while the database takes none.

A process that is killed loses what is kept: nothing of it was promised to anybody.
See docs/decisions/0027-reading-needs-no-writing.md.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice, takewhile

from bot.store.errors import UnavailableError

log = logging.getLogger(__name__)

LIMIT = 10_000  # that are kept; others are dropped
_TOGETHER = 100  # in one transaction
_PAUSE_SECONDS = 1.0  # before the database is tried again

Work = Callable[[], object]
Commit = Callable[[str, Sequence[Work]], None]


class Backlog:
    """What is still to be written. Safe to share between threads."""

    def __init__(self, commit: Commit) -> None:
        """`commit` does works of one workspace in one transaction; it raises UnavailableError where the same is worth
        trying again."""
        self._commit = commit
        self._works: deque[tuple[str, Work]] = deque()
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._is_late = False

    def add(self, workspace: str, work: Work) -> None:
        """Have a work of a workspace done."""
        with self._changed:
            if len(self._works) >= LIMIT:
                log.warning("too much waits to be written: something nobody waits for is dropped")
                return
            self._works.append((workspace, work))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="later", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def wait(self, seconds: float) -> bool:
        """Wait until everything is done; False when some of it is not after so long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._works, seconds)

    def close(self, seconds: float) -> None:
        """Do what can be done within so long; the rest is lost."""
        self._closing.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(seconds)
        if self._works:
            log.warning("%s writes that nobody waited for are lost: the database takes none", len(self._works))

    def _run(self) -> None:
        while batch := self._next():
            done = self._do(*batch)
            with self._changed:
                for _ in range(done):
                    self._works.popleft()
                self._changed.notify_all()
            if not done:
                if self._closing.is_set():
                    return
                self._closing.wait(_PAUSE_SECONDS)

    def _next(self) -> tuple[str, list[Work]] | None:
        """The works that come next, of one workspace; None when there will be no more."""
        with self._changed:
            self._changed.wait_for(lambda: self._works or self._closing.is_set())
            if not self._works:
                return None
            workspace = self._works[0][0]
            alike = takewhile(lambda one: one[0] == workspace, islice(self._works, _TOGETHER))
            return workspace, [work for _, work in alike]

    def _do(self, workspace: str, works: Sequence[Work]) -> int:
        """How many of the works are done with."""
        try:
            self._commit(workspace, works)
        except UnavailableError as error:
            if not self._is_late:
                log.warning("what nobody waits for is written later: %s", error)
            self._is_late = True
            return 0
        except Exception:
            if self._closing.is_set():
                return 0
            if len(works) > 1:  # alone, so that one that fails takes no other with it
                return self._do(workspace, works[:1])
            log.exception("something nobody waited for could not be written")
        self._is_late = False
        return len(works)
