"""Decisions on data as a figure."""

from collections.abc import Sequence

from bot.deciding.ground import BARELY, Ground, GroundOutcome, outcomes
from bot.figures.counting import Counting, part_of
from bot.figures.figure import ImpactFigure, share
from bot.text import Translator


def decisions_on_data(counting: Counting, recorded: Sequence[Ground]) -> ImpactFigure:
    """Decisions on evidence of a type that counts, with its link or figure, of those recorded; beside it what came of
    them."""
    t, counted = counting.t, [one for one in recorded if not one.left_out]
    part = sum(one.is_on_data for one in counted)
    bare = sum(not one.is_shown for one in counted if one.said.evidence not in BARELY)
    first, others = outcomes(counted)
    notes = [
        t("impact-bare", count=bare),
        t("impact-outcome-data", text=_outcome(t, first)),
        t("impact-outcome-others", text=_outcome(t, others)),
    ]
    rows, newest = [one.row() for one in recorded], max((one.recorded for one in counted), default="")
    about, text = (part, len(counted)), part_of(t, part, len(counted))
    return counting.figure("decisions_on_data", share(*about), "share", about, text, notes, rows, newest)


def _outcome(t: Translator, found: GroundOutcome) -> str:
    return part_of(t, found.as_expected, found.judged) if found.judged else t("impact-none")
