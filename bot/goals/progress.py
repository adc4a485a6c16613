"""How far key results have come. Pure.

The way of one is (value - start) / (target - start), whichever of the two is higher; it is not known where one of the
three is not, and nothing takes its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.goals.result import KeyResult
from bot.kpis.kpi import Kpi
from bot.periods import first_day, step

OLD_DAYS = 45  # after which a value that somebody typed is late: it is asked for every month
BEHIND = 0.25  # of the way, by which it is behind the share of the time that is gone


@dataclass(frozen=True, slots=True)
class ResultNow:
    """What a key result is worth: `value` as of an ISO `day`, None and empty where it is not known, by the name of the
    `kpi` that says so, empty where somebody typed it. `is_late` where a newer one was due. `why` it is not known may be
    "archived", where the KPI is no longer in use, or "unit", where it is in another unit by now; else it is empty."""

    result: KeyResult
    measure: Kpi
    value: float | None = None
    day: str = ""
    kpi: str = ""
    is_late: bool = False
    why: str = ""

    @property
    def way(self) -> float | None:
        """How much of the way is gone: 0 at the start and 1 at the target, below and beyond where it is."""
        start, target = self.result.start, self.result.target
        if self.why or self.value is None or start is None or target is None or start == target:
            return None
        return (self.value - start) / (target - start)

    def is_off(self, gone: float) -> bool:
        """Whether it is behind by more than BEHIND, where so much of the time is `gone` (0 to 1)."""
        return self.way is not None and gone - _within(self.way) > BEHIND


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def average(results: Sequence[ResultNow]) -> float | None:
    """The mean of what all of them have come to, each between 0 and 1; None where there is none, or one is not
    known."""
    known = [_within(one.way) for one in results if one.way is not None]
    return sum(known) / len(known) if known and len(known) == len(results) else None


def bounds(period: str) -> tuple[date, date]:
    """The first and the last day of a quarter or a year: "2027-Q1", "2027"."""
    first, last = (period, period) if "Q" in period else (f"{period}-Q1", f"{period}-Q4")
    return first_day("quarter", first), first_day("quarter", step("quarter", last, 1)) - timedelta(days=1)


def gone(period: str, today: date) -> float:
    """How much of a quarter or year is over, 0 to 1; 0 of no period."""
    first, last = bounds(period) if period else (date.max, date.max)
    return _within(((today - first).days + 1) / ((last - first).days + 1))


def after(period: str) -> str:
    """The quarter or the year that follows."""
    return step("quarter", period, 1) if "Q" in period else str(int(period) + 1)
