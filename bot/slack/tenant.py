"""Whose delivery it is: the workspace that what Slack sends is for. Pure.

A token may be of one workspace or of a whole organisation's, and a person of another company than the channel: neither
says whose data a button means. See docs/decisions/0021-tenancy.md.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Body = Mapping[str, Any]


def tenant(body: Body) -> str:
    """The team id ("T…") that a delivery is for; empty where it names none. Never the id of an organisation ("E…")."""
    return next((team for team in _named(body) if team.startswith("T")), "")


def _named(body: Body) -> Iterator[str]:
    """The teams a delivery names, what is surest first: Bolt's order
    (https://github.com/slackapi/bolt-python/blob/main/slack_bolt/request/internals.py), with three differences.

    Bolt ends at the first place that is there, also where it holds null, as `authorizations[0].team_id` does of an app
    that a whole organisation installed: here the next place is looked at. Such an app's buttons name no `team`; where
    the message is its own, that says whose it is sooner than who pressed, who may be of another company. And the team
    of an event's sender is nobody's tenant.
    """
    view, message, user = (_part(body, name) for name in ("view", "message", "user"))
    yield _text(view, "app_installed_team_id")
    yield _text(_part(body, "team"), "id") or _text(body, "team")
    if message.get("app_id") and message.get("app_id") == body.get("api_app_id"):
        yield _text(message, "team")
    authorized = body.get("authorizations")
    if isinstance(authorized, list) and authorized and isinstance(authorized[0], Mapping):
        yield _text(authorized[0], "team_id")
    yield _text(body, "context_team_id")
    yield _text(body, "team_id")
    yield _text(user, "team_id")
    yield _text(view, "team_id")


def _part(body: Body, name: str) -> Body:
    part = body.get(name)
    return part if isinstance(part, Mapping) else {}


def _text(part: Body, name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""
