"""A spreadsheet's file: one that the operator keeps in a folder, or one at an https address.

Format: https://www.rfc-editor.org/rfc/rfc4180, and what spreadsheets make of it: semicolons, tabs, decimal commas.
Needs `CSV_FOLDER=/srv/kpis`, for files chosen by their plain name; or, for addresses, the host in `HTTP_JSON_HOSTS`.
Limits: 10 MB, 20,000 rows, 1,000,000 cells; a header line; two columns are read, a date and a value, found by their
titles. How they are written is told by their own cells (`bot.text.notation`), and asked about where these leave it
open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.connectors import address, series
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import LIMIT
from bot.connectors.source import Point, SourceError, Span, Variable
from bot.errors import UserError
from bot.text.csv import CsvError, CsvLimitError, rows
from bot.text.encoding import decode
from bot.text.notation import (
    DATES,
    NUMBERS,
    UnclearError,
    bare_number,
    has_short_year,
    number,
    seconds,
    settle,
    settled_value,
    slashed,
)

FOLDER = Variable("CSV_FOLDER")
ORDERS = ("DD/MM/YYYY", "MM/DD/YYYY")

_CELLS = 50 * series.MOST
_WAYS = dict(zip(ORDERS, DATES, strict=True))


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the file may be read. Raises SourceError beside the field."""
    file = settings.get("file", "")
    if _is_address(file):
        address.read(file, environment, "file")
    else:
        _path(file, environment)
    check_notation(settings)


def check_notation(settings: Mapping[str, str]) -> None:
    """Whether dates and numbers are said to be written in ways there are. Raises SourceError beside the field."""
    for name, choices in (("order", ORDERS), ("numbers", NUMBERS)):
        if settings.get(name, choices[0]) not in choices:
            raise SourceError("source-setting-choice", field=name, choices=" | ".join(choices))


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The rows of a file, as dates and values."""
    try:
        lines = table(_bytes(tools, settings["file"]), field="file")
        _, titles = next(lines, (1, []))
        if not titles:
            raise SourceError("source-series-empty", field="file")
        at, value = (series.column(titles, settings[name], name) for name in ("date", "value"))
        cells = [(line, row[at], row[value]) for line, row in lines if len(row) > max(at, value)]
    except CsvError as error:
        raise SourceError("source-csv-broken", field="file", line=error.line) from None
    except UserError as error:
        why = error.key if "workbook" in error.key else "source-csv-encoding"
        raise SourceError(why, field="file") from None
    return points(cells, settings, span, field="file")


def table(data: bytes, *, field: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a file, each with its line, titles first, as they are read. Raises CsvError and UserError where it is
    none, and SourceError where it has more rows or cells than a series has use for."""
    cells = 0
    try:
        for line, row in rows(decode(data)):
            cells += len(row)
            if cells > _CELLS:
                raise CsvLimitError(line, "")
            yield line, row
    except CsvLimitError as error:
        raise SourceError("source-csv-long", field=field, line=error.line, most=series.MOST) from None


def points(
    cells: Sequence[tuple[int, str, str]], settings: Mapping[str, str], span: Span, *, field: str
) -> list[Point]:
    """Two columns of text below a header, each row with the number of its line, as dates and values; `settings` may say
    the `order` of dates, one of ORDERS, and the notation of `numbers`. Raises SourceError."""
    filled = [(line, day.strip(), number.strip()) for line, day, number in cells]
    filled = [cell for cell in filled if cell[1] and cell[2]]
    if len(filled) > series.MOST:
        raise SourceError("source-series-long", field=field, most=series.MOST)
    order = settled_order([day for _, day, _ in filled], settings)
    way = settled_numbers([number for _, _, number in filled], settings)
    rows = ((_day(line, day, order), _amount(line, number, way)) for line, day, number in filled)
    return series.series(rows, span, field=field)


def amount(line: int, cell: str, settings: Mapping[str, str]) -> float | timedelta:
    """The one number of a file. Raises SourceError."""
    found = _amount(line, cell, settled_numbers([cell], settings))
    if isinstance(found, SourceError):
        raise found
    return found


def settled_order(days: Sequence[str], settings: Mapping[str, str]) -> str:
    """The order of a column of dates, one of DATES; empty where none needs it. Raises SourceError."""
    try:
        return settle(days, slashed, DATES, _WAYS.get(settings.get("order", ""), ""))
    except UnclearError as unclear:
        raise SourceError("source-csv-unclear-order", field="order", text=unclear.cells[0]) from None


def settled_numbers(numbers: Sequence[str], settings: Mapping[str, str]) -> str:
    """The notation of a column of numbers, one of NUMBERS; empty where none needs it. Raises SourceError."""
    try:
        return settle(numbers, read_amount, NUMBERS, settings.get("numbers", ""))
    except UnclearError as unclear:
        raise SourceError("source-csv-unclear-numbers", field="numbers", text=unclear.cells[0]) from None


def read_amount(cell: str, notation: str) -> float | timedelta | None:
    """The number or the length of time in a cell, in a notation of NUMBERS: "1,250", "$5", "(3)", "41.2 %", "2h30"."""
    found = number(bare_number(cell), notation)
    if found is None and (length := seconds(cell, partial(number, notation=notation))) is not None:
        return timedelta(seconds=length)
    return found


def is_day(cell: str) -> bool:
    """Whether a cell holds a date, in either order."""
    try:
        return settled_value(cell, slashed, DATES, "") is not None or bool(series.moment(cell))
    except SourceError:
        return False


def is_number(cell: str) -> bool:
    """Whether a cell holds a number or a length of time, in either notation."""
    return settled_value(cell, read_amount, NUMBERS, "") is not None


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether the folder can be read."""
    folder = tools.environment.get(FOLDER.name)
    if folder:
        try:
            next(Path(folder).iterdir(), None)
            yield Reachability(folder)
        except OSError:
            yield Reachability(folder, SourceError("source-csv-folder", variable=FOLDER.name))


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


def _day(line: int, text: str, order: str) -> str | SourceError:
    """A date as ISO-8601 writes it, or why it is none."""
    try:
        said = settled_value(text, slashed, DATES, order) or text
        series.moment(said)
    except SourceError:
        key = "source-csv-short-year" if has_short_year(text) else "source-csv-bad-date"
        return SourceError(key, field="date", line=line, text=text[:60])
    return said


def _amount(line: int, text: str, notation: str) -> float | timedelta | SourceError:
    found = settled_value(text, read_amount, NUMBERS, notation)
    if isinstance(found, float | timedelta):
        return found
    return SourceError("source-csv-bad-value", field="value", line=line, text=text[:60])


CSV = Connector(
    "csv",
    settings=(
        Setting("file", limit=1000),
        Setting("date", limit=100),
        Setting("value", limit=100),
        Setting("order", limit=10, required=False, choices=lambda _: ORDERS),
        Setting("numbers", limit=10, required=False, choices=lambda _: NUMBERS),
    ),
    variables=(FOLDER, address.HOSTS, address.AUTHORIZATION),
    fetch=fetch,
    check=check,
    ready=lambda environment: bool(environment.get(FOLDER.name) or environment.get(address.HOSTS.name)),
    reach=reach,
    lane=lambda settings: address.lane(settings.get("file", "")),
)
