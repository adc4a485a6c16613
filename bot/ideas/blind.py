"""What a round of blind scoring says once it is revealed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from bot.ideas.frameworks import Framework


@dataclass(frozen=True)
class Spread:
    """One input over the scorers: every value by person, the median, and how far apart they are from 0 to 1."""

    name: str
    values: Mapping[str, float]
    median: float
    apart: float


@dataclass(frozen=True)
class RevealedRound:
    """A round: the score of each person, the median and the extremes, and the spread of each input."""

    scores: Mapping[str, float]
    median: float
    low: float
    high: float
    spreads: tuple[Spread, ...]

    @property
    def most_disagreed(self) -> str:
        """The input they disagree on most, or an empty text when they agree on all."""
        widest = max(self.spreads, key=lambda spread: spread.apart)
        return widest.name if widest.apart > 0 else ""


def reveal(framework: Framework, answers: Mapping[str, Mapping[str, float]]) -> RevealedRound | None:
    """What people answered, together; None when nobody did.

    How far apart an input is: on a scale, the steps between the extremes over the steps of the scale; for a free
    number, one minus the smallest over the largest. Both run from 0 (all agree) to 1, so inputs can be compared.
    """
    if not answers:
        return None
    scores = {person: framework.formula(values) for person, values in answers.items()}
    spreads = []
    for one in framework.inputs:
        values = {person: answer[one.name] for person, answer in answers.items()}
        low, high = min(values.values()), max(values.values())
        if one.scale:
            apart = (one.scale.index(high) - one.scale.index(low)) / (len(one.scale) - 1)
        else:
            apart = 1 - low / high if high else 0.0
        spreads.append(Spread(one.name, values, median(values.values()), apart))
    return RevealedRound(scores, median(scores.values()), min(scores.values()), max(scores.values()), tuple(spreads))
