"""A look-alike of Amplitude on this machine: the events of two apps, two saved charts.

API: https://amplitude.com/docs/apis/analytics/dashboard-rest
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.days import APP, between, busy, chance, grown
from demo.lookalike import Asked, Said

KEY, SECRET = "amp_demo", "amp_demo_secret"
ONBOARDING, PLATFORMS = "onb7rate", "plat4wau"  # the charts: /chart/onb7rate, /chart/plat4wau
ACTIVE = "_active"

# Events by name: how many people did it on a day when 2025 began, and how often each of them.
_EVENTS = {
    ACTIVE: (2600, 9.0),
    "Order Viewed": (1700, 3.2),
    "Catalogue Searched": (1400, 2.6),
    "Product Added": (820, 1.9),
    "Payment Started": (410, 1.2),
    "Payment Completed": (330, 1.1),
    "Widget Opened": (240, 1.7),
    "Onboarding Finished": (70, 1.0),
}
_OLD = "old_page_view"  # deleted: it is listed, and nobody is to choose it
_PLATFORMS = {"iOS": 0.46, "Android": 0.33, "Web": 0.21}
_DAYS, _SINCE = 731, date(2024, 11, 1)
_MOST_DAYS = 365  # of one call, by the day
# How many more people come in a week or a month than on one of its days.
_REACH = {1: 1.0, 7: 2.9, 30: 5.4}
_CHART = re.compile(r"/api/3/chart/([A-Za-z0-9]+)/query")


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(lambda asked: _answer(asked, clock().date()), port)


def _answer(asked: Asked, today: date) -> Said:
    if not asked.is_from(KEY, SECRET):
        return Said(401, {"error": {"http_code": 401, "type": "unauthorized"}})
    if asked.route == "GET /api/2/events/list":
        return Said(200, {"data": [*map(_listed, _EVENTS, range(1, 99)), {**_listed(_OLD, 99), "deleted": True}]})
    if asked.route == "GET /api/2/events/segmentation":
        return _segmentation(asked.query, today)
    chart = _CHART.fullmatch(asked.path) if asked.method == "GET" else None
    lines = _lines(chart[1], today) if chart else None
    if lines is None:
        return Said(404, {"error": {"http_code": 404, "type": "not_found"}})
    return Said(200, {"data": lines})


def _listed(event: str, number: int) -> dict[str, Any]:
    people, often = _EVENTS.get(event, (0, 0.0))
    marks = {"non_active": False, "deleted": False, "hidden": event == ACTIVE, "flow_hidden": False}
    return {"id": number, "name": event, "value": event, "display": event, "totals": round(people * often * 7), **marks}


def _segmentation(query: Mapping[str, str], today: date) -> Said:
    """How many people did an event, or how often it happened, by day, week or month."""
    try:
        event = str(json.loads(query["e"])["event_type"])
        first, last = (datetime.strptime(query[name], "%Y%m%d").date() for name in ("start", "end"))
        length, totals = int(query.get("i", "1")), {"uniques": False, "totals": True}[query.get("m", "uniques")]
        if event not in _EVENTS or length not in _REACH or (length == 1 and (last - first).days >= _MOST_DAYS):
            raise ValueError(event)
    except (KeyError, TypeError, ValueError):
        return Said(400, {"error": {"http_code": 400, "type": "invalid_request"}})
    periods: dict[date, list[int]] = {}
    for day in between(max(first, _SINCE), min(last, today)):
        periods.setdefault(_begins(day, length), []).append(_people(event, day))
    often = _EVENTS[event][1]
    values = [
        round(sum(found) * often) if totals else round(max(found) * min(_REACH[length], len(found)))
        for found in periods.values()
    ]
    data = {
        "series": [values],
        "seriesLabels": [0],
        "seriesCollapsed": [[{"setId": "", "value": sum(values)}]],
        "xValues": [day.isoformat() for day in periods],
    }
    return Said(200, {"data": data})


def _begins(day: date, length: int) -> date:
    return day.replace(day=1) if length == 30 else day - timedelta(days=day.weekday()) if length == 7 else day


def _people(event: str, day: date) -> int:
    people, seed = _EVENTS[event][0], list(_EVENTS).index(event)
    return round(busy(100 + seed, day, at_first=people, a_year=1.35, week=APP, spread=0.02))


def _lines(chart: str, today: date) -> dict[str, Any] | None:
    """A saved chart, as its page gives it to public clients; None for one that there is not."""
    if chart == ONBOARDING:
        days = list(between(today - timedelta(days=_DAYS - 1), today))
        lines = {"All Users": [_onboarding(day) for day in days]}
    elif chart == PLATFORMS:
        monday = today - timedelta(days=today.weekday())
        days = [monday - timedelta(weeks=ago) for ago in reversed(range(104))]
        lines = {
            name: [round(_people(ACTIVE, day) * 2.9 * share) for day in days] for name, share in _PLATFORMS.items()
        }
    else:
        return None
    return {
        "timeSeries": [[{"value": value} for value in line] for line in lines.values()],
        "overallSeries": [[{"value": line[-1]}] for line in lines.values()],
        "seriesLabels": [[0, name] for name in lines],
        "xValuesForTimeSeries": [f"{day}T00:00:00" for day in days],
    }


def _onboarding(day: date) -> float:
    """Which share of new people finish it, in percent: better from year to year."""
    return round(grown(51, 1.08, day) + chance(31, day).gauss(0, 1.1), 1)
