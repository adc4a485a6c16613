"""What a round of blind scoring says once it is revealed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from statistics import median

from bot.ideas.frameworks import Framework, Input

_WHOLE_SCALE = 5.0  # how many times one number is another where they are as far apart as the ends of a scale


@dataclass(frozen=True)
class Spread:
    """One input over the scorers: every value by person, the median, and how far apart they are: 0 where
    all agree, 1 from end to end of a scale."""

    name: str
    values: Mapping[str, float]
    median: float
    apart: float


@dataclass(frozen=True)
class RevealedRound:
    """A round: the score of each person and the extremes, what they come to together, and the spread of each input.

    `combined` is the score of the median of each input, as `bot.ideas.ranking.combine` has it: the idea stands by it.
    """

    scores: Mapping[str, float]
    combined: float
    low: float
    high: float
    spreads: tuple[Spread, ...]

    @property
    def most_disagreed(self) -> str:
        """The input they disagree on most; an empty text where they agree on all, or one person answered."""
        widest = max(self.spreads, key=lambda spread: spread.apart)
        return widest.name if widest.apart > 0 else ""

    @property
    def is_agreed(self) -> bool:
        """Whether several people answered, and all of them the same."""
        return len(self.scores) > 1 and not self.most_disagreed


def reveal(framework: Framework, answers: Mapping[str, Mapping[str, float]]) -> RevealedRound | None:
    """What people answered, together; None when nobody did."""
    if not answers:
        return None
    scores = {person: framework.formula(values) for person, values in answers.items()}
    spreads = []
    for one in framework.inputs:
        values = {person: answer[one.name] for person, answer in answers.items()}
        apart = _apart(one, min(values.values()), max(values.values()))
        spreads.append(Spread(one.name, values, median(values.values()), apart))
    combined = framework.formula({one.name: one.median for one in spreads})
    return RevealedRound(scores, combined, min(scores.values()), max(scores.values()), tuple(spreads))


def _apart(one: Input, low: float, high: float) -> float:
    """How far apart two values are: on a scale, the share of it that lies between them; for a free number, the
    logarithm of their ratio, to the base of `_WHOLE_SCALE`. See docs/decisions/0038-disagreement.md."""
    if one.scale:
        return (one.scale.index(high) - one.scale.index(low)) / (len(one.scale) - 1)
    return (log(high) - log(low)) / log(_WHOLE_SCALE)
