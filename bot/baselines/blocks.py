"""Before and after as people see them, and the form of a baseline. Pure."""

from collections.abc import Sequence
from datetime import date

from bot.figures.chart import bars
from bot.figures.comparison import FigureComparison, values_of
from bot.figures.counting import key_of, part_of, several_days
from bot.figures.figure import LEAST, ImpactFigure
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def listing(t: Translator, found: Sequence[FigureComparison], *, may_set: bool) -> list[Block]:
    """Every baseline with what came after it."""
    blocks: list[Block] = [] if found else [kit.section(say(t, "impact-baseline-none"))]
    for one in found:
        blocks.append(kit.section(_both(t, one)))
        blocks += [_chart(t, one)] if one.before.name == "lead_time" and values_of(one.before) else []
    blocks += [kit.context(say(t, "impact-baseline-cause"))] if found else []
    button = kit.button(t("impact-baseline-set"), "baselines.ask")
    return [*blocks, *([kit.actions(button)] if may_set else [])]


def _both(t: Translator, one: FigureComparison) -> Mrkdwn:
    name = escape(t(f"impact-{key_of(one.before.name)}-name"))
    lines = [f"*{name}*", _period(t, "before", one.before), _period(t, "after", one.after)]
    return Mrkdwn("\n".join([*lines, f"_{say(t, f'impact-verdict-{one.verdict}')}_", *_season(t, one)]))


def _period(t: Translator, which: str, one: ImpactFigure) -> Mrkdwn:
    days = {"since": t.date(one.since), "until": t.date(one.until)}
    return say(t, f"impact-baseline-{which}", text=in_words(t, one), **days)


def in_words(t: Translator, one: ImpactFigure) -> str:
    """What a figure came to, in the language of whoever reads: it may have been counted in another."""
    if one.name == "lead_time":
        return several_days(t, [int(value) for value in values_of(one)])
    if one.name == "time_to_agree":
        values = sorted(values_of(one))
        if values:
            band = t(f"impact-pulse-band-{values[(len(values) - 1) // 2]:g}")
            return t("impact-baseline-band", band=band, count=len(values))
        why = "few-answers" if one.numerator < LEAST else "low-rate"
        said = {"answered": one.numerator, "asked": one.denominator}
        return t(f"impact-pulse-{why}", **said) if one.denominator else t("impact-no-pulse")
    return part_of(t, one.numerator, one.denominator)


def _season(t: Translator, one: FigureComparison) -> list[Mrkdwn]:
    """The months of either period, where they are not the same of the year."""
    first, then = (_months(each) for each in (one.before, one.after))
    if then <= first:
        return []
    names = [_named(t, each) for each in (one.before, one.after)]
    return [say(t, "impact-baseline-season", before=names[0], after=names[1])]


def _months(one: ImpactFigure) -> set[int]:
    begun, ends = (date.fromisoformat(day) for day in (one.since, one.until))
    count = (ends.year - begun.year) * 12 + ends.month - begun.month
    return {(begun.month - 1 + n) % 12 for n in range(count + 1)}


def _named(t: Translator, one: ImpactFigure) -> str:
    months = dict.fromkeys(date.fromisoformat(day).replace(day=1) for day in (one.since, one.until))
    return "–".join(t.dated(month, "LLLL") for month in months)


def _chart(t: Translator, one: FigureComparison) -> Block:
    both = {"before": one.before, "after": one.after}
    series = {t(f"impact-series-{name}"): values_of(each) for name, each in both.items()}
    return bars(t, t("impact-lead-time-name"), series)


def form(t: Translator, metrics: Sequence[str], back: str) -> Block:
    """The figure, and the period that it is compared with."""
    options = [kit.option(t(f"impact-{key_of(one)}-name"), one) for one in metrics]
    fields = [
        kit.select_input("metric", t("impact-baseline-metric"), options, value=metrics[0]),
        kit.date_input("since", t("impact-baseline-since"), optional=False),
        kit.date_input("until", t("impact-baseline-until"), optional=False, hint=t("impact-baseline-hint")),
    ]
    return form_view(t, "baselines.save", "impact-baseline-set", fields, {"back": back})
