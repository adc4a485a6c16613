"""People leave, channels are archived, the bot is shown out: what the bot is told then."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Person, Sandbox

CHECKOUT = "C0CHECKOUT"


def refusal(client: WebClient, channel: str) -> str:
    """What Slack answers when the bot posts there."""
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel=channel, text="Hello")
    return str(refused.value.response["error"])


def test_somebody_who_left_is_deleted(slack: Sandbox, client: WebClient, amelie: Person) -> None:
    """Slack still knows them, says so, and takes what is written to them."""
    assert client.users_info(user=amelie.id)["user"]["deleted"] is False
    amelie.leave()
    assert client.users_info(user=amelie.id)["user"]["deleted"] is True
    assert amelie.id not in slack.core.workspace.conversations[CHECKOUT].members
    assert client.chat_postMessage(channel=amelie.id, text="Are you there?")["ok"]


def test_an_archived_channel_takes_no_message(client: WebClient, amelie: Person) -> None:
    """Until somebody brings it back."""
    amelie.archive(CHECKOUT)
    assert refusal(client, CHECKOUT) == "is_archived"
    amelie.archive(CHECKOUT, archived=False)
    assert client.chat_postMessage(channel=CHECKOUT, text="Hello")["ok"]


def test_the_bot_posts_only_where_it_is(client: WebClient, amelie: Person) -> None:
    """Taken out of a channel it is refused there, and invited again it is not."""
    amelie.remove_bot(CHECKOUT)
    assert refusal(client, CHECKOUT) == "not_in_channel"
    amelie.invite_bot(CHECKOUT)
    assert client.chat_postMessage(channel=CHECKOUT, text="Hello")["ok"]
