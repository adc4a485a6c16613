"""Freshness of Fivetran's connections, against a server that answers as its documentation shows."""

import base64
from contextlib import suppress
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.fivetran import ALLOWANCE, FIVETRAN, Runs, check, fetch, reach, runs, search
from bot.connectors.http import Http
from bot.connectors.source import Pick, Point, SourceError
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Says, Watched, anything, in_trouble, json_values, outcome, reaching, shaped, told

STATUS = {
    "tasks": [],
    "warnings": [],
    "setup_state": "connected",
    "sync_state": "scheduled",
    "update_state": "on_schedule",
    "is_historical_sync": False,
}
ONE = {
    "id": "warm_feather",
    "service": "postgres_rds",
    "schema": "shop",
    "paused": False,
    "status": STATUS,
    "succeeded_at": "2026-11-23T05:30:00.056497Z",
    "failed_at": "2026-11-21T10:55:00.056497Z",
    "sync_frequency": 360,
    "group_id": "projected_sickle",
}
PATH = "/v1/connections/warm_feather"
SECRET = "canary-secret"


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {"FIVETRAN_URL": url, "FIVETRAN_API_KEY": "canary-key", "FIVETRAN_API_SECRET": SECRET}


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment(server.url + "/"), http)


def answer(data: Any) -> Reply:
    """A success of Fivetran's."""
    return Reply(body={"code": "Success", "message": "Operation performed.", "data": data})


def test_hours_since_the_last_success(tools: Tools, server: Server) -> None:
    """As of now, whatever failed in between; asked as the documentation says."""
    server.on(PATH, answer(ONE))
    assert fetch(tools, {"connection": "warm_feather"}, span()) == [Point("", 2.5)]
    asked = server.asked[0]
    assert (asked.method, asked.path, asked.query) == ("GET", PATH, {})
    assert asked.headers["accept"] == "application/json;version=2"
    assert base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"canary-key:canary-secret"


def test_kpis_of_one_pipeline_ask_once(tools: Tools, server: Server) -> None:
    """Its age beside five KPIs is one call."""
    server.on(PATH, answer(ONE))
    for _ in range(5):
        runs(tools, "warm_feather")
    assert len(server.asked) == 1


def test_a_clock_that_is_behind_gives_no_age_below_nothing(tools: Tools, server: Server) -> None:
    """Fivetran's clock may be some seconds ahead."""
    server.on(PATH, answer({**ONE, "succeeded_at": "2026-11-23T08:00:03Z"}))
    assert fetch(tools, {"connection": "warm_feather"}, span()) == [Point("", 0.0)]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, Runs("2026-11-23T05:30:00Z", "2026-11-21T10:55:00Z", False, "scheduled")),
        ({"succeeded_at": None, "failed_at": None}, Runs("", "", False, "scheduled")),
        (
            {"paused": True, "status": {**STATUS, "sync_state": "paused"}},
            Runs("2026-11-23T05:30:00Z", "2026-11-21T10:55:00Z", True, "paused"),
        ),
        (
            {"status": {**STATUS, "sync_state": "syncing", "update_state": "delayed"}},
            Runs("2026-11-23T05:30:00Z", "2026-11-21T10:55:00Z", False, "delayed"),
        ),
        (
            {"status": {**STATUS, "setup_state": "broken", "update_state": "delayed"}},
            Runs("2026-11-23T05:30:00Z", "2026-11-21T10:55:00Z", False, "broken"),
        ),
        (
            {"status": {"sync_state": "of another version"}, "succeeded_at": "2026-11-23T06:30:00+01:00"},
            Runs("2026-11-23T05:30:00Z", "2026-11-21T10:55:00Z", False, ""),
        ),
    ],
)
def test_how_its_syncs_went(tools: Tools, server: Server, changes: dict[str, Any], said: Runs) -> None:
    """For a KPI whose pipeline this is: when it last succeeded and failed, and the state that matters most."""
    server.on(PATH, answer({**ONE, **changes}))
    assert runs(tools, "https://fivetran.com/dashboard/connections/warm_feather/status?groupId=x") == said


@pytest.mark.parametrize(
    ("reply", "key", "field"),
    [
        (answer({**ONE, "succeeded_at": None}), "source-fivetran-never", "connection"),
        (Reply(404, {"code": "NotFound_Connection", "message": "x"}), "source-fivetran-missing", "connection"),
        (answer({**ONE, "succeeded_at": "yesterday"}), "source-series-date", "connection"),
        (answer({**ONE, "succeeded_at": "2026-11-23"}), "source-fivetran-unfit", "connection"),
        (answer({**ONE, "succeeded_at": "0001-01-01T00:00:00+14:00"}), "source-fivetran-unfit", "connection"),
        (answer({"id": "warm_feather"}), "source-fivetran-unfit", "connection"),
        (answer([]), "source-fivetran-unfit", ""),
        (Reply(body=[]), "source-fivetran-unfit", ""),
    ],
)
def test_what_gives_no_age(tools: Tools, server: Server, refused: Refused, reply: Reply, key: str, field: str) -> None:
    """Each in a sentence, beside the field."""
    server.on(PATH, reply)
    error = refused(fetch, tools, {"connection": "warm_feather"}, span())
    assert (error.key, error.field) == (key, field)


def test_a_connection_is_found_by_its_name(tools: Tools, server: Server) -> None:
    """On whatever page of the list it is; names that begin so come first."""

    def page(asked: Asked) -> Reply:
        if "cursor" not in asked.query:
            items = [{**ONE, "id": "big_wave", "schema": "old_shop"}, {**ONE, "id": "low_tide", "schema": "people"}]
            return answer({"items": items, "next_cursor": "eyJza2lwIjoxfQ"})
        assert asked.query["cursor"] == "eyJza2lwIjoxfQ"
        return answer({"items": [ONE, {"schema": "without an id"}], "next_cursor": None})

    server.on("/v1/connections", page)
    assert search(tools, {}, "Shop") == [
        Pick("warm_feather", "shop (postgres_rds)"),
        Pick("big_wave", "old_shop (postgres_rds)"),
    ]
    assert [pick.value for pick in search(tools, {}, "low_tide")] == ["low_tide"]
    assert len(search(tools, {}, "")) == 3
    assert len(server.asked) == 2


def test_an_account_without_connections(tools: Tools, server: Server) -> None:
    """There is nothing to choose."""
    server.on("/v1/connections", answer({"items": []}))
    assert search(tools, {}, "shop") == []


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, reply: Reply, keys: set[str]) -> None:
    """A connection, its runs and the list say the same of it."""
    server.on("*", reply)
    told(
        refused,
        environment(server.url),
        reply,
        keys,
        lambda tools: fetch(tools, {"connection": "warm_feather"}, span()),
        lambda tools: runs(tools, "warm_feather"),
        lambda tools: search(tools, {}, "shop"),
        reaching(reach),
    )


@anything(shaped(data=shaped(succeeded_at=json_values, status=json_values, items=json_values, next_cursor=json_values)))
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error."""
    tools = Tools(environment(""), Says(answer))
    outcome(fetch, tools, {"connection": "warm_feather"}, span())
    with suppress(SourceError):
        assert all(isinstance(pick, Pick) for pick in search(tools, {}, ""))


@pytest.mark.parametrize(
    "typed",
    ["warm_feather", " 4107c213907114059a5544ad8fa66c52 ", "https://fivetran.com/dashboard/connectors/warm_feather"],
)
def test_what_is_a_connection(typed: str) -> None:
    """An id of either kind, or its page under the new name or the old."""
    check({"connection": typed}, environment(""))


@pytest.mark.parametrize("typed", ["", "two words", "../account", "https://fivetran.com/dashboard", "https://[::1"])
def test_what_is_no_connection(refused: Refused, typed: str) -> None:
    """Told beside the field, without asking anybody."""
    error = refused(check, {"connection": typed}, environment(""))
    assert (error.key, error.field) == ("source-fivetran-no-connection", "connection")


def test_what_the_operator_has_to_set_up(tools: Tools, server: Server, refused: Refused) -> None:
    """The key and its secret; the public address goes without saying."""
    assert FIVETRAN.ready({"FIVETRAN_API_KEY": "k", "FIVETRAN_API_SECRET": "s"})
    assert not FIVETRAN.ready({"FIVETRAN_API_KEY": "k"})
    assert refused(check, {"connection": "warm_feather"}, {}).key == "source-fivetran-not-ready"
    server.on("/v1/connections", answer({"items": []}))
    assert [(one.name, one.error) for one in reach(tools)] == [(f"127.0.0.1:{server.port}", None)]
    assert server.asked[0].query == {"limit": "1"}
    server.on("/v1/connections", Reply(401, {"code": "Unauthorized"}))
    assert [one.error and one.error.key for one in reach(tools)] == ["source-http-refused-look"]


def test_the_limit_of_the_smallest_account_is_kept(server: Server, http: Http) -> None:
    """Five at once, five hundred an hour."""
    assert (ALLOWANCE.at_once, ALLOWANCE.calls, ALLOWANCE.seconds) == (5, 500, 3600)
    server.on(PATH, answer(ONE))
    server.on("/v1/connections", answer({"items": []}))
    client = Watched()
    tools = Tools(environment(server.url), client)
    fetch(tools, {"connection": "warm_feather"}, span())
    search(tools, {}, "")
    list(reach(tools))
    client.close()
    assert [allowance for _, allowance in client.used] == [ALLOWANCE] * 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
def test_the_secret_is_told_to_nobody(
    tools: Tools, server: Server, refused: Refused, hidden: Hidden, status: int
) -> None:
    """Neither as it is nor as it is sent."""
    server.on("*", Reply(status, {"message": f"canary-key:{SECRET}"}))
    error = refused(fetch, tools, {"connection": "warm_feather"}, span())
    hidden([error], "canary", base64.b64encode(f"canary-key:{SECRET}".encode()).decode())
