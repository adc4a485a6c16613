"""What takes long to work out and changes seldom, kept while what it was made of is the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

_MOST = 100  # results of one owner

Kept = TypeVar("Kept")


class Memo(Generic[Kept]):
    """Results by key, each with the signature of what it was made of. They go with their `owner`: a process that has
    two stores mixes nothing up. Two threads may work out the same at once: neither waits for the other."""

    def __init__(self) -> None:
        self._of: WeakKeyDictionary[object, OrderedDict[Hashable, tuple[object, Kept]]] = WeakKeyDictionary()

    def get(self, owner: object, key: Hashable, signature: object, make: Callable[[], Kept]) -> Kept:
        """What was made before of the same, else what `make` gives now."""
        kept = self._of.setdefault(owner, OrderedDict())
        known = kept.get(key)
        if known is not None and known[0] == signature:
            return known[1]
        made = make()
        kept[key] = (signature, made)
        while len(kept) > _MOST:
            kept.popitem(last=False)
        return made
