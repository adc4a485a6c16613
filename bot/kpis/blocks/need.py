"""A KPI that needs somebody: its value, how it moved, why it is here, whose it is, one line of context, and what can be
pressed about it; the same in a digest, in an alert and where one KPI is shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.kpis import figures
from bot.kpis.aggregate import Figure, is_unsaid
from bot.kpis.blocks.headline import is_part, part_day, since
from bot.kpis.blocks.state import alert_said, crossed, normal, state
from bot.kpis.blocks.words import brief, day_of, period, whole_period
from bot.kpis.kpi import Kpi
from bot.kpis.rank import (
    ALARM,
    FILLING,
    GOOD,
    LATE,
    MISSED,
    OLD_MISS,
    OVER,
    SLIPPING,
    WORSE,
    is_far,
    is_near,
    is_strange,
    level,
    welcome,
)
from bot.kpis.standing import Standing
from bot.periods import usual
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

ACTION = "kpis.need"
Of = tuple[str, str]  # the grain and name of a period
NOWHERE: Of = ("", "")  # where there is nothing around
ACTS = ("details", "discuss", "on_it", "mute")
_NAME = 80  # characters, escaped
_ALIKE = 0.1  # of a figure: as near to the one of a year ago it is what that time of the year is like
# A sign differs from the others by its shape; the words beside it say the same.
SIGNS = {ALARM: "🚨", WORSE: "⚠️", MISSED: "⚠️", OLD_MISS: "⚠️", LATE: "🕓", FILLING: "⏳", GOOD: "✅"}
FAR = "🔴"  # off target, by much
_NONE = "➖"
_OLD = 300 * 24  # hours: after that a day without its year is taken for one of this year
_CLAIM = "\n👀  "  # begins the line that says who is on it


@dataclass(frozen=True, slots=True)
class Context:
    """What else is known beside a KPI: the idea of its team that was shipped in the period, its number and day."""

    shipped: Mapping[str, tuple[int, date]] = field(default_factory=dict)


def entry(
    t: Translator, standing: Standing, context: Context, *, acts: Sequence[str] = ACTS, of: Of = NOWHERE
) -> Block:
    """Two lines about a KPI, and the menu of what can be done. `of` is the grain and name of the period that all
    around it is about."""
    kpi = standing.kpi
    menu = kit.overflow(
        ACTION, [kit.option(t(f"kpis-need-{act.replace('_', '-')}"), f"{act} {kpi.id}") for act in acts]
    )
    said = lines(t, standing, context, of=of)
    return kit.section(said, menu if acts else None, block_id=f"{ACTION}.{kpi.id}")


def lines(t: Translator, standing: Standing, context: Context, *, owner: bool = True, of: Of = NOWHERE) -> Mrkdwn:
    """The two lines; without the `owner` where that is who reads them."""
    name = Mrkdwn(f"*{trim(escape(standing.kpi.name), _NAME)}*")
    if standing.alert is not None:
        first = [f"{mark(standing)} {name} {escape(alert_said(t, standing.alert))}"]
        parts = [_in_period(t, standing), beside(t, standing, context)]
    else:
        same = standing.span == usual(of[0])  # what a change is over goes without saying
        changed = figures.delta(t, standing) if same else figures.change_briefly(t, standing)
        first = [f"{mark(standing)} {name} {escape(_told(t, standing, of))}", escape(judged(t, standing, changed))]
        parts = [reason(t, standing), beside(t, standing, context)]
    said = [escape(_full(part)) for part in parts if part]
    said += [mention(standing.kpi.owner)] if owner and standing.kpi.owner else []
    both = ("  ".join(part for part in first if part), "  ".join(said))
    return Mrkdwn("\n".join(part for part in both if part))


def _in_period(t: Translator, standing: Standing) -> str:
    """How a KPI stood in the period that is judged, by its name; empty without one."""
    figure = standing.figure
    if figure is None:
        return ""
    when, how = whole_period(t, figure.grain, figure.period), state(t, standing)
    return t("kpis-period-judged", period=when, value=value(t, standing), state=how[:1].lower() + how[1:])


def sentence(text: str) -> str:
    """What stands at the beginning of a line."""
    return f"{text[:1].upper()}{text[1:]}"


def _full(text: str) -> str:
    return sentence(text) + ("" if text.endswith(".") else ".")


def mark(standing: Standing) -> str:
    """How a KPI stands, as a sign."""
    found = level(standing)
    if found in (SLIPPING, OVER):
        found = {"good": GOOD, "bad": OLD_MISS}.get(standing.state, found)
    return FAR if found in (WORSE, MISSED, OLD_MISS) and is_far(standing) else SIGNS.get(found, _NONE)


def value(t: Translator, standing: Standing, of: Of = NOWHERE) -> str:
    """The figure, with its own period where it is not `of` the one that all around it is about, and how much of it is
    known."""
    figure = standing.figure
    if figure is None:
        return t("kpis-why-none")
    said = _known(t, standing.kpi, figure, standing.state)
    if of == NOWHERE or (figure.grain, figure.period) == of:
        return said
    return t("kpis-value-part", value=said, part=_when(t, standing, figure.grain, figure.period))


def _told(t: Translator, standing: Standing, of: Of) -> str:
    """The figure as above; where it is a late reading as it stands, why it is late says of when."""
    figure, reading = standing.figure, standing.reading
    said = standing.stale and figure and reading and (figure.last, figure.value) == (reading.period, reading.value)
    return value(t, standing, NOWHERE if said else of)


def _when(t: Translator, standing: Standing, grain: str, name: str) -> str:
    """A period in words, with its year where readers would take it for another's."""
    old = standing.age_hours is not None and standing.age_hours > _OLD
    return (period if old else brief)(t, grain, name)


def _known(t: Translator, kpi: Kpi, figure: Figure, state: str) -> str:
    said = figures.value(t, kpi, figure.value)
    if not figure.whole and figure.parts > 1:
        if state in ("good", "bad", "no_target"):  # a level, as it stood on the last day that is known
            return t("kpis-value-part", value=said, part=brief(t, kpi.grain, figure.last))
        part = t("kpis-part-of", grain=kpi.grain, known=figure.known, parts=figure.usual)
        return t("kpis-value-part", value=said, part=part)
    return said


def moved(t: Translator, standing: Standing) -> str:
    """How the figure moved, and whether that is good; empty where there is nothing to compare with."""
    return judged(t, standing, figures.change(t, standing))


def judged(t: Translator, standing: Standing, changed: str) -> str:
    """A change, and whether it is good."""
    good = welcome(standing)
    if not changed or good is None:
        return changed
    return t("kpis-moved-judged", change=changed, how=t("kpis-why-better" if good else "kpis-why-worse"))


def reason(t: Translator, standing: Standing) -> str:
    """Why a KPI needs somebody."""
    found = level(standing)
    if found == LATE:
        return late(t, standing)
    if standing.alert is not None:
        return crossed(t, standing.alert)
    if found == OVER:
        return t("kpis-state-strange", state=strange(t, standing), how=normal(t, standing))
    if found != ALARM:
        aimed = figures.bounds(t, standing.aim)
        how = "-far" if is_far(standing) else "-near" if is_near(standing) else ""
        return t(f"kpis-why-target{how}", target=aimed, distance=figures.distance(t, standing)) if aimed else ""
    if not is_strange(standing):
        said = t("kpis-why-beyond", limit=figures.value(t, standing.kpi, standing.kpi.alert_at or 0.0))
        return t("kpis-why-on", day=part_day(t, standing), what=said) if is_part(standing) else said
    return strange(t, standing)


def strange(t: Translator, standing: Standing) -> str:
    """That a figure is unusual, what is normal, and since when it has been; empty when it is not."""
    said = figures.unusual(t, standing)
    if not said or not standing.since:
        return said
    one = standing.figure is not None and standing.since == standing.figure.last
    # What is normal for a Saturday names the Saturday already.
    if one and standing.unusual is not None and standing.unusual.weekday:
        return said
    return t("kpis-why-when", why=said, when=since(t, standing))


def late(t: Translator, standing: Standing) -> str:
    """That a value is late, of when the last one is and within what it was expected; empty when it is not."""
    if not standing.stale or standing.reading is None:
        return ""
    kpi, hours = standing.kpi, standing.kpi.fresh_hours
    last = _when(t, standing, kpi.grain, standing.reading.period)
    if hours % 24 == 0:
        return t("kpis-why-late-days", period=last, days=hours // 24)
    return t("kpis-why-late", period=last, hours=hours)


def beside(t: Translator, standing: Standing, context: Context) -> str:
    """One thing that helps to understand a figure."""
    kpi, figure = standing.kpi, standing.figure
    if standing.corrected_from is not None:
        return t("kpis-why-corrected", value=figures.value(t, kpi, standing.corrected_from))
    if kpi.id in context.shipped:
        number, at = context.shipped[kpi.id]
        return t("kpis-why-shipped", number=number, day=day_of(t, at))
    if standing.rebound:
        return t("kpis-why-quiet-before" if standing.rebound == "low" else "kpis-why-loud-before")
    ago = standing.year_ago
    if figure is not None and ago is not None and standing.unusual is not None and _is_alike(figure.value, ago.value):
        return t("kpis-why-like-year", value=figures.value(t, kpi, ago.value))
    return ""


def _is_alike(now: float, then: float) -> bool:
    return then != 0 and abs(now - then) <= _ALIKE * abs(then)


def claimed(t: Translator, text: str, people: Sequence[str]) -> Mrkdwn:
    """The lines of an entry with who is on it; `text` is what stands there now."""
    bare = Mrkdwn(text.partition(_CLAIM)[0])
    if not people:
        return bare
    who = Mrkdwn(", ".join(mention(one) for one in people))
    return Mrkdwn(f"{bare}{_CLAIM}{say(t, 'kpis-on-it' if len(people) == 1 else 'kpis-on-it-several', who=who)}")


def pressed(value_: str) -> tuple[str, str]:
    """What was chosen in the menu: the act and the KPI's id; empty for anything else."""
    act, _, kpi = value_.partition(" ")
    return (act, kpi) if act in ACTS else ("", "")


def assumed(kpis: Sequence[Kpi]) -> list[str]:
    """The names of the KPIs whose way of combining nobody has said."""
    return [kpi.name for kpi in kpis if is_unsaid(kpi)]
