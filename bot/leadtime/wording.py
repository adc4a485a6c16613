"""Product lead time as a figure."""

from collections.abc import Sequence

from bot.figures.counting import SHORT, Counting, several_days
from bot.figures.figure import ImpactFigure, middle
from bot.leadtime.journey import STAGES, Journey


def lead_time(counting: Counting, shipped: Sequence[Journey], waiting: Sequence[Journey]) -> ImpactFigure:
    """From captured to shipped, of what was shipped in the period; beside it the stages, and how old what waits is."""
    t, counted = counting.t, [one for one in shipped if not one.left_out]
    values = [one.days for one in counted]
    gone = {one.number for one in shipped if not one.is_reopened}
    known = [one for one in waiting if not one.is_imported and one.number not in gone]
    ages = [one.age(counting.until) for one in known]
    stages = [(name, [one.stages[name] for one in counted if name in one.stages]) for name in STAGES]
    unknown = t("impact-stage-unknown" if counted else "impact-none")
    notes = [t(f"impact-stage-{name}", text=several_days(t, some, SHORT) if some else unknown) for name, some in stages]
    notes.append(t("impact-open", text=several_days(t, ages, SHORT)))
    rows = [*(one.row() for one in shipped), *(one.row(counting.until) for one in known)]
    newest = max((one.shipped for one in counted), default="")
    about = (len(counted), len(shipped))
    return counting.figure("lead_time", middle(values), "days", about, several_days(t, values), notes, rows, newest)
