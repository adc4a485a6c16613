"""What is rarely done to one KPI: the three dots of its card, and what it was defined as."""

from bot.errors import UserError
from bot.kpis.blocks import more, versions
from bot.kpis.kpi import Kpi
from bot.kpis.listeners import editing, history
from bot.kpis.listeners.show import answered, blocks_of, desk, one_standing, presented
from bot.kpis.store import definitions
from bot.merge import OvertakenError
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import selected_value
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import say

_VERSIONS = 1000  # that the list goes back


def open_(request: Request) -> Answer:
    """Something was chosen under the three dots of a card."""
    act, _, wanted = selected_value(request).partition(":")
    kpi = desk(request).kpi(wanted)
    if act == "edit":
        return editing.edit(request, kpi)
    if act == "archive":
        return _ask_archive(request, kpi)
    if act == "definitions":
        return presented(request, _versions_of(request, kpi), kpi.name)
    return presented(request, history.history_of(request, kpi), kpi.name)


def _ask_archive(request: Request, kpi: Kpi) -> Answer:
    if not desk(request).may_change(kpi):
        raise UserError("kpis-error-rights", name=kpi.name)
    view = more.ask_archive(request.t, kpi, request.back)
    return Answer(then=lambda: request.open(view))


def archive(request: Request) -> Answer:
    """The question, answered with yes."""
    try:
        kpi = desk(request).archive(str(request.metadata.get("kpi") or ""))
    except RepeatedError:
        return Answer()
    t = request.t
    text = say(t, "kpis-archived", name=kpi.name)
    shown = [kit.section(text), kit.actions(kit.button(t("kpis-restore"), "kpis.restore", kpi.id))]
    return answered(request, shown, text)


# -- what it was defined as --------------------------------------------------------------------------------------------


def _versions_of(request: Request, kpi: Kpi, page: int = 0, note: str = "") -> list[Block]:
    known = definitions.versions(request.services.store, request.workspace, kpi, _VERSIONS)
    shown = versions.versions(request.t, kpi, known, page, may_change=desk(request).may_change(kpi))
    return [kit.context(note), *shown] if note else shown


def open_definitions(request: Request) -> Answer:
    """The button of a card, or another page: who changed its definition, when, and how."""
    carried = load(request.value)
    kpi = desk(request).kpi(str(carried.get("kpi") or request.value))
    blocks = _versions_of(request, kpi, whole(carried.get("page")))
    return presented(request, blocks, kpi.name, replace="page" in carried)


def restore(request: Request) -> Answer:
    """The button of a version: the KPI says again what it said then, and the list shows it."""
    carried, own, t = load(request.value), desk(request), request.t
    wanted = str(carried.get("kpi") or "")
    try:
        kpi = own.restore(wanted, str(carried.get("at") or ""), str(carried.get("base") or ""))
        note = say(t, "kpis-version-restored", name=kpi.name)
    except RepeatedError:
        return Answer()
    except OvertakenError as error:
        kpi, note = error.now, say(t, "kpis-version-overtaken")
    return presented(request, _versions_of(request, kpi, note=note), kpi.name, replace=True)


def confirm_combine(request: Request) -> Answer:
    """The button that says yes to how values are combined: the card, without the question."""
    try:
        kpi = desk(request).confirm_combine(request.value)
    except RepeatedError:
        return Answer()
    standing, history = one_standing(request, kpi)
    return presented(request, blocks_of(request, standing, history=history), kpi.name, replace=True)
