"""What a round of the pulse came to, in words; and time to agree as a figure."""

from collections.abc import Sequence

from bot.deciding.ground import Agreement
from bot.figures.counting import SHORT, Counting, several_days
from bot.figures.figure import ImpactFigure, beside, left_out
from bot.pulse.round import PulseResult
from bot.text import Translator


def result(t: Translator, one: PulseResult) -> str:
    """The median band, with how many answered; or why there is none."""
    said = {"answered": one.answered, "asked": one.asked}
    if one.why_not:
        return t(f"impact-pulse-{one.why_not.replace('_', '-')}", **said)
    return t("impact-pulse-median", band=t(f"impact-pulse-band-{one.band}"), **said)


def time_to_agree(counting: Counting, rounds: Sequence[PulseResult], decided: Sequence[Agreement]) -> ImpactFigure:
    """The median band of the last round of the pulse, of those asked; beside it the rounds before, and how long
    decisions took from proposed to decided."""
    t, last = counting.t, rounds[-1] if rounds else None
    took = [one.days for one in decided if not one.why]
    notes = [t("impact-proposed-decided", text=several_days(t, took, SHORT))]
    notes += [
        t("impact-pulse-before", day=t.date(one.dates.closes_on), text=result(t, one)) for one in rounds[:-1][-3:]
    ]
    earlier = [beside(line) for one in rounds[:-1] for line in one.rows()]
    rows = [*earlier, *(last.rows() if last else ()), *(one.row() for one in decided)]
    counts = (last.answered, last.asked) if last else (0, 0)
    missing = {**({"unanswered": counts[1] - counts[0]} if last else {}), **left_out(rows)}
    text = result(t, last) if last else t("impact-no-pulse")
    value, newest = float(last.band) if last and last.band else None, last.dates.closes_on if last else ""
    return counting.figure("time_to_agree", value, "hours", counts, text, notes, rows, newest, missing)
