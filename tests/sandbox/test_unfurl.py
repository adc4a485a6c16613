"""Links that people post: the app hears of those of its domains, and shows something beside them."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from sandbox import DEMO, Sandbox
from sandbox.delivery import EVENT
from tests.patience import PATIENCE

CHANNEL, ELSEWHERE = "C0GENERAL", "C0PRICING"
URL = "https://www.notion.so/Dark-mode-1"
BLOCKS = {URL: {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "*Dark mode*"}}]}}


@pytest.fixture
def linked() -> Iterator[Sandbox]:
    """A local Slack whose app hears of links to Notion."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        yield slack


@pytest.fixture
def web(linked: Sandbox) -> WebClient:
    """The app."""
    return WebClient(linked.bot_token, base_url=linked.api_url)


def entity(**changes: Any) -> dict[str, Any]:
    """A Work Object."""
    field = {"key": "gaps", "label": "Gaps", "type": "integer", "value": 2}
    payload = {"attributes": {"title": {"text": "Dark mode"}}, "custom_fields": [field]}
    known = {"entity_type": "slack#/entities/content_item", "app_unfurl_url": URL, "url": URL}
    return {**known, "external_ref": {"id": "2"}, "entity_payload": payload, **changes}


def event(slack: Sandbox) -> dict[str, Any]:
    """What the app was told last."""
    slack.wait(lambda: [one for one in slack.core.delivery.sent if one.name == "link_shared"])
    found = [one for one in slack.core.delivery.sent if (one.kind, one.name) == (EVENT, "link_shared")]
    return dict(found[-1].payload["event"])


def error(web: WebClient, **args: Any) -> str:
    """Why Slack refuses a preview."""
    with pytest.raises(SlackApiError) as refused:
        web.chat_unfurl(**args)
    return str(refused.value.response["error"])


def test_a_link_is_told_wherever_it_is_posted(linked: Sandbox) -> None:
    """With its registered domain, in a channel that the bot is not in too; other links are not told."""
    person = linked.person("U0AMELIE")
    said = person.say(ELSEWHERE, f"See {URL} and https://elsewhere.example/x")
    told = event(linked)
    assert told["links"] == [{"domain": "notion.so", "url": URL}]
    assert (told["channel"], told["is_bot_user_member"], told["message_ts"]) == (ELSEWHERE, False, said["ts"])
    count = len(linked.core.delivery.sent)
    person.say(ELSEWHERE, "https://notion.so.evil.example/x")
    person.say(CHANNEL, "nothing")
    assert [one.name for one in linked.core.delivery.sent[count:] if one.name == "link_shared"] == []


def test_a_preview_stands_beside_the_link(linked: Sandbox, web: WebClient) -> None:
    """By the id of the event where the bot is not, by channel and stamp elsewhere; another takes its place."""
    person = linked.person("U0AMELIE")
    person.say(ELSEWHERE, f"See {URL}")
    told = event(linked)
    web.chat_unfurl(unfurl_id=told["unfurl_id"], source=told["source"], unfurls=BLOCKS)
    web.chat_unfurl(unfurl_id=told["unfurl_id"], source=told["source"], metadata={"entities": [entity()]})
    (shown,) = person.messages(ELSEWHERE)[-1]["attachments"]
    assert shown["entity"]["entity_payload"]["attributes"]["title"]["text"] == "Dark mode"


def test_what_slack_refuses_of_previews(linked: Sandbox, web: WebClient) -> None:
    """Each in its own words."""
    said = linked.person("U0AMELIE").say(CHANNEL, f"See {URL}")
    where = {"channel": CHANNEL, "ts": said["ts"]}
    other = "https://www.notion.so/Other"
    assert error(web, **where) == "missing_unfurls"
    assert error(web, **where, unfurls={other: BLOCKS[URL]}) == "cannot_unfurl_url"
    assert error(web, **where, unfurls={URL: {"blocks": [{"type": "section"}]}}) == "invalid_blocks"
    assert error(web, **where, metadata={"entities": [entity(app_unfurl_url=other)]}) == "cannot_unfurl_url"
    for wrong in (
        entity(entity_type="slack#/entities/document"),
        entity(external_ref={"id": 2}),
        entity(entity_payload={"attributes": {}}),
        entity(entity_payload={"attributes": {"title": {"text": "x"}}, "custom_fields": [{"key": "a"}]}),
        entity(colour="red"),
    ):
        assert error(web, **where, metadata={"entities": [wrong]}) == "invalid_metadata_schema"
    assert error(web, channel=CHANNEL, ts="1.2", unfurls=BLOCKS) == "cannot_find_message"
    assert error(web, channel="C0NOWHERE", ts="1.2", unfurls=BLOCKS) == "cannot_find_channel"
    assert error(web, unfurl_id="x", source="conversations_history", unfurls=BLOCKS) == "invalid_unfurl_id"
    assert error(web, unfurl_id="x", source="elsewhere", unfurls=BLOCKS) == "invalid_source"
    linked.core.work_objects = False
    assert error(web, **where, metadata={"entities": [entity()]}) == "invalid_arguments"
    linked.refusals.clear()
