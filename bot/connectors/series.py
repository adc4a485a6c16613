"""From what a source answers to points: days, moments and numbers in the forms that databases and APIs use."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from math import fsum
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from bot.connectors.source import Point, SourceError, Span, as_value
from bot.periods import first_day, period_of, step
from bot.text.csv import bare
from bot.text.notation import spelled

MOST = 20_000  # points of one answer: two years of hours

_WEEK = re.compile(r"[0-9]{4}-W[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
# Seconds since 1970 begin in 2001 here, so that no year or 20261123 is taken for one; milliseconds are longer.
_SECONDS, _MILLISECONDS, _END = 1e9, 1e12, 1e14
_SHOWN = 60  # characters of a value in a sentence


def one(value: Any, *, field: str = "") -> list[Point]:
    """A single value, as of now. Raises SourceError when it is no number."""
    if value is None:
        raise SourceError("source-series-empty", field=field)
    amount, is_length = _amount(value, field=field)
    return [Point("", amount, seconds=is_length)]


def series(rows: Iterable[Sequence[Any]], span: Span, *, field: str = "") -> list[Point]:
    """Rows of a date and a value, those with nothing in either left out; either may be a SourceError that says why it
    could not be read. A row of what is no date or no number is named and the others are kept. Raises SourceError when
    no row can be read, for a date that comes twice, and when nothing is left.

    Where every moment is a midnight of its own zone they are days: tools say `2026-11-23T00:00:00Z` for 23 November,
    which is the 22nd to somebody in New York. By the hour a midnight is an hour like any other.
    """
    found: list[tuple[date | str, float, bool]] = []
    wrong: list[Point] = []
    for at, value in rows:
        if at is None or value is None:
            continue
        try:
            found.append(_row(at, value, field))
        except SourceError as error:
            wrong.append(Point("", 0.0, wrong=error))
        if len(found) + len(wrong) > MOST:
            raise SourceError("source-series-long", field=field, most=MOST)
    if not found and not wrong:
        raise SourceError("source-series-empty", field=field)
    if not found and wrong[0].wrong is not None:
        raise wrong[0].wrong
    return [*_once(found, span, field), *wrong]


def _row(at: Any, value: Any, field: str) -> tuple[date | str, float, bool]:
    if isinstance(at, SourceError):
        raise at
    when = _when(at, field=field)
    if isinstance(value, SourceError):
        raise value
    try:
        amount, is_length = _amount(value, field=field)
    except SourceError as error:
        said = when if isinstance(when, str) else when.isoformat()
        raise SourceError("source-series-value-at", field=field, at=said[:16], text=str(error.args_["text"])) from None
    return when, amount, is_length


def _once(found: Sequence[tuple[date | str, float, bool]], span: Span, field: str) -> list[Point]:
    moments = [at for at, _, _ in found if isinstance(at, datetime)]
    days = span.grain != "hour" and all(at.time() == time() for at in moments)
    points: dict[str, Point] = {}
    for at, amount, is_length in found:
        said = at if isinstance(at, str) else at.isoformat()[:10] if days else at.isoformat()
        if said in points:
            raise SourceError("source-series-twice", field=field, at=said)
        points[said] = Point(said, amount, seconds=is_length)
    return list(points.values())


def counted(moments: Iterable[datetime], span: Span) -> list[Point]:
    """How many moments (aware) lie in each period of a span, those with none among them. What is outside is left
    out."""
    found = dict.fromkeys(_periods(span), 0)
    for at in moments:
        period = period_of(span.grain, at, span.zone)
        if period in found:
            found[period] += 1
    return [Point(named(span.grain, period), count) for period, count in found.items()]


def summed(values: Iterable[tuple[datetime, float]], span: Span) -> list[Point]:
    """The sum of the values in each period of a span, 0 where there are none; each comes with its moment (aware). What
    is outside is left out."""
    found: dict[str, list[float]] = {period: [] for period in _periods(span)}
    for at, value in values:
        period = period_of(span.grain, at, span.zone)
        if period in found:
            found[period].append(value)
    return [Point(named(span.grain, period), fsum(those)) for period, those in found.items()]


def typical(values: Iterable[tuple[datetime, float]], span: Span) -> list[Point]:
    """The median of the values in each period of a span that has any; each comes with its moment (aware)."""
    found: dict[str, list[float]] = {period: [] for period in _periods(span)}
    for at, value in values:
        period = period_of(span.grain, at, span.zone)
        if period in found:
            found[period].append(value)
    return [Point(named(span.grain, period), median(those)) for period, those in found.items() if those]


def named(grain: str, period: str) -> str:
    """The `Point.at` of a period by its name: the day or the hour that begins it."""
    return f"{period}:00" if grain == "hour" else first_day(grain, period).isoformat()


def begins(span: Span) -> datetime:
    """The moment a span begins, in UTC."""
    return datetime.combine(date.fromisoformat(span.since), time(), ZoneInfo(span.zone)).astimezone(UTC)


def _periods(span: Span) -> Iterator[str]:
    period, last = period_of(span.grain, begins(span), span.zone), period_of(span.grain, span.now, span.zone)
    for _ in range(MOST):
        if period > last:
            return
        yield period
        period = step(span.grain, period, 1)


def moment(value: Any, *, field: str = "") -> date:
    """A day, or a datetime: from either, ISO-8601 text (a month or a week means its first day), a day in words, or
    seconds or milliseconds since 1970. Raises SourceError."""
    when = _when(value, field=field)
    if not isinstance(when, str):
        return when
    return date.fromisoformat(f"{when}-01" if _MONTH.fullmatch(when) else when)


def number(value: Any, *, field: str = "") -> float:
    """A number in any form that means one. Raises SourceError."""
    try:
        return as_value(value)
    except ValueError:
        raise SourceError("source-series-value", field=field, text=_shown(value)) from None


def _amount(value: Any, *, field: str) -> tuple[float, bool]:
    """A number, and whether it is a length of time in seconds: databases subtract moments."""
    if isinstance(value, timedelta):
        return value.total_seconds(), True
    return number(value, field=field), False


def _when(value: Any, *, field: str) -> date | str:
    """A day, a datetime, or a month or a week by its name. Raises SourceError."""
    try:
        return _said(value.strip()) if isinstance(value, str) else _counted_from(value)
    except (ValueError, OverflowError, OSError):
        raise SourceError("source-series-date", field=field, text=_shown(value)) from None


def _said(text: str) -> date | str:
    text = spelled(text) or text
    if _MONTH.fullmatch(text):
        return text
    if _WEEK.fullmatch(text):
        date.fromisoformat(text)
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return datetime.fromisoformat(text)


def _counted_from(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and _SECONDS <= value < _END:
        return datetime.fromtimestamp(value / (1000 if value >= _MILLISECONDS else 1), UTC)
    raise ValueError(value)


def _shown(value: Any) -> str:
    text = " ".join(str(value).split()) if isinstance(value, str | int | float | Decimal) else type(value).__name__
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def column(titles: Sequence[str], wanted: str, field: str) -> int:
    """Where the column called so stands; capitals, accents and punctuation do not count. Raises SourceError beside
    `field`, naming the columns there are."""
    for at, title in enumerate(titles):
        if bare(title) == bare(wanted):
            return at
    known = ", ".join(title.strip() for title in titles if title.strip())
    raise SourceError("source-series-column", field=field, title=_shown(wanted), titles=known[:300])
