"""The one configured token: for the workspaces that Slack says it is for, and no other."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from bot.slack.tokens import OneToken, UnservedError, served_workspaces
from sandbox import HEADQUARTERS, SISTER, Sandbox
from tests.conftest import MovedClock
from tests.patience import PATIENCE

ONE, OTHER = HEADQUARTERS.id, SISTER.id


@pytest.fixture
def apart() -> Iterator[Sandbox]:
    """Two workspaces of a company, each of which installed the app."""
    with Sandbox(MANIFEST, HEADQUARTERS, beside=[SISTER], patience=PATIENCE) as slack:
        yield slack


@pytest.fixture
def company() -> Iterator[Sandbox]:
    """The same, where the company installed it for all of them."""
    with Sandbox(MANIFEST, HEADQUARTERS, beside=[SISTER], org_wide=True, patience=PATIENCE) as slack:
        yield slack


def one(slack: Sandbox, clock: MovedClock, team: str = "") -> OneToken:
    """The token of a workspace, as the bot is configured with it."""
    token = slack.workspace(team).bot_token
    return OneToken(token, lambda: WebClient(token=token, base_url=slack.api_url, retry_handlers=[]), clock)


def asked(slack: Sandbox) -> list[str]:
    """What Slack was asked."""
    return [method for method, _ in slack.calls]


def test_a_workspaces_token_is_for_that_workspace(apart: Sandbox) -> None:
    """Nothing is said to a sister workspace with it; Slack is asked once."""
    token = one(apart, MovedClock(), OTHER)
    assert {token(OTHER) for _ in range(3)} == {apart.workspace(OTHER).bot_token}
    for workspace in (ONE, "T0ELSEWHERE", "E0NORTHWIND", ""):
        with pytest.raises(UnservedError):
            token(workspace)
    assert asked(apart) == ["auth.test"]


def test_a_companys_token_is_for_its_workspaces(company: Sandbox) -> None:
    """All that the company gave it, and neither the company as such nor anybody else."""
    token = one(company, MovedClock())
    assert token(ONE) == token(OTHER) == company.bot_token
    for workspace in ("E0NORTHWIND", "T0ELSEWHERE"):
        with pytest.raises(UnservedError):
            token(workspace)
    assert asked(company) == ["auth.test", "auth.teams.list"]


def test_a_workspace_that_a_company_adds_later_is_served(company: Sandbox) -> None:
    """Slack is asked again about a workspace it did not name, once a minute at most."""
    clock, added = MovedClock(), company.workspace(OTHER)
    added.has_app = False
    token = one(company, clock)
    with pytest.raises(UnservedError):
        token(OTHER)
    added.has_app = True
    with pytest.raises(UnservedError):
        token(OTHER)
    clock.ahead = timedelta(seconds=61)
    assert token(OTHER) == company.bot_token


def test_a_silence_of_slacks_is_no_answer(company: Sandbox) -> None:
    """While Slack does not say, nobody is told that there is no token; the next request asks again."""
    token = one(company, MovedClock())
    company.faults.add("auth.test", "server_error")
    with pytest.raises(SlackApiError):
        token(ONE)
    assert token(ONE) == company.bot_token


def test_many_workspaces_come_in_pages(company: Sandbox) -> None:
    """A company's list is read to its end: Slack gives a thousand at a time."""
    company.core.together += [company.workspace(OTHER)] * 1000
    client = WebClient(token=company.bot_token, base_url=company.api_url)
    assert served_workspaces(client) == [ONE, *[OTHER] * 1001]
    assert asked(company) == ["auth.test", "auth.teams.list", "auth.teams.list"]
