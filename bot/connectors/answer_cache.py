"""Answers kept for a while, so that ten KPIs of one report are one call."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from copy import copy
from dataclasses import dataclass, field

from bot.connectors.answer import HttpAnswer
from bot.connectors.source import SourceError

_MOST = 64  # answers
_LARGEST = 1_000_000  # bytes of one; larger ones are not kept, nor are refusals: they may be mended at once


@dataclass
class _Shelf:
    """One question's answer. Its lock lets one thread ask while the others wait for what it gets."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    answer: HttpAnswer | None = None
    until: float = 0.0
    failed: SourceError | None = None
    failures: int = 0


class AnswerCache:
    """The newest answers, in memory alone: what outside systems say is not written down."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._shelves: OrderedDict[Hashable, _Shelf] = OrderedDict()

    def get(
        self, question: Hashable, seconds: float, ask: Callable[[], HttpAnswer], stale: HttpAnswer | None = None
    ) -> HttpAnswer:
        """The answer to a question, not older than `seconds`, nor the `stale` one. What `ask` raises is not kept, but
        meant for those who waited meanwhile, too: of ten who ask a system that hangs none waits ten times as long."""
        with self._lock:
            shelf = self._shelves.setdefault(question, _Shelf())
            self._shelves.move_to_end(question)
            while len(self._shelves) > _MOST:
                self._shelves.popitem(last=False)
        before = shelf.failures
        with shelf.lock:
            if shelf.answer is None or shelf.answer is stale or self._monotonic() >= shelf.until:
                if shelf.failed is not None and shelf.failures > before:
                    raise copy(shelf.failed)
                return self._asked(shelf, seconds, ask)
            return shelf.answer

    def _asked(self, shelf: _Shelf, seconds: float, ask: Callable[[], HttpAnswer]) -> HttpAnswer:
        shelf.answer = None
        try:
            answer = ask()
        except SourceError as error:
            shelf.failed, shelf.failures = copy(error), shelf.failures + 1  # a copy holds on to no frames
            raise
        if len(answer.body) <= _LARGEST and answer.status < 300:
            shelf.answer, shelf.until = answer, self._monotonic() + seconds
        return answer
