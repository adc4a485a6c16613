"""Adding and changing KPIs, and asking a source whether it works."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.connectors import CONNECTORS
from bot.connectors.connector import SourceError
from bot.errors import UserError
from bot.kpis import figures
from bot.kpis.blocks import card, form, source, words, zones
from bot.kpis.blocks.form import Carried
from bot.kpis.blocks.source import Offered
from bot.kpis.blocks.words import period
from bot.kpis.collect import Collector
from bot.kpis.desk import OvertakenError, check_source
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import blocks_of, chart, desk, one_standing, renew, renewed, shorten
from bot.kpis.store import readings
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.places import zone_of
from bot.slack.request import Answer, Request
from bot.slack.text import clean, escape, say

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 20  # what a source is given while somebody looks at the form
# How long its history is waited for once a KPI is saved: three times, each told. Slack takes five answers to a command.
_SAVED_SECONDS = (10, 50, 240)
_A_HISTORY = 2  # values
_PICK_SECONDS = 2.5  # and while somebody types; Slack waits for 3


def offered(request: Request, current: str = "") -> Offered:
    """What this person may choose as a source; the one a KPI has stays among them."""
    environment = request.services.tools.environment
    manager = desk(request).manager
    ready = {name: one.ready(environment) for name, one in CONNECTORS.items()}
    usable = [
        one for name, one in CONNECTORS.items() if one.fetch is None or name == current or (manager and ready[name])
    ]
    absent = [name for name in CONNECTORS if not ready[name] and name != current]
    return Offered(usable, environment, absent, restricted=not manager)


# -- opening -----------------------------------------------------------------------------------------------------------


def add(request: Request, name: str = "") -> Answer:
    """`/kpi add [name]`: an empty form."""
    known = offered(request)

    def then() -> None:
        zone = zone_of(request)
        given = {"name": shorten(name), "owner": request.user, "zone": zone}
        request.open(form.build(request.t, given, known, Carried(back=request.back, own_zone=zone)))

    return Answer(then=then)


def add_button(request: Request) -> Answer:
    """The same from a button, which may carry a name."""
    return add(request, request.value)


def edit(request: Request, kpi: Kpi) -> Answer:
    """`/kpi edit NAME`: the form with what the KPI says."""
    if kpi.archived_at:
        raise UserError("kpis-error-archived", name=kpi.name)
    if not desk(request).may_change(kpi):
        raise UserError("kpis-error-rights", name=kpi.name)
    carried = Carried(kpi=kpi.id, changed_at=kpi.changed_at, back=request.back, own_zone=kpi.zone)
    view = form.build(request.t, form.given_by(request.t, kpi), offered(request, kpi.source), carried)
    return Answer(then=lambda: request.open(view))


def edit_button(request: Request) -> Answer:
    """The same from a card."""
    return edit(request, desk(request).kpi(request.value))


# -- while it is open --------------------------------------------------------------------------------------------------


def _given(request: Request, carried: Carried) -> dict[str, Any]:
    return {**carried.hidden, **request.values}


def _known(request: Request, carried: Carried) -> Offered:
    current = desk(request).kpi(carried.kpi).source if carried.kpi else ""
    return offered(request, current)


def _called(request: Request) -> dict[str, str]:
    """What the things are called that were picked in the form, by block id."""
    values = (request.view.get("state") or {}).get("values") or {}
    picked = {block_id: (element.get(source.PICK) or {}).get("selected_option") for block_id, element in values.items()}
    return {block_id: str(one["text"]["text"]) for block_id, one in picked.items() if one}


def pick(request: Request) -> Answer:
    """What a source has that fits what is typed into a field of its own; what is typed may be taken as it is."""
    t, typed = request.t, clean(str(request.body.get("value") or ""))
    name, _, wanted = str(request.body.get("block_id") or "").partition(".")
    connector = CONNECTORS.get(name)
    search = next((one.search for one in connector.settings if one.name == wanted), None) if connector else None
    if connector is None or search is None or not desk(request).manager:
        return Answer({"options": []})
    given_ = _given(request, form.unpacked(request.metadata))
    given = source.settings_in(given_, connector)
    found = request.services.asking.submit(name, search, request.services.tools, given, typed)
    try:
        return Answer(source.picks(t, found.result(_PICK_SECONDS), typed))
    except SourceError as error:
        zone = zones.find(str(given_.get("zone") or "")) or "UTC"
        return Answer(source.picks(t, [], typed, source.unlisted(t, error, zone)))
    except TimeoutError:
        return Answer(source.picks(t, [], typed, t("kpis-pick-slow")))


def follow(request: Request) -> Answer:
    """A unit, a direction, a source or a zone was chosen: the fields follow."""
    carried = form.unpacked(request.metadata)
    given, known = _given(request, carried), _known(request, carried)
    return renewed(request, form.build(request.t, given, known, carried, called=_called(request)))


def test(request: Request) -> Answer:
    """The button that asks the source with what stands in the form, and shows what it answers there."""
    if not desk(request).manager:
        raise UserError("kpis-error-source-rights")
    carried = form.unpacked(request.metadata)
    given, known, t = _given(request, carried), _known(request, carried), request.t
    view_id = str(request.view.get("id") or "")

    def show(said: str, hash_: str) -> str:
        view = form.build(t, given, known, carried, tried=said, called=_called(request))
        return renew(request, view_id, view, hash_)

    def then() -> None:
        # Whoever chose another source meanwhile, or closed the form, does not want the answer to this one.
        hash_ = str(request.view.get("hash") or "")
        try:
            kpi = check_source(form.read(given, known, t.language), request.services.tools.environment)
        except UserError as error:
            show(say(t, error.key, **error.args_), hash_)
            return
        hash_ = show(t("kpis-testing"), hash_)
        if hash_:
            show(_tried(request, kpi), hash_)

    return Answer(then=then)


def _tried(request: Request, kpi: Kpi) -> str:
    """What the source answers now, in words."""
    t = request.t
    try:
        found = Collector().attempt(request.services, request.workspace, kpi, _PATIENCE_SECONDS)
    except SourceError as error:
        return escape(words.failure(t, error.key, error.args_, kpi.zone))
    except Exception:
        log.exception("the source %s broke while it was tried", kpi.source)
        return t("kpis-source-broken")
    if not found:
        return t("kpis-tried-nothing")
    value, when = figures.value(t, kpi, found[-1].value), period(t, kpi.grain, found[-1].period)
    return say(t, "kpis-tried", value=value, period=when, count=len(found))


# -- saving ------------------------------------------------------------------------------------------------------------


def save(request: Request) -> Answer:
    """The form, submitted."""
    carried = form.unpacked(request.metadata)
    given, known = _given(request, carried), _known(request, carried)
    called = _called(request)
    view = form.build(request.t, given, known, carried, called=called)
    if not form.fields(view) <= set(request.values):
        # Slack did not show the fields of what was chosen last: now it does.
        return _again(view)
    kpi = form.read(given, known, request.t.language)
    try:
        new = desk(request).edit(carried.kpi, kpi, carried.changed_at) if carried.kpi else desk(request).define(kpi)
    except RepeatedError:
        return Answer()
    except OvertakenError as error:
        now = replace(carried, changed_at=error.current.changed_at)
        return _again(form.build(request.t, given, known, now, say(request.t, "kpis-overtaken"), called=called))
    except UserError as error:
        raise form.beside(error, kpi.source) from error
    return told(request, new, request.t("kpis-saved-edit" if carried.kpi else "kpis-saved-add"))


def _history(request: Request, kpi: Kpi, still: Callable[[int], None]) -> str:
    """Have all the history read that the source has, telling how far it has come; says what came of it."""
    begun = Collector().begin(request.services, request.workspace, kpi)
    for seconds in _SAVED_SECONDS:
        if begun.wait(seconds):
            break
        still(begun.progress.answers)
    count, first = readings.extent(request.services.store, request.workspace, kpi.id)
    if count < _A_HISTORY:
        return ""
    return request.t("kpis-read-history", count=count, first=period(request.t, kpi.grain, first))


def _again(view: Block) -> Answer:
    return Answer({"response_action": "update", "view": view})


def told(request: Request, kpi: Kpi, note: str) -> Answer:
    """What the person sees of a KPI they saved: the card, with what its source says by now."""
    t, fetch = request.t, CONNECTORS[kpi.source].fetch
    in_form = not request.back  # the form was opened from the Home tab, which has no conversation to answer in
    view_id = str(request.view.get("id") or "")

    def still(answers: int) -> None:
        said = t("kpis-reading-history", count=answers)
        if in_form:
            renew(request, view_id, card.told(t, blocks_of(request, one_standing(request, kpi)[0], f"{note} {said}")))
        else:
            request.respond([kit.section(said)], said)

    def then() -> None:
        found = f"{note} {_history(request, kpi, still)}".strip() if fetch is not None else note
        standing, history = one_standing(request, kpi)
        blocks = blocks_of(request, standing, found)
        if in_form:
            renew(request, view_id, card.told(t, blocks))
            return
        request.respond(blocks, kpi.name)
        block = chart(request, standing, history) if standing.reading else None
        if block is not None:
            request.respond([block], block["alt_text"])

    if not in_form:
        return Answer(then=then)
    waiting = note if fetch is None else f"{note} {t('kpis-asking-source')}"
    shown = blocks_of(request, one_standing(request, kpi)[0], waiting)
    body = {"response_action": "update", "view": card.told(t, shown)}
    return Answer(body, then if fetch is not None else None)
