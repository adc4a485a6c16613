"""Numbers as people type them in their own language: `1 000,5` in French, `1,000.5` in English."""

import re
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import NumberFormatError, parse_decimal

from bot.text.locales import LOCALES

_GROUPS = {"en": ",", "fr": "\u202f"}
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d)")
_SHAPE = re.compile(r"[+-]?[.,]?[0-9][0-9.,\u202f]*")
_THOUSAND = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
LARGEST = Decimal(10) ** 12
ANY = Decimal("Infinity")  # for what says itself how large a number may be


def read_number(text: str, language: str, *, largest: Decimal = LARGEST) -> float | None:
    """The number that was typed, or None for what is none: words, NaN, infinities, exponents, beyond the `largest`.

    A percent sign after it is read and left out; spaces may group thousands in either language.
    """
    bare = _SPACES.sub(_GROUPS[language], text.strip().removesuffix("%").strip().replace("−", "-"))
    if not _SHAPE.fullmatch(bare):
        return None
    try:
        value = parse_decimal(bare, locale=LOCALES[language], strict=True)
    except NumberFormatError:
        return None
    return float(value) if abs(value) <= largest else None


def plain(value: float) -> str:
    """A number as files write it, `1234567.5`: every digit, no groups, no exponent; `read_number` takes it in any
    language."""
    return f"{Decimal(repr(value)).normalize():f}"


def cell(value: float) -> str:
    """A number as a cell of a file that may stand alone in its column: "1.1250", for "1.125" is a thousand to some."""
    text = plain(value)
    return f"{text}0" if _THOUSAND.fullmatch(text) else text


def significant(value: float, digits: int = 2) -> float:
    """A number with no more than these digits that say something: 178.57 is 180, 0.855 is 0.86, 125 is 130."""
    exact = Decimal(repr(value))
    return float(exact.quantize(Decimal(1).scaleb(exact.adjusted() - digits + 1), ROUND_HALF_UP))


def ordinal(n: int, language: str) -> str:
    """A place in a ranking: `1st`, `22nd`; in French `1re`, `22e`, as for une idée."""
    if language == "fr":
        return f"{n}re" if n == 1 else f"{n}e"
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"
