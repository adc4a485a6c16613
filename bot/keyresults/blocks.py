"""Key results on the card of their record and on those of other things; the question and the form of values. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.keyresults.desk import KeyResults
from bot.keyresults.result import ResultNow, average
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, escape, mention, say
from bot.text import Translator
from bot.text.fold import key

_SHOWN = 5  # key results of one record where others stand beside it
Name = Callable[[str], str]


def line(t: Translator, of: KeyResults, now: ResultNow, owner: str = "", name: Name = mention) -> Mrkdwn:
    """A key result in a line: what it is worth and since when, from where to where it goes, how far it has come; and
    whose it is, as `name` says who somebody is, unless the `owner` of all."""
    one, way = now.result, now.way
    parts = [_worth(t, of, now)]
    if way is not None:
        known = "reached" if way >= 1 else "below" if way < 0 else "way"
        parts.append(say(t, f"keyresults-{known}", percent=percent(way)))
    parts += [say(t, "keyresults-late")] if now.is_late else []
    parts += [say(t, f"keyresults-{now.why}")] if now.why else []
    parts += [escape(name(one.owner))] if one.owner not in ("", owner) else []
    return Mrkdwn(f"{say(t, 'keyresults-line', metric=one.metric)} {Mrkdwn(' · ').join(parts)}")


def _worth(t: Translator, of: KeyResults, now: ResultNow) -> Mrkdwn:
    """What it is worth, and from where to where it goes."""
    one = now.result
    which, span = "none", "no-target"
    if now.value is not None:
        which = "value" if not now.kpi else "same" if key(now.kpi) == key(one.metric) else "kpi"
    if one.target is not None:
        span = "target" if one.start is None else "span"
    said = {name: of.said(t, one, getattr(one, name)) for name in ("start", "target") if one.says([name])}
    if now.value is not None:
        said |= {"value": of.said(t, now.measure, now.value), "day": t.date(now.day), "kpi": now.kpi}
    return Mrkdwn(" · ".join(say(t, f"keyresults-{one_}", **said) for one_ in (which, span)))


def percent(way: float) -> int:
    """A share in per cent, 99 until all of it is there."""
    return min(99, round(way * 100)) if way < 1 else 100


def _summary(t: Translator, results: Sequence[ResultNow]) -> Mrkdwn:
    """Of how many key results it is known how far they have come; the average only where it is of all."""
    known, mean = sum(1 for one in results if one.way is not None), average(results)
    if mean is not None and len(results) > 1:
        return say(t, "keyresults-average", percent=percent(mean), count=len(results))
    return say(t, "keyresults-known", known=known, count=len(results))


def results(
    t: Translator,
    of: KeyResults,
    record: Record[Any],
    known: Sequence[ResultNow],
    namesakes: Mapping[str, str],
    may: bool,
) -> list[Block]:
    """The key results on the card of their record, each with the button that changes it; where a KPI is called as one
    is (`namesakes` by its id), that it may be read from it."""
    if not known:
        return [kit.context(say(t, "keyresults-empty"))]
    blocks: list[Block] = []
    for now in known:
        carried, kpi = f"{record.number}/{now.result.id}", namesakes.get(now.result.id)
        edit = kit.button(t("records-edit"), f"{of.room.name}.result", carried) if may else None
        blocks.append(kit.section(line(t, of, now, record.content.owner), accessory=edit))
        if may and kpi:
            bind = kit.button(t("keyresults-bind"), f"{of.room.name}.bind", carried)
            blocks.append(kit.section(say(t, "keyresults-suggested", kpi=kpi), accessory=bind))
    return [*blocks, kit.context(_summary(t, known))]


def buttons(t: Translator, of: KeyResults, number: int, *, may: bool, enters: bool) -> list[Block]:
    """What a person may do on the card of a record: add a key result, and say what some are worth."""
    name, said = of.room.name, str(number)
    new = [kit.button(t(f"{name}-result-form-add"), f"{name}.result_new", said)] if may else []
    return [*new, *([kit.button(t("keyresults-enter"), f"{name}.enter", said)] if enters else [])]


def with_remove(t: Translator, of: KeyResults, view: Block, carried: str) -> Block:
    """The form of a key result that is there, with the button that takes it out."""
    remove = t("keyresults-remove")
    asked = kit.confirm(remove, t("keyresults-remove-ask"), remove, t("slack-cancel"))
    button = kit.button(remove, f"{of.room.name}.result_remove", carried, style="danger", confirm=asked)
    return {**view, "blocks": [*view["blocks"], kit.actions(button)]}


def question(of: KeyResults, t: Translator, record: Record[Any]) -> list[Block]:
    """What whoever owns key results is asked every month."""
    enter = kit.button(t("keyresults-enter"), f"{of.room.name}.enter", str(record.number), style="primary")
    unknown = kit.button(t("keyresults-unknown"), f"{of.room.name}.unknown", str(record.number))
    return [kit.section(say(t, "keyresults-ask", title=show.title(record))), kit.actions(enter, unknown)]


def values_form(
    t: Translator, of: KeyResults, record: Record[Any], known: Sequence[ResultNow], today: str, back: str
) -> Block:
    """The form of what key results are worth on a day."""
    shown = [kit.section(show.title(record))]
    for now in known:
        hint = bare(_worth(t, of, now))
        shown.append(kit.text_input(f"value:{now.result.id}", now.result.metric, limit=40, optional=True, hint=hint))
    day = kit.date_input("day", t(f"{of.room.name}-result-field-day"), value=today, optional=False)
    return show.act_form(t, of.room, record.number, "values", [*shown, day], back, title="keyresults-enter")


def standing(
    t: Translator, of: KeyResults, record: Record[Any], known: Sequence[ResultNow], name: Name = mention
) -> list[Block]:
    """The first key results of a record, below its line; `name` says who somebody is."""
    return [kit.context(*(line(t, of, now, record.content.owner, name) for now in known[:_SHOWN]))] if known else []


def on_card(
    t: Translator, of: KeyResults, found: Sequence[Record[Any]], known: Sequence[Sequence[ResultNow]], more: int
) -> list[Block]:
    """Records on the card of another thing, each with the key results that are about it; so many `more`."""
    blocks: list[Block] = [kit.section(say(t, f"{of.room.name}-beside"))] if found else []
    for record, results_ in zip(found, known, strict=True):
        blocks += [show.line(t, of.room, record), *standing(t, of, record, results_)]
    return [*blocks, *([kit.context(say(t, "slack-linked-more", count=more))] if more > 0 else [])]
