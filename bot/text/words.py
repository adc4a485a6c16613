"""Which words find a text: cut alike where it is kept and where it is typed. Pure.

Whatever is found begins with what is typed, so an index needs nothing but words in the order of their bytes:

- Letters and digits are words; words with only a sign between them (e-mail, A/B, l'activation, K.P.I) also stand for
  what they are without it, two by two and together.
- Where writing has no spaces (Chinese, Japanese, Thai; Korean, whose endings have none) and in emoji and other signs, a
  word may begin at every character: each is kept with the characters after it.
- A whole name is kept besides, as `key` writes it, after a space, which no word has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from bot.text.fold import bare, counts, key
from bot.text.plurals import other_numbers

_LONGEST = 64  # characters of a word or name; what comes after tells nothing apart
_RUN = 8  # characters kept from each character on, where writing has no spaces
NAME = b" "  # what a whole name begins with, and no word
_TYPED = 12  # words of a search; more would only slow it down
_WHOLE_WORD = 2  # a typed word no longer than this begins too many others
_WHOLE_SINGULAR = 3  # nor a singular of what was typed: news is no beginning of newer

_WITHOUT_SPACES = (
    *("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "BOPOMOFO", "HANGUL"),
    *("THAI", "LAO", "KHMER", "MYANMAR"),
)  # as names of characters begin
_POINTS = range(10, 37)  # combining classes of the vowels of Hebrew, Arabic and Syriac, which most writers leave out

# What French and English hang on a word: l'activation, qu'on, the team's.
_HUNG = re.compile(r"\b(?:[cdjlmnst]|(?:jus|lors|puis|quel|quoi)?qu)'(?=\w)|(?<=\w)'s\b")


class Weight(NamedTuple):
    """What a word counts where it stands: as the whole of a name, and as one word among others."""

    whole: int
    word: int


# A word that is typed whole counts twice its beginning, so whole names (14 to 18) come before beginnings of names (7 to
# 9), and these before any word (at most 6), however many words are typed.
TITLE = Weight(9, 3)
ALIAS = Weight(8, 3)
EXPANSION = Weight(7, 2)
BODY = Weight(0, 1)


@dataclass(frozen=True, slots=True)
class WordSpan:
    """Words from `low` up to before `high` that answer to some of the typed words, by their numbers."""

    low: bytes
    high: bytes
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordQuery:
    """What is looked for: how many words, and where they are found."""

    count: int
    spans: tuple[WordSpan, ...]


class _Pieces(dict[int, str]):
    """What `str.translate` puts for a character: itself, a space, a quotation mark, or a dash for any other sign."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            piece = " "
        elif character in "'’ʼ`´":
            piece = "'"
        elif unicodedata.category(character) == "Me" or unicodedata.combining(character) in _POINTS:
            piece = ""
        else:
            piece = character if counts(character) else "-"
        return self.setdefault(code, piece)


class _Spaceless(dict[str, bool]):
    """Whether a word may begin at a character, whatever stands before it."""

    def __missing__(self, character: str) -> bool:
        name = unicodedata.name(character, "")
        sign = character == "#" or unicodedata.category(character)[0] == "S"
        return self.setdefault(character, sign or name.startswith(_WITHOUT_SPACES))


_PIECES = _Pieces()
_SPACELESS = _Spaceless()


def _parts(chunk: str) -> tuple[list[str], list[str]]:
    """Of what stands between two spaces: its words, and the runs of characters without spaces."""
    if chunk.isascii() and chunk.isalnum():
        return [chunk[:_LONGEST]], []
    words: list[str] = []
    runs: list[str] = []
    for piece in re.split("[-']", chunk.lstrip("#")):
        for spaceless, letters in groupby(piece, _SPACELESS.__getitem__):
            (runs if spaceless else words).append("".join(letters))
    return [word[:_LONGEST] for word in words], runs


def words_of(text: str) -> set[str]:
    """Every word that a text is found by."""
    found: set[str] = set()
    letter = ""
    for chunk in bare(text).translate(_PIECES).split():
        chunk = chunk.strip("-'")  # commas and full stops
        if chunk.isascii() and chunk.isalnum():  # by far the most, and an import has millions
            word = chunk[:_LONGEST]
            found.add(word)
            if letter:
                found.add(letter + word)
            letter = word if len(word) == 1 else ""
            continue
        words, runs = _parts(chunk)
        found.update(words)
        found.update(run[start : start + _RUN] for run in runs for start in range(len(run)))
        if len(words) > 1:
            found.update(_joined(words))
        if letter and words:  # "E mail"
            found.add(letter + words[0])
        letter = words[0] if len(words) == 1 and len(words[0]) == 1 and not runs else ""
    return found


def _joined(words: list[str]) -> Iterator[str]:
    yield from ((one + other)[:_LONGEST] for one, other in pairwise(words))
    yield "".join(words)[:_LONGEST]


def _name(text: str) -> str:
    found = key(text)
    return f" {found[:_LONGEST]}" if found else ""


def word_weights(texts: Iterable[tuple[str, Weight]]) -> dict[bytes, int]:
    """Every word that any of these texts is found by, in UTF-8, with what it counts in the best of its places."""
    found: dict[str, int] = {}
    # What counts more comes later, and stays.
    for text, place in sorted(texts, key=_worth):
        if text:
            found.update(dict.fromkeys(words_of(text), place.word))
            if place.whole and (name := _name(text)):
                found[name] = max(place.whole, found.get(name, 0))
    return {word.encode(): weight for word, weight in found.items()}


def _worth(one: tuple[str, Weight]) -> int:
    return one[1].word


def word_query(text: str, *, loosely: bool = False) -> WordQuery:
    """Where to look for what somebody typed: for each word and for the whole as a name.

    `loosely` also takes every two neighbours of a run without spaces, for where nobody has written the whole run.
    """
    said: list[str] = []
    runs: list[str] = []
    together: list[list[str]] = []  # words that may be written as one
    for chunk in _HUNG.sub(" ", bare(text).translate(_PIECES)).split():
        words, between = _parts(chunk.strip("-'"))
        said += words
        runs += [piece for run in between for piece in _windows(run, loosely)]
        together += [words] if len(words) > 2 else []
        if len(said) + len(runs) >= _TYPED:
            break
    said = said[:_TYPED]
    numbers = {word: number for number, word in enumerate(list(dict.fromkeys(said + runs))[:_TYPED])}
    spans = [_span(word, (number,)) for word, number in numbers.items()]
    others = [(other, number) for word, number in numbers.items() for other in other_numbers(word)]
    spans += [_span(other, (number,), _WHOLE_SINGULAR) for other, number in others]
    for words in (*together, *map(list, pairwise(said))):
        if numbers.keys() >= set(words):
            spans.append(_span("".join(words)[:_LONGEST], tuple(numbers[word] for word in words)))
    if numbers and (name := _name(text)):
        spans.append(_span(name, tuple(numbers.values())))
    return WordQuery(len(numbers), tuple(spans))


def _windows(run: str, loosely: bool) -> Iterator[str]:
    yield run[:_RUN]
    yield run[-_RUN:]
    if loosely and len(run) > 2:
        yield from map("".join, pairwise(run))


def _span(word: str, answers: tuple[int, ...], longest: int = _WHOLE_WORD) -> WordSpan:
    low = word.encode()
    whole = len(word) <= longest and word[0] != " " and not _SPACELESS[word[0]]
    # No text has the byte 255 in UTF-8, and none stands between a word and the same with a byte 0 after it.
    return WordSpan(low, low + (b"\x00" if whole else b"\xff"), answers)
