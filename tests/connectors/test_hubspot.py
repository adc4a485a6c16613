"""Deals of HubSpot, against a server that answers as its documentation shows."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors import hubspot
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.hubspot import HUBSPOT, READS, SEARCHES, check, fetch, reach, search_pipelines, search_stages
from bot.connectors.source import Pick, Point, SourceError
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Says, Watched, anything, in_trouble, json_values, outcome, reaching, shaped, told

SEARCH, PIPELINES = "/crm/objects/2026-09/deals/search", "/crm/pipelines/2026-09/deals"
TOKEN = "canary-token"
KNOWN = {"amount", "closedate", "createdate", "pipeline", "dealstage", "hs_is_closed_won", "hs_object_id"}


def stage(id_: str, label: str) -> dict[str, Any]:
    """A stage, as the documentation shows one."""
    return {"id": id_, "label": label, "displayOrder": 0, "metadata": {"probability": "0.5"}, "archived": False}


PIPES = {
    "results": [
        {"id": "default", "label": "Sales pipeline", "stages": [stage("won", "Closed won"), stage("new", "New")]},
        {"id": "777", "label": "Renewals", "stages": [stage("778", "New"), stage("779", "Renewed")]},
    ]
}


def deal(id_: int, closed: str, amount: str | None = "100", **more: str) -> dict[str, Any]:
    """A deal, as the documentation shows one: every property is text."""
    properties = {
        "closedate": closed,
        "createdate": "2026-11-02T09:00:00.000Z",
        "pipeline": "default",
        "amount": amount,
    }
    return {"id": str(id_), "properties": {**properties, "dealstage": "won", "hs_is_closed_won": "true", **more}}


DEALS = [
    deal(9, "2026-11-16T09:00:00.000Z", "250.50"),
    deal(10, "2026-11-16T23:30:00.000Z", None),
    deal(11, "2026-11-22T10:00:00.000Z", "1000", pipeline="777", dealstage="779"),
    deal(12, "2026-11-23T07:00:00.000Z", "10", hs_is_closed_won="false", dealstage="new"),
    deal(13, "2026-11-30T07:00:00.000Z", "5000", hs_is_closed_won="false", dealstage="new"),
]


def matches(one: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    """Whether a deal fits a filter of a search."""
    name, value = wanted["propertyName"], wanted.get("value", "")
    held = one["id"] if name == "hs_object_id" else one["properties"].get(name)
    if wanted["operator"] == "HAS_PROPERTY":
        return held is not None
    if wanted["operator"] == "BETWEEN":
        at = datetime.fromisoformat(held).timestamp() * 1000
        return float(value) <= at <= float(wanted["highValue"])
    return int(held) > int(value) if wanted["operator"] == "GT" else held == value


class Account:
    """A HubSpot with some deals, that gives `page` of them at a time."""

    def __init__(self, deals: list[dict[str, Any]], page: int = 200) -> None:
        self.deals, self.page = deals, page

    def __call__(self, asked: Asked) -> Reply:
        body = json.loads(asked.body)
        groups = body["filterGroups"]
        filters = groups[0]["filters"] if groups else []
        assert len(filters) <= 6
        assert body["limit"] <= 200
        assert body["sorts"] == [{"propertyName": "hs_object_id", "direction": "ASCENDING"}]
        if any(one["propertyName"] not in KNOWN for one in filters):
            return Reply(400, {"status": "error", "message": "There was a problem with the request."})
        found = sorted((d for d in self.deals if all(matches(d, f) for f in filters)), key=lambda d: int(d["id"]))
        shown = [
            {**one, "properties": {name: one["properties"].get(name) for name in body["properties"]}}
            for one in found[: min(body["limit"], self.page)]
        ]
        paging = {"paging": {"next": {"after": str(len(shown))}}} if len(found) > len(shown) else {}
        return Reply(body={"total": len(found), "results": shown, **paging})


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {"HUBSPOT_URL": url, "HUBSPOT_ACCESS_TOKEN": TOKEN}


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """An account with five deals in two pipelines."""
    server.on(SEARCH, Account(DEALS))
    server.on(PIPELINES, Reply(body=PIPES))
    return Tools(environment(server.url + "/"), http)


def values(points: list[Point]) -> dict[str, float]:
    """The periods in which there was anything."""
    return {point.at: point.value for point in points if point.value}


def test_deals_of_each_day(tools: Tools, server: Server) -> None:
    """By their close date in the KPI's zone, a 0 for days without; what has yet to close is no deal that closed."""
    points = fetch(tools, {}, span("2026-11-10", zone="Europe/Paris"))
    assert values(points) == {"2026-11-16": 1, "2026-11-17": 1, "2026-11-22": 1, "2026-11-23": 1}
    assert len(points) == 14
    asked = server.asked[0]
    assert (asked.method, asked.path) == ("POST", SEARCH)
    assert asked.headers["authorization"] == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    ("grain", "since", "expected"),
    [
        ("hour", "2026-11-23", {"2026-11-23T07:00": 1}),
        ("day", "2026-11-16", {"2026-11-16": 2, "2026-11-22": 1, "2026-11-23": 1}),
        ("week", "2026-11-16", {"2026-11-16": 3, "2026-11-23": 1}),
        ("month", "2026-11-01", {"2026-11-01": 4}),
    ],
)
def test_deals_of_each_period(tools: Tools, grain: str, since: str, expected: dict[str, float]) -> None:
    """Hours to months; weeks begin on Monday; the period under way counts what there is of it."""
    assert values(fetch(tools, {"measure": "count"}, span(since, grain=grain))) == expected


def test_two_years_of_months(tools: Tools) -> None:
    """The history that HubSpot has."""
    assert len(fetch(tools, {}, span("2024-11-01", grain="month"))) == 25


def test_sums_of_each_period(tools: Tools) -> None:
    """A deal without an amount adds nothing."""
    assert values(fetch(tools, {"measure": "sum"}, span("2026-11-16", grain="week"))) == {
        "2026-11-16": 1250.5,
        "2026-11-23": 10.0,
    }
    assert values(fetch(tools, {"measure": "sum", "date": "createdate"}, span(grain="month"))) == {"2026-11-01": 6260.5}


def test_what_there_is_as_of_now(tools: Tools, server: Server) -> None:
    """All that match, whenever they close; a count is one call that reads no deal."""
    assert fetch(tools, {"date": "now"}, span()) == [Point("", 5.0)]
    assert len(server.asked) == 1
    assert json.loads(server.asked[0].body)["limit"] == 1
    assert fetch(tools, {"date": "now", "measure": "sum", "amount": "amount"}, span()) == [Point("", 6260.5)]


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ({"pipeline": "default"}, 4),
        ({"pipeline": " renewals "}, 1),
        ({"stage": "won"}, 2),
        ({"stage": "Closed won"}, 2),
        ({"pipeline": "777", "stage": "New"}, 0),
        ({"filter": "hs_is_closed_won=true"}, 3),
        ({"filter": " hs_is_closed_won = false "}, 2),
        ({"pipeline": "default", "stage": "New", "filter": "hs_is_closed_won=false"}, 2),
    ],
)
def test_what_matches(tools: Tools, settings: dict[str, str], count: int) -> None:
    """By pipeline and stage, by id or name, and by one property; all at once."""
    assert fetch(tools, {"date": "now", **settings}, span()) == [Point("", count)]


def test_everything_at_once_keeps_to_six_filters(tools: Tools, server: Server) -> None:
    """HubSpot refuses a seventh; the look-alike too."""
    server.on(SEARCH, Account(DEALS, page=1))
    settings = {"measure": "sum", "pipeline": "default", "stage": "won", "filter": "hs_is_closed_won=true"}
    server.on(SEARCH, Account([*DEALS, deal(14, "2026-11-16T10:00:00.000Z", "1")], page=1))
    assert values(fetch(tools, settings, span())) == {"2026-11-16": 251.5}


def test_deals_on_many_pages(tools: Tools, server: Server) -> None:
    """Each page asks for what follows the last deal, so HubSpot's end after 10,000 is never come to."""
    server.on(SEARCH, Account([deal(n, "2026-11-16T09:00:00.000Z") for n in range(1, 1001)], page=200))
    assert values(fetch(tools, {}, span())) == {"2026-11-16": 1000}
    assert len(server.asked) == 5
    assert not [asked for asked in server.asked if "after" in json.loads(asked.body)]


def test_more_deals_than_can_be_read(tools: Tools, server: Server, refused: Refused) -> None:
    """Refused at the first page, with what narrows them."""
    server.on(SEARCH, Reply(body={"total": 40_001, "results": [deal(1, "2026-11-16T09:00:00.000Z")]}))
    error = refused(fetch, tools, {}, span())
    assert (error.key, error.args_["count"], len(server.asked)) == ("source-hubspot-many", 40_001, 1)


def test_no_deal_at_all(tools: Tools, server: Server) -> None:
    """Is 0 in every period, and 0 as of now: HubSpot said so."""
    server.on(SEARCH, Account([]))
    assert [point.value for point in fetch(tools, {}, span("2026-11-22"))] == [0, 0]
    assert fetch(tools, {"date": "now"}, span()) == [Point("", 0)]
    assert fetch(tools, {"date": "now", "measure": "sum"}, span()) == [Point("", 0)]


@pytest.mark.parametrize(
    ("settings", "key", "field"),
    [
        ({"pipeline": "gone"}, "source-hubspot-no-pipeline", "pipeline"),
        ({"stage": "gone"}, "source-hubspot-no-stage", "stage"),
        ({"pipeline": "default", "stage": "779"}, "source-hubspot-no-stage", "stage"),
        ({"stage": "New"}, "source-hubspot-several", "stage"),
        ({"filter": "of_no_deal=1"}, "source-hubspot-refused", "filter"),
        ({"measure": "sum", "amount": "of_no_deal"}, "source-hubspot-refused", "amount"),
    ],
)
def test_what_hubspot_does_not_have(
    tools: Tools, refused: Refused, settings: dict[str, str], key: str, field: str
) -> None:
    """Refused beside the field, where HubSpot alone would answer 0."""
    error = refused(fetch, tools, settings, span())
    assert (error.key, error.field) == (key, field)


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ({"total": 1, "results": [{"id": "1", "properties": {"closedate": "soon"}}]}, "source-series-date"),
        ({"total": 1, "results": [{"properties": {"closedate": "2026-11-16"}}]}, "source-hubspot-unfit"),
        ({"total": 1, "results": [{"id": "1"}]}, "source-hubspot-unfit"),
        ({"total": "1", "results": []}, "source-hubspot-unfit"),
        ({"total": 1, "results": {}}, "source-hubspot-unfit"),
        ({"total": 1, "results": [{"id": "1", "properties": {}}]}, "source-series-date"),
        ([], "source-hubspot-unfit"),
    ],
)
def test_answers_in_another_form(tools: Tools, server: Server, refused: Refused, body: Any, key: str) -> None:
    """Named, and nothing is counted of them."""
    server.on(SEARCH, Reply(body=body))
    assert refused(fetch, tools, {}, span()).key == key


def test_an_amount_that_is_no_number(tools: Tools, server: Server, refused: Refused) -> None:
    """Beside the property that was named."""
    server.on(SEARCH, Account([deal(1, "2026-11-16T09:00:00.000Z", "a lot")]))
    error = refused(fetch, tools, {"measure": "sum"}, span())
    assert (error.key, error.field) == ("source-series-value", "amount")


def test_pages_that_go_in_a_circle(tools: Tools, server: Server, refused: Refused) -> None:
    """Are left, not followed for ever."""
    page = {"total": 9, "results": [deal(1, "2026-11-16T09:00:00.000Z")], "paging": {"next": {"after": "1"}}}
    server.on(SEARCH, Reply(body=page))
    assert refused(fetch, tools, {}, span()).key == "source-http-circle"


def test_what_can_be_chosen(tools: Tools, server: Server) -> None:
    """Pipelines; stages of the one that is set, or of all with their pipelines; asked once for all that is typed."""
    assert search_pipelines(tools, {}, "") == [Pick("default", "Sales pipeline"), Pick("777", "Renewals")]
    assert search_pipelines(tools, {}, "RENEW") == [Pick("777", "Renewals")]
    assert search_stages(tools, {"pipeline": "777"}, "new") == [Pick("778", "New"), Pick("779", "Renewed")]
    assert search_stages(tools, {}, "new") == [
        Pick("new", "New (Sales pipeline)"),
        Pick("778", "New (Renewals)"),
        Pick("779", "Renewed (Renewals)"),
    ]
    assert search_stages(tools, {}, "nothing like it") == []
    assert len(server.asked) == 1


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, reply: Reply, keys: set[str]) -> None:
    """Deals, pipelines and the check say the same of it."""
    server.on("*", reply)
    told(
        refused,
        environment(server.url),
        reply,
        keys,
        lambda tools: fetch(tools, {}, span()),
        lambda tools: fetch(tools, {"date": "now"}, span()),
        lambda tools: fetch(tools, {"measure": "sum", "pipeline": "default"}, span()),
        lambda tools: search_stages(tools, {}, "new"),
        reaching(reach),
    )


def test_an_address_that_knows_no_deals(server: Server, http: Http, refused: Refused) -> None:
    """The operator's to mend."""
    tools = Tools(environment(server.url), http)
    for settings in ({}, {"pipeline": "default"}):
        error = refused(fetch, tools, settings, span())
        assert (error.key, error.args_["variable"]) == ("source-hubspot-missing", "HUBSPOT_URL")


HELD = shaped(closedate=json_values, amount=json_values)
ITEM = shaped(id=json_values, properties=HELD, label=json_values, stages=json_values)


@anything(
    shaped(
        total=st.integers(0, 500),
        results=st.lists(ITEM, max_size=3),
        paging=shaped(next=json_values),
    )
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error, counted, summed and as of now."""
    tools = Tools(environment(""), Says(answer))
    for settings in ({}, {"measure": "sum"}, {"date": "now"}, {"pipeline": "default", "stage": "new"}):
        outcome(fetch, tools, settings, span("2026-11-20"))
    with suppress(SourceError):
        assert all(isinstance(pick, Pick) for pick in search_stages(tools, {}, ""))


@pytest.mark.parametrize(
    ("settings", "key", "field"),
    [
        ({"measure": "median"}, "source-setting-choice", "measure"),
        ({"date": "birthday"}, "source-setting-choice", "date"),
        ({"measure": "sum", "amount": "Amount in €"}, "source-hubspot-name", "amount"),
        ({"filter": "won"}, "source-hubspot-filter-form", "filter"),
        ({"filter": "amount>5"}, "source-hubspot-filter-form", "filter"),
        ({"filter": "dealtype="}, "source-hubspot-filter-form", "filter"),
    ],
)
def test_settings_that_make_no_sense(refused: Refused, settings: dict[str, str], key: str, field: str) -> None:
    """Told beside the field, without asking anybody."""
    error = refused(check, settings, environment(""))
    assert (error.key, error.field) == (key, field)


def test_settings_that_make_sense() -> None:
    """Nothing at all, and everything; what a count has no use for does not matter."""
    check({}, environment(""))
    check({"measure": "count", "amount": "Amount in €", "filter": "dealname=A = B"}, environment(""))
    assert HUBSPOT.by_period


def test_what_the_operator_has_to_set_up(tools: Tools, server: Server, refused: Refused) -> None:
    """The token; the public address goes without saying."""
    assert HUBSPOT.ready({"HUBSPOT_ACCESS_TOKEN": "t"})
    assert not HUBSPOT.ready({"HUBSPOT_URL": "https://example.com"})
    assert refused(check, {}, {}).key == "source-hubspot-not-ready"
    assert [(one.name, one.error) for one in reach(tools)] == [(f"127.0.0.1:{server.port}", None)]
    server.on(SEARCH, Reply(403, {"status": "error", "category": "MISSING_SCOPES"}))
    assert [one.error and one.error.key for one in reach(tools)] == ["source-http-forbidden-look"]


def test_the_limits_of_hubspot_are_kept(tools: Tools, server: Server) -> None:
    """Five searches a second for the account; a hundred other calls in ten."""
    assert (SEARCHES.calls, SEARCHES.seconds) == (5, 1)
    assert (READS.calls, READS.seconds) == (100, 10)
    client = Watched()
    watched = Tools(tools.environment, client)
    fetch(watched, {"pipeline": "default"}, span())
    list(reach(watched))
    client.close()
    used = [(url.removeprefix(server.url), allowance) for url, allowance in client.used]
    assert used == [(PIPELINES, READS), (SEARCH, SEARCHES), (SEARCH, SEARCHES)]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
def test_the_token_is_told_to_nobody(
    tools: Tools, server: Server, refused: Refused, hidden: Hidden, status: int
) -> None:
    """Whatever goes wrong."""
    server.on("*", Reply(status, {"message": TOKEN}))
    server.on(SEARCH, Reply(status, {"message": TOKEN}))
    hidden([refused(fetch, tools, {}, span())], TOKEN)
    assert hubspot.TOKEN.secret
