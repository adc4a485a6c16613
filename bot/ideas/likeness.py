"""Which ideas say nearly the same, by the words of their titles. Pure. See docs/decisions/0007-looks-like.md."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from bot.text.fold import fold
from bot.text.nearness import differs_by

_KEY = 4  # letters of a word by which it is looked for: what is spelled wrong or ends otherwise has most of them
_COUNTS = {"one", "two", "three", "first", "un", "deux", "trois", "seul"}  # words that are about nothing
_LONG = 6  # words of a title that may say one of them otherwise


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What titles of ideas say besides what they are about: small words, asking for something, and what everything is of.
_SMALL = _words("""
    a an and as at be by for from i in into is it its like of on or our so that the their them this to us via we when
    with your my
    au aux avec ce ces cette d dans de des du elle en est et il ils je l la le les leur leurs nous notre nos ou par pour
    que qu qui sa se ses son sur un une vers vos votre vous y
    """)
_ASKING = _words("""
    add adding allow allowing can could enable enabling give have implement introduce let make need offer please
    possibility provide should support supporting want would
    activer ajout ajouter avoir besoin creer donner faire faudrait integrer mettre permettre possibilite pouvoir prevoir
    proposer voudrait
    """)
_GENERIC = _words("app apps appli application applications feature fonction fonctionnalite product produit")
_ENDINGS = ("ings", "ing", "ers", "er", "ed", "es", "s", "e", "y")


@lru_cache(maxsize=16384)  # every card looks at the titles that share a word with its own
def subject(title: str) -> tuple[str, ...]:
    """The words that say what an idea is about, without their endings; all of them where it has no others."""
    said = fold(title).split()
    told = [word for word in said if word not in _SMALL and word not in _ASKING and word not in _GENERIC]
    return tuple(map(_stem, told or [word for word in said if word not in _SMALL] or said))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem  # pinned
    return word


def keys(title: str) -> dict[bytes, int]:
    """The words that a title is found by, for an index of words: each counts alike."""
    return {word[:_KEY].encode(): 1 for word in subject(title)}


def looks_like(title: str, others: Mapping[int, str], limit: int = 3) -> list[int]:
    """The ideas, by number, whose titles say nearly the same, nearest first."""
    mine, said = subject(title), fold(title)
    found = []
    for number, other in others.items():
        near = _likeness(mine, subject(other))
        if near:
            found.append((-near, -fuzz.token_sort_ratio(said, fold(other)), number))
    return [number for *_, number in sorted(found)[:limit]]


def is_about(said: str, idea: str) -> bool:
    """Whether what somebody said shares what an idea is about: at least half of it, and more than one word of
    several."""
    about, known = (set(subject(text)) - _COUNTS for text in (idea, said))
    met = len(about & known)
    return 2 * met >= len(about) > 0 and (met > 1 or len(about) == 1)


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How much two subjects have in common, from 0 (they are about something else) to 1."""
    if not one or not other:
        return 0.0
    if "".join(one) == "".join(other):  # "darkmode"
        return 1.0
    few, many = sorted((tuple(dict.fromkeys(one)), tuple(dict.fromkeys(other))), key=lambda words: (len(words), words))
    more = len(many) - len(few)
    # What one says and the other adds to is the same idea, told more closely; a single word says too little.
    if more and (len(few) == 1 or more > max(1, len(few) // 3)):
        return 0.0
    missing = 1 if not more and len(few) >= _LONG else 0  # one word of many may be another
    met = _met(few, many, missing)
    return 2 * met / (len(few) + len(many)) if met >= len(few) - missing else 0.0


def _met(few: Sequence[str], many: Sequence[str], missing: int) -> int:
    """How many words of one title the other has too; words that it writes as one are both there. The rest is not looked
    at once more than `missing` are not."""
    left, count = list(many), 0
    written = {a + b for a, b in pairwise(many)}
    for at, word in enumerate(few):
        if at - count > missing:
            break
        same = next((one for one in left if _same(word, one)), None)
        if same is not None:
            left.remove(same)
            count += 1
        elif word in written:
            count += 1
    return count


def _same(one: str, other: str) -> bool:
    """Whether two words are one, but for a slip of the finger; the shorter they are, the more a letter tells."""
    if one == other:
        return True
    length = min(len(one), len(other))
    if one[0] != other[0]:  # where hardly anybody slips
        return False
    if length < 4:
        return len(one) == len(other) > 2 and sorted(one) == sorted(other)
    return differs_by(one, other, 1 if length < 9 else 2)
