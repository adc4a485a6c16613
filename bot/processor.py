"""One processor for all threads of a process that serves.

Python runs one thread at a time. Where they are spread over several processors, whoever gives that turn up has another
processor woken, and the store gives it up at every statement: eight people who asked at once were answered 350 times a
second, on one processor 1,900 times. See docs/decisions/0041-one-processor.md.
"""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

LOOK_SECONDS = 2  # between two looks whether others have come to it
_BUSY = 0.3  # of a processor's time that others use: then a quieter one is sought
_FULL = 0.9  # of a processor's time, so that nothing is left of it
_TICKS = 100  # a second, in /proc/stat on Linux
_AFFINITY = hasattr(os, "sched_setaffinity")
ALLOWED: frozenset[int] = frozenset(os.sched_getaffinity(0)) if _AFFINITY else frozenset()
"""The processors that the system lets this process use, as it found them; none where it does not say."""


def processor_seconds() -> dict[int, float]:
    """How long each processor has worked since the machine was started:
    https://man7.org/linux/man-pages/man5/proc_stat.5.html"""
    found = {}
    for line in Path("/proc/stat").read_text(encoding="ascii").splitlines():
        name, *ticks = line.split()
        if name.startswith("cpu") and name != "cpu":
            idle, waiting = int(ticks[3]), int(ticks[4])
            found[int(name[3:])] = (sum(map(int, ticks[:8])) - idle - waiting) / _TICKS
    return found


@contextmanager
def everywhere() -> Iterator[None]:
    """A process that this thread begins meanwhile may run on any processor."""
    if not _AFFINITY:
        yield
        return
    ours = os.sched_getaffinity(0)
    os.sched_setaffinity(0, ALLOWED)
    try:
        yield
    finally:
        os.sched_setaffinity(0, ours)


class Processor:
    """The one that this process runs on, once `choose` was called."""

    def __init__(
        self,
        allowed: frozenset[int] = ALLOWED,
        worked: Callable[[], Mapping[int, float]] = processor_seconds,
        clock: Callable[[], float] = time.monotonic,
        own: Callable[[], float] = time.process_time,
    ) -> None:
        """`worked` gives seconds by processor, `own` those of this process."""
        # Without the lock of the interpreter, threads do run at once.
        self._allowed = sorted(allowed) if getattr(sys, "_is_gil_enabled", lambda: True)() else []
        self._worked, self._clock, self._own = worked, clock, own
        self._number = -1
        self._before: tuple[float, float, Mapping[int, float]] = (0.0, 0.0, {})

    def choose(self) -> None:
        """Run on one processor; on a quieter one where others have come to it since the last call."""
        if len(self._allowed) < 2:
            return
        with suppress(OSError, ValueError, LookupError):  # a system that does not say, or does not let us
            now = (self._clock(), self._own(), self._worked())
            chosen = self._quieter(now) if self._number >= 0 else random.choice(self._allowed)  # noqa: S311 - no secret
            self._before = now
            if chosen != self._number:
                _run_on(chosen)
                self._number = chosen

    def _quieter(self, now: tuple[float, float, Mapping[int, float]]) -> int:
        """Ours, or one that others use less than half as much; any that they use less where ours is full, as it is with
        two replicas on it."""
        took, own = now[0] - self._before[0], now[1] - self._before[1]
        used = {one: now[2][one] - self._before[2][one] for one in self._allowed if one in now[2]}
        used[self._number] -= own
        best = min(used, key=lambda one: used[one])
        others, elsewhere = used[self._number], used[best]
        is_full = others + own > _FULL * took
        enough = elsewhere if is_full else max(_BUSY * took, 2 * elsewhere)
        return best if others > enough else self._number


def _run_on(number: int) -> None:
    """Every thread there is; those that they begin do the same."""
    for thread in Path("/proc/self/task").iterdir():
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), {number})
