"""Issues of Jira, and how their status changed, as figures are made of them. `jira.py` says what for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.connectors import series
from bot.connectors.connector import Tools
from bot.connectors.jira_api import asked, listed, paged, rows, unfit
from bot.periods import YEARS

SECONDS = 120.0  # throughput and cycle time of a digest are made of the same issues

_LONGER = 300.0  # what statuses mean
_ISSUES, _CHANGELOGS, _DETAILS = 1000, 1000, 100  # of a call
_FIELDS = ("created", "status", "statuscategorychangedate", "resolutiondate")


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue; `done_at` is when it came to a status of the category Done, where it is in one."""

    id: str
    key: str
    created_at: datetime
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class StatusChange:
    """An issue went from one status to another, by their ids."""

    at: datetime
    number: int
    was: str
    became: str


def count(tools: Tools, jql: str) -> int:
    """How many issues match now, about."""
    found = asked(tools, "/rest/api/3/search/approximate-count", body={"jql": jql}, keep=SECONDS).get("count")
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 10**12:
        raise unfit()
    return found


def matching(tools: Tools, jql: str) -> Iterator[Issue]:
    """Every issue that matches."""
    body = {"jql": jql, "fields": list(_FIELDS), "maxResults": _ISSUES}
    for page in paged(tools, "/rest/api/3/search/jql", body, "issues", keep=SECONDS):
        yield from map(_issue, page)


def by_key(tools: Tools, keys: Sequence[str]) -> Iterator[Issue]:
    """The issues with these keys that there are; one that was moved has another key by now."""
    for at in range(0, len(keys), _DETAILS):
        body = {"issueIdsOrKeys": list(keys[at : at + _DETAILS]), "fields": list(_FIELDS)}
        said = asked(tools, "/rest/api/3/issue/bulkfetch", body=body, keep=SECONDS)
        yield from map(_issue, rows(said.get("issues")))


def changes(tools: Tools, issues: Sequence[str]) -> dict[str, list[StatusChange]]:
    """How the status of each issue changed, oldest first, by their ids."""
    found: dict[str, list[StatusChange]] = {}
    for at in range(0, len(issues), _ISSUES):
        wanted = list(issues[at : at + _ISSUES])
        body = {"issueIdsOrKeys": wanted, "fieldIds": ["status"], "maxResults": _CHANGELOGS}
        for page in paged(tools, "/rest/api/3/changelog/bulkfetch", body, "issueChangeLogs"):
            for log in page:  # an issue may be on several pages
                found.setdefault(str(log.get("issueId")), []).extend(_changes(log))
    return {issue: sorted(those, key=lambda one: (one.at, one.number)) for issue, those in found.items()}


def active(tools: Tools) -> set[str]:
    """The ids of the statuses that count as In Progress, whatever they are called."""
    found = listed(tools, "/rest/api/3/status", keep=_LONGER)
    return {str(one.get("id")) for one in found if _category(one) == "indeterminate"}


def _issue(row: Mapping[str, Any]) -> Issue:
    fields, status = row.get("fields"), None
    if not isinstance(fields, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("key"), str):
        raise unfit()
    status = fields.get("status")
    done = isinstance(status, dict) and _category(status) == "done"
    # Issues that were imported may lack the first.
    since = fields.get("statuscategorychangedate") or fields.get("resolutiondate")
    return Issue(row["id"], row["key"], _moment(fields.get("created")), _moment(since) if done and since else None)


def _changes(log: Mapping[str, Any]) -> Iterator[StatusChange]:
    for history in rows(log.get("changeHistories")):
        number = str(history.get("id"))
        for item in rows(history.get("items")):
            if str(item.get("fieldId") or item.get("field")).lower() == "status":
                at = _moment(history.get("created"))
                order = int(number) if number.isascii() and number.isdigit() and len(number) < 20 else 0
                yield StatusChange(at, order, str(item.get("from")), str(item.get("to")))


def _category(status: Mapping[str, Any]) -> str:
    category = status.get("statusCategory")
    return str(category.get("key")) if isinstance(category, dict) else ""


def _moment(value: Any) -> datetime:
    """Text with an offset or, in changelogs, maybe seconds or milliseconds: the documentation shows both."""
    found = series.moment(value) if isinstance(value, str | int) and not isinstance(value, bool) else None
    if not isinstance(found, datetime) or found.tzinfo is None or found.year not in YEARS:
        raise unfit()
    return found
