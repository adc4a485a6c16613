"""manifest.yml can be pasted into Slack as it is, and says what the bot does."""

from typing import Any

import pytest
import yaml

from bot.check import MANIFEST
from bot.features import FEATURES
from bot.sandbox import DEMO, Sandbox
from tests.conftest import World

# What each scope is for; docs/privacy.md tells administrators the same.
SCOPES = {
    "app_mentions:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "im:write",
    "users:read",
}


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The manifest as data."""
    data: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return data


def test_it_names_what_the_features_offer(manifest: dict[str, Any]) -> None:
    """Every command and shortcut a person can use is there, under the name the documentation uses, and no other."""
    commands = {entry["command"] for entry in manifest["features"]["slash_commands"]}
    assert commands == {command.name for feature in FEATURES for command in feature.commands}
    shortcuts = {(e["callback_id"], e["name"], e["type"]) for e in manifest["features"]["shortcuts"]}
    assert shortcuts == {(s.callback_id, s.name, s.where) for feature in FEATURES for s in feature.shortcuts}


def test_it_asks_for_no_more_than_it_uses(manifest: dict[str, Any]) -> None:
    """Each scope has a use that docs/privacy.md explains."""
    privacy = (MANIFEST.parent / "docs" / "privacy.md").read_text(encoding="utf-8")
    asked = set(manifest["oauth_config"]["scopes"]["bot"])
    assert asked == SCOPES
    assert [scope for scope in asked if f"| `{scope}` |" not in privacy] == []


def test_it_keeps_to_slacks_limits(manifest: dict[str, Any]) -> None:
    """Names, descriptions and hints are as long as Slack takes them."""
    info = manifest["display_information"]
    assert len(info["name"]) <= 35
    assert len(info["description"]) <= 140
    assert 174 <= len(info["long_description"]) <= 4000
    for entry in manifest["features"]["shortcuts"]:
        assert len(entry["name"]) <= 24
        assert len(entry["description"]) <= 150
    for entry in manifest["features"]["slash_commands"]:
        assert len(entry["description"]) <= 2000
        assert len(entry["usage_hint"]) <= 1000


def test_every_event_it_subscribes_to_is_listened_to(manifest: dict[str, Any], one_world: World) -> None:
    """Slack delivers nothing that nobody takes, and nothing is waited for in vain."""
    heard = {name for kind, name in one_world.bot.listeners.registered if kind == "event"}
    assert heard == set(manifest["settings"]["event_subscriptions"]["bot_events"])


def test_the_sandbox_takes_it() -> None:
    """The local Slack reads the same file."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO) as slack:
        assert slack.url.startswith("http://127.0.0.1:")
