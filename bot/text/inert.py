"""Stored text on its way to a program: without what no reader sees and a program might read. Pure."""

import re
import unicodedata

# Control characters, what turns the order of words around, what has no width (letters that carry a hidden message
# among them: Unicode's tags and most variation selectors), lone surrogates and what no character is.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0e\ufeff\uffa0\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def inert(text: str) -> str:
    """The text in NFC with plain line ends, without control characters, bidirectional overrides and characters of no
    width.

    >>> inert("a\u202eb\u200bc\x07")
    'abc'
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", lines)).strip()
