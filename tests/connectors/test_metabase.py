"""Questions of Metabase, against a server that answers as its documentation shows."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

import pytest
from hypothesis import strategies as st

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.metabase import METABASE, cards, check, fetch, reach
from bot.connectors.source import Pick, Point, SourceError
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Says, SaysRead, anything, in_trouble, json_values, outcome, shaped, told

ROWS = [
    {"Team": "Core", "Day": "2026-11-22T00:00:00+01:00", "Signups": 10, "Ratio": 0.5},
    {"Team": "Core", "Day": "2026-11-23T00:00:00+01:00", "Signups": None, "Ratio": 0.25},
    {"Team": "Core", "Day": "2026-11-24T00:00:00+01:00", "Signups": 12, "Ratio": 0.75},
]
# What a card answers whose query fails, with a status of 200 or 202.
FAILED = {"database_id": 1, "status": "failed", "class": "PSQLException", "error": 'ERROR: column "x" does not exist'}
Ask = Callable[..., list[Point]]


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with: a Metabase below a path."""
    return Tools({"METABASE_URL": server.url + "/bi/", "METABASE_API_KEY": "mb_key"}, http)


@pytest.fixture
def ask(tools: Tools, server: Server) -> Ask:
    """Asks for card 12, which answers as told."""

    def ask(reply: Reply, **settings: str) -> list[Point]:
        def answer(asked: Asked) -> Reply:
            return reply if asked.headers.get("x-api-key") == "mb_key" else Reply(401, b"Unauthenticated")

        server.on("/bi/api/card/12/query/json", answer)
        return fetch(tools, {"card": "12", **settings}, span())

    return ask


def test_a_card_with_a_series(ask: Ask, server: Server) -> None:
    """The first column of dates and the first of numbers, as days; the numbers as they are, not as they are shown."""
    assert ask(Reply(body=ROWS)) == [Point("2026-11-22", 10.0), Point("2026-11-24", 12.0)]
    asked = server.asked[0]
    assert (asked.method, asked.query, asked.body) == ("POST", {"format_rows": "false"}, b'{"format_rows":false}')


def test_columns_by_name(ask: Ask) -> None:
    """Others are named, in whatever capitals; numbers as text are numbers where somebody says so."""
    assert ask(Reply(202, ROWS), value="ratio", date="DAY")[1] == Point("2026-11-23", 0.25)
    rows = [{"month": "2026-11", "total": "1250.5"}]
    assert ask(Reply(body=rows), value="Total") == [Point("2026-11", 1250.5)]


def test_a_card_with_one_number(ask: Ask) -> None:
    """As of now."""
    assert ask(Reply(body=[{"Count": 1250}])) == [Point("", 1250.0)]


@pytest.mark.parametrize(
    ("reply", "settings", "key", "field"),
    [
        (Reply(200, FAILED), {}, "source-metabase-failed", "card"),
        (Reply(202, FAILED), {}, "source-metabase-failed", "card"),
        (Reply(200, b'[{"Day":"2026-11-22"}{"status":"failed"}'), {}, "source-metabase-failed", "card"),
        (Reply(200, [1, 2]), {}, "source-metabase-failed", "card"),
        (Reply(200, []), {}, "source-series-empty", "card"),
        (Reply(200, ROWS), {"value": "Orders"}, "source-series-column", "value"),
        (Reply(200, ROWS), {"date": "Month"}, "source-series-column", "date"),
        (Reply(200, ROWS), {"value": "Team"}, "source-series-value-at", "card"),
        (Reply(200, [{"a": 1}, {"a": 2}]), {}, "source-metabase-no-date", "date"),
        (Reply(200, [{"Team": "Core"}]), {}, "source-metabase-no-number", "value"),
        (Reply(200, [{"Day": "2026-11-22", "n": True}]), {}, "source-metabase-no-number", "value"),
        (Reply(200, [*ROWS, ROWS[0]]), {}, "source-series-twice", "card"),
        (Reply(404, b"Not found."), {}, "source-metabase-missing", "card"),
        (Reply(401, b"Unauthenticated"), {}, "source-http-refused-look", ""),
        (Reply(403, b"You don't have permissions to do that."), {}, "source-http-forbidden-look", ""),
        (Reply(429, b""), {}, "source-http-many", ""),
        (Reply(429, b"", {"Retry-After": "120"}), {}, "source-http-wait", ""),
        (Reply(500, b"Server error"), {}, "source-http-failed", ""),
        (Reply(302, b"", {"Location": "/auth/login"}), {}, "source-http-redirect", ""),
        (Reply(body=b" " * 11_000_000), {}, "source-http-large", ""),
    ],
)
def test_a_card_that_gives_no_series(
    ask: Ask, refused: Refused, reply: Reply, settings: dict[str, str], key: str, field: str
) -> None:
    """Each is told where it can be mended; what a database said of a query is not passed on."""
    error = refused(ask, reply, **settings)
    assert (error.key, error.field) == (key, field)
    if status := error.args_.get("status"):
        assert status == 500 or error.args_["variable"] == "METABASE_API_KEY"


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]) -> None:
    """Each kind is told by its sentence, and the key in none; what is no JSON is a question that failed."""
    server.on("*", reply)
    environment = {"METABASE_URL": server.url, "METABASE_API_KEY": "mb_canary"}
    keys = {"source-metabase-failed"} if keys == {"source-http-not-json"} else keys
    hidden(told(refused, environment, reply, keys, lambda tools: fetch(tools, {"card": "12"}, span())), "canary")


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        *(("12", "12"), (" #12 ", "12"), ("https://bi.example.com/question/12-weekly-active", "12")),
        *(("https://BI.example.com/metabase/question/12?x=1#y", "12"), ("https://bi.example.com/card/12", "12")),
        *(("https://bi.example.com/model/12-customers/detail", "12"), ("https://bi.example.com/metric/12", "12")),
    ],
)
def test_a_card_by_its_number_or_address(http: Http, refused: Refused, typed: str, card: str) -> None:
    """Copied from the browser as it is."""
    environment = {"METABASE_URL": "https://bi.example.com", "METABASE_API_KEY": "k"}
    check({"card": typed}, environment)
    elsewhere = {**environment, "METABASE_URL": "https://other.example.com"}
    if "/" in typed:
        error = refused(check, {"card": typed}, elsewhere)
        assert (error.key, error.field) == ("source-metabase-other", "card")


@pytest.mark.parametrize(
    "typed", ["", "twelve", "https://bi.example.com/dashboard/12", "https://[::1", "12/../../x", "-1"]
)
def test_what_is_no_card(refused: Refused, typed: str) -> None:
    """A dashboard has many questions: one of them has to be opened."""
    environment = {"METABASE_URL": "https://bi.example.com", "METABASE_API_KEY": "k"}
    error = refused(check, {"card": typed}, environment)
    assert (error.key, error.field) == ("source-metabase-no-card", "card")


def test_what_the_operator_has_to_set_up(tools: Tools, server: Server, http: Http, refused: Refused) -> None:
    """Both variables; `product-ops check` says whether the key is known."""
    assert METABASE.ready(tools.environment)
    assert not METABASE.ready({"METABASE_URL": "https://bi.example.com"})
    assert refused(check, {"card": "12"}, {}).key == "source-metabase-not-ready"
    server.on(
        "/bi/api/user/current",
        lambda asked: Reply(body={"id": 1}) if asked.headers["x-api-key"] == "mb_key" else Reply(401),
    )
    name = f"127.0.0.1:{server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    wrong = Tools({**tools.environment, "METABASE_API_KEY": "mb_old"}, http)
    assert [(one.name, one.error and one.error.key) for one in reach(wrong)] == [(name, "source-http-refused-look")]


def test_questions_are_offered_by_name(tools: Tools, server: Server, refused: Refused) -> None:
    """As Metabase finds them, with the collection that tells two of one name apart; the same text asks once."""
    listed = [
        {"id": 12, "name": "Sign-ups", "model": "card", "collection": {"id": 3, "name": "Growth"}},
        {"id": 14, "name": "Satisfaction", "model": "card", "collection": None},
        {"id": "x", "name": "No question"},
        "nonsense",
    ]
    server.on("/bi/api/search", Reply(body={"total": 2, "data": listed}))
    assert cards(tools, {}, "s") == [Pick("12", "Sign-ups (Growth)"), Pick("14", "Satisfaction")]
    assert cards(tools, {}, "s") == cards(tools, {}, "s")
    assert len(server.asked) == 1
    assert server.asked[0].query["models"] == "card"
    assert server.asked[0].query["q"] == "s"
    assert cards(tools, {}, "") == cards(tools, {}, "s")
    assert "q" not in server.asked[1].query
    server.on("/bi/api/search", Reply(401))
    assert refused(cards, tools, {}, "other").key == "source-http-refused-look"
    server.on("/bi/api/search", Reply(body={"data": None}))
    assert cards(tools, {}, "none") == []


@anything(
    st.lists(shaped(day=json_values, n=json_values), max_size=4)
    | shaped(data=st.lists(shaped(id=json_values, name=json_values, collection=shaped(name=json_values)), max_size=4))
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error; questions that can be offered, or a named error."""
    environment = {"METABASE_URL": "https://bi.example.com", "METABASE_API_KEY": "k"}
    for said in (Says(answer), SaysRead(answer)):  # as JSON reads it, and with what JSON reads nowhere
        asked = Tools(environment, cast("Http", said))
        outcome(fetch, asked, {"card": "12"}, span())
        outcome(fetch, asked, {"card": "12", "date": "day", "value": "n"}, span())
        with suppress(SourceError):
            assert all(pick.label.strip() and len(pick.label) <= 150 for pick in cards(asked, {}, ""))
        with suppress(SourceError):
            assert list(reach(asked))
