"""Who is of another company: in a channel that two companies share (Slack Connect) both press the same buttons. Pure.

Slack says whose somebody is by the id of their workspace ("T…") or, in a company of many workspaces, of their company
("E…"). A guest of the workspace itself (`is_restricted`) is no stranger.
https://docs.slack.dev/apis/slack-connect/
"""

from collections.abc import Mapping
from typing import Any

Payload = Mapping[str, Any]


def is_stranger(member: Payload, workspace: str, enterprise: str = "") -> bool:
    """Whether a `user` object of Slack's is somebody of another company than `workspace`'s, whose company of workspaces
    is `enterprise`, empty where it is none or not known. What Slack leaves out makes nobody a stranger.

    https://docs.slack.dev/reference/objects/user-object
    """
    if member.get("is_stranger"):
        return True
    grid: Payload = member.get("enterprise_user") or {}
    own = {workspace, enterprise} - {""}
    theirs = {str(one) for one in (member.get("team_id"), grid.get("enterprise_id"), *(grid.get("teams") or ())) if one}
    return bool(theirs) and bool(own) and not own & theirs


def says_whose(member: Payload) -> bool:
    """Whether a `user` object of Slack's says whose somebody is at all."""
    return bool(member.get("team_id") or member.get("enterprise_user") or member.get("is_stranger"))


def is_administrator(member: Payload, workspace: str) -> bool:
    """Whether a `user` object of Slack's is an owner or administrator of `workspace`, rather than of another one of the
    same company."""
    grid: Payload = member.get("enterprise_user") or {}
    homes = [str(one) for one in (member.get("team_id"), *(grid.get("teams") or ())) if str(one).startswith("T")]
    return bool(member.get("is_admin") or member.get("is_owner")) and (not homes or workspace in homes)


def is_guest(member: Payload) -> bool:
    """Whether a `user` object of Slack's is a guest, who sees the channels they were invited to and no others.

    https://slack.com/help/articles/202518103-Understand-guest-roles-in-Slack
    """
    return bool(member.get("is_restricted") or member.get("is_ultra_restricted"))


def acts_as_stranger(body: Payload, workspace: str, enterprise: str = "") -> bool:
    """Whether what Slack delivered says that it was done by somebody of another company than `workspace`'s, whose
    company of workspaces is `enterprise`. A form's `enterprise`, like its `team`, may be that of whoever sent it.

    Commands name no company but the workspace they were typed in; buttons, forms and menus have `user.team_id`; events
    have `user_team` or `source_team` where the sender is of another company.
    https://docs.slack.dev/apis/slack-connect/#events
    """
    own = {workspace, enterprise} - {""}
    event: Payload = body.get("event") or {}
    if event:
        theirs = {str(event[name]) for name in ("user_team", "source_team") if event.get(name)}
    else:
        user: Payload = body.get("user") or {}
        theirs = {str(user[name]) for name in ("team_id", "enterprise_id") if user.get(name)}
    return bool(theirs) and bool(own) and not own & theirs
