"""Quarters as people write them, and one choice for status and horizon."""

import re

from bot.text import Translator


def said(t: Translator, quarter: str) -> str:
    """`Q1 2027` of "2027-Q1"; what is no quarter as it is."""
    found = re.fullmatch(r"([0-9]{4})-Q([1-4])", quarter)
    return t("ideas-quarter", quarter=found[2], year=found[1]) if found else quarter
