"""Tickets of Zendesk, against a server that answers as its documentation shows."""

import base64
import contextlib
import json
import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Pick, Point, SourceError, Topic
from bot.connectors.zendesk import ZENDESK, check, fetch, reach, topics, views
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Watched, anything, in_trouble, json_values, outcome, shaped, told

CANARY = "zd_canary_7f3"
BASIC = "Basic " + base64.b64encode(f"agent@example.com/token:{CANARY}".encode()).decode()
CREATED = re.compile(r"created(>=|<)(\S+)")
PARIS = "Europe/Paris"


class Desk:
    """A Zendesk with some tickets: `(created_at, subject, score)`."""

    def __init__(self, server: Server, tickets: Sequence[tuple[str, str, str]] = ()) -> None:
        self.tickets = list(tickets)
        self.page = 2  # tickets on a page, whatever is asked for
        self.server = server
        server.on("/api/v2/search/count", lambda asked: Reply(body={"count": len(self._found(asked))}))
        server.on("/api/v2/search/export", self._export)

    def _found(self, asked: Asked) -> list[tuple[str, str, str]]:
        within = dict(CREATED.findall(asked.query["query"]))
        begins, ends = within.get(">=", ""), within.get("<", "~")
        found = self.tickets[bisect_left(self.tickets, (begins,)) : bisect_left(self.tickets, (ends,))]
        if score := re.search(r"satisfaction:(\w+)", asked.query["query"]):
            found = [one for one in found if one[2] == score[1]]
        return found

    def _export(self, asked: Asked) -> Reply:
        if "type:" in asked.query["query"] or asked.query.get("filter[type]") != "ticket":
            return Reply(422, {"error": "invalid", "description": "type is not allowed"})
        found, at = self._found(asked), int(asked.query.get("page[after]", "0"))
        following = at + self.page
        rows = [{"id": n, "created_at": one[0], "subject": one[1]} for n, one in enumerate(found)]
        more = following < len(rows)
        meta = {"has_more": more, "after_cursor": str(following) if more else None, "before_cursor": None}
        return Reply(body={"results": rows[at:following], "facets": None, "meta": meta, "links": {"prev": None}})

    def calls(self, path: str) -> list[Asked]:
        """What was asked for at a path."""
        return [asked for asked in self.server.asked if asked.path == path]


TICKETS = [
    ("2026-11-01T22:59:59Z", "Cannot sign in", "offered"),  # Sunday, a second before midnight in Paris
    ("2026-11-01T23:00:00Z", "Re: cannot SIGN in", "good"),
    ("2026-11-09T09:00:00Z", "Invoice 12345 is wrong", "bad"),
    ("2026-11-10T09:00:00Z", "RE: invoice 12399 is wrong!", "bad"),
    ("2026-11-22T22:59:59Z", "Export", "good"),
    ("2026-11-23T07:00:00Z", "Export", "good"),
]


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with: a token of an agent's."""
    return Tools({"ZENDESK_URL": server.url, "ZENDESK_EMAIL": "agent@example.com", "ZENDESK_TOKEN": CANARY}, http)


@pytest.fixture
def desk(server: Server) -> Desk:
    """The tickets above."""
    return Desk(server, TICKETS)


def values(points: list[Point]) -> dict[str, float]:
    """The points that are not zero."""
    return {point.at: point.value for point in points if point.value}


@pytest.mark.parametrize(
    ("grain", "found"),
    [
        ("week", {"2026-10-26": 1, "2026-11-02": 1, "2026-11-09": 2, "2026-11-16": 1, "2026-11-23": 1}),
        ("month", {"2026-11-01": 6}),
        (
            "day",
            {"2026-11-01": 1, "2026-11-02": 1, "2026-11-09": 1, "2026-11-10": 1, "2026-11-22": 1, "2026-11-23": 1},
        ),
    ],
)
def test_tickets_by_the_period_they_were_created_in(
    tools: Tools, desk: Desk, grain: str, found: dict[str, float]
) -> None:
    """Days, weeks from Monday and months begin at midnight in the KPI's zone; all pages are read, the last period as it
    is by now; a period without tickets is zero."""
    since = {"week": "2026-10-26"}.get(grain, "2026-11-01")
    points = fetch(tools, {"query": "group:Billing type:ticket"}, span(since, grain=grain, zone=PARIS))
    assert values(points) == found
    assert len(points) == {"week": 5, "month": 1, "day": 23}[grain]
    exports = desk.calls("/api/v2/search/export")
    assert [asked.query.get("page[after]") for asked in exports] == [None, "2", "4"]
    assert {asked.query["page[size]"] for asked in exports} == {"100"}
    began = {"week": "2026-10-25T23:00:00Z"}.get(grain, "2026-10-31T23:00:00Z")
    assert {asked.query["query"] for asked in exports} == {f"group:Billing created>={began}"}
    assert {(asked.method, asked.headers["authorization"]) for asked in desk.server.asked} == {("GET", BASIC)}


def test_tickets_by_the_hour(tools: Tools, desk: Desk) -> None:
    """Hours are the KPI's too."""
    points = fetch(tools, {}, span("2026-11-22", grain="hour", zone=PARIS))
    assert values(points) == {"2026-11-22T23:00": 1, "2026-11-23T08:00": 1}


def many(days: int, each: int) -> list[tuple[str, str, str]]:
    """Tickets, as many on each day up to the 22nd of November."""
    first = datetime(2026, 11, 22, 12, tzinfo=UTC)
    stamps = [(first - timedelta(days=days - 1 - day)).strftime("%Y-%m-%dT%H:%M:%SZ") for day in range(days)]
    return [(at, "Help", "good") for at in stamps for _ in range(each)]


@pytest.mark.parametrize(
    ("grain", "since", "each", "exports", "size", "counts", "points"),
    [
        ("day", "2024-11-22", 5, 37, {"100"}, 1, 732),  # fewer pages than days
        ("week", "2024-11-18", 30, 0, set(), 107, 106),  # fewer weeks than pages
        ("day", "2024-11-22", 15, 79, {"138"}, 1, 732),  # larger pages, to stay within a minute's limit
        ("day", "2024-11-22", 60, 0, set(), 121, 120),  # the newest days
        ("day", "2026-11-20", 900, 0, set(), 5, 4),
    ],
)
def test_a_history_takes_the_fewest_calls(
    tools: Tools, desk: Desk, grain: str, since: str, each: int, exports: int, size: set[str], counts: int, points: int
) -> None:
    """Two years fit into what Zendesk lets be asked in a minute, whichever way."""
    desk.tickets, desk.page = many(731, each), 100
    if size:
        desk.page = int(min(size))
    found = fetch(tools, {}, span(since, grain=grain))
    assert len(found) == points
    assert found[-2].value == each * (7 if grain == "week" else 1)
    asked = desk.calls("/api/v2/search/export")
    assert abs(len(asked) - exports) <= 2
    assert {one.query["page[size]"] for one in asked} == size
    assert len(desk.calls("/api/v2/search/count")) == counts


def test_both_parts_of_satisfaction_fit_into_a_minute(tools: Tools, desk: Desk) -> None:
    """Good and bad ratings are two histories."""
    desk.tickets, desk.page = [(at, "", score) for at, _, _ in many(731, 10) for score in ("good", "bad")], 200
    found = fetch(tools, {"measure": "satisfaction"}, span("2024-11-18", grain="week"))
    assert {point.value for point in found} == {50.0}
    assert len(desk.calls("/api/v2/search/export")) <= 95
    assert len(desk.server.asked) <= 180


def test_satisfaction(tools: Tools, desk: Desk) -> None:
    """Of the rated tickets of a period those rated good; a period without ratings has no value."""
    points = fetch(tools, {"measure": "satisfaction"}, span("2026-11-02", grain="week", zone=PARIS))
    assert points == [
        Point("2026-11-02", 100.0),
        Point("2026-11-09", 0.0),
        Point("2026-11-16", 100.0),
        Point("2026-11-23", 100.0),
    ]
    desk.tickets = []
    assert fetch(tools, {"measure": "satisfaction"}, span("2026-11-02", grain="week")) == []


def test_what_matches_now(tools: Tools, desk: Desk) -> None:
    """One call, whose answer serves the next KPI too."""
    settings = {"measure": "matching", "query": "status<solved  type:ticket"}
    for _ in range(2):
        assert fetch(tools, settings, span()) == [Point("", 6.0)]
    assert [asked.query for asked in desk.server.asked] == [{"query": "type:ticket status<solved"}]


def test_nothing_matches(tools: Tools, desk: Desk) -> None:
    """Then there were none: zero is a value."""
    desk.tickets = []
    assert fetch(tools, {"measure": "matching"}, span()) == [Point("", 0.0)]
    assert {point.value for point in fetch(tools, {}, span(grain="week"))} == {0.0}


def test_a_view(tools: Tools, server: Server, refused: Refused) -> None:
    """Its count; one that has not been counted lately is asked again later; one that is not there is told."""
    settings = {"measure": "view", "view": "25"}
    counted = {"active": True, "fresh": True, "pretty": "~700", "value": 719, "view_id": 25}
    server.on("/api/v2/views/25/count", Reply(body={"view_count": {**counted, "value": None, "fresh": False}}))
    error = refused(fetch, tools, settings, span())
    assert (error.key, error.field, error.temporary) == ("source-zendesk-counting", "view", True)
    server.on("/api/v2/views/26/count", Reply(body={"view_count": counted}))
    assert fetch(tools, {"measure": "view", "view": f"{server.url}/agent/filters/26"}, span()) == [Point("", 719.0)]
    error = refused(fetch, tools, {"measure": "view", "view": "27"}, span())
    assert (error.key, error.field, error.args_) == ("source-zendesk-view-missing", "view", {"view": "27"})


def test_a_missing_zendesk(tools: Tools, server: Server, refused: Refused) -> None:
    """An address where no Zendesk is."""
    error = refused(fetch, tools, {}, span())
    assert (error.key, error.args_) == ("source-zendesk-missing", {"variable": "ZENDESK_URL"})


@pytest.mark.parametrize(
    "reply",
    [
        Reply(422, {"error": "invalid", "description": "Invalid search:  bad\nquery"}),
        Reply(400, {"error": {"title": "Invalid attribute", "message": "Invalid search: bad query"}}),
        Reply(422, {"error": "Invalid search: bad query"}),
    ],
)
def test_a_search_that_zendesk_does_not_understand(
    tools: Tools, server: Server, refused: Refused, reply: Reply
) -> None:
    """Its own words say what is wrong."""
    server.on("*", reply)
    error = refused(fetch, tools, {"query": "created>"}, span())
    said = (error.key, error.field, error.args_["said"])
    assert said == ("source-zendesk-refused", "query", "Invalid search: bad query")


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}", b'{"error": 5}'])
def test_a_refusal_without_words(tools: Tools, server: Server, refused: Refused, body: bytes) -> None:
    """Then its number has to do."""
    server.on("*", Reply(422, body))
    assert refused(fetch, tools, {}, span()).args_["said"] == "422"


def test_the_subjects_of_a_period(tools: Tools, desk: Desk) -> None:
    """Most frequent first; capitals, numbers and a "Re:" make no other subject; only tickets of that period."""
    week = span("2026-11-09", grain="week", zone=PARIS)
    assert topics(tools, {}, week) == [Topic("Invoice … is wrong", 2)]
    query = "created>=2026-11-08T23:00:00Z created<2026-11-15T23:00:00Z"
    assert {asked.query["query"] for asked in desk.calls("/api/v2/search/export")} == {query}
    month = span("2026-11-01", grain="month", zone=PARIS)
    assert topics(tools, {}, month) == [
        Topic("Cannot sign in", 2),
        Topic("Export", 2),
        Topic("Invoice … is wrong", 2),
    ]


def test_the_subjects_behind_a_satisfaction(tools: Tools, desk: Desk) -> None:
    """Those of the tickets that were rated bad; of a count of now there are none."""
    month = span("2026-11-01", grain="month", zone=PARIS)
    assert topics(tools, {"measure": "satisfaction"}, month) == [Topic("Invoice … is wrong", 2)]
    assert topics(tools, {"measure": "matching"}, month) == []


def test_views_are_offered_by_name(tools: Tools, server: Server) -> None:
    """Those that begin as typed come first; accents and capitals do not count; a list is asked for once."""
    pages: dict[str, tuple[list[tuple[int, str | None]], str]] = {
        "": ([(1, "Réclamations"), (2, "Tickets réouverts")], "c2"),
        "c2": ([(3, "Rebuts"), (4, None)], ""),
    }

    def answer(asked: Asked) -> Reply:
        rows, following = pages[asked.query.get("page[after]", "")]
        meta = {"has_more": bool(following), "after_cursor": following or None}
        return Reply(body={"views": [{"id": number, "title": title} for number, title in rows], "meta": meta})

    server.on("/api/v2/views", answer)
    assert views(tools, {}, "Re") == [Pick("3", "Rebuts"), Pick("1", "Réclamations"), Pick("2", "Tickets réouverts")]
    assert views(tools, {}, "rebut") == [Pick("3", "Rebuts")]
    assert views(tools, {}, "nothing so") == []
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("settings", "key", "field"),
    [
        ({"measure": "average"}, "source-setting-choice", "measure"),
        ({"query": "type:user role:admin"}, "source-zendesk-type", "query"),
        ({"query": "a -type:ticket"}, "source-zendesk-type", "query"),
        ({"measure": "view"}, "source-zendesk-no-view", "view"),
        ({"measure": "view", "view": "Open tickets"}, "source-zendesk-no-view", "view"),
        ({"measure": "view", "view": "https://[::1"}, "source-zendesk-no-view", "view"),
        ({"measure": "view", "view": "https://acme.zendesk.com/agent/tickets/25"}, "source-zendesk-no-view", "view"),
        ({"measure": "view", "view": "https://other.zendesk.com/agent/filters/25"}, "source-zendesk-other", "view"),
    ],
)
def test_settings_that_make_no_sense(refused: Refused, settings: dict[str, str], key: str, field: str) -> None:
    """Each is told beside its field, without a call."""
    environment = {"ZENDESK_URL": "https://acme.zendesk.com", "ZENDESK_EMAIL": "a@b.c", "ZENDESK_TOKEN": "t"}
    error = refused(check, settings, environment)
    assert (error.key, error.field) == (key, field)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"measure": "tickets", "query": "type:ticket ticket_type:problem"},
        {"measure": "satisfaction", "view": "left over from another measure"},
        {"measure": "view", "view": " #25 ", "query": "type:user"},
        {"measure": "view", "view": "https://ACME.zendesk.com/agent/filters/25?brand=1"},
        {"measure": "view", "view": "https://acme.zendesk.com/api/v2/views/25.json"},
    ],
)
def test_settings_that_make_sense(settings: dict[str, str]) -> None:
    """What another measure would want does not count."""
    check(settings, {"ZENDESK_URL": "https://acme.zendesk.com", "ZENDESK_CLIENT_ID": "c", "ZENDESK_CLIENT_SECRET": "s"})


def test_what_the_operator_has_to_set_up(tools: Tools, desk: Desk, http: Http, refused: Refused) -> None:
    """An address, and a client or a token; `product-ops check` says whether it may search."""
    assert ZENDESK.ready(tools.environment)
    assert not ZENDESK.ready({"ZENDESK_URL": "https://acme.zendesk.com", "ZENDESK_EMAIL": "a@b.c"})
    assert not ZENDESK.ready({"ZENDESK_EMAIL": "a@b.c", "ZENDESK_TOKEN": "t"})
    assert refused(check, {}, {}).key == "source-zendesk-not-ready"
    name = f"127.0.0.1:{desk.server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    desk.server.on("/api/v2/search/count", Reply(403, {"error": "Forbidden"}))
    error = next(iter(reach(tools))).error
    assert error is not None
    assert (error.key, error.args_["variable"]) == ("source-http-forbidden-look", "ZENDESK_TOKEN")


def test_an_oauth_client_comes_before_a_token(tools: Tools, desk: Desk, http: Http) -> None:
    """It is given a token that may only read, and used for a while."""
    asked_for: list[Any] = []

    def grant(asked: Asked) -> Reply:
        asked_for.append(json.loads(asked.body))
        return Reply(body={"access_token": "granted", "token_type": "bearer", "scope": "read", "expires_in": 1800})

    desk.server.on("/oauth/tokens", grant)
    client = {"ZENDESK_CLIENT_ID": "product_ops", "ZENDESK_CLIENT_SECRET": CANARY}
    fetch(Tools({**tools.environment, **client}, http), {}, span(grain="week"))
    about = {"grant_type": "client_credentials", "client_id": "product_ops", "client_secret": CANARY, "scope": "read"}
    assert asked_for == [about]
    sent = {asked.headers["authorization"] for asked in desk.server.asked if asked.path.startswith("/api")}
    assert sent == {"Bearer granted"}


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (Reply(400, {"error": "invalid_grant"}), "source-zendesk-client"),
        (Reply(200, {"token_type": "bearer"}), "source-zendesk-client"),
        (Reply(200, []), "source-zendesk-unfit"),
        (Reply(401, {"error": "invalid_client"}), "source-http-refused-look"),
        (Reply(404, b""), "source-zendesk-missing"),
    ],
)
def test_an_oauth_client_that_is_refused(server: Server, http: Http, refused: Refused, reply: Reply, key: str) -> None:
    """The sentence leads to its secret."""
    server.on("/oauth/tokens", reply)
    environment = {"ZENDESK_URL": server.url, "ZENDESK_CLIENT_ID": "c", "ZENDESK_CLIENT_SECRET": CANARY}
    error = refused(fetch, Tools(environment, http), {}, span())
    assert error.key == key
    assert error.args_.get("variable") in ("ZENDESK_CLIENT_SECRET", "ZENDESK_URL")
    assert CANARY not in f"{error!r}{error.args}{error.args_}"


def test_every_call_keeps_to_the_limits(tools: Tools, desk: Desk) -> None:
    """200 calls a minute for the account, 100 exports, six counts of a view in five minutes: none is exceeded."""
    client = Watched()
    watched = Tools(tools.environment, client)
    desk.server.on("/api/v2/views/25/count", Reply(body={"view_count": {"value": 1}}))
    fetch(watched, {}, span(grain="week"))
    fetch(watched, {"measure": "view", "view": "25"}, span())
    client.close()
    found = [allowance for _, allowance in client.used]
    assert all(one.at_once <= 5 and one.calls for one in found)
    limits = {"": (200, 60), "export": (100, 60), "view 25": (6, 300)}
    assert {one.name for one in found} == set(limits)
    assert all((one.calls <= limits[one.name][0]) and (one.seconds == limits[one.name][1]) for one in found)


SETTINGS: list[dict[str, str]] = [
    {},
    {"measure": "matching", "query": "status<solved"},
    {"measure": "view", "view": "25"},
    {"measure": "satisfaction"},
]


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
@in_trouble
def test_a_server_in_trouble(
    server: Server,
    refused: Refused,
    hidden: Hidden,
    tools: Tools,
    reply: Reply,
    keys: set[str],
    settings: dict[str, str],
) -> None:
    """Each is told in its own words, and the token in none."""
    server.on("*", reply)
    found = told(refused, tools.environment, reply, keys, lambda tools: fetch(tools, settings, span()))
    hidden(found, CANARY, BASIC.split()[1])


@pytest.mark.parametrize("broken", [{}, {"has_more": True}, {"has_more": True, "after_cursor": ""}, None])
def test_a_page_that_does_not_say_what_follows(tools: Tools, desk: Desk, refused: Refused, broken: Any) -> None:
    """A history with a hole in it is worse than none."""
    desk.server.on("/api/v2/search/export", Reply(body={"results": [{"created_at": TICKETS[0][0]}], "meta": broken}))
    if broken == {}:
        assert sum(point.value for point in fetch(tools, {}, span())) == 1
    else:
        assert refused(fetch, tools, {}, span()).key == "source-zendesk-unfit"


def apart(server: Server, tools: Tools) -> Tools:
    """A Zendesk at an address of its own, of which no earlier answer is kept."""
    return Tools({**tools.environment, "ZENDESK_URL": f"{server.url}/{len(server.asked)}"}, tools.http)


ROWS = shaped(created_at=json_values, subject=json_values)
META = shaped(has_more=json_values, after_cursor=json_values)


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
@anything(shaped(count=json_values, view_count=shaped(value=json_values), results=json_values | ROWS, meta=META))
def test_whatever_json_arrives(server: Server, tools: Tools, settings: dict[str, str], answer: Any) -> None:
    """Readings or a named error."""
    server.on("*", Reply(body=json.dumps(answer).encode()))
    outcome(fetch, apart(server, tools), settings, span("2026-11-22"))


@anything(shaped(results=json_values | ROWS, meta=META, views=json_values))
def test_whatever_pages_arrive(server: Server, tools: Tools, answer: Any) -> None:
    """The same, behind a count; subjects and views have the same law."""
    other = apart(server, tools)
    path = other.environment["ZENDESK_URL"].removeprefix(server.url)
    server.on("*", Reply(body=json.dumps(answer).encode()))
    server.on(f"{path}/api/v2/search/count", Reply(body={"count": 3}))
    outcome(fetch, other, {}, span())
    with contextlib.suppress(SourceError):
        assert isinstance(topics(other, {}, span()), list)
    with contextlib.suppress(SourceError):
        assert isinstance(views(other, {}, "a"), list)
