"""When something is due, in a sentence: "Mondays at 09:00 (Paris)", « le lundi à 09:00 (Paris) »."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.periods import first_day
from bot.schedule.cadence import Cadence
from bot.text import Translator
from bot.text.numbers import ordinal

_ALWAYS_THERE = {"month": 28, "quarter": 30}  # the last day that each of these months has
_LAST = 31


def said(t: Translator, cadence: Cadence) -> str:
    """A cadence, to stand within a sentence."""
    where = t.zone(cadence.zone)
    if cadence.every == "once":
        at = _local(cadence.at, cadence.zone)
        return t("schedule-said-once", date=t.date(at), time=t.time(at.time()), zone=where)
    at_ = t.time(time.fromisoformat(cadence.at))
    if cadence.nth:
        return t("schedule-said-nth", day=weekday_of_month(t, cadence.nth, cadence.day), time=at_, zone=where)
    if cadence.every in _ALWAYS_THERE and cadence.day == _LAST:
        return t(f"schedule-said-{cadence.every}-last", time=at_, zone=where)
    if cadence.every == "month":
        key = "schedule-said-month" if cadence.day <= _ALWAYS_THERE["month"] else "schedule-said-month-or-last"
        return t(key, day=day_of_month(t, cadence.day), time=at_, zone=where)
    if cadence.every == "quarter":
        return t("schedule-said-quarter", day=_numbered(t, cadence.day), time=at_, zone=where)
    if cadence.every == "week":
        return t("schedule-said-week", day=cadence.day, time=at_, zone=where)
    return t("schedule-said-day", time=at_, zone=where)


def day(t: Translator, stamp: str, zone: str) -> str:
    """The day of a UTC stamp in a zone, to stand after "on" or « le »: `Monday 30 November`, `lundi 30 novembre`."""
    return _weekday(t, _local(stamp, zone).date())


def clock(t: Translator, stamp: str, zone: str) -> str:
    """A UTC stamp by the clock of a zone, with its city: `Monday 30 November, 09:00 (Paris)`."""
    at = _local(stamp, zone)
    return t("schedule-clock", day=_weekday(t, at.date()), time=t.time(at.time()), zone=t.zone(zone))


def period(t: Translator, name: str) -> str:
    """A period as a reader says it: `23 Nov 2026`, `the week of 23 Nov 2026`, `November 2026`, `Q4 2026`; any other
    name as it is."""
    try:
        if re.fullmatch(r"\d{4}-W\d{2}", name):
            return t("schedule-period-week", day=t.date(first_day("week", name)))
        if re.fullmatch(r"\d{4}-Q[1-4]", name):
            return t("schedule-period-quarter", quarter=name[-1], year=name[:4])
        if re.fullmatch(r"\d{4}-\d{2}", name):
            return t.dated(first_day("month", name), "MMMM y")
        return t.date(date.fromisoformat(name))
    except ValueError:
        return name


def _local(stamp: str, zone: str) -> datetime:
    return datetime.fromisoformat(stamp).astimezone(ZoneInfo(zone))


def _weekday(t: Translator, when: date) -> str:
    return t.dated(when, "EEEE d MMMM")


def _numbered(t: Translator, number: int) -> str:
    """A day before its month: `1`, `3`; in French `1er`, `3`."""
    return "1er" if t.language == "fr" and number == 1 else str(number)


def day_of_month(t: Translator, number: int) -> str:
    """A day of the month: `1st`, `3rd`; in French only the first is counted, `1er`, `3`."""
    return _numbered(t, number) if t.language == "fr" else ordinal(number, t.language)


def weekday_of_month(t: Translator, nth: int, day: int) -> str:
    """An ISO weekday of a month: `first Tuesday`, `last Friday`."""
    return t("schedule-nth", nth=nth, day=day)
