"""Goals as a room of records: their key results, what is asked about them, and what stands on the cards of others."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.documents.document import ROOM as DOCUMENTS
from bot.errors import UserError
from bot.fields.form import FormState, form, typed
from bot.goals import access, blocks
from bot.goals.desk import END, ROOM, VALUES, GoalDesk, result_of
from bot.goals.form import FORM, read_form, texts_of
from bot.goals.goal import ACTIVE, Objective
from bot.goals.now import namesakes, results_now
from bot.goals.progress import bounds
from bot.goals.reading import read_lines, with_figures
from bot.goals.result import KeyResult, bound, pack, unpack, with_result
from bot.goals.usage import USAGE
from bot.inquiries.brief import today_of
from bot.kpis.kpi import NAME_LIMIT
from bot.kpis.store import kpis
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.listings.home import home_lists, mine
from bot.listings.listing import Rows, lately, owned, unanswered, without
from bot.listings.suggestions import suggestions
from bot.listings.tree import children, parent_of
from bot.records.blocks import show
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import records
from bot.roadmap.item import ROOM as ROADMAP
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeRoom
from bot.slack.listen import Handler, Listeners
from bot.slack.meant import numbered
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.slack.text import clean, say
from bot.text.verbs import is_number

_CHILDREN = 5  # on a card
_BESIDE = 5  # objectives on the card of another thing
_NAMING: dict[str, Room[Any]] = {ROADMAP.name: ROADMAP, DOCUMENTS.name: DOCUMENTS}  # rooms whose records name a KPI
WAITING: dict[str, Rows] = {"values": unanswered(ROOM, VALUES, ACTIVE), "end": unanswered(ROOM, END, ACTIVE)}
_OWNED = owned(ROOM, ACTIVE)
OTHERS: dict[str, Rows] = {"owned": _OWNED, "lately": without(lately(ROOM, ACTIVE), _OWNED)}
Done = tuple[Record[Objective], str]  # an objective, and the key of what is said of it


def _today(request: Request) -> str:
    """The ISO day that it is where somebody is."""
    return today_of(request.services, request.workspace, request.user).isoformat()


# -- on cards ----------------------------------------------------------------------------------------------------------


def _buttons(request: Request, record: Record[Objective]) -> Sequence[Block]:
    own = GoalDesk.of(request)
    return blocks.buttons(request.t, record.number, may=own.may(ROOM, record), enters=bool(own.theirs(record)))


def _beside(request: Request, record: Record[Objective]) -> Sequence[Block]:
    """The key results and how far they have come, what the objective serves, and what serves it."""
    services, workspace, t, period = request.services, request.workspace, request.t, record.content.period
    known, may = unpack(record.content.results), not record.gone_at and GoalDesk.of(request).may(ROOM, record)
    (now,) = results_now(services, workspace, [known])
    shown = blocks.results(t, record, now, namesakes(services, workspace, known) if may else {}, may=may)
    is_over = bool(period) and bounds(period)[1].isoformat() < request.now[:10]
    shown += blocks.ended(t, record) if is_over and record.status == ACTIVE and may else []
    where = (services.store, workspace, ROOM, request.audience, record)
    above, below = parent_of(*where), children(*where, _CHILDREN)
    shown += [kit.section(say(t, "goals-above")), show.line(t, ROOM, above)] if above else []
    return [*shown, *([kit.section(say(t, "goals-below")), *show.lines(t, ROOM, below)] if below else [])]


def summary(request: Request, end: LinkEnd, near: Sequence[LinkEnd]) -> Sequence[Block]:
    """The objectives that something serves, for its card: those `near`, linked to it, and those of its KPI."""
    services, workspace = request.services, request.workspace
    if not allowed(services, workspace, request.user, access.READ):
        return []
    kpi = _kpi_of(request, end)
    far = LinkEnd("kpis", kpi)
    if kpi and far != end:
        near = [*near, *(link.beyond(far) for link in links.links(services.store, workspace, far))]
    numbers = list(dict.fromkeys(int(one.item) for one in near if one.room == ROOM.name and is_number(one.item)))
    found = records.seen(services.store, workspace, ROOM, request.audience, numbers) if numbers else []
    active = [one for one in found if one.status == ACTIVE]
    about = [[one for one in unpack(each.content.results) if not kpi or one.kpi == kpi] for each in active[:_BESIDE]]
    known = zip((one.number for one in active), results_now(services, workspace, about), strict=False)
    return blocks.on_card(request.t, active[:_BESIDE], dict(known), len(active) - _BESIDE)


def _kpi_of(request: Request, end: LinkEnd) -> str:
    """The id of the KPI that a thing is, or names."""
    if end.room not in _NAMING:
        return end.item if end.room == "kpis" else ""
    found = records.get(request.services.store, request.workspace, _NAMING[end.room], int(end.item))
    kpi = kpis.by_name(request.services.store, request.workspace, found.content.kpi) if found else None
    return kpi.id if kpi else ""


# -- one key result ----------------------------------------------------------------------------------------------------


def _reads(request: Request, before: Objective, said: Objective) -> Objective:
    """What the form of an objective says, with the key results that were typed as lines added to those it had."""
    added = read_lines(said.key_results, (request.t.language,))
    return replace(said, results=tuple(map(pack, [*unpack(before.results), *added])))


def _ask_result(request: Request) -> Answer:
    """The form; it carries the key result as it was, so that nobody overwrites what another wrote meanwhile."""
    number, _, id_ = request.value.partition("/")
    record = GoalDesk.of(request).changeable(ROOM, number_of(number))
    if not id_:
        state = FormState(back=request.back, about=str(record.number))
        return open_answer(request, form(request.t, FORM, FORM.of(day=_today(request)), state))
    one = result_of(record, id_)
    kpi = kpis.get(request.services.store, request.workspace, one.kpi) if one.kpi else None
    state = FormState(record.number, back=request.back, about=pack(one))
    view = form(request.t, FORM, texts_of(request.t, one, kpi.name if kpi else ""), state)
    return open_answer(request, blocks.with_remove(request.t, view, request.value))


def _save_result(request: Request) -> Done:
    state = FormState.unpack(request.metadata)
    before = next(iter(unpack([state.about])), None) if state.number else None
    said = typed(FORM, request.values, texts_of(request.t, before, "") if before else FORM.of())
    kpi = kpis.by_name(request.services.store, request.workspace, said.kpi) if said.kpi else None
    new = read_form(said, before, kpi, request.t.language, _today(request))

    def change(known: list[KeyResult]) -> list[KeyResult]:
        if before and before not in known:
            raise UserError("goals-error-overtaken", field="metric", metric=before.metric)
        return with_result(known, new)

    return GoalDesk.of(request).change_results(state.number or number_of(state.about), change), "goals-result-saved"


def _bind(request: Request) -> Done:
    """Have a key result read from the KPI that is called as it is."""
    number, _, id_ = request.value.partition("/")

    def change(known: list[KeyResult]) -> list[KeyResult]:
        for one in known:
            if one.id == id_ and (kpi := kpis.by_name(request.services.store, request.workspace, one.metric)):
                return with_result(known, bound(one, kpi))
        raise UserError("goals-error-result", number=number)

    return GoalDesk.of(request).change_results(number_of(number), change), "goals-result-bound"


def _remove(request: Request) -> Done:
    number, _, id_ = request.value.partition("/")
    left = GoalDesk.of(request).change_results(number_of(number), lambda had: [one for one in had if one.id != id_])
    return left, "goals-result-removed"


def _kpis(request: Request) -> Answer:
    """The KPIs that a key result may be bound to, of those that have what is typed."""
    known = kpis.everything(request.services.store, request.workspace)
    names = [one.name for one in known if one.direction != "band"]
    found = suggestions(request, names, NAME_LIMIT).body or {}
    return Answer({"options": [one for one in found["options"] if one["value"] in names]})


# -- values, and what came of it ---------------------------------------------------------------------------------------


def _ask_values(request: Request) -> Answer:
    """The form of values, of those that this person may say. Raises UserError where there are none."""
    own = GoalDesk.of(request)
    record = own.record(ROOM, number_of(request.value))
    theirs = own.theirs(record)
    if not theirs and not own.may(ROOM, record):
        raise UserError("records-error-rights", number=record.number)
    if record.gone_at or not theirs:
        raise UserError("goals-error-no-values", number=record.number)
    (known,) = results_now(request.services, request.workspace, [theirs])
    return open_answer(request, blocks.values_form(request.t, record, known, _today(request), request.back))


def _save_values(request: Request) -> Done:
    own, number = GoalDesk.of(request), number_of(request.metadata.get("number"))
    day = clean(str(request.values.get("day") or ""))[:10]
    if not "" < day <= _today(request):
        raise UserError("goals-error-day", field="day")
    theirs = own.theirs(own.record(ROOM, number))
    said = {one: clean(str(request.values.get(f"value:{one.id}") or "")).strip() for one in theirs}
    new = [replace(_valued(one, text, request.t.language), day=day) for one, text in said.items() if text]
    return (own.enter(number, new), "goals-entered") if new else _not_known(own, number)


def _valued(one: KeyResult, text: str, language: str) -> KeyResult:
    try:
        return with_figures(one, {"value": text}, languages=(language,))
    except UserError as error:
        raise UserError(error.key, field=f"value:{one.id}", **error.args_) from None


def _not_known(own: GoalDesk, number: int) -> Done:
    return own.enter(number, [], "unknown"), "goals-unknown-said"


def _end(request: Request) -> Done:
    """A button that says what came of an objective."""
    number, period, verdict = [*request.value.split("/"), "", ""][:3]
    return GoalDesk.of(request).end(number_of(number), period, verdict), f"goals-said-{verdict}"


LISTENERS: RecordListeners[Objective] = RecordListeners(
    ROOM,
    "/goals",
    USAGE,
    access.GOALS,
    buttons=_buttons,
    beside=_beside,
    first=lambda request: ROOM.of(owner=request.user),
    own={
        "set": (numbered(_ask_values), access.ENTER),
        "mine": (mine(ROOM, {**WAITING, "owned": _OWNED}), access.READ),
    },
    reads=_reads,
)
_WORDS = ("goal", "goals", "objective", "objectives", "okr", "okrs", "objectif", "objectifs")
LINKED = replace(LISTENERS.linked(*_WORDS), of_links=summary)
HOME = HomeRoom(
    title="goals-title",
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, OTHERS),
    buttons=lambda request: blocks.home(request.t),
    rank=7,
)


def _told(act: Callable[[Request], Done]) -> Handler:
    """An act, once, and the objective with what is said of it."""

    def handler(request: Request) -> Answer:
        record, note = act(request)
        return LISTENERS.answer(request, record, request.t(note))

    return once(handler)


def register(on: Listeners) -> None:
    """Every command, button and form of goals."""
    LISTENERS.answer_command(on, "okr", "objectifs")
    LISTENERS.register(on)
    on.action("goals.result_new", _ask_result, access.CHANGE)
    on.action("goals.result", _ask_result, access.CHANGE)
    on.action("goals.bind", _told(_bind), access.CHANGE)
    on.action("goals.result_remove", _told(_remove), access.CHANGE)
    on.view(f"{FORM.name}.save", _told(_save_result), access.CHANGE)
    on.options("goals.kpi", _kpis, access.WRITE)
    on.action("goals.enter", _ask_values, access.ENTER)
    on.action("goals.unknown", _told(lambda one: _not_known(GoalDesk.of(one), number_of(one.value))), access.ENTER)
    on.view("goals.values", _told(_save_values), access.ENTER)
    on.action("goals.end", _told(_end), access.CHANGE)
