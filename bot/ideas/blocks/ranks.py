"""Places of a ranking and scores, in words: as sure as they are, and no more precise."""

import math

from bot.ideas.ranking import RankRange
from bot.text import Translator
from bot.text.numbers import ordinal, significant


def place(t: Translator, ranked: RankRange, *, among: bool = False) -> str:
    """`1st, nearly certain`, or `3rd or 4th, a toss-up with #1`; empty where an idea competes with nothing any more.

    `among` says of how many, too.
    """
    if not ranked.of:
        return ""
    if ranked.of == 1:
        return t("ideas-place-only")
    best, rank, worst = (ordinal(n, t.language) for n in (ranked.best, ranked.rank, ranked.worst))

    def of(last: str) -> str:
        return t("ideas-place-of", place=last, of=ranked.of) if among else last

    if ranked.best == ranked.worst:
        return t("ideas-place-sure", place=of(rank))
    if ranked.rival:
        return t("ideas-place-even", best=best, worst=of(worst), rival=ranked.rival)
    if (ranked.best, ranked.worst) == (1, ranked.of):
        return t("ideas-place-open", place=of(rank))
    if ranked.best == ranked.rank:
        return t("ideas-place-down", place=of(rank), worst=worst)
    if ranked.worst == ranked.rank:
        return t("ideas-place-up", place=of(rank), best=best)
    return t("ideas-place-between", place=of(rank), best=best, worst=worst)


def rounded(t: Translator, score: float) -> str:
    """A score as people read it, in two digits: it is made of guesses. Files have it exact."""
    return t.number(significant(score))


def equals(score: float) -> str:
    """What stands between a sum and its `rounded` score."""
    return "=" if math.isclose(significant(score), score) else "≈"
