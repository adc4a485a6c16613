"""The lines of a chart: which one is meant, and whether its points are the periods of a KPI.

A chart that is saved in another system has periods of its own, and unique users of days add up to nothing: a chart of
other periods than the KPI's is refused, with the mend.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.connectors.series import moment
from bot.connectors.source import Point, SourceError, Span, Variable
from bot.periods import WEEKS, ends_by, period_of, usual
from bot.text.csv import bare
from bot.text.zone_names import known_zones

SEPARATOR = " / "  # between the parts of a line's name

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_SHOWN = 300  # characters of names in a sentence


def which(names: Sequence[str], wanted: str, *, field: str) -> int:
    """Where the line called so stands, or the only one when none is named; capitals and punctuation do not count.
    Raises SourceError naming the lines there are."""
    said = ", ".join(dict.fromkeys(" ".join(name.split()) for name in names))
    said = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
    if not wanted.strip():
        if len(names) == 1:
            return 0
        raise SourceError("source-lines-several", field=field, names=said)
    exact = [at for at, name in enumerate(names) if name.strip() == wanted.strip()]
    alike = exact or [at for at, name in enumerate(names) if bare(name) == bare(wanted)]
    if len(alike) != 1:
        raise SourceError("source-lines-unknown", field=field, name=wanted.strip()[:60], names=said)
    return alike[0]


def paced(points: Sequence[Point], span: Span, *, field: str) -> list[Point]:
    """The points of a series, oldest first, when each is a period of the span, and rows that could not be read behind
    them. A first one that begins in the middle of its week or month is left out: it covers a part of it.

    Raises SourceError when they lie closer together or farther apart, or when weeks begin on another day.
    """
    wrong = [point for point in points if point.wrong]
    dated = [replace(point, at=_first_day(point.at)) for point in points if not point.wrong]
    found = sorted(((_moment(point.at, span.zone), point) for point in dated), key=lambda pair: pair[0])
    moments = [at for at, _ in found]
    if len(moments) > 1:
        given = _pace(moments)
        if given != usual(span.grain):
            raise SourceError("source-lines-pace", field=field, given=given, wanted=usual(span.grain))
    whole = [_begins(span.grain, date.fromisoformat(point.at[:10])) for _, point in found]
    if not all(whole[1:]):
        raise SourceError("source-lines-sunday" if span.grain == "sunday_week" else "source-lines-monday", field=field)
    kept = [point for (_, point), begins in zip(found, whole, strict=True) if begins or len(found) == 1]
    return [*kept, *wrong]


def zone(environment: Mapping[str, str], variable: Variable) -> str:
    """The zone of a project, as the operator says it; empty where they say none. Raises SourceError."""
    named = environment.get(variable.name, "").strip()
    if named and named not in known_zones():
        raise SourceError("source-lines-zone", variable=variable.name, zone=named[:60])
    return named


def sofar(points: Sequence[Point], span: Span, zone: str) -> list[Point]:
    """The points, those marked whose period is not over in the project's `zone`; empty means the KPI's."""
    zone = zone or span.zone
    return [point if point.wrong else replace(point, so_far=not _is_over(point, span, zone)) for point in points]


def _is_over(point: Point, span: Span, zone: str) -> bool:
    moment = _moment(point.at, zone)
    try:
        return ends_by(span.grain, period_of(span.grain, moment, zone), zone, span.now)
    except (OverflowError, ValueError):  # the first year there is, or the last
        return moment.year < span.now.year


def _pace(moments: Sequence[datetime]) -> str:
    """How far apart moments lie: a grain, or "other". Some may be missing, and the first may begin late."""
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    if min(gaps) < _DAY - _HOUR:  # the day on which clocks are set forward has 23 hours
        return "hour" if min(gaps) >= _HOUR else "other"
    days = [round(gap / _DAY) for gap in gaps]
    regular = days[1:] or days
    if min(regular) >= 28 and all(at.day == 1 for at in moments[1:]):
        return "month" if min(regular) <= 31 else "other"
    if min(regular) == 7 and all(count % 7 == 0 for count in regular):
        return "week"
    return "day" if min(days) < 7 else "other"


def _first_day(at: str) -> str:
    """A month or a week by the day that it begins on."""
    return moment(at).isoformat() if len(at) < len("2026-11-23") else at


def _begins(grain: str, day: date) -> bool:
    if grain in WEEKS:
        return day.isoweekday() == (7 if grain == "sunday_week" else 1)
    return day.day == 1 if grain == "month" else True


def _moment(at: str, zone: str) -> datetime:
    moment = datetime.fromisoformat(at)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
