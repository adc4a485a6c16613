"""Answers kept for a while, so that ten KPIs of one report are one call."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from copy import copy
from dataclasses import dataclass

from bot.connectors.answer import HttpAnswer
from bot.connectors.source import SourceError

_MOST = 64  # answers
_LARGEST = 1_000_000  # bytes of one; larger ones are not kept, nor are refusals: they may be mended at once


@dataclass
class _Shelf:
    """One question's answer, and the one to come while somebody asks."""

    answer: HttpAnswer | None = None
    until: float = 0.0
    coming: Future[HttpAnswer] | None = None


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
            if shelf.answer is not None and shelf.answer is not stale and self._monotonic() < shelf.until:
                return shelf.answer
            shelf.answer, coming = None, shelf.coming
            if coming is None:
                mine = shelf.coming = Future()
        if coming is None:
            return self._asked(shelf, mine, seconds, ask)
        try:
            return coming.result()
        except SourceError as error:
            raise copy(error) from None  # each waiter's own, which holds on to no frames of another

    def _asked(
        self, shelf: _Shelf, coming: Future[HttpAnswer], seconds: float, ask: Callable[[], HttpAnswer]
    ) -> HttpAnswer:
        try:
            answer = ask()
        except BaseException as error:
            with self._lock:
                shelf.coming = None
            coming.set_exception(copy(error) if isinstance(error, SourceError) else error)
            raise
        with self._lock:
            shelf.coming = None
            if len(answer.body) <= _LARGEST and answer.status < 300:
                shelf.answer, shelf.until = answer, self._monotonic() + seconds
        coming.set_result(answer)
        return answer
