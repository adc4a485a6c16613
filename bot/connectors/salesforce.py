"""Opportunities of Salesforce, or records of any object, that fit a condition: how many, or the sum of one field.

API: https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html
Asked in version 67.0 (Summer ’26), read in November 2026; 68.0 (Winter ’27) was out and changes nothing here.
Needs `SALESFORCE_URL`, the My Domain address (login.salesforce.com does not know this way to sign in), and
`SALESFORCE_CLIENT_ID` and `SALESFORCE_CLIENT_SECRET` of an external client app with the client credentials flow:
https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm
Limits: calls of a day (100,000 and more; 15,000 in Developer Edition) are counted for the whole organisation, and past
them Salesforce answers 403. An answer with GROUP BY has 2,000 rows at most and no next page, so long spans are asked in
several. `convertTimezone` knows only the zone of the app's user, so moments are grouped by the hour in UTC, and hours
are put into the KPI's periods here; where a zone is off by half an hour, or the field is a formula, which cannot be
grouped by, the records themselves are read, 400,000 at most.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.connectors import series, soql
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import pages
from bot.connectors.salesforce_api import DATA, ID, SECRET, URL, ask, base, listed, ready
from bot.connectors.source import Pick, Point, SourceError, Span
from bot.connectors.webtool import fitting, reached
from bot.text.csv import bare

MEASURES = ("count", "sum")
OVER = ("period", "now")

_SHAPE_SECONDS = 600  # fields seldom change
_SECONDS = 60
_HOURS, _DAYS = timedelta(days=80), timedelta(days=1900)  # fewer than 2,000 groups
_PICKS = 50

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,79}")
_PAGE = re.compile(r"/lightning/(?:o|r)/([A-Za-z][A-Za-z0-9_]{0,79})(?:/|\Z)")
_NEXT = re.compile(r"/services/data/v[0-9.]+/query/[A-Za-z0-9_-]+")
_NUMBERS = {"currency", "double", "int", "long", "percent"}
_MOMENTS = {"date", "datetime"}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a KPI asks for. `of` is the expression that is counted or summed, `amount` the field in it."""

    thing: str
    now: bool
    date: str
    amount: str
    where: str

    @property
    def of(self) -> str:
        return f"SUM({self.amount})" if self.amount else "COUNT(Id)"


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the names are names and the condition is one. Raises SourceError beside the field."""
    base(environment)
    _wanted(settings)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The number or the sum, of all records as of now, or of those that fall into each period."""
    wanted = _wanted(settings)
    if wanted.now:
        rows = list(_rows(tools, wanted, f"{wanted.of} v"))
        if len(rows) != 1:
            raise SourceError("source-salesforce-unexpected")
        return series.one(_value(rows[0]), field="amount")
    fields = _described(tools, wanted.thing)
    field = _field(fields, wanted, "date", _MOMENTS)
    # As Salesforce spells them: that is how its records name them.
    wanted = replace(wanted, date=field["name"])
    if wanted.amount:
        wanted = replace(wanted, amount=_field(fields, wanted, "amount", _NUMBERS)["name"])
    if field["type"] == "date":
        if span.grain == "hour":
            raise SourceError("source-salesforce-hour", field="date", name=wanted.date)
        return series.summed(_by_day(tools, wanted, span), span)
    if field.get("calculated") or not _whole_hours(span):
        return series.summed(_by_record(tools, wanted, span), span)
    return series.summed(_by_hour(tools, wanted, span), span)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Salesforce gives a token for the app, and answers to it."""
    return reached(base(tools.environment), lambda: ask(tools, DATA))


def objects(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:  # noqa: ARG001 - all there are
    """The objects that can be asked for."""
    found = listed(ask(tools, f"{DATA}/sobjects", keep=_SHAPE_SECONDS), "sobjects")
    return _picks([one for one in found if one.get("queryable")], typed)


def dates(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:
    """The fields of dates of the object."""
    fields = _described(tools, _thing(settings))
    return _picks([one for one in fields if str(one.get("type")) in _MOMENTS], typed)


def amounts(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:
    """The fields of the object that can be summed."""
    fields = _described(tools, _thing(settings))
    return _picks([one for one in fields if str(one.get("type")) in _NUMBERS], typed)


def _by_day(tools: Tools, wanted: _Wanted, span: Span) -> Iterator[tuple[datetime, float]]:
    """Days have no zone: they are what they say. Noon is on its day whatever clocks do."""
    zone = ZoneInfo(span.zone)
    since, until = date.fromisoformat(span.since), span.now.astimezone(zone).date() + timedelta(days=1)
    while since < until:
        before = min(since + _DAYS, until)
        where = f"{wanted.date} >= {since} AND {wanted.date} < {before}"
        for row in _rows(tools, wanted, f"{wanted.date} d, {wanted.of} v", where, wanted.date):
            day = series.moment(row.get("d"), field="date")
            yield datetime.combine(day, time(12), zone), _value(row)
        since = before


def _by_hour(tools: Tools, wanted: _Wanted, span: Span) -> Iterator[tuple[datetime, float]]:
    day, hour = f"DAY_ONLY({wanted.date})", f"HOUR_IN_DAY({wanted.date})"
    since = series.begins(span)
    while since <= span.now:
        before = since + _HOURS
        where = f"{wanted.date} >= {_stamp(since)} AND {wanted.date} < {_stamp(min(before, _end(span)))}"
        for row in _rows(tools, wanted, f"{day} d, {hour} h, {wanted.of} v", where, f"{day}, {hour}"):
            at, hours = series.moment(row.get("d"), field="date"), row.get("h")
            if not isinstance(hours, int) or hours not in range(24):
                raise SourceError("source-salesforce-unexpected")
            yield datetime.combine(at, time(hours), UTC), _value(row)
        since = before


def _by_record(tools: Tools, wanted: _Wanted, span: Span) -> Iterator[tuple[datetime, float]]:
    where = f"{wanted.date} >= {_stamp(series.begins(span))} AND {wanted.date} < {_stamp(_end(span))}"
    columns = ", ".join(filter(None, (wanted.date, wanted.amount)))
    for row in _rows(tools, wanted, columns, where):
        at = series.moment(row.get(wanted.date), field="date")
        if not isinstance(at, datetime) or at.tzinfo is None:
            raise SourceError("source-salesforce-unexpected")
        yield at, _value(row, wanted.amount) if wanted.amount else 1


def _value(row: Mapping[str, Any], name: str = "v") -> float:
    """A number of a row. The sum of nothing is null."""
    if name not in row:
        raise SourceError("source-salesforce-unexpected")
    return 0 if row[name] is None else series.number(row[name], field="amount")


def _rows(tools: Tools, wanted: _Wanted, columns: str, where: str = "", group: str = "") -> Iterator[Mapping[str, Any]]:
    """What a query gives, page by page."""
    conditions = " AND ".join(filter(None, (wanted.where, where)))
    query = f"SELECT {columns} FROM {wanted.thing}"  # noqa: S608 - names are names, the condition is one: `soql`
    query += f" WHERE {conditions}" * bool(conditions) + f" GROUP BY {group}" * bool(group)

    def read(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        if cursor:
            answer = ask(tools, cursor, keep=_SECONDS)
        else:
            answer = ask(tools, f"{DATA}/query", {"q": query}, keep=_SECONDS, thing=wanted.thing)
        rows = listed(answer, "records")
        if answer.get("done") is True:
            return rows, ""
        following = answer.get("nextRecordsUrl")
        # A path of this host and no other, or the token would go where the answer says.
        if not isinstance(following, str) or not _NEXT.fullmatch(following):
            raise SourceError("source-salesforce-unexpected")
        return rows, following

    for page in pages(read):
        yield from page


def _described(tools: Tools, thing: str) -> list[Mapping[str, Any]]:
    path = f"{DATA}/sobjects/{thing}/describe"
    return listed(ask(tools, path, keep=_SHAPE_SECONDS, thing=thing), "fields")


def _field(fields: list[Mapping[str, Any]], wanted: _Wanted, setting: str, kinds: set[str]) -> Mapping[str, Any]:
    """What is known of the field that a setting names, in whatever capitals."""
    name = getattr(wanted, setting)
    for one in fields:
        if str(one.get("name")).lower() == name.lower() and str(one.get("type")) in kinds:
            return one
    raise SourceError("source-salesforce-field", field=setting, name=name, thing=wanted.thing)


def _picks(found: list[Mapping[str, Any]], typed: str) -> list[Pick]:
    wanted = bare(typed)
    ranked = []
    for one in found:
        name, label = one.get("name"), one.get("label")
        if isinstance(name, str) and isinstance(label, str) and (wanted in bare(label) or wanted in bare(name)):
            ranked.append((not bare(label).startswith(wanted), bool(one.get("custom")), label, name))
    return fitting((Pick(name, f"{label} ({name})") for _, _, label, name in sorted(ranked)), typed)[:_PICKS]


def _wanted(settings: Mapping[str, str]) -> _Wanted:
    for menu, options in (("measure", MEASURES), ("over", OVER)):
        if (settings.get(menu) or options[0]) not in options:
            raise SourceError("source-setting-choice", field=menu, choices=", ".join(options))
    thing = _thing(settings)
    deals = thing.lower() == "opportunity"
    amount = ""
    if settings.get("measure") == "sum":
        amount = _name(settings, "amount", "Amount" if deals else "")
    now = settings.get("over") == "now"
    day = "" if now else _name(settings, "date", "CloseDate" if deals else "CreatedDate")
    return _Wanted(thing, now, day, amount, soql.condition(settings.get(soql.FIELD) or ""))


def _thing(settings: Mapping[str, str]) -> str:
    """The object's name, typed or in the address of its page."""
    typed = (settings.get("object") or "Opportunity").strip()
    found = _PAGE.search(typed)
    if not found and not _NAME.fullmatch(typed):
        raise SourceError("source-salesforce-name", field="object")
    return found[1] if found else typed


def _name(settings: Mapping[str, str], setting: str, usual: str) -> str:
    typed = (settings.get(setting) or usual).strip()
    if not typed:
        raise SourceError("source-setting-missing", field=setting)
    if not _NAME.fullmatch(typed):
        raise SourceError("source-salesforce-name", field=setting)
    return typed


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _end(span: Span) -> datetime:
    """The next second: what is happening now counts."""
    return span.now + timedelta(seconds=1)


def _whole_hours(span: Span) -> bool:
    """Whether hours begin when they do in UTC."""
    zone, at = ZoneInfo(span.zone), series.begins(span)
    while at <= span.now:
        if (at.astimezone(zone).utcoffset() or timedelta()) % timedelta(hours=1):
            return False
        at += timedelta(days=28)
    return True


SALESFORCE = Connector(
    "salesforce",
    settings=(
        Setting("measure", required=False, options=MEASURES),
        Setting("over", required=False, options=OVER),
        Setting("object", required=False, search=objects),
        Setting("date", required=False, search=dates, when=("over", ("period",))),
        Setting("amount", required=False, search=amounts, when=("measure", ("sum",))),
        Setting(soql.FIELD, limit=1000, required=False, multiline=True),
    ),
    variables=(URL, ID, SECRET),
    fetch=fetch,
    check=check,
    ready=ready,
    reach=reach,
    by_period=True,
)
