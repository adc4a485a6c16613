"""A look-alike of Fivetran on this machine: one connection that runs every hour, one that has failed since yesterday.

API: https://fivetran.com/docs/rest-api/api-reference/connections/connection-details
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said

KEY, SECRET = "ft_demo", "ft_demo_secret"
HEALTHY, FAILING = "steady_harbour", "broken_lantern"

_SERVICES = {HEALTHY: ("shop", "postgres_rds"), FAILING: ("payments", "stripe")}
_PATH = "/v1/connections"
_HOURS = 26  # since the one that fails last succeeded


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(lambda asked: _answer(asked, clock()), port)


def _answer(asked: Asked, now: datetime) -> Said:
    if not asked.is_from(KEY, SECRET):
        return Said(401, {"code": "AuthFailed", "message": "Invalid API key or secret"})
    if asked.route == f"GET {_PATH}":
        items = [_connection(one, now) for one in _SERVICES]
        return Said(200, {"code": "Success", "data": {"items": items, "next_cursor": None}})
    name = asked.path.removeprefix(f"{_PATH}/")
    if asked.method == "GET" and name in _SERVICES:
        return Said(200, {"code": "Success", "data": _connection(name, now)})
    return Said(404, {"code": "NotFound_Connection", "message": f"Cannot find connection with id '{name}'"})


def _connection(name: str, now: datetime) -> dict[str, Any]:
    fails = name == FAILING
    hour = now.replace(minute=12, second=0, microsecond=0) - timedelta(hours=1)
    schema, service = _SERVICES[name]
    return {
        "id": name,
        "service": service,
        "schema": schema,
        "group_id": "northwind_studio",
        "paused": False,
        "sync_frequency": 60,
        "succeeded_at": _stamp(hour - timedelta(hours=_HOURS if fails else 0)),
        "failed_at": _stamp(hour) if fails else None,
        "status": {
            "setup_state": "broken" if fails else "connected",
            "sync_state": "scheduled",
            "update_state": "delayed" if fails else "on_schedule",
            "is_historical_sync": False,
            "tasks": [{"code": "reconnect", "message": "Reconnect", "details": "The key has expired."}]
            if fails
            else [],
            "warnings": [],
        },
    }


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.000000Z")
