"""Where typed words stand in an index of words: sets of numbers, as the bits of whole numbers. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import TypeAlias

PART = 2048  # numbers in a part: a common word is few rows then, and none is longer than 256 bytes
PlacesByWorth: TypeAlias = dict[int, dict[int, int]]
"""The places of a part, as bits, by what they are worth and the part."""


@dataclass(slots=True)
class WordHits:
    """Where typed words stand: for each part and each word, the places by what they are worth."""

    words: int
    parts: dict[int, list[dict[int, int]]] = field(default_factory=dict)

    def add(self, words: Iterable[int], part: int, worth: int, places: int) -> None:
        """Places of a part in which these words stand."""
        tiers = self.parts.setdefault(part, [defaultdict(int) for _ in range(self.words)])
        for word in words:
            tiers[word][worth] |= places

    def having(self, words: int, without: Mapping[int, int]) -> PlacesByWorth:
        """What has at least so many of the words, by what it is worth: each word at its best place."""
        found: PlacesByWorth = defaultdict(dict)
        for part, tiers in self.parts.items():
            met = _met([reduce(or_, tier.values(), 0) for tier in tiers], words) & ~without.get(part, 0)
            for worth, places in _by_worth(met, tiers).items():
                found[worth][part] = places
        return found

    def most_first(self) -> Iterator[tuple[int, int]]:
        """Places by part: those with the most of the words first, of as many those with the rarest."""
        said = {part: [reduce(or_, tier.values(), 0) for tier in tiers] for part, tiers in self.parts.items()}
        counts = [sum(tiers[word].bit_count() for tiers in said.values()) for word in range(self.words)]
        rarest = sorted(range(self.words), key=counts.__getitem__)
        before: dict[int, int] = defaultdict(int)
        for count in range(self.words, 0, -1):
            met = {part: _met(tiers, count) for part, tiers in said.items()}
            for word in rarest:
                for part in sorted(said, reverse=True):
                    if places := met[part] & said[part][word] & ~before[part]:
                        before[part] |= places
                        yield part, places


def _by_worth(places: int, tiers: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Places by the sum of what they are worth in each tier."""
    sums = {0: places} if places else {}
    for tier in tiers:
        added: dict[int, int] = defaultdict(int)
        for sum_, left in sums.items():
            for worth in sorted(tier, reverse=True):
                if met := left & tier[worth]:
                    added[sum_ + worth] |= met
                    left &= ~met
            if left:
                added[sum_] |= left
        sums = added
    return sums


def _met(places: Sequence[int], count: int) -> int:
    """What is in at least `count` of them."""
    if count == len(places):
        return reduce(and_, places)
    levels = [0] * (len(places) + 1)  # what is in at least so many
    for one in places:
        for level in range(len(places), 1, -1):
            levels[level] |= levels[level - 1] & one
        levels[1] |= one
    return levels[count]


def newest_first(best: PlacesByWorth) -> Iterator[int]:
    """Numbers, those that are worth more first, then the higher."""
    for worth in sorted(best, reverse=True):
        for part in sorted(best[worth], reverse=True):
            yield from (part * PART + place for place in sorted(bits_of(best[worth][part]), reverse=True))


def bits_of(places: int) -> Iterator[int]:
    """The places that are set, from the lowest."""
    while places:
        yield (places & -places).bit_length() - 1
        places &= places - 1
