"""Keys of connected systems stay in the environment, whatever the systems answer."""

import base64
import json
import logging
from collections.abc import Iterator, Mapping

import pytest

from bot.connectors import CONNECTORS
from bot.kpis import exchange
from bot.kpis.collect import Collector
from bot.kpis.store import kpis
from tests.conftest import ADMIN, ENGLISH, Worlds
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import PAGE
from tests.pairs import Pair
from tests.scenarios.acts import form, press
from tests.scenarios.conftest import Log
from tests.scenarios.kpis_acts import choose, form_from, put, said

CANARY = "canary-Zx81"
SETTINGS: Mapping[str, Mapping[str, str]] = {
    "metabase": {"card": "12"},
    "amplitude": {"chart": "abc123"},
    "mixpanel": {"report": "77"},
    "zendesk": {"measure": "matching", "query": "status<solved"},
    "jira": {"measure": "count", "jql": "project = SHOP"},
    "tableau": {"view": "a2a6a9a8-1111-2222-3333-444455556666"},
    "hubspot": {"measure": "count", "date": "now"},
    "salesforce": {"measure": "count", "over": "now"},
    "fivetran": {"connection": "conn_1"},
    "sql": {"database": "warehouse", "query": "SELECT 1"},
}


def echo(asked: Asked) -> bytes:
    """Everything that was sent, as a careless system may repeat it."""
    sent = {"headers": dict(asked.headers), "query": dict(asked.query), "body": asked.body.decode()}
    basic = [value[6:] for value in asked.headers.values() if value.startswith("Basic ")]
    text = json.dumps(sent) + " ".join(base64.b64decode(pair).decode() for pair in basic)
    return json.dumps({"errorMessages": [text], "message": text, "error": text, "errors": [{"message": text}]}).encode()


ANSWERS = {
    "refused": lambda asked: Reply(401, echo(asked)),
    "forbidden": lambda asked: Reply(403, echo(asked)),
    "bad question": lambda asked: Reply(400, echo(asked)),
    "broken": lambda asked: Reply(500, echo(asked)),
    "echo": lambda asked: Reply(200, echo(asked)),
    "page": lambda _: Reply(200, PAGE),
    "hung up": lambda _: Reply(cut=True),
}


@pytest.fixture
def everything() -> Iterator[Server]:
    """One server for every system."""
    with Server().serving() as server:
        yield server


def environment(server: Server) -> dict[str, str]:
    """Every variable of every connector: keys are canaries, addresses lead to the server."""
    found = {}
    for connector in CONNECTORS.values():
        for variable in connector.variables:
            if variable.name.endswith("_URL"):
                found[variable.name] = server.url
            elif not variable.name.endswith(("*", "_ZONE")):
                found[variable.name] = f"{CANARY}-{variable.name}" if variable.secret else "known"
    found["SQL_URL_WAREHOUSE"] = f"postgresql://reader:{CANARY}-sql@127.0.0.1:1/warehouse?connect_timeout=1"
    found.pop("GOOGLE_SERVICE_ACCOUNT", None)
    return found


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_no_key_leaves_the_environment(
    make_world: Worlds,
    pair: Pair,
    world_url: str,
    everything: Server,
    answer: object,
    caplog: pytest.LogCaptureFixture,
    log: Log,
) -> None:
    """Not into the store, a card, the form's trial, a file or the log, at whatever level it is kept."""
    caplog.set_level(logging.DEBUG)
    log.may_hold_errors = True
    everything.on("*", answer)  # type: ignore[arg-type]
    world = make_world(world_url, pair.transport, connections=environment(everything))
    services, workspace = world.bot.services, world.workspace
    for name, settings in SETTINGS.items():
        put(world, f"KPI {name}", ADMIN, source=name, settings=settings)
    asked = kpis.everything(services.store, workspace)
    assert {kpi.source for kpi in asked} == set(SETTINGS)
    went = Collector().refresh(services, workspace, asked, 30)
    assert [kpi.name for kpi in asked if not went[kpi.id].error] == []
    helena = world.person(ADMIN)
    shown = [said(helena, f"KPI {name}") for name in SETTINGS] + [said(world.person(ENGLISH))]
    form_from(world, helena, "add Trial")
    choose(world, helena, "kpis.follow:source", "jira")
    helena.fill({"jira.jql": "project = SHOP"})
    assert helena.modal is not None
    press(world, helena, helena.modal, "kpis.test")
    shown.append(json.dumps(form(world, helena)))
    files = [exchange.DEFINITIONS.write(services, workspace), exchange.READINGS.write(services, workspace)]
    tables = ("kpi", "kpi_reading", "kpi_collection", "source_turn", "source_pause")
    store = json.dumps([services.store.run(f"SELECT * FROM {table}") for table in tables])
    for where, text in {"slack": str(shown), "files": str(files), "store": store, "log": caplog.text}.items():
        assert CANARY not in text, where
        assert base64.b64encode(CANARY.encode()).decode()[:10] not in text, where
