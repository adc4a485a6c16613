"""Issues of Jira Cloud: how many match, how many were done, how long they took, and how long ideas took to market.

API: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ and, beside it, issues
(`changelog/bulkfetch`, `issue/bulkfetch`), status, projects and myself; v3, read in November 2026.
Needs `JIRA_URL`, `JIRA_EMAIL` and `JIRA_API_TOKEN`, best one with the scopes `read:jira-work` and `read:jira-user`,
which is asked at https://api.atlassian.com/ex/jira/CLOUD-ID; `JIRA_SITE_URL` says then which addresses people see. It
sees the projects its account may browse. Tokens last a year at most:
https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
Limits: tokens have none by the hour, and none by the second that is published
(https://developer.atlassian.com/cloud/jira/platform/rate-limiting/, March 2026); a 429 says when to come back.

Traps: `/search` is gone; `/search/jql` gives a token for the next page and no total, and refuses a query that has no
condition. Its `expand=changelog` stops at forty changes, so changes come from `changelog/bulkfetch`: a thousand issues,
ten fields. Days in JQL are those of the account's own zone, so a day more is asked for. To a token that has
expired Jira answers as to anybody: 200, and no issues; so each reading begins by asking who it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from bot.connectors import jira_calls, series
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.jira_api import EMAIL, SITE, TOKEN, URL, asked, base, host, identify, ready, site
from bot.connectors.source import Pick, Point, SourceError, Span
from bot.connectors.webtool import fitting, reached

MEASURES = ("count", "throughput", "cycle_time", "time_to_market")

_DAY = timedelta(days=1)
_PICKS = 50
_LIST_SECONDS = 300.0
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,99}")
_PROJECT = re.compile(r"/(?:projects|browse)/([A-Za-z][A-Za-z0-9_]{1,99})(?:-[0-9]+)?(?:/|\Z)")
_ISSUE = re.compile(r"/browse/([A-Za-z][A-Za-z0-9_]{1,99}-[0-9]{1,12})/?\Z")
_ORDER = re.compile(r"\"(?:\\.|[^\"\\])*\"?|'(?:\\.|[^'\\])*'?|\border\s+by\b", re.IGNORECASE | re.DOTALL)


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the settings make sense. Raises SourceError beside the field."""
    measure, project = _measure(settings), _project(settings, environment)
    if measure == "time_to_market":
        _site(environment)
    elif not project and not _conditions(settings):
        raise SourceError("source-jira-nothing", field="project")


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """Issues as of now, those done in each period, or medians of days by the period they were done in."""
    check(settings, tools.environment)
    identify(tools)
    if _measure(settings) == "time_to_market":
        return series.typical(_to_market(tools, _project(settings, tools.environment), span), span)
    try:
        return _measured(tools, settings, span)
    except SourceError as error:
        if error.key == "source-jira-refused" and not _conditions(settings):
            raise SourceError(error.key, field="project", said=error.args_["said"]) from None
        raise


def _measured(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    measure = _measure(settings)
    if measure == "count":
        return series.one(jira_calls.count(tools, _jql(settings, tools.environment)))
    # A day more than is wanted: which day it is where the bot's account lives, nobody says.
    since = date.fromisoformat(span.since) - _DAY
    bounds = ("statusCategory = Done", f'statusCategoryChangedDate >= "{since}"')
    found = jira_calls.matching(tools, _jql(settings, tools.environment, *bounds))
    done = {issue.id: issue for issue in found if issue.done_at}
    if measure == "throughput":
        return series.counted((issue.done_at for issue in done.values() if issue.done_at), span)
    return series.typical(_cycles(tools, done), span)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Jira answers, and knows the token."""
    return reached(base(tools.environment), lambda: identify(tools))


def projects(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - all have the same
    """The projects whose name or key fits, those that begin so first."""
    identify(tools)
    query = {"maxResults": str(_PICKS), "orderBy": "name", "status": "live"} | ({"query": typed} if typed else {})
    said = asked(tools, "/rest/api/3/project/search", query, keep=_LIST_SECONDS)
    found = []
    values = said.get("values")
    for one in values if isinstance(values, list) else []:
        key, name = (one.get("key"), one.get("name")) if isinstance(one, dict) else (None, None)
        if isinstance(key, str) and isinstance(name, str):
            found.append(Pick(key, f"{name} ({key})"))
    return fitting(sorted(found, key=lambda pick: pick.label), typed)


def _cycles(tools: Tools, done: Mapping[str, jira_calls.Issue]) -> Iterator[tuple[datetime, float]]:
    """Days from the first status In Progress until Done; an issue that was never in one has none."""
    active = jira_calls.active(tools) if done else set()
    changes = jira_calls.changes(tools, list(done))
    for issue in done.values():
        those = changes.get(issue.id, [])
        began = next((one.at for one in those if one.became in active), None)
        if those and those[0].was in active:
            began = issue.created_at  # in progress from the first moment on
        if began is not None and issue.done_at is not None and began <= issue.done_at:
            yield issue.done_at, (issue.done_at - began) / _DAY


def _to_market(tools: Tools, project: str, span: Span) -> Iterator[tuple[datetime, float]]:
    """Days from an idea's capture until the last of its issues was done. What was done before somebody had the idea
    says nothing of it."""
    site = _site(tools.environment)
    ideas = [(_keys(idea.links, site, project), series.moment(idea.captured_at)) for idea in span.shipped()]
    keys = sorted({key for those, _ in ideas for key in those})
    done = {issue.key: issue.done_at for issue in jira_calls.by_key(tools, keys) if issue.done_at}
    for those, captured in ideas:
        ends = [done[key] for key in those if key in done]
        if ends and isinstance(captured, datetime) and captured <= max(ends):
            yield max(ends), (max(ends) - captured) / _DAY


def _keys(links: Sequence[str], site: str, project: str) -> list[str]:
    """The issues of this Jira, and of a project where one is chosen, that an idea links to."""
    found = []
    for link in links:
        try:
            parts = urlsplit(link)
        except ValueError:
            continue
        key = _ISSUE.search(parts.path)
        if key and parts.netloc.rpartition("@")[2].lower() == site:
            found.append(key[1].upper())
    return [key for key in found if not project or key.rpartition("-")[0] == project]


def _jql(settings: Mapping[str, str], environment: Mapping[str, str], *bounds: str) -> str:
    project, typed = _project(settings, environment), _conditions(settings)
    own = [f'project = "{project}"'] * bool(project) + [f"({typed})"] * bool(typed)
    return " AND ".join([*own, *bounds])


def _conditions(settings: Mapping[str, str]) -> str:
    """What is typed as JQL, without its order, which means nothing to a count and may not stand in brackets."""
    typed = settings.get("jql") or ""
    order = next((found for found in _ORDER.finditer(typed) if found[0][0] not in "\"'"), None)
    return (typed[: order.start()] if order else typed).strip()


def _measure(settings: Mapping[str, str]) -> str:
    measure = settings.get("measure") or MEASURES[0]
    if measure not in MEASURES:
        raise SourceError("source-setting-choice", field="measure", choices=", ".join(MEASURES))
    return measure


def _project(settings: Mapping[str, str], environment: Mapping[str, str]) -> str:
    """The key of a project, typed or in an address; empty for none."""
    base(environment)
    typed = (settings.get("project") or "").strip()
    if not typed or _KEY.fullmatch(typed):
        return typed.upper()
    try:
        parts = urlsplit(typed)
        host = parts.netloc.rpartition("@")[2].lower()
    except ValueError:
        raise SourceError("source-jira-no-project", field="project") from None
    found = _PROJECT.search(parts.path)
    if not host or not found:
        raise SourceError("source-jira-no-project", field="project")
    if not _behind_gateway(environment) and host != (own := _site(environment)):
        raise SourceError("source-jira-other", field="project", host=host, own=own)
    return found[1].upper()


def _site(environment: Mapping[str, str]) -> str:
    """The host of the addresses that people see. Raises SourceError where nobody says it."""
    if _behind_gateway(environment):
        raise SourceError("source-jira-no-site", field="measure", variable=SITE.name)
    return host(site(environment))


def _behind_gateway(environment: Mapping[str, str]) -> bool:
    return not site(environment)


JIRA = Connector(
    "jira",
    settings=(
        Setting("measure", options=MEASURES),
        Setting("project", limit=300, required=False, search=projects),
        Setting(
            "jql",
            limit=2000,
            required=False,
            multiline=True,
            when=("measure", ("throughput", "cycle_time", "count")),
        ),
    ),
    variables=(URL, EMAIL, TOKEN, SITE),
    fetch=fetch,
    check=check,
    ready=ready,
    reach=reach,
    by_period=True,
)
