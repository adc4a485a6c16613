"""Views of Tableau, against a server that answers as its documentation shows."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Pick, Point, SourceError
from bot.connectors.tableau import ALLOWANCE, TABLEAU, check, fetch, reach, search
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import (
    TROUBLE,
    Says,
    Watched,
    anything,
    in_trouble,
    json_values,
    outcome,
    reaching,
    shaped,
    told,
)

SITE = "9a8b7c6d-5e4f-3a2b-1c0d-9e8f7a6b5c4d"
VIEW, BOARD = "1f1e1d1c-2b2a-2f2e-3d3c-3b3a4f4e4d4c", "2f1e1d1c-2b2a-2f2e-3d3c-3b3a4f4e4d4c"
SIGN_IN = "/api/3.19/auth/signin"
VIEWS = f"/api/3.19/sites/{SITE}/views"
DATA = f"{VIEWS}/{VIEW}/data"
SECRET = "canary-secret"
LISTED = [
    {"id": BOARD, "name": "Overview of sales", "contentUrl": "Board/sheets/Overview", "workbook": {"id": "w"}},
    {"id": VIEW, "name": "Sales", "contentUrl": "Shop/sheets/Monthly", "workbook": {"id": "w"}},
]
MONTHS = 'Month of Order Date,Region,Sales\nOctober 2026,All,"$1,234.50"\nNovember 2026,All,"$2,000"\n'


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {
        "TABLEAU_URL": url,
        "TABLEAU_SITE": "acme",
        "TABLEAU_TOKEN_NAME": "product-ops",
        "TABLEAU_TOKEN_SECRET": SECRET,
    }


class Sessions:
    """Signs in, and knows one session alone: the last."""

    def __init__(self, server: Server) -> None:
        self.count = 0
        server.on(SIGN_IN, self)

    def __call__(self, asked: Asked) -> Reply:
        credentials = json.loads(asked.body)["credentials"]
        assert credentials["personalAccessTokenName"] == "product-ops"
        assert credentials["site"] == {"contentUrl": "acme"}
        if credentials["personalAccessTokenSecret"] != SECRET:
            return Reply(401, {"error": {"code": "401001", "summary": "Signin Error"}})
        self.count += 1
        return Reply(body={"credentials": {"site": {"id": SITE, "contentUrl": "acme"}, "token": self.token}})

    @property
    def token(self) -> str:
        """The token of the session that is."""
        return f"canary-session-{self.count}"

    def only(self, reply: Reply | Callable[[Asked], Reply]) -> Callable[[Asked], Reply]:
        """A reply to who has that session."""

        def answer(asked: Asked) -> Reply:
            if asked.headers.get("x-tableau-auth") != self.token:
                return Reply(401, {"error": {"code": "401002", "summary": "Invalid authentication credentials"}})
            return reply if isinstance(reply, Reply) else reply(asked)

        return answer


@pytest.fixture
def sessions(server: Server) -> Sessions:
    """Who signs in."""
    return Sessions(server)


@pytest.fixture
def tools(server: Server, http: Http, sessions: Sessions) -> Tools:
    """A Tableau with two views."""
    listed = {"pagination": {"pageNumber": "1", "pageSize": "1000", "totalAvailable": "2"}, "views": {"view": LISTED}}
    server.on(VIEWS, sessions.only(Reply(body=listed)))
    return Tools(environment(server.url + "/"), http)


Show = Callable[..., list[Point]]


@pytest.fixture
def show(server: Server, sessions: Sessions, tools: Tools) -> Show:
    """Reads the view that gives these data."""

    def show(data: str | bytes, **settings: str) -> list[Point]:
        body = data if isinstance(data, bytes) else data.encode()
        server.on(DATA, sessions.only(Reply(body=body, headers={"Content-Type": "text/csv"})))
        return fetch(tools, {"view": VIEW, **settings}, span())

    return show


def test_a_view_with_a_series(show: Show, server: Server) -> None:
    """The first column of dates and the first of numbers, spelled as a view shows them."""
    assert show(MONTHS) == [Point("2026-10", 1234.5), Point("2026-11", 2000.0)]
    asked = server.asked[-1]
    assert (asked.method, asked.path, asked.query) == ("GET", DATA, {"maxAge": "5"})


@pytest.mark.parametrize(
    ("data", "settings", "points"),
    [
        ("Sales\n1250\n", {}, [Point("", 1250.0)]),
        ('Region,Sales\nNorth,"1,250.5"\n', {}, [Point("", 1250.5)]),
        ("Sales\n(€12.50)\n", {}, [Point("", -12.5)]),
        ("Sales,Share\n1250,45.5%\n", {"value": "share"}, [Point("", 45.5)]),
        ("Day,Sales\n2026-11-22,1\n2026-11-23,2\n", {}, [Point("2026-11-22", 1.0), Point("2026-11-23", 2.0)]),
        ("Day,Sales\n11/22/2026,1\n11/23/2026,2\n", {}, [Point("2026-11-22", 1.0), Point("2026-11-23", 2.0)]),
        ("Day,Sales\n11/3/2026,1\n", {"order": "DD/MM/YYYY"}, [Point("2026-03-11", 1.0)]),
        ('Day of Date,Sales\n"November 3, 2026",1\n', {}, [Point("2026-11-03", 1.0)]),
        ('Sales\n"1,250"\n', {"numbers": "1.250,5"}, [Point("", 1.25)]),
        ("Jour;Ventes\n3 août 2026;1 250,5\n", {}, [Point("2026-08-03", 1250.5)]),
        ("Day,Sales\n2026-11-22,Null\n2026-11-23,2\nNull,3\n", {}, [Point("2026-11-23", 2.0)]),
        ("Plan,Day,Sales\n9,2026-11-23,2\n", {"value": "SALES", "date": "day"}, [Point("2026-11-23", 2.0)]),
    ],
)
def test_what_views_show(show: Show, data: str, settings: dict[str, str], points: list[Point]) -> None:
    """One number, or dates and values, in the ways that views write them."""
    assert show(data, **settings) == points


@pytest.mark.parametrize(
    ("data", "settings", "key", "field"),
    [
        (b"", {}, "source-series-empty", "view"),
        ("Sales\n", {}, "source-series-empty", "view"),
        ("Sales\nNull\n", {"value": "Sales"}, "source-series-empty", "view"),
        ("Region,Sales\nNorth,1\nSouth,2\n", {}, "source-tableau-no-date", "date"),
        ("Region\nNorth\n", {}, "source-tableau-no-number", "value"),
        ("Sales\n1.2K\n", {}, "source-tableau-no-number", "value"),
        ("Sales\n1.2K\n", {"value": "Sales"}, "source-csv-bad-value", "value"),
        ("Day,Sales\n2026-11-23,1\n", {"value": "Orders"}, "source-series-column", "value"),
        ("Day,Sales\n2026-11-23,1\n", {"date": "Month"}, "source-series-column", "date"),
        ("Day,Sales\nQ4,1\nQ5,2\n", {"date": "Day"}, "source-csv-bad-date", "date"),
        ("Day,Sales\n3/11/2026,1\n", {}, "source-csv-unclear-order", "order"),
        ('Sales\n"1,250"\n', {}, "source-csv-unclear-numbers", "numbers"),
        ("Day,Region,Sales\n2026-11-23,N,1\n2026-11-23,S,1\n", {}, "source-series-twice", "view"),
        ('Day,Sales\n"2026-11-23,1\n', {}, "source-tableau-no-table", "view"),
        ("Day,Sales\n2026-11-23\n", {}, "source-tableau-no-table", "view"),
        ("<!DOCTYPE html><html>\n<body>Sign in</body>\n", {}, "source-tableau-no-table", "view"),
        ('{"error": {"code": "400000"}}', {}, "source-tableau-no-table", "view"),
        ("Day,Sales\n" + "2026-11-23,1\n" * 20_001, {}, "source-series-long", "view"),
    ],
)
def test_a_view_that_gives_no_series(
    show: Show, refused: Refused, data: str | bytes, settings: dict[str, str], key: str, field: str
) -> None:
    """Each is told where it can be mended."""
    error = refused(show, data, **settings)
    assert (error.key, error.field) == (key, field)


def test_one_session_serves_many_questions(show: Show, sessions: Sessions, tools: Tools) -> None:
    """Signing in is done once in an hour; a token has one session only."""
    show(MONTHS)
    show("Sales\n1\n")
    search(tools, {}, "sales")
    assert sessions.count == 1


def test_a_session_that_somebody_else_ended(show: Show, sessions: Sessions, tools: Tools) -> None:
    """Is taken up anew."""
    search(tools, {}, "sales")
    sessions.count += 1  # another program signs in
    assert len(show(MONTHS)) == 2
    assert sessions.count == 3


def test_a_session_that_is_ended_again_and_again(
    tools: Tools, server: Server, sessions: Sessions, refused: Refused
) -> None:
    """Is not fought for: after the second time it is said that the token is used elsewhere."""
    server.on(DATA, Reply(401, {"error": {"code": "401002"}}))
    error = refused(fetch, tools, {"view": VIEW}, span())
    assert (error.key, error.temporary) == ("source-tableau-session", True)
    assert error.args_["variable"] == "TABLEAU_TOKEN_NAME"
    assert sessions.count == 2


def test_a_view_by_its_address(show: Show, tools: Tools, server: Server, refused: Refused) -> None:
    """Copied from the browser as it is."""
    show(MONTHS)
    for address in (
        f"{server.url}/#/site/acme/views/Shop/Monthly?:iid=1",
        f"{server.url}/#/site/Acme/views/shop/monthly",
    ):
        assert len(fetch(tools, {"view": address}, span())) == 2
    error = refused(fetch, tools, {"view": f"{server.url}/#/site/acme/views/Shop/Gone"}, span())
    assert (error.key, error.field) == ("source-tableau-missing", "view")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "source-tableau-no-view"),
        ("Sales", "source-tableau-no-view"),
        ("https://bi.example.com/#/site/acme/workbooks/12", "source-tableau-no-view"),
        ("https://[::1/views/a/b", "source-tableau-no-view"),
        ("https://other.example.com/#/site/acme/views/Shop/Monthly", "source-tableau-other"),
        ("https://bi.example.com/#/site/other/views/Shop/Monthly", "source-tableau-other"),
        ("https://bi.example.com/#/views/Shop/Monthly", "source-tableau-other"),
    ],
)
def test_what_is_no_view_here(refused: Refused, typed: str, key: str) -> None:
    """Told beside the field, without asking anybody."""
    error = refused(check, {"view": typed}, environment("https://bi.example.com"))
    assert (error.key, error.field) == (key, "view")


def test_what_may_be_a_view() -> None:
    """An id; an address of this site, or of the default site where there is no other."""
    check({"view": f" {VIEW.upper()} ", "order": "MM/DD/YYYY"}, environment("https://bi.example.com"))
    check({"view": "https://bi.example.com/#/site/acme/views/Shop/Monthly"}, environment("https://BI.example.com"))
    own = {**environment("https://bi.example.com/tableau"), "TABLEAU_SITE": ""}
    check({"view": "https://bi.example.com/tableau/#/views/Shop/Monthly?:iid=1"}, own)


def test_an_order_that_is_none(refused: Refused) -> None:
    """There are two."""
    error = refused(check, {"view": VIEW, "order": "YYYY"}, environment("https://bi.example.com"))
    assert (error.key, error.field) == ("source-setting-choice", "order")


def test_what_can_be_chosen(tools: Tools, server: Server) -> None:
    """By the name of a view or its workbook; what begins so comes first; asked once for all that is typed."""
    assert search(tools, {}, "Sales") == [Pick(VIEW, "Sales (Shop)"), Pick(BOARD, "Overview of sales (Board)")]
    assert search(tools, {}, "shop") == [Pick(VIEW, "Sales (Shop)")]
    assert search(tools, {}, "nothing like it") == []
    assert len([asked for asked in server.asked if asked.path == VIEWS]) == 1


def test_a_site_with_many_views(tools: Tools, server: Server, sessions: Sessions) -> None:
    """Are read to the last page; a site without any has nothing to choose."""

    def page(asked: Asked) -> Reply:
        assert asked.query["pageSize"] == "1000"
        views = [LISTED[int(asked.query["pageNumber"]) - 1]]
        return Reply(body={"pagination": {"totalAvailable": "1001"}, "views": {"view": views}})

    server.on(VIEWS, sessions.only(page))
    assert len(search(tools, {}, "")) == 2


def test_a_site_without_views(tools: Tools, server: Server) -> None:
    """There is nothing to choose."""
    server.on(VIEWS, Reply(body={"pagination": {"totalAvailable": "0"}, "views": {}}))
    assert search(tools, {}, "") == []


def shows(tools: Tools) -> object:
    """Asks for a view."""
    return fetch(tools, {"view": VIEW}, span())


def searches(tools: Tools) -> object:
    """Asks for views to choose from."""
    return search(tools, {}, "sales")


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, reply: Reply, keys: set[str]) -> None:
    """When nobody can sign in."""
    server.on("*", reply)
    told(refused, environment(server.url), reply, keys, shows, searches, reaching(reach))


OWN = {"source-tableau-session", "source-tableau-no-table", "source-csv-long"}  # a 401, and a page where data should be


@pytest.mark.parametrize(("reply", "keys"), TROUBLE)
def test_trouble_after_signing_in(server: Server, refused: Refused, reply: Reply, keys: set[str]) -> None:
    """The view and the list say what is wrong as well."""
    Sessions(server)
    server.on("*", reply)
    told(refused, environment(server.url), reply, keys | OWN, searches, shows)


def test_nothing_where_tableau_should_be(server: Server, http: Http, tools: Tools, refused: Refused) -> None:
    """An address that is no Tableau is the operator's to mend; a view that is gone is not."""
    assert refused(fetch, tools, {"view": VIEW}, span()).key == "source-tableau-missing"
    server.on(SIGN_IN, Reply(404))
    error = refused(fetch, Tools(environment(server.url + "/elsewhere"), http), {"view": VIEW}, span())
    assert (error.key, error.args_["variable"]) == ("source-tableau-address-missing", "TABLEAU_URL")


SIGNED_IN = {"credentials": {"site": {"id": SITE}, "token": "t"}}


class SignsIn(Says):
    """Signs in, and answers the same to whatever else it is asked."""

    def ask(self, url: Any, **how: Any) -> HttpAnswer:
        return Says(SIGNED_IN).ask(url) if url.endswith("/signin") else super().ask(url, **how)


@anything(
    shaped(
        credentials=shaped(token=json_values, site=shaped(id=json_values)),
        pagination=shaped(totalAvailable=st.integers(0, 2000)),
        views=shaped(view=st.lists(shaped(id=json_values, name=json_values, contentUrl=json_values), max_size=3)),
    )
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error, from signing in, the list and the view."""
    for says in (Says, SignsIn):
        tools = Tools(environment("https://bi.example.com"), says(answer))
        outcome(fetch, tools, {"view": VIEW}, span())
        outcome(fetch, tools, {"view": "https://bi.example.com/#/site/acme/views/Shop/Monthly"}, span())
        with suppress(SourceError):
            assert all(isinstance(pick, Pick) for pick in search(tools, {}, ""))


@anything(st.text("0129,;/-()$%.'\"\n\t \x00éayDNovember", max_size=60) | st.text(max_size=60))
def test_whatever_data_arrive(answer: str) -> None:
    """Readings or a named error, whatever a view's data look like."""
    tools = Tools(environment("https://bi.example.com"), SignsIn(answer.encode()))
    outcome(fetch, tools, {"view": VIEW}, span())
    outcome(fetch, tools, {"view": VIEW, "date": "Day", "value": "a"}, span())


def test_what_the_operator_has_to_set_up(tools: Tools, server: Server, http: Http, refused: Refused) -> None:
    """All but the site, which is the default one where it is not named."""
    complete = environment("https://bi.example.com")
    assert TABLEAU.ready({**complete, "TABLEAU_SITE": ""})
    for name in ("TABLEAU_URL", "TABLEAU_TOKEN_NAME", "TABLEAU_TOKEN_SECRET"):
        assert not TABLEAU.ready({**complete, name: ""})
    assert refused(check, {"view": VIEW}, {}).key == "source-tableau-not-ready"
    name = f"127.0.0.1:{server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    wrong = Tools({**tools.environment, "TABLEAU_TOKEN_SECRET": "old"}, http)
    assert [(one.name, one.error and one.error.key) for one in reach(wrong)] == [(name, "source-http-refused-look")]


def test_views_are_rendered_a_few_at_a_time(tools: Tools, server: Server) -> None:
    """Every call keeps to it, signing in among them."""
    client = Watched()
    search(Tools(tools.environment, client), {}, "")
    client.close()
    assert [allowance for _, allowance in client.used] == [ALLOWANCE] * 2
    assert ALLOWANCE.at_once == 4


@pytest.mark.parametrize("path", [SIGN_IN, DATA])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
def test_secrets_are_told_to_nobody(
    tools: Tools, server: Server, refused: Refused, hidden: Hidden, status: int, path: str
) -> None:
    """Neither the token's nor the session's."""
    server.on(path, Reply(status, {"message": f"{SECRET} canary-session-1"}))
    hidden([refused(fetch, tools, {"view": VIEW}, span())], "canary")
