"""Driving a person from a test: mistakes are told at once, and nothing unseen can be touched."""

from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import NotAcknowledged, Person, Sandbox
from tests.sandbox.conftest import CHECKOUT, Running
from tests.sandbox.parrot import acknowledging, actions, button, entry, modal, option, section


def test_a_stranger_is_not_a_person(slack: Sandbox) -> None:
    """A wrong id fails where it is written, naming the right ones."""
    with pytest.raises(LookupError, match="U0AMELIE"):
        slack.person("U0NOBODY")


@pytest.mark.parametrize("channel", ["C0NOWHERE", "D0PRIYA"])
def test_nobody_reads_or_speaks_where_they_are_not(amelie: Person, channel: str) -> None:
    """Unknown channels and other people's direct messages are closed."""
    with pytest.raises(LookupError, match="sees no conversation"):
        amelie.messages(channel)
    with pytest.raises(LookupError, match="sees no conversation"):
        amelie.say(channel, "hello")


def test_an_archived_channel_takes_no_message(amelie: Person) -> None:
    """It can still be read."""
    assert amelie.messages("C0LAUNCH24")
    with pytest.raises(LookupError, match="archived"):
        amelie.say("C0LAUNCH24", "hello")


def test_speaking_in_a_public_channel_joins_it(slack: Sandbox, client: WebClient) -> None:
    """A newcomer becomes a member by posting."""
    slack.person("U0OLIVER").say(CHECKOUT, "passing by")
    assert "U0OLIVER" in client.conversations_members(channel=CHECKOUT)["members"]


def test_the_bot_is_invited_by_command_too(slack: Sandbox, amelie: Person, client: WebClient) -> None:
    """/invite is Slack's own command: the bot hears of no command, it is simply there."""
    assert amelie.command("/invite", "@Parrot", channel="C0PRICING") is None
    client.chat_postMessage(channel="C0PRICING", text="hello")
    assert [message["text"] for message in amelie.messages("C0PRICING")][-2:] == [
        "<@U0BOT> has joined the channel",
        "hello",
    ]
    assert [parcel.name for parcel in slack.deliveries] in ([], ["member_joined_channel"])


def test_one_cannot_submit_nothing(amelie: Person) -> None:
    """Without a modal there is nothing to fill in, submit or close."""
    for act in (amelie.submit, amelie.close):
        with pytest.raises(LookupError, match="no modal open"):
            act()


def test_an_input_that_is_not_there_is_named(slack: Sandbox, amelie: Person, client: WebClient) -> None:
    """A typo in a block_id fails instead of being ignored."""
    client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(entry("name")))
    with pytest.raises(LookupError, match=r"no input 'nmae' in the modal: \['name'\]"):
        amelie.submit({"nmae": "Ada"})


def test_a_required_input_stops_the_submission(slack: Sandbox, amelie: Person, client: WebClient) -> None:
    """As in Slack, the bot is not asked."""
    client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(entry("name")))
    assert amelie.submit() == {"name": "Please complete this required field."}
    assert slack.deliveries == []


def test_every_kind_of_input_is_filled_in(
    app: App, connected: Running, slack: Sandbox, amelie: Person, client: WebClient
) -> None:
    """Plain values become Slack's state, whatever the element."""
    states: list[Any] = []
    app.view("form")(acknowledging(lambda view, body: states.append(view["state"]["values"])))
    options = [option("a"), option("b")]
    blocks = [
        entry("text"),
        entry("radio", "radio_buttons", options=options),
        entry("boxes", "checkboxes", options=options),
        entry("many", "multi_static_select", options=options),
        entry("day", "datepicker"),
        entry("hour", "timepicker"),
        entry("who", "users_select"),
        entry("all", "multi_users_select"),
        entry("where", "conversations_select", response_url_enabled=True),
        entry("mail", "email_text_input", optional=True),
    ]
    with connected():
        client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(*blocks))
        answers = {"text": "t", "radio": "b", "boxes": ["a", "b"], "many": "a", "day": "2026-03-29", "hour": "08:00"}
        assert amelie.submit({**answers, "who": "U0PRIYA", "all": ["U0PRIYA"], "where": CHECKOUT}) == {}
        urls = slack.deliveries[-1].payload["response_urls"]
    flat = {block_id: entry["value"] for block_id, entry in states[0].items()}
    assert flat["text"]["value"] == "t"
    assert flat["radio"]["selected_option"]["value"] == "b"
    assert [one["value"] for one in flat["boxes"]["selected_options"]] == ["a", "b"]
    assert [one["value"] for one in flat["many"]["selected_options"]] == ["a"]
    assert (flat["day"]["selected_date"], flat["hour"]["selected_time"]) == ("2026-03-29", "08:00")
    assert (flat["who"]["selected_user"], flat["all"]["selected_users"]) == ("U0PRIYA", ["U0PRIYA"])
    assert flat["mail"]["value"] is None
    assert [(url["block_id"], url["channel_id"]) for url in urls] == [("where", CHECKOUT)]


def test_only_the_modal_on_top_is_submitted(slack: Sandbox, amelie: Person, client: WebClient) -> None:
    """A modal below another cannot be reached."""
    first = client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal())["view"]
    client.views_push(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal())
    with pytest.raises(LookupError, match="not the modal on top"):
        slack.run(slack.interactions.modals.submit("U0AMELIE", first["id"], {}))


def test_a_button_that_went_away_cannot_be_pressed(amelie: Person, client: WebClient) -> None:
    """The message was updated since: its old button is not there any more."""
    ts = client.chat_postMessage(channel=CHECKOUT, text="m", blocks=[actions(button("go"))])["ts"]
    shown = amelie.messages(CHECKOUT)[-1]
    client.chat_update(channel=CHECKOUT, ts=ts, text="done", blocks=[section("done")])
    with pytest.raises(LookupError, match="nothing to click"):
        amelie.click(shown, "go")


def test_someone_elses_ephemeral_message_is_out_of_reach(slack: Sandbox, amelie: Person, client: WebClient) -> None:
    """Even with its timestamp in hand."""
    client.chat_postEphemeral(channel=CHECKOUT, user="U0AMELIE", text="m", blocks=[actions(button("go"))])
    with pytest.raises(LookupError, match="sees no message"):
        slack.person("U0PRIYA").click(amelie.messages(CHECKOUT)[-1], "go")


def test_opening_a_home_nobody_publishes_gives_nothing(
    app: App, connected: Running, slack: Sandbox, amelie: Person
) -> None:
    """The person looks for a moment, then sees an empty tab."""
    slack.core.home_seconds = 0.05
    app.event("app_home_opened")(lambda: None)
    with connected():
        assert amelie.open_home() is None
        amelie.open_messages_tab()
        slack.wait(lambda: len(slack.deliveries) == 2 and slack.deliveries[-1].acknowledged)
    assert [parcel.payload["event"]["tab"] for parcel in slack.deliveries] == ["home", "messages"]


def test_waiting_in_vain_says_so(slack: Sandbox) -> None:
    """A condition that never comes true fails with the refusals so far."""
    with pytest.raises(AssertionError, match=r"still not true after 0\.02 s.*refusals"):
        slack.wait(lambda: False, timeout=0.02)
    with pytest.raises(AssertionError):
        slack.wait_for_bot(timeout=0.02)


def test_nothing_can_be_redelivered_before_anything_is_sent(slack: Sandbox) -> None:
    """A mistake in a test is an error, not a silent success."""
    with pytest.raises(LookupError, match="nothing was sent"):
        slack.redeliver_last()


def test_a_command_can_be_delivered_twice(app: App, running: Running, slack: Sandbox, amelie: Person) -> None:
    """The very same payload again, as a network may do: the bot must cope."""
    heard: list[str] = []
    app.command("/parrot")(acknowledging(lambda payload, body: heard.append(body["trigger_id"])))
    with running():
        amelie.command("/parrot", channel=CHECKOUT)
        assert slack.redeliver_last().acknowledged
    assert len(heard) == 2
    assert len(set(heard)) == 1


def test_thread_commands_are_refused_as_in_slack(slack: Sandbox, amelie: Person) -> None:
    """Slash commands do not work in threads."""
    act = slack.interactions.command("U0AMELIE", CHECKOUT, "/parrot", "", amelie.messages(CHECKOUT)[0]["ts"])
    with pytest.raises(NotAcknowledged, match="not supported in threads"):
        slack.run(act)
