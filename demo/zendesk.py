"""A look-alike of Zendesk on this machine: two years of tickets with what they are about, and how people rated them.

API: https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.clock import Clock, stamp, utc_now
from demo import lookalike
from demo.days import OFFICE, between, busy, chance
from demo.lookalike import Asked, Said

CLIENT, SECRET = "product_ops", "zd_demo_secret"
OPEN_VIEW = "360001"

_TOKEN = "zd_demo_access"  # noqa: S105 - what the client is given
_DAYS = 731
# What tickets are about, the group that answers, and how many of a hundred.
_SUBJECTS = (
    ("Where is my order?", "Delivery", 21),
    ("Refund not received", "Billing", 15),
    ("Change the delivery address", "Delivery", 11),
    ("Card declined at checkout", "Billing", 10),
    ("Invoice for order {}", "Billing", 8),
    ("The app closes on the orders page", "Product", 6),
    ("Facture de la commande {}", "Billing", 5),
    ("How do I add a colleague?", "Product", 5),
    ("Parcel arrived damaged", "Delivery", 4),
    ("Cannot sign in after the update", "Product", 4),
    ("Modifier l’adresse de livraison", "Delivery", 4),
    ("Dark mode?", "Product", 3),
    ("Prices without VAT", "Billing", 2),
    ("Thank you", "Product", 2),
)
_VIEWS = {OPEN_VIEW: "Open tickets", "360002": "Open tickets about delivery", "360003": "Open tickets about billing"}
_OPEN = {OPEN_VIEW: "status<solved", "360002": "status<solved group:Delivery", "360003": "status<solved group:Billing"}
_TERM = re.compile(r'(-?)(\w+)(:|>=|<=|<|>)("[^"]*"|\S+)')
_PAGES = re.compile(r"/api/v2/views/([0-9]+)/count")


@dataclass(frozen=True, slots=True)
class _Ticket:
    id: int
    created_at: str
    subject: str
    group: str
    score: str  # of satisfaction: "good", "bad", or "offered" where nobody answered
    open_days: float


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(lambda asked: _answer(asked, clock()), port)


def _answer(asked: Asked, now: datetime) -> Said:
    if asked.route == "POST /oauth/tokens":
        return _access(asked.told())
    if asked.headers.get("authorization") != f"Bearer {_TOKEN}":
        return Said(401, {"error": "invalid_token", "error_description": "The access token provided is invalid."})
    if asked.route == "GET /api/v2/views":
        views = [{"id": int(number), "title": title, "active": True} for number, title in _VIEWS.items()]
        return Said(200, {"views": views, "meta": {"has_more": False, "after_cursor": None}})
    view = _PAGES.fullmatch(asked.path)
    if asked.method == "GET" and view and view[1] in _VIEWS:
        value = len(_matching(_OPEN[view[1]], _minute(now)))
        return Said(200, {"view_count": {"view_id": int(view[1]), "value": value, "fresh": True}})
    if asked.route == "GET /api/v2/incremental/tickets/cursor":
        return _changed(now)
    if asked.route not in ("GET /api/v2/search/count", "GET /api/v2/search/export"):
        return Said(404, {"error": "RecordNotFound", "description": "Not found"})
    try:
        return _searched(asked, now)
    except ValueError as error:
        return Said(422, {"error": "invalid", "description": f"Invalid search: {error}"})


def _access(told: Mapping[str, Any]) -> Said:
    wanted = {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET, "scope": "read"}
    if dict(told) != wanted:
        return Said(401, {"error": "invalid_client", "error_description": "Client authentication failed"})
    return Said(200, {"access_token": _TOKEN, "token_type": "bearer", "scope": "read", "expires_in": 1800})


def _changed(now: datetime) -> Said:
    """The tickets of the last hours, whenever one asks from: what was before is here already."""
    since, until = stamp(now - timedelta(hours=6)), stamp(now - timedelta(minutes=1))
    came = [one for day in between((now - timedelta(days=1)).date(), now.date()) for one in _tickets(day)]
    groups = sorted({group for _, group, _ in _SUBJECTS})
    tickets = [
        {
            "id": one.id,
            "subject": one.subject,
            "description": one.subject,
            "status": "open",
            "created_at": one.created_at,
            "group_id": groups.index(one.group) + 1,
            "tags": [],
        }
        for one in came
        if since <= one.created_at <= until
    ]
    named = [{"id": n, "name": group} for n, group in enumerate(groups, 1)]
    return Said(200, {"tickets": tickets, "groups": named, "end_of_stream": True, "after_cursor": "end"})


def _searched(asked: Asked, now: datetime) -> Said:
    query = asked.query.get("query", "")
    if asked.path.endswith("count"):
        return Said(200, {"count": len(_matching(query, _minute(now)))})
    if "type:" in query or asked.query.get("filter[type]") != "ticket":
        raise ValueError("the type of an export is said apart")
    found = _matching(query, _minute(now))
    size, at = int(asked.query.get("page[size]", "100")), int(asked.query.get("page[after]", "0"))
    more = at + size < len(found)
    results = [
        {"id": one.id, "created_at": one.created_at, "subject": one.subject, "result_type": "ticket"}
        for one in found[at : at + size]
    ]
    return Said(200, {"results": results, "meta": {"has_more": more, "after_cursor": str(at + size) if more else None}})


def _minute(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(second=0, microsecond=0)


@lru_cache(maxsize=8)  # an export asks for page after page
def _matching(query: str, now: datetime) -> tuple[_Ticket, ...]:
    """The tickets that a search finds, oldest first. Raises ValueError for a term that nobody knows."""
    words = _TERM.sub("", query).split()
    if words:
        raise ValueError(words[0])
    terms = [(no == "-", name, sign, value.strip('"')) for no, name, sign, value in _TERM.findall(query)]
    first, last = now.date() - timedelta(days=_DAYS), now.date()
    for _, name, sign, value in terms:  # the days that need not be looked at
        if name == "created" and sign == ">=":
            first = max(first, date.fromisoformat(value[:10]))
        if name == "created" and sign == "<":
            last = min(last, date.fromisoformat(value[:10]))
    until = stamp(now)
    known = (one for day in between(first, last) for one in _tickets(day) if one.created_at <= until)
    return tuple(one for one in known if all(_fits(one, now, *term) for term in terms))


def _fits(one: _Ticket, now: datetime, no: bool, name: str, sign: str, value: str) -> bool:
    if name == "type":
        found = value == "ticket"
    elif name == "created" and sign in (">=", "<"):
        found = (one.created_at >= value) == (sign == ">=")
    elif name == "satisfaction" and sign == ":":
        found = one.score == value
    elif name == "group" and sign == ":":
        found = one.group.casefold() == value.casefold()
    elif name == "status" and (sign, value) == ("<", "solved"):
        found = now - datetime.fromisoformat(one.created_at) < timedelta(days=one.open_days)
    else:
        raise ValueError(f"{name}{sign}{value}")
    return found != no


@lru_cache(maxsize=1500)
def _tickets(day: date) -> tuple[_Ticket, ...]:
    """The tickets that were opened on a day."""
    luck = chance(72, day)
    count = round(busy(71, day, at_first=4.6, a_year=1.16, week=OFFICE, spread=0.14))
    minutes = sorted(luck.randrange(7 * 60, 21 * 60) for _ in range(count))
    subjects, shares = [(text, group) for text, group, _ in _SUBJECTS], [share for *_, share in _SUBJECTS]
    made = []
    for n, minute in enumerate(minutes):
        text, group = luck.choices(subjects, shares)[0]
        score = luck.choices(("good", "bad", "offered"), (36, 5 if group == "Product" else 8, 57))[0]
        at = datetime.combine(day, time(minute // 60, minute % 60, luck.randrange(60)), UTC)
        subject = text.format(luck.randrange(480_000, 520_000))
        shown = luck.choices((subject, f"Re: {subject}", subject.upper()), (80, 16, 4))[0]
        made.append(_Ticket(day.toordinal() * 100 + n, stamp(at), shown, group, score, luck.expovariate(0.55)))
    return tuple(made)
