"""What the app's manifest says it is: commands, shortcuts, scopes, events.

Reference: https://docs.slack.dev/reference/app-manifest
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

# The scopes of which one is needed to hear an event: https://docs.slack.dev/reference/events
EVENT_SCOPES: dict[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "link_shared": ("links:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "reaction_added": ("reactions:read",),
    "team_join": ("users:read",),
    "user_change": ("users:read",),
}


@dataclass(frozen=True)
class Command:
    """A slash command people can type."""

    command: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True)
class Shortcut:
    """An entry of the message menu (`type` "message") or of the search bar ("global")."""

    name: str
    type: str
    callback_id: str
    description: str


@dataclass(frozen=True)
class Manifest:
    """The parts of a manifest the sandbox obeys."""

    name: str
    bot_name: str
    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    scopes: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    unfurl_domains: tuple[str, ...] = ()
    home_tab: bool = False
    messages_tab: bool = False
    """Whether people may write to the bot: the tab is shown and not read-only."""
    interactive: bool = False
    agent_view: bool = False
    """Whether prompts are shown over the messages tab, and the app hears what is looked at beside it."""
    optional_scopes: frozenset[str] = frozenset()
    """Those that an installer may leave out; the manifest's other ones and these are all it may ask for."""
    declared_scopes: frozenset[str] = frozenset()
    redirect_urls: tuple[str, ...] = ()
    rotates_tokens: bool = False
    for_companies: bool = False
    """Whether a whole company can install the app (org_deploy_enabled)."""

    def hears(self, event: str, scopes: Collection[str]) -> bool:
        """Whether the app subscribed to the event and has a scope that lets it hear it."""
        needed = EVENT_SCOPES.get(event)
        return event in self.events and (needed is None or not set(needed).isdisjoint(scopes))

    def command(self, name: str) -> Command | None:
        """Return the command called `name` ("/glossary"), if the app declares it."""
        return next((command for command in self.commands if command.command == name), None)

    def shortcut(self, callback_id: str, kind: str) -> Shortcut | None:
        """Return the shortcut of that kind ("message" or "global"), if the app declares it."""
        return next((s for s in self.shortcuts if (s.callback_id, s.type) == (callback_id, kind)), None)


def read_manifest(path: Path, *, optional_scopes: bool = True) -> Manifest:
    """Read a YAML manifest; `optional_scopes` says whether the installer granted the optional ones."""
    document: dict[str, Any] = _parsed(path.read_text(encoding="utf-8"))
    features = document.get("features") or {}
    settings = document.get("settings") or {}
    oauth = document.get("oauth_config") or {}
    scopes = oauth.get("scopes") or {}
    optional = scopes.get("bot_optional") or []
    home = features.get("app_home") or {}
    granted = list(scopes.get("bot") or [])
    declared = [*granted, *optional]
    if optional_scopes:
        granted = declared
    name = document["display_information"]["name"]
    return Manifest(
        name=name,
        bot_name=(features.get("bot_user") or {}).get("display_name", name),
        commands=tuple(_command(entry) for entry in features.get("slash_commands") or []),
        shortcuts=tuple(_shortcut(entry) for entry in features.get("shortcuts") or []),
        scopes=frozenset(granted),
        events=frozenset((settings.get("event_subscriptions") or {}).get("bot_events") or []),
        unfurl_domains=tuple(features.get("unfurl_domains") or []),
        home_tab=bool(home.get("home_tab_enabled")),
        messages_tab=bool(home.get("messages_tab_enabled")) and not home.get("messages_tab_read_only_enabled"),
        agent_view=bool(features.get("agent_view")),
        optional_scopes=frozenset(optional),
        declared_scopes=frozenset(declared),
        redirect_urls=tuple(oauth.get("redirect_urls") or []),
        rotates_tokens=bool(settings.get("token_rotation_enabled")),
        for_companies=bool(settings.get("org_deploy_enabled")),
        interactive=bool((settings.get("interactivity") or {}).get("is_enabled")),
    )


@lru_cache(maxsize=8)
def _parsed(text: str) -> Any:
    """What YAML says: reading it takes longer than all the rest of a sandbox."""
    return yaml.safe_load(text)


def _command(entry: dict[str, Any]) -> Command:
    return Command(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=bool(entry.get("should_escape")),
    )


def _shortcut(entry: dict[str, Any]) -> Shortcut:
    return Shortcut(
        name=entry["name"],
        type=entry["type"],
        callback_id=entry["callback_id"],
        description=entry.get("description", ""),
    )
