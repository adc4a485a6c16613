"""What the app says outside the Web API: in an acknowledgement, or on a response URL."""

from __future__ import annotations

from sandbox.announcements import announce
from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.methods.chat import content_of, replace_content
from sandbox.tickets import ResponseUrl
from sandbox.wire import Json, Refused, as_flag, as_text


def respond(core: Core, ticket: ResponseUrl, body: Json) -> Json | None:
    """Carry out one answer and return the message it made or changed, None after a deletion.

    `body` is a message with, optionally, response_type ("ephemeral", the default, or "in_channel"),
    replace_original, delete_original and thread_ts.
    Reference: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
    """
    conversation = core.workspace.conversations[ticket.channel]
    if as_flag(body.get("delete_original")):
        if ticket.message is not None:
            core.workspace.delete(conversation, ticket.message)
        return None
    content = content_of(core, body)
    if body.get("thread_ts"):
        content["thread_ts"] = as_text(body["thread_ts"])
    original = _still_there(conversation, ticket.message)
    if as_flag(body.get("replace_original")) and original is not None:
        content.pop("thread_ts", None)
        replace_content(original, content)
        core.workspace.touch(conversation)
        return original
    message = _new_message(core, conversation, ticket, as_text(body.get("response_type")), content)
    if ticket.message is None:
        ticket.message = message
    return message


def answer_command(core: Core, response_url: str, body: object, typed: str) -> Json | None:
    """Show what a command's acknowledgement carries; text alone is an ephemeral answer.

    An in_channel answer shows everyone the command as typed, as Slack does. Refused when Slack would
    not show it.
    """
    if body in (None, "", {}):
        return None
    message: Json = body if isinstance(body, dict) else {"text": as_text(body)}
    ticket = core.tickets.behind(response_url)
    if message.get("response_type") == "in_channel":
        content_of(core, message)  # refused before the command is shown
        conversation = core.workspace.conversations[ticket.channel]
        announce(core, conversation, core.workspace.say(conversation, ticket.user, typed))
    return respond(core, ticket, message)


def _new_message(core: Core, conversation: Conversation, ticket: ResponseUrl, kind: str, content: Json) -> Json:
    if kind not in ("", "ephemeral", "in_channel"):
        raise Refused("invalid_arguments", f"response_type cannot be {kind!r}")
    if kind == "in_channel":
        message = core.workspace.post_as_bot(conversation, content)
        announce(core, conversation, message)
        return message
    return core.workspace.whisper(conversation, ticket.user, content)


def _still_there(conversation: Conversation, message: Json | None) -> Json | None:
    if message is None:
        return None
    whisper = conversation.whisper(message["ts"])
    return whisper.message if whisper else conversation.message(message["ts"])
