"""Numbers and dates as files and people write them, read by their column. No I/O.

"1,250" is one thousand two hundred and fifty to some, one and a quarter to others, and 03/11/2026 two days. The other
cells of the column say which: a cell that can be read in one way alone (1,5 or 31/10/2026) settles it for all. Where
none does, `settle` raises `UnclearError` and whoever brings the column is asked; nobody's language decides.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import isfinite
from typing import Any, TypeVar

NUMBERS = POINT, COMMA = "1,250.5", "1.250,5"
DATES = DAY_FIRST, MONTH_FIRST = "D/M/Y", "M/D/Y"

_EXAMPLES = 3

C = TypeVar("C")
T = TypeVar("T")

# Spaces and apostrophes group thousands in both; a number is grouped in one way, from its first thousand on.
_GROUPED = r"[1-9][0-9]{{0,2}}(?:(?P<g>[ \u00a0\u2009\u202f'’{group}])[0-9]{{3}}(?:(?P=g)[0-9]{{3}})*)"
_SHAPE = (
    r"(?P<sign>[+\-−]?) ?(?P<whole>"
    + _GROUPED
    + r"|[0-9]+)?(?:{point}(?P<part>[0-9]+))?(?P<power>[eE][+-]?[0-9]{{1,3}})?"
)
_SHAPES = {
    POINT: re.compile(_SHAPE.format(group=",", point=r"\.")),
    COMMA: re.compile(_SHAPE.format(group=".", point=",")),
}
# Signs and codes of currencies, before or behind; a percent sign.
_UNIT_SIGNS = re.compile(r"(?:(?<=\A)|(?<=\A[+\-−])) ?(?:[A-Z]{2,3}\$?|[$€£¥]) ?|\s?(?:[A-Z]{3}|[$€£¥]|%)\Z")
_PART = re.compile(r"(\d[\d.,\s]*?)\s*(?:([a-z]+)\.?\s*|\Z)")
_UNITS = {  # seconds
    0.001: "ms", 1: "s sec secs second seconds seconde secondes", 60: "m mn min mins minute minutes",
    3600: "h hr hrs hour hours heure heures", 86400: "d j day days jour jours",
}  # fmt: skip
_LENGTHS = {name: length for length, names in _UNITS.items() for name in names.split()}
_BELOW = {3600: 60, 60: 1}  # "2h30" means minutes, "3min20" seconds
_HOURS_MINUTES_SECONDS = re.compile(r"([0-9]{1,4}):([0-5][0-9]):([0-5][0-9](?:\.[0-9]+)?)")
_NOT_DIGIT = re.compile("[^0-9]")

_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?:[ T,]+([0-9].*))?", re.DOTALL)
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})(?:[ T,]+([0-9].*))?", re.DOTALL)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2}(?:[ T,].*)?", re.DOTALL)
_CLOCK = re.compile(
    r"([0-9]{1,2})(?:(?::| ?h ?)([0-5][0-9])|( ?h(?:eures?)?(?= |\Z)))?((?::[0-5][0-9](?:\.[0-9]+)?)?) ?"
    r"(?:([ap])\.?m\.?)?(.*)",
    re.DOTALL,
)

_MONTHS = (
    "january janvier", "february fevrier", "march mars", "april avril", "may mai", "june juin", "july juillet",
    "august aout", "september septembre", "october octobre", "november novembre", "december decembre",
)  # fmt: skip
_TIME = r"(?:,? (?:at |a )?([0-9].*))?"
_DAY_MONTH = re.compile(
    r"(?:le |the )?([0-9]{1,2})(?:er|st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -]([0-9]{4})" + _TIME
)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})" + _TIME)
_MONTH_YEAR = re.compile(r"([a-z]{3,9})\.?,?[ -]([0-9]{4})")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,6}\.?,? (.+)", re.DOTALL)


class UnclearError(Exception):
    """A column that may be read in two ways; `cells` are the first of those that would differ."""

    def __init__(self, cells: Sequence[Any]) -> None:
        super().__init__(str(cells))
        self.cells = tuple(cells)


def settle(cells: Iterable[C], read: Callable[[C, str], T | None], ways: Sequence[str], chosen: str = "") -> str:
    """Which of two `ways` a column is written in, where that matters; else empty. `read` gives what a cell means in a
    way, None where it means nothing. `chosen` is what somebody answered. Raises UnclearError."""
    open_: list[C] = []
    only: set[str] = set()
    for cell in cells:
        first, second = read(cell, ways[0]), read(cell, ways[1])
        if (first is None) != (second is None):
            only.add(ways[second is not None])
        elif first != second:
            open_.append(cell)
    if not open_:
        return ""
    if len(only) == 1:
        return only.pop()
    if chosen:
        return chosen
    raise UnclearError(open_[:_EXAMPLES])


def settled_value(cell: C, read: Callable[[C, str], T | None], ways: Sequence[str], way: str) -> T | None:
    """What a cell of a settled column means: as it is written there, else in the only way it can be read."""
    way = way or ways[0]
    found = read(cell, way)
    return found if found is not None else read(cell, ways[way == ways[0]])


def number(text: str, notation: str) -> float | None:
    """The number that a text is in a notation of NUMBERS; None for words, infinities and misplaced marks."""
    found = _SHAPES[notation].fullmatch(text.strip())
    if found is None or not (found["whole"] or found["part"]) or (found["g"] and found["power"]):
        return None
    sign = "-" if found["sign"] in ("-", "−") else ""
    whole = _NOT_DIGIT.sub("", found["whole"] or "0")
    value = float(f"{sign}{whole}.{found['part'] or 0}{found['power'] or ''}")
    return value if isfinite(value) else None


def bare_number(text: str) -> str:
    """A number without the sign of its currency, its percent sign or the brackets that mean less than zero."""
    said = text.strip()
    negative = said.startswith("(") and said.endswith(")")
    said = _UNIT_SIGNS.sub("", said[1:-1] if negative else said).strip()
    return f"-{said}" if negative and said[:1].isdigit() else said


def seconds(text: str, read: Callable[[str], float | None]) -> float | None:
    """How long a length of time is that names its units, largest first: "3 min 20 s", "2h30", "1:30:00"; else None.
    `read` gives the numbers in it."""
    said = text.strip().lower()
    sign, said = (-1, said[1:].strip()) if said[:1] in ("-", "−") else (1, said)
    if clock := _HOURS_MINUTES_SECONDS.fullmatch(said):
        return sign * sum(float(clock[n]) * unit for n, unit in ((1, 3600), (2, 60), (3, 1)))
    total, last, at = 0.0, 0.0, 0
    for part in _PART.finditer(said):
        amount = read(part[1].strip())
        length = _LENGTHS.get(part[2], 0) if part[2] else _BELOW.get(int(last), 0)
        # Parts follow each other from the largest on, with nothing between them.
        if amount is None or not length or part.start() != at or (last and length >= last):
            return None
        total, last, at = total + amount * length, length, part.end()
    return sign * total if at and at == len(said) else None


def slashed(text: str, order: str) -> str | None:
    """A date of digits in an order of DATES as ISO-8601 writes it, with the time behind it; None for any other text.

    Between points the day comes first in either, 23.11.2026, and a year that comes first says the order itself.
    """
    bare_ = text.strip().lower()
    if first := _YEAR_FIRST.fullmatch(bare_):
        return _iso(int(first[1]), int(first[3]), int(first[4]), first[5])
    parts = _SLASHED.fullmatch(bare_)
    if parts is None:
        return None
    day, month = int(parts[1]), int(parts[3])
    if order == MONTH_FIRST and parts[2] != ".":
        day, month = month, day
    return _iso(int(parts[4]), month, day, parts[5])


def has_short_year(text: str) -> bool:
    """Whether a date is written with two digits of its year: nobody can tell 10/11/12."""
    return bool(_SHORT_YEAR.fullmatch(text.strip()))


def spelled(text: str) -> str | None:
    """A date with its month in words, in English or French, as ISO-8601 writes it: "23 nov. 2026", "Nov 23, 2026",
    "lundi 23 novembre 2026", and "novembre 2026", which is a month. None for any other text."""
    said = bare(text)
    found = _spelled(said)
    if found is None and (named := _WEEKDAY.fullmatch(said)):
        return _spelled(named[1])
    return found


def _spelled(said: str) -> str | None:
    if found := _DAY_MONTH.fullmatch(said):
        day, name, year, time = found.groups()
    elif found := _MONTH_DAY.fullmatch(said):
        name, day, year, time = found.groups()
    elif found := _MONTH_YEAR.fullmatch(said):
        of = month(found[1])
        return f"{found[2]}-{of:02}" if of else None
    else:
        return None
    of = month(name)
    return _iso(int(year), of, int(day), time) if of else None


def month(name: str) -> int | None:
    """The number of a month by its name, or what it begins with: "nov", "août"; None for none, and for "jui"."""
    said = bare(name).removesuffix(".")
    if len(said) < 3:
        return None
    found = [n for n, names in enumerate(_MONTHS, 1) if any(one.startswith(said) for one in names.split())]
    return found[0] if len(found) == 1 else None


def bare(text: str) -> str:
    """Lower case, no accents, plain apostrophes and single spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _iso(year: int, month_: int, day: int, time: str | None) -> str | None:
    try:
        said = date(year, month_, day).isoformat()
    except ValueError:
        return None
    if not time:
        return said
    clock = _CLOCK.fullmatch(time)
    if clock is None or (clock[2] is None and clock[3] is None and clock[5] is None):
        return None
    hour = int(clock[1])
    if clock[5]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock[5] == "p" else 0)
    return f"{said} {hour:02}:{clock[2] or '00'}{clock[4]}{clock[6]}"
