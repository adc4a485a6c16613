"""Installing and removing an app, and the events that tell it so.

References: https://docs.slack.dev/reference/events/app_uninstalled, /tokens_revoked, /team_access_granted and
/team_access_revoked; https://docs.slack.dev/enterprise/organization-ready-apps
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sandbox.core import Core
from sandbox.grants import Grant
from sandbox.wire import Json

GONE = ("tokens_revoked", "app_uninstalled")


def install(cores: Sequence[Core], grant: Grant) -> None:
    """Have what was granted hold in the workspaces it is for; a whole company's is in none until it is given to one."""
    for core in cores:
        if core.grant is not grant:
            continue
        if grant.org_wide and not core.workspace.org_wide:
            core.has_app = False
        core.workspace.org_wide = grant.org_wide
        core.locked_out = ""
        core.workspace.tell({"type": "state"})


def uninstall(core: Core, error: str = "account_inactive") -> list[Core]:
    """End the installation that serves a workspace; return all workspaces that it served, for `fall_back`."""
    grant = core.grant
    served = [one for one in core.together if one.grant is grant]
    if grant is not None:
        grant.ended = error
    for one in served:
        one.workspace.tell({"type": "state"})
    return served


def fall_back(served: Iterable[Core]) -> None:
    """Have the installation of the company hold where a workspace's own is over, once all was told of that one."""
    for core in served:
        if (grant := core.grant) is not None and not grant.ended:
            install([core], grant)


def payload_of(core: Core, kind: str, teams: Iterable[str] = ()) -> Json:
    """The envelope of an event about an installation; of a whole company's it names no workspace outside.

    `teams` are the workspaces that team_access_granted and team_access_revoked are about.
    """
    event: Json = {"type": kind}
    if kind == "tokens_revoked":
        event["tokens"] = {"oauth": [], "bot": [core.bot_user]}
    if kind.startswith("team_access_"):
        event["team_ids"] = list(teams)
    payload = core.payloads.event(event)
    if core.workspace.org_wide:
        payload |= {"team_id": None, "context_team_id": None}
    return payload


def emit_later(core: Core, kinds: Iterable[str], teams: Iterable[str] = ()) -> None:
    """Send events about an installation, as far as the app subscribed to them, without waiting."""
    for kind in kinds:
        if kind in core.manifest.events:
            core.delivery.event_later(payload_of(core, kind, teams))
