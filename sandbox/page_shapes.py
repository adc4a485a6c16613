"""How the page hears of messages, people and channels."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.organisation import Member
from sandbox.wire import Json


def state_shape(core: Core, user: str) -> Json:
    """Return everything around the messages, as `user` sees it."""
    workspace = core.workspace
    there = [one for one in core.here if one.installed]
    people = [_person(member) for member in workspace.members.values()]
    return {
        "workspace": {"id": workspace.id, "name": workspace.name},
        "me": _person(workspace.members[user]),
        "people": people,
        "groups": {group.id: group.handle for group in workspace.groups},
        "bot": {
            "id": core.bot_user,
            "name": workspace.bot.name,
            "installed": core.installed,
            "connected": core.installed and core.delivery.connected,
            "starting": not core.started.is_set(),
            "im": workspace.direct(user).id,
        },
        "bots": [{"id": bot.user_id, "name": bot.name} for bot in workspace.bots.values()],
        "workspaces": [{"id": one.workspace.id, "name": one.workspace.name} for one in core.together],
        "apps": [
            {"id": one.app.account.app_id, "name": one.app.account.name, "installed": one.installed}
            for one in core.here
        ],
        "app": core.app.account.app_id,
        "channels": [
            {**_channel(core, conversation, user), "canvases": _canvases(core, conversation.id, user)}
            for conversation in workspace.conversations.values()
            if not conversation.is_private or user in conversation.members
        ],
        "commands": [
            {"command": c.command, "description": c.description, "usage_hint": c.usage_hint}
            for one in there
            for c in one.manifest.commands
        ],
        "shortcuts": [asdict(shortcut) for one in there for shortcut in one.manifest.shortcuts],
        "views": [with_previews(view) for one in core.here for view in one.views.stack(user)],
        "faults": core.faults.listed(),
        "older": core.older,
        "first_channel": core.first_channel,
        "prompts": core.prompts.get(workspace.direct(user).id, []),
        "tries": [asdict(one) for one in core.tries],
    }


def message_shape(core: Core, message: Json) -> Json:
    """Return a message with its author's name and addresses the page can show."""
    user = message["user"]
    member = core.workspace.members.get(user)
    return {
        "ts": message["ts"],
        "channel": message["channel"],
        "user": user,
        "name": member.real_name if member else core.workspace.bots[user].name,
        "is_bot": member is None,
        "text": message.get("text") or "",
        "subtype": message.get("subtype"),
        "blocks": with_previews(message.get("blocks") or []),
        "attachments": with_previews(message.get("attachments") or []),
        "thread_ts": message.get("thread_ts"),
        "reply_count": message.get("reply_count", 0),
        "reply_users": message.get("reply_users", []),
        "latest_reply": message.get("latest_reply"),
        "ephemeral": message["ephemeral"],
        "files": [_file(core, file) for file in message.get("files") or []],
        "edited": bool(message.get("edited")),
        "reactions": message.get("reactions", []),
    }


def with_previews(part: Any) -> Any:
    """Return blocks or a view where pictures stored as Slack files have an address on this server."""
    if isinstance(part, list):
        return [with_previews(one) for one in part]
    if not isinstance(part, dict):
        return part
    shown = {key: with_previews(value) for key, value in part.items()}
    slack_file = part.get("slack_file")
    if part.get("type") == "image" and isinstance(slack_file, dict):
        file_id = (
            slack_file.get("id") or str(slack_file.get("url", "")).split("/files-pri/")[-1].split("/")[0].split("-")[-1]
        )
        shown["image_url"] = f"/page/file/{file_id}"
    return shown


def _file(core: Core, described: Json) -> Json:
    file = core.files.find(described["id"])
    return {
        "id": described["id"],
        "name": described["name"],
        "title": described["title"],
        "size": described["size"],
        "mimetype": file.mimetype if file else described["mimetype"],
        "url": f"/page/file/{described['id']}",
    }


def _person(member: Member) -> Json:
    return {
        "id": member.id,
        "name": member.name,
        "real_name": member.real_name,
        "title": member.title,
        "locale": member.locale,
        "tz": member.tz,
        "color": member.color,
        "is_admin": member.is_admin,
    }


def _canvases(core: Core, channel: str, user: str) -> list[Json]:
    found = [one for one in core.canvases.of_channel(channel) if core.canvases.may_see(one, user)]
    return [{"title": one.title, "url": f"/docs/{core.workspace.id}/{one.id}?user={user}"} for one in found]


def _channel(core: Core, conversation: Conversation, user: str) -> Json:
    shape = {
        "id": conversation.id,
        "name": conversation.name,
        "topic": conversation.topic,
        "is_private": conversation.is_private,
        "is_im": conversation.is_im,
        "is_archived": conversation.is_archived,
        "is_member": user in conversation.members,
        "bot_is_member": core.installed and core.bot_user in conversation.members,
        "unread": conversation.unread(user),
    }
    if not conversation.is_im:
        return shape
    return {**shape, "user": next(one for one in core.workspace.bots if one in conversation.members)}
