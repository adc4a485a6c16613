"""When something is due, in a sentence: "Mondays at 09:00, Paris", « le lundi à 9 h 00, Paris »."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.schedule.cadence import Cadence
from bot.text import Translator
from bot.text.numbers import ordinal

_ALWAYS_THERE = 28  # the last day that every month has


def said(t: Translator, cadence: Cadence) -> str:
    """A cadence, to stand within a sentence."""
    where = t.zone(cadence.zone)
    if cadence.every == "once":
        at = datetime.fromisoformat(cadence.at).astimezone(ZoneInfo(cadence.zone))
        return t("schedule-said-once", date=t.date(at), time=t.time(at.time()), zone=where)
    at_ = t.time(time.fromisoformat(cadence.at))
    if cadence.every == "month" and cadence.day > 30:
        return t("schedule-said-month-last", time=at_, zone=where)
    if cadence.every == "month":
        key = "schedule-said-month" if cadence.day <= _ALWAYS_THERE else "schedule-said-month-or-last"
        return t(key, day=_day(t, cadence.day), time=at_, zone=where)
    if cadence.every == "week":
        return t("schedule-said-week", day=cadence.day, time=at_, zone=where)
    return t("schedule-said-day", time=at_, zone=where)


def _day(t: Translator, day: int) -> str:
    """A day of the month: `1st`, `3rd`; in French only the first is counted, `1er`, `3`."""
    if t.language == "fr":
        return "1er" if day == 1 else str(day)
    return ordinal(day, t.language)
