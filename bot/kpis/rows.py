"""What rows that a source gives or a file holds come to for a KPI: one value a period, and none thinned out. Pure.

Several rows in one period, such as the days of a weekly KPI, combine as somebody has said that its values do; while
nobody has, they are refused. So are weeks that begin on another day, and months given to a KPI of days. A guess is no
word: it may say how a digest adds up, never what is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

from bot.kpis.aggregate import combine
from bot.kpis.kpi import Kpi
from bot.periods import WEEKS, end, start
from bot.text.dates import read_moment

_FEW = 3  # rows that are no accident
_FAR = 10  # times that a share is below what its percentage should be near
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RowValue:
    """One value as it was brought. `at` is the day, week, month or moment it is of, as ISO-8601 writes it (with no
    offset it is in the KPI's zone), and `period` the one of the KPI that it lies in."""

    at: str
    period: str
    value: float


def misfit(kpi: Kpi, ats: Sequence[str]) -> str:
    """Why rows cannot be the periods of a KPI, by when they begin: "sunday", "monday" or "weekday" for weeks that begin
    on another day than its own, "month" for months where it covers less; empty where nothing is wrong."""
    days = _days(ats)
    if len(days) < 2:
        return ""
    if kpi.grain in WEEKS:
        gaps = [later - earlier for earlier, later in pairwise(days)]
        own = 7 if kpi.grain == "sunday_week" else 1
        if min(gaps) == _WEEK and not any(gap % _WEEK for gap in gaps) and days[0].isoweekday() != own:
            return {7: "sunday", 1: "monday"}.get(days[0].isoweekday(), "weekday")
    if kpi.grain != "month" and len(days) >= _FEW and all(day.day == 1 for day in days):
        return "month"
    return ""


def _days(ats: Sequence[str]) -> list[date]:
    """The days that rows begin on, in order; none where some are no days."""
    if any(len(at) != len("2026-11-23") for at in ats):
        return []
    try:
        return sorted({date.fromisoformat(at) for at in ats})
    except ValueError:
        return []


def together(kpi: Kpi, rows: Sequence[RowValue]) -> float | None:
    """What the rows of one period come to; None where nobody has said how they combine. Of several rows for the same
    moment the last counts."""
    values = {_moment(kpi, row.at): row.value for row in rows}
    if len(values) == 1:
        return next(iter(values.values()))
    in_order = [values[at] for at in sorted(values)]
    if kpi.combine not in ("", "none"):
        return combine(kpi.combine, in_order)
    # The hour that comes twice in autumn is one period, and no row is to blame.
    return in_order[-1] if _comes_twice(kpi, rows[0].period) and len(values) == 2 else None


def first_part(kpi: Kpi, by_period: Mapping[str, Sequence[RowValue]]) -> str:
    """The first of several periods where rows combine and its first row begins after it does: a source that tells of
    the last thirty days tells of a part of that week only. Else empty."""
    if len(by_period) < 2 or all(len(rows) == 1 for rows in by_period.values()):
        return ""
    first = min(by_period)
    begins = min(_moment(kpi, row.at) for row in by_period[first])
    return first if begins > start(kpi.grain, first, kpi.zone) else ""


def may_be_share(kpi: Kpi, values: Sequence[float], known: Sequence[float] = ()) -> bool:
    """Whether the values of a percentage may be shares of one, 0.42 for 42 %: all lie between 0 and 1, and a tenth and
    less of what is aimed at or, where nothing is, of the values that are `known`."""
    sizes = [abs(value) for value in values if value]
    if kpi.unit != "percent" or kpi.scale or not sizes or max(sizes) > 1 or min(sizes) == 1:
        return False
    aims = [abs(aim) for aim in (kpi.target, kpi.low, kpi.high, kpi.alert_at) if aim is not None]
    usual = max(aims) if aims else median([abs(value) for value in known]) if known else 0.0
    return usual > 1 and median(sizes) * _FAR < usual


def scaled(kpi: Kpi, value: float) -> float:
    """A value in the unit of a KPI: 0.42 is 42 % where its source gives shares."""
    return hundredfold(value) if kpi.unit == "percent" and kpi.scale == "share" else value


def hundredfold(value: float) -> float:
    """A share as a percentage, without digits that binary numbers add."""
    return float(Decimal(repr(value)) * 100)


def _moment(kpi: Kpi, at: str) -> datetime:
    found = read_moment(at, kpi.zone)
    if found is None:
        raise ValueError(at)
    return found


def _comes_twice(kpi: Kpi, period: str) -> bool:
    hour = timedelta(hours=1)
    return kpi.grain == "hour" and end(kpi.grain, period, kpi.zone) - start(kpi.grain, period, kpi.zone) > hour
