"""What the bot says: posting, updating, deleting, reacting."""

import json
from uuid import uuid4

import pytest
from slack_sdk import WebClient

from sandbox import Person, Sandbox
from tests.sandbox.conftest import CHECKOUT
from tests.sandbox.parrot import section
from tests.sandbox.test_web_api import error_of


def test_a_posted_message_is_seen_by_everyone(slack: Sandbox, client: WebClient) -> None:
    """A message lands in the channel with the bot as its author."""
    answer = client.chat_postMessage(channel=CHECKOUT, text="Hello")
    for user in ("U0AMELIE", "U0PRIYA"):
        last = slack.person(user).messages(CHECKOUT)[-1]
        assert (last["text"], last["user"], last["ts"]) == ("Hello", "U0BOT", answer["ts"])
        assert last["ephemeral"] is False


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        ("C0NOWHERE", "channel_not_found"),
        ("C0PRICING", "channel_not_found"),
        ("C0DESIGN", "not_in_channel"),
        ("C0LAUNCH24", "is_archived"),
    ],
)
def test_the_bot_posts_only_where_it_may(client: WebClient, channel: str, error: str) -> None:
    """Unknown, private, unjoined and archived channels are refused, each in its own words."""
    assert error_of(client.chat_postMessage, channel=channel, text="hi")["error"] == error


def test_an_invited_bot_may_post(client: WebClient, amelie: Person) -> None:
    """Once someone adds the bot to a private channel, it posts there."""
    amelie.invite_bot("C0PRICING")
    client.chat_postMessage(channel="C0PRICING", text="Thanks for the invitation")
    assert amelie.messages("C0PRICING")[-1]["text"] == "Thanks for the invitation"


def test_a_user_id_is_a_direct_message(client: WebClient, amelie: Person) -> None:
    """Posting to a person reaches their messages with the bot."""
    assert client.chat_postMessage(channel="U0AMELIE", text="psst")["channel"] == "D0AMELIE"
    assert [message["text"] for message in amelie.messages("D0AMELIE")] == ["psst"]


def test_a_reply_lands_in_its_thread(client: WebClient, amelie: Person) -> None:
    """A reply is not in the channel; the parent counts it."""
    parent = amelie.say(CHECKOUT, "Anyone?")
    client.chat_postMessage(channel=CHECKOUT, text="Yes", thread_ts=parent["ts"])
    assert [message["text"] for message in amelie.messages(CHECKOUT, parent["ts"])] == ["Anyone?", "Yes"]
    shown = amelie.messages(CHECKOUT)[-1]
    assert (shown["text"], shown["reply_count"], shown["reply_users"]) == ("Anyone?", 1, ["U0BOT"])


def test_a_broadcast_reply_is_in_both_places(client: WebClient, amelie: Person) -> None:
    """reply_broadcast shows the reply in the channel as well."""
    parent = amelie.say(CHECKOUT, "Anyone?")
    client.chat_postMessage(channel=CHECKOUT, text="All of you", thread_ts=parent["ts"], reply_broadcast=True)
    assert amelie.messages(CHECKOUT)[-1]["text"] == "All of you"
    assert amelie.messages(CHECKOUT, parent["ts"])[-1]["text"] == "All of you"


def test_an_ephemeral_message_is_for_one_reader(slack: Sandbox, client: WebClient, amelie: Person) -> None:
    """Nobody else sees it, and the Web API cannot find it again."""
    answer = client.chat_postEphemeral(channel=CHECKOUT, user="U0AMELIE", text="for you")
    assert amelie.messages(CHECKOUT)[-1]["ephemeral"] is True
    assert slack.person("U0PRIYA").messages(CHECKOUT)[-1]["text"] != "for you"
    refused = error_of(client.chat_update, channel=CHECKOUT, ts=answer["message_ts"], text="x")
    assert refused["error"] == "message_not_found"


def test_an_ephemeral_message_needs_a_member(client: WebClient) -> None:
    """Someone outside the channel cannot be whispered to in it."""
    refused = error_of(client.chat_postEphemeral, channel=CHECKOUT, user="U0OLIVER", text="psst")
    assert refused["error"] == "user_not_in_channel"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"text": ""}, "no_text"),
        ({"text": "  \n"}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "x", "blocks": "[{"}, "invalid_blocks_format"),
        ({"text": "x", "blocks": [section("y" * 2_900) for _ in range(5)]}, "msg_blocks_too_long"),
        ({"text": "x", "metadata": {"event_type": "x"}}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "x", "event_payload": {"a": "b" * 17_000}}}, "metadata_too_large"),
        ({"text": "x", "attachments": [{"text": "y"}] * 101}, "too_many_attachments"),
    ],
)
@pytest.mark.filterwarnings("ignore:The top-level `text` argument")
def test_a_message_slack_would_not_take_is_refused(client: WebClient, arguments: dict[str, object], error: str) -> None:
    """Nothing to show, too much to show, or broken parts: each has Slack's name."""
    encoded = {k: v if isinstance(v, str) else json.dumps(v) for k, v in arguments.items()}
    refused = error_of(client.api_call, api_method="chat.postMessage", params={"channel": CHECKOUT, **encoded})
    assert refused["error"] == error


def test_invalid_blocks_say_where(client: WebClient) -> None:
    """The answer points at the block that is wrong, in Slack's shape."""
    refused = error_of(client.chat_postMessage, channel=CHECKOUT, text="x", blocks=[section("y" * 3001)])
    sentence = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert refused["error"] == "invalid_blocks"
    assert refused["errors"] == [sentence]
    assert refused["response_metadata"]["messages"] == [f"[ERROR] {sentence}"]


def test_metadata_and_client_msg_id_are_kept(client: WebClient) -> None:
    """History gives metadata back to whoever asks for it, client_msg_id always."""
    metadata = {"event_type": "digest", "event_payload": {"key": "w30"}}
    key = str(uuid4())
    client.chat_postMessage(channel=CHECKOUT, text="digest", metadata=metadata, client_msg_id=key)
    told = client.conversations_history(channel=CHECKOUT, limit=1, include_all_metadata=True)["messages"][0]
    assert (told["metadata"], told["client_msg_id"]) == (metadata, key)
    assert "metadata" not in client.conversations_history(channel=CHECKOUT, limit=1)["messages"][0]


def test_an_update_with_text_alone_drops_the_blocks(client: WebClient, amelie: Person) -> None:
    """Slack shows the new text, so the old blocks go; new blocks do not mark the message edited."""
    ts = client.chat_postMessage(channel=CHECKOUT, text="a", blocks=[section("a")])["ts"]
    client.chat_update(channel=CHECKOUT, ts=ts, text="b", blocks=[section("b")])
    assert "edited" not in amelie.messages(CHECKOUT)[-1]
    client.chat_update(channel=CHECKOUT, ts=ts, text="c")
    last = amelie.messages(CHECKOUT)[-1]
    assert (last["text"], last.get("blocks"), last["edited"]["user"]) == ("c", None, "U0BOT")


def test_an_update_of_metadata_alone_keeps_the_content(client: WebClient, amelie: Person) -> None:
    """Neither text nor blocks given: both stay."""
    ts = client.chat_postMessage(channel=CHECKOUT, text="a", blocks=[section("a")])["ts"]
    metadata = {"event_type": "seen", "event_payload": {}}
    client.api_call("chat.update", json={"channel": CHECKOUT, "ts": ts, "metadata": metadata})
    last = amelie.messages(CHECKOUT)[-1]
    assert (last["text"], last["blocks"][0]["text"]["text"], last["metadata"]) == ("a", "a", metadata)


def test_the_bot_changes_only_its_own_messages(client: WebClient, amelie: Person) -> None:
    """A person's message can be neither updated nor deleted by the bot."""
    ts = amelie.say(CHECKOUT, "mine")["ts"]
    assert error_of(client.chat_update, channel=CHECKOUT, ts=ts, text="x")["error"] == "cant_update_message"
    assert error_of(client.chat_delete, channel=CHECKOUT, ts=ts)["error"] == "cant_delete_message"


def test_a_deleted_message_is_gone(client: WebClient, amelie: Person) -> None:
    """Deleting takes it from the channel, and a second time finds nothing."""
    ts = client.chat_postMessage(channel=CHECKOUT, text="oops")["ts"]
    client.chat_delete(channel=CHECKOUT, ts=ts)
    assert ts not in [message["ts"] for message in amelie.messages(CHECKOUT)]
    assert error_of(client.chat_delete, channel=CHECKOUT, ts=ts)["error"] == "message_not_found"


def test_a_permalink_leads_to_the_message(client: WebClient, amelie: Person) -> None:
    """The address holds the channel and the timestamp, and the thread for a reply."""
    parent = amelie.say(CHECKOUT, "Anyone?")
    link = client.chat_getPermalink(channel=CHECKOUT, message_ts=parent["ts"])["permalink"]
    assert link.endswith(f"/archives/{CHECKOUT}/p{parent['ts'].replace('.', '')}")
    reply = amelie.say(CHECKOUT, "me", thread_ts=parent["ts"])
    assert (
        f"thread_ts={parent['ts']}" in client.chat_getPermalink(channel=CHECKOUT, message_ts=reply["ts"])["permalink"]
    )


def test_a_reaction_is_shown_once(client: WebClient, amelie: Person) -> None:
    """The bot reacts once; a second time is refused."""
    ts = amelie.say(CHECKOUT, "shipped")["ts"]
    client.reactions_add(channel=CHECKOUT, timestamp=ts, name="tada")
    assert amelie.messages(CHECKOUT)[-1]["reactions"] == [{"name": "tada", "users": ["U0BOT"], "count": 1}]
    assert error_of(client.reactions_add, channel=CHECKOUT, timestamp=ts, name="tada")["error"] == "already_reacted"


def test_a_bookmark_is_described(client: WebClient) -> None:
    """A bookmark comes back with an id; only links can be added."""
    made = client.bookmarks_add(channel_id=CHECKOUT, title="Board", type="link", link="https://board.example")
    assert made["bookmark"]["title"] == "Board"
    refused = error_of(client.bookmarks_add, channel_id=CHECKOUT, title="Board", type="folder")
    assert refused["error"] == "invalid_bookmark_type"
