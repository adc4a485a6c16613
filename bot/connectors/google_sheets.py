"""A spreadsheet of Google Sheets: one cell as of now, or two columns, dates and values.

API: https://developers.google.com/workspace/sheets/api/reference/rest (v4, read in November 2026)
Signing in: https://developers.google.com/identity/protocols/oauth2/service-account#httprest
Needs `GOOGLE_SERVICE_ACCOUNT`, the path of a service account's key file (JSON); the spreadsheet is shared with the
account's address as Viewer, and the Google Sheets API enabled in its project. `GOOGLE_SHEETS_URL` is for stand-ins. The
package google-auth signs; what it signs is sent from here.
Limits: 60 reads a minute for an account, 300 for a project; Google advises 2 MB an answer. A cell says how it is
formatted, so numbers and dates are asked for as they are: a date is a number of days since 30 December 1899, with the
time as a fraction and without a zone. Rows that are empty at the end of a column are left out of it. Spreadsheets that
an account may see cannot be listed with the right to read them alone, so a spreadsheet is given by its address.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from bot.connectors import csv, series
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer, accept
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.google_account import ACCOUNT, address, token
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import fitting
from bot.text.csv import bare
from bot.text.notation import DATES, NUMBERS, settled_value, slashed

URL = Variable("GOOGLE_SHEETS_URL")
KINDS = ("columns", "cell")
ALLOWANCE = Allowance(at_once=5, calls=60, seconds=60)

_HOST = "https://sheets.googleapis.com"
_SECONDS = 60
_PICKS = 50
_NONE = "product-ops-asks-whether-the-account-is-known"

_ID = re.compile(r"[A-Za-z0-9_-]{20,100}")
_PAGE = re.compile(r"/spreadsheets/(?:u/[0-9]+/)?d/([A-Za-z0-9_-]{20,100})(?:/|\Z)")
_TAB = re.compile(r"(?:\A|[#&?])gid=([0-9]{1,12})(?:&|#|\Z)")
_CELL = re.compile(r"[A-Za-z]{1,3}[1-9][0-9]{0,6}")
_COLUMN = re.compile(r"[A-Za-z]{1,2}")  # a third letter is a word: Day
_FIRST, _LAST = 20_000, 80_000  # days since 1899: 1954 to 2119
_ZERO = datetime(1899, 12, 30)


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a spreadsheet, and a cell or two columns are named. Raises SourceError beside the field."""
    _ready_or_not(environment)
    _spreadsheet(settings)
    if _kind(settings) == "cell":
        _cell(settings)
    else:
        for name in ("date", "value"):
            if not settings.get(name, "").strip():
                raise SourceError("source-setting-missing", field=name)
    csv.check_notation(settings)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The number in a cell, or the rows of two columns."""
    check(settings, tools.environment)
    tab = _tab(tools, settings)
    if _kind(settings) == "cell":
        (found,) = _ranges(tools, settings, [tab + _cell(settings)])
        value = found[0] if found else None
        if isinstance(value, str) and csv.is_number(value):
            value = csv.amount(1, value, settings)
        return series.one(None if value == "" else value, field="cell")
    (titles,) = _ranges(tools, settings, [tab + "1:1"], by="ROWS")
    letters = [_letters(titles, settings[name], name) for name in ("date", "value")]
    days, values = _ranges(tools, settings, [f"{tab}{one}:{one}" for one in letters])
    rows = [(_moment(day), "" if value is None else value) for day, value in zip(days, values, strict=False)]
    # Titles, and what stands above them.
    first = next((at for at, (day, _) in enumerate(rows) if _is_day(day)), 1)
    kept = [(day, value) for day, value in rows[first:] if day not in ("", None) and value != ""]
    return series.series(_read(kept, settings), span, field="value")


def _read(rows: Sequence[tuple[Any, Any]], settings: Mapping[str, str]) -> Iterator[tuple[Any, Any]]:
    """The rows, with dates and numbers that stand there as text as the texts of their column are written."""
    order = csv.settled_order([day for day, _ in rows if isinstance(day, str)], settings)
    way = csv.settled_numbers([value for _, value in rows if isinstance(value, str)], settings)
    for day, value in rows:
        at = (settled_value(day, slashed, DATES, order) or day) if isinstance(day, str) else day
        amount = settled_value(value, csv.read_amount, NUMBERS, way) if isinstance(value, str) else None
        yield at, value if amount is None else amount


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Google knows the account, and the API is on in its project: then there is no such spreadsheet."""
    name = urlsplit(_base(tools.environment)).netloc.rpartition("@")[2]
    try:
        _asked(tools, {"spreadsheet": _NONE}, "?fields=spreadsheetId")
        yield Reachability(name)
    except SourceError as error:
        yield Reachability(name, None if error.key == "source-google_sheets-missing" else error)


def tabs(tools: Tools, settings: Mapping[str, str], typed: str) -> list[Pick]:
    """The tabs of the spreadsheet that fit, in their order, those that begin so first."""
    return fitting((Pick(title, title) for _, title in _sheets(tools, settings)), typed)[:_PICKS]


def _ranges(tools: Tools, settings: Mapping[str, str], ranges: Sequence[str], by: str = "COLUMNS") -> list[list[Any]]:
    """What stands in each of some rows or columns."""
    query = {
        "majorDimension": by,
        "valueRenderOption": "UNFORMATTED_VALUE",
        "dateTimeRenderOption": "SERIAL_NUMBER",
    }
    asked = urlencode([*(("ranges", one) for one in ranges), *query.items()], quote_via=quote)
    found = _asked(tools, settings, f"/values:batchGet?{asked}").get("valueRanges")
    if not isinstance(found, list) or len(found) != len(ranges):
        raise SourceError("source-google_sheets-unexpected")
    lines = []
    for one in found:
        values = one.get("values", [[]]) if isinstance(one, dict) else None  # nothing at all where all is empty
        if not isinstance(values, list) or not all(isinstance(line, list) for line in values):
            raise SourceError("source-google_sheets-unexpected")
        lines.append(values[0] if values else [])
    return lines


def _sheets(tools: Tools, settings: Mapping[str, str]) -> list[tuple[int, str]]:
    """The number and the title of each tab."""
    fields = urlencode({"fields": "sheets.properties(sheetId,title)"})
    found = _asked(tools, settings, f"?{fields}").get("sheets")
    tabs = []
    for one in found if isinstance(found, list) else []:
        known = one.get("properties") if isinstance(one, dict) else None
        # The first tab's number is 0, which may be left out.
        if isinstance(known, dict) and isinstance(known.get("title"), str):
            tabs.append((known.get("sheetId", 0), known["title"]))
    return tabs


def _asked(tools: Tools, settings: Mapping[str, str], path: str) -> Mapping[str, Any]:
    answer = tools.http.ask(
        f"{_base(tools.environment)}/v4/spreadsheets/{_spreadsheet(settings)}{path}",
        headers={"Authorization": f"Bearer {token(tools)}"},
        variable=ACCOUNT.name,
        allowance=ALLOWANCE,
        known=(400, 403, 404),
        keep=_SECONDS,
    )
    if answer.status >= 300:
        raise _refused(answer, address(tools.environment))
    said = answer.json()
    if not isinstance(said, dict):
        raise SourceError("source-google_sheets-unexpected")
    return said


def _refused(answer: HttpAnswer, account: str) -> SourceError:
    """What a refusal means; `account` is whom the spreadsheet has to be shared with."""
    if answer.status == 404:
        return SourceError("source-google_sheets-missing", field="spreadsheet")
    said = answer.json()
    error = said.get("error") if isinstance(said, dict) else None
    status, message = (error.get("status"), str(error.get("message"))) if isinstance(error, dict) else (None, "")
    if answer.status == 403 and status == "PERMISSION_DENIED":
        off = "SERVICE_DISABLED" in str(error) or "has not been used in project" in message
        key = "source-google_sheets-off" if off else "source-google_sheets-share"
        return SourceError(key, field="" if off else "spreadsheet", account=account)
    if status == "FAILED_PRECONDITION":
        return SourceError("source-google_sheets-office", field="spreadsheet")
    if status == "INVALID_ARGUMENT":
        return SourceError("source-google_sheets-range", field="tab")
    try:
        accept(answer, ACCOUNT.name, ())
    except SourceError as refused:
        return refused
    return SourceError("source-google_sheets-unexpected")


def _tab(tools: Tools, settings: Mapping[str, str]) -> str:
    """How ranges name the tab: by its title, by what an address ends in, or not at all, which means the first."""
    title = settings.get("tab", "").strip()
    if not title and (found := _TAB.search(urlsplit(settings["spreadsheet"].strip()).fragment)):
        title = next((title for number, title in _sheets(tools, settings) if number == int(found[1])), "")
        if not title:
            raise SourceError("source-google_sheets-range", field="tab")
    return "'" + title.replace("'", "''") + "'!" if title else ""


def _letters(titles: Sequence[Any], wanted: str, field: str) -> str:
    """The letters of a column, given by its title in the first row or by its letters."""
    said = [one if isinstance(one, str) else "" for one in titles]
    if _COLUMN.fullmatch(wanted.strip()) and not any(bare(one) == bare(wanted) for one in said):
        return wanted.strip().upper()
    at, letters = series.column(said, wanted, field) + 1, ""
    while at:
        at, left = divmod(at - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters


def _moment(value: Any) -> Any:
    """A number of days as a day or a moment; anything else as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not _FIRST <= value < _LAST:
        return value
    at = _ZERO + timedelta(seconds=round(value * 86_400))
    return at.date() if at.time() == datetime.min.time() else at


def _is_day(value: Any) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and csv.is_day(value))


def _spreadsheet(settings: Mapping[str, str]) -> str:
    """The id of a spreadsheet, typed or in its address."""
    typed = settings.get("spreadsheet", "").strip()
    if _ID.fullmatch(typed):
        return typed
    try:
        found = _PAGE.search(urlsplit(typed).path)
    except ValueError:
        found = None
    if not found:
        raise SourceError("source-google_sheets-no-spreadsheet", field="spreadsheet")
    return found[1]


def _kind(settings: Mapping[str, str]) -> str:
    kind = settings.get("kind") or KINDS[0]
    if kind not in KINDS:
        raise SourceError("source-setting-choice", field="kind", choices=", ".join(KINDS))
    return kind


def _cell(settings: Mapping[str, str]) -> str:
    typed = settings.get("cell", "").strip()
    if not _CELL.fullmatch(typed):
        raise SourceError("source-google_sheets-bad-cell", field="cell")
    return typed.upper()


def _base(environment: Mapping[str, str]) -> str:
    return (environment.get(URL.name) or _HOST).rstrip("/")


def _ready_or_not(environment: Mapping[str, str]) -> None:
    if not _ready(environment):
        raise SourceError("source-google_sheets-not-ready", variable=ACCOUNT.name)


def _ready(environment: Mapping[str, str]) -> bool:
    return bool(environment.get(ACCOUNT.name))


GOOGLE_SHEETS = Connector(
    "google_sheets",
    settings=(
        Setting("spreadsheet", limit=500),
        Setting("tab", required=False, search=tabs),
        Setting("kind", required=False, options=KINDS),
        Setting("date", limit=100, when=("kind", ("columns",))),
        Setting("value", limit=100, when=("kind", ("columns",))),
        Setting("cell", limit=20, when=("kind", ("cell",))),
        Setting("order", limit=10, required=False, choices=lambda _: csv.ORDERS, when=("kind", ("columns",))),
        Setting("numbers", limit=10, required=False, choices=lambda _: NUMBERS),
    ),
    variables=(ACCOUNT, URL),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
)
