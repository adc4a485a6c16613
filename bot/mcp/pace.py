"""How much is asked of this process: counted in memory, by the event loop alone. Other processes' share is in the
store; see docs/decisions/0074-agents.md."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable

MINUTE = 60.0
_CALLERS = 10_000
_SLOTS = 512  # that addresses share
_WRONG = 20  # tokens in a minute, of those who share one
_GOOD = 2_000  # tokens that are remembered to have been good


class MinuteCount:
    """How often each of many did something in the present minute."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` tells seconds of the epoch."""
        self._clock = clock
        self._minute = 0
        self._counted: dict[Hashable, int] = {}

    def _now(self) -> dict[Hashable, int]:
        minute = int(self._clock() // MINUTE)
        if minute != self._minute or len(self._counted) > _CALLERS:
            self._minute, self._counted = minute, {}
        return self._counted

    def add(self, who: Hashable) -> int:
        """Count one more; how often that makes."""
        counted = self._now()
        counted[who] = counted.get(who, 0) + 1
        return counted[who]

    def of(self, who: Hashable) -> int:
        """How often so far."""
        return self._now().get(who, 0)

    def rest(self) -> int:
        """Seconds until the next minute, 1 at least."""
        return max(1, round(MINUTE - self._clock() % MINUTE))


class WrongTokens:
    """Slows whoever tries tokens: after some wrong ones in a minute, no token is looked up for those addresses but
    those that were good before. It has one size, whatever is tried."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._tried = MinuteCount(clock)
        self._good: OrderedDict[bytes, None] = OrderedDict()

    def wait(self, address: str, token: str) -> int:
        """Seconds to wait before this token is looked up; 0 where it may be now."""
        if self._tried.of(_slot(address)) < _WRONG or _mark(token) in self._good:
            return 0
        return self._tried.rest()

    def was(self, address: str, token: str, *, good: bool) -> None:
        """What looking it up came to."""
        mark = _mark(token)
        if not good:
            self._good.pop(mark, None)
            self._tried.add(_slot(address))
            return
        self._good[mark] = None
        self._good.move_to_end(mark)
        if len(self._good) > _GOOD:
            self._good.popitem(last=False)


class Replays:
    """Signatures that this process has seen; the store knows those of others."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    def is_new(self, signature: str) -> bool:
        """True once for each."""
        if signature in self._seen:
            return False
        self._seen[signature] = None
        if len(self._seen) > _CALLERS:
            self._seen.popitem(last=False)
        return True


def _slot(address: str) -> int:
    return hash(address) % _SLOTS


def _mark(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
