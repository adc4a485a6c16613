"""Calls of Slack's Web API end."""

from collections.abc import Iterator
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from bot.slack.client import TimedClient
from sandbox import Sandbox
from tests.conftest import FRENCH
from tests.patience import PATIENCE


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """A local Slack."""
    with Sandbox(MANIFEST, patience=PATIENCE) as local:
        yield local


def client(slack: Sandbox, timeout: float) -> WebClient:
    """The bot's client."""
    return TimedClient(slack.bot_token, slack.api_url, timeout=timeout, retry_handlers=[])  # type: ignore[arg-type]


def test_an_answer_that_drips_is_cut(slack: Sandbox) -> None:
    """A byte every tenth of a second, each in time: the answer would take minutes, and is given up after a second."""
    slack.faults.add("users.info", "drip", seconds=0.1)
    with pytest.raises((TimeoutError, URLError)):
        client(slack, 1).users_info(user=FRENCH)


def test_a_silence_is_cut(slack: Sandbox) -> None:
    """Slack takes the call and says nothing."""
    slack.faults.add("users.info", "slow", seconds=PATIENCE)
    with pytest.raises((TimeoutError, URLError)):
        client(slack, 1).users_info(user=FRENCH)


@pytest.mark.parametrize(("fault", "said"), [("server_error", "internal_error"), ("malformed", "non-JSON")])
def test_errors_are_those_of_the_sdk(slack: Sandbox, fault: str, said: str) -> None:
    """What Slack refuses is read as by the SDK's own client."""
    slack.faults.add("users.info", fault)
    with pytest.raises(SlackApiError, match=said):
        client(slack, PATIENCE).users_info(user=FRENCH)


def test_answers_are_those_of_the_sdk(slack: Sandbox) -> None:
    """Their text, letters of every kind, and their headers."""
    found = client(slack, PATIENCE).users_info(user=FRENCH, include_locale=True)
    assert found["user"]["real_name"] == "Amélie Laurent"
    assert found.status_code == 200
    assert "users:read" in found.headers["x-oauth-scopes"]


def test_a_proxy_is_asked_in_slacks_place(slack: Sandbox) -> None:
    """Where the way to Slack leads through a proxy, as HTTPS_PROXY says."""
    through = TimedClient(slack.bot_token, "http://slack.example/api/", proxy=slack.api_url.removesuffix("/api/"))
    with pytest.raises(SlackApiError, match="wrong_host"):  # the local Slack answers, and has no other name
        through.auth_test()
