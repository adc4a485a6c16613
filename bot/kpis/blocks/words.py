"""Periods, days and pipelines in words."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.connectors.words import said
from bot.kpis.kpi import Kpi
from bot.kpis.standing import Standing
from bot.periods import WEEKS, first_day
from bot.slack.text import trim
from bot.text import Translator

# Systems that go by one name wherever they run; of the others the host or the file says more.
NAMED = frozenset(
    (
        "metabase", "amplitude", "mixpanel", "zendesk", "jira", "hubspot", "salesforce", "google_sheets", "fivetran",
        "tableau",
    )
)  # fmt: skip


def period(t: Translator, grain: str, name: str) -> str:
    """A period as a reader says it: `23 Nov 2026`, `23–29 Nov 2026`, `October 2026`, `Q4 2026`, `23 Nov 2026,
    09:00`."""
    if grain in WEEKS:
        return _days(t, first_day(grain, name), year=True)
    if grain == "quarter":
        return t("kpis-period-quarter", quarter=name[6:], year=name[:4])
    if grain == "month":
        return t.dated(first_day(grain, name), "MMMM y")
    if grain == "hour":
        return t("kpis-period-hour", day=t.date(name), time=_hour(t, name))
    return t.date(name)


def whole_period(t: Translator, grain: str, name: str) -> str:
    """The same at the head of a digest, in one line of a phone: a week without its year, a day with its weekday."""
    if grain in WEEKS:
        return _days(t, first_day(grain, name), year=False)
    return day(t, first_day(grain, name)) if grain == "day" else period(t, grain, name)


def brief(t: Translator, grain: str, name: str) -> str:
    """The same where the year goes without saying: `Sat 28 Nov`, `16–22 Nov`, `October`, `Sun 29 Nov, 23:00`."""
    first = first_day(grain, name)
    if grain in WEEKS:
        return _days(t, first, year=False)
    if grain == "quarter":
        return period(t, grain, name)
    if grain == "month":
        return t.dated(first, "LLLL")
    said = day_of(t, first)
    return t("kpis-period-hour", day=said, time=_hour(t, name)) if grain == "hour" else said


def weekday(t: Translator, period_: str, grain: str) -> str:
    """The weekday of a day or an hour: `Tuesday`."""
    return t("kpis-weekday-one", day=first_day(grain, period_).isoweekday())


def day_of(t: Translator, when: date) -> str:
    """A day within the year, with its weekday: `Tue 24 Nov`."""
    return t.dated(when, "EEE d MMM")


def label(t: Translator, grain: str, name: str) -> str:
    """A period under the point of a chart, as short as may be: `16 Nov`, `Oct 26`, `Q3 26`."""
    first = first_day(grain, name)
    if grain == "quarter":
        return t("kpis-period-quarter", quarter=name[6:], year=name[2:4])
    if grain == "month":
        return t.dated(first, "LLL yy")
    said = t.dated(first, "d MMM")
    return t("kpis-period-hour", day=said, time=_hour(t, name)) if grain == "hour" else said


def _hour(t: Translator, name: str) -> str:
    return t.time(time(int(name[11:13])))


def _days(t: Translator, first: date, *, year: bool) -> str:
    """A week by its ends: `23–29 Nov 2026`, `30 Nov – 6 Dec 2026`."""
    last = first + timedelta(days=6)
    shape = "d MMM y" if year else "d MMM"
    ends = t.dated(last, shape)
    if first.month == last.month:
        return f"{t.dated(first, 'd')}–{ends}"
    begins = "d MMM y" if year and first.year != last.year else "d MMM"
    return f"{t.dated(first, begins)} – {ends}"


def day(t: Translator, when: date) -> str:
    """A day with its weekday: `Monday 30 Nov 2026`."""
    return t.dated(when, "EEEE d MMM y")


def failure(t: Translator, kpi: Kpi, key: str, args: Mapping[str, str | int | float]) -> str:
    """Why a source gave nothing, with the mend, in the name people know the tool by; kept words of an older version of
    the bot are still an answer."""
    told = {**args, "host": tool(t, kpi)} if "host" in args and kpi.source in NAMED else args
    try:
        return said(t, key, told, kpi.zone)
    except (KeyError, LookupError):
        return t("kpis-list-source-failed")


def tool(t: Translator, kpi: Kpi) -> str:
    """What people call the system behind a KPI: `Mixpanel`."""
    name = kpi.settings.get("database") or kpi.settings.get("file") or kpi.settings.get("url") or ""
    try:
        return t(f"kpis-tool-{kpi.source.replace('_', '-')}", name=trim(urlsplit(name).hostname or name, 40))
    except LookupError:  # a source of another version of the bot
        return kpi.source


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
    where = t.zone(standing.kpi.zone)
    return t(f"kpis-pipeline-{how}", day=t.date(at.date()), time=t.time(at.time()), zone=where)
