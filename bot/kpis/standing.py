"""How a KPI stands at one moment: its latest value, what that is compared with, whether it is good, how old. Pure.

Which reading is judged. One for a period that has not begun is left out. One that is not final, because its period was
still filling up (half a day of sign-ups is no drop), is left out wherever there is one that is; where there is none it
is shown as the value so far, neither good nor bad. What a person typed or brought in a file is taken as they said it,
and what a source says "as of now" too.

What it is compared with is one period, exactly: the reading at `periods.before`, and the one at `periods.year_before`.
Where that period has no reading there is no comparison, rather than one with another period; nor is there one where
another system counted: two tools count the same thing differently. What people brought is compared with any.

A KPI is stale once its latest period has been over for longer than `fresh_hours`. Nothing is said of how a stale value
moved: it is not news, and least of all "unchanged".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot import periods
from bot.kpis.kpi import Collection, Kpi, Pipeline, Reading, are_alike, is_good
from bot.kpis.unusual import Unusual, unusual

HELD = 0.005  # of the value it is compared with: less than that is no movement


@dataclass(frozen=True, slots=True)
class Standing:
    """How a KPI stands.

    `state` is "good" (target met, within the band), "bad", "no_target", "filling" where all there is is the value so
    far of a period that is not over, or "none" where there is no reading. `span` is what `previous` is away: see
    `periods.span`. `age_hours` counts from the end of the reading's period, None without a reading; where the pipeline
    behind it has not succeeded since, from there: it is `behind`. `corrected_from` is the value before a correction.
    `error` is the Fluent key, with `error_args`, of why its source gave nothing last time; empty when it did.
    """

    kpi: Kpi
    reading: Reading | None = None
    previous: Reading | None = None
    year_ago: Reading | None = None
    state: str = "none"
    stale: bool = False
    age_hours: float | None = None
    unusual: Unusual | None = None
    corrected_from: float | None = None
    error: str = ""
    error_args: Mapping[str, str | int | float] = field(default_factory=dict)
    span: str = "week"
    pipeline: Pipeline | None = None
    behind: bool = False

    @property
    def change(self) -> float | None:
        """Value minus the one it is compared with, in the KPI's unit."""
        return difference(self.reading, self.previous)

    @property
    def relative(self) -> float | None:
        """The change as a share of the value it is compared with: 0.12 is 12 % more. None from zero or across it."""
        return share(self.reading, self.previous)

    @property
    def year_change(self) -> float | None:
        """Value minus the one of a year ago."""
        return difference(self.reading, self.year_ago)

    @property
    def move(self) -> str:
        """ "up", "down" or "held"; empty where there is nothing to compare with, and for what is stale."""
        return "" if self.stale else movement(self.reading, self.previous)


def difference(now: Reading | None, then: Reading | None) -> float | None:
    """One value minus another, None where either is missing."""
    return None if now is None or then is None else now.value - then.value


def share(now: Reading | None, then: Reading | None) -> float | None:
    """The difference as a share of `then`. A share of zero, or from a loss to a gain, would be no number people can
    read: None."""
    if now is None or then is None or then.value == 0 or now.value * then.value < 0:
        return None
    return (now.value - then.value) / abs(then.value)


def movement(now: Reading | None, then: Reading | None) -> str:
    """ "up", "down", "held", or empty where either is missing."""
    by = difference(now, then)
    if by is None:
        return ""
    part = share(now, then)
    if by == 0 or (part is not None and abs(part) < HELD):
        return "held"
    return "up" if by > 0 else "down"


def stand(
    kpi: Kpi,
    history: Sequence[Reading],
    now: datetime,
    every: str = "week",
    collection: Collection | None = None,
    pipeline: Pipeline | None = None,
) -> Standing:
    """How a KPI stands at `now`, for a digest that comes `every` "day", "week" or "month".

    `history` has the newest version of each period, oldest first.
    """
    error, args = (collection.error, dict(collection.args)) if collection else ("", {})
    span = periods.span(kpi.grain, every)
    known = judged(kpi, history, now)
    if not known:
        return Standing(kpi, error=error, error_args=args, span=span, pipeline=pipeline)
    latest = known[-1]
    known = [reading for reading in known if are_alike(reading.source, latest.source)]
    by_period = {reading.period: reading for reading in known}
    over = periods.end(kpi.grain, latest.period, kpi.zone)
    loaded = datetime.fromisoformat(pipeline.succeeded_at) if pipeline and pipeline.succeeded_at else over
    age = max(0.0, (now - min(over, loaded)).total_seconds() / 3600)
    good = is_good(kpi, latest.value) if latest.final else None
    stale = age > kpi.fresh_hours
    return Standing(
        kpi,
        reading=latest,
        previous=by_period.get(periods.before(kpi.grain, latest.period, every)),
        year_ago=by_period.get(periods.year_before(kpi.grain, latest.period)),
        state="filling" if not latest.final else "no_target" if good is None else "good" if good else "bad",
        stale=stale,
        age_hours=age,
        unusual=None if stale else unusual(kpi.grain, known),
        corrected_from=latest.corrected_from,
        error=error,
        error_args=args,
        span=span,
        pipeline=pipeline,
        behind=loaded < min(over, now),
    )


def judged(kpi: Kpi, history: Sequence[Reading], now: datetime) -> Sequence[Reading]:
    """The readings up to the one that is judged: see the top of this file."""
    current = periods.period_of(kpi.grain, now, kpi.zone)
    begun = [reading for reading in history if reading.period <= current]
    return [reading for reading in begun if reading.final] or begun[-1:]
