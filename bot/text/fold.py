"""Texts as they are compared and found: what two spellings of one thing share. Pure."""

import re
import unicodedata
from functools import lru_cache

from bot.text.emoji import with_emoji

# NFKD takes an accent off a letter but leaves these whole.
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"})
# Accents, and the selectors that say whether an emoji is drawn in colour.
_ACCENTS = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")


def fold(text: str) -> str:
    """Words for comparing and searching: no case, no accents, punctuation as single spaces, emoji as characters.

    >>> fold("L'Œuvre — Périmètre")
    'l oeuvre perimetre'
    """
    text = with_emoji(text)
    if text.isascii():  # most of a long file, and nothing to take off its letters
        return " ".join(text.lower().translate(_SPACED).split())
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold()))
    # Compatibility forms (™, ㎅, Ǽ) hide capitals and ligatures until NFKD has opened them.
    bare = unicodedata.normalize("NFC", bare.translate(_LIGATURES).casefold())
    return " ".join(bare.translate(_SPACED).split())


def _counts(character: str) -> bool:
    # Symbols (+, €, emoji) tell terms apart; punctuation and spaces are only ways of writing one.
    return character == "#" or (unicodedata.category(character)[0] in "LMNS" and character not in "`^´¨")


class _Spaced(dict[int, str]):
    """What `str.translate` puts for a character; common ones are looked at once, so that a long file is folded fast."""

    def __missing__(self, code: int) -> str:
        kept = chr(code) if _counts(chr(code)) else " "
        if code < 0x3000:
            self[code] = kept
        return kept


_SPACED = _Spaced()


_SIGNS = re.compile(r"[^\w ]+")
_LONG_WORD = re.compile(r"(\w{100})\w+")


def searchable(text: str) -> str:
    """Folded words for the full-text engines.

    Letters and digits only: what is left cannot be read as an operator, nor be cut in two by one engine and not by the
    other; and no word is longer than PostgreSQL takes in a search.
    """
    return _LONG_WORD.sub(r"\1", _SIGNS.sub("", fold(text)))


@lru_cache(maxsize=16384)
def key(text: str) -> str:
    """What two spellings of one term share, empty for nothing but punctuation.

    >>> key("K.P.I") == key("kpi"), key("time-to-market") == key("Time to Market")
    (True, True)
    """
    return unicodedata.normalize("NFC", fold(text).replace(" ", "").lstrip("#"))
