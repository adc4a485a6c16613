"""Which period of a KPI is asked about: "revenue october", "in Q3 2026", « le mois dernier ». Pure."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.periods import YEARS, period_on, step
from bot.text.fold import fold
from bot.text.notation import month

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|"
    "mai|juin|juillet|aout|septembre|octobre|novembre|decembre|jan|feb|apr|aug|sept|oct|nov|dec|janv|fevr|avr|juil"
)
_LEADS = r"(?:in|for|of|during|over|on|en|au|pour|de|du|d|au mois de|du mois de|pour le mois de|sur)"
_PERIOD = re.compile(
    rf"(?:^|(?<= ))(?P<lead>{_LEADS} )?(?:the |le |la |l )?(?:"
    rf"(?P<month>{_MONTHS})|[qt](?P<quarter>[1-4])|(?:week|semaine|w|s) ?(?P<week>\d\d?)|"
    r"(?P<last>last (?:month|quarter)|(?:mois|trimestre) (?:dernier|passe)|dernier (?:mois|trimestre)|previous "
    r"(?:month|quarter))|(?P<now>this (?:month|quarter)|ce (?:mois|trimestre)(?: ci)?)"
    r")(?: (?:of |de )?(?P<year>20\d\d))?(?= |$)"
)
_ISO = re.compile(
    r"(?:^|(?<= ))(?P<lead>)(?P<year>20\d\d) "
    r"(?:w(?P<week>\d\d?)|(?P<number>0[1-9]|1[0-2])(?: (?P<day>\d\d))?)(?= |$)"
)
# Before these a period is where something begins or ends, or what is compared with.
_BORDERS = frozenset((
    "since", "from", "before", "after", "until", "till", "than", "vs", "versus", "and", "to", "depuis", "avant",
    "apres", "jusqu", "que", "et", "a", "entre",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class PeriodAsked:
    """The period `of` of `every`, as `bot.periods` names both, and the `rest` of what was said, folded."""

    every: str
    of: str
    rest: str


def read_span(text: str, today: date) -> PeriodAsked | None:
    """The period that a text asks about, None where it names none, or two. A month without its year is the last one of
    that name; one that may be another word ("may") is a month at the end, or behind "in"."""
    folded = fold(text)
    bare = _ISO.sub(lambda iso: "-" * len(iso[0]), folded)
    found = [one for one in (*_ISO.finditer(folded), *_PERIOD.finditer(bare)) if _is_meant(one, folded)]
    if len(found) != 1 or _BORDERS.intersection(folded[: found[0].start()].split()[-1:]):
        return None
    (one,) = found
    try:
        every, of = _named(one.groupdict(), today)
    except ValueError:
        return None
    rest = " ".join(f"{folded[: one.start()]} {folded[one.end() :]}".split())
    return PeriodAsked(every, of, rest) if int(of[:4]) in YEARS else None


def _is_meant(one: re.Match[str], folded: str) -> bool:
    """Whether what may be a month is one: not "may we"."""
    said = one.groupdict()
    return not said.get("month") or bool(said["lead"] or said["year"] or one.end() == len(folded))


def _named(said: dict[str, str | None], today: date) -> tuple[str, str]:
    """The grain and the name of a period. Raises ValueError for one that no calendar has."""
    if said.get("day"):
        return "day", date(int(said["year"] or 0), int(said["number"] or 0), int(said["day"] or 0)).isoformat()
    if said.get("last") or said.get("now"):
        every = "month" if "mo" in (said["last"] or said["now"] or "") else "quarter"
        now = period_on(every, datetime.combine(today, time()))
        return every, step(every, now, -1) if said["last"] else now
    if said.get("week"):
        monday = date.fromisocalendar(int(said["year"] or today.isocalendar().year), int(said["week"] or 0), 1)
        return "week", period_on("week", datetime.combine(monday, time()))
    if said.get("quarter"):
        every, first = "quarter", int(said["quarter"] or 0) * 3 - 2
    else:
        every, first = "month", int(said.get("number") or 0) or month(said.get("month") or "") or 0
    year = int(said["year"] or today.year - (first > today.month))
    return every, period_on(every, datetime(year, first, 1))
