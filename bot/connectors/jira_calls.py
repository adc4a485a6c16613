"""How Jira is asked: who the bot is, pages, and what goes wrong. `jira.py` says what for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.connectors import series
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Tools
from bot.connectors.http import pages
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import basic
from bot.periods import YEARS

URL = Variable("JIRA_URL")
SITE = Variable("JIRA_SITE_URL")
EMAIL = Variable("JIRA_EMAIL")
TOKEN = Variable("JIRA_API_TOKEN", secret=True)
ALLOWANCE = Allowance(at_once=5)
SECONDS = 120.0  # throughput and cycle time of a digest are made of the same issues

_LONGER = 300.0  # who the bot is, what statuses mean
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


def identify(tools: Tools) -> None:
    """Raises SourceError unless Jira knows who asks: where it does not, a search finds nothing and says so with 200."""
    if not isinstance(asked(tools, "/rest/api/3/myself", keep=_LONGER).get("accountId"), str):
        raise _unfit()


def count(tools: Tools, jql: str) -> int:
    """How many issues match now, about."""
    found = asked(tools, "/rest/api/3/search/approximate-count", body={"jql": jql}, keep=SECONDS).get("count")
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 10**12:
        raise _unfit()
    return found


def matching(tools: Tools, jql: str) -> Iterator[Issue]:
    """Every issue that matches."""
    body = {"jql": jql, "fields": list(_FIELDS), "maxResults": _ISSUES}
    for page in _pages(tools, "/rest/api/3/search/jql", body, "issues", keep=SECONDS):
        yield from map(_issue, page)


def by_key(tools: Tools, keys: Sequence[str]) -> Iterator[Issue]:
    """The issues with these keys that there are; one that was moved has another key by now."""
    for at in range(0, len(keys), _DETAILS):
        body = {"issueIdsOrKeys": list(keys[at : at + _DETAILS]), "fields": list(_FIELDS)}
        said = asked(tools, "/rest/api/3/issue/bulkfetch", body=body, keep=SECONDS)
        yield from map(_issue, _list(said, "issues"))


def changes(tools: Tools, issues: Sequence[str]) -> dict[str, list[StatusChange]]:
    """How the status of each issue changed, oldest first, by their ids."""
    found: dict[str, list[StatusChange]] = {}
    for at in range(0, len(issues), _ISSUES):
        wanted = list(issues[at : at + _ISSUES])
        body = {"issueIdsOrKeys": wanted, "fieldIds": ["status"], "maxResults": _CHANGELOGS}
        for page in _pages(tools, "/rest/api/3/changelog/bulkfetch", body, "issueChangeLogs"):
            for log in page:  # an issue may be on several pages
                found.setdefault(str(log.get("issueId")), []).extend(_changes(log))
    return {issue: sorted(those, key=lambda one: (one.at, one.number)) for issue, those in found.items()}


def active(tools: Tools) -> set[str]:
    """The ids of the statuses that count as In Progress, whatever they are called."""
    answer = _answer(tools, "/rest/api/3/status", keep=_LONGER)
    found = _rows(answer.json())
    return {str(one.get("id")) for one in found if _category(one) == "indeterminate"}


def asked(
    tools: Tools,
    path: str,
    query: Mapping[str, str] | None = None,
    *,
    body: Mapping[str, Any] | None = None,
    keep: float = 0,
) -> Mapping[str, Any]:
    """An object that Jira answers with."""
    said = _answer(tools, path, query, body=body, keep=keep).json()
    if not isinstance(said, dict):
        raise _unfit()
    return said


def base(environment: Mapping[str, str]) -> str:
    """Where Jira's API is. Raises SourceError until it is set up."""
    if not ready(environment):
        raise SourceError("source-jira-not-ready", address=URL.name, email=EMAIL.name, secret=TOKEN.name)
    return environment[URL.name].rstrip("/")


def ready(environment: Mapping[str, str]) -> bool:
    """Whether there is an address and something to say who asks."""
    return all(environment.get(variable.name) for variable in (URL, EMAIL, TOKEN))


def _answer(
    tools: Tools,
    path: str,
    query: Mapping[str, str] | None = None,
    *,
    body: Mapping[str, Any] | None = None,
    keep: float = 0,
) -> HttpAnswer:
    environment = tools.environment
    where = base(environment) + path
    answer = tools.http.ask(
        where,
        headers={
            "Authorization": basic(environment[EMAIL.name], environment[TOKEN.name]),
            "Accept": "application/json",
            "Accept-Language": "en",  # or what is wrong with a query is said in the language of the bot's account
        },
        query=query,
        body=body,
        variable=TOKEN.name,
        allowance=ALLOWANCE,
        known=(400, 404),
        keep=keep,
    )
    if answer.status == 404:
        raise SourceError("source-jira-missing", variable=URL.name)
    if answer.status >= 300:
        raise SourceError("source-jira-refused", field="jql", said=_said(answer))
    return answer


def _pages(
    tools: Tools, path: str, body: Mapping[str, Any], name: str, *, keep: float = 0
) -> Iterator[list[Mapping[str, Any]]]:
    def read(token: str) -> tuple[list[Mapping[str, Any]], str]:
        said = asked(tools, path, body={**body, "nextPageToken": token} if token else body, keep=keep)
        following = said.get("nextPageToken")
        if following is not None and not isinstance(following, str):
            raise _unfit()
        return _list(said, name), "" if said.get("isLast") is True else following or ""

    return pages(read)


def _list(said: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    return _rows(said.get(name))


def _rows(found: Any) -> list[Mapping[str, Any]]:
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _unfit()
    return found


def _issue(row: Mapping[str, Any]) -> Issue:
    fields, status = row.get("fields"), None
    if not isinstance(fields, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("key"), str):
        raise _unfit()
    status = fields.get("status")
    done = isinstance(status, dict) and _category(status) == "done"
    # Issues that were imported may lack the first.
    since = fields.get("statuscategorychangedate") or fields.get("resolutiondate")
    return Issue(row["id"], row["key"], _moment(fields.get("created")), _moment(since) if done and since else None)


def _changes(log: Mapping[str, Any]) -> Iterator[StatusChange]:
    for history in _list(log, "changeHistories"):
        number = str(history.get("id"))
        for item in _list(history, "items"):
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
        raise _unfit()
    return found


def _said(answer: HttpAnswer) -> str:
    """What Jira says is wrong with a query."""
    try:
        body = answer.json()
    except SourceError:
        body = None
    said: Iterable[Any] = ()
    if isinstance(body, dict):
        messages, errors = body.get("errorMessages"), body.get("errors")
        said = [
            *(messages if isinstance(messages, list) else []),
            *(errors.values() if isinstance(errors, dict) else []),
        ]
    text = " ".join(" ".join(one.split()) for one in said if isinstance(one, str))
    return text[:300] or str(answer.status)


def _unfit() -> SourceError:
    return SourceError("source-jira-unfit", variable=URL.name)
