"""The demonstration workspace and the app's manifest, as people see them."""

from pathlib import Path

import pytest

from sandbox import DEMO, Sandbox
from sandbox.manifest import read_manifest
from sandbox.mentions import typed
from sandbox.organisation import Organisation
from sandbox.people import bot_account
from sandbox.workspace import Workspace
from tests.patience import PATIENCE

PROJECT = Path(__file__).parents[2]


def _workspace(organisation: Organisation = DEMO) -> Workspace:
    return Workspace(organisation, bot_account("Product Ops"), lambda: 1_790_000_000.0)


def test_the_demonstration_speaks_two_languages() -> None:
    """Both readers, an administrator, a private channel and an archived one are there."""
    assert {"en-GB", "fr-FR", "en-US"} <= {member.locale for member in DEMO.members}
    assert any(member.is_admin for member in DEMO.members)
    assert any(channel.is_private for channel in DEMO.channels)
    assert any(channel.is_archived for channel in DEMO.channels)
    known = {member.id for member in DEMO.members}
    assert all(set(channel.members) <= known for channel in DEMO.channels)


def test_the_seed_is_in_order_and_in_the_past() -> None:
    """Messages of the last days are read from oldest to newest, and nothing is unread."""
    for conversation in _workspace().conversations.values():
        stamps = [float(message["ts"]) for message in conversation.messages]
        assert stamps == sorted(set(stamps))
        assert all(stamp < 1_790_000_000 for stamp in stamps)
        assert all(conversation.unread(member.id) == 0 for member in DEMO.members)


def test_people_write_only_where_they_are() -> None:
    """Every seeded message is by a member of its channel."""
    members = {channel.id: channel.members for channel in DEMO.channels}
    for post in DEMO.posts:
        assert {post.user, *(user for user, _ in post.replies)} <= set(members[post.channel])


def test_timestamps_never_repeat() -> None:
    """Two messages in the same microsecond still have an order."""
    workspace = _workspace()
    stamps = [workspace.next_ts() for _ in range(100)]
    assert stamps == sorted(set(stamps))


def test_unread_counts_what_others_said() -> None:
    """One's own words are never unread."""
    workspace = _workspace()
    checkout = workspace.conversations["C0CHECKOUT"]
    workspace.say(checkout, "U0PRIYA", "deployed")
    assert (checkout.unread("U0AMELIE"), checkout.unread("U0PRIYA")) == (1, 0)


def test_typing_becomes_what_slack_stores() -> None:
    """Names become ids, Slack's own notation stays, everything else is escaped."""
    workspace = _workspace()
    cases = {
        "a < b & c > d": "a &lt; b &amp; c &gt; d",
        "@Product Ops hi": "<@U0BOT> hi",
        "@Amélie Laurent and @priya": "<@U0AMELIE> and <@U0PRIYA>",
        "see #mobile, not #mobiles": "see <#C0MOBILE|mobile>, not #mobiles",
        "<@U0PRIYA> <https://e.com|e> <!here>": "<@U0PRIYA> <https://e.com|e> <!here>",
        "mail me@priya.example": "mail me@priya.example",
    }
    assert {text: typed(workspace, text) for text in cases} == cases


def test_the_projects_own_manifest_is_understood() -> None:
    """The commands, shortcuts and scopes the sandbox obeys are the ones in manifest.yml."""
    manifest = read_manifest(PROJECT / "manifest.yml")
    assert manifest.command("/glossary") is not None
    assert manifest.shortcut("glossary.define_message", "message") is not None
    assert manifest.shortcut("glossary.define_message", "global") is None
    assert "chat:write" in manifest.scopes
    assert manifest.home_tab


def test_a_taken_port_is_an_error() -> None:
    """Two sandboxes on one port: the second says so at once."""
    with Sandbox(PROJECT / "manifest.yml", patience=PATIENCE) as first:
        second = Sandbox(PROJECT / "manifest.yml", port=int(first.url.rpartition(":")[2]))
        with pytest.raises(OSError, match="in use"):
            second.start()
