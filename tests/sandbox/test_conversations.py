"""Lists, history and membership of conversations; people."""

import pytest
from slack_sdk import WebClient

from sandbox import Person
from tests.sandbox.conftest import CHECKOUT
from tests.sandbox.test_web_api import error_of


def test_the_bot_lists_the_public_channels(client: WebClient) -> None:
    """Public ones, archived only on request, and private ones only with the scope."""
    listed = {channel["name"]: channel for channel in client.conversations_list(exclude_archived=True)["channels"]}
    assert listed["checkout"]["is_member"] is True
    assert listed["design-crit"]["is_member"] is False
    assert "launch-2024" not in listed
    assert "pricing-review" not in listed
    assert error_of(client.conversations_list, types="private_channel")["needed"] == "groups:read"


def test_lists_come_in_pages(client: WebClient) -> None:
    """Following the cursor gives every channel once."""
    names = [c["name"] for answer in client.conversations_list(limit=2) for c in answer["channels"]]
    assert len(names) == len(set(names)) == 7


def test_history_is_newest_first_without_replies(client: WebClient) -> None:
    """Replies are read with conversations.replies, parent first."""
    history = client.conversations_history(channel="C0PRODUCTOPS")["messages"]
    assert [message["user"] for message in history] == ["U0OLIVER"]
    thread = client.conversations_replies(channel="C0PRODUCTOPS", ts=history[0]["ts"])["messages"]
    assert [message["user"] for message in thread] == ["U0OLIVER", "U0AMELIE", "U0HELENA"]
    assert error_of(client.conversations_replies, channel="C0PRODUCTOPS", ts="1.000000")["error"] == "thread_not_found"


def test_history_can_be_cut_by_time(client: WebClient, amelie: Person) -> None:
    """oldest and latest leave the ends out unless inclusive."""
    stamps = [amelie.say(CHECKOUT, str(number))["ts"] for number in range(3)]
    window = {"channel": CHECKOUT, "oldest": stamps[0], "latest": stamps[2]}
    assert [m["text"] for m in client.conversations_history(**window)["messages"]] == ["1"]
    assert [m["text"] for m in client.conversations_history(**window, inclusive=True)["messages"]] == ["2", "1", "0"]


def test_history_needs_membership_and_the_scope_of_its_kind(client: WebClient, amelie: Person) -> None:
    """A channel the bot is not in stays closed; a private one opens with the optional scope."""
    assert error_of(client.conversations_history, channel="C0DESIGN")["error"] == "not_in_channel"
    client.conversations_join(channel="C0DESIGN")
    assert client.conversations_history(channel="C0DESIGN")["messages"]
    amelie.invite_bot("C0PRICING")
    assert client.conversations_history(channel="C0PRICING")["messages"]


def test_members_and_details_of_a_channel(client: WebClient) -> None:
    """conversations.members and info agree on who is there."""
    members = client.conversations_members(channel=CHECKOUT)["members"]
    info = client.conversations_info(channel=CHECKOUT, include_num_members=True)["channel"]
    assert {"U0AMELIE", "U0BOT"} <= set(members)
    assert (info["name"], info["num_members"]) == ("checkout", len(members))


def test_opening_a_direct_message_gives_its_id(client: WebClient) -> None:
    """The id is the one chat.postMessage uses."""
    assert client.conversations_open(users="U0PRIYA")["channel"]["id"] == "D0PRIYA"
    assert error_of(client.conversations_open, users="U0NOBODY")["error"] == "user_not_found"


def test_joining_twice_is_a_warning(client: WebClient) -> None:
    """A channel the bot is in already is not an error."""
    assert client.conversations_join(channel=CHECKOUT)["warning"] == "already_in_channel"
    assert error_of(client.conversations_join, channel="C0LAUNCH24")["error"] == "is_archived"


def test_the_locale_is_told_on_request(client: WebClient) -> None:
    """A bot that greets in French needs include_locale."""
    assert "locale" not in client.users_info(user="U0AMELIE")["user"]
    assert client.users_info(user="U0AMELIE", include_locale=True)["user"]["locale"] == "fr-FR"
    assert error_of(client.users_info, user="U0NOBODY")["error"] == "user_not_found"


def test_everyone_is_listed_with_the_bot(client: WebClient) -> None:
    """users.list tells bots from people and names the administrators; e-mail needs its own scope."""
    members = {member["id"]: member for member in client.users_list()["members"]}
    assert members["U0BOT"]["is_bot"] is True
    assert members["U0HELENA"]["is_admin"] is True
    assert "email" not in members["U0AMELIE"]["profile"]
    assert error_of(client.users_lookupByEmail, email="a@b.example")["error"] == "missing_scope"


@pytest.mark.parametrize(("user", "expected"), [("U0OLIVER", False), ("U0AMELIE", True)])
def test_a_persons_channels_can_be_asked_for(client: WebClient, user: str, expected: bool) -> None:
    """users.conversations answers for the person, not for the bot."""
    names = [channel["name"] for channel in client.users_conversations(user=user)["channels"]]
    assert ("checkout" in names) is expected
