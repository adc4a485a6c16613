"""When something is due, in the words of the people who asked for it: "Mondays at 09:00, Paris". No I/O.

A period (a day, an ISO week, a month, a quarter of the schedule's own zone) is named by the calendar, not by the clock,
so that the hour that comes twice in autumn is one moment, and the hour left out in spring still has one: the first
after it.
How a local time is read: https://peps.python.org/pep-0495/
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

EVERY = ("day", "week", "month", "quarter", "once")
ONCE = "once"
LAST_WEEK = 5  # as which weekday of a month

_DAY = timedelta(days=1)
_LAST = date.max - timedelta(days=184)  # no calendar of ours reaches further
_LENGTH = {"day": 1, "week": 7, "month": 31, "quarter": 92}  # days, of the longest


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often and when.

    `every` is one of EVERY. `day` is the ISO weekday (1 is Monday) of a week, the day of a month or of a quarter's
    first month (29 to 31 mean its last day where that month is shorter), 0 for neither. `at` is the local time of day,
    "09:00", or, for "once", a UTC stamp. `zone` is an IANA zone. With `nth`, `day` is an ISO weekday of the month, too:
    the first such to the fourth, LAST_WEEK for the last.
    """

    every: str
    day: int
    at: str
    zone: str
    nth: int = 0


def first_after(cadence: Cadence, moment: datetime) -> datetime | None:
    """The first moment after `moment` (aware) at which it is due, in UTC; None when "once" is over.

    Raises zoneinfo.ZoneInfoNotFoundError or ValueError for a cadence that no form of ours would have made.
    """
    return next((at for _, at in _from(cadence, moment)), None)


def due(cadence: Cadence, after: datetime, until: datetime) -> list[tuple[str, datetime]]:
    """The periods that became due after `after`, up to and with `until`, oldest first, each with its moment in UTC.

    A period is due once. A day that a zone left out altogether (30 December 2011 in Apia) is no period; a week or a
    month whose day was left out is due at the first moment after it.
    """
    found = []
    for period_, at in _from(cadence, after):
        if at > until:
            break
        found.append((period_, at))
    return found


def period(cadence: Cadence, moment: datetime) -> str:
    """What a moment belongs to, by the calendar of the schedule's zone.

    "2026-11-23", "2026-W47", "2026-11", "2026-Q4", or "once".
    """
    if cadence.every == "once":
        return ONCE
    return _name(cadence.every, moment.astimezone(ZoneInfo(cadence.zone)).date())


def _from(cadence: Cadence, after: datetime) -> Iterator[tuple[str, datetime]]:
    """Every period due after `after`, without end."""
    if cadence.every == "once":
        at = datetime.fromisoformat(cadence.at).astimezone(UTC)
        if at > after:
            yield ONCE, at
        return
    zone, clock = ZoneInfo(cadence.zone), time.fromisoformat(cadence.at)
    # One period early: a gap around midnight may have moved the last one into this one.
    begun = _begin(cadence.every, after.astimezone(zone).date() - _DAY)
    for day, following in pairwise(_days(cadence, begun)):
        if cadence.every == "day" and _first(day, time(), zone) >= _first(following, time(), zone):
            continue  # that day never was
        at = _first(day, clock, zone)
        if at > after:
            yield _name(cadence.every, day), at


def _days(cadence: Cadence, begun: date) -> Iterator[date]:
    """The day of each period, beginning with the period that begins on `begun`."""
    while begun < _LAST:
        if cadence.every == "day":
            yield begun
        elif cadence.every == "week":
            yield begun + timedelta(days=cadence.day - 1)
        else:
            last = _begin("month", begun + timedelta(days=_LENGTH["month"])) - _DAY
            yield _weekday(cadence, begun, last) if cadence.nth else min(begun + timedelta(days=cadence.day - 1), last)
        begun = _begin(cadence.every, begun + timedelta(days=_LENGTH[cadence.every]))


def _weekday(cadence: Cadence, first: date, last: date) -> date:
    """The weekday of a cadence in a month from its first day to its last."""
    if cadence.nth == LAST_WEEK:
        return last - timedelta(days=(last.isoweekday() - cadence.day) % 7)
    return first + timedelta(days=(cadence.day - first.isoweekday()) % 7 + 7 * (cadence.nth - 1))


def _begin(every: str, day: date) -> date:
    """The first day of the period a day is in."""
    if every == "day":
        return day
    if every == "week":
        return day - timedelta(days=day.weekday())
    if every == "month":
        return day.replace(day=1)
    if every == "quarter":
        return day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
    raise ValueError(f"nothing is due every {every!r}")


def _name(every: str, day: date) -> str:
    if every == "day":
        return day.isoformat()
    if every == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    if every == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return day.isoformat()[:7]


def _first(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first moment, in UTC, at which a clock on the wall of that zone shows this time or has passed over it."""
    local = datetime.combine(day, clock)
    before = local.replace(tzinfo=zone).astimezone(UTC)  # the first of two; in a gap, as the clock went before it
    if before.astimezone(zone).replace(tzinfo=None) == local:
        return before
    # Left out: the moment the clock was put forward lies between the two readings.
    early, late = local.replace(tzinfo=zone, fold=1).astimezone(UTC), before
    offset = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset:
            early = middle
        else:
            late = middle
    return late
