"""Whether a shipped item is used: a KPI reaches a stated part of those eligible, within days of the release. No I/O.

It is judged once and the judgement kept, whatever its KPI is corrected to later: what was published stays what it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.errors import UserError
from bot.figures.figure import DENOMINATOR, NUMERATOR, FigureRow
from bot.leadtime.journey import IMPORTED, REOPENED, Journey

WINDOW, THRESHOLD = 30, 20  # days, and per cent, where nobody said
LONGEST = 365
SETTLING = timedelta(days=7)  # after which no value of the window is waited for
UNMEASURED, YOUNG, UNKNOWN = "not_instrumented", "too_young", "no_values"


@dataclass(frozen=True, slots=True)
class FeatureUse:
    """How the use of an item is measured: its `kpi`, an id, reaches `threshold` per cent of the KPI of those `eligible`
    within `window_days`; `eligible` is empty where the KPI is a percentage already. `judged_on` is an ISO day, empty
    until then; `percent` the largest that was reached, on the ISO day `reached_on`."""

    item: int
    kpi: str
    eligible: str
    window_days: int
    threshold: float
    linked_by: str = ""
    linked_at: str = ""
    judged_on: str = ""
    percent: float = 0.0
    reached_on: str = ""

    @property
    def is_used(self) -> bool:
        """Whether it reached what was stated."""
        return bool(self.judged_on) and self.percent >= self.threshold


@dataclass(frozen=True, slots=True)
class UsePoint:
    """A value of a KPI, and the last ISO day that it is of."""

    day: str
    value: float


def checked(days: str, threshold: float | None) -> tuple[int, float]:
    """The window and the threshold. Raises UserError beside the field."""
    if not (days.isascii() and days.isdigit() and 0 < int(days[:5]) <= LONGEST):
        raise UserError("impact-use-error-days", field="days", most=LONGEST)
    if threshold is None or not 0 < threshold <= 100:
        raise UserError("impact-use-error-threshold", field="threshold")
    return int(days), threshold


def window_end(shipped: str, days: int) -> str:
    """The last ISO day of a window."""
    return (date.fromisoformat(shipped) + timedelta(days=days)).isoformat()


def judged(
    use: FeatureUse, shipped: str, used: Sequence[UsePoint], eligible: Sequence[UsePoint], today: str
) -> FeatureUse | None:
    """The judgement on a use, by the values of its KPIs, oldest first; None where it is too early for one, or no value
    is of the window. Values are compared with the last of those eligible that was known by then."""
    end = window_end(shipped, use.window_days)
    inside = [one for one in used if shipped < one.day <= end]
    shares = [(share, one.day) for one in inside if (share := _percent(use, one, eligible)) is not None]
    is_settled = any(one.day >= end for one in used) or today > window_end(end, SETTLING.days)
    if today <= end or not shares or not is_settled:
        return None
    percent, day = max(shares, key=lambda one: one[0])
    return replace(use, judged_on=today, percent=round(percent, 2), reached_on=day)


def _percent(use: FeatureUse, one: UsePoint, eligible: Sequence[UsePoint]) -> float | None:
    if not use.eligible:
        return one.value
    whole = next((other.value for other in reversed(eligible) if other.day <= one.day), 0.0)
    return 100 * one.value / whole if whole > 0 else None


def standing(use: FeatureUse | None, shipped: str, today: str) -> str:
    """How an item that was shipped counts: NUMERATOR, DENOMINATOR, or why it is left out."""
    if use and use.judged_on:
        return NUMERATOR if use.is_used else DENOMINATOR
    if today <= window_end(shipped, use.window_days if use else WINDOW):
        return YOUNG
    return UNKNOWN if use else UNMEASURED


def row(item: Journey, use: FeatureUse | None, names: dict[str, str], today: str) -> FigureRow:
    """What stands in a file of an item; `names` are those of KPIs by id."""
    counts = REOPENED if item.is_reopened else standing(use, item.shipped, today)
    if item.is_imported and use is None:  # nobody knows when it was shipped
        counts = IMPORTED
    facts = {"shipped_on": item.shipped, "team": item.team}
    if use:
        facts |= {"kpi": names.get(use.kpi, ""), "eligible_kpi": names.get(use.eligible, "")}
        facts |= {"window_days": str(use.window_days), "threshold_percent": f"{use.threshold:g}"}
        facts |= {"linked_on": use.linked_at[:10]}
    if use and use.judged_on:
        facts |= {"judged_on": use.judged_on, "percent": f"{use.percent:g}", "reached_on": use.reached_on}
    return FigureRow("roadmap", str(item.number), item.title, counts, facts)
