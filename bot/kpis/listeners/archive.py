"""Taking a KPI out of use, and bringing it back."""

from bot.errors import UserError
from bot.kpis.kpi import NAME_LIMIT, Kpi
from bot.kpis.listeners.show import blocks_of, desk, one_standing, presented
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.request import Answer, Request, reply
from bot.slack.text import say, trim


def ask_archive(request: Request, kpi: Kpi) -> Answer:
    """`/kpi archive NAME`: asks first."""
    t = request.t
    if not desk(request).may_change(kpi):
        raise UserError("kpis-error-rights", name=kpi.name)
    text = say(t, "kpis-archive-ask", name=kpi.name)
    sure = kit.confirm(
        t("kpis-archive-title"),
        t("kpis-archive-sure", name=trim(kpi.name, NAME_LIMIT)),
        t("kpis-archive"),
        t("slack-cancel"),
    )
    button = kit.button(t("kpis-archive"), "kpis.archive", kpi.id, style="danger", confirm=sure)
    return reply([kit.section(text), kit.actions(button)], text)


def archive(request: Request) -> Answer:
    """The button that takes a KPI out of use."""
    try:
        kpi = desk(request).archive(request.value)
    except RepeatedError:
        return Answer()
    t = request.t
    text = say(t, "kpis-archived", name=kpi.name)
    undo = kit.actions(kit.button(t("kpis-restore"), "kpis.restore", kpi.id))
    return presented(request, [kit.section(text), undo], text, replace=True)


def restore(request: Request) -> Answer:
    """The button that brings it back."""
    try:
        kpi = desk(request).unarchive(request.value)
    except RepeatedError:
        return Answer()
    text = say(request.t, "kpis-restored", name=kpi.name)
    blocks = blocks_of(request, one_standing(request, kpi)[0], text)
    return presented(request, blocks, text, replace=True)
