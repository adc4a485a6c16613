"""Channels shared with another company through Slack Connect: what the bot hears of a stranger, and may not do."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import CONNECTED, STRANGER, Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST, Clock, Running
from tests.sandbox.parrot import acknowledging, actions, button, entry, home, modal, section
from tests.sandbox.test_web_api import error_of

SHARED, PRIVATE, OURS, THEIRS = "C0FJORD", "C0PILOT", CONNECTED.id, STRANGER.team

Told = list[dict[str, Any]]


@pytest.fixture
def slack(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox whose organisation shares two channels with another company."""
    with Sandbox(MANIFEST, CONNECTED, clock=clock, patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
def tomas(slack: Sandbox) -> Person:
    """The stranger."""
    return slack.person(STRANGER.id)


def events(app: App, kind: str) -> Told:
    """Every payload of an event, as it comes."""
    heard: Told = []
    app.event(kind)(acknowledging(lambda _, body: heard.append(body)))
    return heard


def test_what_a_stranger_says_names_their_company(app: App, connected: Running, slack: Sandbox, tomas: Person) -> None:
    """The event is for our installation, and its sender belongs to another team."""
    heard, _ = events(app, "app_mention"), events(app, "message")
    with connected():
        tomas.say(SHARED, "@Parrot hello")
        slack.wait(lambda: heard)
    (body,) = heard
    assert (body["team_id"], body["context_team_id"], body["authorizations"][0]["team_id"]) == (THEIRS, OURS, OURS)
    assert body["is_ext_shared_channel"]
    assert (body["event"]["user_team"], body["event"]["source_team"], body["event"]["team"]) == (THEIRS,) * 3
    assert body["event"]["user_profile"]["team"] == THEIRS


def test_a_colleague_in_a_shared_channel_is_no_stranger(
    app: App, connected: Running, slack: Sandbox, amelie: Person
) -> None:
    """Only the channel is marked."""
    heard, _ = events(app, "app_mention"), events(app, "message")
    with connected():
        amelie.say(SHARED, "@Parrot hello")
        amelie.say(CHECKOUT, "@Parrot hello")
        slack.wait(lambda: len(heard) == 2)
    found = {body["event"]["channel"]: (body["is_ext_shared_channel"], body["team_id"]) for body in heard}
    assert found == {SHARED: (True, OURS), CHECKOUT: (False, OURS)}
    assert not any("user_team" in body["event"] for body in heard)


def test_a_stranger_presses_buttons_and_fills_in_forms(
    app: App, connected: Running, client: WebClient, slack: Sandbox, tomas: Person
) -> None:
    """`user.team_id` is theirs each time. A form that is sent names their team, and in the view where the app is."""
    got: Told = []

    @app.action("open")
    def opens(ack: Any, body: dict[str, Any]) -> None:
        ack()
        got.append(body)
        client.views_open(trigger_id=body["trigger_id"], view=modal(entry("name")))

    app.view("form")(acknowledging(lambda _, body: got.append(body)))
    with connected():
        client.chat_postMessage(channel=SHARED, text="Press", blocks=[actions(button("open"))])
        tomas.click(tomas.messages(SHARED)[-1], "open")
        slack.wait(lambda: tomas.modal)
        assert tomas.submit({"name": "Tomas"}) == {}
        slack.wait(lambda: len(got) == 2)
    pressed, sent = got
    assert (pressed["team"]["id"], pressed["user"]["team_id"]) == (OURS, THEIRS)
    assert (sent["team"]["id"], sent["user"]["team_id"]) == (THEIRS, THEIRS)
    assert sent["view"]["app_installed_team_id"] == OURS
    assert slack.refusals == []


def test_a_stranger_has_the_messages_of_an_app_and_nothing_else(tomas: Person) -> None:
    """No command, no shortcut, no Home tab, and no channel but the shared ones they are in."""
    acts: tuple[Callable[[], object], ...] = (
        lambda: tomas.command("/parrot", "hi", channel=SHARED),
        lambda: tomas.shortcut("repeat_anything"),
        lambda: tomas.message_shortcut("repeat", tomas.say(SHARED, "Hello")),
        tomas.open_home,
        lambda: tomas.say(CHECKOUT, "Hello"),
        lambda: tomas.join(CHECKOUT),
    )
    for act in acts:
        with pytest.raises(LookupError):
            act()


def test_the_bot_cannot_write_to_a_stranger_alone(client: WebClient) -> None:
    """It whispers in a shared channel; messages and a Home tab of their own there are not."""
    assert client.chat_postEphemeral(channel=SHARED, user=STRANGER.id, text="Psst")["ok"]
    assert error_of(client.chat_postMessage, channel=STRANGER.id, text="Hello")["error"] == "channel_not_found"
    assert error_of(client.conversations_open, users=STRANGER.id)["error"] == "user_not_found"
    published = error_of(client.views_publish, user_id=STRANGER.id, view=home(section("Hi")))
    assert published["error"] == "user_not_found"


def test_who_somebody_is_tells_their_company(client: WebClient, amelie: Person) -> None:
    """users.info knows a stranger with their own team and without a language; `is_stranger` is said only of those with
    whom no channel is left; users.list knows colleagues alone."""
    told = client.users_info(user=STRANGER.id, include_locale=True)["user"]
    assert (told["team_id"], told["is_stranger"], "locale" in told) == (THEIRS, False, False)
    assert client.users_info(user=amelie.id)["user"]["team_id"] == OURS
    assert STRANGER.id not in [member["id"] for member in client.users_list()["members"]]
    for channel in (SHARED, PRIVATE):
        amelie.remove_bot(channel)
    assert client.users_info(user=STRANGER.id)["user"]["is_stranger"]


def test_a_channel_tells_with_whom_it_is_shared(client: WebClient, amelie: Person) -> None:
    """conversations.info says is_ext_shared and the other company's team id."""
    shared = client.conversations_info(channel=SHARED)["channel"]
    assert (shared["is_ext_shared"], shared["connected_team_ids"]) == (True, [THEIRS])
    ours = client.conversations_info(channel=CHECKOUT)["channel"]
    assert (ours["is_ext_shared"], ours["shared_team_ids"]) == (False, [OURS])
    assert STRANGER.id in client.conversations_members(channel=SHARED)["members"]
    assert amelie.messages(SHARED) == []


def test_who_joins_and_leaves_is_told(app: App, connected: Running, slack: Sandbox, amelie: Person) -> None:
    """By the person or by invitation, where the bot is; who leaves is in conversations.members no more."""
    joined, left = events(app, "member_joined_channel"), events(app, "member_left_channel")
    with connected():
        amelie.leave_channel(SHARED)
        amelie.join(SHARED)
        amelie.invite("U0PRIYA", SHARED)
        amelie.leave_channel("C0DESIGN")  # the bot is not there
        slack.wait(lambda: len(joined) == 2 and left)
    assert [body["event"]["user"] for body in left] == ["U0AMELIE"]
    # Each event is heard on a thread of its own: in any order.
    assert {(body["event"]["user"], body["event"].get("inviter")) for body in joined} == {
        ("U0AMELIE", None),
        ("U0PRIYA", "U0AMELIE"),
    }


def test_a_private_channel_is_entered_by_invitation(slack: Sandbox, amelie: Person, tomas: Person) -> None:
    """Who is not in it does not see it; nobody can be let into what is not shared with their company."""
    priya = slack.person("U0PRIYA")
    with pytest.raises(LookupError):
        priya.join(PRIVATE)
    amelie.invite("U0PRIYA", PRIVATE)
    assert priya.messages(PRIVATE) == []
    priya.leave_channel(PRIVATE)
    with pytest.raises(LookupError):
        priya.messages(PRIVATE)
    with pytest.raises(LookupError):
        amelie.invite(tomas.id, CHECKOUT)
