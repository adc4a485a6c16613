"""From the points that a source gives to readings of a KPI. No I/O."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import stamp
from bot.connectors.source import Point, SourceError
from bot.kpis.kpi import LARGEST, SECONDS, Kpi, Reading
from bot.kpis.rows import RowValue, first_part, hundredfold, may_be_share, misfit, scaled, together
from bot.kpis.sheet import quick_period
from bot.periods import period_of, usual


@dataclass(frozen=True, slots=True)
class Taken:
    """What an answer came to: its readings, oldest first, and why some of its rows were left out."""

    readings: list[Reading]
    left: Sequence[SourceError] = ()


def read_points(kpi: Kpi, points: Iterable[Point], now: datetime, known: Sequence[float] = ()) -> Taken:
    """The readings that a source's points are. What lies in the future is a plan, and left out.

    A row that is no time, coarser than a reading, no value, or one that nobody could type is left out and told.
    `known` are the values there are. Raises SourceError where no row can be read, where all of them lie in the future,
    and for what is asked about: several rows in one period while nobody has said how they combine, other weeks than
    the KPI's, months for less than a month, shares for percentages.
    """
    current = period_of(kpi.grain, now, kpi.zone)
    found: list[tuple[RowValue, Point]] = []
    left: list[SourceError] = []
    planned = ""
    for point in points:
        try:
            row = _row(kpi, point, current)
        except SourceError as error:
            left.append(error)
            continue
        if row.period <= current:
            found.append((row, point))
        else:
            planned = row.period
    if not found and left:
        raise left[0]
    if not found and planned:
        raise SourceError("kpis-source-future", when=planned)
    rows = [row for row, _ in found]
    _refuse_misfit(kpi, rows, known)
    unfinished = {row.period for row, point in found if point.so_far}
    return Taken([_reading(kpi, *one, current, now, unfinished) for one in _periods(kpi, rows)], left)


def _row(kpi: Kpi, point: Point, current: str) -> RowValue:
    if point.wrong is not None:
        raise point.wrong
    period = quick_period(kpi, point.at) if point.at else current
    if period is None:
        raise SourceError(f"kpis-source-time-{usual(kpi.grain)}", text=point.at[:40])
    if point.seconds and kpi.unit != "duration":
        raise SourceError("kpis-source-length", when=point.at[:40] or period)
    value = point.value / SECONDS[kpi.detail] if point.seconds else scaled(kpi, point.value)
    if abs(value) > LARGEST:
        raise SourceError("kpis-source-large", value=f"{value:.6g}", when=point.at[:40] or period)
    return RowValue(point.at, period, value)


def _refuse_misfit(kpi: Kpi, rows: Sequence[RowValue], known: Sequence[float]) -> None:
    why = misfit(kpi, [row.at for row in rows])
    if why == "month":
        raise SourceError(f"kpis-source-coarser-{usual(kpi.grain)}")
    if why:
        raise SourceError(f"kpis-source-weeks-{why}")
    if may_be_share(kpi, [row.value for row in rows], known):
        value = next(row.value for row in rows if row.value)
        raise SourceError("kpis-source-share", value=value, percent=hundredfold(value))


def _periods(kpi: Kpi, rows: Sequence[RowValue]) -> list[tuple[str, float, bool]]:
    """Each period with its value, oldest first, and whether that is said of now."""
    by_period: dict[str, list[RowValue]] = {}
    for row in rows:
        by_period.setdefault(row.period, []).append(row)
    of_now = {row.period: row.value for row in rows if not row.at}
    dated = {period: own for period, own in by_period.items() if period not in of_now}
    values = {period: together(kpi, own) for period, own in dated.items()}
    if None in values.values():
        raise SourceError(f"kpis-source-finer-{usual(kpi.grain)}")
    part = first_part(kpi, dated)
    kept = {period: value for period, value in values.items() if value is not None and period != part}
    return sorted(
        [(period, value, False) for period, value in kept.items()] + [(p, v, True) for p, v in of_now.items()]
    )


def _reading(
    kpi: Kpi, period: str, value: float, is_of_now: bool, current: str, now: datetime, unfinished: set[str]
) -> Reading:
    # A value "as of now" is final, though its period is not over; nothing is that its source is not through with.
    final = (period < current or is_of_now) and period not in unfinished
    return Reading(kpi.id, period, value, stamp(now), kpi.source, final=final)
