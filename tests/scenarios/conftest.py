"""What every story demands besides what it tells."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.errors import UserError
from bot.slack import listen
from bot.slack.request import Request
from sandbox import CONNECTED
from tests.conftest import Worlds
from tests.connectors.jira import JiraServer
from tests.connectors.server import Server
from tests.scenarios.access_office import Office
from tests.scenarios.access_records import GUEST, MANAGER

OURS = ("bot.", "slack_bolt")


@dataclass
class Log:
    """What the log of a story may hold; a story about trouble sets `may_hold_errors`."""

    may_hold_errors: bool = False


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Log]:
    """Nothing in a story is an error of ours, and nothing that Slack sends finds no listener."""
    log = Log()
    yield log
    loud = [
        f"{record.name}: {record.getMessage()} {record.exc_info or ''}"
        for record in caplog.get_records("call")
        if record.name.startswith(OURS) and (record.levelno >= logging.ERROR or "Unhandled" in record.getMessage())
    ]
    assert log.may_hold_errors or loud == [], "the log speaks of errors"


@pytest.fixture
def office(make_world: Worlds, sqlite_schema_url: str, log: Log, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A workspace with somebody of each kind; what the bot tells of errors is heard."""
    log.may_hold_errors = True
    errors: list[str] = []
    told = listen.explain

    def explain(request: Request, error: Exception, *, saved: bool = False) -> Any:
        errors.extend([one.key for one in error.all] if isinstance(error, UserError) else [repr(error)])
        return told(request, error, saved=saved)

    monkeypatch.setattr(listen, "explain", explain)
    organisation = replace(CONNECTED, members=(*CONNECTED.members, GUEST, MANAGER))
    nobody = "http://127.0.0.1:9"  # where nobody answers
    sent = {"PRODUCTBOARD_TOKEN": "pb_token", "PRODUCTBOARD_URL": nobody}
    sent |= {"JIRA_URL": nobody, "JIRA_EMAIL": "bot@example.com", "JIRA_API_TOKEN": "jira_token"}
    sent |= {"NOTION_URL": nobody, "NOTION_TOKEN": "notion_token"}
    world = make_world(sqlite_schema_url, "http", organisation=organisation, connections=sent)
    yield Office(world, errors)
    world.slack.refusals.clear()


@pytest.fixture
def jira() -> Iterator[JiraServer]:
    """A Jira."""
    with Server().serving() as server:
        yield JiraServer(server)
