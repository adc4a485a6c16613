"""Values as people type them, and as the columns of files hold them. Pure.

What one person types is read in their own language: 1,250 is a thousand and more in English, one and a quarter in
French. A cell of a file is read in the notation of its column (`bot.text.notation`).
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from babel.numbers import get_currency_name, get_currency_symbol

from bot.kpis.kpi import LARGEST, SECONDS, Kpi
from bot.text.locales import LOCALES
from bot.text.notation import NUMBERS, number, seconds
from bot.text.numbers import read_number

_SCALED = re.compile(r"(.*[\d\s])([a-zA-Z]{1,2})")
_SCALES: Mapping[str, Mapping[str, float]] = {  # a French billion is a million millions
    "en": {"k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "B": 1e9, "bn": 1e9, "T": 1e12},
    "fr": {"k": 1e3, "K": 1e3, "M": 1e6, "Md": 1e9, "Bn": 1e12},
}
_IN_FILES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "bn": 1e9, "Md": 1e9}  # what means the same in both
# The other language's decimal sign, where it cannot group thousands.
_FOREIGN = re.compile(r"([+-]?\d+)[.,](\d{1,2}|\d{4,})")

_Read = Callable[[str], float | None]


def read_value(kpi: Kpi, text: str, language: str) -> float | None:
    """The value that a person typed, in the KPI's unit: "41,2 %", "1 200 €", "1.2M", "3 min 20 s", "2h30".

    None for what is none, for another unit or currency, for NaN and infinities, and beyond a million million.
    """
    return _read(kpi, text, partial(_own, language=language), _SCALES[language])


def read_cell(kpi: Kpi, text: str, notation: str) -> float | None:
    """The value in a cell of a file, in a notation of `notation.NUMBERS`; as `read_value` does, and "(3)" for -3."""
    bare = text.strip()
    in_brackets = bare.startswith("(") and bare.endswith(")")
    found = _read(kpi, bare[1:-1] if in_brackets else bare, partial(number, notation=notation), _IN_FILES)
    return -found if in_brackets and found is not None else found


def is_open(kpi: Kpi, text: str, language: str) -> bool:
    """Whether what was typed means another value in one of the notations, so that it is read back in words."""
    own = read_value(kpi, text, language)
    return any(read_cell(kpi, text, notation) not in (None, own) for notation in NUMBERS)


def _read(kpi: Kpi, text: str, read: _Read, scales: Mapping[str, float]) -> float | None:
    bare = text.strip().replace("−", "-")
    if kpi.unit == "duration":
        found = _read_time(kpi, bare, read)
    elif kpi.unit == "percent":
        found = _read_scaled(bare.removesuffix("%").strip(), read, scales)
    elif bare.endswith("%"):
        found = None
    else:
        plain = _without_currency(bare, kpi.detail) if kpi.unit == "currency" else bare
        found = _read_scaled(plain, read, scales)
    return found if found is not None and abs(found) <= LARGEST else None


def _read_scaled(text: str, read: _Read, scales: Mapping[str, float]) -> float | None:
    scaled = _SCALED.fullmatch(text)
    if scaled is None:
        return read(text)
    amount, times = read(scaled[1]), scales.get(scaled[2])
    return None if amount is None or times is None else amount * times


def _read_time(kpi: Kpi, text: str, read: _Read) -> float | None:
    plain = read(text)
    if plain is not None:
        return None if text.endswith("%") else plain
    length = seconds(text, read)
    return None if length is None else length / SECONDS[kpi.detail]


def _own(text: str, language: str) -> float | None:
    found = read_number(text, language)
    if found is None and (foreign := _FOREIGN.fullmatch(text.strip().removesuffix("%").strip())):
        return read_number(f"{foreign[1]}{',' if language == 'fr' else '.'}{foreign[2]}", language)
    return found


@lru_cache(maxsize=256)
def _signs(code: str) -> tuple[str, ...]:
    """How people write a currency, longest first."""
    names = {code, *(get_currency_symbol(code, locale=locale) for locale in LOCALES.values())}
    for locale in LOCALES.values():
        names |= {get_currency_name(code, count=count, locale=locale) for count in (1, 2)}
    # The sign alone: `$` for US$ and $US.
    names |= {sign for name in names for sign in re.findall(r"[^\w\s.]", name)}
    return tuple(sorted({name.casefold() for name in names if name}, key=len, reverse=True))


def _without_currency(text: str, code: str) -> str:
    """What is left of "€1,200", "1 200 EUR" or "-$5" without the currency."""
    sign, rest = (text[0], text[1:].strip()) if text[:1] in ("-", "+") else ("", text)
    for name in _signs(code):
        if rest.casefold().startswith(name):
            return sign + rest[len(name) :].strip()
        if rest.casefold().endswith(name):
            return sign + rest[: -len(name)].strip()
    return text
