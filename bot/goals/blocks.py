"""Objectives and their key results: on cards, as questions and forms, and on the cards of other things. Pure."""

from collections.abc import Callable, Mapping, Sequence

from bot.goals.goal import ROOM, VERDICTS, Objective, in_words
from bot.goals.progress import ResultNow, average
from bot.kpis import figures
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, escape, mention, say
from bot.text import Translator
from bot.text.fold import key

_SHOWN = 5  # key results of one objective where others stand beside it
Name = Callable[[str], str]


def line(t: Translator, now: ResultNow, owner: str = "", name: Name = mention) -> Mrkdwn:
    """A key result in a line: what it is worth and since when, from where to where it goes, how far it has come; and
    whose it is, as `name` says who somebody is, unless the `owner` of all."""
    one, way = now.result, now.way
    parts = [_worth(t, now)]
    if way is not None:
        known = "reached" if way >= 1 else "below" if way < 0 else "way"
        parts.append(say(t, f"goals-result-{known}", percent=percent(way)))
    parts += [say(t, "goals-result-late")] if now.is_late else []
    parts += [say(t, f"goals-result-{now.why}")] if now.why else []
    parts += [escape(name(one.owner))] if one.owner not in ("", owner) else []
    return Mrkdwn(f"{say(t, 'goals-result', metric=one.metric)} {Mrkdwn(' · ').join(parts)}")


def _worth(t: Translator, now: ResultNow) -> Mrkdwn:
    """What it is worth, and from where to where it goes."""
    one = now.result
    value, span = "none", "no-target"
    if now.value is not None:
        value = "value" if not now.kpi else "same" if key(now.kpi) == key(one.metric) else "kpi"
    if one.target is not None:
        span = "target" if one.start is None else "span"
    said = {name: figures.value(t, one.measure, getattr(one, name)) for name in ("start", "target") if one.says([name])}
    if now.value is not None:
        said |= {"value": figures.value(t, now.measure, now.value), "day": t.date(now.day), "kpi": now.kpi}
    return Mrkdwn(" · ".join(say(t, f"goals-result-{which}", **said) for which in (value, span)))


def percent(way: float) -> int:
    """A share in per cent, 99 until all of it is there."""
    return min(99, round(way * 100)) if way < 1 else 100


def _summary(t: Translator, results: Sequence[ResultNow]) -> Mrkdwn:
    """Of how many key results it is known how far they have come; the average only where it is of all."""
    known, mean = sum(1 for one in results if one.way is not None), average(results)
    if mean is not None and len(results) > 1:
        return say(t, "goals-average", percent=percent(mean), count=len(results))
    return say(t, "goals-known", known=known, count=len(results))


def results(
    t: Translator,
    record: Record[Objective],
    known: Sequence[ResultNow],
    namesakes: Mapping[str, str],
    *,
    may: bool,
) -> list[Block]:
    """The key results on the card of their record, each with the button that changes it; where a KPI is called as one
    is (`namesakes` by its id), that it may be read from it."""
    if not known:
        return [kit.context(say(t, "goals-no-results"))]
    blocks: list[Block] = []
    for now in known:
        carried, kpi = f"{record.number}/{now.result.id}", namesakes.get(now.result.id)
        edit = kit.button(t("records-edit"), "goals.result", carried) if may else None
        blocks.append(kit.section(line(t, now, record.content.owner), accessory=edit))
        if may and kpi:
            bind = kit.button(t("goals-bind"), "goals.bind", carried)
            blocks.append(kit.section(say(t, "goals-suggested", kpi=kpi), accessory=bind))
    return [*blocks, kit.context(_summary(t, known))]


def buttons(t: Translator, number: int, *, may: bool, enters: bool) -> list[Block]:
    """What a person may do on the card of an objective: add a key result, and say what some are worth."""
    new = [kit.button(t("goals-result-form-add"), "goals.result_new", str(number))] if may else []
    return [*new, *([kit.button(t("goals-enter"), "goals.enter", str(number))] if enters else [])]


def home(t: Translator) -> list[Block]:
    """What one can do from Home."""
    return [kit.button(t("goals-form-add"), "goals.new"), kit.button(t("goals-list"), "goals.list", "{}")]


def with_remove(t: Translator, view: Block, carried: str) -> Block:
    """The form of a key result that is there, with the button that takes it out."""
    remove = t("goals-remove")
    asked = kit.confirm(remove, t("goals-remove-ask"), remove, t("slack-cancel"))
    button = kit.button(remove, "goals.result_remove", carried, style="danger", confirm=asked)
    return {**view, "blocks": [*view["blocks"], kit.actions(button)]}


def question(t: Translator, record: Record[Objective]) -> list[Block]:
    """What whoever owns key results is asked every month."""
    enter = kit.button(t("goals-enter"), "goals.enter", str(record.number), style="primary")
    unknown = kit.button(t("goals-unknown"), "goals.unknown", str(record.number))
    return [kit.section(say(t, "goals-values-ask", title=show.title(record))), kit.actions(enter, unknown)]


def values_form(t: Translator, record: Record[Objective], known: Sequence[ResultNow], today: str, back: str) -> Block:
    """The form of what key results are worth on a day."""
    fields = [
        kit.text_input(f"value:{now.result.id}", now.result.metric, limit=40, optional=True, hint=bare(_worth(t, now)))
        for now in known
    ]
    day = kit.date_input("day", t("goals-result-field-day"), value=today, optional=False)
    shown = [kit.section(show.title(record)), *fields, day]
    return show.act_form(t, ROOM, record.number, "values", shown, back, title="goals-enter")


def standing(t: Translator, record: Record[Objective], known: Sequence[ResultNow], name: Name = mention) -> list[Block]:
    """The first key results of an objective, below its line; `name` says who somebody is."""
    return [kit.context(*(line(t, now, record.content.owner, name) for now in known[:_SHOWN]))] if known else []


def on_card(
    t: Translator, found: Sequence[Record[Objective]], known: Mapping[int, Sequence[ResultNow]], more: int
) -> list[Block]:
    """Objectives on the card of another thing, each with the key results that are about it; so many `more`."""
    blocks: list[Block] = [kit.section(say(t, "goals-beside"))] if found else []
    for one in found:
        blocks += [show.line(t, ROOM, one), *standing(t, one, known[one.number])]
    return [*blocks, *([kit.context(say(t, "slack-linked-more", count=more))] if more > 0 else [])]


def ended(t: Translator, record: Record[Objective]) -> list[Block]:
    """What its owner is asked once the period of an objective is over."""
    carried, period = f"{record.number}/{record.content.period}", in_words(t, record.content.period)
    row = [kit.button(t(f"goals-verdict-{one}"), f"goals.end:{one}", f"{carried}/{one}") for one in VERDICTS]
    open_ = kit.button(t("records-open"), "goals.open", str(record.number))
    asked = kit.section(say(t, "goals-end-ask", title=show.title(record), period=period))
    return [asked, kit.actions(*row, open_)]
