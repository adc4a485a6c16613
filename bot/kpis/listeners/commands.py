"""`/kpi …`."""

from bot.asking import answer as question
from bot.errors import UserError
from bot.kpis.ask import WORDS, KpiQuestion, near, needs_name, read_command, read_last, read_team, slip, unquoted
from bot.kpis.blocks import lists
from bot.kpis.blocks.lists import Page
from bot.kpis.listeners import acts, archive, digest, editing, files, history, listing, periods, setting, show
from bot.kpis.question import asks_missed_briefly, names_team
from bot.kpis.span import read_span
from bot.kpis.store import kpis
from bot.kpis.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.meant import asked, called_line, pressed, unknown
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.fold import key


def command(request: Request) -> Answer:
    """Answers what was typed: a KPI of just that name, else what a word of the command asks for."""
    typed, t = clean(request.text).strip(), request.t
    ask = read_command(typed)
    if ask.what != "show" and show.named(request, typed) is not None:
        ask = KpiQuestion("show", typed)
    last = read_last(typed) if show.named(request, typed) is None else None
    if last is not None and show.named(request, last.text) is not None:
        ask = last
    if show.named(request, typed) is None and (page := _page(request, typed)):
        return reply(listing.page_of(request, page), t("kpis-title"))
    if ask.what == "show" and show.named(request, ask.text) is None:
        when = read_span(ask.text, request.services.clock().date())
        kpi = show.named(request, when.rest) if when else None
        if when and kpi:
            return periods.show_period(request, kpi, when)
    if needs_name(ask):
        raise UserError("kpis-error-name-missing", command=called_line(t, f"/kpi {typed.split()[0][:20]}"))
    if ask.what == "other":
        return asked(request, ask.text)
    if ask.what == "number":
        return show.not_found(request, ask.text, add=False)
    if ask.what == "list":
        team = listing.team_named(request, ask.text)
        if team is not None:
            return reply(listing.page_of(request, Page(team)), t("kpis-title"))
        return _named(request, KpiQuestion("search", ask.text, ask.is_name))
    if ask.what == "add" and not ask.is_name:
        return editing.add(request, ask.text)
    if ask.what == "set":
        return setting.typed_line(request, ask.text)
    if ask.what in ("show", "search", "edit", "history", "archive", "share", "add"):
        return _named(request, ask)
    return _unnamed(request, ask)


def _page(request: Request, typed: str) -> Page | None:
    """The part of the list that words ask for: what is off target, a team."""
    if asks_missed_briefly(typed):
        return Page(missed=True)
    team = listing.team_named(request, typed) if names_team(typed) else None
    return Page(team) if team else None


def _named(request: Request, ask: KpiQuestion) -> Answer:
    """What is done to one KPI."""
    typed = clean(request.text).strip()
    kpi = show.named(request, ask.text)
    if kpi is None:
        if ask.is_name or ask.text in (typed, unquoted(typed)):
            known = [one.name for one in kpis.everything(request.services.store, request.workspace)]
            name = unquoted(typed)
            is_name = near(name, known) or slip(typed, known) or show.archived(request, name)
            told = None if is_name else question(request, typed) or _misread(request, ask, typed)
            return told or show.not_found(request, name, typed)
        return show.not_found(request, ask.text, add=ask.what == "edit")
    if ask.what == "edit":
        return editing.edit(request, kpi)
    if ask.what == "share":
        return acts.open_share(pressed(request, kpi.id))
    if ask.what == "archive":
        return archive.ask_archive(request, kpi)
    if ask.what == "history":
        return reply(history.history_of(request, kpi), kpi.name)
    return show.show(request, kpi)


def _misread(request: Request, ask: KpiQuestion, typed: str) -> Answer | None:
    """What begins with a word that is rather a command's: `new churn`, `approve`."""
    if ask.what == "add":
        name = show.shorten(ask.text)
        it = kit.button(request.t("kpis-add-it"), "kpis.add", show.shorten(typed))
        return asked(request, f"/kpi add {name}", it) if name == ask.text else None
    words = WORDS.read(typed)
    return unknown(request, "/kpi", WORDS, words.foreign) if words.foreign and not words.rest else None


def _unnamed(request: Request, ask: KpiQuestion) -> Answer:
    """What needs no name; words after it are a KPI named so, or nothing we know."""
    t = request.t
    listed = read_command(ask.text) if ask.what == "schedule" and ask.text else ask
    if listed.what in ("list", "schedules") and not listed.text:  # "schedule list"
        ask = KpiQuestion("schedules")
    if ask.what == "digest":
        return digest.of_team(request, read_team(ask.text) or ask.text)
    if ask.text and ask.what != "import":
        return _unknown(request)
    if ask.what == "schedule":
        return digest.PLANNING.new(request)
    if ask.what == "schedules":
        return reply(digest.PLANNING.listing(request), t("schedule-manage"))
    if ask.what == "import":
        return files.open_import(request, ask.text)
    if ask.what == "export":
        return files.export(request)
    return _help(request)


def _unknown(request: Request) -> Answer:
    """Words after one that takes none: what they ask, else whether that word was meant, or a KPI that is missing."""
    typed = clean(request.text).strip()
    known = [one.name for one in kpis.everything(request.services.store, request.workspace)]
    if not key(typed):
        return _help(request)
    told = None if near(typed, known) or show.archived(request, typed) else question(request, typed)
    add = kit.button(request.t("kpis-add-it"), "kpis.add", show.shorten(typed))
    return told or asked(request, f"/kpi {typed.split()[0]}", add)


def _help(request: Request) -> Answer:
    return reply(lists.help_(request.t, USAGE), request.t("kpis-title"))
