"""Conversations of Intercom, against a server that answers as its documentation shows."""

import json
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark
from bot.connectors.http import Http
from bot.connectors.intercom import read
from tests.connectors.conftest import Refused
from tests.connectors.feedback import ROUND, SECRET, environment, everything
from tests.connectors.server import Asked, Reply, Server

PATH = "/conversations/search"


def conversation(number: int, body: str, **more: Any) -> dict[str, Any]:
    """A conversation, as the documentation shows one."""
    source: dict[str, Any] = {
        "type": "conversation",
        "delivered_as": "customer_initiated",
        "subject": "",
        "body": f"<p>{body}</p>",
    }
    source |= {"author": {"type": "user", "name": "Anna", "email": "anna@example.com"}}
    tags = {"type": "tag.list", "tags": [{"name": "Billing"}]}
    known = {"id": str(number), "title": None, "created_at": 1795168800, "updated_at": 1795168900, "source": source}
    return {**known, "tags": tags, "custom_attributes": {"Product area": "Invoices"}, **more}


def paged(rows: list[dict[str, Any]]) -> Any:
    """A search that gives two at a time."""

    def answer(asked: Asked) -> Reply:
        assert asked.headers["authorization"] == f"Bearer {SECRET}"
        body = json.loads(asked.body)
        at = int(body["pagination"].get("starting_after") or 0)
        following = {"next": {"starting_after": str(at + 2)}} if at + 2 < len(rows) else {}
        return Reply(body={"type": "conversation.list", "conversations": rows[at : at + 2], "pages": following})

    return answer


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What an operator set up."""
    return Tools(environment("intercom", server.url), http)


def test_conversations_of_a_round(server: Server, tools: Tools) -> None:
    """All pages of those that changed in it; what the company began stays out, and so does whose address it is."""
    campaign = conversation(2, "Try our new plan")
    campaign["source"]["delivered_as"] = "campaigns_initiated"
    rows = [
        conversation(1, "Where is my <b>invoice</b>? anna@example.com"),
        campaign,
        conversation(3, "", title="Refund", company={"name": "Bakeries & Co"}),
        conversation(4, "", source=None, tags=None),
    ]
    server.on(PATH, paged(rows))
    found = everything(tools, "intercom")
    assert [(one.external_id, one.title, one.area, one.customer) for one in found] == [
        ("1", "Where is my invoice? …", "Billing", ""),
        ("3", "Refund", "Billing", "Bakeries & Co"),
        ("4", "#4", "", ""),
    ]
    assert (found[0].source, found[0].created_at, found[0].contact) == ("support", "2026-11-20T10:00:00Z", "")
    asked = json.loads(server.asked[0].body)
    assert asked["query"] == {
        "operator": "AND",
        "value": [
            {"field": "updated_at", "operator": ">", "value": 1793491200},
            {"field": "updated_at", "operator": "<", "value": 1795424400},
        ],
    }
    assert asked["sort"] == {"field": "updated_at", "order": "ascending"}
    assert asked["pagination"] == {"per_page": 150}
    assert server.asked[0].headers["intercom-version"]


def test_what_a_conversation_is_about(server: Server, tools: Tools) -> None:
    """An attribute of it, where the operator says so."""
    server.on(PATH, paged([conversation(1, "Where is it?")]))
    chosen = Tools({**tools.environment, "INTERCOM_AREA": "attribute:Product area"}, tools.http)
    assert [one.area for one in everything(chosen, "intercom")] == ["Invoices"]
    chosen = Tools({**tools.environment, "INTERCOM_AREA": "attribute:Team"}, tools.http)
    assert [one.area for one in everything(chosen, "intercom")] == [""]


@pytest.mark.parametrize("broken", [None, {}, [{"id": None}], ["x"], [{"id": True}]])
def test_rows_that_are_none(server: Server, tools: Tools, refused: Refused, broken: Any) -> None:
    """A round with a hole in it is worse than none."""
    server.on(PATH, Reply(body={"conversations": broken}))
    assert refused(read, tools, ROUND).key == "source-feedback-unfit"


def test_the_next_page_is_asked_as_it_was_named(server: Server, tools: Tools) -> None:
    """With the same question."""
    server.on(PATH, paged([]))
    read(tools, Bookmark(ROUND.since, ROUND.until, "7"))
    assert json.loads(server.asked[0].body)["pagination"] == {"per_page": 150, "starting_after": "7"}
