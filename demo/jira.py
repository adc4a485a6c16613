"""A look-alike of Jira Cloud on this machine: three projects, the issues of two years with how their status changed.

API: https://developer.atlassian.com/cloud/jira/platform/rest/v3/
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.days import OFFICE, between, busy, chance
from demo.lookalike import Asked, Said

SITE = "https://tracker.northwind-studio.example"
EMAIL, TOKEN = "product-ops@northwind-studio.example", "jira_demo"
PROJECTS = {"CHK": "Checkout", "DAT": "Data platform", "MOB": "Mobile"}
# The issues of ideas: how many days ago each was made, begun and done; None for not yet.
OF_IDEAS: Mapping[str, tuple[float, float | None, float | None]] = {
    "CHK-412": (19, None, None),
    "CHK-398": (17, 9, None),
    "MOB-231": (32, 26, 17),
    "CHK-377": (66, 61, 46),
    "DAT-164": (103, 97, 75),
    "MOB-188": (144, 139, 108),
}

_SINCE = date(2024, 9, 2)
_A_DAY = {"CHK": 0.95, "DAT": 0.45, "MOB": 0.7}  # issues made on a day
_TYPICAL = {"CHK": 4.6, "DAT": 6.0, "MOB": 3.9}  # days in progress
_STATUSES = {"1": ("To Do", "new"), "3": ("In Progress", "indeterminate"), "4": ("In Review", "indeterminate")}
_STATUSES |= {"5": ("Done", "done")}
_CATEGORIES = {"to do": "new", "in progress": "indeterminate", "done": "done"}
_CLAUSE = re.compile(r"(\w+)\s*(=|!=|>=)\s*(\"[^\"]*\"|'[^']*'|\S+)", re.IGNORECASE)
_LEAST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Issue:
    id: str
    key: str
    kind: str
    created: datetime
    began: datetime | None
    done: datetime | None

    def status(self, now: datetime) -> str:
        if self.done and self.done <= now:
            return "5"
        return "3" if self.began and self.began <= now else "1"

    def changed(self, now: datetime) -> datetime:
        return {"5": self.done, "3": self.began}.get(self.status(now)) or self.created


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one.

    The days of the issues of ideas are counted back from today, also while the clock is put back for the past.
    """
    today = clock().astimezone(UTC).date()
    return lookalike.serve(lambda asked: _answer(asked, clock().astimezone(UTC), today), port)


def open_bugs(now: datetime) -> Callable[[datetime], int]:
    """Tells how many bugs were not done at a moment up to `now`."""
    bugs = [one for one in _made_until(now.astimezone(UTC).date()) if one.kind == "Bug"]
    made, done = sorted(one.created for one in bugs), sorted(one.done for one in bugs if one.done)
    return lambda at: bisect_right(made, at) - bisect_right(done, at)


def _answer(asked: Asked, now: datetime, today: date) -> Said:
    if not asked.is_from(EMAIL, TOKEN):
        return Said(401, {"errorMessages": ["Client must be authenticated to access this resource."], "errors": {}})
    told = asked.told()
    match asked.route:
        case "GET /rest/api/3/myself":
            return Said(200, {"accountId": "5b10a2844c20165700ede21g", "timeZone": "Europe/Paris", "active": True})
        case "GET /rest/api/3/status":
            return Said(200, list(map(_status, _STATUSES)))
        case "GET /rest/api/3/project/search":
            return _projects(asked.query.get("query", ""))
        case "POST /rest/api/3/issue/bulkfetch":
            return Said(200, {"issues": [_shown(one, now) for one in _named(told, now, today)], "issueErrors": []})
        case "POST /rest/api/3/changelog/bulkfetch":
            return _paged(told, "issueChangeLogs", [_log(one, now) for one in _named(told, now, today)])
        case "POST /rest/api/3/search/jql" | "POST /rest/api/3/search/approximate-count":
            try:
                found = _matching(str(told.get("jql", "")), now, today)
            except ValueError as error:
                return Said(400, {"errorMessages": [str(error)], "errors": {}})
            if asked.path.endswith("count"):
                return Said(200, {"count": len(found)})
            return _paged(told, "issues", [_shown(one, now) for one in found])
    return Said(404, {"errorMessages": ["Not found"], "errors": {}})


def _projects(typed: str) -> Said:
    wanted = typed.casefold()
    found = [(key, name) for key, name in PROJECTS.items() if wanted in f"{key} {name}".casefold()]
    values = [{"id": str(10_000 + n), "key": key, "name": name} for n, (key, name) in enumerate(found)]
    return Said(200, {"values": values, "total": len(values), "isLast": True, "startAt": 0})


def _paged(told: Mapping[str, Any], name: str, rows: Sequence[Any]) -> Said:
    at, size = int(told.get("nextPageToken", "0")), min(int(told.get("maxResults", 50)), 1000)
    more = {"nextPageToken": str(at + size)} if at + size < len(rows) else {"isLast": True}
    return Said(200, {name: rows[at : at + size], **more})


def _named(told: Mapping[str, Any], now: datetime, today: date) -> list[_Issue]:
    wanted = set(told.get("issueIdsOrKeys", ()))
    return [one for one in _issues(now.date(), today) if one.created <= now and wanted & {one.id, one.key}]


def _matching(jql: str, now: datetime, today: date) -> list[_Issue]:
    """The issues that a query finds. Raises ValueError for one that Jira would refuse."""
    if not jql.strip():
        raise ValueError("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")
    found = [one for one in _issues(now.date(), today) if one.created <= now]
    for part in re.split(r"\s+AND\s+", jql, flags=re.IGNORECASE):
        clause = _CLAUSE.fullmatch(part.strip(" ()"))
        if clause is None:
            raise ValueError(f"Error in the JQL Query: {part.strip()} is not understood.")
        name, sign, value = clause[1].lower(), clause[2], clause[3].strip("\"'")
        found = [one for one in found if _fits(one, now, name, value, sign)]
    return found


def _fits(one: _Issue, now: datetime, name: str, value: str, sign: str) -> bool:
    is_ = sign == "="
    if name == "project" and sign != ">=":
        if value.upper() not in PROJECTS:
            raise ValueError(f"The value '{value}' does not exist for the field 'project'.")
        return one.key.startswith(f"{value.upper()}-") == is_
    if name in ("type", "issuetype") and sign != ">=":
        return (one.kind.casefold() == value.casefold()) == is_
    if name == "statuscategory" and sign != ">=" and value.casefold() in _CATEGORIES:
        return (_STATUSES[one.status(now)][1] == _CATEGORIES[value.casefold()]) == is_
    if sign == ">=" and name in ("created", "statuscategorychangeddate"):
        at = one.created if name == "created" else one.changed(now)
        return at.date() >= date.fromisoformat(value[:10])
    raise ValueError(f"Field '{name}' does not exist or you do not have permission to view it.")


def _status(number: str) -> dict[str, Any]:
    name, category = _STATUSES[number]
    return {"id": number, "name": name, "statusCategory": {"key": category}}


def _shown(one: _Issue, now: datetime) -> dict[str, Any]:
    done = _said(one.done) if one.done and one.done <= now else None
    own = {"created": _said(one.created), "status": _status(one.status(now)), "resolutiondate": done}
    return {"id": one.id, "key": one.key, "fields": {**own, "statuscategorychangedate": _said(one.changed(now))}}


def _log(one: _Issue, now: datetime) -> dict[str, Any]:
    """From To Do to In Progress, shortly before it is done to In Review, then to Done."""
    steps: list[tuple[datetime, str, str]] = []
    if one.began and one.began <= now:
        steps.append((one.began, "1", "3"))
    if one.began and one.done and one.done <= now:
        review = one.began + (one.done - one.began) * 0.8
        steps += [(review, "3", "4"), (one.done, "4", "5")]
    histories = [
        {"id": str(n), "created": _said(at), "items": [{"fieldId": "status", "from": was, "to": became}]}
        for n, (at, was, became) in enumerate(steps, 1)
    ]
    return {"issueId": one.id, "changeHistories": histories}


def _said(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.000+0000")


@lru_cache(maxsize=4)
def _issues(last: date, today: date) -> tuple[_Issue, ...]:
    """All that were made up to a `last` day, those of ideas among them as they are dated from `today`."""
    return tuple(_of_idea(one, today) if one.key in OF_IDEAS else one for one in _made_until(last))


@lru_cache(maxsize=4)
def _made_until(last: date) -> tuple[_Issue, ...]:
    return tuple(one for project in PROJECTS for one in _made(project, last))


def _made(project: str, today: date) -> list[_Issue]:
    made: list[_Issue] = []
    seed = 80 + list(PROJECTS).index(project)
    for day in between(_SINCE, today):
        luck = chance(seed, day)
        usual = busy(seed, day, at_first=_A_DAY[project], a_year=1.1, week=OFFICE, spread=0.5)
        for _ in range(int(usual) + (luck.random() < usual % 1)):
            number = len(made) + 1
            kind = luck.choices(("Bug", "Story", "Task"), (35, 40, 25))[0]
            created = datetime.combine(day, time(luck.randrange(7, 17), luck.randrange(60)), UTC)
            began = created + timedelta(days=luck.expovariate(0.25)) + _LEAST
            done = began + timedelta(days=_TYPICAL[project] * luck.lognormvariate(0, 0.35)) + _LEAST
            id_ = str((list(PROJECTS).index(project) + 1) * 10_000 + number)
            key = f"{project}-{number}"
            # Now and then one is left where it is.
            made.append(_Issue(id_, key, kind, created, *((None, None) if luck.random() < 0.04 else (began, done))))
    return made


def _of_idea(one: _Issue, today: date) -> _Issue:
    noon = datetime.combine(today, time(12), UTC)
    created, began, done = (None if ago is None else noon - timedelta(days=ago) for ago in OF_IDEAS[one.key])
    return replace(one, kind="Story", created=created or noon, began=began, done=done)
