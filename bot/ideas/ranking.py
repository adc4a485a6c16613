"""How sure a ranking is. Pure.

A score of 17.3 looks exact and is made of guesses. So every idea gets an interval of scores, and from it the range of
ranks it can take: its best and its worst place among the others' scores. From 1 to 3 says that, judged a step lower on
each input, it would be third.

The interval of an idea runs from the score with every input one step worse to the score with every input one step
better (`Framework.bounds`), widened to its scorers' own scores where there are several. The others stand where they
are: were they all misjudged against it at once, every range would be too wide to mean anything (see
docs/decisions/0006-ranges-of-ranks.md). The ranks follow by counting in a sorted list, so ten thousand ideas take
milliseconds, and the same inputs always give the same answer.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from bot.ideas.frameworks import Framework


class ScoreRange(NamedTuple):
    """An idea's score, how low and how high it may really be, and by how many people it was scored."""

    idea: int
    score: float
    low: float
    high: float
    scorers: int


class RankRange(NamedTuple):
    """A place in the ranking: `rank` from 1, shared by equal scores; `best` and `worst` the ranks it can take, of how
    many. `rival` is the idea it may change places with, where there is one alone, else 0.

    All are 0 for what is shipped or declined: it competes with nothing any more.
    """

    scored: ScoreRange
    rank: int = 0
    best: int = 0
    worst: int = 0
    of: int = 0
    rival: int = 0


def combine(framework: Framework, idea: int, answers: Sequence[Mapping[str, float | None]]) -> ScoreRange | None:
    """The score of the median of each input over the scorers' complete answers; None when nobody gave one."""
    whole = [
        {name: value for name, value in answer.items() if value is not None}
        for answer in answers
        if framework.score(answer) is not None
    ]
    if not whole:
        return None
    middle = {i.name: median(answer[i.name] for answer in whole) for i in framework.inputs}
    own = [framework.formula(answer) for answer in whole]
    low, high = framework.bounds(middle)
    return ScoreRange(idea, framework.formula(middle), min(low, *own), max(high, *own), len(whole))


def place(own: ScoreRange, scores: Sequence[float]) -> RankRange:
    """Where an idea stands among the scores of all of its kind, from the lowest to the highest, its own included.

    A rank is one more than the ideas ahead: at the idea's own score, at its highest and at its lowest.
    """

    def rank_at(score: float) -> int:
        return len(scores) - bisect_right(scores, score) - (own.score > score) + 1

    return RankRange(own, rank_at(own.score), rank_at(own.high), rank_at(own.low), len(scores))


def rival(own: ScoreRange, others: Iterable[ScoreRange]) -> int:
    """The idea of these that stands between the best and the worst place of another, 0 for none."""
    return next((one.idea for one in others if one.idea != own.idea and own.low < one.score <= own.high), 0)
