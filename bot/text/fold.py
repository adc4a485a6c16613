"""Texts as they are compared and found: what two spellings of one thing share. Pure."""

import re
import unicodedata
from functools import lru_cache

from bot.text.emoji import with_emoji

# NFKD takes an accent off a letter but leaves these whole.
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"})
# Accents, and the selectors that say whether an emoji is drawn in colour.
_ACCENTS = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")


def bare(text: str) -> str:
    """Letters without case and accents, emoji as characters; spaces and punctuation as they are.

    >>> bare("L'Œuvre — Périmètre")
    "l'oeuvre — perimetre"
    """
    text = with_emoji(text)
    if text.isascii():  # most of a long file, and nothing to take off its letters
        return text.lower()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold()))
    # Compatibility forms (™, ㎅, Ǽ) hide capitals and ligatures until NFKD has opened them.
    return unicodedata.normalize("NFC", plain.translate(_LIGATURES).casefold())


def fold(text: str) -> str:
    """Words for comparing: bare letters, digits and symbols, with single spaces for all else.

    >>> fold("L'Œuvre — Périmètre")
    'l oeuvre perimetre'
    """
    return " ".join(bare(text).translate(_SPACED).split())


def counts(character: str) -> bool:
    """Whether a character tells texts apart: symbols (+, €, emoji) do, punctuation and spaces are ways of writing."""
    # Tags say whose flag a black one is; an emoji may be younger than Python's Unicode.
    if character == "#" or "\U000e0020" <= character <= "\U000e007f" or "\U0001f300" <= character <= "\U0001faff":
        return True
    return unicodedata.category(character)[0] in "LMNS" and character not in "`^´¨"


class _Spaced(dict[int, str]):
    """What `str.translate` puts for a character; common ones are looked at once, so that a long file is folded fast."""

    def __missing__(self, code: int) -> str:
        kept = chr(code) if counts(chr(code)) else " "
        if code < 0x3000:
            self[code] = kept
        return kept


_SPACED = _Spaced()


@lru_cache(maxsize=16384)
def key(text: str) -> str:
    """What two spellings of one term share, empty for nothing but punctuation.

    >>> key("K.P.I") == key("kpi"), key("time-to-market") == key("Time to Market")
    (True, True)
    """
    return unicodedata.normalize("NFC", fold(text).replace(" ", "").lstrip("#"))
