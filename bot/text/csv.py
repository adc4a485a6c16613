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
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from bot.errors import UserError

ROWS = 100_000  # in a file, below its header
LINES = 1_000_000  # of text: a cell may have several
_LINE = 200_000  # characters
_CELLS = 1000  # in a row

# In full width they are what Chinese, Japanese and Korean keyboards write, and spreadsheets run them like the others.
_RUN = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_DANGEROUS = re.compile(rf"'*[{_RUN}\t\r\n]")
_GUARDED = re.compile(rf"'+[{_RUN}\t\r\n]")
# Quotation marks are written twice; at the beginning of a cell, two of them are an empty text before what follows.
_DANGEROUS_INSIDE = re.compile(rf"(?<=[;\t\r\n])(?=['\"]*[{_RUN}])")
# What a spreadsheet writes to tell itself the mark, before the header.
_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?[ ,;\t|]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
# What western texts have beyond ASCII: letters, capitals that are words, signs, and those between and behind letters.
_LETTERS = frozenset("àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßðþ")
_ALONE = frozenset("ÀÔÉ")
_SIGNS = frozenset("«»‹›‘’“”„‚–—…•·€£¥¢°±²³¹¼½¾×÷©®™§¶¡¿ªº\u00a0\u00ad\u202f")
_JOINTS = frozenset("’–—…×÷\u00a0\u00ad\u202f")
_CLOSING = _JOINTS | frozenset("»›”“‚€£¥°²³¹©®™½¼¾")
_DAMAGED = 0.25  # of them may stand oddly
_LOOKED_AT = 20_000  # of them: enough to tell an encoding by
_BEGINS = re.compile(r"\s*")
_END = re.compile(r"[\r\n]")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_GUARDED_INSIDE = re.compile(rf"(?<=[;\t\r\n])'(?=['\"]*[{_RUN}])")


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


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, or what older spreadsheets write, of Windows-1252 and Mac Roman the one that
    makes letters of words. Raises UserError where none is convincing: damaged letters are worse than none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if wide := _without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in data:  # a picture: whoever looks for a header in it finds none
            return data.decode("latin-1")
        found = [(_damage(text), text) for text in _older(data)]
    damage, text = min(found, key=lambda one: one[0], default=(1.0, ""))
    if damage > _DAMAGED:
        raise UserError("sheet-encoding")
    return text


def _older(data: bytes) -> Iterator[str]:
    for encoding in ("cp1252", "mac_roman"):
        with suppress(UnicodeDecodeError):
            yield data.decode(encoding)


def _without_mark(data: bytes) -> str:
    """The UTF-16 of a file that does not say so: every other byte of western letters is empty."""
    head = data[:400]
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(head) > 3 and head[at::2].count(0) * 10 > len(head) * 4 and head[1 - at :: 2].count(0) == 0:
            return encoding
    return ""


def _damage(text: str) -> float:
    """The part of the characters beyond ASCII that stand where no text has them: a capital or a sign inside a word."""
    beyond = [found.start() for found in islice(_BEYOND.finditer(text), _LOOKED_AT)]
    strange = sum(_strangeness(text[at], text[at - 1 : at], text[at + 1 : at + 2]) for at in beyond)
    return strange / len(beyond) if beyond else 0.0


def _strangeness(c: str, before: str, after: str) -> float:
    inside = before.isalpha() and after.isalpha()
    if c.isalpha() and c.isupper():
        alone = not before.isalpha() and not after.isalpha() and c not in _ALONE
        return float(alone or before.islower() or (inside and after.islower()))
    if c.isalpha():
        return 0.0 if c in _LETTERS else 0.5
    return float(c not in _SIGNS or (inside and c not in _JOINTS) or (before.islower() and c not in _CLOSING))


def read(text: str, most: int = ROWS) -> list[tuple[int, list[str]]]:
    """The same as `rows`, all of them."""
    return list(rows(text, most))


def rows(text: str, most: int = ROWS) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line each begins on, header first, empty rows left out.

    Takes commas, semicolons or tabs, and the mark that a first line `sep=;` names. Raises CsvError, and CsvLimitError
    before it takes more memory than a list of `most` rows below a header does.
    """
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    if lines > LINES:
        raise CsvLimitError(LINES, "sheet-too-long", limit=most, rows=lines)
    start = _BEGINS.match(text)
    first = text[start.end() : start.end() + _LINE] if start else ""
    first = _END.split(first, maxsplit=1)[0]
    delimiter, begins = max(",;\t", key=first.count), 1
    if named := _SEPARATOR.match(text):
        delimiter, begins = named[1], 2
        text = text[named.end() :]
    reader = csv.reader(_lines(text, begins - 1), delimiter=delimiter, strict=True)
    skipped, given = begins - 1, 0
    try:
        for row in reader:
            if len(row) > _CELLS:
                raise CsvLimitError(begins, "sheet-too-wide", line=begins, limit=_CELLS)
            if any(cell.strip() for cell in row):
                if given > most:
                    raise CsvLimitError(begins, "sheet-too-long", limit=most, rows=lines)
                given += 1
                yield begins, [unguard(cell) for cell in row]
            begins = reader.line_num + skipped + 1
    except csv.Error as error:
        raise CsvError(begins) from error


def _lines(text: str, skipped: int) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), start=skipped + 1):
        if len(line) > _LINE:
            raise CsvLimitError(number, "sheet-line-too-long", line=number, limit=_LINE)
        yield line


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
