"""CSV files that people open in a spreadsheet.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a new line is run as a formula by spreadsheets
(https://owasp.org/www-community/attacks/CSV_Injection). Such a cell is written behind an apostrophe, and read back
without it, so a file that goes out and comes in again is the same.

A spreadsheet set to French opens a file at its semicolons. To it a quotation mark within a line is a letter, so that
quoting a cell does not keep it whole: what follows a semicolon, a tab or a new line inside a cell is guarded likewise.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
# Quotation marks are written twice; at the beginning of a cell, two of them are an empty text before what follows.
_DANGEROUS_INSIDE = re.compile(r"(?<=[;\t\r\n])(?=['\"]*[=+\-@])")
_GUARDED_INSIDE = re.compile(r"(?<=[;\t\r\n])'(?=['\"]*[=+\-@])")


class CsvError(Exception):
    """The file is no CSV that can be read; `line` is where it broke, 1 for the header."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs, wherever it cuts the line."""
    cell = _DANGEROUS_INSIDE.sub("'", cell)
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell as it was before `guard`."""
    cell = cell[1:] if _GUARDED.match(cell) else cell
    return _GUARDED_INSIDE.sub("", cell)


def write(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A file for a spreadsheet: a byte order mark, so that accents survive it; commas; one header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else what older spreadsheets write (Windows-1252)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read(text: str) -> list[tuple[int, list[str]]]:
    """The rows with the number of the line each begins on, header first, empty rows left out.

    Takes commas, semicolons or tabs. Raises CsvError.
    """
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((begins, [unguard(cell) for cell in row]))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise CsvError(begins) from error
    return rows


def columns(header: Sequence[str], names: Mapping[str, str]) -> tuple[dict[str, int], list[str]]:
    """Which column holds what, and the titles nobody knows; of two columns for one thing the first counts.

    `names` gives each thing the titles people use for it: lower case, no accents, words apart, separated by commas.
    """
    known = {title: name for name, titles in names.items() for title in titles.split(", ")}
    found: dict[str, int] = {}
    unknown = []
    for at, title in enumerate(header):
        name = known.get(bare(title))
        if name is None or name in found:
            unknown.append(title.strip())
        else:
            found[name] = at
    return found, [title for title in unknown if title]


def bare(title: str) -> str:
    """The title of a column as `columns` compares it: lower case, no accents, words apart."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())
