"""A value to the last digit that was typed, for the sentence that says what was saved. Pure."""

from math import isclose

from babel.numbers import format_currency, format_decimal

from bot.kpis.entry import is_open, read_value
from bot.kpis.figures import value as rounded
from bot.kpis.kpi import Kpi
from bot.text import Translator
from bot.text.locales import LOCALES
from bot.text.spelling import in_words

_DIGITS = "#,##0.##########"


def exact(t: Translator, kpi: Kpi, value: float) -> str:
    """A value with its unit as a card says it, where that leaves no digit out; else with every digit: "1,250.5"."""
    said = rounded(t, kpi, value)
    read = read_value(kpi, said, t.language)
    if read is not None and isclose(read, value, rel_tol=1e-12):
        return said
    locale, size = LOCALES[t.language], abs(value)
    digits = str(format_decimal(size, _DIGITS, locale=locale))
    if kpi.unit == "currency":
        digits = str(format_currency(size, kpi.detail, locale=locale, decimal_quantization=False))
    elif kpi.unit == "duration":
        digits = t(f"kpis-duration-{kpi.detail}", value=digits)
    elif kpi.unit == "percent":
        digits = t("kpis-percent", value=digits)
    return f"−{digits}" if value < 0 else digits


def read_back(t: Translator, kpi: Kpi, value: float, typed: str) -> str:
    """The same, in words too where what was typed could be another number: "1,250 (one thousand two hundred …)"."""
    said = exact(t, kpi, value)
    words = in_words(value, t.language) if typed and is_open(kpi, typed, t.language) else ""
    return t("kpis-set-words", value=said, words=words) if words else said
