"""All tickets of Zendesk, against a server that answers as its documentation shows."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark
from bot.connectors.http import Http
from bot.connectors.zendesk_tickets import EXPORT, read
from tests.connectors.conftest import Refused
from tests.connectors.feedback import ROUND, environment, everything
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Watched

PATH = "/api/v2/incremental/tickets/cursor"


def ticket(number: int, subject: str, **more: Any) -> dict[str, Any]:
    """A ticket, as the documentation shows one."""
    known = {"id": number, "subject": subject, "description": f"{subject}, writes anna@example.com", "status": "closed"}
    known |= {"created_at": "2026-11-20T10:00:00Z", "group_id": 1, "organization_id": 2, "tags": ["area_log_in", "vip"]}
    return {**known, "custom_fields": [{"id": 360001, "value": "sign_up"}], **more}


class Desk:
    """A Zendesk with some tickets, that gives two of them at a time."""

    def __init__(self, server: Server, *tickets: Mapping[str, Any]) -> None:
        self.tickets = tickets
        server.on(PATH, self.answer)

    def answer(self, asked: Asked) -> Reply:
        """A page."""
        at = int(asked.query.get("cursor") or 0)
        is_last = at + 2 >= len(self.tickets)
        sideloads = {"groups": [{"id": 1, "name": "Billing"}], "organizations": [{"id": 2, "name": "Bakeries & Co"}]}
        said = {
            "tickets": self.tickets[at : at + 2],
            "end_of_stream": is_last,
            "after_cursor": str(at + 2),
            **sideloads,
        }
        return Reply(body=said)


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What an operator set up."""
    return Tools(environment("zendesk", server.url), http)


def test_tickets_of_a_round(server: Server, tools: Tools) -> None:
    """All pages, closed ones too; spam and what was merged into another stay out; the organisation is the customer."""
    Desk(
        server,
        ticket(1, "Cannot sign in"),
        ticket(2, "Buy now", status="deleted"),
        ticket(3, "Cannot sign in", tags=["closed_by_merge"]),
        ticket(4, "", description="Where is it?", group_id=None, organization_id=9),
    )
    found = everything(tools, "zendesk")
    assert [(one.external_id, one.title, one.area, one.customer) for one in found] == [
        ("1", "Cannot sign in", "Billing", "Bakeries & Co"),
        ("4", "Where is it?", "", ""),
    ]
    assert found[0].text == "Cannot sign in, writes …"
    assert (found[0].source, found[0].created_at) == ("support", "2026-11-20T10:00:00Z")
    assert found[0].url == f"{server.url}/agent/tickets/1"
    first, second = server.asked
    assert first.query == {"start_time": "1793491200", "per_page": "300", "include": "groups,organizations"}
    assert second.query["cursor"] == "2"


@pytest.mark.parametrize(
    ("wanted", "area"),
    [
        ("", "Billing"),
        ("group", "Billing"),
        ("tag:area_", "log in"),
        ("tag:topic_", ""),
        ("field:360001", "sign up"),
        ("field:7", ""),
    ],
)
def test_what_a_ticket_is_about(server: Server, tools: Tools, wanted: str, area: str) -> None:
    """As the operator says it is told."""
    Desk(server, ticket(1, "Cannot sign in"))
    (found,) = everything(Tools({**tools.environment, "ZENDESK_AREA": wanted}, tools.http), "zendesk")
    assert found.area == area


@pytest.mark.parametrize(
    "broken", [{"end_of_stream": False}, {"after_cursor": ""}, {"tickets": None}, {"tickets": [7]}]
)
def test_a_page_that_does_not_say_what_follows(
    server: Server, tools: Tools, refused: Refused, broken: dict[str, Any]
) -> None:
    """A round with a hole in it is worse than none."""
    server.on(PATH, Reply(body={"tickets": [], **broken}))
    assert refused(read, tools, ROUND).key == "source-zendesk-unfit"


def test_its_limits(server: Server, tools: Tools) -> None:
    """Ten exports a minute are all that Zendesk gives: every page counts as one."""
    Desk(server, *(ticket(n, "Lost") for n in range(5)))
    watched = Watched()
    everything(Tools(tools.environment, watched), "zendesk")
    assert len(watched.used) == 3
    assert {used for _, used in watched.used} == {EXPORT}
    assert (EXPORT.calls, EXPORT.seconds) <= (10, 60)
    watched.close()


def test_a_cursor_is_asked_as_it_came(server: Server, tools: Tools) -> None:
    """Whatever it is made of."""
    odd = "MTU4MDc1Mzc5OC4wfHw0MzJ8==&per_page=1"
    server.on(PATH, Reply(body={"tickets": [], "end_of_stream": True}))
    read(tools, Bookmark(ROUND.since, ROUND.until, odd))
    assert server.asked[0].query["cursor"] == odd
