"""Which part of a clause asks: what is said before and after it, set apart by commas, does not. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.asking import cues
from bot.asking.clause import Clause
from bot.asking.cues.themes import theme
from bot.asking.names import SMALL, NameSpan
from bot.asking.wordlist import wordlist

_OWN_NONE = wordlist("parle veut dire mean means talking s this that about thing truc word mot")
AUXILIARY = re.compile(r"(?:is|are|was|were|did|do|does|has|have|had|will|would|should|can|could|est ce|tu|vous)\b")
_OWN_NONE = wordlist("parle veut dire mean means talking s this that about thing truc word mot")
# What is asked of what was asked about before: "and how many do we have?"
AUXILIARY = re.compile(r"(?:is|are|was|were|did|do|does|has|have|had|will|would|should|can|could|est ce|tu|vous)\b")
"""With what a question begins that is answered by yes or no."""


def is_preface(clause: Clause) -> bool:
    """Whether a part of a sentence says why the next one asks: “I have a complaint about churn, who do I talk to?”."""
    plain = " ".join(word.folded for word in clause.words)
    return bool(cues.PHRASE.search(plain)) and not cues.WH.search(plain) and not AUXILIARY.match(plain)


def is_empty(clause: Clause) -> bool:
    """Whether a question has no words of its own: “what is she on about?”."""
    return len(clause.words) > 1 and all(word.folded in SMALL or word.folded in _OWN_NONE for word in clause.words)


def core(clause: Clause, row: Sequence[NameSpan]) -> tuple[Clause, Sequence[NameSpan]]:
    """A clause and its names without what is only said before and after the question, set apart by commas."""
    words = clause.words
    cuts = [at for at in range(1, len(words)) if "," in clause.text[words[at - 1].end : words[at].start]]
    parts = list(pairwise([0, *cuts, len(words)]))

    def plain(part: tuple[int, int]) -> str:
        return " ".join(word.folded for word in words[part[0] : part[1]])

    def idle(part: tuple[int, int]) -> bool:
        named = any(span.first < part[1] and span.last >= part[0] for span in row)
        return not named and not cues.WH.search(plain(part))

    while (
        len(parts) > 1
        and idle(parts[0])
        and (row or (not theme(plain(parts[0])) and theme(plain((parts[1][0], len(words))))))
    ):
        parts.pop(0)
    while len(parts) > 1 and idle(parts[-1]) and cues.TELLING.match(plain(parts[-1])):
        parts.pop()
    first, last = parts[0][0], parts[-1][1]
    if (first, last) == (0, len(words)):
        return clause, row
    start = words[first].start
    kept = tuple(replace(word, start=word.start - start, end=word.end - start) for word in words[first:last])
    shifted = [replace(span, first=span.first - first, last=span.last - first) for span in row]
    return replace(clause, text=clause.text[start : words[last - 1].end], words=kept), shifted
