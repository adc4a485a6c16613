"""Parts of clauses, and the words in them that say what or when is meant. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.asking.clause import Clause
from bot.asking.names import NameSpan
from bot.asking.wordlist import wordlist

IT = re.compile(
    r"\b(?:it|its|they|them|that|this|these|those|he|she|il|elle|ils|elles|ca|cela|celui ci|celle ci|lui|en|y|ce|"
    r"cette)\b"
)
"""What stands for a name that was said before."""
SUBJECT = re.compile(r"\b(?:it|they|he|she|il|elle|ils|elles|ca)\b(?! y a)")
"""What stands for a name of which something is said."""
THEIR = re.compile(r"\b(?:their|they|theirs|leurs?|ils|elles)\b")
"""What stands for a team."""
ALL = re.compile(r"\b(?:they|them|both|these|those|ils|elles|les deux)\b")
"""What stands for several."""
MEANT = re.compile(
    r"^(?:i (?:mean|m talking about)|talking about|je (?:parle|veux dire)|on parle|enfin)\b|\b(?:i mean|je veux dire)$"
)
"""That a clause only says what the one before is about."""
OF_FIGURES = re.compile(r"\b(?:kpis?|indicateurs?|figures?|numbers?|metrics?|chiffres?)\b")
"""That the KPI is meant, rather than the term of its name."""

_JOINTS = wordlist("and et plus puis then & +")
_MONTHS = (
    r"january|february|march|april|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|"
    r"juin|juillet|aout|septembre|octobre|novembre|decembre"
)
_PERIODS = {
    "day": re.compile(
        r"\b(?:today|yesterday|overnight|daily|24 ?h(?:ours)?|this morning|hier|aujourd hui|ce matin|cette nuit|"
        r"quotidien\w*|(?:last|this|the) day|la journee|du jour)\b"
    ),
    "month": re.compile(
        rf"\b(?:months?|monthly|30 days|thirty days|4 weeks|mois|mensuel\w*|30 jours|trente jours|{_MONTHS})\b"
    ),
    "week": re.compile(
        r"\b(?:weeks?|weekly|7 days|seven days|semaines?|hebdo\w*|7 jours|sept jours|huit jours|8 jours|"
        r"(?:since|from|last|depuis) (?:last )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|"
        r"jeudi|vendredi|samedi|dimanche))\b"
    ),
}


def period(plain: str) -> str:
    """The period that folded words name: "day", "week" or "month"; empty where they name none."""
    return next((name for name, pattern in _PERIODS.items() if pattern.search(plain)), "")


def joints(clause: Clause, row: Sequence[NameSpan]) -> Iterator[tuple[int, int]]:
    """Where a clause may fall in two: the words that the first half has, and the word that the second begins with."""
    inside = {at for span in row for at in range(span.first + 1, span.last + 1)}
    words = clause.words
    for at in range(1, len(words)):
        if at in inside:
            continue
        joint = words[at].folded in _JOINTS
        if joint and at + 1 < len(words):
            yield at, at + 1
        elif not joint and words[at - 1].folded not in _JOINTS:
            between = clause.text[words[at - 1].end : words[at].start]
            if "," in between or re.search(r"\s[-–—+&/]\s", between):
                yield at, at


def part(clause: Clause, row: Sequence[NameSpan], first: int, end: int) -> tuple[Clause, Sequence[NameSpan]]:
    """Some words of a clause, and the names in them."""
    start = clause.words[first].start
    words = tuple(replace(word, start=word.start - start, end=word.end - start) for word in clause.words[first:end])
    names = [
        replace(span, first=span.first - first, last=span.last - first)
        for span in row
        if first <= span.first and span.last < end
    ]
    return replace(clause, text=clause.text[start : clause.words[end - 1].end], words=words), names
