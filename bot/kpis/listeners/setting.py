"""Values that people bring: in a line, or in a form."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.errors import Mistakes, UserError
from bot.kpis import figures
from bot.kpis.ask import read_reading, split_name
from bot.kpis.blocks import card
from bot.kpis.blocks import value as blocks
from bot.kpis.blocks.words import period
from bot.kpis.entry import read_value
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.listeners.show import blocks_of, desk, named, not_found, one_standing
from bot.kpis.store import kpis
from bot.periods import read_period, usual
from bot.slack.acting import RepeatedError
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, clean, say


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
    value, when = read_reading(kpi, rest, request.t.language, _today(request, kpi))
    if value is None:
        raise UserError("kpis-error-value", text=rest[:60])
    if when is None:
        raise UserError(f"kpis-error-period-{usual(kpi.grain)}", text=rest[:60])
    try:
        kept = desk(request).set_value(kpi.id, value, when)
    except RepeatedError:
        return Answer()
    note = said(request, kpi, kept)
    return reply(blocks_of(request, one_standing(request, kpi)[0], note), note)


def said(request: Request, kpi: Kpi, kept: Reading) -> Mrkdwn:
    """What was kept, and what it corrects."""
    t = request.t
    now, when = figures.value(t, kpi, kept.value), period(t, kpi.grain, kept.period)
    if kept.corrected_from is None:
        return say(t, "kpis-set-kept", name=kpi.name, value=now, period=when)
    was = figures.value(t, kpi, kept.corrected_from)
    return say(t, "kpis-set-corrected", name=kpi.name, value=now, period=when, was=was)


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
    try:
        kept = desk(request).set_value(kpi.id, value, when)
    except RepeatedError:
        return Answer()
    note = said(request, kpi, kept)
    answer = blocks_of(request, one_standing(request, kpi)[0], note)
    if request.back:
        return Answer(then=lambda: request.respond(answer, note))
    return Answer({"response_action": "update", "view": card.told(request.t, answer)})


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
