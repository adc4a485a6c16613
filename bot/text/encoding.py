"""The text of a file that somebody brings, or why it has none: its encoding, workbooks, damaged letters. No I/O."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from bot.errors import UserError

# What western texts have beyond ASCII: letters, capitals that are words, signs, and those between and behind letters.
_LETTERS = frozenset("àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßðþ")
_ALONE = frozenset("ÀÔÉ")
_SIGNS = frozenset("«»‹›‘’“”„‚–—…•·€£¥¢°±²³¹¼½¾×÷©®™§¶¡¿ªº\u00a0\u00ad\u202f")
_JOINTS = frozenset("’–—…×÷\u00a0\u00ad\u202f")
_CLOSING = _JOINTS | frozenset("»›”“‚€£¥°²³¹©®™½¼¾")
_DAMAGED = 0.25  # of them may stand oddly
_LOOKED_AT = 20_000  # of them: enough to tell an encoding by
_BEYOND = re.compile(r"[^\x00-\x7f]")
# What stands for a byte that nobody could read, and controls that no text has but one read in the wrong encoding.
_REPLACED = re.compile("[\ufffd\x80-\x84\x86-\x9f]")
_TWICE = re.compile("[\u00c2-\u00f4][^\x00-\x7f]+")  # how UTF-8 looks that was read as Windows-1252
_PICTURE = re.compile("[\u2000-\u27bf\U0001f000-\U0001faff]")  # arrows, ticks, emoji
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOKS = (  # the program, and what its ZIP file holds
    ("calc", b"mimetypeapplication/vnd.oasis.opendocument"),
    ("excel", b"xl/"),
    ("numbers", b".iwa"),
)
# Some programs call a web page, or the XML of Excel 2003, a spreadsheet.
_MARKUP = re.compile(r"\ufeff?\s*<(?:!doctype html|html|table|meta|\?xml)\b", re.IGNORECASE)


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, or what older spreadsheets write, of Windows-1252 and Mac Roman the one that
    makes letters of words. A byte that is no UTF-8 in a file that otherwise is becomes U+FFFD: see `is_damaged`.

    Raises UserError where no encoding is convincing, for damaged letters are worse than none, and for a workbook.
    """
    _refuse_workbook(data)
    text = _decoded(data)
    if _MARKUP.match(text):
        raise UserError("sheet-workbook-web")
    return text


def is_damaged(text: str) -> bool:
    """Whether letters of a text were lost on its way: a replacement character, a control of the upper half, or UTF-8
    that somebody read as Windows-1252 (Ã© for é).

    >>> is_damaged("p\ufffdrimètre"), is_damaged("pÃ©rimètre"), is_damaged("périmètre")
    (True, True, False)
    """
    if text.isascii():
        return False
    return bool(_REPLACED.search(text)) or any(_is_misread(found[0]) for found in _TWICE.finditer(text))


def _is_misread(text: str) -> bool:
    """Whether characters are UTF-8 that was read as Windows-1252: bytes of several characters, or of one that people
    here write. An É before a no-break space, or an é before … and ”, happen to be bytes of one that nobody does."""
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return False
    return len(meant) > 1 or meant.lower() in _LETTERS or meant in _SIGNS or bool(_PICTURE.match(meant))


def _refuse_workbook(data: bytes) -> None:
    if data.startswith(_OLE):
        raise UserError("sheet-workbook-excel")
    if data.startswith(_ZIP):
        kind = next((program for program, holds in _WORKBOOKS if holds in data), "zip")
        raise UserError(f"sheet-workbook-{kind}")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if wide := _without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in data:  # a picture: whoever looks for a header in it finds none
            return data.decode("latin-1")
    almost = data.decode("utf-8-sig", errors="replace")
    beyond = _BEYOND.findall(almost)
    if 2 * beyond.count("\ufffd") <= len(beyond):
        return almost
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
