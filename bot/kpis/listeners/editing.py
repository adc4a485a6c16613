"""Adding and changing KPIs, and asking a source whether it works."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.connectors import CONNECTORS
from bot.connectors.source import SourceError
from bot.errors import UserError, UserErrors
from bot.kpis import figures
from bot.kpis.aggregate import series
from bot.kpis.ask import near
from bot.kpis.blocks import conflict, entered, form, source, words
from bot.kpis.blocks.form import Beside, KpiFormState
from bot.kpis.blocks.source import SourceChoice
from bot.kpis.blocks.words import period
from bot.kpis.collect import Collector, why_left
from bot.kpis.desk import check_source
from bot.kpis.history import histories
from bot.kpis.kpi import COMBINES, ROWS_LEFT, Kpi
from bot.kpis.listeners import picks
from bot.kpis.listeners.show import blocks_of, chart, desk, one_standing, shorten
from bot.kpis.standing import ReportPeriod
from bot.kpis.store import kpis, readings
from bot.merge import FormBase, OvertakenError
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal, renew, renew_answer
from bot.slack.blocks import Block
from bot.slack.conflict import Values, meanwhile
from bot.slack.listen import explain
from bot.slack.permissions import is_admin
from bot.slack.places import zone_of
from bot.slack.request import Answer, Request
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 20  # what a source is given while somebody looks at the form
# How long its history is waited for once a KPI is saved: three times, each told. Slack takes five answers to a command.
_SAVED_SECONDS = (10, 50, 240)
_A_HISTORY = 2  # values
# What values of a grain make together; weeks make nothing longer.
_MADE_OF = {"hour": "day", "day": "week", "month": "quarter"}


def offered(request: Request, current: str = "") -> SourceChoice:
    """What this person may choose as a source; the one a KPI has stays among them."""
    environment = request.services.tools.environment
    manager = desk(request).manager
    ready = {name: one.ready(environment) for name, one in CONNECTORS.items()}
    usable = [
        one for name, one in CONNECTORS.items() if one.fetch is None or name == current or (manager and ready[name])
    ]
    # Whoever cannot have a system set up does not want to read which are not.
    admin = is_admin(request.services, request.workspace, request.user)
    absent = [name for name in CONNECTORS if not ready[name] and name != current] if admin else []
    return SourceChoice(usable, environment, absent, restricted=not manager)


# -- opening -----------------------------------------------------------------------------------------------------------


def add(request: Request, name: str = "") -> Answer:
    """`/kpi add [name]`: an empty form."""
    desk(request).refuse_definer()
    known = offered(request)

    def then() -> None:
        zone = zone_of(request)
        given = {"name": shorten(name), "owner": request.user, "zone": zone}
        carried = KpiFormState(back=request.back, own_zone=zone)
        request.open(form.build(request.t, given, known, carried, beside=Beside()))

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
    carried = KpiFormState(kpi.id, FormBase(kpi.changed_at), request.back, kpi.zone)
    known, examples = offered(request, kpi.source), _examples(request, kpi)

    def then() -> None:
        beside = Beside(kpi, examples=examples, called=picks.called(request, kpi))
        request.open(form.build(request.t, form.given_by(request.t, kpi), known, carried, beside=beside))

    return Answer(then=then)


def edit_button(request: Request) -> Answer:
    """The same from a card."""
    return edit(request, desk(request).kpi(request.value))


def _examples(request: Request, kpi: Kpi) -> dict[str, str]:
    """What the KPI came to in its last whole period, by each way of combining its values."""
    every = _MADE_OF.get(kpi.grain)
    if every is None:
        return {}
    own = histories(request.services, request.workspace, [kpi], told=ReportPeriod(every))[kpi.id]
    found: dict[str, str] = {}
    for how in COMBINES:
        whole = [one for one in series(replace(kpi, combine=how), own, every) if one.grain == every and one.whole]
        if whole:
            value, when = figures.value(request.t, kpi, whole[-1].value), period(request.t, every, whole[-1].period)
            found[how] = request.t("kpis-combine-example", period=when, value=value)
    return found


# -- while it is open --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Open:
    """A form that somebody has in front of them: what it carries, what stands in its fields, what it may offer."""

    request: Request
    carried: KpiFormState
    given: Mapping[str, Any]
    offered: SourceChoice
    beside: Beside

    def build(self, *notes: str, **changed: Any) -> Block:
        """The form anew. What is `changed` is of `Beside`, or `carried`."""
        carried = changed.pop("carried", self.carried)
        beside = replace(self.beside, **changed)
        return form.build(self.request.t, self.given, self.offered, carried, *notes, beside=beside)


def _opened(request: Request) -> _Open:
    carried = form.unpacked(request.metadata)
    kpi, asked = _shown(request, carried)
    given = {**form.given_by(request.t, kpi), **carried.hidden, **request.values}
    examples = _examples(request, kpi) if kpi else {}
    beside = Beside(kpi, examples=examples, called=_called(request), asked=asked)
    return _Open(request, carried, given, offered(request, kpi.source if kpi else ""), beside)


def _shown(request: Request, carried: KpiFormState) -> tuple[Kpi | None, Values]:
    """The KPI as the form shows it, and what somebody else wrote that it asks about."""
    if not carried.kpi:
        return None, {}
    now, own = desk(request).kpi(carried.kpi), desk(request)
    if not own.may_change(now):
        raise UserError("kpis-error-rights", name=now.name)
    kpi, asked = own.shown(now, carried.base)
    return kpi, conflict.values(request.t, now, asked)


def _called(request: Request) -> dict[str, str]:
    """What the things are called that were picked in the form, by block id."""
    values = (request.view.get("state") or {}).get("values") or {}
    picked = {block_id: (element.get(source.PICK) or {}).get("selected_option") for block_id, element in values.items()}
    return {block_id: str(one["text"]["text"]) for block_id, one in picked.items() if one and "text" in one}


def follow(request: Request) -> Answer:
    """A unit, a source, a grain or a zone was chosen: the fields follow."""
    return renew_answer(request, _opened(request).build())


def unfold(request: Request) -> Answer:
    """The button that shows all of the form."""
    opened = _opened(request)
    kpi, view_id = opened.beside.kpi, str(request.view.get("id") or "")

    def then() -> None:
        named = picks.called(request, kpi) if kpi else {}
        whole = opened.build(carried=replace(opened.carried, more=True), called={**named, **opened.beside.called})
        renew(request, view_id, whole)

    return Answer(then=then)


def fold(request: Request) -> Answer:
    """The button that folds it away again, with what was typed."""
    opened = _opened(request)
    return renew_answer(request, opened.build(carried=replace(opened.carried, more=False)))


def test(request: Request) -> Answer:
    """The button that asks the source with what stands in the form, and shows what it answers there."""
    if not desk(request).manager:
        raise UserError("kpis-error-source-rights")
    opened, t = _opened(request), request.t
    view_id = str(request.view.get("id") or "")

    def show(said: str, hash_: str) -> str:
        return renew(request, view_id, opened.build(tried=said), hash_)

    def then() -> None:
        # Whoever chose another source meanwhile, or closed the form, does not want the answer to this one.
        hash_ = str(request.view.get("hash") or "")
        kpi, _ = entered.read(t, opened.given, opened.offered, opened.beside.kpi)
        try:
            kpi = check_source(kpi, request.services.tools.environment)
        except UserError as error:
            show(explain(request, error), hash_)
            return
        hash_ = show(t("kpis-testing"), hash_)
        if hash_:
            show(_tried(request, kpi), hash_)

    return Answer(then=then)


def _tried(request: Request, kpi: Kpi) -> str:
    """What the source answers now, in words."""
    t = request.t
    try:
        taken = Collector().attempt(request.services, request.workspace, kpi, _PATIENCE_SECONDS)
    except SourceError as error:
        return escape(words.failure(t, kpi, error.key, error.args_))
    except Exception:
        log.exception("the source %s broke while it was tried", kpi.source)
        return t("kpis-source-broken")
    if not taken.readings:
        return t("kpis-tried-nothing")
    last = taken.readings[-1]
    value, when = figures.value(t, kpi, last.value), period(t, kpi.grain, last.period)
    said = say(t, "kpis-tried", value=value, period=when, count=len(taken.readings))
    if not taken.left:
        return said
    return f"{said} {escape(words.failure(t, kpi, ROWS_LEFT, why_left(taken.left)))}"


# -- saving ------------------------------------------------------------------------------------------------------------


def save(request: Request) -> Answer:
    """The form, submitted."""
    opened = _opened(request)
    carried, view, own = opened.carried, opened.build(), desk(request)
    if not form.fields(view) <= set(request.values):
        # Slack did not show the fields of what was chosen last: now it does.
        return _again(view)
    kpi, wrong = entered.read(request.t, opened.given, opened.offered, opened.beside.kpi)
    wrong.of(lambda: own.check(kpi, carried.kpi, carried.base), None)
    if wrong.found:
        return _refused(opened, wrong.found, kpi.source)
    try:
        new, theirs = own.edit(carried.kpi, kpi, carried.base) if carried.kpi else (own.define(kpi), {})
    except RepeatedError:
        return Answer()
    except OvertakenError as error:
        return _overtaken(opened, error)
    except UserError as error:
        return _refused(opened, error.all, kpi.source)
    t = request.t
    stays = meanwhile(t, ((t(f"kpis-label-{part}"), change) for part, change in theirs.items()))
    note = escape(t("kpis-saved-edit" if carried.kpi else "kpis-saved-add"))
    alike = "" if carried.kpi else escape(_alike(request, new))
    return card_answer(request, new, Mrkdwn(" ".join(filter(None, (note, stays, alike)))), replace=bool(carried.kpi))


def _alike(request: Request, new: Kpi) -> str:
    """The KPIs that a new one may be, by their names; empty for none."""
    known = [one.name for one in kpis.everything(request.services.store, request.workspace) if one.id != new.id]
    found = near(new.name, known)
    return request.t("kpis-alike", names=", ".join(found)) if found else ""


def _overtaken(opened: _Open, error: OvertakenError) -> Answer:
    """The form again, with what was typed in it, and beside it what somebody else wrote meanwhile."""
    carried = replace(opened.carried, base=opened.carried.base.ask(error.merge.conflicts, error.version))
    kpi, asked = _shown(opened.request, carried)
    if len(conflict.among(opened.request.view["blocks"], asked, whole=False)) < len(asked):
        carried = replace(carried, more=True)
    return _again(opened.build(carried=carried, kpi=kpi, asked=asked))


def _refused(opened: _Open, errors: Sequence[UserError], name: str) -> Answer:
    """What is wrong, each beside its field; where one of them is folded away, all of the form with it."""
    request = opened.request
    shown = form.fields(request.view)
    found = [form.at_field(error, name, shown) for error in errors]
    carried = replace(opened.carried, more=True)
    labels = form.labels(opened.build(carried=carried))
    if not ({error.field for error in found} - shown) & labels.keys():
        raise UserErrors(found)
    found = [form.at_field(error, name, set(labels)) for error in errors]
    notes = [say(request.t, "kpis-wrong", field=labels.get(one.field, ""), why=explain(request, one)) for one in found]
    first = next(field for field in labels if field in {one.field for one in found})
    return _again(opened.build(*notes, carried=carried, focus=first))


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


def _joined(*texts: str) -> Mrkdwn:
    return Mrkdwn(" ".join(escape(text) for text in texts if text))


def _modal(t: Translator, blocks: Sequence[Block]) -> Block:
    return answer_modal(t, t("kpis-title"), blocks)


def card_answer(request: Request, kpi: Kpi, note: str, *, replace: bool = False) -> Answer:
    """What the person sees of a KPI they saved: the card, with what its source says by now."""
    t, fetch = request.t, CONNECTORS[kpi.source].fetch
    in_form = not request.back  # the form was opened from the Home tab, which has no conversation to answer in
    view_id = str(request.view.get("id") or "")

    def still(answers: int) -> None:
        said = t("kpis-reading-history", count=answers)
        if in_form:
            renew(
                request,
                view_id,
                _modal(t, blocks_of(request, one_standing(request, kpi)[0], _joined(note, said))),
            )
        else:
            request.respond([kit.section(said)], said, replace=replace and request.on_card)

    def then() -> None:
        found = _joined(note, _history(request, kpi, still)) if fetch is not None else note
        standing, history = one_standing(request, kpi)
        blocks = blocks_of(request, standing, found)
        if in_form:
            renew(request, view_id, _modal(t, blocks))
            return
        request.respond(blocks, kpi.name, replace=replace and request.on_card)
        block = chart(request, standing, history) if standing.reading else None
        if block is not None:
            request.respond([block], block["alt_text"])

    if not in_form:
        return Answer(then=then)
    waiting = note if fetch is None else _joined(note, t("kpis-asking-source"))
    shown = blocks_of(request, one_standing(request, kpi)[0], waiting)
    body = {"response_action": "update", "view": _modal(t, shown)}
    return Answer(body, then if fetch is not None else None)
