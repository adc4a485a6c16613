"""The first sentence of a digest: how many KPIs are on track, what moved most, what is missing.

"5 of 7 on track; Activation fell 12% while Sign-ups held; 1 stale." It is put together from parts that stand on their
own in either language, and none of them has to agree with a name, whose gender and number nobody knows.
"""

from collections.abc import Sequence

from bot.kpis import figures
from bot.kpis.kpi import Kpi
from bot.kpis.standing import Standing
from bot.text import Translator

_FAR = 10.0  # how big a move counts that has no share: from zero, or across it


def headline(t: Translator, standings: Sequence[Standing]) -> str:
    """One sentence, without a full stop. Stale values are counted as such and never said to hold or move."""
    movers = _movers(standings)
    parts = [_tally(t, standings), _moves(t, standings, movers), _strange(t, standings, movers)]
    parts += _missing(t, standings)
    said = ""
    for part in parts:
        if part:
            said = t("kpis-digest-sentence", first=said, second=part) if said else part
    return said


def fresh(standings: Sequence[Standing]) -> list[Standing]:
    """The KPIs with a value that is not stale."""
    return [one for one in standings if one.reading is not None and not one.stale]


def _tally(t: Translator, standings: Sequence[Standing]) -> str:
    now = [one for one in fresh(standings) if one.state != "filling"]
    count, good = sum(one.state in ("good", "bad") for one in now), sum(one.state == "good" for one in now)
    if not standings:
        return t("kpis-digest-tally-nothing")
    if not now:
        return t(f"kpis-digest-tally-{_why_none(standings)}", count=len(standings))
    if not count:
        return t("kpis-digest-tally-untargeted", count=len(now))
    if good == count:
        # "All" would speak of those that are missing too.
        return t("kpis-digest-tally-all" if count == len(standings) else "kpis-digest-tally-good", count=count)
    if not good:
        return t("kpis-digest-tally-none", count=count)
    return t("kpis-digest-tally-some", good=good, count=count)


def _why_none(standings: Sequence[Standing]) -> str:
    stale = sum(one.stale for one in standings)
    return "stale" if stale == len(standings) else "old" if stale else "empty"


def _movers(standings: Sequence[Standing]) -> list[Standing]:
    """The biggest move the wrong way, and beside it the biggest the right way, or else one that held. Where all that
    moved went the right way, the biggest of them."""
    now = fresh(standings)
    worst = max((one for one in now if welcome(one) is False), key=_size, default=None)
    best = max((one for one in now if welcome(one)), key=_size, default=None)
    held = next((one for one in now if one.move == "held"), None)
    if worst is None:
        return [best] if best else []
    beside = best or held
    return [worst, beside] if beside else [worst]


def _moves(t: Translator, standings: Sequence[Standing], movers: Sequence[Standing]) -> str:
    if not movers:
        held = sum(one.move == "held" for one in standings)
        # "Nothing" is said of all of them or not at all.
        return t("kpis-digest-all-held") if held and held == len(standings) else ""
    first, *others = (_moved(t, one) for one in movers)
    return t("kpis-digest-while", first=first, second=others[0]) if others else first


def welcome(standing: Standing) -> bool | None:
    """Whether a KPI moved the right way: in its direction, or towards its band.

    None where it held, stayed within the band, or cannot be compared.
    """
    if standing.move not in ("up", "down") or standing.reading is None or standing.previous is None:
        return None
    kpi = standing.kpi
    if kpi.direction != "band":
        return standing.move == kpi.direction
    now, then = _outside(kpi, standing.reading.value), _outside(kpi, standing.previous.value)
    return None if now == then else now < then


def _outside(kpi: Kpi, value: float) -> float:
    """How far a value lies outside its band, 0 within."""
    below = kpi.low - value if kpi.low is not None else 0.0
    above = value - kpi.high if kpi.high is not None else 0.0
    return max(below, above, 0.0)


def _size(standing: Standing) -> float:
    return _FAR if standing.relative is None else abs(standing.relative)


def _moved(t: Translator, standing: Standing) -> str:
    name = standing.kpi.name
    if standing.move == "held":
        return t("kpis-digest-held", name=name)
    way = "rose" if standing.move == "up" else "fell"
    strange = "-strange" if _strangely(standing) else ""
    return t(f"kpis-digest-{way}{strange}", name=name, by=figures.moved_by(t, standing))


def _strangely(standing: Standing) -> bool:
    """Whether a move led to a value that is unusual for being so low, or so high."""
    return standing.unusual is not None and standing.move == ("down" if standing.unusual.is_low else "up")


def _strange(t: Translator, standings: Sequence[Standing], movers: Sequence[Standing]) -> str:
    """The unusual values that were not said to be among what moved most."""
    found = [one for one in standings if one.unusual is not None and not (one in movers and _strangely(one))]
    if not found:
        return ""
    if len(found) > 1:
        return t("kpis-digest-strange", count=len(found))
    way = "low" if found[0].unusual and found[0].unusual.is_low else "high"
    return t(f"kpis-digest-strange-{way}", name=found[0].kpi.name)


def _missing(t: Translator, standings: Sequence[Standing]) -> list[str]:
    """What is stale, without a value, or was not fetched; each KPI is counted once, and not again where the tally
    has said it of all."""
    failed = [one for one in standings if one.error]
    stale = sum(one.stale for one in standings if not one.error)
    none = sum(one.reading is None for one in standings if not one.error)
    if not fresh(standings):
        return [t("kpis-digest-failed", count=len(failed))] if failed else []
    return [
        t(f"kpis-digest-{name}", count=count)
        for name, count in (("stale", stale), ("missing", none), ("failed", len(failed)))
        if count
    ]
