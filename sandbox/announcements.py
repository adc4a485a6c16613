"""Messages as events: what the bot hears of a conversation it is in.

Reference: https://docs.slack.dev/reference/events/message
"""

from __future__ import annotations

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.links import link_shared
from sandbox.wire import Json

CHANNEL_TYPES = {"channels": "channel", "groups": "group", "im": "im"}


def announce(core: Core, conversation: Conversation, message: Json) -> None:
    """Send the events a new message gives: its links, a mention, and the message itself, its own included, as
    subscribed."""
    for one in core.here:
        _announce_to(one, conversation, message)


def _announce_to(core: Core, conversation: Conversation, message: Json) -> None:
    if shared := link_shared(core, conversation, message):
        emit(core, shared)
    if core.bot_user not in conversation.members:
        return
    told = {**message, "channel": conversation.id, "event_ts": message["ts"], **_origin(core, message["user"])}
    by_bot = message["user"] in core.workspace.bots
    mentioned = f"<@{core.bot_user}>" in message["text"] and not by_bot
    if mentioned and not conversation.is_im and core.hears("app_mention"):
        emit(core, {**told, "type": "app_mention"})
    if core.hears(f"message.{conversation.kind}"):
        emit(core, {**told, "channel_type": CHANNEL_TYPES[conversation.kind]})


def _origin(core: Core, user: str) -> Json:
    """Return what a message's event says of a sender from another company."""
    member = core.workspace.members.get(user)
    if member is None or not member.team:
        return {}
    names = {"name": member.name, "real_name": member.real_name, "display_name": member.real_name}
    profile = {**names, "team": member.team, "is_restricted": False, "is_ultra_restricted": False}
    return {"user_team": member.team, "source_team": member.team, "user_profile": profile}


def emit(core: Core, event: Json) -> None:
    """Send an event without waiting for its acknowledgement."""
    core.delivery.event_later(core.payloads.event(event))
