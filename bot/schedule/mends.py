"""Why a post did not come out, and what helps: a sentence for each of Slack's refusals, and for our own troubles.

Slack's words: https://docs.slack.dev/reference/methods/chat.postMessage#errors
"""

import json

from bot.errors import UserError
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

COMPOSE, KIND, LATE, GONE = "compose_failed", "kind_unknown", "look_late", "user_disabled"
UNSERVED = "team_access_not_granted"
OWNER, SHARED, STRANGER = "owner_unknown", "channel_shared", "user_stranger"
MISSING_SCOPE = "missing_scope"  # and after a space the scope
LOOK = "look:"  # before Slack's word for why the bot could not look

TOKEN = frozenset({"token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed"})
_MENDS = {
    **dict.fromkeys(("channel_not_found", "channel_is_limited_access"), "channel"),
    **dict.fromkeys(("not_in_channel", "not_in_conversation"), "member"),
    "is_archived": "archived",
    **dict.fromkeys((*TOKEN, UNSERVED), "token"),
    **dict.fromkeys(("missing_scope", "no_permission", "not_allowed_token_type", "access_denied"), "scope"),
    "enterprise_is_restricted": "restricted",
    **dict.fromkeys(
        ("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long", "no_text"), "content"
    ),
    **dict.fromkeys(("invalid_arguments", "metadata_too_large", "invalid_metadata_format"), "content"),
    **dict.fromkeys(("user_not_found", GONE, "cannot_dm_bot", "messages_tab_disabled"), "person"),
    **dict.fromkeys(("thread_not_found", "cannot_reply_to_message"), "thread"),
    OWNER: "owner",
    SHARED: "shared",
    STRANGER: "stranger",
    COMPOSE: "compose",
    KIND: "kind",
    LATE: "look-late",
}


def error_text(error: UserError) -> str:
    """What composing raised, as an `error` of the ledger."""
    return json.dumps({"key": error.key, "args": dict(error.args_)}, default=str)


def mend(t: Translator, error: str, channel: str = "") -> Mrkdwn:
    """Why, and what to do, for an `error` of the ledger. `channel` says which permission to read would help."""
    if error.startswith("{"):
        told = json.loads(error)
        return say(t, told["key"], **told["args"])
    if error == f"{LOOK}missing_scope":
        return say(t, "schedule-mend-look", scope=_history(channel))
    if error.startswith(LOOK):
        return say(t, "schedule-mend-look-refused", error=error.removeprefix(LOOK))
    if error.startswith(f"{MISSING_SCOPE} "):
        return say(t, "schedule-mend-missing-scope", scope=error.removeprefix(f"{MISSING_SCOPE} "))
    name = "restricted" if error.startswith("restricted_action") else _MENDS.get(error, "other")
    return say(t, f"schedule-mend-{name}", **({"error": error} if name in ("content", "other") else {}))


def _history(channel: str) -> str:
    if channel[:1] in "UWD":
        return "im:history"
    return "groups:history" if channel.startswith("G") else "channels:history"
