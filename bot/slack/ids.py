"""What Slack calls people, conversations, user groups and workspaces inside. Pure."""

import re

_ID = re.compile(r"USLACKBOT|[UWCDGST](?:0[A-Z0-9]{5,14}|(?=[A-Z0-9]*[0-9])[A-Z0-9]{8,14})")


def is_group(text: str) -> bool:
    """Whether this can be the id of a user group."""
    return re.fullmatch(r"S(?=[A-Z0-9]*[0-9])[A-Z0-9]{5,}", text) is not None


def is_id(text: str) -> bool:
    """Whether this looks like what Slack calls a person, a conversation, a group or a workspace inside."""
    return _ID.fullmatch(text) is not None
