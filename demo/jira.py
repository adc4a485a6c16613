"""A look-alike of Jira Cloud on this machine: three projects, the issues of two years with how their status changed.
`jira_board.py` is what can be changed in it; in a browser, at its own address, an issue shows and can be moved by hand.

API: https://developer.atlassian.com/cloud/jira/platform/rest/v3/
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.clock import Clock, utc_now
from demo import jira_page, lookalike
from demo.days import OFFICE, between, busy, chance
from demo.jira_board import OURS, PROJECTS, STATUSES, Board, Issue, kinds, project_id, said, shown_status
from demo.lookalike import Asked, Said

SITE = "https://tracker.northwind-studio.example"
EMAIL, TOKEN = "product-ops@northwind-studio.example", "jira_demo"
# The issues of ideas: how many days ago each was made, begun and done; None for not yet.
OF_IDEAS: Mapping[str, tuple[float, float | None, float | None]] = {
    "CHK-412": (19, None, None),
    "CHK-398": (17, 9, None),
    "MOB-231": (32, 26, 17),
    "CHK-377": (66, 61, 46),
    "DAT-164": (103, 97, 75),
    "MOB-188": (144, 139, 108),
}
TITLES: Mapping[str, str] = {
    "CHK-412": "Split payment at checkout",
    "CHK-398": "Apple Pay in the basket",
    "MOB-231": "Home-screen widget with the day's orders",
    "CHK-377": "Pay in three instalments",
    "DAT-164": "Figures of yesterday before nine",
    "MOB-188": "Pay with a card that is already saved",
}

_SINCE = date(2024, 9, 2)
_A_DAY = {"CHK": 0.95, "DAT": 0.45, "MOB": 0.7}  # issues made on a day
_TYPICAL = {"CHK": 4.6, "DAT": 6.0, "MOB": 3.9}  # days in progress
_CATEGORIES = {"to do": "new", "in progress": "indeterminate", "done": "done"}
_CLAUSE = re.compile(r"(\w+)\s*(=|!=|>=)\s*(\"[^\"]*\"|'[^']*'|\S+)", re.IGNORECASE)
_LEAST = timedelta(hours=1)
_OF_A_CALL = 100


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one.

    The days of the issues of ideas are counted back from today, also while the clock is put back for the past.
    """
    return lookalike.serve(Jira(clock).answer, port)


def seen_at(environment: Mapping[str, str], address: str) -> str:
    """Where people see what has an address of SITE: the look-alike is at another each time."""
    return address.replace(SITE, environment.get("JIRA_SITE_URL", SITE), 1)


class Jira:
    """It, without a server. `trouble` may answer in its place."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._today = self._now().date()
        self.board = Board(lambda: _named_by(self._now().date(), self._today))
        self.trouble: Callable[[Asked], Said | None] = lambda _: None

    def answer(self, asked: Asked) -> Said:
        """What it answers."""
        now = self._now()
        seen = jira_page.answer(asked, self.board, now, list(OF_IDEAS))
        return self.trouble(asked) or seen or _answer(asked, now, self._today, self.board)

    def _now(self) -> datetime:
        return self._clock().astimezone(UTC)


def open_bugs(now: datetime) -> Callable[[datetime], int]:
    """Tells how many bugs were not done at a moment up to `now`."""
    bugs = [one for one in _made_until(now.astimezone(UTC).date()) if one.kind == "Bug"]
    made, done = sorted(one.created for one in bugs), sorted(one.done for one in bugs if one.done)
    return lambda at: bisect_right(made, at) - bisect_right(done, at)


def _answer(asked: Asked, now: datetime, today: date, board: Board) -> Said:
    if not asked.is_from(EMAIL, TOKEN):
        return Said(401, {"errorMessages": ["Client must be authenticated to access this resource."], "errors": {}})
    told = asked.told()
    match asked.route:
        case "GET /rest/api/3/myself":
            return Said(200, {"accountId": OURS, "timeZone": "Europe/Paris", "active": True})
        case "GET /rest/api/3/status":
            return Said(200, list(map(shown_status, STATUSES)))
        case "GET /rest/api/3/project/search":
            return _projects(asked.query.get("query", ""))
        case "POST /rest/api/3/issue/bulkfetch" if len(told.get("issueIdsOrKeys", ())) > _OF_A_CALL:
            return Said(400, {"errorMessages": ["At most 100 issues"], "errors": {}})
        case "POST /rest/api/3/issue/bulkfetch":
            return Said(200, {"issues": _shown(_named(told, now, board), told, now, board), "issueErrors": []})
        case "POST /rest/api/3/changelog/bulkfetch":
            return _paged(told, "issueChangeLogs", [_log(one, now) for one in _named(told, now, board)])
        case "POST /rest/api/3/search/jql" | "POST /rest/api/3/search/approximate-count":
            try:
                found = _matching(str(told.get("jql", "")), now, today, board)
            except ValueError as error:
                return Said(400, {"errorMessages": [str(error)], "errors": {}})
            if asked.path.endswith("count"):
                return Said(200, {"count": len(found)})
            return _paged(told, "issues", _shown(found, told, now, board))
    return board.answer(asked, now) or Said(404, {"errorMessages": ["Not found"], "errors": {}})


def _projects(typed: str) -> Said:
    wanted = typed.casefold()
    found = [(key, name) for key, name in PROJECTS.items() if wanted in f"{key} {name}".casefold()]
    values = [{"id": project_id(key), "key": key, "name": name, "issueTypes": kinds()} for key, name in found]
    return Said(200, {"values": values, "total": len(values), "isLast": True, "startAt": 0})


def _paged(told: Mapping[str, Any], name: str, rows: Sequence[Any]) -> Said:
    at, size = int(told.get("nextPageToken", "0")), min(int(told.get("maxResults", 50)), 5000)
    more = {"nextPageToken": str(at + size)} if at + size < len(rows) else {"isLast": True}
    return Said(200, {name: rows[at : at + size], **more})


def _shown(found: Sequence[Issue], told: Mapping[str, Any], now: datetime, board: Board) -> list[dict[str, Any]]:
    """With the fields that are asked for; ids and keys alone where none are."""
    wanted, properties = set(told.get("fields") or ()), told.get("properties") or ()
    rows = [board.shown(one, now, properties) for one in found]
    return [{**row, "fields": {name: row["fields"].get(name) for name in wanted & set(row["fields"])}} for row in rows]


def _named(told: Mapping[str, Any], now: datetime, board: Board) -> list[Issue]:
    """The issues with these ids or keys, as the database has them."""
    found = [board.find(str(name)) for name in told.get("issueIdsOrKeys", ())]
    return [one for one in dict.fromkeys(found) if one is not None and one.created <= now]


def _matching(jql: str, now: datetime, today: date, board: Board) -> list[Issue]:
    """The issues that a query finds, as far as searches know of them. Raises ValueError for one that Jira would
    refuse."""
    jql, _, order = jql.partition(" ORDER BY ")
    if not jql.strip():
        raise ValueError("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")
    every = [*_issues(now.date(), today), *(one for one in board.made if one.id not in board.unseen)]
    found = [one for one in every if one.created <= now and one.id not in board.gone]
    for part in re.split(r"\s+AND\s+", jql, flags=re.IGNORECASE):
        clause = _CLAUSE.fullmatch(part.strip(" ()"))
        if clause is None:
            raise ValueError(f"Error in the JQL Query: {part.strip()} is not understood.")
        name, sign, value = clause[1].lower(), clause[2], clause[3].strip("\"'")
        found = [one for one in found if _fits(one, now, name, value, sign, board)]
    if order.startswith("key"):
        found.sort(key=lambda one: (one.key.partition("-")[0], int(one.key.partition("-")[2])))
    elif order:
        found.sort(key=lambda one: one.created)
    return found[::-1] if order.endswith("DESC") else found


def _fits(one: Issue, now: datetime, name: str, value: str, sign: str, board: Board) -> bool:
    is_ = sign == "="
    if name == "project" and sign != ">=":
        key = next((key for key in PROJECTS if value.upper() in (key, project_id(key))), None)
        if key is None:
            raise ValueError(f"The value '{value}' does not exist for the field 'project'.")
        return one.key.startswith(f"{key}-") == is_
    if name == "creator" and value == "currentUser":  # whose brackets are gone with the others
        return (one.creator == OURS) == is_
    if name == "updated" and sign == ">=" and (ago := re.fullmatch(r"-(\d+)m", value)):
        return board.updated(one, now) >= now - timedelta(minutes=int(ago[1]))
    if name in ("type", "issuetype") and sign != ">=":
        return (one.kind.casefold() == value.casefold()) == is_
    if name == "statuscategory" and sign != ">=" and value.casefold() in _CATEGORIES:
        return (STATUSES[board.status(one, now)][1] == _CATEGORIES[value.casefold()]) == is_
    if sign == ">=" and name in ("created", "statuscategorychangeddate"):
        at = one.created if name == "created" else board.moved(one, now)
        return at.date() >= date.fromisoformat(value[:10])
    raise ValueError(f"Field '{name}' does not exist or you do not have permission to view it.")


def _log(one: Issue, now: datetime) -> dict[str, Any]:
    """From To Do to In Progress, shortly before it is done to In Review, then to Done."""
    steps: list[tuple[datetime, str, str]] = []
    if one.began and one.began <= now:
        steps.append((one.began, "1", "3"))
    if one.began and one.done and one.done <= now:
        review = one.began + (one.done - one.began) * 0.8
        steps += [(review, "3", "4"), (one.done, "4", "5")]
    histories = [
        {"id": str(n), "created": said(at), "items": [{"fieldId": "status", "from": was, "to": became}]}
        for n, (at, was, became) in enumerate(steps, 1)
    ]
    return {"issueId": one.id, "changeHistories": histories}


@lru_cache(maxsize=4)
def _named_by(last: date, today: date) -> Mapping[str, Issue]:
    """The same by their ids and keys."""
    return {name: one for one in _issues(last, today) for name in (one.id, one.key)}


@lru_cache(maxsize=4)
def _issues(last: date, today: date) -> tuple[Issue, ...]:
    """All that were made up to a `last` day, those of ideas among them as they are dated from `today`."""
    return tuple(_of_idea(one, today) if one.key in OF_IDEAS else one for one in _made_until(last))


@lru_cache(maxsize=4)
def _made_until(last: date) -> tuple[Issue, ...]:
    return tuple(one for project in PROJECTS for one in _made(project, last))


def _made(project: str, today: date) -> list[Issue]:
    made: list[Issue] = []
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
            made.append(Issue(id_, key, kind, created, *((None, None) if luck.random() < 0.04 else (began, done))))
    return made


def _of_idea(one: Issue, today: date) -> Issue:
    noon = datetime.combine(today, time(12), UTC)
    created, began, done = (None if ago is None else noon - timedelta(days=ago) for ago in OF_IDEAS[one.key])
    return replace(one, kind="Story", title=TITLES[one.key], created=created or noon, began=began, done=done)
