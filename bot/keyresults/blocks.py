"""Key results as cards show them. Pure. The sentences are those of goals."""

from collections.abc import Sequence
from typing import Any

from bot.keyresults.progress import ResultNow, average
from bot.kpis import figures
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, mention, say
from bot.text import Translator


def line(t: Translator, now: ResultNow, owner: str = "") -> Mrkdwn:
    """A key result in a line: what it is worth and since when, from where to where it goes, how far it has come; and
    whose it is, unless the `owner` of all."""
    one = now.result
    parts = [_value(t, now), _span(t, now)]
    parts += [_way(t, now)] if now.way is not None else []
    parts += [say(t, "goals-result-late")] if now.is_late else []
    parts += [say(t, f"goals-result-{now.why}")] if now.why else []
    parts += [mention(one.owner)] if one.owner not in ("", owner) else []
    return Mrkdwn(f"{say(t, 'goals-result', metric=one.metric)} {Mrkdwn(' · ').join(parts)}")


def _value(t: Translator, now: ResultNow) -> Mrkdwn:
    if now.value is None:
        return say(t, "goals-result-none")
    said = {"value": figures.value(t, now.measure, now.value), "day": t.date(now.day)}
    return say(t, "goals-result-kpi", kpi=now.kpi, **said) if now.kpi else say(t, "goals-result-value", **said)


def _span(t: Translator, now: ResultNow) -> Mrkdwn:
    one = now.result
    start, target = (None if v is None else figures.value(t, one.measure, v) for v in (one.start, one.target))
    if target is None:
        return say(t, "goals-result-no-target")
    return say(t, "goals-result-span" if start else "goals-result-target", start=start or "", target=target)


def _way(t: Translator, now: ResultNow) -> Mrkdwn:
    way = now.way or 0.0
    if way >= 1:
        return say(t, "goals-result-reached")
    return say(t, "goals-result-below") if way < 0 else say(t, "goals-result-way", percent=percent(way))


def percent(way: float) -> int:
    """A share in per cent, 99 until all of it is there."""
    return min(99, round(way * 100)) if way < 1 else 100


def summary(t: Translator, results: Sequence[ResultNow]) -> Mrkdwn:
    """Of how many key results it is known how far they have come; the average only where it is of all."""
    known, mean = sum(1 for one in results if one.way is not None), average(results)
    if mean is not None and len(results) > 1:
        return say(t, "goals-average", percent=percent(mean), count=len(results))
    return say(t, "goals-known", known=known, count=len(results))


def results(
    t: Translator, room: Room[Any], record: Record[Any], known: Sequence[ResultNow], *, may: bool
) -> list[Block]:
    """The key results on the card of their record, each with the button that changes it; where a KPI is called as one
    is, that it may be read from it."""
    if not known:
        return [kit.context(say(t, f"{room.name}-no-results"))]
    blocks: list[Block] = []
    for now in known:
        carried = f"{record.number}/{now.result.id}"
        edit = kit.button(t("records-edit"), f"{room.name}.result", carried) if may else None
        blocks.append(kit.section(line(t, now, record.content.owner), accessory=edit))
        if may and now.suggested:
            bind = kit.button(t(f"{room.name}-bind"), f"{room.name}.bind", carried)
            blocks.append(kit.section(say(t, f"{room.name}-suggested", kpi=now.suggested), accessory=bind))
    return [*blocks, kit.context(summary(t, known))]


def buttons(t: Translator, room: Room[Any], number: str, *, may: bool, enters: bool) -> list[Block]:
    """What a person may do on the card of a record: add a key result, and say what some are worth."""
    new = [kit.button(t("goals-result-form-add"), f"{room.name}.result_new", number)] if may else []
    return [*new, *([kit.button(t(f"{room.name}-enter"), f"{room.name}.enter", number)] if enters else [])]


def with_remove(t: Translator, room: Room[Any], view: Block, carried: str) -> Block:
    """The form of a key result that is there, with the button that takes it out."""
    asked = kit.confirm(
        t(f"{room.name}-remove"), t(f"{room.name}-remove-ask"), t(f"{room.name}-remove"), t("slack-cancel")
    )
    remove = kit.button(t(f"{room.name}-remove"), f"{room.name}.result_remove", carried, style="danger", confirm=asked)
    return {**view, "blocks": [*view["blocks"], kit.actions(remove)]}


def question(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What whoever owns key results is asked every month."""
    number, name = str(record.number), room.name
    enter = kit.button(t(f"{name}-enter"), f"{name}.enter", number, style="primary")
    unknown = kit.button(t(f"{name}-unknown"), f"{name}.unknown", number)
    return [kit.section(say(t, f"{name}-values-ask", title=show.title(record))), kit.actions(enter, unknown)]


def values_form(
    t: Translator, room: Room[Any], record: Record[Any], known: Sequence[ResultNow], today: str, back: str
) -> Block:
    """The form of what key results are worth on a day."""
    fields = [
        kit.text_input(f"value:{now.result.id}", now.result.metric, limit=40, optional=True, hint=_hint(t, now))
        for now in known
    ]
    day = kit.date_input("day", t("goals-result-field-day"), value=today, optional=False)
    return show.act_form(
        t,
        room,
        record.number,
        "values",
        [kit.section(show.title(record)), *fields, day],
        back,
        title=f"{room.name}-values",
    )


def _hint(t: Translator, now: ResultNow) -> str:
    return bare(Mrkdwn(f"{_value(t, now)} · {_span(t, now)}"))
