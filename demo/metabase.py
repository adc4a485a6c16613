"""A look-alike of Metabase on this machine: two questions, a key, the answers its API gives.

API: https://www.metabase.com/docs/latest/api
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.days import between, chance, grown, quiet
from demo.lookalike import Asked, Said

KEY = "mb_demo"
CUSTOMERS, SATISFACTION = "12", "14"  # the questions: /question/12-weekly-active-customers, /question/14-satisfaction

_QUESTIONS = {CUSTOMERS: ("Weekly active customers", "Product"), SATISFACTION: ("Satisfaction", "Customers")}
_DAYS = 731
_SEED = 12
_CARD = re.compile(r"/api/card/([0-9]+)/query/json")


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(lambda asked: _answer(asked, clock().date()), port)


def rows(card: str, today: date) -> list[dict[str, Any]] | None:
    """What a question gives; None for one that there is not. The same day always gives the same rows."""
    if card == SATISFACTION:
        return [{"Satisfaction": 8.4}]
    if card == CUSTOMERS:
        days = between(today - timedelta(days=_DAYS - 1), today)
        return [{"Day": f"{day}T00:00:00Z", "Weekly active customers": _customers(day)} for day in days]
    return None


def _customers(day: date) -> int:
    """Slow growth, fewer in August and at the end of the year."""
    return round(grown(3800, 1.22, day) * quiet(day, 0.18) + chance(_SEED, day).gauss(0, 35))


def _answer(asked: Asked, today: date) -> Said:
    if asked.headers.get("x-api-key") != KEY:
        return Said(401, "Unauthenticated")
    if asked.route == "GET /api/user/current":
        return Said(200, {"id": 1, "common_name": "Product Ops"})
    if asked.route == "GET /api/search":
        return _search(asked.query.get("q", ""))
    card = _CARD.fullmatch(asked.path) if asked.method == "POST" else None
    found = rows(card[1], today) if card else None
    return Said(404, "Not found.") if found is None else Said(200, found)


def _search(typed: str) -> Said:
    data = [
        {"id": int(number), "model": "card", "name": name, "collection": {"name": shelf}}
        for number, (name, shelf) in _QUESTIONS.items()
        if typed.casefold() in name.casefold()
    ]
    return Said(200, {"data": data, "total": len(data), "models": ["card"], "limit": 100, "offset": 0})
