"""Slack asked for what its answer alone is good for: nothing is lost where it gives none in time."""

from slack_sdk import WebClient

from bot.slack.tokens import ClientOf

SECONDS = 1.0  # while somebody waits for an acknowledgement, for which Slack itself waits three


def urgent(client: ClientOf, workspace: str, seconds: float = SECONDS) -> WebClient:
    """A client whose calls end after `seconds` each, and wait for nothing where Slack limits them. Raises
    UnservedError."""
    return client(workspace, timeout=seconds, patience=0.0)
