"""A saved chart of Amplitude, or how many people did an event there, or how often it happened.

API: https://amplitude.com/docs/apis/analytics/dashboard-rest (Dashboard REST API, read as stored in 2026)
Needs `AMPLITUDE_API_KEY` and `AMPLITUDE_SECRET_KEY` of the project that owns the chart or the event: the pair reads
all of that project, there is none with fewer rights. `AMPLITUDE_URL` is https://analytics.eu.amplitude.com in the EU.
`AMPLITUDE_ZONE` is the time zone of the project, where it is not that of its KPIs.
Limits, for each project: 5 calls at once; a cost of 1,000 in five minutes and of 108,000 an hour, where a day that is
asked for costs 1 for each event and segment. Days come for at most 365 days, hours for 7, in one call.

Traps: every answer is in the time zone of the project. The page shows no answer of a saved chart ("responses vary based
on the chart's type") and, since 2025, names `/csv` where it named `/query`: both are known here, from what public
clients read. The charts there are can only be listed with a personal token of the Developer API, which is in early
access (https://amplitude.com/docs/apis/developer): a chart is given by its id or its address.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.connectors import lines, series
from bot.connectors.allowance import Allowance
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import basic, fitting, pasted, reached
from bot.text.csv import CsvError, read

KEY = Variable("AMPLITUDE_API_KEY", secret=True)
SECRET = Variable("AMPLITUDE_SECRET_KEY", secret=True)
URL = Variable("AMPLITUDE_URL")
ZONE = Variable("AMPLITUDE_ZONE")

# What calls cost depends on how many days they ask for, which no count of calls can tell: past it a 429 says so.
ALLOWANCE = Allowance(at_once=5)
KEEP = 300.0  # seconds; a chart of ten lines that ten KPIs read costs once
PUBLIC = "https://amplitude.com"

_INTERVALS = {"hour": "-3600000", "day": "1", "week": "7", "sunday_week": "7", "month": "30"}
_DAYS = {"hour": 7, "day": 365}  # of one call
_HOURS = 12 * 7  # days of hours that are asked for: a call for each seven
_ID = re.compile(r"([A-Za-z0-9]{4,40})")
_PAGE = re.compile(r"/chart/([A-Za-z0-9]{4,40})(?:/|\Z)")
_ANY = (Pick("_active", "Any Active Event"), Pick("_all", "Any Event"))  # as Amplitude calls them


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a chart or an event is named. Raises SourceError beside the field."""
    _base(environment)
    lines.zone(environment, ZONE)
    if settings.get("measure", "") == "event":
        _event(settings)
    else:
        _chart(settings, environment)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The values of a line of a chart, or of an event in the periods of the span."""
    zone = lines.zone(tools.environment, ZONE)
    found = (_counts if settings.get("measure", "") == "event" else _charted)(tools, settings, span)
    return lines.sofar(found, span, zone)


def events(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:  # noqa: ARG001 - of one project
    """The visible events whose name holds what is typed, those that happened most this week first."""
    answer = _get(tools, "/api/2/events/list", keep=KEEP)
    listed = answer.get("data") if isinstance(answer, dict) else None
    found: list[tuple[float, Pick]] = []
    for event in listed if isinstance(listed, list) else []:
        if not isinstance(event, dict) or any(event.get(mark) is True for mark in ("deleted", "hidden", "non_active")):
            continue
        value, label, total = event.get("value"), event.get("display"), event.get("totals")
        if isinstance(value, str) and value:
            label = label if isinstance(label, str) and label else value
            often = total if isinstance(total, int | float) else 0
            found.append((often, Pick(value, label)))
    found.sort(key=lambda one: -one[0])
    return fitting([*(pick for _, pick in found), *_ANY], typed)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Amplitude answers, and knows the pair of keys."""

    def ask() -> None:
        _get(tools, "/api/2/events/list")
        lines.zone(tools.environment, ZONE)

    return reached(_base(tools.environment), ask)


def _charted(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The values of a line of a chart."""
    chart = _chart(settings, tools.environment)
    days, names, values = _lines(tools, chart)
    if not values:
        raise SourceError("source-series-empty", field="chart")
    at = lines.which(names, settings.get("series", ""), field="series")
    return lines.paced(series.series(zip(days, values[at], strict=True), span, field="chart"), span, field="chart")


def _counts(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """Each period asked for as a whole, so that a person who came on two days of a week is one."""
    event, count = _event(settings), settings.get("count", "") or "uniques"
    found: dict[Any, Any] = {}  # the hour that comes twice in autumn: the later one stands
    for first, last in _windows(span):
        query = {
            "e": json.dumps({"event_type": event}, ensure_ascii=False),
            "m": count,
            "i": _INTERVALS[span.grain],
            "start": first.strftime("%Y%m%d"),
            "end": last.strftime("%Y%m%d"),
        }
        try:
            answer = _get(tools, "/api/2/events/segmentation", query)
        except SourceError as error:
            if error.args_.get("status") == 400:
                raise SourceError("source-amplitude-no-event", field="event", event=event[:60]) from None
            raise
        days, _, values = _table(answer, "event")
        if values:
            found.update(zip(days, values[0], strict=True))
    return lines.paced(series.series(found.items(), span, field="event"), span, field="event")


def _windows(span: Span) -> Iterator[tuple[date, date]]:
    """The days of the calls that a span takes, each beginning where a period does."""
    last = span.now.astimezone(ZoneInfo(span.zone)).date()
    first = min(date.fromisoformat(span.since), last)
    if span.grain == "hour":
        first = max(first, last - timedelta(days=_HOURS - 1))
    length = timedelta(days=_DAYS.get(span.grain, (last - first).days + 1))
    while first <= last:
        yield first, min(first + length - timedelta(days=1), last)
        first += length


def _lines(tools: Tools, chart: str) -> tuple[list[str], list[str], list[list[Any]]]:
    """The days of a chart, the names of its lines, and the values of each."""
    path = f"/api/3/chart/{chart}/"
    try:
        return _table(_get(tools, path + "query", keep=KEEP), "chart")
    except SourceError as error:
        if error.key != "source-http-missing":
            raise
    try:
        answer = _get(tools, path + "csv", keep=KEEP)
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-amplitude-missing", field="chart", chart=chart) from None
        raise
    return _sheet(answer)


def _table(answer: Any, field: str) -> tuple[list[str], list[str], list[list[Any]]]:
    """The same, out of JSON: `series` over `xValues`, or `timeSeries` over `xValuesForTimeSeries`."""
    data = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(data, dict):
        raise SourceError(f"source-amplitude-{field}-unfit", field=field)
    days = data.get("xValuesForTimeSeries", data.get("xValues"))
    found = data.get("timeSeries", data.get("series"))
    if not isinstance(days, list) or not all(_is_day(day) for day in days) or not isinstance(found, list):
        raise SourceError(f"source-amplitude-{field}-unfit", field=field)
    values = [line for line in found if isinstance(line, list) and len(line) == len(days)]
    if len(values) < len(found):
        raise SourceError(f"source-amplitude-{field}-unfit", field=field)
    said = data.get("seriesLabels")
    labels = said if isinstance(said, list) and len(said) == len(values) else [None] * len(values)
    names = [_label(label) or str(number) for number, label in enumerate(labels, 1)]
    return days, names, [[cell.get("value") if isinstance(cell, dict) else cell for cell in line] for line in values]


def _sheet(answer: Any) -> tuple[list[str], list[str], list[list[Any]]]:
    """The same, out of the text of a CSV file: a row of dates, and below it a row for each line."""
    text = answer.get("data") if isinstance(answer, dict) else None
    try:
        rows = [row for _, row in read(text)] if isinstance(text, str) else []
    except CsvError:
        rows = []
    rows = [[cell.strip() for cell in row] for row in rows]
    # What stands to the left of the dates is the name of a line; above them, what the chart is called.
    starts = [next((place for place, cell in enumerate(row) if _is_day(cell)), 0) for row in rows]
    at = next((number for number, first in enumerate(starts) if first), None)
    days = [] if at is None else rows[at][starts[at] :]
    if at is None or not all(_is_day(day) for day in days):
        raise SourceError("source-amplitude-chart-unfit", field="chart")
    first = starts[at]
    below = [row for row in rows[at + 1 :] if len(row) == first + len(days)]
    names = [lines.SEPARATOR.join(cell for cell in row[:first] if cell) or "-" for row in below]
    return days, names, [[cell.removesuffix("%") or None for cell in row[first:]] for row in below]


def _label(label: Any) -> str:
    """What a line is called: a text, or the texts of a list such as [0, "Germany"]."""
    parts: Sequence[Any] = label if isinstance(label, list) else [label]
    return lines.SEPARATOR.join(part.strip() for part in parts if isinstance(part, str) and part.strip())


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(series.moment(value))
    except SourceError:
        return False


def _event(settings: Mapping[str, str]) -> str:
    event = settings.get("event", "").strip()
    if not event:
        raise SourceError("source-setting-missing", field="event")
    return event


def _chart(settings: Mapping[str, str], environment: Mapping[str, str]) -> str:
    """The id of a chart, typed or in its address."""
    own = urlsplit(_base(environment)).hostname or "?"

    def other(host: str) -> SourceError | None:
        # People look at app.amplitude.com or analytics.amplitude.com; the API is asked at amplitude.com.
        ours = host.endswith("amplitude.com") and own.endswith("amplitude.com") and (".eu." in host) == (".eu." in own)
        if host == own or ours:
            return None
        return SourceError("source-amplitude-other", field="chart", host=host, own=own, variable=URL.name)

    return pasted(settings.get("chart", ""), _ID, _PAGE, SourceError("source-amplitude-no-chart", field="chart"), other)


def _get(tools: Tools, path: str, query: Mapping[str, str] | None = None, *, keep: float = 0) -> Any:
    environment = tools.environment
    return tools.http.ask(
        _base(environment) + path,
        headers={
            "Authorization": basic(environment[KEY.name], environment[SECRET.name]),
            "Accept": "application/json",
        },
        query=query,
        variable=SECRET.name,
        allowance=ALLOWANCE,
        keep=keep,
    ).json()


def _base(environment: Mapping[str, str]) -> str:
    if not _ready(environment):
        raise SourceError("source-amplitude-not-ready", variable=KEY.name, secret=SECRET.name)
    return (environment.get(URL.name) or PUBLIC).rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return bool(environment.get(KEY.name) and environment.get(SECRET.name))


AMPLITUDE = Connector(
    "amplitude",
    settings=(
        Setting("measure", required=False, options=("chart", "event")),
        Setting("chart", limit=500, when=("measure", ("chart",))),
        Setting("series", required=False, when=("measure", ("chart",))),
        Setting("event", search=events, when=("measure", ("event",))),
        Setting("count", required=False, options=("uniques", "totals"), when=("measure", ("event",))),
    ),
    variables=(KEY, SECRET, URL, ZONE),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
    by_period=True,
)
