"""api.test, auth.*, apps.connections.open, team.info: the app and where it is installed."""

from __future__ import annotations

from sandbox.core import Core
from sandbox.lifecycle import emit_later, fall_back, uninstall
from sandbox.methods.method import Method, page
from sandbox.wire import Json, Refused, as_flag, as_text


def api_test(_core: Core, args: Json) -> Json:
    """Echo the arguments, or fail as asked: https://docs.slack.dev/reference/methods/api.test."""
    if args.get("error"):
        raise Refused(as_text(args["error"]))
    return {"args": {name: value for name, value in args.items() if name != "token"}}


def auth_test(core: Core, _args: Json) -> Json:
    """Say whose token this is: https://docs.slack.dev/reference/methods/auth.test."""
    company, org_wide = core.workspace.enterprise, core.workspace.org_wide
    place = company if org_wide and company else core.workspace
    return {
        "url": f"https://{place.domain}.example/",
        "team": place.name,
        "user": core.workspace.bot.name.lower().replace(" ", "_"),
        "team_id": place.id,
        "user_id": core.bot_user,
        "bot_id": core.app.account.bot_id,
        "is_enterprise_install": org_wide,
        **({"enterprise_id": company.id} if company else {}),
    }


def auth_teams_list(core: Core, args: Json) -> Json:
    """List the workspaces a token is for: https://docs.slack.dev/reference/methods/auth.teams.list."""
    given = [one for one in core.together if one.has_app and one.grant is core.grant]
    cores = given if core.workspace.org_wide else [core]
    teams, following = page([{"id": one.workspace.id, "name": one.workspace.name} for one in cores], args)
    return {"teams": teams, "response_metadata": {"next_cursor": following}}


def auth_revoke(core: Core, args: Json) -> Json:
    """Make the token useless from now on: https://docs.slack.dev/reference/methods/auth.revoke."""
    if as_flag(args.get("test")):
        return {"revoked": False}
    served = uninstall(core, "token_revoked")
    emit_later(core, ("tokens_revoked",))
    fall_back(served)
    return {"revoked": True}


def connections_open(core: Core, _args: Json) -> Json:
    """Give out a WebSocket address: https://docs.slack.dev/reference/methods/apps.connections.open."""
    address = core.tickets.base_url.replace("http://", "ws://")
    return {"url": f"{address}/link/?ticket={core.app.delivery.sockets.ticket()}&app_id={core.app.account.app_id}"}


def team_info(core: Core, _args: Json) -> Json:
    """Describe the workspace: https://docs.slack.dev/reference/methods/team.info."""
    team = {
        "id": core.workspace.id,
        "name": core.workspace.name,
        "domain": core.workspace.domain,
        "email_domain": "",
        "url": f"https://{core.workspace.domain}.example/",
        "icon": {"image_default": True},
        "is_verified": False,
    }
    return {"team": team}


METHODS = (
    Method("api.test", api_test, takes_token=False),
    Method("auth.test", auth_test),
    Method("auth.revoke", auth_revoke),
    Method("auth.teams.list", auth_teams_list),
    Method("apps.connections.open", connections_open, takes_app_token=True),
    Method("team.info", team_info, ("team:read",)),
)
