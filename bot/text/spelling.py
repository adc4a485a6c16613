"""Numbers in words, for where a reader is asked which number is meant: "one thousand two hundred and fifty". Pure."""

from decimal import Decimal

_MOST = 1_000_000

_EN = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FR = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_FR_TENS = (
    "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
)  # fmt: skip


def in_words(number: float, language: str) -> str:
    """A number below a million in words, its decimals digit by digit in English and as a number in French; empty for
    any other."""
    size = abs(Decimal(repr(number)))
    if size >= _MOST:
        return ""
    whole, _, part = f"{size.normalize():f}".partition(".")
    say = _french if language == "fr" else _english
    said = say(int(whole))
    if part and language == "fr":
        zeros = len(part) - len(part.lstrip("0"))
        said = " ".join([said, "virgule", *["zéro"] * zeros, say(int(part))])
    elif part:
        said = " ".join([said, "point", *(_EN[int(digit)] for digit in part)])
    minus = "moins" if language == "fr" else "minus"
    return f"{minus} {said}" if number < 0 else said


def _english(n: int) -> str:
    if n >= 1000:
        rest = n % 1000
        joint = " and " if 0 < rest < 100 else " "
        return f"{_english(n // 1000)} thousand{joint + _english(rest) if rest else ''}"
    if n >= 100:
        return f"{_EN[n // 100]} hundred{' and ' + _english(n % 100) if n % 100 else ''}"
    if n >= 20:
        return f"{_EN_TENS[n // 10 - 2]}{'-' + _EN[n % 10] if n % 10 else ''}"
    return _EN[n]


def _french(n: int, *, last: bool = True) -> str:
    """`last` says that no word follows: it is then that vingt and cent take their s."""
    if n >= 1000:
        head = "" if n < 2000 else f"{_french(n // 1000, last=False)} "
        return f"{head}mille{' ' + _french(n % 1000, last=last) if n % 1000 else ''}"
    if n >= 100:
        head = "" if n < 200 else f"{_FR[n // 100]} "
        rest = n % 100
        return f"{head}cent{' ' + _french(rest, last=last) if rest else 's' if n >= 200 and last else ''}"
    if n < 20:
        return _FR[n]
    tens = n // 10
    rest = n % 10 + (10 if tens in (7, 9) else 0)
    if not rest:
        return _FR_TENS[tens - 2] + ("s" if tens == 8 and last else "")
    joint = " et " if rest in (1, 11) and tens < 8 else "-"
    return f"{_FR_TENS[tens - 2]}{joint}{_FR[rest]}"
