"""A spreadsheet's file: one that the operator keeps in a folder, or one at an https address.

Format: https://www.rfc-editor.org/rfc/rfc4180, and what spreadsheets make of it: semicolons, tabs, decimal commas.
Needs `CSV_FOLDER=/srv/kpis`, for files chosen by their plain name; or, for addresses, the host in `HTTP_JSON_HOSTS`.
Limits: 10 MB, 20,000 rows; a header line; two columns are read, a date and a value, found by their titles.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.connectors import address, series
from bot.connectors.connector import Connector, Point, Reached, Setting, SourceError, Span, Tools, Variable
from bot.connectors.http import LIMIT
from bot.text import LANGUAGES
from bot.text.csv import CsvError, decode, read
from bot.text.numbers import read_number

FOLDER = Variable("CSV_FOLDER")
ORDERS = ("DD/MM/YYYY", "MM/DD/YYYY")

_DAY = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})[/.-]([0-9]{4})(?:[ T,]+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?")
_POINTS = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,|\s|%|\Z)")
_EXPONENT = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,3}")


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the file may be read. Raises SourceError beside the field."""
    file = settings.get("file", "")
    if _is_address(file):
        address.read(file, environment, "file")
    else:
        _path(file, environment)
    if settings.get("order", ORDERS[0]) not in ORDERS:
        raise SourceError("source-setting-choice", field="order", choices=", ".join(ORDERS))


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:  # noqa: ARG001 - a file is read whole
    """The rows of a file, as dates and values."""
    text = decode(_bytes(tools, settings["file"]))
    try:
        rows = read(text)
    except CsvError as error:
        raise SourceError("source-csv-broken", field="file", line=error.line) from None
    if not rows:
        raise SourceError("source-series-empty", field="file")
    titles = rows[0][1]
    at, value = (series.column(titles, settings[name], name) for name in ("date", "value"))
    return points(text, rows[1:], at, value, settings.get("order", ""), field="file")


def points(
    text: str, rows: Sequence[tuple[int, Sequence[str]]], at: int, value: int, order: str, *, field: str
) -> list[Point]:
    """Rows below a header, each with the number of its line, as dates and values: the columns `at` and `value`. `text`
    is the whole file; `order` one of ORDERS, or empty for what the dates themselves say. Raises SourceError."""
    cells = [(line, row[at].strip(), row[value].strip()) for line, row in rows if len(row) > max(at, value)]
    cells = [cell for cell in cells if cell[1] and cell[2]]
    if len(cells) > series.MOST:
        raise SourceError("source-series-long", field=field, most=series.MOST)
    order = order or _order([day for _, day, _ in cells])
    language = _language(text, [number for _, _, number in cells])
    found = ((_day(line, day, order), _number(line, number, language)) for line, day, number in cells)
    return series.series(found, field=field)


def amount(text: str, line: int, cell: str) -> float:
    """The one number of a file. Raises SourceError."""
    return _number(line, cell, _language(text, [cell]))


def is_day(cell: str) -> bool:
    """Whether a cell holds a date, in either order."""
    try:
        return bool(_DAY.fullmatch(cell) or series.moment(cell))
    except SourceError:
        return False


def is_number(cell: str) -> bool:
    """Whether a cell holds a number, in either language."""
    return bool(_EXPONENT.fullmatch(cell)) or any(read_number(cell, language) is not None for language in LANGUAGES)


def reach(tools: Tools) -> Iterator[Reached]:
    """Whether the folder can be read."""
    folder = tools.environment.get(FOLDER.name)
    if folder:
        try:
            next(Path(folder).iterdir(), None)
            yield Reached(folder)
        except OSError:
            yield Reached(folder, SourceError("source-csv-folder", variable=FOLDER.name))


def _is_address(file: str) -> bool:
    return "://" in file


def _bytes(tools: Tools, file: str) -> bytes:
    if _is_address(file):
        where = address.read(file, tools.environment, "file")
        headers = address.authorization(where, tools.environment)
        return tools.http.ask(where, headers=headers, variable=address.variable(where)).body
    path = _path(file, tools.environment)
    try:
        with path.open("rb") as opened:
            data = opened.read(LIMIT + 1)
    except OSError:
        raise SourceError("source-csv-missing", field="file", file=file) from None
    if len(data) > LIMIT:
        raise SourceError("source-csv-large", field="file", file=file, size=LIMIT // 1_000_000)
    return data


def _path(file: str, environment: Mapping[str, str]) -> Path:
    """The file of that name in the operator's folder, and in no other, whatever links say."""
    folder = environment.get(FOLDER.name)
    if not folder:
        raise SourceError("source-csv-no-folder", field="file", variable=FOLDER.name)
    if re.search(r"[/\\\x00-\x1f]", file) or file.startswith(".") or not file:
        raise SourceError("source-csv-name", field="file")
    try:
        path = (Path(folder) / file).resolve()
        if path.is_file() and path.parent == Path(folder).resolve():
            return path
    except (OSError, RuntimeError):  # a name that is too long, links in a circle
        pass
    raise SourceError("source-csv-missing", field="file", file=file)


def _order(days: Sequence[str]) -> str:
    """How 03/11/2026 is meant, by the days that leave no doubt. Empty where no date is written so."""
    found = [parts for parts in map(_DAY.fullmatch, days) if parts]
    if not found:
        return ""
    if any(int(parts[1]) > 12 for parts in found) or all(parts[2] == "." for parts in found):
        return ORDERS[0]
    if any(int(parts[3]) > 12 for parts in found):
        return ORDERS[1]
    raise SourceError("source-csv-unclear-order", field="order", text=found[0][0])


def _day(line: int, text: str, order: str) -> date:
    parts = _DAY.fullmatch(text)
    try:
        if not parts:
            return series.moment(text)
        day, month = (parts[1], parts[3]) if order == ORDERS[0] else (parts[3], parts[1])
        found = date(int(parts[4]), int(month), int(day))
        return datetime.fromisoformat(f"{found}T{parts[5]:0>5}") if parts[5] else found
    except (ValueError, SourceError):
        raise SourceError("source-csv-bad-date", field="date", line=line, text=text[:60]) from None


def _language(text: str, numbers: Sequence[str]) -> str:
    """The language numbers are written in, which says what a comma is: by the first that leaves no doubt. Where each
    is like 1,234 what stands between the columns decides: who writes decimal commas separates them with semicolons."""
    for number in numbers:
        if sure := _sure(number):
            return sure
    first = next((line for line in text.splitlines() if line.strip()), "")
    commas = any("," in number for number in numbers)
    return "fr" if commas and max(first.count(";"), first.count("\t")) > first.count(",") else "en"


def _sure(number: str) -> str:
    """The language of one number; empty where it may be either: 1234, and 1,234."""
    marks = re.sub("[^.,]", "", number)
    if not marks:
        return ""
    head, decimal, tail = re.sub("[^0-9.,]", "", number).rpartition(marks[-1])
    if len(set(marks)) == 1:
        if len(marks) > 1:  # 1.234.567
            decimal = "," if decimal == "." else "."
        elif len(tail) == 3 and head.strip("0"):
            return ""
    return "en" if decimal == "." else "fr"


def _number(line: int, text: str, language: str) -> float:
    if language == "fr" and _POINTS.match(text):  # 1.234.567,5 as in German or Spanish
        text = text.replace(".", "")
    value: Any = float(text) if _EXPONENT.fullmatch(text) else read_number(text, language)
    if value is None:
        raise SourceError("source-csv-bad-value", field="value", line=line, text=text[:60])
    return series.number(value)


CSV = Connector(
    "csv",
    settings=(
        Setting("file", limit=1000),
        Setting("date", limit=100),
        Setting("value", limit=100),
        Setting("order", limit=10, required=False, choices=lambda _: ORDERS),
    ),
    variables=(FOLDER, address.HOSTS, address.AUTHORIZATION),
    fetch=fetch,
    check=check,
    ready=lambda environment: bool(environment.get(FOLDER.name) or environment.get(address.HOSTS.name)),
    reach=reach,
    lane=lambda settings: address.lane(settings.get("file", "")),
)
