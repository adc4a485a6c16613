"""The permissions that the bot asks Slack for, and why: both manifests, the installation by OAuth and
`product-ops check` ask for these and no others (tests/test_manifest.py). docs/privacy.md tells administrators in words.
"""

from collections.abc import Iterable, Mapping

_LOOK = "When the connection to Slack breaks while something is posted {}, its owner has to look whether it is there."
_MEMBER = (
    "Forms cannot say that the bot is not in {}: that shows when a digest fails. When the owner of what failed there "
    "has left, every manager is told, not only those in the channel."
)
_SHARED = "Nor does it ask before something goes into {} that another company reads."
_PRIVATE = "What is captured in a private channel is shown to whoever captured it alone, not to the channel's members."

REQUIRED: Mapping[str, str] = {
    "app_mentions:read": "It answers where it is mentioned.",
    "assistant:write": "It suggests what to ask in the conversation with it.",
    "chat:write": "It answers and posts.",
    "commands": "Its commands, and its entries in the menus of messages.",
    "files:read": "It reads the files that people send it to import.",
    "files:write": "It sends exports and the pictures of charts.",
    "im:history": "It reads what people write to it in private.",
    "im:write": "It opens the conversation in which it tells somebody something.",
    "users:read": "Names, languages, time zones, and who administers the workspace.",
}
"""What nothing works without, and what each is for."""

OPTIONAL: Mapping[str, str] = {
    "canvases:read": "Documents cannot be put into canvases: they are posted as messages.",
    "canvases:write": "Documents cannot be put into canvases: they are posted as messages.",
    "channels:history": _LOOK.format("in a public channel"),
    "channels:read": f"{_MEMBER.format('a public channel')} {_SHARED.format('a public channel')}",
    "groups:history": _LOOK.format("in a private channel"),
    "groups:read": f"{_MEMBER.format('a private channel')} {_SHARED.format('a private channel')} {_PRIVATE}",
    "links:read": "Links to documents that people post are shown without their status.",
    "links:write": "Links to documents that people post are shown without their status.",
    "usergroups:read": "User groups cannot be named in decisions and rights, only people and channels.",
    "users:read.email": "Owners of linked work items cannot be matched by e-mail: somebody is asked once who each is.",
}
"""What an administrator may leave out, and what is missed without each."""

OVER_HTTP: Mapping[str, str] = {
    "mcp:connect": "Slackbot cannot ask the bot what people want to know: docs/agents.md.",
}
"""What may be left out, too, and is asked for only where Slack reaches the bot over HTTP: in manifest.http.yml."""


def requested(*, over_http: bool) -> str:
    """The parameter `scope` of Slack's page where the app is installed: all of them. Which may be left out there, Slack
    reads from the app's own settings, as the manifest says (https://docs.slack.dev/changelog/2026/03/16/optional-scopes).
    """
    return ",".join((*REQUIRED, *OPTIONAL, *(OVER_HTTP if over_http else ())))


def missing(granted: Iterable[str]) -> list[str]:
    """What is required and was not granted, by name."""
    return sorted(REQUIRED.keys() - set(granted))
