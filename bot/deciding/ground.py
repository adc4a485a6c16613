"""Whether a decision is on data, and what came of it. No I/O.

A type of evidence counts with its link or its figure alone: a word that somebody ticks says nothing, the more so once
somebody counts it (Goodhart 1975; Strathern 1997).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.decisions.decision import DECIDED, PROPOSED, REJECTED, Decision
from bot.figures.figure import BESIDE, DENOMINATOR, NUMERATOR, FigureRow
from bot.records.record import RecordStep

COUNTING = ("experiment", "data", "insight", "research")
BARELY = ("opinion", "expert", "constraint")  # types that claim to show nothing
IMPORTED, UNDECIDED, AT_ONCE = "imported", "undecided", "at_once"
EXPECTED = ("as_expected", "better")
JUDGED = (*EXPECTED, "worse")  # of what a review may find; the others judge nothing
_FIGURE_OR_LINK = re.compile(r"\d|https?://")


@dataclass(frozen=True, slots=True)
class Ground:
    """A decision by its `number`: what it says, its `steps` from the oldest, whether an insight is linked to it, and
    what the last review that judged it found, empty for none."""

    number: int
    said: Decision
    status: str
    steps: Sequence[RecordStep]
    has_insight: bool = False
    found: str = ""

    @property
    def recorded(self) -> str:
        """The ISO day on which it was written down."""
        return self.steps[0].at[:10]

    @property
    def left_out(self) -> str:
        """Why it does not count; empty where it does."""
        if self.steps[0].did == IMPORTED:
            return IMPORTED
        return UNDECIDED if self.status in (PROPOSED, REJECTED) else ""

    @property
    def is_shown(self) -> bool:
        """Whether its evidence can be looked at: a link, a KPI, a figure, an insight."""
        said = self.said
        return bool(said.links or said.kpi or _FIGURE_OR_LINK.search(said.proof) or self.has_insight)

    @property
    def is_on_data(self) -> bool:
        """Whether its evidence is of a type that counts, and can be looked at."""
        return self.said.evidence in COUNTING and self.is_shown

    def row(self) -> FigureRow:
        """What stands in a file of it."""
        counts = self.left_out or (NUMERATOR if self.is_on_data else DENOMINATOR)
        shown = "yes" if self.is_shown else "no"
        facts = {"recorded_on": self.recorded, "evidence": self.said.evidence, "link_or_figure": shown}
        return FigureRow("decisions", str(self.number), self.said.title, counts, facts | {"outcome": self.found})


@dataclass(frozen=True, slots=True)
class Agreement:
    """How long it took from proposing a decision to deciding it: ISO days; `why` it does not count, empty where it
    does."""

    ground: Ground
    proposed: str
    decided: str
    why: str = ""

    @property
    def days(self) -> int:
        """From one to the other."""
        return (date.fromisoformat(self.decided) - date.fromisoformat(self.proposed)) // timedelta(days=1)

    def row(self) -> FigureRow:
        """What stands in a file of it: beside the hours that people say."""
        facts = {"proposed_on": self.proposed, "decided_on": self.decided}
        facts |= {} if self.why else {"days": str(self.days)}
        return FigureRow("decisions", str(self.ground.number), self.ground.said.title, self.why or BESIDE, facts)


def recorded_within(grounds: Iterable[Ground], since: str, until: str) -> list[Ground]:
    """Those that were written down from one ISO day to another, both within."""
    return [one for one in grounds if since <= one.recorded <= until]


def agreements(grounds: Iterable[Ground], since: str, until: str) -> list[Agreement]:
    """The decisions that were made from one ISO day to another, both within: what was decided as soon as it was written
    down, and what a file brought, says nothing of how long that took."""
    found = []
    for one in grounds:
        decided = next((step.at[:10] for step in one.steps if step.status == DECIDED), "")
        if since <= decided <= until:
            proposed = one.steps[0].at[:10] if one.steps[0].status == PROPOSED else ""
            why = IMPORTED if one.steps[0].did == IMPORTED else "" if proposed else AT_ONCE
            found.append(Agreement(one, proposed, decided, why))
    return found


@dataclass(frozen=True, slots=True)
class GroundOutcome:
    """Of decisions that a review judged, how many turned out `as_expected`, or better."""

    as_expected: int
    judged: int


def outcomes(grounds: Iterable[Ground]) -> tuple[GroundOutcome, GroundOutcome]:
    """What came of the decisions on data, and of the others."""
    known = [one for one in grounds if not one.left_out and one.found in JUDGED]
    both = ([one for one in known if one.is_on_data is on_data] for on_data in (True, False))
    first, others = (GroundOutcome(sum(one.found in EXPECTED for one in some), len(some)) for some in both)
    return first, others
