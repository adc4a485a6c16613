"""Periods, days and pipelines in words."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.connectors.words import said
from bot.kpis.standing import Standing
from bot.periods import WEEKS
from bot.text import Translator

_BABEL = {"en": "en_GB", "fr": "fr_FR"}


def period(t: Translator, grain: str, name: str) -> str:
    """A period as a reader says it: `23 Nov 2026`, `week 47 of 2026`, `November 2026`, `23 Nov 2026, 09:00`."""
    if grain in WEEKS:
        return t("kpis-period-week", week=name[6:].lstrip("0"), year=name[:4])
    if grain == "month":
        return str(format_date(date.fromisoformat(f"{name}-01"), "MMMM y", locale=_BABEL[t.language]))
    if grain == "hour":
        return t("kpis-period-hour", day=t.date(name), hour=name[11:13])
    return t.date(name)


def day(t: Translator, when: date) -> str:
    """A day with its weekday: `Monday 30 Nov 2026`."""
    return str(format_date(when, "EEEE d MMM y", locale=_BABEL[t.language]))


def failure(t: Translator, key: str, args: Mapping[str, str | int | float], zone: str) -> str:
    """Why a source gave nothing, with the mend; kept words of an older version of the bot are still an answer."""
    try:
        return said(t, key, args, zone)
    except (KeyError, LookupError):
        return t("kpis-list-source-failed")


def pipeline(t: Translator, standing: Standing) -> str:
    """What there is to know of the pipeline behind a KPI: that it fails, is paused, never ran, or made the value old;
    empty where all is well."""
    went = standing.pipeline
    if went is None or not (went.failing or went.paused or (standing.stale and standing.behind)):
        return ""
    if not went.succeeded_at:
        return t("kpis-pipeline-never")
    at = datetime.fromisoformat(went.succeeded_at).astimezone(ZoneInfo(standing.kpi.zone))
    how = "failing" if went.failing else "paused" if went.paused else "behind"
    return t(f"kpis-pipeline-{how}", day=t.date(at.date()), time=t.time(at.time()))
