"""How long tests wait for what has to come.

Waiting ends when it has come, so patience costs nothing where all is well; it only has to outlast whatever else keeps
the machine busy. It says nothing of how quick the bot is: Slack's three seconds, and what the bot makes of them, hold
in stories marked `hurried`.
"""

from typing import Any

import pytest
from slack_sdk import WebClient

from bot import app
from bot.config import Config
from bot.kpis.listeners import picks
from bot.slack import files, limits, listen, people, tokens
from bot.slack.visibility import membership

PATIENCE = 60.0
"""Seconds."""


def unhurried(patch: pytest.MonkeyPatch) -> None:
    """Have the bot give Slack, the store and the systems it asks more time than it has before its acknowledgement."""
    hurried = app.web_client

    def web_client(config: Config, **options: Any) -> WebClient:
        return hurried(config, **{**options, "timeout": int(PATIENCE)})

    patch.setattr(app, "web_client", web_client)
    for module, seconds in (
        (listen, "_PATIENCE_SECONDS"),
        (membership, "_PATIENCE_SECONDS"),
        (people, "PATIENCE_SECONDS"),
        (tokens, "_PATIENCE_SECONDS"),
        (limits, "_TRIGGER_SECONDS"),
        (files, "_SEND_SECONDS"),
        (picks, "_PICK_SECONDS"),
        (picks, "_OPEN_SECONDS"),
    ):
        patch.setattr(module, seconds, PATIENCE)
