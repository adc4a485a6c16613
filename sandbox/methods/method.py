"""What a Web API method is to the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.core import Core
from sandbox.wire import Json, Refused, as_text


@dataclass(frozen=True)
class Method:
    """A method: its name, what answers it, the scopes of which one is enough, and the token it takes, if it takes one.

    `run` returns the answer without "ok" where that is true, or raises Refused. `wants_team` says that a token of a
    whole company has to name a workspace: https://api.slack.com/enterprise/apps/changes-apis
    """

    name: str
    run: Callable[[Core, Json], Json]
    scopes: tuple[str, ...] = ()
    takes_app_token: bool = False
    takes_token: bool = True
    wants_team: bool = False


def required(args: Json, name: str) -> str:
    """Return a text argument; Refused("invalid_arguments") names the one that is missing."""
    value = as_text(args.get(name))
    if not value:
        raise Refused("invalid_arguments", f"missing required field: {name}")
    return value


def page(items: list[Json], args: Json, default: int = 100) -> tuple[list[Json], str]:
    """Cut one page out of `items` by `limit` and `cursor`; return it with the next cursor, or ""."""
    cursor = as_text(args.get("cursor"))
    try:
        start = int(cursor.removeprefix("page:")) if cursor else 0
        limit = int(args.get("limit") or default)
    except ValueError:
        raise Refused("invalid_cursor") from None
    if not 0 < limit <= 1000:
        raise Refused("invalid_limit")
    following = start + limit
    return items[start:following], f"page:{following}" if following < len(items) else ""
