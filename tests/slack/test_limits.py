"""Slack says wait: how long, for whom, and who is told at once."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from bot.slack.limits import NotDoneError, RateLimits, SlackAwayError, SlackClient, trouble_of
from sandbox import DEMO, Sandbox
from tests.conftest import ENGLISH
from tests.patience import PATIENCE


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A local Slack."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as running:
        yield running


@pytest.fixture
def slack(sandbox: Sandbox) -> Iterator[Sandbox]:
    """The same, without faults and calls of the last test."""
    sandbox.faults.clear()
    sandbox.core.calls.clear()
    yield sandbox
    sandbox.faults.clear()


def client(slack: Sandbox, limits: RateLimits | None = None, **options: Any) -> SlackClient:
    """What the bot calls Slack with."""
    shared = limits or RateLimits()
    return SlackClient(token=slack.bot_token, base_url=slack.api_url, limits=shared, **options)


def calls(slack: Sandbox) -> list[str]:
    """The methods that were carried out."""
    return [method for method, _ in slack.core.calls]


def test_a_short_wait_is_waited_for(slack: Sandbox) -> None:
    """Slack asks for a second: the call is made again after it, and answers."""
    slack.faults.add("conversations.open", "ratelimited", seconds=1)
    began = time.monotonic()
    assert client(slack).conversations_open(users=ENGLISH)["ok"]
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize("options", [{"patience": 5.0}, {"patience": 0.0}], ids=["short", "zero"])
def test_a_long_wait_is_told_at_once(slack: Sandbox, options: dict[str, Any]) -> None:
    """Slack asks for more than is waited: it is said at once, and Slack is not asked again before that."""
    slack.faults.add("conversations.open", "ratelimited", seconds=30)
    one = client(slack, **options)
    for _ in range(3):
        with pytest.raises(SlackApiError) as raised:
            one.conversations_open(users=ENGLISH)
        assert raised.value.response["error"] == "ratelimited"
        assert 25 <= int(raised.value.response.headers["Retry-After"]) <= 30
        assert trouble_of(raised.value) == "slack-limited"
    assert "conversations.open" not in calls(slack)
    assert slack.faults.listed() == []
    assert one.users_info(user=ENGLISH)["ok"], "another method is free"


def test_a_limit_is_of_one_workspace(slack: Sandbox) -> None:
    """What one workspace is limited in, another is not."""
    limits = RateLimits()
    limits.note("T1", "users.info", 30)
    with pytest.raises(SlackApiError):
        client(slack, limits, team_id="T1").users_info(user=ENGLISH)
    assert client(slack, limits, team_id=DEMO.id).users_info(user=ENGLISH)["ok"]


def test_those_who_waited_go_one_after_the_other(slack: Sandbox) -> None:
    """Ten who waited do not come at once, which Slack would only limit again; all of them are answered."""
    limits, began = RateLimits(), time.monotonic()
    limits.note("", "users.info", 0.3)
    one = client(slack, limits)
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: one.users_info(user=ENGLISH)["ok"], range(10)))
    assert all(answers)
    assert time.monotonic() - began >= 0.3 + 9 * 0.05


def test_the_end_wakes_who_waits(slack: Sandbox) -> None:
    """When the bot ends, nobody waits on; and nobody begins to."""
    limits = RateLimits()
    limits.note("", "users.info", 3600)
    one = client(slack, limits, patience=7200)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(one.users_info, user=ENGLISH)
        slack.wait(lambda: limits._waiting)
        assert limits.close() == 1
        with pytest.raises(SlackApiError, match="ratelimited"):
            waiting.result(PATIENCE)
    with pytest.raises(SlackApiError, match="ratelimited"):
        one.users_info(user=ENGLISH)


def test_too_many_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while very many wait is told at once, so that waiting alone never takes every thread."""
    monkeypatch.setattr("bot.slack.limits._MOST", 1)
    limits = RateLimits()
    limits.note("T1", "users.info", 3600)
    first = threading.Thread(target=limits.wait, args=("T1", "users.info", 7200), daemon=True)
    first.start()
    while not limits._waiting:
        time.sleep(0.01)
    assert not limits.wait("T1", "users.info", 7200)
    limits.close()
    first.join(PATIENCE)


# Where an upload or a response URL answers 200, Slack took what it was sent, whatever else it says.
SILENT = ["server_error", "dropped", "lost_answer", "slow", "drip"]
TROUBLES = [
    *(("conversations.open", kind) for kind in [*SILENT, "malformed"]),
    *(("upload", kind) for kind in SILENT),
    *(("files.completeUploadExternal", kind) for kind in [*SILENT, "malformed"]),
    *(("response_url", kind) for kind in ("server_error", "dropped", "slow")),
]


@pytest.mark.parametrize(("method", "kind"), TROUBLES)
def test_no_answer_is_one_kind_of_error(slack: Sandbox, method: str, kind: str) -> None:
    """However Slack fails to answer, it is told as that, within the time a call has, and not tried twice."""
    slack.faults.add(method, kind, seconds=1)
    one = client(slack, timeout=0.5)

    def act() -> object:
        if method == "conversations.open":
            return one.conversations_open(users=ENGLISH)
        if method == "response_url":
            return one.answer_at(f"{slack.api_url.removesuffix('api/')}response/{DEMO.id}/none", {"text": "x"})
        return one.files_upload_v2(filename="a.txt", content="a")

    with pytest.raises((SlackAwayError, SlackApiError)) as raised:
        act()
    assert trouble_of(raised.value) == "slack-silent"


def test_steps_that_each_take_long_end_together(slack: Sandbox) -> None:
    """A time for all steps of an upload together is kept, although each of them alone is quick enough."""
    for method in ("files.getUploadURLExternal", "upload", "files.completeUploadExternal"):
        slack.faults.add(method, "slow", seconds=0.4)
    with pytest.raises(SlackAwayError):
        client(slack, within=1.0).files_upload_v2(filename="a.txt", content="a")
    assert "files.completeUploadExternal" not in calls(slack)


def test_what_slack_refuses_is_no_trouble(slack: Sandbox) -> None:
    """A mistake of the bot is told as one."""
    with pytest.raises(SlackApiError) as raised:
        client(slack).conversations_open(users="U0NOBODY")
    assert trouble_of(raised.value) == ""
    assert trouble_of(ValueError("x")) == ""
    assert trouble_of(NotDoneError("slack-form-shut")) == "slack-form-shut"
