"""The periods that readings and digests are of: hours, days, ISO weeks, months and quarters, in a zone. No I/O.

A period is named by the clock on the wall: "2026-11-23T09", "2026-11-23", "2026-W47", "2026-11", "2026-Q4". Names of
one grain sort as time does. A period begins when the clock first shows its beginning and ends where the next one
begins, so periods tile time whatever clocks do: the hour that comes twice in autumn is one period of two hours, the
hour that spring leaves out is one of no length, and so was the 30th of December 2011 in Samoa.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

# Weeks by the days that they begin before the Monday they are named after: where weeks begin on Sunday, "2026-W48" is
# the one from Sunday 22 to Saturday 28 November.
WEEKS = {"week": 0, "sunday_week": 1}
YEARS = range(1970, 2200)  # what a file or a person may speak of
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
# The same weekday of about a year earlier: what a Monday is compared with is a Monday.
_YEAR = timedelta(days=364)
_MONTHS_OF = {"month": 1, "quarter": 3}
# How many days back a day or an hour is compared, by how often a digest comes: always a whole number of weeks.
_DAYS_BACK = {"month": 28, "quarter": 91}
_WEEKS_BACK = {"month": 4, "quarter": 13}


def period_of(grain: str, moment: datetime, zone: str) -> str:
    """The period of a grain that a moment (aware) lies in."""
    named = period_on(grain, moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None))
    # A clock that is set back over the end of a period shows a name that is over already.
    return named if moment < end(grain, named, zone) else step(grain, named, 1)


def period_on(grain: str, wall: datetime) -> str:
    """The period that the clock on the wall shows."""
    if grain == "hour":
        return f"{wall.date().isoformat()}T{wall.hour:02}"
    if grain == "day":
        return wall.date().isoformat()
    if grain in WEEKS:
        year, week, _ = (wall + WEEKS[grain] * _DAY).date().isocalendar()
        return f"{year:04}-W{week:02}"
    if grain == "quarter":
        return f"{wall.year:04}-Q{(wall.month + 2) // 3}"
    return wall.date().isoformat()[:7]


def start(grain: str, period: str, zone: str) -> datetime:
    """When a period begins, in UTC."""
    return _first_shown(_begins(grain, period), zone)


def end(grain: str, period: str, zone: str) -> datetime:
    """When a period is over, in UTC: the beginning of the next."""
    return start(grain, step(grain, period, 1), zone)


def step(grain: str, period: str, n: int) -> str:
    """The period `n` later, or earlier where `n` is negative, as names follow each other."""
    begins = _begins(grain, period)
    if grain in _MONTHS_OF:
        year, month = divmod(begins.year * 12 + begins.month - 1 + n * _MONTHS_OF[grain], 12)
        return period_on(grain, datetime(year, month + 1, 1))
    length = _HOUR if grain == "hour" else 7 * _DAY if grain in WEEKS else _DAY
    return period_on(grain, begins + n * length)


def before(grain: str, period: str, every: str) -> str:
    """What a period is compared with in a digest that comes `every` "day", "week", "month" or "quarter".

    A day or an hour stands beside the same weekday: of the week before, in a monthly digest four weeks before, in a
    quarterly one thirteen. Weeks likewise; months and quarters are compared with the one before.
    """
    if grain in _MONTHS_OF:
        return step(grain, period, -1)
    if grain in WEEKS:
        return step(grain, period, -_WEEKS_BACK.get(every, 1))
    days = _DAYS_BACK.get(every, 7)
    return step(grain, period, -days if grain == "day" else -24 * days)


def span(grain: str, every: str) -> str:
    """How far back `before` goes: "weekday" (the same one, a week before), "week", "weeks" (four or thirteen of them),
    "month" or "quarter"."""
    if grain in _MONTHS_OF:
        return grain
    if every in _WEEKS_BACK:
        return "weeks"
    return "week" if grain in WEEKS else "weekday"


def tiles(grain: str, every: str) -> bool:
    """Whether periods of a grain fill those of a longer one: days fill weeks, weeks fill no month."""
    finer = {
        "hour": (),
        "day": ("hour",),
        "week": ("hour", "day"),
        "month": ("hour", "day"),
        "quarter": ("hour", "day", "month"),
    }
    return grain in finer[usual(every)]


@lru_cache(maxsize=16384)
def within(grain: str, period: str, every: str) -> str:
    """The longer period that one of a finer grain lies in, by the names of both."""
    return period_on(every, _begins(grain, period))


@lru_cache(maxsize=2048)
def parts(every: str, period: str, grain: str, zone: str) -> tuple[str, ...]:
    """The periods of a finer grain that fill a longer one, in order; without the hour that a clock left out."""
    found: list[str] = []
    part, last = period_on(grain, _begins(every, period)), period_on(grain, _begins(every, step(every, period, 1)))
    while part < last:
        if grain != "hour" or start(grain, part, zone) < end(grain, part, zone):
            found.append(part)
        part = step(grain, part, 1)
    return tuple(found)


def last_whole(every: str, moment: datetime, zone: str) -> str:
    """The last period that was over at a moment (aware)."""
    return step(every, period_of(every, moment, zone), -1)


def year_before(grain: str, period: str) -> str:
    """The period a year earlier: the same month, the same week by its number (the 53rd falls on the 52nd), the day and
    the hour 364 days before, which are of the same weekday."""
    begins = _begins(grain, period)
    if grain in _MONTHS_OF:
        return step(grain, period, -12 // _MONTHS_OF[grain])
    if grain in WEEKS:
        year, week = int(period[:4]), int(period[6:])
        last = date(year - 1, 12, 28).isocalendar().week
        return f"{year - 1:04}-W{min(week, last):02}"
    return period_on(grain, begins - _YEAR)


def first_day(grain: str, period: str) -> date:
    """The day on which a period begins."""
    return _begins(grain, period).date()


def usual(grain: str) -> str:
    """The grain in whose words one is spoken of: weeks are weeks, whatever day they begin on."""
    return "week" if grain in WEEKS else grain


def ends_by(grain: str, period: str, zone: str, moment: datetime) -> bool:
    """Whether a period is over at a moment."""
    return end(grain, period, zone) <= moment


@lru_cache(maxsize=4096)
def _begins(grain: str, period: str) -> datetime:
    """What the clock on the wall shows where a period begins. Raises ValueError for what is no period."""
    if grain in WEEKS:
        monday = date.fromisocalendar(int(period[:4]), int(period[6:]), 1)
        return datetime.combine(monday, datetime.min.time()) - WEEKS[grain] * _DAY
    if grain == "month":
        return datetime(int(period[:4]), int(period[5:]), 1)
    if grain == "quarter":
        return datetime(int(period[:4]), 3 * int(period[6:]) - 2, 1)
    return datetime.fromisoformat(period)


@lru_cache(maxsize=4096)
def _first_shown(wall: datetime, zone: str) -> datetime:
    """The moment a clock in `zone` first shows `wall`, or first shows later than it."""
    local = wall.replace(tzinfo=ZoneInfo(zone))
    moment = local.astimezone(UTC)
    if moment.astimezone(local.tzinfo).replace(tzinfo=None) == wall:
        return moment
    # Clocks were set forward over it: that happened between the two readings of a time that never was.
    early, late = int(local.replace(fold=1).timestamp()), int(moment.timestamp())
    while early < late:
        middle = (early + late) // 2
        if datetime.fromtimestamp(middle, local.tzinfo).replace(tzinfo=None) < wall:
            early = middle + 1
        else:
            late = middle
    return datetime.fromtimestamp(early, UTC)
