"""The one configured token: for the workspaces that Slack says it is for, and no other."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from bot.flights import SingleFlight
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
    flights = SingleFlight(ThreadPoolExecutor(4))
    return OneToken(token, lambda: WebClient(token=token, base_url=slack.api_url, retry_handlers=[]), clock, flights)


def test_which_company_a_workspace_is_of(apart: Sandbox) -> None:
    """As Slack says of the installation; of a workspace that is not served nobody says it."""
    token = one(apart, MovedClock())
    assert token.company("T0ELSEWHERE") == ""
    assert HEADQUARTERS.enterprise is not None
    assert token.company(ONE) == HEADQUARTERS.enterprise.id
    alone: Any = SimpleNamespace(auth_test=lambda: {"team_id": "T0ALONE"})
    assert OneToken("xoxb", lambda: alone, MovedClock(), SingleFlight(ThreadPoolExecutor(1))).company("T0ALONE") == ""


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
    """While Slack does not say, nobody is told that there is no token. For some seconds the others are told the same
    without asking, as each of them would wait for Slack; then it is asked again."""
    clock = MovedClock()
    token = one(company, clock)
    company.faults.add("auth.test", "server_error")
    for _ in range(3):
        with pytest.raises(SlackApiError):
            token(ONE)
    assert asked(company) == []
    clock.ahead = timedelta(seconds=6)
    assert token(ONE) == company.bot_token


def test_slack_is_asked_once_for_all_who_wait(apart: Sandbox) -> None:
    """What comes in while Slack has not said yet whose the token is waits for one answer."""
    token = one(apart, MovedClock(), OTHER)
    apart.faults.add("auth.test", "slow", seconds=0.5)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(token, [OTHER] * 8)) == {apart.workspace(OTHER).bot_token}
    assert asked(apart) == ["auth.test"]


def test_nobody_waits_for_a_slack_that_hangs(apart: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A delivery is refused in time, and known to be Slack's once it has said so."""
    monkeypatch.setattr("bot.slack.tokens._PATIENCE_SECONDS", 0.05)
    token = one(apart, MovedClock(), OTHER)
    apart.faults.add("auth.test", "slow", seconds=0.5)
    with pytest.raises(TimeoutError):
        token(OTHER)
    apart.wait(lambda: bool(asked(apart)))
    monkeypatch.setattr("bot.slack.tokens._PATIENCE_SECONDS", PATIENCE)
    assert token(OTHER) == apart.workspace(OTHER).bot_token
    assert asked(apart) == ["auth.test"]


def test_many_workspaces_come_in_pages(company: Sandbox) -> None:
    """A company's list is read to its end: Slack gives a thousand at a time."""
    company.core.together += [company.workspace(OTHER)] * 1000
    client = WebClient(token=company.bot_token, base_url=company.api_url)
    assert served_workspaces(client) == [ONE, *[OTHER] * 1001]
    assert asked(company) == ["auth.test", "auth.teams.list", "auth.teams.list"]
