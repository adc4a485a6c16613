"""blocks.validate: asking whether Slack would take something, without a token."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from sandbox.acknowledgement import NotAcknowledged
from tests.sandbox.test_strict_native import ALERT, BUTTON, CARD, IN_MESSAGES, SECTION, SMALL, chart, plain

HOME = {"type": "home", "blocks": [SECTION]}


@pytest.fixture
def stranger(slack: Sandbox) -> WebClient:
    """Somebody without a token."""
    return WebClient(base_url=slack.api_url)


def refused(stranger: WebClient, **what: Any) -> Any:
    """The answer to something Slack would not take."""
    with pytest.raises(SlackApiError) as error:
        stranger.blocks_validate(**what)
    return error.value.response


def test_what_is_well_is_taken(slack: Sandbox, stranger: WebClient) -> None:
    """Blocks of any surface, a message, a view; nobody gets to see any of it."""
    assert stranger.blocks_validate(blocks=[*IN_MESSAGES, ALERT])["ok"]
    assert stranger.blocks_validate(message={"text": "t", "blocks": IN_MESSAGES})["ok"]
    assert stranger.blocks_validate(view=HOME)["ok"]
    assert slack.refusals == []


def test_a_mistake_is_pointed_at(slack: Sandbox, stranger: WebClient) -> None:
    """From what was given on: in blocks from the first of them, in a message and a view from the whole."""
    wrong = {"type": "section", "text": plain("")}
    answer = refused(stranger, blocks=[SECTION, wrong])
    assert answer["error"] == "invalid_blocks"
    (error,) = answer["errors"]
    assert error == {
        "code": "failed_constraint",
        "message": "must be more than 0 characters",
        "field": "text",
        "pointer": "/1/text/text",
        "constraint": None,
    }
    assert refused(stranger, message={"blocks": [wrong]})["errors"][0]["pointer"] == "/blocks/0/text/text"
    answer = refused(stranger, view={"type": "home", "blocks": [wrong]})
    assert (answer["error"], answer["errors"][0]["pointer"]) == ("invalid_view", "/blocks/0/text/text")
    assert slack.refusals == []  # a question is no mistake


def test_an_older_slack_says_so(slack: Sandbox, stranger: WebClient, client: WebClient) -> None:
    """What it does not know is refused here, in a message and in a form, and the workspace takes it again later."""
    slack.older = True
    error = refused(stranger, message={"text": "t", "blocks": [chart()]})["errors"][0]
    assert (error["code"], error["pointer"]) == ("unsupported_type", "/blocks/0/type")
    assert error["constraint"] == {"type": "enum", "got": "data_visualization"}
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        client.chat_postMessage(channel="U0AMELIE", text="t", blocks=[CARD])
    slack.older = False
    assert client.chat_postMessage(channel="U0AMELIE", text="t", blocks=[CARD])["ok"]


@pytest.mark.parametrize("what", [{}, {"blocks": [SECTION], "view": HOME}, {"blocks": "{"}])
def test_what_cannot_be_asked(stranger: WebClient, what: dict[str, Any]) -> None:
    """Nothing, two things at once, and no JSON."""
    assert refused(stranger, **what)["error"] == "invalid_arguments"


def test_a_message_without_words(stranger: WebClient) -> None:
    """What is wrong with a message as a whole is told too."""
    assert refused(stranger, message={})["errors"][0]["message"] == "no_text"


def test_buttons_of_native_blocks_are_heard(slack: Sandbox, client: WebClient) -> None:
    """A card's button, a thumb, a bin, and a button inside a container come as block_actions, each with its value."""
    inside = {"type": "actions", "elements": [BUTTON | {"action_id": "inside"}]}
    folded = {"type": "container", "title": plain("C"), "child_blocks": [inside]}
    posted = client.chat_postMessage(channel="U0AMELIE", text="t", blocks=[CARD | {"block_id": "card"}, SMALL, folded])
    amelie = slack.person("U0AMELIE")
    message = amelie.messages(posted["channel"])[-1]
    heard = []
    for action_id, value in (("open", None), ("useful", "n"), ("delete", None), ("inside", None)):
        with pytest.raises(NotAcknowledged):  # nobody listens: what was sent is what counts
            amelie.click(message, action_id, value=value)
        (sent,) = slack.deliveries[-1].payload["actions"]
        heard.append((sent["type"], sent["action_id"], sent.get("value")))
    assert heard == [
        ("button", "open", "1"),
        ("feedback_buttons", "useful", "n"),
        ("icon_button", "delete", None),
        ("button", "inside", "1"),
    ]
    with pytest.raises(LookupError, match="no feedback"):
        amelie.click(message, "useful", value="maybe")
