"""The small figures, each of what its room counts."""

from collections.abc import Mapping, Sequence

from bot.blockers.facts import QuarterClosure
from bot.documents.adoption import TeamAdoption
from bot.figures.counting import Counting, part_of
from bot.figures.figure import BESIDE, LEAST, FigureRow, ImpactFigure, share


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


def glossary(counting: Counting, defined: int, wanted: int) -> ImpactFigure:
    """Terms that are defined, of these and those that people asked for and nobody has defined."""
    counts = (defined, defined + wanted)
    return counting.figure("glossary", share(*counts), "share", counts, part_of(counting.t, *counts), (), ())
