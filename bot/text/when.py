"""A month, a quarter or a year as people write it, in both languages: "March 2027", « T1 2027 », "next quarter". Pure.

Months and quarters are written "2027-03" and "2027-Q1", years "2027"; they begin one another where one lies in another,
but for a month in its quarter.
"""

import re
from datetime import date

from bot.text.fold import fold
from bot.text.notation import month as month_of

# In quarters, months and years from the present one, folded.
_QUARTERS = {
    "this quarter": 0, "current quarter": 0, "ce trimestre": 0, "ce trimestre ci": 0, "next quarter": 1,
    "prochain trimestre": 1, "trimestre prochain": 1, "le trimestre prochain": 1, "le prochain trimestre": 1,
}  # fmt: skip
_MONTHS = {
    "this month": 0, "current month": 0, "ce mois": 0, "ce mois ci": 0, "next month": 1, "mois prochain": 1,
    "le mois prochain": 1, "prochain mois": 1, "le prochain mois": 1,
}  # fmt: skip
_YEARS = {"this year": 0, "cette annee": 0, "next year": 1, "l annee prochaine": 1}
_QUARTER = re.compile(r"(?P<year>[0-9]{4})(?: ?[qt](?P<of>[1-4]))?|[qt](?P<first>[1-4])(?: ?(?P<then>[0-9]{4}))?")
_MONTH = re.compile(r"(?P<name>[a-z]{3,9})(?: (?P<year>[0-9]{4}))?")
_NUMBERS = re.compile(
    r"(?P<year>[0-9]{4}) (?P<month>0?[1-9]|1[0-2])(?: [0-9]{1,2})?|(?P<of>0?[1-9]|1[0-2]) (?P<in>[0-9]{4})"
)


def read_when(text: str, today: date | None = None) -> str:
    """The month, quarter or year that words name; of one without a year the one that comes next, where the day is
    given. Empty for other words."""
    words = re.sub(r"\W+", " ", fold(text)).strip()
    if found := _NUMBERS.fullmatch(words):
        return f"{found['year'] or found['in']}-{int(found['month'] or found['of']):02d}"
    if found := _QUARTER.fullmatch(words):
        of, year = found["of"] or found["first"], found["year"] or found["then"]
        if not year:
            return f"{today.year + (int(of) <= (today.month - 1) // 3)}-Q{of}" if today else ""
        return f"{year}-Q{of}" if of else year
    found = _MONTH.fullmatch(words)
    month = (month_of(found["name"]) or 0) if found else 0
    if found and month and (found["year"] or today):
        year = found["year"] or str(today.year + (month < today.month) if today else "")
        return f"{year}-{month:02d}"
    return _relative(words, today) if today else ""


def _relative(words: str, today: date) -> str:
    if words in _YEARS:
        return str(today.year + _YEARS[words])
    if words in _QUARTERS:
        quarters = today.year * 4 + (today.month - 1) // 3 + _QUARTERS[words]
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    if words in _MONTHS:
        months = today.year * 12 + today.month - 1 + _MONTHS[words]
        return f"{months // 12}-{months % 12 + 1:02d}"
    return ""
