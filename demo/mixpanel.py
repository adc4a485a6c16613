"""A look-alike of Mixpanel on this machine, in trouble on purpose: until a moment it answers that its limit is reached.

API: https://docs.mixpanel.com/reference/insights-query
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.days import APP, between, busy, chance
from demo.lookalike import Asked, Said

PROJECT, ACCOUNT, SECRET = "2718281", "product-ops.a1b2c3.mp-service-account", "mp_demo_secret"
STARTS, COUNTRIES = 4410, 4417  # the reports

_REPORTS = {STARTS: "Checkout starts per day", COUNTRIES: "Checkout starts per country, last 90 days"}
_COUNTRIES = {"France": 0.44, "Germany": 0.31, "United Kingdom": 0.25}
_DAYS = {STARTS: 731, COUNTRIES: 90}
_BOOKMARKS = re.compile(r"/api/app/projects/([0-9]+)/bookmarks")


def serve(port: int = 0, clock: Clock = utc_now, until: datetime | None = None) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one.

    Up to `until` the questions of an hour are used up: lists are answered, reports are not.
    """
    return lookalike.serve(lambda asked: _answer(asked, clock(), until), port)


def starts(day: date) -> int:
    """How many checkouts were started on a day."""
    return round(busy(61, day, at_first=560, a_year=1.28, week=APP, spread=0.03))


def _answer(asked: Asked, now: datetime, until: datetime | None) -> Said:
    if not asked.is_from(ACCOUNT, SECRET):
        return Said(401, {"status": "error", "error": "Invalid service account credentials"})
    if asked.route == "GET /api/app/me":
        return Said(200, {"status": "ok", "results": {"projects": {PROJECT: {"name": "Northwind Studio"}}}})
    listed = _BOOKMARKS.fullmatch(asked.path)
    if asked.method == "GET" and listed and listed[1] == PROJECT:
        return Said(200, {"status": "ok", "results": [_listed(number) for number in _REPORTS]})
    if asked.route != "GET /api/query/insights":
        return Said(404, {"status": "error", "error": "Not found"})
    if until is not None and now < until:
        wait = {"Retry-After": str(ceil((until - now).total_seconds()))}
        return Said(429, {"status": "error", "error": "Query rate limit exceeded"}, wait)
    report = asked.query.get("bookmark_id", "")
    if asked.query.get("project_id") != PROJECT or report not in map(str, _REPORTS):
        return Said(400, {"status": "error", "error": "Bookmark not found"})
    return Said(200, _report(int(report), now.date()))


def _listed(number: int) -> dict[str, Any]:
    return {"id": number, "name": _REPORTS[number], "type": "insights", "modified": f"2026-03-{number % 28 + 1:02}"}


def _report(number: int, today: date) -> dict[str, Any]:
    days = list(between(today - timedelta(days=_DAYS[number] - 1), today))
    lines: Any = {f"{day}T00:00:00+00:00": starts(day) for day in days}
    if number == COUNTRIES:
        lines = {"$overall": lines} | {
            name: {
                f"{day}T00:00:00+00:00": round(starts(day) * (share + chance(62, day).gauss(0, 0.01))) for day in days
            }
            for name, share in _COUNTRIES.items()
        }
    return {
        "computed_at": f"{today}T00:05:00+00:00",
        "date_range": {"from_date": f"{days[0]}T00:00:00+00:00", "to_date": f"{today}T23:59:59+00:00"},
        "headers": ["$metric", *(["$country"] if number == COUNTRIES else [])],
        "series": {"Checkout Started": lines},
    }
