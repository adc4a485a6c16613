"""Questions that are asked once for all who wait for the answer at the same moment."""

import threading
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Executor, Future, wait
from functools import partial
from typing import Any, TypeVar

from bot.workers import place_lent

T = TypeVar("T")
Key = TypeVar("Key", bound=Hashable)

WAITING = 12  # who may wait at once: of the threads that answer Slack some stay free for those who need not wait


class SingleFlight:
    """One question under way for each key, in a thread of `executor`; whoever asks meanwhile joins it. Nothing is
    remembered once it is answered.

    No lock is held while anything is asked. See https://pkg.go.dev/golang.org/x/sync/singleflight.
    """

    def __init__(self, executor: Executor, waiting: int = WAITING) -> None:
        self._executor = executor
        self._places = threading.BoundedSemaphore(waiting)
        self._lock = threading.Lock()
        self._under_way: dict[Hashable, Future[Any]] = {}

    def ask(self, key: Hashable, question: Callable[[], T]) -> Future[T]:
        """The answer to come, or what `question` raises; RuntimeError where the executor takes no more."""
        with self._lock:
            known = self._under_way.get(key)
            if known is not None:
                return known
            flight: Future[T] = Future()
            self._under_way[key] = flight
        try:
            self._executor.submit(self._fly, key, flight, question)
        except RuntimeError as error:
            self._land(key, partial(flight.set_exception, error))
        return flight

    def answers(self, questions: Mapping[Key, Callable[[], T]], seconds: float) -> dict[Key, T]:
        """The answers that come within `seconds` for all of them together; what fails has none. Where too many wait
        already nobody does, and the answers come in time for those who ask later."""
        flights = {key: self.ask(key, question) for key, question in questions.items()}
        waits = self._places.acquire(blocking=False)
        try:
            with place_lent():
                wait(flights.values(), timeout=seconds if waits else 0)
        finally:
            if waits:
                self._places.release()
        return {key: one.result() for key, one in flights.items() if one.done() and one.exception() is None}

    @property
    def under_way(self) -> list[Hashable]:
        """What is being asked."""
        with self._lock:
            return list(self._under_way)

    def settle(self, seconds: float) -> bool:
        """Wait until nothing is under way; False when something still is after so long."""
        with self._lock:
            flights = list(self._under_way.values())
        return not wait(flights, timeout=seconds).not_done

    def close(self) -> None:
        """Ask nothing more, and wait for what is asked."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _fly(self, key: Hashable, flight: Future[T], question: Callable[[], T]) -> None:
        try:
            answer = question()
        except BaseException as error:
            self._land(key, partial(flight.set_exception, error))
        else:
            self._land(key, partial(flight.set_result, answer))

    def _land(self, key: Hashable, tell: Callable[[], None]) -> None:
        with self._lock:
            del self._under_way[key]
        tell()
