"""Figures in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.blockers.facts import QuarterClosure
from bot.deciding.ground import Agreement, Ground, GroundOutcome, outcomes
from bot.documents.adoption import TeamAdoption
from bot.figures.figure import (
    BESIDE,
    DENOMINATOR,
    LEAST,
    NUMERATOR,
    P85,
    FigureRow,
    ImpactFigure,
    left_out,
    middle,
    quantile,
    share,
)
from bot.leadtime.journey import STAGES, Journey
from bot.pulse.round import PulseResult
from bot.pulse.wording import result
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


def features_used(counting: Counting, rows: Sequence[FigureRow]) -> ImpactFigure:
    """Shipped items whose KPI reached what was stated, of those that were judged."""
    used = sum(one.counts == NUMERATOR for one in rows)
    whole = used + sum(one.counts == DENOMINATOR for one in rows)
    newest = max((one.facts.get("judged_on", "") for one in rows), default="")
    notes = [counting.t("impact-shipped", count=len(rows))]
    text = part_of(counting.t, used, whole) if whole else counting.t("impact-none-judged")
    return counting.figure("features_used", share(used, whole), "share", (used, whole), text, notes, rows, newest)


def time_to_agree(counting: Counting, rounds: Sequence[PulseResult], decided: Sequence[Agreement]) -> ImpactFigure:
    """The median band of the last round of the pulse, of those asked; beside it the rounds before, and how long
    decisions took from proposed to decided."""
    t, last = counting.t, rounds[-1] if rounds else None
    took = [one.days for one in decided if not one.why]
    notes = [t("impact-proposed-decided", text=_days(t, took), count=len(took))]
    notes += [
        t("impact-pulse-before", day=t.date(one.dates.closes_on), text=result(t, one)) for one in rounds[:-1][-3:]
    ]
    rows = [*(line for one in rounds for line in one.rows()), *(one.row() for one in decided)]
    counts = (last.answered, last.asked) if last else (0, 0)
    missing = {**({"unanswered": counts[1] - counts[0]} if last else {}), **left_out(rows)}
    text = result(t, last) if last else t("impact-no-pulse")
    value, newest = float(last.band) if last and last.band else None, last.dates.closes_on if last else ""
    return counting.figure("time_to_agree", value, "hours", counts, text, notes, rows, newest, missing)


def templates(counting: Counting, teams: Sequence[TeamAdoption]) -> ImpactFigure:
    """Ideas that stand next, nearer, or are done, with a document on its template as it is now."""
    counts = sum(one.present for one in teams), sum(one.ideas for one in teams)
    facts = [{"team": one.team, "ideas": str(one.ideas), "on_template": str(one.present)} for one in teams]
    rows = [FigureRow("documents", "", one["team"], BESIDE, one) for one in facts]
    return counting.figure("templates", share(*counts), "share", counts, part_of(counting.t, *counts), (), rows)


def blockers_closed(counting: Counting, quarters: Sequence[QuarterClosure]) -> ImpactFigure:
    """Blockers that won a vote and were resolved, and confirmed to be; beside them those reopened."""
    counts = sum(one.confirmed for one in quarters), sum(one.top for one in quarters)
    rows = [
        FigureRow(
            "blockers",
            one.quarter,
            one.quarter,
            BESIDE,
            {"top": str(one.top), "resolved": str(one.resolved), "confirmed": str(one.confirmed)},
        )
        for one in quarters
    ]
    reopened = sum(one.reopened for one in quarters)
    notes = [counting.t("impact-reopened", count=reopened)] if reopened else []
    text = part_of(counting.t, *counts)
    return counting.figure("blockers_closed", share(*counts), "share", counts, text, notes, rows)


def exposure(counting: Counting, minutes: Mapping[str, int]) -> ImpactFigure:
    """How many hours people listened to customers in six weeks, all together; of fewer than LEAST people nothing."""
    many = sum(one > 0 for one in minutes.values())
    hours = round(sum(minutes.values()) / 60, 1) if many >= LEAST else None
    t = counting.t
    text = t("impact-hours", hours=t.number(hours), count=many) if hours is not None else t("impact-few-listeners")
    counts = (many, many) if hours is not None else (0, 0)
    return counting.figure("exposure", hours, "hours", counts, text, (), ())


def glossary(counting: Counting, defined: int, wanted: Sequence[str]) -> ImpactFigure:
    """Terms that are defined, of these and those that people asked for and nobody has defined."""
    counts = (defined, defined + len(wanted))
    rows = [FigureRow("glossary", "", one, DENOMINATOR) for one in wanted]
    return counting.figure("glossary", share(*counts), "share", counts, part_of(counting.t, *counts), (), rows)
