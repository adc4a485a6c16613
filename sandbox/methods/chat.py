"""chat.*, reactions.add, bookmarks.add: what the bot says and marks."""

from __future__ import annotations

import json
from typing import Any

from sandbox.announcements import announce
from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.methods.method import Method, required
from sandbox.strict import check_message
from sandbox.views import with_ids
from sandbox.wire import Json, Refused, as_flag, as_json, as_text, new_id


def content_of(core: Core, args: Json) -> Json:
    """Return the checked content of a message: text, blocks, attachments, metadata, client_msg_id."""
    content: Json = {"text": as_text(args.get("text"))}
    for name, error in (("blocks", "invalid_blocks_format"), ("attachments", "invalid_attachments")):
        if args.get(name) is None or args.get(name) == "":
            continue
        content[name] = _decoded(args[name], error)
    if args.get("metadata"):
        content["metadata"] = _decoded(args["metadata"], "invalid_metadata_format")
    if args.get("client_msg_id"):
        content["client_msg_id"] = as_text(args["client_msg_id"])
    check_message(content, core.files, older=core.older)
    if content.get("blocks"):
        content["blocks"] = with_ids(content["blocks"])
    return content


def post_message(core: Core, args: Json) -> Json:
    """Post a message: https://docs.slack.dev/reference/methods/chat.postMessage."""
    conversation = writable(core, required(args, "channel"))
    content = content_of(core, args)
    if args.get("thread_ts"):
        content["thread_ts"] = as_text(args["thread_ts"])
        if as_flag(args.get("reply_broadcast")):
            content["subtype"] = "thread_broadcast"
    message = core.workspace.post_as_bot(conversation, content)
    announce(core, conversation, message)
    return {"channel": conversation.id, "ts": message["ts"], "message": dict(message)}


def post_ephemeral(core: Core, args: Json) -> Json:
    """Show one person a message: https://docs.slack.dev/reference/methods/chat.postEphemeral."""
    conversation = writable(core, required(args, "channel"))
    reader = required(args, "user")
    content = content_of(core, args)
    if reader not in conversation.members:
        raise Refused("user_not_in_channel")
    if args.get("thread_ts"):
        content["thread_ts"] = as_text(args["thread_ts"])
    return {"message_ts": core.workspace.whisper(conversation, reader, content)["ts"]}


def update_message(core: Core, args: Json) -> Json:
    """Change a message of the bot: https://docs.slack.dev/reference/methods/chat.update."""
    conversation, message = _own_message(core, args, "cant_update_message")
    given_text = args.get("text") is not None
    given_blocks = args.get("blocks") is not None
    content = content_of(core, args if given_text or given_blocks else {**message, **args})
    replace_content(message, content, keep_blocks=not given_text and not given_blocks)
    if not content.get("blocks"):
        message["edited"] = {"user": core.bot_user, "ts": core.workspace.next_ts()}
    core.workspace.touch(conversation)
    return {"channel": conversation.id, "ts": message["ts"], "text": message["text"], "message": dict(message)}


def replace_content(message: Json, content: Json, *, keep_blocks: bool = False) -> None:
    """Put new content in a message; text without blocks takes the old blocks away, as in Slack."""
    if not keep_blocks:
        message.pop("blocks", None)
        message.pop("attachments", None)
    message.update({key: value for key, value in content.items() if key != "client_msg_id"})


def delete_message(core: Core, args: Json) -> Json:
    """Take a message of the bot away: https://docs.slack.dev/reference/methods/chat.delete."""
    conversation, message = _own_message(core, args, "cant_delete_message")
    core.workspace.delete(conversation, message)
    return {"channel": conversation.id, "ts": message["ts"]}


def permalink(core: Core, args: Json) -> Json:
    """Give the address of a message: https://docs.slack.dev/reference/methods/chat.getPermalink."""
    conversation = core.conversation_for_bot(required(args, "channel"))
    message = conversation.message(required(args, "message_ts"))
    if message is None:
        raise Refused("message_not_found")
    link = f"https://{core.workspace.domain}.example/archives/{conversation.id}/p{message['ts'].replace('.', '')}"
    if message.get("thread_ts") not in (None, message["ts"]):
        link += f"?thread_ts={message['thread_ts']}&cid={conversation.id}"
    return {"channel": conversation.id, "permalink": link}


def add_reaction(core: Core, args: Json) -> Json:
    """React to a message: https://docs.slack.dev/reference/methods/reactions.add."""
    conversation = core.conversation_for_bot(required(args, "channel"))
    message = conversation.message(required(args, "timestamp"))
    if message is None:
        raise Refused("message_not_found")
    react(message, required(args, "name").strip(":"), core.bot_user)
    core.workspace.touch(conversation)
    return {}


def react(message: Json, name: str, user: str) -> None:
    """Add someone's reaction to a message; Refused("already_reacted") the second time."""
    reactions = message.setdefault("reactions", [])
    reaction = next((one for one in reactions if one["name"] == name), None)
    if reaction is None:
        reaction = {"name": name, "users": [], "count": 0}
        reactions.append(reaction)
    if user in reaction["users"]:
        raise Refused("already_reacted")
    reaction["users"].append(user)
    reaction["count"] += 1


def add_bookmark(core: Core, args: Json) -> Json:
    """Put a link on top of a channel: https://docs.slack.dev/reference/methods/bookmarks.add."""
    conversation = writable(core, required(args, "channel_id"))
    if as_text(args.get("type")) != "link":
        raise Refused("invalid_bookmark_type")
    now = int(core.workspace.clock())
    bookmark = {
        "id": new_id("Bk"),
        "channel_id": conversation.id,
        "title": required(args, "title"),
        "link": required(args, "link"),
        "emoji": as_text(args.get("emoji")),
        "icon_url": None,
        "type": "link",
        "date_created": now,
        "date_updated": 0,
        "rank": "U",
        "last_updated_by_user_id": core.bot_user,
        "last_updated_by_team_id": core.workspace.id,
        "app_id": core.app.account.app_id,
    }
    return {"bookmark": bookmark}


def writable(core: Core, channel: str) -> Conversation:
    """Return where the bot may post: a conversation's id, or a person's id for their direct messages."""
    if channel in core.workspace.members:
        if core.workspace.members[channel].team:
            raise Refused("channel_not_found")  # nobody of another company has messages with the bot
        return core.workspace.direct(channel)
    conversation = core.conversation_for_bot(channel)
    if conversation.is_archived:
        raise Refused("is_archived")
    if core.bot_user not in conversation.members and "chat:write.public" not in core.scopes:
        raise Refused("not_in_channel")
    return conversation


def _own_message(core: Core, args: Json, error: str) -> tuple[Conversation, Json]:
    conversation = core.conversation_for_bot(required(args, "channel"))
    message = conversation.message(required(args, "ts"))
    if message is None:
        raise Refused("message_not_found")
    if message["user"] != core.bot_user:
        raise Refused(error)
    if conversation.is_archived:
        raise Refused("is_archived")
    return conversation, message


def _decoded(value: Any, error: str) -> Any:
    try:
        return as_json(value)
    except json.JSONDecodeError:
        raise Refused(error) from None


_WRITE = ("chat:write",)

METHODS = (
    Method("chat.postMessage", post_message, _WRITE),
    Method("chat.postEphemeral", post_ephemeral, _WRITE),
    Method("chat.update", update_message, _WRITE),
    Method("chat.delete", delete_message, _WRITE),
    Method("chat.getPermalink", permalink),
    Method("reactions.add", add_reaction, ("reactions:write",)),
    Method("bookmarks.add", add_bookmark, ("bookmarks:write",)),
)
