"""Which KPI comes first: the worst, everywhere; and which of them need somebody. Pure."""

from collections.abc import Iterable

from bot.kpis.kpi import Kpi, alerts, goal
from bot.kpis.standing import Standing

_NEAR_OFF = 0.05  # of a target: what is nearer is off it by little
_FAR_OFF = 0.25  # of a target: what is nearer may yet be reached
_FAR = 10.0  # how big a move counts that has no share: from zero, or across it
ALARM, WORSE, MISSED, LATE, EMPTY, OVER, OLD_MISS, SLIPPING, FILLING, UNAIMED, GOOD = range(11)
NEEDS = (ALARM, WORSE, MISSED, LATE)


def level(standing: Standing) -> int:
    """How badly a KPI needs a look, 0 the most: an unusual value or one beyond its alert, off target and getting worse,
    off target, late, without a value, an alarm that is over, off target for longer than this digest's period, moving
    the wrong way, not whole yet, without a target, on target."""
    if standing.figure is None and standing.reading is None:
        return EMPTY
    if standing.stale:
        return LATE
    if standing.alert is not None:
        return ALARM
    if standing.is_news and is_alarming(standing):
        return OVER if standing.normal_since else ALARM
    worse = welcome(standing) is False
    if standing.state == "bad":
        return OLD_MISS if not standing.is_news else WORSE if worse else MISSED
    if worse and standing.is_news:
        return SLIPPING
    return {"good": GOOD, "no_target": UNAIMED}.get(standing.state, FILLING)


def order(standings: Iterable[Standing]) -> list[Standing]:
    """Worst first; of those that are off target without getting worse the one that is furthest from it, of others
    alike the one that moved most."""
    return sorted(standings, key=_rank)


def _rank(standing: Standing) -> tuple[int, float]:
    found = level(standing)
    return found, -(gap(standing) if found in (MISSED, OLD_MISS) else size(standing))


def gap(standing: Standing) -> float:
    """How far a figure is from its target or band, as a share of that; 0 without one."""
    figure = standing.figure
    aimed = None if figure is None else goal(standing.aim, figure.value)
    if figure is None or aimed is None or figure.value == aimed:
        return 0.0
    return abs(figure.value - aimed) / abs(aimed) if aimed else _FAR


def is_far(standing: Standing) -> bool:
    """Whether a figure is off target by a quarter of it or more."""
    return standing.state == "bad" and gap(standing) >= _FAR_OFF


def is_missed(standing: Standing) -> bool:
    """Whether a KPI misses its target, in the period that is judged or with the newest value that alerts."""
    newest = standing.alert or standing
    return not standing.stale and "bad" in (standing.state, newest.state)


def is_near(standing: Standing) -> bool:
    """Whether a figure is off target by less than a twentieth of it."""
    return standing.state == "bad" and gap(standing) < _NEAR_OFF


def is_alarming(standing: Standing) -> bool:
    """Whether a value is beyond its alert threshold, or unusual on the side that is not good."""
    return is_beyond(standing) or is_strange(standing)


def is_strange(standing: Standing) -> bool:
    """Whether a value is unusual on the side that is not good."""
    strange, kpi = standing.unusual, standing.kpi
    if strange is None:
        return False
    return standing.state == "bad" if kpi.direction == "band" else strange.is_low == (kpi.direction == "up")


def is_beyond(standing: Standing) -> bool:
    """Whether the latest reading is beyond the alert threshold, or outside the band."""
    reading, figure = standing.reading, standing.figure
    if reading is None or not reading.final:
        return False
    inside = figure is None or reading.period == figure.last
    return inside and standing.kpi.direction != "band" and alerts(standing.kpi, reading.value)


def is_beyond_limit(standing: Standing) -> bool:
    """Whether a value is beyond its alert threshold, or outside its band."""
    return is_beyond(standing) or (standing.kpi.direction == "band" and standing.state == "bad")


def welcome(standing: Standing) -> bool | None:
    """Whether a KPI moved the right way: in its direction, or towards its band.

    None where it held, stayed within the band, or cannot be compared; and where it only came back from an unusual
    value.
    """
    if standing.rebound == {"up": "low", "down": "high"}.get(standing.move):
        return None
    if standing.move not in ("up", "down") or standing.figure is None or standing.previous is None:
        return None
    kpi = standing.aim
    if kpi.direction != "band":
        return standing.move == kpi.direction
    now, then = _outside(kpi, standing.figure.value), _outside(kpi, standing.previous.value)
    return None if now == then else now < then


def _outside(kpi: Kpi, value: float) -> float:
    """How far a value lies outside its band, 0 within."""
    below = kpi.low - value if kpi.low is not None else 0.0
    above = value - kpi.high if kpi.high is not None else 0.0
    return max(below, above, 0.0)


def size(standing: Standing) -> float:
    """How much a KPI moved, as a share; 0 where there is nothing to compare with."""
    if not standing.move:
        return 0.0
    return _FAR if standing.relative is None else abs(standing.relative)
