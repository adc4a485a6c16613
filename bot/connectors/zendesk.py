"""Support tickets of Zendesk: how many match a search, how many of them customers were content with, what they are
about.

API: https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/ and, beside it, views and
https://developer.zendesk.com/api-reference/introduction/rate-limits (read in November 2026; the API has no versions
but v2).
Needs `ZENDESK_URL` and the id and secret of a confidential OAuth client with the scope `read`
(`ZENDESK_CLIENT_ID`, `ZENDESK_CLIENT_SECRET`), or `ZENDESK_EMAIL` and `ZENDESK_TOKEN` of an agent. API tokens cannot be
made any more since 27 October 2026 and end on 30 April 2027:
https://developer.zendesk.com/documentation/api-basics/authentication/oauth-migration/
Limits: 200 calls a minute on the smallest plan, for the whole account; 100 of them exports; a view's count six times
in five minutes.

A history comes from whatever takes the fewest calls: an export (a hundred tickets a call), or a count for each period.
The incremental export was the alternative: ten calls a minute, administrators only, and no search.
Satisfaction is read from tickets, where a rating is good or bad whichever survey asked for it. The list of satisfaction
ratings belongs to the old survey, that of survey responses to the new one; both are for administrators.

Traps: `type:` in an export's query is an error. A search knows new tickets after some minutes. A view that has not been
counted lately answers null. A ticket is up to 30 kB, so pages stay small.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from math import ceil
from typing import Any
from urllib.parse import urlsplit

from bot.connectors import series, subjects
from bot.connectors.allowance import Allowance
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import pages
from bot.connectors.source import Pick, Point, SourceError, Span, Topic
from bot.connectors.webtool import fitting, pasted, reached
from bot.connectors.zendesk_calls import CLIENT, EMAIL, SECRET, TOKEN, URL, asked, base, page_of, ready
from bot.periods import YEARS, end, period_of, start, step

MEASURES = ("tickets", "matching", "view", "satisfaction")
EXPORT = Allowance(at_once=2, calls=95, seconds=60, name="export")

# Calls for one history: all of them have to fit into the minute that an allowance counts.
_EXPORTS, _COUNTS = 80, 120
_PAGE, _LARGEST_PAGE = 100, 500  # tickets; Zendesk advises a hundred
_LIMIT = 20_000_000  # bytes of a page
_SECONDS, _LIST_SECONDS = 60.0, 300.0  # how long answers are used again
_VIEWS = 10  # pages of a hundred views

_ID = re.compile(r"#?([0-9]{1,18})")
_VIEW = re.compile(r"/(?:agent/filters|agent/views|views)/([0-9]{1,18})(?:\.json)?(?:/|\Z)")
_TYPE = re.compile(r"(?<![\w:\"])-?type:(\S*)", re.IGNORECASE)


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the settings make sense. Raises SourceError beside the field."""
    base(environment)
    if _measure(settings) == "view":
        _view(settings.get("view", ""), environment)
    else:
        _query(settings)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """Tickets by the period they were created in, or as of now; or the percentage of good ratings among them."""
    measure = _measure(settings)
    if measure == "view":
        return series.one(_viewed(tools, _view(settings.get("view", ""), tools.environment)), field="view")
    query = _query(settings)
    if measure == "matching":
        return series.one(_count(tools, query, keep=_SECONDS), field="query")
    if measure == "tickets":
        return [Point(at, count) for at, count in _by_period(tools, query, span).items()]
    good, bad = (_by_period(tools, f"{query} satisfaction:{said}".strip(), span, 2) for said in ("good", "bad"))
    rated = {at: good[at] + bad[at] for at in good if at in bad}
    return [Point(at, 100 * good[at] / count) for at, count in rated.items() if count]


def topics(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Topic]:
    """What the tickets created in a period are about; for satisfaction, those that were rated bad."""
    measure = _measure(settings)
    if measure in ("matching", "view"):  # of now, not of a period
        return []
    query = _query(settings) + " satisfaction:bad" * (measure == "satisfaction")
    period = period_of(span.grain, series.begins(span), span.zone)
    query = _created(query, start(span.grain, period, span.zone), end(span.grain, period, span.zone))
    tickets = _exported(tools, query, _count(tools, query))
    return subjects.topics(text for ticket in tickets if isinstance(text := ticket.get("subject"), str))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Zendesk answers, and lets the bot search."""
    return reached(base(tools.environment), lambda: _count(tools, "status<solved"))


def views(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - all have the same
    """The views whose name fits, those that begin so first."""
    found: list[Pick] = []

    def read(cursor: str) -> tuple[list[Any], str]:
        query = {"active": "true", "page[size]": "100"} | ({"page[after]": cursor} if cursor else {})
        said = asked(tools, "/api/v2/views", query, keep=_LIST_SECONDS)
        return page_of(said, "views")

    for page in pages(read, _VIEWS):
        for view in page:
            title, number = view.get("title"), view.get("id")
            if isinstance(title, str) and isinstance(number, int):
                found.append(Pick(str(number), title))
    return fitting(sorted(found, key=lambda pick: pick.label.casefold()), typed)


def _by_period(tools: Tools, query: str, span: Span, parts: int = 1) -> dict[str, float]:
    """How many tickets that match were created in each period, by `Point.at`; for one of several `parts` of an answer.

    Where neither way fits into the limits of a minute, only the newest periods.
    """
    exports, most = _EXPORTS // parts, _COUNTS // parts
    periods, whole = _periods(span), _created(query, series.begins(span))
    total = _count(tools, whole)
    if ceil(total / _PAGE) <= min(len(periods), exports) or (len(periods) > most and total <= exports * _LARGEST_PAGE):
        found = [_moment(ticket.get("created_at")) for ticket in _exported(tools, whole, total, exports)]
        return {point.at: point.value for point in series.counted(found, span)}
    counts: dict[str, float] = {}
    for period in periods[-most:]:
        within = start(span.grain, period, span.zone), end(span.grain, period, span.zone)
        if within[0] < within[1]:  # an hour that spring leaves out has no length
            counts[series.named(span.grain, period)] = _count(tools, _created(query, *within))
    return counts


def _periods(span: Span) -> list[str]:
    found = [period_of(span.grain, series.begins(span), span.zone)]
    last = period_of(span.grain, span.now, span.zone)
    while found[-1] < last and len(found) < series.MOST:
        found.append(step(span.grain, found[-1], 1))
    return found


def _created(query: str, since: datetime, until: datetime | None = None) -> str:
    stamps = [at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for at in (since, until) if at]
    return " ".join([query, *(f"created{sign}{at}" for sign, at in zip((">=", "<"), stamps, strict=False))]).strip()


def _count(tools: Tools, query: str, keep: float = 0) -> int:
    said = asked(tools, "/api/v2/search/count", {"query": f"type:ticket {query}".strip()}, keep=keep)
    return _whole(said.get("count"))


def _exported(tools: Tools, query: str, total: int, calls: int = _EXPORTS) -> Iterator[Mapping[str, Any]]:
    """Every ticket that matches, in about so many calls; about `total` are expected."""
    size = min(max(_PAGE, ceil(total / calls)), _LARGEST_PAGE)

    def read(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        wanted = {"query": query, "filter[type]": "ticket", "page[size]": str(size)}
        wanted |= {"page[after]": cursor} if cursor else {}
        said = asked(tools, "/api/v2/search/export", wanted, allowance=EXPORT, limit=_LIMIT)
        return page_of(said, "results")

    for page in pages(read, calls + 5):
        yield from page


def _viewed(tools: Tools, view: str) -> int:
    allowance = Allowance(at_once=2, calls=6, seconds=300, name=f"view {view}")
    said = asked(tools, f"/api/v2/views/{view}/count", {}, allowance=allowance, keep=_SECONDS, view=view)
    counted = said.get("view_count")
    if not isinstance(counted, dict):
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    if counted.get("value") is None:
        raise SourceError("source-zendesk-counting", field="view", temporary=True)
    return _whole(counted["value"])


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**12:
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    return value


def _moment(value: Any) -> datetime:
    found = series.moment(value) if isinstance(value, str) else None
    if not isinstance(found, datetime) or found.tzinfo is None or found.year not in YEARS:
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    return found


def _measure(settings: Mapping[str, str]) -> str:
    measure = settings.get("measure") or MEASURES[0]
    if measure not in MEASURES:
        raise SourceError("source-setting-choice", field="measure", choices=", ".join(MEASURES))
    return measure


def _query(settings: Mapping[str, str]) -> str:
    """The search, without what it is a search for: that is said apart."""
    typed = settings.get("query") or ""
    if any(found[0].startswith("-") or found[1].lower() != "ticket" for found in _TYPE.finditer(typed)):
        raise SourceError("source-zendesk-type", field="query")
    return " ".join(_TYPE.sub("", typed).split())


def _view(text: str, environment: Mapping[str, str]) -> str:
    """The number of a view, typed or in its address."""
    own = urlsplit(base(environment)).hostname or "?"

    def other(host: str) -> SourceError | None:
        return None if host == own else SourceError("source-zendesk-other", field="view", host=host, own=own)

    return pasted(text, _ID, _VIEW, SourceError("source-zendesk-no-view", field="view"), other)


ZENDESK = Connector(
    "zendesk",
    settings=(
        Setting("measure", options=MEASURES),
        Setting("query", limit=500, required=False, when=("measure", ("tickets", "matching", "satisfaction"))),
        Setting("view", limit=300, search=views, when=("measure", ("view",))),
    ),
    variables=(URL, CLIENT, SECRET, EMAIL, TOKEN),
    fetch=fetch,
    check=check,
    ready=ready,
    reach=reach,
    by_period=True,
    topics=topics,
)
