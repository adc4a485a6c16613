"""Figures in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.deciding.ground import Ground, GroundOutcome, outcomes
from bot.figures.figure import (
    P85,
    FigureRow,
    ImpactFigure,
    left_out,
    middle,
    quantile,
    share,
)
from bot.leadtime.journey import STAGES, Journey
from bot.text import Translator


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: from one ISO day to another, both within, at a UTC stamp, in the language of `t`."""

    t: Translator
    since: str
    until: str
    as_of: str

    def figure(
        self,
        name: str,
        value: float | None,
        unit: str,
        counts: tuple[int, int],
        text: str,
        notes: Sequence[str],
        rows: Sequence[FigureRow],
        newest: str = "",
        missing: Mapping[str, int] | None = None,
    ) -> ImpactFigure:
        """A figure of this period, with what it says in a sentence."""
        period = {"since": self.t.date(self.since), "until": self.t.date(self.until)}
        said = self.t(f"impact-{key_of(name)}-sentence", text=text, count=counts[1], part=counts[0], **period)
        return ImpactFigure(
            name,
            value,
            unit,
            *counts,
            left_out(rows) if missing is None else missing,
            self.since,
            self.until,
            self.as_of,
            newest,
            text,
            said,
            tuple(notes),
            tuple(rows),
        )


def key_of(name: str) -> str:
    """A name as the keys of sentences have it."""
    return name.replace("_", "-")


def part_of(t: Translator, part: int, whole: int) -> str:
    """ "43%", with counts beside it; of few, counts alone."""
    found = share(part, whole)
    if found is None:
        return t("impact-count-of", part=part, whole=whole)
    return t("impact-share-of", percent=round(found * 100), part=part, whole=whole)


def days(t: Translator, value: float) -> str:
    """A number of days: `41 days`, `41.5 days`."""
    return t("impact-days", days=t.number(value), count=value)


def _days(t: Translator, values: Sequence[int]) -> str:
    """What several numbers of days come to: the median and the 85th percentile; of few, each of them."""
    half, most = middle(values), quantile(values, P85)
    if half is None or most is None:
        listed = ", ".join(t.number(one) for one in sorted(values))
        return t("impact-days-each", count=len(values), days=listed) if values else t("impact-none")
    return t("impact-days-middle", half=days(t, half), most=days(t, most))


def lead_time(counting: Counting, shipped: Sequence[Journey], waiting: Sequence[Journey]) -> ImpactFigure:
    """From captured to shipped, of what was shipped in the period; beside it the stages, and how old what waits is."""
    t, counted = counting.t, [one for one in shipped if not one.left_out]
    values = [one.days for one in counted]
    known = [one for one in waiting if not one.is_imported and one.captured <= counting.until]
    ages = [one.age(counting.until) for one in known]
    stages = [(name, [one.stages[name] for one in counted if name in one.stages]) for name in STAGES]
    notes = [t(f"impact-stage-{name}", text=_days(t, found), count=len(found)) for name, found in stages]
    notes.append(t("impact-open", text=_days(t, ages), count=len(ages)))
    rows = [*(one.row() for one in shipped), *(one.row(counting.until) for one in known)]
    newest = max((one.shipped for one in counted), default="")
    about = (len(counted), len(counted))
    return counting.figure("lead_time", middle(values), "days", about, _days(t, values), notes, rows, newest)


def decisions_on_data(counting: Counting, recorded: Sequence[Ground]) -> ImpactFigure:
    """Decisions on evidence of a type that counts, with its link or figure, of those recorded; beside it what came of
    them."""
    t, counted = counting.t, [one for one in recorded if not one.left_out]
    part = sum(one.is_on_data for one in counted)
    bare = sum(not one.is_shown for one in counted if one.said.evidence not in ("opinion", "expert", "constraint"))
    first, others = outcomes(counted)
    notes = [
        t("impact-bare", count=bare),
        t("impact-outcome-data", text=_outcome(t, first), count=first.judged),
        t("impact-outcome-others", text=_outcome(t, others), count=others.judged),
    ]
    rows, newest = [one.row() for one in recorded], max((one.recorded for one in counted), default="")
    about, text = (part, len(counted)), part_of(t, part, len(counted))
    return counting.figure("decisions_on_data", share(*about), "share", about, text, notes, rows, newest)


def _outcome(t: Translator, found: GroundOutcome) -> str:
    return part_of(t, found.as_expected, found.judged)
