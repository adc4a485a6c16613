"""Did you mean: the terms spelled most like what was asked, by the rule of `bot.text.nearness`."""

import threading
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from weakref import WeakKeyDictionary

from bot.glossary.store.keys import keys_since, revision, term_of
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.nearness import nearest_among, slips, sure_choices, sure_slips

SUGGESTIONS = 3
_FIRST_SECONDS = 1.0  # that somebody waits while another reads all keys of a workspace
_CANDIDATES = 12  # some of them are gone, or names of the same term; then more are looked at


class Suggestions:
    """The keys of each workspace, in memory, by length and first letter; grown from the store by what is new in it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._reading: dict[str, threading.Event] = {}  # by workspace
        self._seen: dict[str, int] = defaultdict(int)
        self._by_length: dict[str, dict[int, dict[str, list[str]]]] = defaultdict(dict)

    def near(self, workspace: str, audience: Audience, asked: str) -> list[str]:
        """Up to three terms that an audience sees, whose spelling is near the key `asked`, nearest first."""
        self._catch_up(workspace)
        allowed = slips(asked)
        lengths = self._by_length[workspace]
        choices = [
            keys for n in range(len(asked) - allowed, len(asked) + allowed + 1) for keys in lengths.get(n, {}).values()
        ]
        limit = _CANDIDATES
        while True:
            found, more = nearest_among(asked, choices, limit)
            terms = self._living(workspace, audience, found)
            if len(terms) >= SUGGESTIONS or not more:
                return terms[:SUGGESTIONS]
            limit *= 4

    def surely(self, workspace: str, audience: Audience, asked: str) -> list[str]:
        """The term that an audience sees of which a key is so near to `asked` that nobody need be asked; none where
        those of two terms are as near as each other."""
        self._catch_up(workspace)
        allowed, lengths = sure_slips(asked), self._by_length[workspace]
        begun = (lengths.get(n, {}).get(asked[:1], ()) for n in range(len(asked) - allowed, len(asked) + allowed + 1))
        for _, some in groupby(sure_choices(asked, begun), itemgetter(0)):
            if terms := self._living(workspace, audience, [near for _, near in some]):
                return terms if len(terms) == 1 else []
        return []

    def _living(self, workspace: str, audience: Audience, found: Sequence[str]) -> list[str]:
        """The terms behind the keys found, nearest first."""
        terms = (term_of(self._store, workspace, audience, near) for near in found)
        return list(dict.fromkeys(term for term in terms if term is not None))

    def _catch_up(self, workspace: str) -> None:
        now = revision(self._store, workspace)
        if now == self._seen[workspace]:
            return
        done = threading.Event()
        with self._lock:
            reading = self._reading.setdefault(workspace, done)
        if reading is not done:
            # Somebody else reads what is new. What there was is good enough, unless there was nothing.
            if not self._seen[workspace]:
                reading.wait(_FIRST_SECONDS)
            return
        try:
            self._read(workspace, now)
        finally:
            with self._lock:
                del self._reading[workspace]
            done.set()

    def _read(self, workspace: str, now: int) -> None:
        """Read what is new; one thread at a time for each workspace, without the lock."""
        # A count that went back is that of a glossary that was emptied and begun again.
        seen = self._seen[workspace] if self._seen[workspace] < now else 0
        fresh: dict[tuple[int, str], set[str]] = defaultdict(set)
        for key in keys_since(self._store, workspace, seen):
            fresh[len(key), key[:1]].add(key)
        # The others are not kept as a set: that would be as much memory again.
        lengths = self._by_length[workspace] if seen else {}
        for (length, first), keys in fresh.items():
            known = lengths.setdefault(length, {}).setdefault(first, [])
            known += keys.difference(known)
        self._by_length[workspace] = lengths
        self._seen[workspace] = now


_OF_STORES: WeakKeyDictionary[Store, Suggestions] = WeakKeyDictionary()


def suggestions_of(store: Store) -> Suggestions:
    """The one of a store: its keys are in memory once, whoever asks."""
    return _OF_STORES.setdefault(store, Suggestions(store))
