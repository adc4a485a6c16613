"""Which of the names that the workspace knows stand in a clause, the longest first. Pure, but for who is asked."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import eq
from typing import Protocol

from rapidfuzz.distance import Prefix

from bot.asking.clause import Clause
from bot.asking.lexicon import groups
from bot.asking.wordlist import wordlist
from bot.text.fold import fold, key
from bot.text.questions import IDEA, KPI, TEAM, TERM, Known

LONGEST_NAME = 9  # words of a name that are looked for as one
_ENOUGH = 0.5  # of the words of an idea's title that mean it
_SPREAD = 3  # words that may stand between those of a name

# Words that hold sentences together: a term of that name is found where it stands in capitals.
SMALL = wordlist(
    "a an the this that these those it its is are was were be been do does did has have had i you u we they he "
    "she me my your our their us them to of for in on at by with from about as and or not no if so but what who "
    "whose when where why how which any all some there here will would can could should shall may might must get "
    "got go just now then than up down out off over un une le la l les des du de d au aux ce c ca cet cette ces "
    "ci il elle on nous vous ils elles je j tu t me m te se s mon ma mes ton ta tes son sa ses notre nos votre "
    "vos leur leurs et ou ni ne n pas plus que qu qui quoi dont est sont etait ont a ai as avons y en dans sur "
    "sous par pour avec sans chez quel quelle quels quelles comment combien quand si mais donc car tout tous "
    "toute toutes fait faire peut"
)
_ELIDED = re.compile(r"(?:[ldj]|qu)(?=[aeiouyh])")  # "lactivation": its apostrophe is missing
_ELIDED_LEAST = 4
_COPULAS = ("is", "are", "est", "sont")
_VERB = 6  # letters of a form of a verb, at least: "churned"
_ROOT, _STEM, _ENDING = 5, 6, 4  # letters that words of one family share: all of one, some of both; and what may follow
_LOOSE = SMALL | {"app"}


class Names(Protocol):
    """What knows the names of a workspace, for those who read the answer."""

    def find(self, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
        """What has one of these keys (`bot.text.fold.key`), or "#12", for a name."""

    def loosely(self, words: Collection[str]) -> Sequence[Known]:
        """What has some of these folded words in its name, in any order."""

    def near(self, typed: str, *, few: bool = False) -> Sequence[Known]:
        """What a mistyped key surely meant, nearest first; of those who have `few` names alone."""


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name in a clause: its first and last word, by number, and what has that name."""

    first: int
    last: int
    known: tuple[Known, ...]
    exact: int = 0  # of these, so many have it as it was written

    def of(self, sort: str) -> Known | None:
        """What of this sort has the name."""
        return next((one for one in self.known if one.sort == sort), None)

    @property
    def letter(self) -> str:
        """What stands for it among the words of a clause."""
        if self.of(KPI):
            return "K"
        return "T" if self.of(TERM) else "I" if self.of(IDEA) else "G"

    @property
    def team(self) -> Known | None:
        """The team of that name."""
        return self.of(TEAM)


def spans(clauses: Sequence[Clause], names: Names, *, numbers: bool = False) -> list[list[NameSpan]]:
    """The names in each clause, in order, none within another; `numbers` says that a bare number is an idea's."""
    wanted = [_wanted(clause, numbers) for clause in clauses]
    keys = dict.fromkeys(one for places in wanted for spellings in places.values() for one in spellings)
    found = names.find(list(keys)) if keys else {}
    loose = names.loosely({_single(word.folded) for clause in clauses for word in clause.words} - _LOOSE)
    return [
        _longest([*_exact(places, found), *_loose(clause, loose)])
        for clause, places in zip(clauses, wanted, strict=True)
    ]


def _wanted(clause: Clause, numbers: bool) -> dict[tuple[int, int], list[str]]:
    """The keys under which each row of words may be a name: as it stands, and in the singular and plural."""
    words = [word.folded for word in clause.words]
    found: dict[tuple[int, int], list[str]] = {}
    shouted = clause.text.isupper()
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST_NAME, len(words))):
            row = words[first : last + 1]
            if all(word in SMALL for word in row) and not _capitals(clause, first, last, shouted):
                continue
            if len(row) > 1 and row[-1] in ("the", "le", "la", "les", "l", "un", "une", "des", "is", "est", "a", "of"):
                continue
            found[first, last] = list(dict.fromkeys(map(key, spellings(row))))
    for at, word in enumerate(words):
        number = _number(words, at, word) or ((at, int(word)) if _is_bare_number(words, at, numbers) else None)
        if number:
            found[number[0], at] = [f"#{number[1]}", *found.get((number[0], at), [])]
    return found


def _capitals(clause: Clause, first: int, last: int, shouted: bool) -> bool:
    said = clause.written(first, last)
    return said.isupper() and len(said) > 1 and not shouted


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 6


def _is_bare_number(words: Sequence[str], at: int, numbers: bool) -> bool:
    """Whether a number alone is an idea's: "la 14"; where `numbers` says so any that counts nothing ("top 3")."""
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    counts = before == ["top"] or any({"best", "idea"}.intersection(groups(word)) for word in after)
    return _is_number(words[at]) and (before == ["la"] or (numbers and not counts))


def _number(words: Sequence[str], at: int, word: str) -> tuple[int, int] | None:
    """The number of an idea, "#12" or "idea 12", and where it begins."""
    digits = word.removeprefix("#").removeprefix("n°").removeprefix("no")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        return None
    before = words[at - 1] if at else ""
    if word != digits:
        named = before in ("idea", "idee")
        return at - named, int(digits)
    if before in ("idea", "idee", "n°", "numero", "number", "no"):
        further = at > 1 and words[at - 2] in ("idea", "idee")
        return at - 1 - further, int(digits)
    return None


def spellings(row: Sequence[str]) -> Iterator[str]:
    """What some folded words may stand for: without an article that has lost its apostrophe, as they are, in the
    singular and plural, and the verb that the first is a form of."""
    *before, last = row
    elided = _ELIDED.match(row[0])
    if elided and len(row[0]) > _ELIDED_LEAST:
        yield " ".join([row[0][elided.end() :], *row[1:]])
    yield " ".join(row)
    yield " ".join([*before, _single(last)])
    yield " ".join([*before, _plural(last)])
    if before:
        yield " ".join(map(_single, row))
        yield " ".join(word if word in SMALL else _plural(word) for word in row)
        yield " ".join([*(word if word in SMALL else _plural(word) for word in before), _single(last)])
    plain = [word for word in row if word not in _COPULAS]
    if len(plain) == 2 and not SMALL.intersection(plain):  # "a user is activated", "when is a user activated"
        yield " ".join(reversed(plain))
        yield " ".join(plain)
    for stem in _stems(row[0]):  # "how many signed up", "are customers churning"
        yield " ".join([stem, *before[1:], last] if before else [stem])


def _single(word: str) -> str:
    if len(word) < 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 5 else word[:-1]


def _plural(word: str) -> str:
    return word if word.endswith("s") or len(word) < 4 else f"{word}s"


def _stems(word: str) -> Iterator[str]:
    """The verb that a word is the past or the participle of."""
    for ending in ("ed", "ing"):
        if len(word) >= _VERB and word.endswith(ending):
            yield word.removesuffix(ending)
            yield f"{word.removesuffix(ending)}e"


def _akin(word: str, other: str) -> bool:
    """Whether two words are of one family: "fresh" and "freshness", "convert" and "conversion"."""
    shared = Prefix.similarity(word, other)
    least = _ROOT if shared == min(len(word), len(other)) else _STEM
    return word == other or (shared >= least and max(len(word), len(other)) - shared <= _ENDING)


def _exact(places: Mapping[tuple[int, int], Sequence[str]], found: Mapping[str, Sequence[Known]]) -> Iterator[NameSpan]:
    for (first, last), said in places.items():
        known: dict[Known, str] = {}
        for spelling in said:
            for one in found.get(spelling, ()):
                if not (one.name.isupper() and _is_form(said[0], spelling)):
                    known.setdefault(one, spelling)
        if known:
            nearest = [*known.values()]
            yield NameSpan(first, last, tuple(known), nearest.count(nearest[0]))


def _is_form(written: str, verb: str) -> bool:
    """Whether what was written is a form of a verb; an acronym has none: "lading" is not LAD."""
    return verb in _stems(written)


def _loose(clause: Clause, known: Sequence[Known]) -> Iterator[NameSpan]:
    """Names of which the words stand close to each other, in any order; of an idea's title, half of them."""
    words = [_single(word.folded) for word in clause.words]
    for one in known:
        name = [_single(word) for word in fold(one.name).split() if word not in _LOOSE]
        if not name or (len(name) < 2 and one.sort != IDEA):
            continue
        least = max(min(2, len(name)), -(-len(name) * _ENOUGH // 1)) if one.sort == IDEA else max(2, len(name) - 1)
        alike = _akin if one.sort != IDEA else eq
        meant = {at: part for at, word in enumerate(words) for part in name if alike(word, part)}
        places = list(meant)
        for first in places:
            near = [at for at in places if first <= at < first + len(name) + _SPREAD]
            if len({meant[at] for at in near}) >= least:
                yield NameSpan(first, near[-1], (one,), 1)
                break


def _longest(found: Sequence[NameSpan]) -> list[NameSpan]:
    """The longest of those that overlap; of two as long the one that was found first, with all that have its name."""
    chosen: list[NameSpan] = []
    for span in sorted(found, key=lambda one: one.first - one.last):
        same = next((one for one in chosen if (one.first, one.last) == (span.first, span.last)), None)
        if same is not None:
            chosen[chosen.index(same)] = replace(same, known=tuple(dict.fromkeys([*same.known, *span.known])))
        elif all(span.last < one.first or span.first > one.last for one in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda one: one.first)


def slips(clause: Clause) -> list[tuple[int, int]]:
    """Where in a clause a mistyped name may stand, by its first and last word: the longest rows first, without the
    words that hold sentences together at their ends."""
    words = [word.folded for word in clause.words]
    rows = [
        (first, last)
        for first in range(len(words))
        for last in range(first, min(first + 3, len(words)))
        if words[first] not in SMALL and words[last] not in SMALL and len("".join(words[first : last + 1])) > 4
    ]
    return sorted(rows, key=lambda row: row[0] - row[1])
