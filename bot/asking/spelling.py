"""Words that questions are told by, where they are mistyped. Pure."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import cache, lru_cache

from bot.asking.clause import Clause, Word
from bot.asking.examples import EXAMPLES
from bot.asking.lexicon import groups
from bot.asking.names import SMALL
from bot.text.fold import fold
from bot.text.nearness import differs_by

_SHORTEST = 5  # letters of a word of which two may be changed over
_LONG = 6  # of one of which one may be wrong; one more where it may be missing
_OFTEN = 4  # examples with a word that is ordinary
_ELIDED = re.compile(r"(?:[ldjmtsnc]|qu)(?=[aeiouyh])")


@cache
def _vocabulary() -> frozenset[str]:
    """The words of the examples that several have."""
    found = Counter(word for lines in EXAMPLES.values() for word in fold(lines).split())
    return frozenset(word for word, many in found.items() if many >= _OFTEN)


def ordinary(word: str) -> bool:
    """Whether a folded word is one of those that people ask with, rather than what they ask about."""
    return word in SMALL or word in _vocabulary() or right(word) != word


def spelled(clause: Clause, names: Collection[int]) -> Clause:
    """The clause with its words as they were meant, but for those that are in a name."""
    words = [word if at in names else _spelled(word) for at, word in enumerate(clause.words)]
    return replace(clause, words=tuple(words))


def _spelled(word: Word) -> Word:
    meant = right(word.folded)
    return replace(word, folded=meant) if meant != word.folded else word


@lru_cache(4096)  # whatever people type
def elided(word: str) -> list[str]:
    """A word as two where its apostrophe is missing: "lidee"."""
    found = _ELIDED.match(word)
    rest = word[found.end() :] if found else ""
    known = _vocabulary()
    return [word[: -len(rest)], rest] if len(rest) > 3 and rest in known and not _is_known(word) else [word]


def _is_known(word: str) -> bool:
    return word in SMALL or word in _vocabulary() or bool(groups(word)) or word.removesuffix("s") in _vocabulary()


@lru_cache(4096)
def right(word: str) -> str:
    """A word as it was meant, if one that people ask with is a letter away."""
    word = re.sub(r"(.)\1{2,}", r"\1", word)
    if len(word) < _SHORTEST or not word.isalpha() or _is_known(word):
        return word
    near = [
        one
        for one in _vocabulary()
        if one[0] == word[0]
        and len(one) >= _SHORTEST
        and abs(len(one) - len(word)) < 2
        and differs_by(one, word, 1)
        and (sorted(one) == sorted(word) or (one[-1] == word[-1] and len(word) >= _LONG + (len(one) != len(word))))
    ]
    return min(near) if near else word
