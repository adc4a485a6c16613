"""What of a name a question is about: the term, the KPI or the idea that has it. Pure."""

import re
from collections.abc import Sequence

from bot.asking.clause import Clause
from bot.asking.lexicon import groups
from bot.asking.names import SMALL, NameSpan
from bot.asking.unknown import LONGEST
from bot.asking.wordlist import wordlist
from bot.text.questions import IDEA, KPI, TERM, Known, Question

_OF_WORDS = re.compile(
    r"\b(?:wrote|defin\w+|definition|term|wording|word|written|ecrit\w*|redig\w*|terme|mot|glossary|glossaire)\b"
)  # that the term is meant, rather than the KPI of its name
_AFTER = wordlist("please pls exactly again here now svp stp merci exactement chez nous deja ici s il te vous plait")


def fits(kind: str, span: NameSpan) -> bool:
    """Whether what has a name can be asked this."""
    letters = {"meaning": "TK", "owner": "TKI", "value": "KI", "plan": "I", "ranking": "I"}
    return span.letter in letters[kind]


def joined(clause: Clause, named: Sequence[NameSpan]) -> list[NameSpan]:
    """The first name, and those that are joined to it: "LTV and CAC"."""
    asked = list(named[:1])
    for span in named[1:]:
        between = [word.folded for word in clause.words[asked[-1].last + 1 : span.first]]
        if asked[-1].last < span.first and all(word in _JOINTS for word in between):
            asked.append(span)
    return asked


_JOINTS = wordlist(
    "and or et ou + & plus vs versus same as different differente differents differentes differ mean means stand "
    "stands for is are the a an le la l les un "
    "une des du de d par opposition opposed rapport compared to with avec from plus our"
)


def side(clause: Clause, named: Sequence[NameSpan], first: int, last: int) -> Question:
    """What one side of a difference means."""
    inside = next((span for span in named if first <= span.first <= last), None)
    found = question_of("meaning", inside, "") if inside else None
    return found or Question("meaning", text=clause.written(first, last))


def question_of(kind: str, span: NameSpan, plain: str) -> Question | None:
    """The question about what has a name; None where that can not be asked this. `plain` are the clause's words."""
    figure, term, idea = span.of(KPI), span.of(TERM), span.of(IDEA)
    about: Known | None = None
    if kind == "meaning":
        about = term or figure
    elif kind == "owner":
        about = (term or figure or idea) if _OF_WORDS.search(plain) else (figure or term or idea)
    elif kind == "value":
        about = figure or idea
    else:
        about = idea
    return Question(kind, about) if about is not None else None


_NAME = r"(?:an? |the |our |un |une |le |la |l |les |des |du |de la |de l |de |d |notre )*"
_X, _Y = rf"{_NAME}(?P<x>\S.*?)", rf"{_NAME}(?P<y>\S.*)"
_DIFFERENCES = (
    re.compile(rf"\b(?:difference|differences|diff) (?:between|entre) {_X} (?:and|et) {_Y}$"),
    re.compile(rf"\b(?:is|are) {_X} (?:the same(?: thing)?|different|any different) (?:as|from|to|than) {_Y}$"),
    re.compile(rf"\b(?:how|where) (?:does|do) {_X} differ from {_Y}$"),
    re.compile(rf"^(?:c est )?(?:pareil|la meme chose) {_X} (?:et|que) {_Y}$"),
    re.compile(rf"^{_X} (?:c est|est ce) (?:pareil|la meme chose) que {_Y}$"),
)
_VERSUS = re.compile(
    rf"^{_X} (?:vs|versus|v) {_NAME}(?P<y>\S.*?)"
    r"(?: (?:what|what s|which|quelle?|same|lequel|laquelle|c est|meme chose|la difference|difference)\b.*)?$"
)
_COMPARED = {"day", "week", "month", "year", "now", "state", "value", "plan", "neg"}  # "NPS vs last month"
_FORESEEN = wordlist("forecast forecasts budget prevision previsions estimate average moyenne benchmark market marche")


def difference(plain: str) -> list[tuple[int, int]]:
    """Between which two terms the difference is asked, by their first and last words; none where it is not."""
    return next((sides for pattern in _DIFFERENCES if (sides := _sides(pattern, plain))), [])


def versus(plain: str, named: Sequence[NameSpan]) -> list[tuple[int, int]]:
    """The same of a term against one that nobody knows: "MRR vs ARR"; none where it is against a time or a target."""
    sides = _sides(_VERSUS, plain)
    words = plain.split()
    known = [any((span.first, span.last) == one and span.letter in "TK" for span in named) for one in sides]
    if sum(known) != 1 or len(named) != 1:
        return []
    first, last = sides[known.index(False)]
    other = words[first : last + 1]
    return [] if any(word in _FORESEEN or _COMPARED.intersection(groups(word)) for word in other) else sides


def _sides(pattern: re.Pattern[str], plain: str) -> list[tuple[int, int]]:
    found = pattern.search(plain)
    if found is None:
        return []
    sides = []
    for name in ("x", "y"):
        first, words = plain[: found.start(name)].count(" "), found[name].split()
        while words and words[-1] in _AFTER:
            words.pop()
        if words and words[-1] not in SMALL and len(words) <= LONGEST:
            sides.append((first, first + len(words) - 1))
    return sides if len(sides) == 2 else []
