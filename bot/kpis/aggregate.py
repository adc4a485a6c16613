"""What a KPI came to in a longer period: how its values combine, and what they come to. Pure.

A week's orders are the sum of its days, a week's rate is their mean, a week's open bugs are what stood at its end. A
ratio, a median or a number of distinct people cannot be had from its parts at all: it is told by its own period.

Where nobody has said how a KPI's values combine, `guess` says what its unit and its source make likely, and nothing
where they leave a doubt: a wrong sum looks like a figure.

A period is whole when as large a share of its parts has a value as usually does. Usually means the second lowest share
among the last eight periods, so that a shop which is shut at the weekend has whole weeks of five days, and one outage
does not lower the bar for the next; with fewer than four periods before it every part is wanted.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, fsum

from bot.kpis.kpi import SPANS, Kpi, Reading, is_same
from bot.periods import parts, tiles, usual, within
from bot.text.fold import fold

_LOOK_BACK, _FEWEST = 8, 4  # periods that say how many parts are usual
_ALMOST = 1e-9  # what dividing leaves


def _sum(values: Sequence[float]) -> float:
    try:
        return fsum(values)
    except OverflowError:  # of what was kept before there was a limit
        return sum(values)


_COMBINED: Mapping[str, Callable[[Sequence[float]], float]] = {
    "sum": _sum,
    "mean": lambda values: _sum(values) / len(values),
    "last": lambda values: values[-1],
    "highest": max,
    "lowest": min,
}
# What a source measures, where that leaves no doubt: its name, and the value of its menu.
_MEASURED = {
    ("zendesk", "tickets"): "sum",
    ("zendesk", "satisfaction"): "none",
    ("jira", "count"): "last",
    ("jira", "throughput"): "sum",
    ("jira", "cycle_time"): "none",
    ("jira", "time_to_market"): "none",
    ("amplitude", "uniques"): "none",
    ("amplitude", "totals"): "sum",
    ("fivetran", ""): "last",
}
_MENUS = ("count", "measure")  # the settings that say what is measured, the more telling one first
_BY_UNIT = {"percent": "mean", "duration": "mean", "points": "last"}
# Words in a name that speak of a stock, and of people counted once.
_STOCK = re.compile(r"\b(open|backlog|stock|headcount|mrr|arr|balance|ouverts?|ouvertes?|encours|solde|effectif)\b")
# A value for each of something: those of some days do not even have a mean, each day weighs differently.
_RATIO = re.compile(
    r"\b(per|average|avg|mean|median|rate|ratio|share|arpu|aov|cac|ltv|cp[acl]|price"
    r"|par|moyen|moyenne|median|mediane|taux|panier|prix)\b"
)
_A_SPAN = re.compile(r"\b(?:per|par) (hour|day|week|month|quarter|heure|jour|semaine|mois|trimestre)\b")
_DISTINCT = re.compile(
    r"\b(active|actifs?|actives?|users?|customers?|visitors?|unique|dau|wau|mau|utilisateurs|clients)\b"
)
_FLOW = re.compile(
    r"\b(orders?|sign ?ups?|signups?|tickets?|sales|visits|views|clicks|downloads|shipped|commandes|inscriptions|ventes"
    r"|visites|vues|clics)\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a KPI came to in one period.

    `period` is written by `grain`. `known` of `parts` parts have a value, `usual` of them usually do; a period of the
    KPI's own grain is one part. `last` is the last part that has one. `was` is the value it had when its parts were
    over, where one of them has been corrected since.
    """

    grain: str
    period: str
    value: float
    last: str
    known: int = 1
    parts: int = 1
    usual: int = 1
    was: float | None = None
    whole: bool = True


def way(kpi: Kpi) -> str:
    """How the values of a KPI combine: as somebody said, else as is likely; one of COMBINES."""
    return kpi.combine or guess(kpi)


def is_unsaid(kpi: Kpi) -> bool:
    """Whether nobody has said how a KPI's values make a week, though they would."""
    return not kpi.combine and tiles(kpi.grain, "week")


def guess(kpi: Kpi) -> str:
    """What unit, source and name make likely; "none" where they leave a doubt."""
    for menu in _MENUS:
        if known := _MEASURED.get((kpi.source, kpi.settings.get(menu, ""))):
            return known
    if kpi.unit not in ("number", "currency"):
        return _BY_UNIT[kpi.unit]
    name = fold(kpi.name)
    if _RATIO.search(_A_SPAN.sub("", name)):  # "orders per day" are orders
        return "none"
    if _STOCK.search(name):
        return "last"
    if kpi.unit == "currency":
        return "sum"
    if _DISTINCT.search(name):
        return "none"
    return "sum" if _FLOW.search(name) else "none"


def combine(how: str, values: Sequence[float]) -> float:
    """What values, oldest first, come to together. Raises KeyError for "none"."""
    return _COMBINED[how](values)


def grain_told(kpi: Kpi, every: str) -> str:
    """The grain in which a digest of every "day", "week", "month" or "quarter" tells a KPI: its own where its values
    do not combine to that."""
    return every if way(kpi) != "none" and tiles(kpi.grain, every) else kpi.grain


def series(kpi: Kpi, history: Iterable[Reading], every: str) -> list[Figure]:
    """What a KPI came to in each period that has a value, oldest first, by the grain of `grain_told`. `history` has the
    newest version of each of its own periods, oldest first; what is not final is left out."""
    known = [reading for reading in history if reading.final]
    grain = grain_told(kpi, every)
    if grain == kpi.grain:
        return [Figure(grain, one.period, one.value, one.period, was=one.corrected_from) for one in known]
    grouped: dict[str, list[Reading]] = {}
    for reading in known:
        grouped.setdefault(within(kpi.grain, reading.period, grain), []).append(reading)
    before: deque[float] = deque(maxlen=_LOOK_BACK)
    found = []
    for period, own in grouped.items():
        found.append(_figure(kpi, grain, period, own, before))
        before.append(len(own) / found[-1].parts)
    return found


def _figure(kpi: Kpi, grain: str, period: str, own: Sequence[Reading], before: Sequence[float]) -> Figure:
    how, all_parts = way(kpi), parts(grain, period, kpi.grain, kpi.zone)
    wanted = len(all_parts)
    if len(before) >= _FEWEST:
        wanted = min(wanted, max(1, ceil(sorted(before)[1] * wanted - _ALMOST)))
    value, was = combine(how, [one.value for one in own]), None
    if any(one.corrected_from is not None for one in own):
        was = combine(how, [one.value if one.corrected_from is None else one.corrected_from for one in own])
        was = None if is_same(was, value) else was
    whole = own[-1].period == all_parts[-1] if how == "last" and wanted == len(all_parts) else len(own) >= wanted
    return Figure(grain, period, value, own[-1].period, len(own), len(all_parts), wanted, was, whole)


def aim(kpi: Kpi, figure: Figure) -> Kpi:
    """The KPI with target and band for the period of a figure: what is stated for a day is seven times as much for a
    week where values add up, and the same where they do not. Without any where nothing stated can be judged over that
    period: a month's revenue over one of its weeks."""
    per = kpi.target_per or usual(kpi.grain)
    times = _times(kpi, figure, per)
    if times is None:
        return replace(kpi, target=None, low=None, high=None)
    if times == 1:
        return kpi

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * times

    return replace(kpi, target=scaled(kpi.target), low=scaled(kpi.low), high=scaled(kpi.high))


def _times(kpi: Kpi, figure: Figure, per: str) -> int | None:
    """By how much a target is multiplied; None where it says nothing of that period."""
    if per == usual(figure.grain):
        return 1
    is_longer = per in SPANS[SPANS.index(usual(figure.grain)) + 1 :] if usual(figure.grain) in SPANS else True
    if way(kpi) == "none" or (way(kpi) in ("highest", "lowest") and is_longer):
        return None  # the highest of a month is none of one of its weeks
    if way(kpi) != "sum":
        return 1
    if per == usual(kpi.grain):
        return figure.known if figure.whole else figure.usual
    return len(parts(figure.grain, figure.period, per, kpi.zone)) if tiles(per, figure.grain) else None
