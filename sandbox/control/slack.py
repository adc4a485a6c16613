"""Slack itself: apps and where they are installed, its clock, what goes wrong, what went by. Operations."""

from __future__ import annotations

from sandbox.control.operation import Argument, Call, Operation
from sandbox.lifecycle import GONE
from sandbox.wire import Json


def read_state(call: Call) -> Json:
    """Workspaces with their people and channels, and apps with their secrets and where they are installed."""
    return {
        "url": call.stage.url,
        "now": call.stage.core.workspace.clock(),
        "workspaces": [
            {
                "id": core.workspace.id,
                "name": core.workspace.name,
                "enterprise": core.workspace.enterprise_id,
                "people": [
                    {"id": one.id, "name": one.name, "locale": one.locale, "is_admin": one.is_admin}
                    for one in core.workspace.members.values()
                ],
                "channels": [
                    {"id": one.id, "name": one.name, "is_private": one.is_private, "members": sorted(one.members)}
                    for one in core.workspace.conversations.values()
                    if not one.is_im
                ],
            }
            for core in call.stage.core.together
        ],
        "apps": [
            {
                "id": app.id,
                "name": app.cores[0].app.account.name,
                "client_id": app.client_id,
                "client_secret": app.client_secret,
                "signing_secret": app.signing_secret,
                "app_token": app.app_token,
                "bot_tokens": {one.workspace.id: one.bot_token for one in app.cores},
                "installed": app.described(),
            }
            for app in call.stage.apps
        ],
    }


def set_request_url(call: Call) -> Json:
    """Have the app reached by signed HTTP, or by Socket Mode where there is no address."""
    call.app.deliver_to(call.args.get("url") or None)
    return {}


def authorize(call: Call) -> Json:
    """Do what somebody does on /oauth/v2/authorize: {"location": where their browser goes}."""
    args = call.args
    decision = {
        name: args[name] for name in ("user", "team", "whole", "allow", "without") if args.get(name) is not None
    }
    return {"location": call.stage.authorize(str(args["address"]), **decision)}


def install(call: Call) -> Json:
    """Install without OAuth, as the settings of an app do: {"token": "xoxb-..."}."""
    scopes = [str(one) for one in call.args.get("scopes") or ()]
    return {"token": call.app.install(call.team, whole=bool(call.args.get("whole")), scopes=scopes)}


def uninstall(call: Call) -> Json:
    """Remove the app from the workspace, or from the company whose installation serves it."""
    call.app.uninstall(call.team)
    return {}


def give_access(call: Call) -> Json:
    """Give an app that the company installed to workspaces, or take it from them."""
    teams = [str(one) for one in call.args["teams"]]
    if call.args.get("given", True):
        call.app.give_to(*teams)
    else:
        call.app.take_from(*teams)
    return {}


def tell_app(call: Call) -> Json:
    """Send an event about an installation again, or late: {"acknowledged": whether it was}."""
    teams = [str(one) for one in call.args.get("teams") or ()]
    parcel = call.app.tell_app(str(call.args["event"]), call.team, teams=teams)
    return {"acknowledged": bool(parcel and parcel.acknowledged), "subscribed": parcel is not None}


def add_fault(call: Call) -> Json:
    """Have the next calls go wrong: {"faults": those to come}."""
    args, core = call.args, call.stage.core

    async def add() -> list[Json]:
        core.faults.add(str(args["method"]), str(args["kind"]), args.get("times") or 1, args.get("seconds") or 1)
        core.workspace.tell({"type": "state"})
        return core.faults.listed()

    return {"faults": call.stage.run(add())}


def clear_faults(call: Call) -> Json:
    """Let every call go well again."""
    core = call.stage.core

    async def clear() -> None:
        core.faults.clear()
        core.workspace.tell({"type": "state"})

    call.stage.run(clear())
    return {"faults": []}


def move_clock(call: Call) -> Json:
    """Put the clock forward: {"now": seconds since 1970}. Timestamps, triggers, codes and tokens go by it."""
    seconds = float(call.args["seconds"])
    if seconds < 0:
        raise ValueError("the clock goes forward only")
    call.stage.ahead += seconds
    return {"now": call.stage.core.workspace.clock()}


def read_journal(call: Call) -> Json:
    """What went by: {"entries": [...], "last": the highest number}."""
    args = call.args

    async def read() -> list[Json]:
        found = call.stage.core.journal.read(
            int(args.get("after") or 0), str(args.get("kind") or ""), call.team, str(args.get("app") or "")
        )
        return [one.as_json() for one in found]

    entries = call.stage.run(read())
    return {"entries": entries, "last": entries[-1]["number"] if entries else int(args.get("after") or 0)}


def read_refusals(call: Call) -> Json:
    """All that Slack would have refused: {"refusals": [{"method", "error", "detail"}]}."""
    return {"refusals": [vars(one) for one in list(call.stage.core.refusals)]}


OPERATIONS = (
    Operation("GET", "state", "readState", "Workspaces, people, channels, apps and their secrets.", read_state),
    Operation(
        "POST",
        "request-url",
        "setRequestUrl",
        "Say where the app is reached.",
        set_request_url,
        (Argument("url", "string", "Where to POST to; Socket Mode where it is left out."),),
    ),
    Operation(
        "POST",
        "authorizations",
        "authorize",
        "Answer an app's request to be installed.",
        authorize,
        (
            Argument("address", "string", "The address of /oauth/v2/authorize, with its query.", required=True),
            Argument("user", "string", "Who installs; an administrator where it is left out."),
            Argument("whole", "boolean", "Whether it is for the whole company."),
            Argument("allow", "boolean", "False for Cancel."),
            Argument("without", "array", "The optional scopes that are left out."),
        ),
    ),
    Operation(
        "POST",
        "installations",
        "install",
        "Install without OAuth.",
        install,
        (
            Argument("whole", "boolean", "Whether it is for the whole company."),
            Argument("scopes", "array", "What is granted; all of the manifest where it is left out."),
        ),
    ),
    Operation("DELETE", "installations", "uninstall", "Remove the app.", uninstall),
    Operation(
        "POST",
        "access",
        "giveAccess",
        "Give an app that a company installed to workspaces of it.",
        give_access,
        (
            Argument("teams", "array", "The workspaces' ids.", required=True),
            Argument("given", "boolean", "False takes it from them."),
        ),
    ),
    Operation(
        "POST",
        "events",
        "tellApp",
        "Send an event about an installation again, or late.",
        tell_app,
        (
            Argument(
                "event", "string", f"{', '.join(GONE)}, team_access_granted or team_access_revoked.", required=True
            ),
            Argument("teams", "array", "The workspaces that team_access_… is about."),
        ),
    ),
    Operation(
        "POST",
        "faults",
        "addFault",
        "Have the next calls go wrong.",
        add_fault,
        (
            Argument("method", "string", "A Web API method, *, response_url or upload.", required=True),
            Argument(
                "kind", "string", "ratelimited, server_error, slow, drip, dropped, lost_answer or malformed.", True
            ),
            Argument("times", "integer", "How many calls; 1 where it is left out."),
            Argument("seconds", "number", "Retry-After, or how slow; 1 where it is left out."),
        ),
    ),
    Operation("DELETE", "faults", "clearFaults", "Let every call go well again.", clear_faults),
    Operation(
        "POST",
        "clock",
        "moveClock",
        "Put the clock forward.",
        move_clock,
        (Argument("seconds", "number", "How far.", required=True),),
    ),
    Operation(
        "GET",
        "journal",
        "readJournal",
        "What was sent to apps and called by them, secrets masked.",
        read_journal,
        (
            Argument("after", "integer", "The number of the last entry that is known."),
            Argument("kind", "string", "delivery or call."),
        ),
    ),
    Operation("GET", "refusals", "readRefusals", "All that Slack would have refused.", read_refusals),
)
