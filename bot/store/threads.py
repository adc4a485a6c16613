"""What a store keeps of each thread: its transaction, its patience, and what it was answered a moment ago."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.store.foresight import Glance


@dataclass(slots=True)
class Transaction:
    """What one thread holds while it is inside `write()`."""

    connection: Any
    workspaces: set[str] = field(default_factory=set)
    lost: bool = False
    is_retryable: bool = False  # lost because another was in its way
    afterwards: list[Callable[[], None]] = field(default_factory=list)
    glance: Glance = field(default_factory=Glance)  # with what was asked ahead for it


class ThreadState(threading.local):
    """What a store knows of the thread that asks it."""

    transaction: Transaction | None = None
    until: float | None = None  # monotonic seconds: the end of this thread's patience
    silent: bool = False  # there was no answer within it
    saved: bool = False  # something was written within it
    reads: bool = False  # and writes nothing
    tried: bool = True  # a connection that answers now is wanted, not one that did a moment ago
    glance: Glance | None = None  # what was answered in this block of `glance`
