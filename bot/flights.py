"""Questions that are asked once for all who wait for the answer at the same moment."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Executor, Future
from typing import Generic, TypeVar

T = TypeVar("T")


class SingleFlight(Generic[T]):
    """One question under way for each key, in a thread of `executor`; whoever asks meanwhile joins it. Nothing is
    remembered once it is answered.

    No lock is held while anything is asked. See https://pkg.go.dev/golang.org/x/sync/singleflight.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._lock = threading.Lock()
        self._under_way: dict[Hashable, Future[T]] = {}

    def ask(self, key: Hashable, question: Callable[[], T]) -> "Future[T]":
        """The answer to come, or what `question` raises; RuntimeError where the executor takes no more."""
        with self._lock:
            flight = self._under_way.get(key)
            if flight is not None:
                return flight
            flight = self._under_way[key] = Future()
        try:
            self._executor.submit(self._fly, key, flight, question)
        except RuntimeError as error:
            self._land(key)
            flight.set_exception(error)
        return flight

    def _fly(self, key: Hashable, flight: "Future[T]", question: Callable[[], T]) -> None:
        try:
            answer = question()
        except BaseException as error:
            self._land(key)
            flight.set_exception(error)
        else:
            self._land(key)
            flight.set_result(answer)

    def _land(self, key: Hashable) -> None:
        with self._lock:
            del self._under_way[key]
