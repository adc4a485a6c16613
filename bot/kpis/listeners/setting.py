"""Values that people bring: in a line, or in a form."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.errors import Mistakes, UserError
from bot.kpis.ask import read_reading, split_name
from bot.kpis.blocks import value as blocks
from bot.kpis.blocks.words import period
from bot.kpis.entry import read_value
from bot.kpis.exact import exact, read_back
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.listeners.show import answered, blocks_of, desk, named, not_found, one_standing, presented
from bot.kpis.rows import may_be_share, scaled
from bot.kpis.store import kpis, readings
from bot.periods import usual
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import Mrkdwn, clean, say
from bot.text.dates import read_period


def _today(request: Request, kpi: Kpi) -> date:
    return request.services.clock().astimezone(ZoneInfo(kpi.zone)).date()


def typed_line(request: Request, text: str) -> Answer:
    """`/kpi set activation 41.2 [date]`."""
    names = [kpi.name for kpi in kpis.everything(request.services.store, request.workspace)]
    name, rest = split_name(text, names)
    kpi = named(request, name)
    if kpi is None:
        return not_found(request, name)
    if not rest:
        return open_form(request, kpi)
    typed = read_reading(kpi, rest, request.t.language, _today(request, kpi))
    if typed.value is None:
        raise UserError("kpis-error-value", text=typed.wrong[:60])
    if typed.period is None:
        raise UserError(f"kpis-error-period-{usual(kpi.grain)}", text=typed.wrong[:60])
    shown, text = _entered(request, kpi, typed.value, typed.period, typed.said)
    return reply(shown, text) if shown else Answer()


def _entered(request: Request, kpi: Kpi, value: float, when: str, typed: str) -> tuple[list[Block], str]:
    """Keep a value and say so, with the way back; or ask whether it is a share. Nothing where it was kept already."""
    if not typed.endswith("%"):
        if may_be_share(kpi, [value], _known(request, kpi)):
            text = say(request.t, "kpis-set-share", name=kpi.name, value=exact(request.t, kpi, value))
            return blocks.share(request.t, kpi, text, value, when), text
        if abs(value) <= 1:
            value = scaled(kpi, value)
    return _kept(request, kpi, value, when, typed)


def _known(request: Request, kpi: Kpi) -> list[float]:
    return list(readings.values(request.services.store, request.workspace, kpi.id).values())


def _kept(request: Request, kpi: Kpi, value: float, when: str, typed: str) -> tuple[list[Block], str]:
    own, since = desk(request), request.now
    try:
        kept = own.set_value(kpi.id, value, when)
    except RepeatedError:
        return [], ""
    note = said(request, kpi, kept, typed)
    shown = blocks_of(request, one_standing(request, kpi)[0], note)
    is_own = kept.person == request.user and kept.collected_at >= since
    return [*shown[:1], *([blocks.undo(request.t, kept)] if is_own else []), *shown[1:]], note


def said(request: Request, kpi: Kpi, kept: Reading, typed: str) -> Mrkdwn:
    """What was saved, to its last digit, and what it corrects."""
    t = request.t
    now, when = read_back(t, kpi, kept.value, typed), period(t, kpi.grain, kept.period)
    if kept.corrected_from is None:
        return say(t, "kpis-set-kept", name=kpi.name, value=now, period=when)
    was = exact(t, kpi, kept.corrected_from)
    return say(t, "kpis-set-corrected", name=kpi.name, value=now, period=when, was=was)


def answer_share(request: Request) -> Answer:
    """The button that says whether a value was a share or a percentage."""
    carried = load(request.value)
    kpi, value = desk(request).kpi(str(carried.get("kpi") or "")), carried.get("value")
    if not isinstance(value, int | float):
        return Answer()
    shown, text = _kept(request, kpi, float(value), str(carried.get("period") or ""), "")
    return presented(request, shown, text, replace=True) if shown else Answer()


def undo(request: Request) -> Answer:
    """The button that takes a value back."""
    carried, t = load(request.value), request.t
    kpi, when = desk(request).kpi(str(carried.get("kpi") or "")), str(carried.get("period") or "")
    try:
        before = desk(request).undo_value(kpi.id, when, whole(carried.get("version")))
    except RepeatedError:
        return Answer()
    said_of = period(t, kpi.grain, when)
    if before is None:
        text = say(t, "kpis-undone", name=kpi.name, period=said_of)
    else:
        text = say(t, "kpis-undone-before", name=kpi.name, period=said_of, value=exact(t, kpi, before.value))
    return presented(request, blocks_of(request, one_standing(request, kpi)[0], text), text, replace=True)


def open_form(request: Request, kpi: Kpi) -> Answer:
    """The form that takes one value."""
    if not desk(request).may_enter(kpi):
        raise UserError("kpis-error-rights-enter", name=kpi.name)
    view = blocks.form(request.t, kpi, request.back)
    return Answer(then=lambda: request.open(view))


def open_(request: Request) -> Answer:
    """The same from a card."""
    return open_form(request, desk(request).kpi(request.value))


def save(request: Request) -> Answer:
    """The form, submitted."""
    kpi, values = desk(request).kpi(str(request.metadata.get("kpi") or "")), request.values
    wrong = Mistakes()
    value = wrong.of(lambda: _value(request, kpi, clean(str(values.get("value") or ""))), 0.0)
    when = wrong.of(lambda: _period(request, kpi, clean(str(values.get("period") or ""))), "")
    wrong.tell()
    shown, text = _entered(request, kpi, value, when, clean(str(values.get("value") or "")))
    if not shown:
        return Answer()
    return answered(request, shown, text)


def _value(request: Request, kpi: Kpi, typed: str) -> float:
    value = read_value(kpi, typed, request.t.language)
    if value is None:
        raise UserError("kpis-error-value", field="value", text=typed[:60])
    return value


def _period(request: Request, kpi: Kpi, typed: str) -> str:
    when = read_period(kpi.grain, typed, kpi.zone, _today(request, kpi)) if typed else ""
    if when is None:
        raise UserError(f"kpis-error-period-{usual(kpi.grain)}", field="period", text=typed[:60])
    return when
