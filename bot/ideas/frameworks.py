"""How ideas are scored: the published frameworks, their inputs and their scales. Pure.

Each formula is a small function with its source. A `Framework` names its inputs, so that forms, explanations and the
check on what was typed are the same for all of them. A blank input is "not scored", never zero.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Any

from bot.errors import UserError
from bot.text.fold import fold

Values = Mapping[str, float]

IMPACT = (0.25, 0.5, 1.0, 2.0, 3.0)
CONFIDENCE = (50.0, 80.0, 100.0)
FIBONACCI = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
TEN = tuple(float(n) for n in range(1, 11))
LEAST_EFFORT = 0.5


@dataclass(frozen=True)
class Input:
    """One number that a framework asks for.

    `scale` lists the values it may take, ascending; empty for a number of at least `least` (more than, when `above`)
    and at most `most`. `up` says whether more of it raises the score.
    """

    name: str
    scale: tuple[float, ...] = ()
    least: float = 0.0
    most: float = 1e12
    above: bool = False
    up: bool = True
    label: str = ""  # what a workspace calls it; empty for the published inputs, whose names are translated

    def check(self, value: float) -> float:
        """The value, when it is allowed. Raises UserError beside its field."""
        if self.scale:
            if value not in self.scale:
                raise UserError("ideas-error-scale", field=self.name, scale=" · ".join(f"{n:g}" for n in self.scale))
            return value
        if self.above and value > self.most:
            raise UserError("ideas-error-most", field=self.name, most=self.most)
        if not self.least <= value <= self.most or (self.above and value == self.least):
            key = "ideas-error-above" if self.above else "ideas-error-range"
            raise UserError(key, field=self.name, least=self.least, most=self.most)
        return value

    def step(self, value: float, up: bool) -> float:
        """The value one step higher or lower: the neighbour on a scale, half a unit of effort, a quarter of a count."""
        if self.scale:
            nearest = [n for n in self.scale if (n > value if up else n < value)]
            return (min(nearest) if up else max(nearest)) if nearest else value
        if self.name == "effort":
            return min(self.most, value + 0.5) if up else max(self.least, value - 0.5)
        return min(self.most, value * 1.25) if up else value * 0.75


@dataclass(frozen=True)
class Framework:
    """A way to score. `version` tells one definition of it from another: two of them are never compared."""

    name: str
    inputs: tuple[Input, ...]
    formula: Callable[[Values], float]
    version: int = 1
    weights: Values = field(default_factory=dict)

    def score(self, values: Mapping[str, float | None]) -> float | None:
        """The score, or None while an input is blank."""
        given = {i.name: values.get(i.name) for i in self.inputs}
        if any(value is None for value in given.values()):
            return None
        return self.formula({name: value for name, value in given.items() if value is not None})

    def bounds(self, values: Values) -> tuple[float, float]:
        """The lowest and highest score when every input may be off by one step."""
        low = {i.name: i.step(values[i.name], up=not i.up) for i in self.inputs}
        high = {i.name: i.step(values[i.name], up=i.up) for i in self.inputs}
        return self.formula(low), self.formula(high)


def rice(reach: float, impact: float, confidence: float, effort: float) -> float:
    """Reach x impact x confidence / effort.

    Reach in people or events a quarter (over 0), impact 3, 2, 1, 0.5 or 0.25, confidence 100, 80 or 50 percent, effort
    in person-months (at least 0.5). Source: Sean McBride, "RICE: Simple prioritization for product managers",
    Intercom, https://www.intercom.com/blog/rice-simple-prioritization-for-product-managers/
    """
    # One division of whole numbers: equal ideas come out equal to the last digit, and share a rank.
    return reach * impact * confidence / (100 * effort)


def wsjf(value: float, time: float, risk: float, size: float) -> float:
    """Cost of delay / job size, where the cost of delay is user and business value + time criticality + risk reduction
    or opportunity enablement; each on 1, 2, 3, 5, 8, 13, 20.

    Source: Scaled Agile Framework, "Weighted Shortest Job First", https://framework.scaledagile.com/wsjf/
    """
    return (value + time + risk) / size


def ice(impact: float, confidence: float, ease: float) -> float:
    """Impact x confidence x ease, each from 1 to 10.

    Source: Sean Ellis and Morgan Brown, "Hacking Growth" (2017), chapter 4.
    """
    return impact * confidence * ease


def weighted(values: Values, criteria: "Sequence[Criterion]") -> float:
    """The weighted mean of the criteria, each normalised on its own fixed scale, from 0 to 100.

    Because the scales are fixed, an idea's score never moves when another idea is added. Source: the weighted-sum
    model, P. C. Fishburn, "Additive utilities with incomplete product sets", Operations Research 15 (1967).
    """
    # fsum rounds once, so that the order of the criteria does not show in the last digit.
    total = fsum(c.weight for c in criteria)
    return fsum(c.weight * c.normal(values[c.name]) for c in criteria) / total * 100


@dataclass(frozen=True)
class Criterion:
    """A criterion of the weighted framework, scored from `least` to `most` in whole steps; `up`: more is better.

    `name` is its key, "c1" and so on, never given twice, so that answers stay with the meaning they were given to.
    """

    name: str
    label: str
    weight: float
    up: bool = True
    least: int = 1
    most: int = 5

    def normal(self, value: float) -> float:
        """The value between 0 and 1, 1 being best."""
        share = (value - self.least) / (self.most - self.least)
        return share if self.up else 1 - share

    @property
    def scale(self) -> tuple[int, int, bool]:
        """What an answer to it is measured on."""
        return self.least, self.most, self.up


RICE = Framework(
    "rice",
    (
        Input("reach", above=True),
        Input("impact", IMPACT),
        Input("confidence", CONFIDENCE),
        Input("effort", least=LEAST_EFFORT, most=10_000, up=False),
    ),
    lambda v: rice(v["reach"], v["impact"], v["confidence"], v["effort"]),
)
WSJF = Framework(
    "wsjf",
    (
        Input("value", FIBONACCI),
        Input("time", FIBONACCI),
        Input("risk", FIBONACCI),
        Input("size", FIBONACCI, up=False),
    ),
    lambda v: wsjf(v["value"], v["time"], v["risk"], v["size"]),
)
ICE = Framework(
    "ice",
    (Input("impact", TEN), Input("confidence", TEN), Input("ease", TEN)),
    lambda v: ice(v["impact"], v["confidence"], v["ease"]),
)
PUBLISHED = {framework.name: framework for framework in (RICE, WSJF, ICE)}
NAMES = (*PUBLISHED, "weighted")

# What a workspace starts from: value and strategy against effort, to be changed.
DEFAULT_CRITERIA = (
    Criterion("c1", "Customer value / Valeur client", 3),
    Criterion("c2", "Strategic fit / Alignement stratégique", 2),
    Criterion("c3", "Effort", 2, up=False),
)


def weighted_by(criteria: Sequence[Criterion], version: int) -> Framework:
    """The weighted framework as a workspace defines it."""
    kept = tuple(criteria)
    return Framework(
        "weighted",
        tuple(Input(c.name, tuple(float(n) for n in range(c.least, c.most + 1)), up=c.up, label=c.label) for c in kept),
        lambda values: weighted(values, kept),
        version,
        {c.name: c.weight for c in kept},
    )


def last_key(criteria: Sequence[Criterion]) -> int:
    """The highest number of their keys."""
    return max(int(c.name.removeprefix("c")) for c in criteria)


def rekeyed(
    old: Sequence[Criterion], written: Sequence[Criterion], last: int, *, anew: bool = False
) -> tuple[Criterion, ...]:
    """`written` criteria, each under the key of the old one it is, or under a key after `last` that was never given.

    A criterion is an old one when it has its label and its scale. Labels nobody knows are old ones renamed when as many
    old ones are missing and have, in that order, the same scales. With `anew` none of them is an old one.
    """
    left = [] if anew else list(old)
    keys: dict[int, str] = {}
    for at, one in enumerate(written):
        same = next((o for o in left if (fold(o.label), o.scale) == (fold(one.label), one.scale)), None)
        if same is not None:
            keys[at] = same.name
            left.remove(same)
    strange = [at for at in range(len(written)) if at not in keys]
    known = {fold(one.label) for one in left}
    renamed = [o.scale for o in left] == [written[at].scale for at in strange]
    if renamed and not known & {fold(written[at].label) for at in strange}:
        keys |= {at: o.name for at, o in zip(strange, left, strict=True)}
    else:
        keys |= {at: f"c{n}" for n, at in enumerate(strange, last + 1)}
    return tuple(replace(one, name=keys[at]) for at, one in enumerate(written))


def same_meaning(one: Sequence[Criterion], other: Sequence[Criterion]) -> bool:
    """Whether answers to these criteria are answers to those: labels, weights and order change none of them."""
    return {c.name for c in one} == {c.name for c in other}


def to_json(criteria: Sequence[Criterion]) -> list[dict[str, Any]]:
    """Criteria as plain data."""
    return [{name: getattr(c, name) for name in ("name", "label", "weight", "up", "least", "most")} for c in criteria]


def from_json(data: Sequence[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """Criteria from plain data."""
    return tuple(Criterion(**row) for row in data)
