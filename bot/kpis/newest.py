"""What the newest values of a KPI say beside the period that is judged: an alert runs, or an alarm is over. Pure.

The judgement of the period stands. An alert runs while the newest value is such as its owner is alerted of, and no
longer: so whoever was alerted finds it first wherever KPIs are shown as of now. An alarm of the period is over where no
later value lies as far off, compared with what there was before the alarm: days of a collapse make none of it normal.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile

from bot.kpis.aggregate import Figure
from bot.kpis.kpi import Kpi, Reading, alerts, alike
from bot.kpis.rank import is_strange
from bot.kpis.standing import OWN, WEEK, Standing, charted, judged, stand
from bot.kpis.unusual import unusual


def alarm(kpi: Kpi, known: Sequence[Reading]) -> str:
    """Why the owner of a KPI is alerted of the last of its readings: "beyond" the threshold or the band, or "unusual"
    where that was asked for; else empty."""
    if alerts(kpi, known[-1].value):
        return "beyond"
    return "unusual" if kpi.alert_unusual and unusual(kpi.grain, known) is not None else ""


def with_newest(standing: Standing, history: Sequence[Reading], now: datetime) -> Standing:
    """The standing with what its later readings say; as it is where there are none, or they are late."""
    figure, latest = standing.figure, standing.reading
    if figure is None or latest is None or not latest.final or standing.stale or latest.period <= figure.last:
        return standing
    known = alike(judged(standing.kpi, history, now), latest)
    why = alarm(standing.kpi, known)
    if why:
        alert = stand(standing.kpi, history, now, OWN)
        return replace(standing, alert=alert) if why == "beyond" or is_strange(alert) else standing
    return replace(standing, normal_since=_normal_since(standing, known, figure.last))


def changed_since(
    found: Iterable[tuple[Standing, Sequence[Reading]]], now: datetime, but: Container[str] = ()
) -> list[Standing]:
    """What the newest values say beside the period that a digest tells of: those of which an alert runs, then those
    whose alarm is over; but for the KPIs of these ids."""
    later = [with_newest(one, history, now) for one, history in found if one.kpi.id not in but]
    return [one for one in later if one.alert is not None] + [one for one in later if one.normal_since]


def shown_now(standing: Standing) -> Standing:
    """What is drawn of a KPI: an alert that runs, else the period that is judged."""
    return standing.alert or standing


def charted_now(standing: Standing, history: Sequence[Reading]) -> list[Figure]:
    """What a chart shows beside a KPI as it stands now, oldest first: its weeks; where an alert runs its own periods,
    up to the value that alerts."""
    return charted(shown_now(standing), history, standing.kpi.grain if standing.alert else WEEK.every)


def _normal_since(standing: Standing, known: Sequence[Reading], last: str) -> str:
    """The first period since which no value has been unusual the way those of the alarm were, up to now."""
    strange = standing.unusual
    if strange is None or not standing.since or not is_strange(standing):
        return ""
    before = [one for one in known if one.period < standing.since]

    def is_normal(one: Reading) -> bool:
        found = unusual(standing.kpi.grain, [*before, one])
        return found is None or found.is_low != strange.is_low

    later = [one for one in known if one.period > last]
    well = list(takewhile(is_normal, reversed(later)))
    return well[-1].period if well else ""
