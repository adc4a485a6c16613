"""CSV files that people open in a spreadsheet.

A cell that begins with `=`, `+`, `-`, `@`, one of them in full width, a tab or a new line is run as a formula by
spreadsheets (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell is written behind an apostrophe, and
read back without it, so a file that goes out and comes in again is the same.

A spreadsheet set to French opens a file at its semicolons. To it a quotation mark within a line is a letter, so that
quoting a cell does not keep it whole: what follows a semicolon, a tab or a new line inside a cell is guarded likewise.
"""

import csv
import io
import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

ROWS = 100_000  # in a file, below its header
LINES = 1_000_000  # of text: a cell may have several
_LONGEST = 1_000_000  # characters of a line, or of a cell
_LONG = 200_000  # characters of a line that has as many cells as anybody's
_CELLS = 1000  # in a row
_HEAD = 10  # lines that say what stands between cells
_DELIMITERS = ",;\t|"
_BLANK = string.whitespace + _DELIMITERS + '"'  # what lines are made of that say nothing

# In full width they are what Chinese, Japanese and Korean keyboards write, and spreadsheets run them like the others.
_RUN = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_DANGEROUS = re.compile(rf"'*[{_RUN}\t\r\n]")
_GUARDED = re.compile(rf"'+[{_RUN}\t\r\n]")
# Quotation marks are written twice; at the beginning of a cell, two of them are an empty text before what follows.
_DANGEROUS_INSIDE = re.compile(rf"(?<=[;\t\r\n])(?=['\"]*[{_RUN}])")
_GUARDED_INSIDE = re.compile(rf"(?<=[;\t\r\n])'(?=['\"]*[{_RUN}])")
# What a spreadsheet writes to tell itself the mark, before the header.
_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?[ ,;\t|]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_END = re.compile(r"[\r\n]+")

csv.field_size_limit(_LONGEST)  # whoever takes a cell says how long it may be


class CsvError(Exception):
    """The file is no CSV that can be read; `line` is where it broke, 1 for the header."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


class CsvLimitError(CsvError):
    """The file is larger than anybody's list: `why` is a Fluent key, `args_` its placeholders. It was read no further
    than `line`."""

    def __init__(self, at: int, why: str, /, **args: int) -> None:
        super().__init__(at)
        self.why = why
        self.args_: Mapping[str, Any] = args


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs, wherever it cuts the line."""
    cell = _DANGEROUS_INSIDE.sub("'", cell)
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell as it was before `guard`."""
    if "'" not in cell:
        return cell
    cell = cell[1:] if _GUARDED.match(cell) else cell
    return _GUARDED_INSIDE.sub("", cell)


def write(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A file for a spreadsheet: a byte order mark, so that accents survive it; commas; one header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guard(title) for title in header])
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def delimiters(text: str) -> str:
    """The marks that may stand between the cells of a file, likeliest first: the one that a first line `sep=;` names,
    else those that its first lines with any words have outside quotation marks."""
    if named := _SEPARATOR.match(text):
        return named[1]
    head = [line for line in _END.split(text.lstrip()[:_LONG]) if has_words([line])][:_HEAD] or [""]
    bare_ = [_QUOTED.sub("", line) for line in head]
    most = max(_DELIMITERS, key=bare_[0].count)
    return "".join(sorted(_DELIMITERS, key=lambda mark: (mark != most, -sum(line.count(mark) for line in bare_))))


def has_words(cells: Sequence[str]) -> bool:
    """Whether a row holds anything but blanks and marks, as a line does that is empty to another mark."""
    return any(cell.strip(_BLANK) for cell in cells)


def read(text: str, most: int = ROWS) -> list[tuple[int, list[str]]]:
    """The same as `rows`, all of them."""
    return list(rows(text, most))


def rows(text: str, most: int = ROWS, delimiter: str = "") -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line each begins on, header first, empty rows left out.

    Cells stand between the `delimiter`, else between the likeliest mark. A quotation mark opens a cell that it also
    closes: `"MVP" is small` is a text. Raises CsvError, and CsvLimitError before it takes more memory than a list of
    `most` rows below a header does.
    """
    count = text.count("\n") + text.count("\r") - text.count("\r\n")
    if count > LINES:
        raise CsvLimitError(LINES, "sheet-too-long", limit=most, rows=count)
    delimiter = delimiter or delimiters(text)[0]
    named = _SEPARATOR.match(text)
    lines = _Lines(text[named.end() :] if named else text, delimiter, 1 if named else 0)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    given = 0
    while True:
        begins = lines.number + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            if lines.number == begins and lines.mend():
                continue
            raise CsvError(begins) from error
        if row is None:
            return
        if len(row) > _CELLS:
            raise CsvLimitError(begins, "sheet-too-wide", line=begins, limit=_CELLS)
        if any(cell.strip() for cell in row):
            if given > most:
                raise CsvLimitError(begins, "sheet-too-long", limit=most, rows=count)
            given += 1
            yield begins, [unguard(cell) for cell in row]


class _Lines:
    """The lines of a text, of which one may be given a second time, mended; `number` is that of the last one given."""

    def __init__(self, text: str, delimiter: str, skipped: int) -> None:
        self.number = skipped
        self._delimiter = delimiter
        self._lines = io.StringIO(text, newline="")
        self._last = self._again = ""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line, self._again = self._again or next(self._lines), ""
        self.number += 1
        if len(line) > _LONG and (len(line) > _LONGEST or line.count(self._delimiter) > _CELLS):
            raise CsvLimitError(self.number, "sheet-line-too-long", line=self.number, limit=_LONGEST)
        self._last = line
        return line

    def mend(self) -> bool:
        """Give the last line again, with its words in quotation marks as text; False where it has none."""
        mended = _mended(self._last, self._delimiter)
        if mended == self._last:
            return False
        self.number -= 1
        self._again = mended
        return True


def _mended(line: str, delimiter: str) -> str:
    """A line whose cells that begin with a quoted word are quoted as a whole; what an open quotation mark begins stays,
    for it goes on in the next line."""
    body = line.rstrip("\r\n")
    mended, at = [], 0
    while at <= len(body):
        quoted = _QUOTED.match(body, at)
        if quoted is None and body[at : at + 1] == '"':
            mended.append(body[at:])
            break
        stop = body.find(delimiter, quoted.end() if quoted else at)
        stop = len(body) if stop < 0 else stop
        cell = body[at:stop]
        if quoted and not body[quoted.end() : stop].strip():
            cell = quoted[0]
        elif quoted:
            cell = '"' + cell.replace('"', '""') + '"'
        mended.append(cell)
        at = stop + 1
    return delimiter.join(mended) + line[len(body) :]


def columns(
    header: Sequence[str], names: Mapping[str, str], several: Sequence[str] = ()
) -> tuple[dict[str, list[int]], list[str]]:
    """Which columns hold what, and the titles nobody knows.

    `names` gives each thing the titles people use for it: lower case, no accents, words apart, separated by commas. Of
    two titles for one thing the one that stands first there counts, with every column that has it; of the things in
    `several` all do.
    """
    titles = [bare(title) for title in header]
    found: dict[str, list[int]] = {}
    taken: set[int] = set()
    for name, known in names.items():
        for title in known.split(", "):
            at = [n for n, said in enumerate(titles) if said == title and said and n not in taken]
            if at and (name not in found or name in several):
                found.setdefault(name, []).extend(at)
                taken.update(at)
    return found, [title.strip() for n, title in enumerate(header) if n not in taken and title.strip()]


def bare(title: str) -> str:
    """The title of a column as `columns` compares it: lower case, no accents, words apart."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())
