"""conversations.*: lists, history, membership."""

from __future__ import annotations

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.methods.method import Method, page, required
from sandbox.wire import Json, Refused, as_flag, as_text

_KINDS = {"public_channel": "channels", "private_channel": "groups", "im": "im", "mpim": "mpim"}
_HISTORY = ("channels:history", "groups:history", "mpim:history", "im:history")
_READ = ("channels:read", "groups:read", "mpim:read", "im:read")


def channel_object(conversation: Conversation, team: str) -> Json:
    """Return Slack's conversation object as a workspace sees it, without membership."""
    common: Json = {
        "id": conversation.id,
        "created": conversation.created,
        "is_archived": conversation.is_archived,
        "is_im": conversation.is_im,
        "is_org_shared": False,
        "context_team_id": team,
        "updated": conversation.created * 1000,
    }
    if conversation.is_im:
        return {**common, "user": conversation.user, "is_user_deleted": False, "priority": 0}
    shared = bool(conversation.shared_with)
    label = {"value": conversation.topic, "creator": "", "last_set": conversation.created}
    return {
        **common,
        "name": conversation.name,
        "name_normalized": conversation.name,
        "is_channel": not conversation.is_private,
        "is_group": conversation.is_private,
        "is_mpim": False,
        "is_private": conversation.is_private,
        "is_general": conversation.is_general,
        "is_shared": shared,
        "is_ext_shared": shared,
        "shared_team_ids": [team, *conversation.shared_with],
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "unlinked": 0,
        "creator": "",
        "topic": label,
        "purpose": {**label, "value": ""},
        "previous_names": [],
        **({"connected_team_ids": list(conversation.shared_with), "conversation_host_id": team} if shared else {}),
    }


def kinds_wanted(core: Core, args: Json) -> set[str]:
    """Return the kinds of conversation `types` asks for, once the scopes allow them."""
    names = (as_text(args.get("types")) or "public_channel").split(",")
    try:
        kinds = {_KINDS[name.strip()] for name in names}
    except KeyError:
        raise Refused("invalid_types") from None
    for kind in sorted(kinds):
        core.need_scope(f"{kind}:read")
    return kinds


def conversations_list(core: Core, args: Json) -> Json:
    """List conversations: https://docs.slack.dev/reference/methods/conversations.list."""
    kinds = kinds_wanted(core, args)
    found = [
        {
            **channel_object(one, core.workspace.id),
            "is_member": core.bot_user in one.members,
            "num_members": len(one.members),
        }
        for one in core.workspace.conversations.values()
        if one.kind in kinds
        and (not one.is_private or core.bot_user in one.members)
        and not (as_flag(args.get("exclude_archived")) and one.is_archived)
    ]
    channels, following = page(found, args)
    return {"channels": channels, "response_metadata": {"next_cursor": following}}


def conversations_info(core: Core, args: Json) -> Json:
    """Describe one conversation: https://docs.slack.dev/reference/methods/conversations.info."""
    core.need_scope(*_READ)
    conversation = core.conversation_for_bot(required(args, "channel"))
    core.need_scope(f"{conversation.kind}:read")
    channel = {**channel_object(conversation, core.workspace.id), "is_member": core.bot_user in conversation.members}
    if as_flag(args.get("include_num_members")):
        channel["num_members"] = len(conversation.members)
    return {"channel": channel}


def conversations_members(core: Core, args: Json) -> Json:
    """List who is in a conversation: https://docs.slack.dev/reference/methods/conversations.members."""
    core.need_scope(*_READ)
    conversation = core.conversation_for_bot(required(args, "channel"))
    core.need_scope(f"{conversation.kind}:read")
    members, following = page([{"id": user} for user in sorted(conversation.members)], args)
    return {"members": [member["id"] for member in members], "response_metadata": {"next_cursor": following}}


def conversations_history(core: Core, args: Json) -> Json:
    """Read a conversation, newest first: https://docs.slack.dev/reference/methods/conversations.history."""
    conversation = _readable(core, args)
    top = [m for m in conversation.messages if m.get("thread_ts") in (None, m["ts"]) or m.get("subtype")]
    found = [_told(message, args) for message in reversed(top) if _in_window(message["ts"], args)]
    messages, following = page(found, args)
    answer: Json = {"messages": messages, "has_more": bool(following), "pin_count": 0}
    if following:
        answer["response_metadata"] = {"next_cursor": following}
    return answer


def conversations_replies(core: Core, args: Json) -> Json:
    """Read a thread, parent first: https://docs.slack.dev/reference/methods/conversations.replies."""
    conversation = _readable(core, args)
    ts = required(args, "ts")
    parent = conversation.message(ts)
    if parent is None:
        raise Refused("thread_not_found")
    replies = [reply for reply in conversation.replies(ts) if _in_window(reply["ts"], args)]
    messages, following = page([_told(message, args) for message in (parent, *replies)], args)
    answer: Json = {"messages": messages, "has_more": bool(following)}
    if following:
        answer["response_metadata"] = {"next_cursor": following}
    return answer


def conversations_open(core: Core, args: Json) -> Json:
    """Open direct messages with someone: https://docs.slack.dev/reference/methods/conversations.open."""
    users = [user for user in as_text(args.get("users")).split(",") if user]
    if args.get("channel"):
        conversation = core.conversation_for_bot(as_text(args["channel"]))
    elif len(users) != 1:
        raise Refused("users_list_not_supplied" if not users else "method_not_supported_for_channel_type")
    elif core.workspace.team_of(users[0]) != core.workspace.id or users[0] not in core.workspace.members:
        raise Refused("user_not_found")
    else:
        conversation = core.workspace.direct(users[0])
    if as_flag(args.get("return_im")):
        return {"no_op": True, "already_open": True, "channel": channel_object(conversation, core.workspace.id)}
    return {"no_op": True, "already_open": True, "channel": {"id": conversation.id}}


def conversations_join(core: Core, args: Json) -> Json:
    """Make the bot a member: https://docs.slack.dev/reference/methods/conversations.join."""
    conversation = core.conversation_for_bot(required(args, "channel"))
    if conversation.is_private:
        raise Refused("method_not_supported_for_channel_type")
    if conversation.is_archived:
        raise Refused("is_archived")
    answer: Json = {"channel": {**channel_object(conversation, core.workspace.id), "is_member": True}}
    if core.bot_user in conversation.members:
        answer |= {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
    conversation.members.add(core.bot_user)
    core.workspace.tell({"type": "state"})
    return answer


def _readable(core: Core, args: Json) -> Conversation:
    core.need_scope(*_HISTORY)
    conversation = core.conversation_for_bot(required(args, "channel"))
    core.need_scope(f"{conversation.kind}:history")
    if core.bot_user not in conversation.members:
        raise Refused("not_in_channel")
    return conversation


def _in_window(ts: str, args: Json) -> bool:
    oldest, latest = as_text(args.get("oldest")), as_text(args.get("latest"))
    if as_flag(args.get("inclusive")) and ts in (oldest, latest):
        return True
    try:
        after = not oldest or float(ts) > float(oldest)
        return after and (not latest or float(ts) < float(latest))
    except ValueError:
        raise Refused("invalid_ts_oldest") from None


def _told(message: Json, args: Json) -> Json:
    """Return a message as history tells it: metadata only when asked for."""
    told = dict(message)
    if not as_flag(args.get("include_all_metadata")) and "metadata" in told:
        del told["metadata"]
    return told


METHODS = (
    Method("conversations.list", conversations_list, wants_team=True),
    Method("conversations.info", conversations_info),
    Method("conversations.members", conversations_members),
    Method("conversations.history", conversations_history),
    Method("conversations.replies", conversations_replies),
    Method("conversations.open", conversations_open, ("im:write", "mpim:write", "channels:manage", "groups:write")),
    Method("conversations.join", conversations_join, ("channels:join",)),
)
