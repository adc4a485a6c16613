"""Days, weeks, months and moments as people and files write them, in both languages. No I/O."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.periods import WEEKS, YEARS, period_of, period_on
from bot.text import notation

_DAY = timedelta(days=1)
_TODAY = {"today": 0, "aujourd'hui": 0, "yesterday": 1, "hier": 1}
_WEEK = re.compile(r"(\d{4})-?[ws](\d{1,2})", re.IGNORECASE)  # S for semaine
_MONTH_NAME = re.compile(r"(\d{4})-(\d{1,2})")
_DAY_NAME = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")
_MOMENT = re.compile(r"\d{4}-?\d{2}-?\d{2}[ t].+")


def read_period(
    grain: str, text: str, zone: str, today: date | None = None, order: str = notation.DAY_FIRST
) -> str | None:
    """The period that people and files mean, or None where it cannot be told.

    Takes an ISO-8601 day or moment (with no offset it is in `zone`), "2026-W47" or "2026-S47", "2026-11", a day of
    digits in an `order` of `notation.DATES` (23/11/2026), a day or month in words (23 nov. 2026, August 2026), and,
    where `today` is given, "today", "yesterday", "aujourd’hui", "hier" and the last month of a name ("août"). What is
    finer than the grain falls into its period; what is coarser is no period of it.
    """
    said = iso_text(text, order)
    found: str | None = None
    try:
        if week := _WEEK.fullmatch(said):
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            found = period_on("week", datetime.combine(monday, datetime.min.time())) if grain in WEEKS else None
        elif (begins := _read_month(said, today)) is not None:
            found = period_on("month", begins) if grain == "month" else None
        elif (day := _read_day(said, today)) is not None:
            found = None if grain == "hour" else period_on(grain, datetime.combine(day, datetime.min.time()))
        elif (moment := _read_moment(said)) is not None:
            aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
            found = period_of(grain, aware, zone)
    except (ValueError, OverflowError):
        return None
    return found if found is not None and int(found[:4]) in YEARS else None


def read_moment(text: str, zone: str, order: str = notation.DAY_FIRST) -> datetime | None:
    """The moment (aware) at which a day, a week, a month or a moment begins that is written as `read_period` takes it;
    None where it cannot be told."""
    said = iso_text(text, order)
    try:
        if week := _WEEK.fullmatch(said):
            begins = datetime.combine(date.fromisocalendar(int(week[1]), int(week[2]), 1), datetime.min.time())
        elif (month := _read_month(said, None)) is not None:
            begins = month
        elif (day := _read_day(said, None)) is not None:
            begins = datetime.combine(day, datetime.min.time())
        elif (found := _read_moment(said)) is not None:
            begins = found
        else:
            return None
    except ValueError:
        return None
    return begins if begins.tzinfo else begins.replace(tzinfo=ZoneInfo(zone))


def iso_text(text: str, order: str = notation.DAY_FIRST) -> str:
    """What was written, in small letters without accents, and with its day or month as ISO-8601 writes it."""
    said = notation.bare(text)
    return notation.slashed(said, order) or notation.spelled(said) or said


def _read_month(said: str, today: date | None) -> datetime | None:
    if found := _MONTH_NAME.fullmatch(said):
        return datetime(int(found[1]), int(found[2]), 1)
    if today is None or (month := notation.month(said)) is None:
        return None
    return datetime(today.year - (month > today.month), month, 1)


def _read_day(said: str, today: date | None) -> date | None:
    if said in _TODAY:
        return today - _TODAY[said] * _DAY if today is not None else None
    return date.fromisoformat(said) if _DAY_NAME.fullmatch(said) else None


def _read_moment(said: str) -> datetime | None:
    if not _MOMENT.fullmatch(said):
        return None
    # BigQuery writes "2026-11-23 09:00:00 UTC".
    return datetime.fromisoformat(re.sub(r" ?(?:utc|gmt|z)$", "+00:00", said).upper())
