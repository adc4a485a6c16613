"""Any JSON: the expressions, the keys, and that nothing is asked which must not be."""

import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.http_json import HTTP_JSON, check, fetch, reach
from bot.connectors.source import Point
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import PUBLIC, Reply, Server
from tests.connectors.trouble import Says, anything, in_trouble, json_values, outcome, shaped

ENVIRONMENT = {
    "HTTP_JSON_HOSTS": "api.example.com, bücher.example",
    "HTTP_JSON_AUTH_API_EXAMPLE_COM": "Bearer secret",
}
DATA = {
    "uptime": 99.95,
    "text": "41.5",
    "days": [{"day": "2026-11-22", "n": 1, "t": {"x": 2}}, {"day": "2026-11-23", "n": None, "t": {"x": 4}}],
    "points": [[1795424400, 5]],
}
Pick = Callable[..., list[Point]]


@pytest.fixture
def pick(outside: Http, secure: Server) -> Pick:
    """What an expression finds in an answer."""

    def pick(expression: str, reply: Reply | None = None, address: str = "https://api.example.com/v1") -> list[Point]:
        secure.on("/v1", reply or Reply(body=DATA))
        settings = {"address": address, "expression": expression}
        check(settings, ENVIRONMENT)
        return fetch(Tools(ENVIRONMENT, outside), settings, span())

    return pick


@pytest.mark.parametrize(
    ("expression", "points"),
    [
        ("uptime", [Point("", 99.95)]),
        ("text", [Point("", 41.5)]),
        ("sum(days[*].t.x)", [Point("", 6.0)]),
        ("days[*].[day, n]", [Point("2026-11-22", 1.0)]),
        ("days[*].{date: day, value: t.x, more: n}", [Point("2026-11-22", 2.0), Point("2026-11-23", 4.0)]),
        ("points", [Point("2026-11-23T09:00:00+00:00", 5.0)]),
    ],
)
def test_an_expression_picks_the_values(pick: Pick, expression: str, points: list[Point]) -> None:
    """A number, pairs, or objects with a date and a value."""
    assert pick(expression) == points


@pytest.mark.parametrize(
    ("expression", "key"),
    [
        ("missing", "source-http_json-nothing"),
        ("days[?n > `9`].[day, n]", "source-http_json-nothing"),
        ("days[*].n", "source-http_json-pairs"),
        ("days[*].[day]", "source-http_json-pairs"),
        ("days", "source-http_json-pairs"),
        ("days[0]", "source-series-value"),
        ("days[*].[n, day]", "source-series-date"),
        ("days[*].['2026-11-23', t.x]", "source-series-twice"),
        ("sum(days)", "source-http_json-unfit"),
        ("nofunction(days)", "source-http_json-unfit"),
        ("sum(days, days)", "source-http_json-unfit"),
        ("days[", "source-http_json-bad-expression"),
        ("", "source-http_json-bad-expression"),
        ("days[*]..n", "source-http_json-bad-expression"),
        ("!" * 400, "source-http_json-bad-expression"),
        ("days" + "[]" * 300, "source-http_json-bad-expression"),
        ("|".join(["[@, @][]"] * 60), "source-http_json-branches"),
        ("join('', [" + "|".join(["join('', [@, @])"] * 20) + "])", "source-http_json-branches"),
    ],
)
def test_an_expression_that_finds_no_values(pick: Pick, refused: Refused, expression: str, key: str) -> None:
    """Each is told beside the expression; one that would grow without end is not begun."""
    error = refused(pick, expression)
    assert (error.key, error.field) == (key, "expression")


DAYS = [{"day": f"day {n}", "n": n} for n in range(4000)]  # 100 kB


@pytest.mark.parametrize(
    "expression",
    [
        "join(to_string(@), days[*].day)",
        "join(to_string(@), map(&to_string(@), days))",
        "map(&join(to_string([@, @, @]), ['a', 'b', 'c']), [days, days, days])",
        "length(join(join('', days[*].day), days[*].day))",
        "to_string(@) | [@, @, @] | join(join('', @), [join('', @), join('', @), join('', @), join('', @)])",
        "|".join(["map(&merge(@, {a: @}), @)"] * 4) + " | to_string([@, @, @])",
    ],
)
def test_an_expression_that_grows_is_stopped_while_it_does(
    secure: Server, outside: Http, refused: Refused, expression: str
) -> None:
    """What a hundred kilobytes are made into takes neither the memory nor the minutes of everybody else; the person is
    told that it was too much."""
    secure.on("/v1", Reply(body={"days": DAYS} if "days" in expression else DAYS))
    settings = {"address": "https://api.example.com/v1", "expression": expression}
    check(settings, ENVIRONMENT)
    tracemalloc.start()
    try:
        error = refused(fetch, Tools(ENVIRONMENT, outside), settings, span())
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
    assert (error.key, error.field) == ("source-http_json-budget", "expression")


def test_what_is_made_of_a_large_answer(secure: Server, outside: Http) -> None:
    """As many days as a series may have come through, texts that are put together included."""
    days = [{"year": 1970 + n // 336, "month": n % 336 // 28 + 1, "n": n} for n in range(20_000)]
    days = [{**one, "day": n % 28 + 1} for n, one in enumerate(days)]
    secure.on("/v1", Reply(body=[{**one, "iso": f"{one['year']}-{one['month']:02}-{one['day']:02}"} for one in days]))
    expression = "[?n >= `0`].[join('', [iso, 'T00:00:00Z']), n]"
    settings = {"address": "https://api.example.com/v1", "expression": expression}
    assert len(fetch(Tools(ENVIRONMENT, outside), settings, span())) == 20_000


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (Reply(401), "source-http-refused-look"),
        (Reply(403), "source-http-forbidden-look"),
        (Reply(404), "source-http-missing"),
        (Reply(429, headers={"Retry-After": "60"}), "source-http-wait"),
        (Reply(500), "source-http-failed"),
        (Reply(302, headers={"Location": "http://169.254.169.254/"}), "source-http-redirect"),
        (Reply(body=b"<html>"), "source-http-not-json"),
        (Reply(body=b" " * 2_100_000), "source-http-large"),
    ],
)
def test_an_address_that_gives_nothing(pick: Pick, refused: Refused, reply: Reply, key: str) -> None:
    """A refusal names the variable to look at, never what is in it."""
    error = refused(pick, "a", reply)
    assert error.key == key
    if key == "source-http-refused-look":
        assert error.args_["variable"] == "HTTP_JSON_AUTH_API_EXAMPLE_COM"
    assert "secret" not in str(error.args_)


@in_trouble
def test_a_server_in_trouble(
    outside: Http, hasty: Http, secure: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]
) -> None:
    """Each kind is told by its sentence, a server that is too slow and an answer that is too large included."""
    secure.on("*", reply)
    settings = {"address": "https://api.example.com/v1", "expression": "a"}
    error = refused(fetch, Tools(ENVIRONMENT, hasty if reply.parts else outside), settings, span())
    assert error.key in keys
    hidden([error], "secret")


def test_a_key_goes_to_its_host_alone(pick: Pick, secure: Server) -> None:
    """Another listed host is asked without it."""
    pick("uptime")
    pick("uptime", address="https://BÜCHER.example/v1")
    assert [asked.headers.get("authorization") for asked in secure.asked] == ["Bearer secret", None]
    assert secure.asked[1].headers["host"] == "xn--bcher-kva.example"


def test_an_address_that_may_not_be_asked(pick: Pick, refused: Refused, secure: Server) -> None:
    """Refused beside its field before anything is sent."""
    for address in (
        "http://api.example.com/v1",
        "https://evil.example/",
        "https://127.0.0.1/",
        "https://api.example.com:444/",
    ):
        assert refused(pick, "a", address=address).field == "address"
    assert secure.asked == []


def test_what_the_operator_has_to_set_up(refused: Refused) -> None:
    """`product-ops check` tells which entries are no hosts, and which hosts lead inside."""
    assert HTTP_JSON.ready(ENVIRONMENT)
    assert not HTTP_JSON.ready({})
    http = Http(resolve=lambda host, port: ["10.0.0.1"] if host == "b.example" else [PUBLIC])
    found = reach(Tools({"HTTP_JSON_HOSTS": "a.example b.example:8443 *.example"}, http))
    assert [(one.name, one.error and one.error.key) for one in found] == [
        ("*.example", "source-address-list"),
        ("a.example", None),
        ("b.example:8443", "source-address-private"),
    ]


@anything(shaped(days=st.lists(shaped(date=json_values, value=json_values), max_size=4), points=json_values))
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error, whatever is looked for in it."""
    tools = Tools(ENVIRONMENT, Says(answer))
    for expression in (
        "@",
        "days",
        "days[*].[date, value]",
        "points",
        "sum(days[*].value)",
        "max_by(days, &value).value",
        "sort_by(days, &date)",
        "join(',', keys(@))",
        "to_number(points)",
        "avg(values(@))",
        "[0]",
        "points[::2]",
        "merge(@, points)",
        "reverse(points)",
    ):
        outcome(fetch, tools, {"address": "https://api.example.com/v1", "expression": expression}, span())
