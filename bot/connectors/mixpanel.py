"""A saved Insights report of Mixpanel.

API: https://docs.mixpanel.com/reference/insights-query (Query API 1.0.0, its OpenAPI file read as stored in 2026)
Needs `MIXPANEL_PROJECT_ID`, and `MIXPANEL_SERVICE_ACCOUNT` with `MIXPANEL_SECRET`: a service account whose role in that
project is Consumer, which only looks (https://docs.mixpanel.com/reference/service-accounts). `MIXPANEL_WORKSPACE_ID` is
the global data view, in projects that have views. `MIXPANEL_URL` is https://eu.mixpanel.com or https://in.mixpanel.com
where the data is kept there. `MIXPANEL_ZONE` is the time zone of the project, where it is not that of its KPIs.
Limits: 60 questions an hour and 5 at once, for all reports of the project, so an answer is used again for a quarter of
an hour. Projects on a plan without the Query API are answered with a status of 402, which no page of it documents.

Traps: a report keeps its own dates, periods and time zone, and nothing asked for changes them; a chart of bars is a
total over all its dates, and of unique users no sum. Reports are listed for choosing at an address that is not
documented, `/api/app/projects/{id}/bookmarks`; where it is refused, an id or an address is typed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.connectors import lines, series
from bot.connectors.allowance import Allowance
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import basic, fitting, pasted, reached

PROJECT = Variable("MIXPANEL_PROJECT_ID")
ACCOUNT = Variable("MIXPANEL_SERVICE_ACCOUNT")
SECRET = Variable("MIXPANEL_SECRET", secret=True)
WORKSPACE = Variable("MIXPANEL_WORKSPACE_ID")
URL = Variable("MIXPANEL_URL")
ZONE = Variable("MIXPANEL_ZONE")

ALLOWANCE = Allowance(at_once=5, calls=60, seconds=3600)
ASIDE = Allowance(at_once=5, name="app")  # what is no question does not count towards those sixty
KEEP = 900.0  # seconds; KPIs of one report ask once
PUBLIC = "https://mixpanel.com"

_LISTED = 300.0  # seconds
_ID = re.compile(r"#?([0-9]{1,12})")
_PROJECT = re.compile(r"/project/([0-9]{1,12})(?:/|\Z)")
_REPORT = re.compile(r"report[-/]([0-9]{1,12})(?![0-9])")
_DEEP = 6  # breakdowns within each other, and one to spare
_TOTALS = ("all", "$overall")  # Mixpanel's words for everything together


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a report is named. Raises SourceError beside the field."""
    _report(settings.get("report", ""), environment)
    lines.zone(environment, ZONE)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """A line of a report, in the periods of the span; or its one number."""
    report = _report(settings.get("report", ""), tools.environment)
    zone = lines.zone(tools.environment, ZONE)
    answer = _answer(tools, report)
    said = answer.get("series") if isinstance(answer, dict) else None
    if not isinstance(said, dict):
        raise SourceError("source-mixpanel-unfit", field="report")
    if not said:
        raise SourceError("source-series-empty", field="report")
    found: dict[str, Any] = {}
    _walk(said, (), found)
    if not found:
        raise SourceError("source-mixpanel-unfit", field="report")
    names = list(found)
    line = found[names[lines.which(names, settings.get("series", ""), field="series")]]
    if not isinstance(line, dict):
        return series.one(line, field="report")
    points = lines.paced(series.series(line.items(), span, field="report"), span, field="report")
    whole = points[1:] if len(points) > 1 and _begins_late(answer, points[0]) else points
    return lines.sofar(whole, span, zone)


def reports(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:  # noqa: ARG001 - of one project
    """The saved Insights reports whose name holds what is typed, the ones that were changed last first."""
    path = f"/api/app/projects/{_project(tools.environment)}/bookmarks"
    answer = _get(tools, path, {"type": "insights", "v": "2"}, allowance=ASIDE, keep=_LISTED)
    listed = answer.get("results") if isinstance(answer, dict) else None
    found: list[tuple[str, Pick]] = []
    for report in listed if isinstance(listed, list) else []:
        if isinstance(report, dict) and isinstance(report.get("name"), str) and _is_id(report.get("id")):
            changed = report.get("modified")
            label = report["name"].strip() or str(report["id"])
            found.append((changed if isinstance(changed, str) else "", Pick(str(report["id"]), label)))
    found.sort(key=lambda one: one[0], reverse=True)
    return fitting((pick for _, pick in found), typed)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Mixpanel answers, and knows the account. What its plan and role allow, only a report shows."""

    def ask() -> None:
        _get(tools, "/api/app/me", allowance=ASIDE)
        lines.zone(tools.environment, ZONE)

    return reached(_base(tools.environment), ask)


def _answer(tools: Tools, report: str) -> Any:
    project, workspace = _project(tools.environment), tools.environment.get(WORKSPACE.name, "")
    query = {"project_id": project, "bookmark_id": report, **({"workspace_id": workspace} if workspace else {})}
    try:
        return _get(tools, "/api/query/insights", query, keep=KEEP)
    except SourceError as error:
        status = error.args_.get("status")
        if error.key == "source-http-missing" or status == 400:
            raise SourceError("source-mixpanel-missing", field="report", report=report, project=project) from None
        if status == 402:
            raise SourceError("source-mixpanel-plan") from None
        raise


def _walk(node: Any, path: tuple[str, ...], found: dict[str, Any]) -> None:
    """Collect the lines of a report by their names: objects of values by day, and numbers. What is neither, such as
    the cohorts of a retention, is no line."""
    name = lines.SEPARATOR.join(part for part in path if part not in _TOTALS) or "-"
    if _is_number(node):
        found.setdefault(name, node)
    elif isinstance(node, dict) and node and all(_is_day(key) for key in node):
        if all(value is None or _is_number(value) for value in node.values()):
            found.setdefault(name, node)
    elif isinstance(node, dict) and len(path) < _DEEP:
        for key, inner in node.items():
            _walk(inner, (*path, key), found)


def _begins_late(answer: Mapping[str, Any], first: Point) -> bool:
    """Whether the dates of a report begin in the middle of its first week or month."""
    dates = answer.get("date_range")
    begins = dates.get("from_date") if isinstance(dates, dict) else None
    return isinstance(begins, str) and _is_day(begins) and begins[:10] > first.at[:10]


def _is_day(text: str) -> bool:
    try:
        return bool(series.moment(text))
    except SourceError:
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_id(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _report(text: str, environment: Mapping[str, str]) -> str:
    """The id of a report, typed or in its address."""
    own = urlsplit(_base(environment)).hostname or "?"

    def other(host: str) -> SourceError | None:
        if host != own:
            return SourceError("source-mixpanel-other", field="report", host=host, own=own, variable=URL.name)
        project, ours = _PROJECT.match(urlsplit(text.strip()).path), _project(environment)
        if project and project[1] != ours:
            return SourceError("source-mixpanel-project", field="report", project=project[1], own=ours)
        return None

    none = SourceError("source-mixpanel-no-report", field="report")
    return pasted(text, _ID, _REPORT, none, other, part="fragment")


def _get(
    tools: Tools,
    path: str,
    query: Mapping[str, str] | None = None,
    *,
    allowance: Allowance = ALLOWANCE,
    keep: float = 0,
) -> Any:
    environment = tools.environment
    return tools.http.ask(
        _base(environment) + path,
        headers={
            "Authorization": basic(environment[ACCOUNT.name], environment[SECRET.name]),
            "Accept": "application/json",
        },
        query=query,
        variable=SECRET.name,
        allowance=allowance,
        keep=keep,
    ).json()


def _project(environment: Mapping[str, str]) -> str:
    _base(environment)
    project = environment[PROJECT.name].strip()
    if not project.isascii() or not project.isdigit():
        raise SourceError("source-mixpanel-bad-project", variable=PROJECT.name)
    return project


def _base(environment: Mapping[str, str]) -> str:
    if not _ready(environment):
        raise SourceError("source-mixpanel-not-ready", project=PROJECT.name, account=ACCOUNT.name, secret=SECRET.name)
    return (environment.get(URL.name) or PUBLIC).rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return all(environment.get(variable.name) for variable in (PROJECT, ACCOUNT, SECRET))


MIXPANEL = Connector(
    "mixpanel",
    settings=(Setting("report", limit=500, search=reports), Setting("series", limit=300, required=False)),
    variables=(PROJECT, ACCOUNT, SECRET, WORKSPACE, URL, ZONE),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
    by_period=True,
)
