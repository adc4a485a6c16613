"""users.* and usergroups.*: who is who."""

from __future__ import annotations

from sandbox.core import Core
from sandbox.methods.conversations import channel_object, kinds_wanted
from sandbox.methods.method import Method, page, required
from sandbox.organisation import Group
from sandbox.wire import Json, Refused, as_flag, as_text


def users_info(core: Core, args: Json) -> Json:
    """Describe someone: https://docs.slack.dev/reference/methods/users.info."""
    return {"user": _user(core, required(args, "user"), args)}


def users_list(core: Core, args: Json) -> Json:
    """List everyone of the workspace, its bots last: https://docs.slack.dev/reference/methods/users.list."""
    everyone = [_user(core, user, args) for user in (*_own(core), *core.workspace.bots)]
    members, following = page(everyone, args, default=1000)
    return {
        "members": members,
        "cache_ts": int(core.workspace.clock()),
        "response_metadata": {"next_cursor": following},
    }


def users_by_email(core: Core, args: Json) -> Json:
    """Find someone by e-mail address: https://docs.slack.dev/reference/methods/users.lookupByEmail."""
    wanted = required(args, "email").lower()
    for user in _own(core):
        found = _user(core, user, args)
        if found["profile"]["email"] == wanted:
            return {"user": found}
    raise Refused("users_not_found")


def users_conversations(core: Core, args: Json) -> Json:
    """List someone's conversations: https://docs.slack.dev/reference/methods/users.conversations."""
    user = as_text(args.get("user")) or core.bot_user
    if user not in core.workspace.bots and user not in core.workspace.members:
        raise Refused("user_not_found")
    kinds = kinds_wanted(core, args)
    found = [
        channel_object(conversation, core.workspace.id)
        for conversation in core.workspace.conversations.values()
        if user in conversation.members
        and conversation.kind in kinds
        and (not conversation.is_private or core.bot_user in conversation.members)
        and not (as_flag(args.get("exclude_archived")) and conversation.is_archived)
    ]
    channels, following = page(found, args)
    return {"channels": channels, "response_metadata": {"next_cursor": following}}


def usergroups_list(core: Core, args: Json) -> Json:
    """List the user groups: https://docs.slack.dev/reference/methods/usergroups.list."""
    return {"usergroups": [_group(core, one, args) for one in core.workspace.groups]}


def usergroups_users_list(core: Core, args: Json) -> Json:
    """List the people in a group: https://docs.slack.dev/reference/methods/usergroups.users.list."""
    wanted = required(args, "usergroup")
    for group in core.workspace.groups:
        if group.id == wanted:
            return {"users": list(group.members)}
    raise Refused("no_such_subteam")


def _group(core: Core, group: Group, args: Json) -> Json:
    told: Json = {
        "id": group.id,
        "team_id": core.workspace.id,
        "is_usergroup": True,
        "name": group.name,
        "handle": group.handle,
        "is_external": False,
        "date_delete": 0,
        "user_count": len(group.members),
    }
    return {**told, "users": list(group.members)} if as_flag(args.get("include_users")) else told


def _own(core: Core) -> list[str]:
    """Whoever is no stranger."""
    return [user for user, member in core.workspace.members.items() if not member.team]


def _user(core: Core, user: str, args: Json) -> Json:
    try:
        return core.workspace.user(
            user,
            locale=as_flag(args.get("include_locale")),
            email="users:read.email" in core.scopes,
        )
    except KeyError:
        raise Refused("user_not_found") from None


METHODS = (
    Method("users.info", users_info, ("users:read",)),
    Method("users.list", users_list, ("users:read",), wants_team=True),
    Method("users.lookupByEmail", users_by_email, ("users:read.email",)),
    Method("users.conversations", users_conversations, wants_team=True),
    Method("usergroups.list", usergroups_list, ("usergroups:read",), wants_team=True),
    Method("usergroups.users.list", usergroups_users_list, ("usergroups:read",)),
)
