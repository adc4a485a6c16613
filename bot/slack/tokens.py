"""Whose token it is: what a workspace is spoken to with."""

from collections.abc import Callable
from typing import Any, Protocol

from slack_sdk import WebClient

TokenOf = Callable[[str], str]
"""The bot token of a workspace, by team id."""


class ClientOf(Protocol):
    """Makes a Web API client of a workspace, which names the workspace in every call: a token of several workspaces
    wants `team_id`, any other ignores it (https://docs.slack.dev/enterprise/organization-ready-apps)."""

    def __call__(self, workspace: str, **options: Any) -> WebClient:
        """`options` are those of the WebClient, in place of the bot's own."""
        ...
