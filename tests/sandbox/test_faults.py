"""Faults: what a bot meets when Slack or the network has a bad day."""

import time
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Person, Sandbox
from tests.sandbox.conftest import CHECKOUT


def _texts(amelie: Person) -> list[str]:
    return [message["text"] for message in amelie.messages(CHECKOUT)]


def test_a_rate_limit_says_when_to_come_back(slack: Sandbox, client: WebClient, amelie: Person) -> None:
    """HTTP 429 with Retry-After, once; the next call goes through."""
    slack.faults.add(method="chat.postMessage", kind="ratelimited", seconds=7)
    with pytest.raises(SlackApiError) as limited:
        client.chat_postMessage(channel=CHECKOUT, text="hi")
    response = limited.value.response
    assert (response.status_code, response["error"], response.headers["Retry-After"]) == (429, "ratelimited", "7")
    client.chat_postMessage(channel=CHECKOUT, text="hi")
    assert _texts(amelie)[-1] == "hi"
    assert slack.refusals == []


def test_a_server_error_does_nothing(slack: Sandbox, client: WebClient, amelie: Person) -> None:
    """HTTP 500, and the message is not posted."""
    slack.faults.add(method="*", kind="server_error")
    with pytest.raises(SlackApiError) as failed:
        client.chat_postMessage(channel=CHECKOUT, text="hi")
    assert failed.value.response.status_code == 500
    assert "hi" not in _texts(amelie)


@pytest.mark.parametrize(("kind", "posted"), [("dropped", False), ("lost_answer", True)])
def test_a_connection_may_close_before_or_after(
    slack: Sandbox, client: WebClient, amelie: Person, kind: str, posted: bool
) -> None:
    """The bot cannot tell the two apart; only the channel can."""
    slack.faults.add(method="chat.postMessage", kind=kind)
    with pytest.raises((URLError, ConnectionError)):
        client.chat_postMessage(channel=CHECKOUT, text="hi")
    assert ("hi" in _texts(amelie)) is posted


def test_a_malformed_answer_hides_a_success(slack: Sandbox, client: WebClient, amelie: Person) -> None:
    """The message is posted, the answer is not JSON."""
    slack.faults.add(method="chat.postMessage", kind="malformed")
    with pytest.raises(SlackApiError, match="non-JSON"):
        client.chat_postMessage(channel=CHECKOUT, text="hi")
    assert _texts(amelie)[-1] == "hi"


def test_a_slow_answer_comes_in_the_end(slack: Sandbox, client: WebClient) -> None:
    """The call takes as long as asked."""
    slack.faults.add(method="auth.test", kind="slow", seconds=0.2)
    started = time.monotonic()
    client.auth_test()
    assert time.monotonic() - started >= 0.2


def test_a_fault_lasts_as_many_times_as_asked(slack: Sandbox, client: WebClient) -> None:
    """Two failures, then success; another method is not touched."""
    slack.faults.add(method="auth.test", kind="server_error", times=2)
    client.users_info(user="U0PRIYA")
    outcomes: list[Any] = []
    for _ in range(3):
        try:
            outcomes.append(client.auth_test()["ok"])
        except SlackApiError:
            outcomes.append("failed")
    assert outcomes == ["failed", "failed", True]


def test_an_unknown_fault_is_named(slack: Sandbox) -> None:
    """A typo in a test is not a fault that never happens."""
    with pytest.raises(ValueError, match="ratelimited"):
        slack.faults.add(method="auth.test", kind="rate_limited")
    slack.faults.add(method="auth.test", kind="slow")
    slack.faults.clear()
    assert slack.faults.listed() == []
