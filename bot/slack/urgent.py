"""Slack asked while somebody waits for an acknowledgement, of which Slack itself gives three seconds."""

from slack_sdk import WebClient

from bot.slack.tokens import ClientOf

SECONDS = 1.0


def urgent(client: ClientOf, workspace: str, seconds: float = SECONDS) -> WebClient:
    """A client whose calls end after `seconds` in all, and are not repeated. Raises UnservedError."""
    return client(workspace, timeout=seconds, retry_handlers=[])
