"""The first sentence of a digest, as a colleague would write it: the worst first, whether it is good or bad, and how
many targets are met. "Checkout conversion fell to 2.4%, unusually low; Cycle time is worse at 6.7 d; 6 of 12 targets
met." Its parts stand on their own in either language, and none of them has to agree with a name, whose gender and
number nobody knows.
"""

from collections.abc import Collection, Sequence

from bot.kpis import figures
from bot.kpis.blocks.words import brief, weekday
from bot.kpis.rank import ALARM, LATE, MISSED, WORSE, is_strange, level, order, size, welcome
from bot.kpis.standing import Standing
from bot.periods import usual
from bot.text import Translator

_WORST = 2  # KPIs that are named for what is bad


def headline(t: Translator, standings: Sequence[Standing], every: str = "week", muted: Collection[str] = ()) -> str:
    """The sentence, with its full stop. `every` is what a digest tells of; KPIs whose ids are `muted` are counted, and
    not spoken of."""
    if not standings:
        return _end(t, [t("kpis-say-nothing")], "")
    if all(one.reading is None for one in standings):
        return _end(t, [t("kpis-say-empty", count=len(standings))], "")
    fresh = [one for one in standings if one.figure is not None and not one.stale]
    if not fresh:
        late = all(one.stale for one in standings)
        said = t("kpis-say-all-late", count=len(standings)) if late else t("kpis-say-none", every=usual(every))
        return _end(t, [said], "")
    ranked = [one for one in order(standings) if one.kpi.id not in muted]
    worst = [one for one in ranked if level(one) in (ALARM, WORSE, MISSED)][:_WORST]
    overdue = [one for one in ranked if level(one) == LATE][:1] if len(worst) < _WORST else []
    parts = [_bad(t, one) for one in worst] + [t("kpis-say-late", name=one.kpi.name) for one in overdue]
    quiet = not parts
    if quiet:
        parts.append(t("kpis-say-quiet", every=usual(every)))
    others = [one for one in fresh if one.kpi.id not in muted and one not in worst]
    best = _best(others) if len(parts) < _WORST else None
    if best is not None and best.figure is not None:
        parts.append(t("kpis-say-better", name=best.kpi.name, value=_value(t, best)))
    first = (worst or overdue)[0].kpi.name if worst or overdue else ""
    return _end(t, [*parts, _tally(t, fresh)], first)


def _end(t: Translator, parts: Sequence[str], name: str) -> str:
    said = ""
    for part in parts:
        if part:
            said = t("kpis-digest-sentence", first=said, second=part) if said else part
    if not name or not said.startswith(name):  # a name is written as its people write it
        said = said[:1].upper() + said[1:]
    return t("kpis-digest-end", said=said)


def _value(t: Translator, standing: Standing) -> str:
    return figures.value(t, standing.kpi, standing.figure.value) if standing.figure else ""


def _bad(t: Translator, standing: Standing) -> str:
    name, strange = standing.kpi.name, standing.unusual
    args = {"name": name, "value": _value(t, standing)}
    if strange is not None and level(standing) == ALARM and is_strange(standing):
        way = "low" if strange.is_low else "high"
        if standing.in_parts:
            one = standing.figure is not None and standing.since == standing.figure.last
            return t(f"kpis-say-{'on' if one else 'run'}-{way}", name=name, when=since(t, standing))
        if standing.move == ("down" if strange.is_low else "up"):
            return t("kpis-say-fell-strange" if strange.is_low else "kpis-say-rose-strange", **args)
        return t(f"kpis-say-strange-{way}", **args)
    if level(standing) == ALARM and standing.state != "bad":
        return _beyond(t, standing)
    return t("kpis-say-worse" if welcome(standing) is False else "kpis-say-missed", **args)


def _beyond(t: Translator, standing: Standing) -> str:
    """That a value is beyond its alert threshold, though its target may be met: which is of a day, say, of the week."""
    args = {"name": standing.kpi.name, "value": _value(t, standing)}
    if is_part(standing):
        return t("kpis-say-beyond-on", day=part_day(t, standing), **args)
    return t("kpis-say-beyond", **args)


def is_part(standing: Standing) -> bool:
    """Whether the figure has parts, of which the last is the latest reading."""
    return standing.figure is not None and standing.figure.grain != standing.kpi.grain


def part_day(t: Translator, standing: Standing) -> str:
    """The latest reading by its day, or month: `Sunday: 40`."""
    kpi, reading = standing.kpi, standing.reading
    if reading is None:
        return ""
    day = weekday(t, reading.period, kpi.grain) if kpi.grain == "day" else brief(t, kpi.grain, reading.period)
    return t("kpis-part-value", day=day, value=figures.value(t, kpi, reading.value))


def since(t: Translator, standing: Standing) -> str:
    """When a KPI was unusual: `since Tuesday`, `Saturday` where that is all of it; by its dates where more is known
    since, `from Tue 17 Nov to Sun 22 Nov`."""
    grain, figure, reading = standing.kpi.grain, standing.figure, standing.reading
    last = standing.since if figure is None else figure.last
    over = reading is not None and reading.period > last
    first = brief(t, grain, standing.since)
    if not over and grain in ("day", "hour"):
        first = weekday(t, standing.since, grain)
    if standing.since == last:
        return first
    if over:
        return t("kpis-why-from", first=first, last=brief(t, grain, last))
    return t("kpis-why-since", day=first)


def _best(fresh: Sequence[Standing]) -> Standing | None:
    """The biggest move the right way that is news."""
    found = [one for one in fresh if one.is_news and welcome(one) and one.state != "bad"]
    return max(found, key=size, default=None)


def _tally(t: Translator, fresh: Sequence[Standing]) -> str:
    aimed = [one for one in fresh if one.state in ("good", "bad")]
    good = sum(one.state == "good" for one in aimed)
    if not aimed:
        return ""
    if good == len(aimed):
        return t("kpis-say-all-targets", count=len(aimed))
    return t("kpis-say-targets", good=good, count=len(aimed))
