"""What a clause asks, by its likeness to examples: naive Bayes over its words, pairs of them, their groups and letters.

Counted once from `bot/asking/examples`. Names stand as letters: K for what has a figure (a KPI, or a term that defines
one), T for any other term, I for an idea, G for a team.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from math import log

from bot.asking.examples import EXAMPLES
from bot.asking.lexicon import groups
from bot.asking.message import plain_words
from bot.lazy import once

SUBJECTS = frozenset("KTI")
_LETTERS = SUBJECTS | {"G"}
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 30)
_SMOOTHING = 0.3  # of an example, for what was in none of a kind
_LEAST = 2  # examples that something has to be in
_ITSELF = 15.0  # more for what is an example itself
_RARE = 8.0  # less for what is like the rarer sort of a kind: few examples exclude little
_LETTER = re.compile(r"(?<![\w'’])([KTG#])(?!\w)")
_ENDS = ("N", "G", "^", "$")  # any name, a team, the beginning, the end


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a clause, folded, names as letters; whether a question mark ends it, whether something was named
    before it, and the command it was typed after."""

    words: tuple[str, ...]
    asks: bool = False
    after: bool = False
    command: str = ""

    @property
    def key(self) -> Hashable:
        """What two clauses share that say the same."""
        return self.words, self.after and not SUBJECTS.intersection(self.words), self.command

    def features(self) -> set[Hashable]:
        """What is counted of it."""
        words = ["^", *("N" if word in SUBJECTS else word for word in self.words), "$"]
        found: set[Hashable] = {*words, *pairwise(words)}
        for word in words[1:-1]:
            if len(word) > 4:
                whole = f"<{word}>"
                found.update([whole[at : at + 4] for at in range(len(whole) - 3)])
        letters = "".join(sorted(_LETTERS.intersection(self.words)))
        meant = [groups(word) or ((word,) if word in _ENDS else ()) for word in words]
        found.update([(0, one) for some in meant[1:4] for one in some])
        for at, some in enumerate(meant):
            for one in some:
                found.add((letters, "of", one))
                found.update([(one, "by", other) for near in meant[at + 1 : at + 2] for other in near])
                found.update([(one, "to", other) for near in meant[at + 2 : at + 4] for other in near])
        many = sum(word in SUBJECTS for word in self.words) > 1
        found.update((("names", letters), ("many", many), ("in", self.command), ("asks", self.asks)))
        found.add(("after", self.after and not SUBJECTS.intersection(self.words)))
        found.update([("long", least, self.asks) for least in _LENGTHS if len(self.words) >= least])
        if _LETTERS.issuperset(self.words):
            found.add(("bare", letters))
        return found


@cache
def _odds(found: int, many: int) -> tuple[float, float]:
    """The logarithms of how likely something is in an example of a kind, and of how likely it is not."""
    share = (found + _SMOOTHING) / (many + 2 * _SMOOTHING)
    return log(share), log(1 - share)


class Classifier:
    """Log odds of each kind of question, counted from examples with their kinds."""

    def __init__(self, examples: Iterable[tuple[str, Said]]) -> None:
        by_kind: dict[str, list[Said]] = defaultdict(list)
        self._own: dict[Hashable, set[str]] = defaultdict(set)
        for kind, said in examples:
            by_kind[kind].append(said)
            self._own[said.key].add(kind)
        self.kinds = tuple(sorted(by_kind))
        many = [len(by_kind[kind]) for kind in self.kinds]
        counted = [Counter(chain.from_iterable(said.features() for said in by_kind[kind])) for kind in self.kinds]
        self._absent = [log(one / sum(many)) for one in many]
        self._weights: dict[Hashable, array[float]] = {}
        for feature in set().union(*counted):
            found = [counter[feature] for counter in counted]
            if sum(found) >= _LEAST:
                odds = list(map(_odds, found, many))
                self._weights[feature] = array("f", [present - absent for present, absent in odds])
                self._absent = [so_far + absent for so_far, (_, absent) in zip(self._absent, odds, strict=True)]

    def weigh(self, said: Said) -> Mapping[str, float]:
        """How much speaks for each kind, as a logarithm; they are comparable with each other alone. For a kind of two
        sorts it is what speaks for the likelier."""
        found = [self._weights[one] for one in said.features() if one in self._weights]
        own = self._own.get(said.key, ())
        sums = map(sum, zip(self._absent, *found, strict=True))
        likeliest: dict[str, float] = {}
        for name, weight in zip(self.kinds, sums, strict=True):
            kind, _, sort = name.partition(": ")
            whole = weight + _ITSELF * (name in own) - _RARE * bool(sort)
            likeliest[kind] = max(whole, likeliest.get(kind, whole))
        return likeliest


def parse(text: str) -> Said:
    """An example as it is written: "… who owns it?", "/idea> Dark mode"; an idea is a "#"."""
    command, _, rest = text.rpartition("> ")
    words: list[str] = []
    for at, piece in enumerate(_LETTER.split(rest)):
        words += [piece.replace("#", "I")] if at % 2 else plain_words(piece)
    return Said(tuple(words), rest.endswith("?"), rest.startswith("… "), command)


def examples() -> Iterator[tuple[str, Said]]:
    """All of them, with their kinds."""
    for kind, lines in EXAMPLES.items():
        for text in " ".join(lines.split()).split(" | "):
            yield kind, parse(text)


@once
def classifier() -> Classifier:
    """The one of all examples."""
    return Classifier(examples())


def weigh(said: Said) -> Mapping[str, float]:
    """How much speaks for each kind of question."""
    return classifier().weigh(said)
