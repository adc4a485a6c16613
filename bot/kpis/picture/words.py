"""The words of the picture: those in it, few and short, and those beside it, which say all that it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from bot.kpis import figures
from bot.kpis.picture.curves import Curve
from bot.kpis.picture.faces import tidied
from bot.kpis.picture.plots import Plot, goals
from bot.kpis.rank import welcome
from bot.kpis.standing import Standing
from bot.periods import WEEKS, first_day
from bot.slack.text import trim
from bot.text import Translator

ALT = 1900  # characters; Slack takes 2,000
ARROWS = ("up", "down")
_OLD = 300 * 24  # hours after which a date wants its year

Drawn = tuple[Standing, Curve]


@dataclass(frozen=True, slots=True)
class Fact:
    """A word beside a sign: "up" or "down" for how a figure moved, "met" or "missed" for a target, "line", "raw" or
    "ghost" for what a line is. `good` is whether it is, None where it is neither. `brief` is said where there is no
    room for the text."""

    text: str
    sign: str = ""
    good: bool | None = None
    brief: str = ""

    @property
    def strong(self) -> bool:
        """Whether it stands out by its weight as well as by its colour."""
        return self.good is False


def value(t: Translator, standing: Standing) -> str:
    """What the figure came to."""
    return figures.value(t, standing.kpi, standing.figure.value) if standing.figure else "–"


def look(standing: Standing) -> str:
    """What a panel is coloured and marked by: "late", or the state of the figure."""
    return "late" if standing.stale else standing.state


def facts(t: Translator, standing: Standing, *, whole: bool) -> list[Fact]:
    """What stands below the name, the more important first; `whole` in sentences."""
    said = [_moved(t, standing, whole=whole)]
    if standing.unusual is not None:
        brief = t("kpis-picture-strange")
        said.append(Fact(figures.unusual_briefly(t, standing) if whole else brief, brief=brief))
    return [fact for fact in said if fact.text]


def _moved(t: Translator, standing: Standing, *, whole: bool) -> Fact:
    if standing.stale and standing.age_hours is not None:
        return Fact(_age(t, standing.age_hours))
    if standing.state == "filling":
        return Fact(t("kpis-picture-filling"))
    if standing.move not in ("up", "down"):
        return Fact(t("kpis-picture-held") if standing.move else "")
    if whole:
        return Fact(figures.change(t, standing), good=welcome(standing))
    return Fact(figures.moved_by(t, standing), standing.move, welcome(standing))


def _age(t: Translator, hours: float) -> str:
    if hours < 48:
        return t("kpis-picture-late-hours", count=int(hours))
    return t("kpis-picture-late-days", count=int(hours / 24))


def aims(t: Translator, standing: Standing) -> list[Fact]:
    """What stands at the lines of the target, or of the edges of the band: see `plots.goals`."""
    sign = "missed" if standing.state == "bad" else "met"
    return [Fact(figures.value(t, standing.aim, goal), sign) for goal in goals(standing.aim)]


def sign_width(fact: Fact, size: int) -> float:
    """How wide a sign is beside letters of a size, with the room after it."""
    return (0.95 if fact.sign in ARROWS else 1.45 if fact.sign else 0.0) * size


def dates(t: Translator, standing: Standing, curve: Curve) -> list[str]:
    """The first period, shorter, and the last, as a reader says them; of one period it alone."""
    old = standing.age_hours is not None and standing.age_hours > _OLD
    first, end = (_day(t, curve.grain, name, year=old) for name in (curve.first, curve.end))
    if first == end:
        return [end]
    if curve.grain == "hour":
        end = f"{end}, {t.time(time(int(curve.end[11:13])))}"
    if curve.grain == "month":  # a year before the last, where there is no room to say so
        return [first, _short_month(t, curve.first), end]
    return [first, end]


def _short_month(t: Translator, period: str) -> str:
    return t.dated(first_day("month", period), "LLL")


def _day(t: Translator, grain: str, period: str, *, year: bool) -> str:
    day = first_day(grain, period)
    if grain == "quarter":
        return t("kpis-period-quarter", quarter=period[6:], year=period[:4])
    if grain in WEEKS:
        day += timedelta(days=6)  # a week of days ends there too
    shape = "MMM y" if grain == "month" else "d MMM y" if year else "d MMM"
    return t.dated(day, shape)


def legend(t: Translator, panels: Sequence[tuple[Standing, Curve, Plot]]) -> list[Fact]:
    """What the kinds of line are, of those there are."""
    found = []
    for window, line, each in ((7, "days", "day"), (24, "hours", "hour")):
        own = [plotted for _, curve, plotted in panels if curve.window == window]
        found += [Fact(t(f"kpis-picture-key-{line}"), "line")] if own else []
        found += [Fact(t(f"kpis-picture-key-{each}"), "raw")] if any(one.raw for one in own) else []
    if any(plotted.ghost for *_, plotted in panels):
        found.append(Fact(t("kpis-picture-key-year"), "ghost"))
    aimed = {standing.state == "bad" for standing, *_ in panels if goals(standing.aim)}
    if False in aimed:
        found.append(Fact(t("kpis-picture-key-met"), "met"))
    if True in aimed:
        found.append(Fact(t("kpis-picture-key-missed" if len(aimed) == 1 else "kpis-picture-key-and-missed"), "missed"))
    return found


def alt(t: Translator, panels: Sequence[Drawn]) -> str:
    """The picture in words, as long as Slack takes: each KPI with its value, state and range, or less of it."""
    for said in (_said_whole, _said_state, _said_value):
        words = t("kpis-picture-alt", count=len(panels), each="  ·  ".join(said(t, *panel) for panel in panels))
        if len(words) <= ALT:
            return words
    return trim(words, ALT)


def _said_whole(t: Translator, standing: Standing, curve: Curve) -> str:
    values = [y for run in curve.line for _, y in run] + [curve.last.y]
    low, high = (figures.value(t, standing.kpi, v) for v in (min(values), max(values)))
    told = (_state(t, standing), figures.change(t, standing), figures.unusual_briefly(t, standing))
    args = {"name": tidied(standing.kpi.name), "value": value(t, standing)}
    said = dates(t, standing, curve)
    first, end = said[0], said[-1]
    state = ", ".join(part for part in told if part)
    if first == end:
        return t("kpis-picture-single", state=state, end=end, **args)
    return t("kpis-picture-whole", state=state, first=first, end=end, low=low, high=high, **args)


def _said_state(t: Translator, standing: Standing, _: Curve) -> str:
    name = trim(tidied(standing.kpi.name), 80)
    return t("kpis-picture-state", name=name, value=value(t, standing), state=_state(t, standing))


def _said_value(t: Translator, standing: Standing, _: Curve) -> str:
    return t("kpis-picture-value", name=trim(tidied(standing.kpi.name), 24), value=value(t, standing))


def _state(t: Translator, standing: Standing) -> str:
    return t(f"kpis-state-{look(standing)}")
