"""`/kpi …`."""

from bot.errors import UserError
from bot.kpis.ask import KpiQuestion, needs_name, read_command, read_team
from bot.kpis.blocks import lists
from bot.kpis.blocks.lists import Page
from bot.kpis.listeners import archive, digest, editing, files, history, listing, setting, show
from bot.kpis.usage import USAGE
from bot.slack.meant import run
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.fold import fold


def command(request: Request) -> Answer:
    """Answers what was typed."""
    ask, t = read_command(clean(request.text)), request.t
    if needs_name(ask):
        raise UserError("kpis-error-name-missing", command=f"/kpi {clean(request.text).split()[0][:20]}")
    if ask.what == "list":
        team = read_team(ask.text)
        if team is not None:
            return reply(listing.page_of(request, Page(team)), t("kpis-title"))
        return _named(request, KpiQuestion("show", request.text.strip()))
    if ask.what == "add":
        return editing.add(request, ask.text)
    if ask.what == "set":
        return setting.typed_line(request, ask.text)
    if ask.what in ("show", "edit", "history", "archive"):
        return _named(request, ask)
    return _unnamed(request, ask)


def meant(request: Request) -> Answer:
    """The command that was meant by a mistyped word."""
    return run(request, command)


def _named(request: Request, ask: KpiQuestion) -> Answer:
    """What is done to one KPI."""
    kpi = show.named(request, ask.text)
    if kpi is None:
        return show.not_found(request, ask.text, clean(request.text) if ask.what == "show" else "")
    if ask.what == "edit":
        return editing.edit(request, kpi)
    if ask.what == "archive":
        return archive.ask_archive(request, kpi)
    if ask.what == "history":
        return reply(history.history_of(request, kpi), kpi.name)
    return show.show(request, kpi)


def _unnamed(request: Request, ask: KpiQuestion) -> Answer:
    """What needs no name; words after it are a KPI named so, or nothing we know."""
    t = request.t
    if ask.text and ask.what != "import":
        typed = clean(request.text).strip()
        return _named(request, KpiQuestion("show", typed)) if fold(typed) else _help(request)
    if ask.what == "schedule":
        return digest.PLANNING.new(request)
    if ask.what == "schedules":
        return reply(digest.PLANNING.listing(request), t("schedule-manage"))
    if ask.what == "digest":
        return digest.from_anywhere(request)
    if ask.what == "import":
        return files.open_import(request, ask.text)
    if ask.what == "export":
        return files.export(request)
    return _help(request)


def _help(request: Request) -> Answer:
    return reply(lists.help_(request.t, USAGE), request.t("kpis-title"))
