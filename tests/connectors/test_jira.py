"""Issues of Jira Cloud, against a server that answers as its documentation shows."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.jira import JIRA, check, fetch, projects, reach
from bot.connectors.source import Pick, Point, ShippedIdea
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Watched, anything, in_trouble, json_values, outcome, shaped, told

CANARY = "ATATT_canary_7f3"
BASIC = "Basic " + base64.b64encode(f"bot@example.com:{CANARY}".encode()).decode()
PARIS = "Europe/Paris"
CATEGORIES = {"1": "new", "3": "indeterminate", "4": "indeterminate", "5": "done", "6": "done"}
SEARCH, COUNT = "/rest/api/3/search/jql", "/rest/api/3/search/approximate-count"
CHANGELOG, DETAILS = "/rest/api/3/changelog/bulkfetch", "/rest/api/3/issue/bulkfetch"


def status(number: str) -> dict[str, Any]:
    """A status, as it stands in a list and in an issue."""
    return {"id": number, "name": f"Status {number}", "statusCategory": {"id": 4, "key": CATEGORIES[number]}}


def issue(number: int, done: str | None, now: str = "5", **fields: Any) -> dict[str, Any]:
    """PAY-number, done at a moment."""
    own = {"created": "2026-10-01T10:00:00.000+0200", "status": status(now), "statuscategorychangedate": done}
    return {"id": str(10_000 + number), "key": f"PAY-{number}", "fields": {**own, "resolutiondate": None, **fields}}


def moved(number: int, *steps: tuple[str | int, str, str]) -> dict[str, Any]:
    """How the status of PAY-number changed; other fields too, which mean nothing here."""
    other = {"field": "labels", "fieldId": "labels", "from": "3", "to": "5"}
    return {
        "issueId": str(10_000 + number),
        "changeHistories": [
            {
                "id": str(n),
                "created": at,
                "items": [other, {"field": "status", "fieldId": "status", "from": was, "to": became}],
            }
            for n, (at, was, became) in enumerate(steps, 1)
        ],
    }


ISSUES = [
    issue(1, "2026-11-01T23:59:59.000+0100"),  # Sunday, a second before midnight in Paris
    issue(2, "2026-11-02T00:00:00.000+0100"),
    issue(3, "2026-11-05T12:00:00.000+0100", "6"),
    issue(4, "2026-11-23T08:00:00.000+0100"),
    issue(5, None, resolutiondate="2026-11-10T12:00:00.000+0000"),  # imported
    issue(6, "2026-11-20T12:00:00.000+0000", "3"),  # reopened
]
MOVES = [
    moved(1, ("2026-10-30T23:59:59.000+0100", "1", "3"), ("2026-11-01T23:59:59.000+0100", "3", "5")),
    # Back and forth: it counts from the first time.
    moved(2, ("2026-10-23T00:00:00.000+0200", "1", "4"), ("2026-10-24T00:00:00.000+0200", "4", "1")),
    moved(3, ("2026-11-05T12:00:00.000+0100", "1", "6")),  # never in progress
    moved(4, ("2026-11-22T08:00:00.000+0100", "3", "5")),  # made in progress
]


class Board:
    """A Jira with the issues above."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.page = 2
        self.issues, self.moves = ISSUES, MOVES
        server.on("/rest/api/3/myself", Reply(body={"accountId": "5b10", "timeZone": "Europe/Paris"}))
        server.on("/rest/api/3/status", Reply(body=[status(number) for number in CATEGORIES]))
        server.on(COUNT, Reply(body={"count": 153}))
        server.on(SEARCH, lambda asked: self._paged(asked, "issues", self.issues, last={"isLast": True}))
        server.on(CHANGELOG, lambda asked: self._paged(asked, "issueChangeLogs", self.moves, last={}))
        server.on(DETAILS, self._details)

    def _paged(self, asked: Asked, name: str, rows: list[Any], last: dict[str, Any]) -> Reply:
        at = int(json.loads(asked.body).get("nextPageToken", "0"))
        following = at + self.page
        more = {"nextPageToken": str(following)} if following < len(rows) else {"nextPageToken": None, **last}
        return Reply(body={name: rows[at:following], **more})

    def _details(self, asked: Asked) -> Reply:
        keys = json.loads(asked.body)["issueIdsOrKeys"]
        if not 0 < len(keys) <= 100:
            return Reply(400, {"errorMessages": ["Too many issues"], "errors": {}})
        return Reply(body={"issues": [one for one in self.issues if one["key"] in keys], "issueErrors": []})

    def bodies(self, path: str) -> list[Any]:
        """What was asked for at a path."""
        return [json.loads(asked.body) for asked in self.server.asked if asked.path == path]


@pytest.fixture
def board(server: Server) -> Board:
    """A Jira."""
    return Board(server)


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return Tools({"JIRA_URL": server.url + "/", "JIRA_EMAIL": "bot@example.com", "JIRA_API_TOKEN": CANARY}, http)


def values(points: list[Point]) -> dict[str, float]:
    """The points that are not zero."""
    return {point.at: point.value for point in points if point.value}


def test_what_matches_now(tools: Tools, board: Board) -> None:
    """As Jira counts it; an order means nothing to a count, wherever it is not part of a text."""
    settings = {"measure": "count", "project": "pay", "jql": 'summary ~ "order by" OR a = 1\nORDER BY "Story Points"'}
    assert fetch(tools, settings, span()) == [Point("", 153.0)]
    assert board.bodies(COUNT) == [{"jql": 'project = "PAY" AND (summary ~ "order by" OR a = 1)'}]
    assert {asked.headers["authorization"] for asked in board.server.asked} == {BASIC}


@pytest.mark.parametrize(
    ("grain", "since", "found"),
    [
        ("week", "2026-10-26", {"2026-10-26": 1, "2026-11-02": 2, "2026-11-09": 1, "2026-11-23": 1}),
        ("month", "2026-11-01", {"2026-11-01": 5}),
        ("day", "2026-11-02", {"2026-11-02": 1, "2026-11-05": 1, "2026-11-10": 1, "2026-11-23": 1}),
        ("hour", "2026-11-23", {"2026-11-23T08:00": 1}),
    ],
)
def test_issues_done_in_each_period(
    tools: Tools, board: Board, grain: str, since: str, found: dict[str, float]
) -> None:
    """By the clock of the KPI's zone, from all pages; a reopened issue is not done, a period without any is zero."""
    points = fetch(tools, {"measure": "throughput", "project": "PAY"}, span(since, grain=grain, zone=PARIS))
    assert values(points) == found
    assert len(points) == {"week": 5, "month": 1, "day": 22, "hour": 10}[grain]
    bodies = board.bodies(SEARCH)
    assert [body.get("nextPageToken") for body in bodies] == [None, "2", "4"]
    before = {"2026-10-26": "2026-10-25", "2026-11-01": "2026-10-31", "2026-11-02": "2026-11-01"}
    day = before.get(since, "2026-11-22")
    bounds = f'statusCategory = Done AND statusCategoryChangedDate >= "{day}"'
    assert {body["jql"] for body in bodies} == {f'project = "PAY" AND {bounds}'}


def test_a_query_without_a_project(tools: Tools, board: Board) -> None:
    """It stands in brackets, so that the bounds hold for all of it."""
    fetch(tools, {"measure": "throughput", "jql": "type = Bug OR type = Task order by rank"}, span())
    assert board.bodies(SEARCH)[0]["jql"].startswith("(type = Bug OR type = Task) AND statusCategory = Done AND ")


def test_cycle_time(tools: Tools, board: Board) -> None:
    """From the first status in progress to done; the median of each period; one never in progress has none."""
    points = fetch(tools, {"measure": "cycle_time", "project": "PAY"}, span("2026-10-26", grain="week", zone=PARIS))
    assert [(point.at, round(point.value * 24, 6)) for point in points] == [
        ("2026-10-26", 2 * 24),
        ("2026-11-02", 10 * 24 + 1),  # summer time ended
        ("2026-11-23", 53 * 24 - 1),  # from the moment it was made
    ]
    assert board.bodies(CHANGELOG)[0] == {
        "issueIdsOrKeys": ["10001", "10002", "10003", "10004", "10005"],
        "fieldIds": ["status"],
        "maxResults": 1000,
    }
    assert [body.get("nextPageToken") for body in board.bodies(CHANGELOG)] == [None, "2"]


@pytest.mark.parametrize("created", [1793098799, 1793098799000, "2026-10-27T10:19:59.000+0100"])
def test_moments_of_changes_in_every_form(tools: Tools, board: Board, created: str | int) -> None:
    """The documentation shows numbers in the changelog, and says they are texts."""
    board.issues = [issue(1, "2026-11-01T10:59:59.000+0100")]
    board.moves = [moved(1, (created, "1", "3"))]
    points = fetch(tools, {"measure": "cycle_time", "project": "PAY"}, span("2026-10-26", grain="week", zone=PARIS))
    assert points[0].value == pytest.approx(5, abs=0.1)


def test_changes_in_any_order_and_on_two_pages(tools: Tools, board: Board) -> None:
    """The first time in progress is the earliest, wherever it stands."""
    board.issues = [issue(1, "2026-11-10T00:00:00.000+0100")]
    late = moved(1, ("2026-11-09T00:00:00.000+0100", "1", "3"))
    early = moved(1, ("2026-11-07T00:00:00.000+0100", "1", "3"), ("2026-11-08T00:00:00.000+0100", "3", "1"))
    board.moves, board.page = [late, early], 1
    assert [p.value for p in fetch(tools, {"measure": "cycle_time", "project": "PAY"}, span(zone=PARIS))] == [3.0]


def test_throughput_and_cycle_time_share_their_search(tools: Tools, board: Board) -> None:
    """Two KPIs of one digest ask for the issues once."""
    for measure in ("throughput", "cycle_time"):
        fetch(tools, {"measure": measure, "project": "PAY"}, span())
    assert len(board.bodies(SEARCH)) == 3


def test_nothing_was_done(tools: Tools, board: Board) -> None:
    """Then no issue was; a median of nothing has no value, and costs no call."""
    board.issues = []
    points = fetch(tools, {"measure": "throughput", "project": "PAY"}, span(grain="week"))
    assert {point.value for point in points} == {0.0}
    assert fetch(tools, {"measure": "cycle_time", "project": "PAY"}, span()) == []
    assert board.bodies(CHANGELOG) == []


def ideas(server: Server, *links: tuple[str, str]) -> Callable[[], list[ShippedIdea]]:
    """Shipped ideas with a link each, below this Jira where it begins with a slash, and when they were captured."""
    return lambda: [
        ShippedIdea([server.url + one if one.startswith("/") else one], at, "2026-11-23T00:00:00Z") for one, at in links
    ]


def test_time_to_market(tools: Tools, board: Board) -> None:
    """Days from an idea's capture until its issue was done; other links, open issues and issues that were done before
    the idea was captured are left out."""
    shipped = ideas(
        board.server,
        ("/browse/PAY-2", "2026-10-22T23:00:00Z"),
        ("/browse/pay-3?focusedId=1#comment", "2026-10-31T11:00:00Z"),
        ("/browse/PAY-6", "2026-10-01T00:00:00Z"),
        ("/browse/PAY-4", "2026-11-23T07:00:01Z"),
        ("/browse/GONE-1", "2026-10-01T00:00:00Z"),
        ("https://other.example.com/browse/PAY-2", "2026-01-01T00:00:00Z"),
        ("https://[::1", "2026-01-01T00:00:00Z"),
        ("/wiki/PAY-2", "2026-01-01T00:00:00Z"),
    )
    when = span("2026-11-02", grain="week", zone=PARIS, shipped=shipped)
    assert fetch(tools, {"measure": "time_to_market"}, when) == [Point("2026-11-02", 7.5)]  # of 10 and 5
    assert board.bodies(DETAILS)[0]["issueIdsOrKeys"] == ["GONE-1", "PAY-2", "PAY-3", "PAY-4", "PAY-6"]
    assert fetch(tools, {"measure": "time_to_market", "project": "OTHER"}, when) == []


def test_an_idea_with_several_issues(tools: Tools, board: Board) -> None:
    """It is in the market when the last of them is done."""
    links = [f"{board.server.url}/browse/PAY-{number}" for number in (2, 3, 6)]
    when = span(shipped=lambda: [ShippedIdea(links, "2026-10-31T11:00:00Z", "2026-11-23T00:00:00Z")], zone=PARIS)
    assert fetch(tools, {"measure": "time_to_market"}, when) == [Point("2026-11-05", 5.0)]


def test_many_ideas(tools: Tools, board: Board) -> None:
    """Jira gives the details of a hundred issues in a call; of no idea it is asked nothing."""
    links = [(f"/browse/PAY-{number}", "2026-10-01T00:00:00Z") for number in range(1, 251)]
    fetch(tools, {"measure": "time_to_market"}, span(shipped=ideas(board.server, *links)))
    assert [len(body["issueIdsOrKeys"]) for body in board.bodies(DETAILS)] == [100, 100, 50]
    assert fetch(tools, {"measure": "time_to_market"}, span()) == []


def test_a_token_with_scopes_is_asked_elsewhere(board: Board, http: Http) -> None:
    """The gateway's address is not the one people link to."""
    gateway = {"JIRA_URL": f"{board.server.url}/ex/jira/1-2", "JIRA_EMAIL": "a@b.c", "JIRA_API_TOKEN": CANARY}
    for path in ("/rest/api/3/myself", DETAILS):
        board.server.on(f"/ex/jira/1-2{path}", board.server._replies[path])
    environment = {**gateway, "JIRA_SITE_URL": "https://acme.atlassian.net"}
    shipped = ideas(board.server, ("https://ACME.atlassian.net/browse/PAY-3", "2026-10-31T11:00:00Z"))
    points = fetch(Tools(environment, http), {"measure": "time_to_market"}, span(zone=PARIS, shipped=shipped))
    assert points == [Point("2026-11-05", 5.0)]


def test_an_expired_token_is_never_read_as_zero(tools: Tools, board: Board, refused: Refused) -> None:
    """To such a token Jira answers as to anybody: 200, and nothing."""
    board.server.on("/rest/api/3/myself", Reply(401, {"errorMessages": ["Client must be authenticated"]}))
    board.server.on(COUNT, Reply(body={"count": 0}))
    error = refused(fetch, tools, {"measure": "count", "project": "PAY"}, span())
    assert (error.key, error.args_["variable"]) == ("source-http-refused-look", "JIRA_API_TOKEN")
    assert refused(projects, tools, {}, "pay").key == "source-http-refused-look"


@pytest.mark.parametrize(
    ("settings", "field"),
    [({"measure": "count", "jql": "x"}, "jql"), ({"measure": "throughput", "project": "GONE"}, "project")],
)
def test_a_query_that_jira_does_not_understand(
    tools: Tools, board: Board, refused: Refused, settings: dict[str, str], field: str
) -> None:
    """Its own words say what is wrong."""
    reply = Reply(400, {"errorMessages": ["The value 'GONE' does not\nexist."], "errors": {"jql": "Nor this."}})
    board.server.on(SEARCH, reply)
    board.server.on(COUNT, reply)
    error = refused(fetch, tools, settings, span())
    assert (error.key, error.field) == ("source-jira-refused", field)
    assert error.args_["said"] == "The value 'GONE' does not exist. Nor this."


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}", b'{"errorMessages": 5, "errors": [1]}'])
def test_a_refusal_without_words(tools: Tools, board: Board, refused: Refused, body: bytes) -> None:
    """Then its number has to do."""
    board.server.on(COUNT, Reply(400, body))
    assert refused(fetch, tools, {"measure": "count", "project": "PAY"}, span()).args_["said"] == "400"


def test_a_missing_jira(tools: Tools, refused: Refused) -> None:
    """An address where no Jira is."""
    error = refused(fetch, tools, {"project": "PAY"}, span())
    assert (error.key, error.args_) == ("source-jira-missing", {"variable": "JIRA_URL"})


def test_projects_are_offered_by_name(tools: Tools, board: Board) -> None:
    """Jira looks for what is typed; those that begin so come first."""
    rows = [{"key": "PAY", "name": "Payments"}, {"key": "OPS", "name": "Re-payments"}, {"key": 5}, {"name": "x"}]
    board.server.on("/rest/api/3/project/search", Reply(body={"values": rows, "isLast": True, "total": 2}))
    assert projects(tools, {}, "Pay") == [Pick("PAY", "Payments (PAY)"), Pick("OPS", "Re-payments (OPS)")]
    query = {"maxResults": "50", "orderBy": "name", "status": "live", "query": "Pay"}
    assert board.server.asked[-1].query == query
    projects(tools, {}, "")
    assert "query" not in board.server.asked[-1].query
    board.server.on("/rest/api/3/project/search", Reply(body={"values": [], "isLast": True}))
    assert projects(tools, {}, "nothing so") == []


ACME = {"JIRA_URL": "https://acme.atlassian.net", "JIRA_EMAIL": "a@b.c", "JIRA_API_TOKEN": "t"}
GATEWAY = {**ACME, "JIRA_URL": "https://api.atlassian.com/ex/jira/1-2"}


@pytest.mark.parametrize(
    ("environment", "settings", "key", "field"),
    [
        (ACME, {"measure": "velocity"}, "source-setting-choice", "measure"),
        (ACME, {}, "source-jira-nothing", "project"),
        (ACME, {"measure": "count", "jql": " order by rank"}, "source-jira-nothing", "project"),
        (ACME, {"project": "our payments"}, "source-jira-no-project", "project"),
        (ACME, {"project": 'PAY" OR project = "X'}, "source-jira-no-project", "project"),
        (ACME, {"project": "https://[::1"}, "source-jira-no-project", "project"),
        (ACME, {"project": "https://acme.atlassian.net/jira/dashboards/1"}, "source-jira-no-project", "project"),
        (ACME, {"project": "https://other.atlassian.net/browse/PAY-1"}, "source-jira-other", "project"),
        (GATEWAY, {"measure": "time_to_market"}, "source-jira-no-site", "measure"),
        ({}, {"project": "PAY"}, "source-jira-not-ready", ""),
    ],
)
def test_settings_that_make_no_sense(
    refused: Refused, environment: dict[str, str], settings: dict[str, str], key: str, field: str
) -> None:
    """Each is told beside its field, without a call."""
    error = refused(check, settings, environment)
    assert (error.key, error.field) == (key, field)


@pytest.mark.parametrize(
    ("environment", "settings"),
    [
        (ACME, {"project": " pay "}),
        (ACME, {"project": "https://ACME.atlassian.net/jira/software/c/projects/PAY/boards/3?x=1"}),
        (ACME, {"project": "https://acme.atlassian.net/browse/PAY-12"}),
        (ACME, {"measure": "count", "jql": "type = Bug"}),
        (ACME, {"measure": "time_to_market"}),
        (GATEWAY, {"project": "https://acme.atlassian.net/browse/PAY"}),
        ({**GATEWAY, "JIRA_SITE_URL": "https://acme.atlassian.net"}, {"measure": "time_to_market"}),
    ],
)
def test_settings_that_make_sense(environment: dict[str, str], settings: dict[str, str]) -> None:
    """Keys in any capitals, and addresses of pages in a project."""
    check(settings, environment)


def test_what_the_operator_has_to_set_up(tools: Tools, board: Board) -> None:
    """An address, an account and its token; `product-ops check` says whether Jira knows it."""
    assert JIRA.ready(tools.environment)
    assert not JIRA.ready({"JIRA_URL": "https://acme.atlassian.net", "JIRA_EMAIL": "a@b.c"})
    name = f"127.0.0.1:{board.server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    client = Http(pause=lambda _: None)
    board.server.on("/rest/api/3/myself", Reply(401))
    wrong = [one.error and one.error.key for one in reach(Tools(tools.environment, client))]
    client.close()
    assert wrong == ["source-http-refused-look"]


def test_every_call_keeps_to_the_limits(tools: Tools, board: Board) -> None:
    """Five at once."""
    client = Watched()
    fetch(Tools(tools.environment, client), {"measure": "cycle_time", "project": "PAY"}, span())
    client.close()
    assert {allowance.at_once for _, allowance in client.used} == {5}


MEASURES = ["count", "throughput", "cycle_time", "time_to_market"]


@pytest.mark.parametrize("measure", MEASURES)
@in_trouble
def test_a_server_in_trouble(
    server: Server, refused: Refused, hidden: Hidden, tools: Tools, reply: Reply, keys: set[str], measure: str
) -> None:
    """Each is told in its own words, and the token in none: before Jira knows who asks, and after."""
    shipped = ideas(server, ("/browse/PAY-2", "2026-10-01T00:00:00Z"))
    asked: dict[str, list[str]] = {
        "count": [COUNT],
        "throughput": [SEARCH],
        "cycle_time": ["/rest/api/3/status", CHANGELOG],
        "time_to_market": [DETAILS],
    }
    settings = {"measure": measure, "project": "PAY"}
    for path in [*asked[measure], "/rest/api/3/myself"]:
        Board(server)
        server.on(path, reply)
        found = told(
            refused, tools.environment, reply, keys, lambda tools: fetch(tools, settings, span(shipped=shipped))
        )
        hidden(found, CANARY, BASIC.split()[1])


FIELDS = shaped(
    created=json_values,
    statuscategorychangedate=json_values,
    status=shaped(statusCategory=shaped(key=json_values)),
)
ROW = shaped(id=json_values, key=json_values, fields=FIELDS, issueId=json_values, changeHistories=json_values)


@pytest.mark.parametrize("measure", MEASURES)
@anything(shaped(count=json_values, issues=json_values, issueChangeLogs=json_values, nextPageToken=json_values) | ROW)
def test_whatever_json_arrives(server: Server, tools: Tools, measure: str, answer: Any) -> None:
    """Readings or a named error, once Jira knows who asks."""
    body = Reply(body=json.dumps(answer).encode())
    rows = Reply(body=json.dumps({"issues": [answer], "issueChangeLogs": [answer]}).encode())
    for reply in (body, rows):
        path = f"/{len(server.asked)}"
        server.on("*", reply)
        server.on(f"{path}/rest/api/3/myself", Reply(body={"accountId": "5b10"}))
        other = Tools({**tools.environment, "JIRA_URL": server.url + path}, tools.http)
        shipped = ideas(server, ("/browse/PAY-2", "2026-10-01T00:00:00Z"))
        outcome(fetch, other, {"measure": measure, "project": "PAY"}, span(shipped=shipped))


@anything(shaped(issueChangeLogs=json_values, changeHistories=json_values, items=json_values, created=json_values))
def test_whatever_changes_arrive(server: Server, tools: Tools, answer: Any) -> None:
    """The same, behind a search."""
    path = f"/{len(server.asked)}"
    board = Board(server)
    for known in ("/rest/api/3/myself", "/rest/api/3/status", SEARCH):
        server.on(path + known, server._replies[known])
    history = {"id": "1", "items": [{"field": "status", "from": "1", "to": "3"}]}
    changed = {**history, **answer} if isinstance(answer, dict) else history
    log = {"issueChangeLogs": [{"issueId": "10001", "changeHistories": [changed]}]}
    server.on("*", Reply(body=json.dumps(log).encode()))
    board.page = 10
    other = Tools({**tools.environment, "JIRA_URL": server.url + path}, tools.http)
    outcome(fetch, other, {"measure": "cycle_time", "project": "PAY"}, span("2026-10-26"))
