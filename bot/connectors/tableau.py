"""A view that is published in Tableau: its number, or a series.

API: https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_ref_workbooks_and_views.htm (Query View Data,
Query Views for Site) and rest_api_concepts_auth.htm beside it; read in November 2026, when 3.29 was the newest. 3.19 is
spoken here: Tableau Cloud, and Server since 2023.1.
Needs `TABLEAU_URL`, `TABLEAU_SITE` and a personal access token, `TABLEAU_TOKEN_NAME` and `TABLEAU_TOKEN_SECRET`, of a
user who may view the views KPIs are in and download their summary data:
https://help.tableau.com/current/online/en-us/security_personal_access_tokens.htm
Limits: Tableau names none for reading; four calls at once here, since each renders a view.
Traps: a token has one session, and signing in again ends it; so a session is kept for an hour (Cloud ends it after two,
Server after four) and taken up anew when something else has ended it. A dashboard gives the first of its sheets in
alphabetical order, and no other. Cells come as the view shows them, dates among them. Filters of the list know only
whole names, so it is read whole, and searched here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from bot.connectors import csv, series
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import pages
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import fitting, reached
from bot.errors import UserError
from bot.text.csv import CsvError
from bot.text.notation import NUMBERS

URL = Variable("TABLEAU_URL")
SITE = Variable("TABLEAU_SITE")
NAME = Variable("TABLEAU_TOKEN_NAME")
SECRET = Variable("TABLEAU_TOKEN_SECRET", secret=True)
ALLOWANCE = Allowance(at_once=4)
SESSION = 3600.0  # seconds
KEEP = 300.0  # seconds: the list of views; Tableau keeps what it rendered for as long, see _AGE

_API = "/api/3.19"
_AGE = "5"  # minutes
_PAGE_SIZE = 1000
_UNAUTHORIZED = 401
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_WORD = re.compile(r"[!-~]{1,2000}")  # a token or an id, as a header or a path may hold it
_ADDRESS = re.compile(r"(?:/site/([^/?#]+))?/views/([^/?#]+)/([^/?#]+)")
_NOTHING = {"null", "*"}  # how a view shows that there is no value, or more than one


@dataclass(frozen=True, slots=True)
class _Session:
    """Signed in; `answer` is what said so."""

    token: str
    site: str
    answer: HttpAnswer


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a view is named. Raises SourceError beside the field."""
    _named(settings.get("view", ""), environment)
    csv.check_notation(settings)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The rows of a view, as dates and values; or its one number."""
    view = _id(tools, settings["view"])
    try:
        answer = _ask(tools, f"/views/{view}/data", {"maxAge": _AGE}, keep=60)
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-tableau-missing", field="view") from None
        raise
    try:
        rows = list(csv.table(answer.body, field="view"))
    except (CsvError, UserError):
        raise SourceError("source-tableau-no-table", field="view") from None
    if answer.body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"{")) or len({len(row) for _, row in rows}) > 1:
        raise SourceError("source-tableau-no-table", field="view")
    if len(rows) < 2:
        raise SourceError("source-series-empty", field="view")
    return _points(rows, settings, span)


def search(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - one field
    """Views whose name or workbook has what is typed."""
    picks = (Pick(one["id"], _label(one)) for one in _views(tools))
    return fitting(sorted(picks, key=lambda pick: pick.label.casefold()), typed)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Tableau knows the token and the site, and lets it list views."""
    return reached(_base(tools.environment), lambda: _ask(tools, "/views", {"pageSize": "1", "pageNumber": "1"}))


def _points(rows: Sequence[tuple[int, Sequence[str]]], settings: Mapping[str, str], span: Span) -> list[Point]:
    titles = rows[0][1]
    table = [[_cell(cell) for cell in row] for _, row in rows[1:]]
    at = _column(table, titles, settings.get("date", ""), "date", csv.is_day, -1)
    value = _column(table, titles, settings.get("value", ""), "value", csv.is_number, at)
    if value < 0:
        raise SourceError("source-tableau-no-number", field="value")
    lines = [line for line, _ in rows[1:]]
    if at >= 0:
        cells = [(line, row[at], row[value]) for line, row in zip(lines, table, strict=True)]
        return csv.points(cells, settings, span, field="view")
    if len(table) > 1:
        raise SourceError("source-tableau-no-date", field="date")
    cell = table[0][value]
    return series.one(csv.amount(lines[0], cell, settings) if cell else None, field="view")


def _column(
    table: Sequence[Sequence[str]], titles: Sequence[str], wanted: str, field: str, fits: Any, other: int
) -> int:
    """Where the column stands that is wanted or, when none is, the first but `other` that fits; -1 when none does."""
    if wanted:
        return series.column(titles, wanted, field)
    for at in range(len(titles)):
        cells = [row[at] for row in table if row[at]]
        if at != other and cells and all(fits(cell) for cell in cells):
            return at
    return -1


def _cell(cell: str) -> str:
    stripped = cell.strip()
    return "" if stripped.casefold() in _NOTHING else stripped


def _id(tools: Tools, typed: str) -> str:
    """The id of a view, from the list where its address was given."""
    named = _named(typed, tools.environment)
    if _ID.fullmatch(named):
        return named
    for one in _views(tools):
        if str(one.get("contentUrl") or "").casefold() == named.casefold():
            return str(one["id"])
    raise SourceError("source-tableau-missing", field="view")


def _named(text: str, environment: Mapping[str, str]) -> str:
    """The id of a view, or what Tableau calls its content URL, out of the address of its page."""
    typed, own = text.strip(), urlsplit(_base(environment)).hostname
    if _ID.fullmatch(typed.lower()):
        return typed.lower()
    try:
        host = urlsplit(typed).hostname
    except ValueError:
        host = None
    found = _ADDRESS.search(typed)
    if not host or not found:
        raise SourceError("source-tableau-no-view", field="view")
    if host != own or unquote(found[1] or "").casefold() != environment.get(SITE.name, "").casefold():
        raise SourceError("source-tableau-other", field="view", own=own or "?", site=environment.get(SITE.name, ""))
    return f"{unquote(found[2])}/sheets/{unquote(found[3])}"


def _views(tools: Tools) -> list[Mapping[str, Any]]:
    return [one for page in pages(lambda number: _page(tools, number)) for one in page]


def _page(tools: Tools, number: str) -> tuple[list[Mapping[str, Any]], str]:
    asked = {"pageSize": str(_PAGE_SIZE), "pageNumber": number or "1"}
    found = _ask(tools, "/views", asked, keep=KEEP).json()
    views = found.get("views") if isinstance(found, dict) else None
    paging = found.get("pagination") if isinstance(found, dict) else None
    listed = views.get("view", []) if isinstance(views, dict) else None
    if not isinstance(listed, list) or not isinstance(paging, dict):
        raise SourceError("source-tableau-unfit")
    named: list[Mapping[str, Any]] = [one for one in listed if isinstance(one, dict) and isinstance(one.get("id"), str)]
    total = series.number(paging.get("totalAvailable"))
    read_so_far = int(asked["pageNumber"]) * _PAGE_SIZE
    return named, str(int(asked["pageNumber"]) + 1) if listed and total > read_so_far else ""


def _label(view: Mapping[str, Any]) -> str:
    """The name of a view with its workbook's, which its address begins with."""
    workbook = str(view.get("contentUrl") or "").partition("/")[0]
    name = str(view.get("name") or workbook or view["id"])
    return f"{name} ({workbook})" if workbook else name


def _ask(tools: Tools, path: str, query: Mapping[str, str], keep: float = 0) -> HttpAnswer:
    """Ask for something of the site; once more when the session was ended by somebody else."""
    session: _Session | None = None
    for _ in range(2):
        session = _signed_in(tools, session.answer if session else None)
        answer = tools.http.ask(
            f"{_base(tools.environment)}{_API}/sites/{session.site}{path}",
            headers={"Accept": "*/*", "X-Tableau-Auth": session.token},
            query=query,
            variable=SECRET.name,
            allowance=ALLOWANCE,
            known=(_UNAUTHORIZED,),
            keep=keep,
            inside=True,
        )
        if answer.status != _UNAUTHORIZED:
            return answer
    raise SourceError("source-tableau-session", temporary=True, variable=NAME.name)


def _signed_in(tools: Tools, stale: HttpAnswer | None) -> _Session:
    """A session that is kept, or a new one where there is none or the `stale` one. Its POST makes a session only."""
    credentials = {
        "personalAccessTokenName": tools.environment.get(NAME.name, ""),
        "personalAccessTokenSecret": tools.environment.get(SECRET.name, ""),
        "site": {"contentUrl": tools.environment.get(SITE.name, "")},
    }
    try:
        answer = tools.http.ask(
            f"{_base(tools.environment)}{_API}/auth/signin",
            headers={"Accept": "application/json"},
            body={"credentials": credentials},
            variable=SECRET.name,
            allowance=ALLOWANCE,
            keep=SESSION,
            stale=stale,
            inside=True,
        )
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-tableau-address-missing", host=error.args_["host"], variable=URL.name) from None
        raise
    found = answer.json()
    held = found.get("credentials") if isinstance(found, dict) else None
    site = held.get("site") if isinstance(held, dict) else None
    token, site_id = (of.get(name) if isinstance(of, dict) else None for of, name in ((held, "token"), (site, "id")))
    if not isinstance(token, str) or not isinstance(site_id, str):
        raise SourceError("source-tableau-unfit")
    if not _WORD.fullmatch(token) or not _ID.fullmatch(site_id):
        raise SourceError("source-tableau-unfit")
    return _Session(token, site_id, answer)


def _base(environment: Mapping[str, str]) -> str:
    if not _ready(environment):
        raise SourceError("source-tableau-not-ready", address=URL.name, named=NAME.name, secret=SECRET.name)
    return environment[URL.name].rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return all(environment.get(variable.name) for variable in (URL, NAME, SECRET))


TABLEAU = Connector(
    "tableau",
    settings=(
        Setting("view", limit=500, search=search),
        Setting("date", limit=100, required=False),
        Setting("value", limit=100, required=False),
        Setting("order", limit=10, required=False, choices=lambda _: csv.ORDERS),
        Setting("numbers", limit=10, required=False, choices=lambda _: NUMBERS),
    ),
    variables=(URL, SITE, NAME, SECRET),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
)
