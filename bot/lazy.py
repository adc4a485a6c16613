"""What is computed when it is first wanted: a property of each object, with no lock; and what is one for the process.

`functools.cached_property` holds one lock for all objects of a class while it computes, up to Python 3.11: a request
that asks Slack who somebody is would keep every other request waiting for that answer.
https://docs.python.org/3/library/functools.html#functools.cached_property
"""

import threading
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, called like `property`
    """What the method returns, kept in the object. Threads that share an object may each compute it: the first value to
    be kept is the one that all of them get from then on."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        if instance is None:
            return self
        # Python looks in the object before it comes here: this runs until a value is there.
        value: Value = instance.__dict__.setdefault(self._name, self._compute(instance))
        return value


def once(compute: Callable[[], Value]) -> Callable[[], Value]:
    """What takes long and needs nobody else, computed by one thread for all: `functools.cache` alone lets every thread
    that asks meanwhile compute it too, and each of them waits for all of that."""
    lock, kept = threading.Lock(), cache(compute)

    @wraps(compute)
    def value() -> Value:
        with lock:
            return kept()

    return value
