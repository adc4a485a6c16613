"""How many tickets came about each area in a week, beside what is usual: the median of the eight weeks before. No I/O.

A week counts as known where every source that is read was read over all of it: what came before a source's first
ticket is no zero, and a week that is not all in is no fall. How far a count lies from usual is said in times of the
usual spread: the median absolute deviation, scaled to a standard deviation (x 1.4826), at least the square root of the
median, since counts of rare things scatter by that alone (Poisson).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

BEFORE = 8  # weeks that say what is usual
LEAST = 4  # of them that must be known
SMALL = 10  # tickets; of fewer no percentage is said
_UNUSUAL = 2  # times the usual spread
_MOVERS = 5
_SCALE = 1.4826


@dataclass(frozen=True, slots=True)
class TicketSource:
    """A system that tickets are read from: its first ticket came when it `begins`; it was read `at` a moment, up to
    what it had `until` then, and nothing before `whole_until` is missing. UTC stamps, empty where that is not known."""

    name: str
    begins: str
    until: str
    whole_until: str
    at: str


@dataclass(frozen=True, slots=True)
class TicketWeek:
    """A week by its name ("2026-W47"), from one UTC stamp until before another."""

    name: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class AreaTrend:
    """An area by its key, empty for tickets without one, as it is spelled; how many tickets came about it in the week,
    in the one that runs, and in those before it that are known, oldest first."""

    area: str
    name: str
    count: int
    so_far: int
    before: Sequence[int]

    @property
    def usual(self) -> float | None:
        """The median of the weeks before; None where too few are known."""
        return median(self.before) if len(self.before) >= LEAST else None

    @property
    def change(self) -> float:
        """How many more than usual came; 0 where that is not known."""
        return 0.0 if self.usual is None else self.count - self.usual

    @property
    def beyond(self) -> float:
        """The same in times of the usual spread."""
        usual = self.usual
        if usual is None:
            return 0.0
        spread = _SCALE * median(abs(one - usual) for one in self.before)
        return (self.count - usual) / max(spread, sqrt(usual), 1.0)

    @property
    def is_unusual(self) -> bool:
        """Whether it moved more than such counts do by themselves."""
        return abs(self.beyond) > _UNUSUAL


@dataclass(frozen=True, slots=True)
class TicketReport:
    """A `week` of tickets: its areas, those first that rose beyond their usual spread, then the largest. `known` has
    the weeks before it that are known, oldest first; `sources` those that are read, of which `late` were not read to
    the end of the week."""

    week: TicketWeek
    areas: Sequence[AreaTrend]
    known: Sequence[TicketWeek]
    sources: Sequence[TicketSource]

    @property
    def late(self) -> list[TicketSource]:
        """Sources that were not read to the end of the week."""
        return [one for one in self.sources if one.whole_until < self.week.until]

    @property
    def compares(self) -> bool:
        """Whether enough weeks are known to say what is usual."""
        return len(self.known) >= LEAST

    @property
    def total(self) -> int:
        """How many tickets came in the week."""
        return sum(one.count for one in self.areas)

    @property
    def so_far(self) -> int:
        """How many came in the week that runs."""
        return sum(one.so_far for one in self.areas)

    @property
    def movers(self) -> list[AreaTrend]:
        """The areas that moved most beyond their usual spread; of a week that is not all in only those that rose."""
        moved = [one for one in self.areas if one.is_unusual and (one.change > 0 or not self.late)]
        return sorted(moved, key=lambda one: -abs(one.beyond))[:_MOVERS]


def report(
    weeks: Sequence[TicketWeek],
    counts: Mapping[tuple[str, str], int],
    names: Mapping[str, str],
    sources: Sequence[TicketSource],
) -> TicketReport:
    """What the counts come to, by area and name of a week. `weeks` end with the one that is told of and the one that
    runs. A source that was not read in any of them is read no more, and makes none of them incomplete."""
    *before, week, running = weeks
    live = [one for one in sources if not one.until or one.until > weeks[0].since]
    known = [one for one in before if all(_covers(source, one) for source in live if source.begins)]
    areas = [
        AreaTrend(
            area,
            names.get(area, area),
            counts.get((area, week.name), 0),
            counts.get((area, running.name), 0),
            [counts.get((area, one.name), 0) for one in known],
        )
        for area in {area for area, _ in counts}
    ]
    areas.sort(key=lambda one: (-one.beyond if one.beyond > _UNUSUAL else 0.0, -one.count, one.area))
    return TicketReport(week, areas, known, live)


def _covers(source: TicketSource, week: TicketWeek) -> bool:
    return source.begins <= week.since and source.whole_until >= week.until
