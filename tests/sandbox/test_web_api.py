"""Tokens, scopes, encodings, unknown methods: what every call goes through."""

import json
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Refusal, Sandbox
from tests.patience import PATIENCE


def error_of(call: Any, **arguments: Any) -> dict[str, Any]:
    """What Slack answers to a call it refuses."""
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    answer = refused.value.response.data
    assert isinstance(answer, dict)
    return answer


def test_a_bot_learns_who_it_is(client: WebClient) -> None:
    """auth.test names the workspace, the bot and its user."""
    answer = client.auth_test()
    assert (answer["team"], answer["user"], answer["user_id"]) == ("Northwind Studio", "parrot", "U0BOT")
    assert answer["bot_id"].startswith("B")


def test_a_call_without_a_token_is_refused(slack: Sandbox) -> None:
    """No token and a wrong token are told apart, as in Slack."""
    assert error_of(WebClient(base_url=slack.api_url).auth_test)["error"] == "not_authed"
    assert error_of(WebClient("xoxb-wrong", base_url=slack.api_url).auth_test)["error"] == "invalid_auth"


def test_an_app_token_only_opens_connections(slack: Sandbox, client: WebClient) -> None:
    """The app-level token posts nothing, and the bot's token opens no connection."""
    app = WebClient(slack.app_token, base_url=slack.api_url)
    assert error_of(app.chat_postMessage, channel="C0CHECKOUT", text="hi")["error"] == "not_allowed_token_type"
    assert error_of(client.apps_connections_open, app_token=slack.bot_token)["error"] == "not_allowed_token_type"
    assert client.apps_connections_open(app_token=slack.app_token)["url"].startswith("ws://127.0.0.1:")


def test_a_scope_the_manifest_lacks_is_named(client: WebClient) -> None:
    """missing_scope says what is needed and what there is, in the body and the headers."""
    answer = error_of(client.team_info)
    assert (answer["error"], answer["needed"]) == ("missing_scope", "team:read")
    assert "chat:write" in answer["provided"].split(",")
    headers = client.auth_test().headers
    assert "chat:write" in headers["x-oauth-scopes"].split(",")


def test_optional_scopes_may_be_declined(tmp_path: Path) -> None:
    """An installer who declines the optional scopes leaves the bot without them."""
    manifest = Path(__file__).parent / "manifest.yml"
    with Sandbox(manifest, optional_scopes=False, patience=PATIENCE) as slack:
        headers = WebClient(slack.bot_token, base_url=slack.api_url).auth_test().headers
        assert "groups:history" not in headers["x-oauth-scopes"]


def test_an_unknown_method_is_refused(client: WebClient) -> None:
    """A method Slack does not have is not answered as if it had."""
    assert error_of(client.api_call, api_method="chat.shout")["error"] == "unknown_method"


def test_arguments_come_as_json_form_or_query(slack: Sandbox) -> None:
    """The three encodings Slack takes mean the same call."""
    head = {"Authorization": f"Bearer {slack.bot_token}"}
    json_head = {**head, "Content-Type": "application/json; charset=utf-8"}
    form_head = {**head, "Content-Type": "application/x-www-form-urlencoded"}
    address = f"{slack.api_url}users.info"
    calls = (
        Request(address, json.dumps({"user": "U0PRIYA"}).encode(), json_head),
        Request(address, b"user=U0PRIYA", form_head),
        Request(f"{address}?user=U0PRIYA", headers=head),
    )
    for call in calls:
        with urlopen(call) as response:
            assert json.load(response)["user"]["real_name"] == "Priya Raman"


@pytest.mark.parametrize(("body", "error"), [(b"{oops", "invalid_json"), (b"[1]", "json_not_object")])
def test_a_body_that_is_no_object_is_refused(slack: Sandbox, body: bytes, error: str) -> None:
    """Broken JSON is called so, not treated as an empty call."""
    request = Request(f"{slack.api_url}auth.test", body, {"Content-Type": "application/json"})
    with urlopen(request) as response:
        assert json.load(response)["error"] == error


def test_a_revoked_token_is_dead(client: WebClient) -> None:
    """After auth.revoke nothing works; with test=1 nothing happens."""
    assert client.auth_revoke(test=True)["revoked"] is False
    client.auth_test()
    assert client.auth_revoke()["revoked"] is True
    assert error_of(client.auth_test)["error"] == "token_revoked"


def test_refusals_and_calls_are_kept(slack: Sandbox, client: WebClient) -> None:
    """A test can read back every call, its blocks decoded, and everything refused."""
    client.chat_postMessage(channel="C0CHECKOUT", text="hi", blocks=[{"type": "divider"}])
    error_of(client.chat_postMessage, channel="C0NOWHERE", text="hi")
    method, arguments = slack.calls[0]
    assert (method, arguments["blocks"]) == ("chat.postMessage", [{"type": "divider"}])
    assert slack.refusals == [Refusal("chat.postMessage", "channel_not_found", "")]
