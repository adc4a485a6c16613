"""How a KPI stands in one period: its figure, what that is compared with, whether it is good, how old it is. Pure.

Which period. A digest tells of one whole period of its cadence (`of`: "2026-W48"); a KPI whose values do not combine to
that (`bot.kpis.aggregate`) is told by its own latest period in it. A card tells of the last whole week, or of the KPI's
own latest period. Where the period has no value the latest before it is told, by its name.

What is judged. A figure that is whole: half a week of sign-ups is no drop. One that is not is shown for what it is,
neither good nor bad. A reading that is not final is left out wherever there is one that is; where there is none it is
shown as the value so far. What a person typed or brought in a file is taken as they said it, and what a source says "as
of now" too. Targets are judged over the span they are for: `bot.kpis.aggregate.aim`.

What it is compared with is one period, exactly: the one before, the same weekday of a day, and a year ago. Where that
one is missing or not whole there is no comparison, rather than one with another period; nor is there one where another
system counted: two tools count the same thing differently. What people brought is compared with any.

A KPI is late once the period after its latest reading's has been over for longer than `fresh_hours`: October's value
is on time until November's is due. Nothing is said of how a late value moved: it is not news, and least of all
"unchanged".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot import periods
from bot.kpis.aggregate import Figure, aim, grain_told, series, way
from bot.kpis.kpi import Collection, Kpi, Pipeline, Reading, alike, is_good
from bot.kpis.unusual import Unusual, unusual

HELD = 0.005  # of the value it is compared with: less than that is no movement
_CLOSE = 99  # per cent: as close to the whole as values are told with more digits
_RUN = 7  # parts of a period that are looked at, from its end, for how long it has been unusual
_WEEK_OF = {"day": 7, "hour": 168}  # periods
_OWN = "own"  # the digest of no cadence: each KPI by its own periods


@dataclass(frozen=True, slots=True)
class Standing:
    """How a KPI stands.

    `figure` is what it came to, `reading` its latest reading, which may be later. `aim` is the KPI with target and
    band as they are for the figure's period. `state` is "good" (target met, within the band), "bad", "no_target",
    "filling" where the figure is not whole, or "none" where there is no value. `span` is what `previous` is away: see
    `periods.span`. `age_hours` counts from the end of the reading's period, None without a reading; where the pipeline
    behind it has not succeeded since, from there: it is `behind`. `unusual` is about the figure, or else about the
    last of its parts, where `in_parts` says so; `since` is the first part of the run of unusual ones that it ends
    with. `rebound` is "low" or "high" where the figure it is compared with was unusually so, and this one is not.
    `is_news` says that no digest before this one could tell the figure: October is news in the week in which it ended,
    and in the one in which somebody entered it. `error` is the Fluent key, with `error_args`, of why its source gave
    nothing last time, or left rows out; empty when it did not. `retry_at` is the UTC stamp at which it is asked again.
    `alert` is how the newest value stands by itself, where it is later than the figure and its owner is alerted of it;
    `normal_since` the period since which what made the figure unusual is over: `bot.kpis.newest` says both.
    """

    kpi: Kpi
    figure: Figure | None = None
    previous: Figure | None = None
    year_ago: Figure | None = None
    reading: Reading | None = None
    aim: Kpi = field(default_factory=lambda: Kpi("", ""))
    state: str = "none"
    stale: bool = False
    age_hours: float | None = None
    unusual: Unusual | None = None
    in_parts: bool = False
    since: str = ""
    rebound: str = ""
    is_news: bool = False
    error: str = ""
    error_args: Mapping[str, str | int | float] = field(default_factory=dict)
    retry_at: str = ""
    span: str = "week"
    pipeline: Pipeline | None = None
    behind: bool = False
    alert: "Standing | None" = None
    normal_since: str = ""

    @property
    def change(self) -> float | None:
        """Figure minus the one it is compared with, in the KPI's unit."""
        return difference(self.figure, self.previous)

    @property
    def relative(self) -> float | None:
        """The change as a share of the value it is compared with: 0.12 is 12 % more. None from zero or across it."""
        return share(self.figure, self.previous)

    @property
    def year_change(self) -> float | None:
        """Figure minus the one of a year ago."""
        return difference(self.figure, self.year_ago)

    @property
    def move(self) -> str:
        """ "up", "down" or "held"; empty where there is nothing to compare with, and for what is stale."""
        return "" if self.stale else movement(self.kpi, self.figure, self.previous)

    @property
    def corrected_from(self) -> float | None:
        """What the figure was before a correction."""
        return None if self.figure is None else self.figure.was


def difference(now: Figure | None, then: Figure | None) -> float | None:
    """One value minus another, None where either is missing."""
    return None if now is None or then is None else now.value - then.value


def share(now: Figure | None, then: Figure | None) -> float | None:
    """The difference as a share of `then`. A share of zero, or from a loss to a gain, would be no number people can
    read: None."""
    if now is None or then is None or then.value == 0 or now.value * then.value < 0:
        return None
    return (now.value - then.value) / abs(then.value)


def movement(kpi: Kpi, now: Figure | None, then: Figure | None) -> str:
    """ "up", "down", "held", or empty where either is missing. Of a percentage close to the whole, what is missing is
    what moves: from 99.95 to 99.5% is ten times as much."""
    by = difference(now, then)
    if by is None or now is None or then is None:
        return ""
    least, most = sorted((now.value, then.value))
    scale = 100 - least if kpi.unit == "percent" and least >= _CLOSE and most <= 100 else abs(then.value)
    if by == 0 or abs(by) < HELD * scale:
        return "held"
    return "up" if by > 0 else "down"


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """What a digest tells of: the period `of` of its cadence `every` ("day", "week", "sunday_week", "month" or
    "quarter"), empty for the last one that is over. `every` "own" tells each KPI by its own periods. What became known
    after the UTC stamp `since`, the digest before this one could not tell."""

    every: str = "week"
    of: str = ""
    since: str = ""


OWN = ReportPeriod(_OWN)
WEEK = ReportPeriod()  # the last whole one


def stand(
    kpi: Kpi,
    history: Sequence[Reading],
    now: datetime,
    told: ReportPeriod = WEEK,
    collection: Collection | None = None,
    pipeline: Pipeline | None = None,
    retry_at: str = "",
) -> Standing:
    """How a KPI stands at `now`. `history` has the newest version of each period, oldest first."""
    error, args = (collection.error, dict(collection.args)) if collection and collection.failed else ("", {})
    asked = Standing(kpi, aim=kpi, error=error, error_args=args, retry_at=retry_at if error else "", pipeline=pipeline)
    known = judged(kpi, history, now)
    if not known:
        return asked
    latest = known[-1]
    counted = alike(known, latest)
    figures = _figures(kpi, counted, now, told)
    over = periods.end(kpi.grain, latest.period, kpi.zone)
    loaded = datetime.fromisoformat(pipeline.succeeded_at) if pipeline and pipeline.succeeded_at else over
    age = max(0.0, (now - min(over, loaded)).total_seconds() / 3600)
    # The next value is due a period later; what a pipeline loaded in the middle of one is due as much earlier.
    due = periods.end(kpi.grain, periods.step(kpi.grain, latest.period, 1), kpi.zone) - (over - min(over, loaded))
    late = now > due + timedelta(hours=kpi.fresh_hours)
    asked = replace(asked, reading=latest, age_hours=age, stale=late, behind=loaded < min(over, now))
    if not figures:
        return _so_far(asked, latest)
    return _judged(asked, figures, counted, told)


def year_ago(standing: Standing) -> tuple[str, str] | None:
    """The grain and name of the period of a year ago, where a figure has none to be compared with yet."""
    figure = standing.figure
    if figure is None or not figure.whole or standing.year_ago is not None:
        return None
    return figure.grain, periods.year_before(figure.grain, figure.period)


def with_year_ago(standing: Standing, then: Sequence[Reading]) -> Standing:
    """The standing, beside what readings of a year ago came to."""
    wanted, latest = year_ago(standing), standing.reading
    if wanted is None or latest is None:
        return standing
    grain, period = wanted
    found = [one for one in series(standing.kpi, alike(then, latest), grain) if one.period == period and one.whole]
    return replace(standing, year_ago=found[0]) if found else standing


def charted(standing: Standing, history: Sequence[Reading], every: str) -> list[Figure]:
    """What a chart shows of a KPI by the period `every`, oldest first: up to the figure that is told, of what was
    counted as that was."""
    figure, latest = standing.figure, standing.reading
    if figure is None or latest is None:
        return []
    found = series(standing.kpi, alike(history, latest), every)
    return [one for one in found if one.grain == figure.grain and one.period <= figure.period]


def _figures(kpi: Kpi, known: Sequence[Reading], now: datetime, told: ReportPeriod) -> list[Figure]:
    """The figures up to the one that is told. Without one that is over, the one that is filling up."""
    every = kpi.grain if told.every == _OWN else told.every
    found = series(kpi, known, every)
    grain = grain_told(kpi, every)
    if told.of:
        last = _last_in(kpi, grain, told)
        return [one for one in found if one.period <= last]
    if grain == kpi.grain:
        return found
    current = periods.period_of(grain, now, kpi.zone)
    over = [one for one in found if one.period < current]
    return over or [replace(one, whole=False) for one in found]


def _last_in(kpi: Kpi, grain: str, told: ReportPeriod) -> str:
    """The last period of a grain that a digest's period has any of; but none that begins in it and ends after it: the
    week from 28 September is no week of the third quarter."""
    if grain == told.every:
        return told.of
    over = periods.end(told.every, told.of, kpi.zone)
    last = periods.period_of(grain, over - timedelta(seconds=1), kpi.zone)
    begins_in = periods.start(grain, last, kpi.zone) >= periods.start(told.every, told.of, kpi.zone)
    ends_after = periods.end(grain, last, kpi.zone) > over
    return periods.step(grain, last, -1) if begins_in and ends_after else last


def _so_far(asked: Standing, latest: Reading) -> Standing:
    if latest.final:  # it came after the period that is told of
        return asked
    figure = Figure(asked.kpi.grain, latest.period, latest.value, latest.period, whole=False)
    return replace(asked, figure=figure, state="filling")


def _judged(asked: Standing, figures: Sequence[Figure], known: Sequence[Reading], told: ReportPeriod) -> Standing:
    kpi, figure = asked.kpi, figures[-1]
    every = "week" if told.every == _OWN else told.every
    by_period = {one.period: one for one in figures if one.whole}
    aimed = aim(kpi, figure)
    good = is_good(aimed, figure.value)
    # What stood at the end of the last part that is known, stood; a sum of some parts is no sum.
    judged_ = figure.whole or (way(kpi) == "last" and figure.grain != kpi.grain)
    state = "filling" if not judged_ else "no_target" if good is None else "good" if good else "bad"
    strange = None if asked.stale else _unusual(figures)
    run, since = (None, "") if asked.stale else _run(kpi, figure, known, strange)
    if strange is not None and (run is None or run.is_low != strange.is_low):
        since = ""
    compared = figure.whole
    return replace(
        asked,
        figure=figure,
        previous=by_period.get(periods.before(figure.grain, figure.period, every)) if compared else None,
        year_ago=by_period.get(periods.year_before(figure.grain, figure.period)) if compared else None,
        aim=aimed,
        state=state,
        unusual=strange or run,
        in_parts=strange is None and run is not None,
        since=since,
        rebound="" if strange is not None or asked.stale else _rebound(figures),
        is_news=_is_news(kpi, figure, known, told),
        span=periods.span(figure.grain, every),
    )


def _is_news(kpi: Kpi, figure: Figure, known: Sequence[Reading], told: ReportPeriod) -> bool:
    if not told.of or figure.grain == told.every:
        return not told.of or figure.period == told.of
    begun = periods.start(told.every, told.of, kpi.zone)
    over = periods.end(figure.grain, figure.period, kpi.zone)
    return over >= begun or any(one.period == figure.last and one.collected_at > told.since > "" for one in known)


def _unusual(figures: Sequence[Figure]) -> Unusual | None:
    figure = figures[-1]
    return unusual(figure.grain, [one for one in figures if one.whole]) if figure.whole else None


def _rebound(figures: Sequence[Figure]) -> str:
    """How the figure before the last one was unusual: back from a holiday week is no rise."""
    before = _unusual(figures[:-1]) if len(figures) > 1 and figures[-1].grain not in ("hour", "day") else None
    return "" if before is None else "low" if before.is_low else "high"


def _run(kpi: Kpi, figure: Figure, known: Sequence[Reading], strange: Unusual | None) -> tuple[Unusual | None, str]:
    """Why the last parts of a figure are unusual, and the first of them: one that is, and since which every other has
    been as far from the same weekday of the week before. `strange` is why the figure itself is."""
    if figure.grain == kpi.grain:
        return None, ""
    inside = [one for one in known if one.final and one.period <= figure.last]
    run = unusual(kpi.grain, inside)
    way = strange or run
    if way is None:
        return None, ""
    values = {one.period: one.value for one in inside}
    for back in range(min(_RUN, figure.known) - 1, -1, -1):
        first = len(inside) - 1 - back
        found = unusual(kpi.grain, inside[: first + 1]) if back else run
        if found is None or found.is_low != way.is_low:
            continue
        if all(_goes_on(kpi.grain, values, one, found) for one in inside[first + 1 :]):
            return run or found, inside[first].period
    return None, ""


def _goes_on(grain: str, values: Mapping[str, float], one: Reading, found: Unusual) -> bool:
    usual = found.expected
    if grain in _WEEK_OF:
        usual = values.get(periods.step(grain, one.period, -_WEEK_OF[grain]), usual)
    off = one.value - usual
    return off < found.low - found.expected if found.is_low else off > found.high - found.expected


def judged(kpi: Kpi, history: Sequence[Reading], now: datetime) -> Sequence[Reading]:
    """The readings up to the latest that is judged: see the top of this file."""
    current = periods.period_of(kpi.grain, now, kpi.zone)
    begun = [reading for reading in history if reading.period <= current]
    return [reading for reading in begun if reading.final] or begun[-1:]
