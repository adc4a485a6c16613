"""From an idea's capture to its release, and the stages between. No I/O.

This is no DORA lead time, which runs from a commit to production (https://dora.dev/guides/dora-metrics-four-keys).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.figures.figure import BESIDE, NUMERATOR, FigureRow
from bot.records.record import RecordStep
from bot.roadmap.item import BLOCKED, IN_PROGRESS, SHIPPED

STAGES = ("decide", "start", "build", "release")
IMPORTED, UNCAPTURED, REOPENED, CONTRADICTORY = "imported", "uncaptured", "reopened", "contradictory"
_COLUMNS = ("captured_on", "decided_on", "started_on", "ready_on", "shipped_on")


@dataclass(frozen=True, slots=True)
class Journey:
    """What became of an item of the roadmap by its `number`: ISO days, each empty where nobody knows it. `captured` is
    empty of what was never an idea; `is_imported` where a file brought it, `is_reopened` where it was shipped and then
    was not any more."""

    number: int
    title: str
    team: str = ""
    captured: str = ""
    decided: str = ""
    started: str = ""
    ready: str = ""
    shipped: str = ""
    is_imported: bool = False
    is_reopened: bool = False

    @property
    def days(self) -> int:
        """From captured to shipped."""
        return _between(self.captured, self.shipped)

    @property
    def left_out(self) -> str:
        """Why it does not count; empty where it does."""
        reasons = {
            IMPORTED: self.is_imported,
            UNCAPTURED: not self.captured,
            REOPENED: self.is_reopened,
            CONTRADICTORY: self.captured > self.shipped,
        }
        return next((why for why, holds in reasons.items() if holds), "")

    def brought(self) -> "Journey":
        """The same, brought by a file."""
        return replace(self, is_imported=True)

    def age(self, until: str) -> int:
        """The days since it was captured, on an ISO day."""
        return _between(self.captured, until)

    @property
    def stages(self) -> dict[str, int]:
        """The days in each stage whose both ends are known, in their order: what is ready waits to be released; where
        nobody said when that was, it was built until it was shipped."""
        built = self.ready or self.shipped
        ends = {
            "decide": (self.captured, self.decided),
            "start": (self.decided, self.started),
            "build": (self.started, built),
            "release": (self.ready, self.shipped),
        }
        return {name: _between(a, b) for name, (a, b) in ends.items() if a and b and a <= b <= self.shipped}

    def row(self, until: str = "") -> FigureRow:
        """What stands in a file of it; with an ISO day as one that is still open then."""
        days = (self.captured, self.decided, self.started, self.ready, self.shipped)
        facts = {name: day for name, day in zip(_COLUMNS, days, strict=True) if day} | {"team": self.team}
        counts = BESIDE if until else self.left_out or NUMERATOR
        if until:
            facts |= {"age_days": str(self.age(until))}
        elif not self.left_out:
            facts |= {"days": str(self.days), **{f"{name}_days": str(n) for name, n in self.stages.items()}}
        return FigureRow("roadmap" if not until else "ideas", str(self.number), self.title, counts, facts)


def _between(since: str, until: str) -> int:
    return (date.fromisoformat(until) - date.fromisoformat(since)) // timedelta(days=1)


def shipped_within(journeys: Iterable[Journey], since: str, until: str) -> list[Journey]:
    """Those that were shipped from one ISO day to another, both within, the first first."""
    found = [one for one in journeys if since <= one.shipped <= until]
    return sorted(found, key=lambda one: (one.shipped, one.number))


def first_day(steps: Sequence[RecordStep], statuses: Sequence[str]) -> str:
    """The ISO day on which an item first came to one of some statuses; empty for never."""
    return next((one.at[:10] for one in steps if one.status in statuses), "")


def journey(
    number: int, title: str, team: str, days: dict[str, str], steps: Sequence[RecordStep], captured: str, decided: str
) -> Journey:
    """What became of an item by its `steps`, oldest first, and the `days` its people gave ("started_on", "ready_on",
    "shipped_on"), which are kept as the day itself is when nobody gave another."""
    statuses = [one.status for one in steps]
    after = statuses[statuses.index(SHIPPED) :] if SHIPPED in statuses else []
    return Journey(
        number,
        title,
        team,
        captured,
        min(filter(None, (decided, steps[0].at[:10] if steps else "")), default=""),
        days.get("started_on") or first_day(steps, (IN_PROGRESS, BLOCKED)),
        days.get("ready_on", ""),
        days.get("shipped_on") or first_day(steps, (SHIPPED,)),
        bool(steps) and steps[0].did == IMPORTED,
        any(one != SHIPPED for one in after),
    )
