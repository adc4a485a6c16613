"""The threads that answer, and those that work after an acknowledgement. Who waits for Slack gives its place to
somebody else meanwhile."""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from contextvars import copy_context
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

_here = threading.local()  # whose thread this is
_SPARE = 16  # threads with nothing to do that are kept at least
_GLANCE_SECONDS = 0.5  # between two looks whether it was set


def in_time(act: Callable[[], object], seconds: float) -> bool:
    """Do something, and wait so long for it; False when it goes on after that. Raises what it raises."""
    if seconds == math.inf:
        act()
        return True
    future: Future[None] = Future()

    def do() -> None:
        try:
            act()
        except BaseException as error:  # raised where it is waited for
            future.set_exception(error)
        else:
            future.set_result(None)

    threading.Thread(target=do, name="ending", daemon=True).start()
    try:
        future.result(max(0.0, min(seconds, threading.TIMEOUT_MAX)))
    except TimeoutError:
        if future.done():  # it raised this itself
            raise
        return False
    return True


@contextmanager
def place_lent() -> Iterator[None]:
    """Wait for something outside: where this thread is one of Workers, another takes its place until then."""
    workers: Workers | None = getattr(_here, "workers", None)
    if workers is None:
        yield
        return
    workers.leave()
    try:
        yield
    finally:
        workers.come_back()


class StopSignal:
    """What a handler of signals sets and the main thread waits for. An Event has a lock, which the handler may find
    taken by the very thread it interrupts; and a wait without an end misses a signal that comes just before it."""

    def __init__(self) -> None:
        self._words: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        """End the waiting, now or to come; also from within a signal handler."""
        self._words.put(None)

    def wait(self, seconds: float = math.inf) -> bool:
        """Whether it was set; False when it was not for so long."""
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            with suppress(Empty):
                self._words.get(timeout=min(left, _GLANCE_SECONDS))
                self._words.put(None)
                return True
        return not self._words.empty()


def arrival() -> float:
    """When the work of this thread was handed to Workers, by the monotonic clock; now, where the thread is no such."""
    return getattr(_here, "arrival", 0.0) or time.monotonic()


class Workers(Executor):
    """So many work at once, whoever waits not counted, in at most so many threads.

    Who waits for something outside says so (`place_lent`); whoever has worked for longer than `patience` seconds while
    others wait for a place is taken to wait too, for a database that is locked, say.

    The threads are daemons: one that hangs does not keep the process from ending.
    """

    def __init__(self, places: int, threads: int, patience: float = math.inf) -> None:
        self._places, self._most, self._patience = places, threads, patience
        lock = threading.Lock()
        self._jobs, self._ends = threading.Condition(lock), threading.Condition(lock)
        self._queue: deque[tuple[Future[Any], Callable[[], Any], float]] = deque()
        self._threads = self._idle = 0
        self._began: dict[int, float] = {}  # when each thread took its place
        self._closed = self._watched = False

    @property
    def busy(self) -> int:
        """How much is under way or waits for its turn."""
        with self._jobs:
            return self._unfinished()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have something done, under the reference of whoever asks. Raises RuntimeError once they are shut down."""
        future: Future[T] = Future()
        work = partial(copy_context().run, fn, *args, **kwargs)
        with self._jobs:
            if self._closed:
                raise RuntimeError("no work is taken any more")
            self._queue.append((future, work, time.monotonic()))
            self._call()
        return future

    def leave(self) -> None:
        """This thread waits for something: its place is free."""
        with self._jobs:
            self._began.pop(threading.get_ident(), None)
            self._call()

    def come_back(self) -> None:
        """It goes on, at once also where its place is taken: nobody begins anew until there is room again."""
        with self._jobs:
            self._began[threading.get_ident()] = time.monotonic()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; see Executor."""
        with self._jobs:
            self._closed = True
            while cancel_futures and self._queue:
                self._queue.popleft()[0].cancel()
            self._jobs.notify_all()
            self._ends.wait_for(lambda: not (wait and self._unfinished()))

    def _unfinished(self) -> int:
        return len(self._queue) + self._threads - self._idle

    def _call(self) -> None:
        """Somebody for what waits; under the lock."""
        wanted = min(len(self._queue), self._places - len(self._began))
        if wanted > self._idle and self._threads < self._most:
            if _start(self._work, "work"):  # elsewhere it waits for those that are there, or for the next call
                self._threads += 1
                self._idle += 1
        elif wanted > 0:
            self._jobs.notify()
        elif self._queue and not self._watched and self._patience < math.inf:
            self._watched = _start(self._watch, "watch")

    def _watch(self) -> None:
        """As long as something waits for a place, see who has had theirs for too long."""
        while True:
            with self._jobs:
                self._watched = bool(self._queue)
                if not self._watched:
                    return
                now = time.monotonic()
                self._began = {one: at for one, at in self._began.items() if now - at < self._patience}
                left = min((at + self._patience - now for at in self._began.values()), default=self._patience)
                for _ in range(self._places):
                    self._call()
            time.sleep(left)

    def _work(self) -> None:
        _here.workers = self
        while (job := self._next()) is not None:
            future, work, _here.arrival = job
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work())
                except BaseException as error:  # whoever asks for the result gets it, as of every executor
                    future.set_exception(error)
            del future, work, job  # an idle thread holds nothing of the last request
            with self._jobs:
                self._began.pop(threading.get_ident(), None)
                self._idle += 1
                self._ends.notify_all()

    def _next(self) -> tuple[Future[Any], Callable[[], Any], float] | None:
        """What is to be done next, with a place for it; None when this thread is one too many."""
        with self._jobs:
            while not self._queue or len(self._began) >= self._places:
                if (self._closed and not self._queue) or self._idle > max(self._places, _SPARE):
                    self._idle -= 1
                    self._threads -= 1
                    return None
                self._jobs.wait()
            self._idle -= 1
            self._began[threading.get_ident()] = time.monotonic()
            job = self._queue.popleft()
            self._call()
            return job


def _start(run: Callable[[], None], name: str) -> bool:
    """Whether the machine gives a thread for it."""
    try:
        threading.Thread(target=run, name=name, daemon=True).start()
    except RuntimeError as error:
        log.warning("the machine gives no more threads: %s", error)
        return False
    return True
