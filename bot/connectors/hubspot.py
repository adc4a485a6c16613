"""Deals of HubSpot that match a filter: how many, or the sum of a property.

API: https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm and, for what can be chosen,
https://developers.hubspot.com/docs/api-reference/latest/crm/pipelines/get-pipelines; read in November 2026 as version
2026-09. The paths with /v3/ are unsupported from September 2027.
Needs `HUBSPOT_ACCESS_TOKEN`, of a service key (private apps can no longer be made since October 2026) with the scope
crm.objects.deals.read: https://developers.hubspot.com/changelog/legacy-private-app-creation-sunset
Limits: 5 searches a second for the whole account, without a header that says when to come back; 200 deals a page.
Traps: pages end after 10,000 deals with an error, so each page is a question of its own for what follows the last id.
A group holds 6 filters. A property that does not exist is left out of answers without a word, but refused in a filter;
so sums filter by having it. What was changed a moment ago may not be found yet. Archived deals are not searched.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from math import fsum
from typing import Any
from zoneinfo import ZoneInfo

from bot.connectors import series
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import PAGES, pages
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import fitting, reached
from bot.text.csv import bare

TOKEN = Variable("HUBSPOT_ACCESS_TOKEN", secret=True)
URL = Variable("HUBSPOT_URL")
PUBLIC = "https://api.hubapi.com"
SEARCHES = Allowance(at_once=2, calls=5, seconds=1, name="search")
READS = Allowance(at_once=4, calls=100, seconds=10)
KEEP = 300.0  # seconds: pipelines and stages change rarely
PAGE = 200  # deals

MEASURES = ("count", "sum")
DATES = ("closedate", "createdate", "now")

_SEARCH = "/crm/objects/2026-09/deals/search"
_PIPELINES = "/crm/pipelines/2026-09/deals"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,99}")
_FILTER = re.compile(r"([a-z][a-z0-9_]{0,99})\s*=\s*(\S.*)", re.DOTALL)
_BAD_REQUEST = 400


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What settings ask for. `amount` is empty where deals are counted, `date` where it is as of now."""

    amount: str
    date: str
    filters: Sequence[Mapping[str, str]]


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the settings make sense. Raises SourceError beside the field."""
    _wanted(settings)
    _headers(environment)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The deals of each period of the span, counted or summed; or of all that match, as of now."""
    wanted = _wanted(settings)
    filters = [*_places(tools, settings), *wanted.filters]
    if not wanted.date and not wanted.amount:
        found = _search(tools, settings, {"filterGroups": _groups(filters), "limit": 1})
        return series.one(found.get("total"))
    if wanted.date:
        since, now = (str(int(moment.timestamp() * 1000)) for moment in (series.begins(span), span.now))
        filters.append({"propertyName": wanted.date, "operator": "BETWEEN", "value": since, "highValue": now})
    deals = list(_deals(tools, settings, filters, [name for name in (wanted.date, wanted.amount) if name]))
    if not wanted.date:
        return series.one(fsum(_amount(deal, wanted.amount) for deal in deals), field="amount")
    moments = ((_moment(deal.get(wanted.date), span.zone), deal) for deal in deals)
    if not wanted.amount:
        return series.counted((at for at, _ in moments), span)
    return series.summed(((at, _amount(deal, wanted.amount)) for at, deal in moments), span)


def search_pipelines(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - first
    """Pipelines whose name or id has what is typed."""
    return _fitting(((one["id"], one["label"]) for one in _pipelines(tools)), typed)


def search_stages(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:
    """Stages whose name or id has what is typed, of the pipeline that is set or of all."""
    chosen = settings.get("pipeline", "").strip()
    pipelines = [_one_of(_pipelines(tools), chosen, "pipeline")] if chosen else _pipelines(tools)
    named = ((one["id"], one["label"], pipeline["label"]) for pipeline in pipelines for one in _stages(pipeline))
    return _fitting(((id_, f"{label} ({of})" if len(pipelines) > 1 else label) for id_, label, of in named), typed)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether HubSpot knows the token, and lets it search deals."""
    return reached(_base(tools.environment), lambda: _search(tools, {}, {"filterGroups": [], "limit": 1}))


def _wanted(settings: Mapping[str, str]) -> _Wanted:
    measure, date = (_choice(settings, name, options) for name, options in (("measure", MEASURES), ("date", DATES)))
    amount = (settings.get("amount") or "amount").strip() if measure == "sum" else ""
    if amount and not _NAME.fullmatch(amount):
        raise SourceError("source-hubspot-name", field="amount")
    filters: list[Mapping[str, str]] = []
    if amount:
        filters.append({"propertyName": amount, "operator": "HAS_PROPERTY"})
    if typed := settings.get("filter", "").strip():
        found = _FILTER.fullmatch(typed)
        if not found:
            raise SourceError("source-hubspot-filter-form", field="filter")
        filters.append({"propertyName": found[1], "operator": "EQ", "value": found[2]})
    return _Wanted(amount, "" if date == "now" else date, filters)


def _choice(settings: Mapping[str, str], name: str, options: Sequence[str]) -> str:
    chosen = settings.get(name) or options[0]
    if chosen not in options:
        raise SourceError("source-setting-choice", field=name, choices=", ".join(options))
    return chosen


def _places(tools: Tools, settings: Mapping[str, str]) -> list[Mapping[str, str]]:
    """Filters for the pipeline and the stage. One that is gone is refused: HubSpot would count no deals in it."""
    pipeline, stage = (settings.get(name, "").strip() for name in ("pipeline", "stage"))
    if not pipeline and not stage:
        return []
    pipelines = _pipelines(tools)
    filters: list[Mapping[str, str]] = []
    if pipeline:
        pipelines = [_one_of(pipelines, pipeline, "pipeline")]
        filters.append({"propertyName": "pipeline", "operator": "EQ", "value": pipelines[0]["id"]})
    if stage:
        found = _one_of([one for of in pipelines for one in _stages(of)], stage, "stage")
        filters.append({"propertyName": "dealstage", "operator": "EQ", "value": found["id"]})
    return filters


def _one_of(known: Sequence[Mapping[str, Any]], typed: str, field: str) -> Mapping[str, Any]:
    """The one with that id, or else the only one of that name."""
    named = [one for one in known if one["id"] == typed] or [one for one in known if bare(one["label"]) == bare(typed)]
    if not named:
        raise SourceError(f"source-hubspot-no-{field}", field=field, name=typed[:60])
    if len(named) > 1:
        raise SourceError("source-hubspot-several", field=field, name=typed[:60])
    return named[0]


def _pipelines(tools: Tools) -> list[Mapping[str, Any]]:
    found = _ask(tools, _PIPELINES, READS, keep=KEEP).json()
    return _labelled(found.get("results") if isinstance(found, dict) else None)


def _stages(pipeline: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return _labelled(pipeline.get("stages"))


def _labelled(found: Any) -> list[Mapping[str, Any]]:
    if not isinstance(found, list):
        raise SourceError("source-hubspot-unfit")
    return [
        one
        for one in found
        if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("label"), str)
    ]


def _fitting(named: Iterator[tuple[str, str]], typed: str) -> Sequence[Pick]:
    return fitting((Pick(id_, label) for id_, label in named), typed)


def _deals(
    tools: Tools, settings: Mapping[str, str], filters: Sequence[Mapping[str, str]], properties: Sequence[str]
) -> Iterator[Mapping[str, Any]]:
    """The properties of every deal that matches, by id."""

    def read(last: str) -> tuple[list[Mapping[str, Any]], str]:
        after = [{"propertyName": "hs_object_id", "operator": "GT", "value": last}] if last else []
        body = {"filterGroups": _groups([*filters, *after]), "properties": properties, "limit": PAGE}
        found = _search(tools, settings, body)
        results, paging = found.get("results"), found.get("paging")
        if not isinstance(results, list) or not all(isinstance(one, dict) and one.get("id") for one in results):
            raise SourceError("source-hubspot-unfit")
        if found["total"] > PAGES * PAGE:
            raise SourceError("source-hubspot-many", field="filter", count=found["total"], most=PAGES * PAGE)
        more = isinstance(paging, dict) and paging.get("next") and results
        return results, str(results[-1]["id"]) if more else ""

    for page in pages(read):
        for deal in page:
            held = deal.get("properties")
            if not isinstance(held, dict):
                raise SourceError("source-hubspot-unfit")
            yield held


def _search(tools: Tools, settings: Mapping[str, str], body: Mapping[str, Any]) -> Mapping[str, Any]:
    asked = {"properties": [], "sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}], **body}
    answer = _ask(tools, _SEARCH, SEARCHES, body=asked, known=(_BAD_REQUEST,))
    if answer.status == _BAD_REQUEST:
        raise SourceError("source-hubspot-refused", field="filter" if settings.get("filter") else "amount")
    found = answer.json()
    total = found.get("total") if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(total, int) or isinstance(total, bool):
        raise SourceError("source-hubspot-unfit")
    return found


def _ask(tools: Tools, path: str, allowance: Allowance, **how: Any) -> HttpAnswer:
    try:
        return tools.http.ask(
            _base(tools.environment) + path,
            headers=_headers(tools.environment),
            variable=TOKEN.name,
            allowance=allowance,
            **how,
        )
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-hubspot-missing", variable=URL.name, host=error.args_["host"]) from None
        raise


def _groups(filters: Sequence[Mapping[str, str]]) -> list[Mapping[str, Any]]:
    return [{"filters": list(filters)}] if filters else []


def _amount(deal: Mapping[str, Any], name: str) -> float:
    value = deal.get(name)
    return series.number(value, field="amount") if value not in (None, "") else 0.0


def _moment(value: Any, zone: str) -> datetime:
    """The moment of a deal's date. HubSpot gives moments; a day would be one of the KPI's own zone."""
    found = series.moment(value, field="date")
    try:
        at = found if isinstance(found, datetime) else datetime.combine(found, time())
        return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
    except OverflowError:  # the first or the last day there is, in another zone
        raise SourceError("source-hubspot-unfit", field="date") from None


def _base(environment: Mapping[str, str]) -> str:
    return (environment.get(URL.name) or PUBLIC).rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return bool(environment.get(TOKEN.name))


def _headers(environment: Mapping[str, str]) -> dict[str, str]:
    if not _ready(environment):
        raise SourceError("source-hubspot-not-ready", variable=TOKEN.name)
    return {"Accept": "application/json", "Authorization": f"Bearer {environment[TOKEN.name]}"}


HUBSPOT = Connector(
    "hubspot",
    settings=(
        Setting("measure", options=MEASURES),
        Setting("amount", limit=100, required=False, when=("measure", ("sum",))),
        Setting("date", options=DATES),
        Setting("pipeline", limit=100, required=False, search=search_pipelines),
        Setting("stage", limit=100, required=False, search=search_stages),
        Setting("filter", limit=200, required=False),
    ),
    variables=(TOKEN, URL),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
    by_period=True,
)
