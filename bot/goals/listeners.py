"""Goals as a room of records, on the cards of others, on Home, and what is asked once a period is over."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.documents.document import ROOM as DOCUMENTS
from bot.goals import access, blocks
from bot.goals.desk import END, RESULTS, ROOM, VERDICTS, GoalDesk
from bot.goals.goal import ACTIVE, Objective
from bot.goals.usage import USAGE
from bot.inquiries.inquiry import Inquiry
from bot.keyresults.listeners import ResultListeners
from bot.keyresults.now import results_now
from bot.keyresults.progress import bounds
from bot.keyresults.result import unpack
from bot.kpis.store import kpis
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.listings.home import home_lists, mine
from bot.listings.listing import Rows, lately, owned, unanswered, without
from bot.listings.tree import children, parent_of
from bot.posts import Post
from bot.records.blocks import show
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import records
from bot.roadmap.item import ROOM as ROADMAP
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.home import HomeRoom
from bot.slack.listen import Listeners
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.text import Translator
from bot.text.verbs import is_number

_CHILDREN = 5  # on a card
_BESIDE = 5  # objectives on the card of another thing
_NAMING: dict[str, Room[Any]] = {ROADMAP.name: ROADMAP, DOCUMENTS.name: DOCUMENTS}  # rooms whose records name a KPI
KEY_RESULTS = ResultListeners(RESULTS, access.WRITE, access.CHANGE, access.ENTER)
WAITING: dict[str, Rows] = {"values": unanswered(ROOM, RESULTS.kind, ACTIVE), "end": unanswered(ROOM, END, ACTIVE)}
_OWNED = owned(ROOM, ACTIVE)
OTHERS: dict[str, Rows] = {"owned": _OWNED, "lately": without(lately(ROOM, ACTIVE), _OWNED)}


def _beside(request: Request, record: Record[Objective]) -> Sequence[Block]:
    own, t, period = GoalDesk.of(request), request.t, record.content.period
    shown = KEY_RESULTS.beside(request, record)
    is_over = bool(period) and bounds(period)[1].isoformat() < request.now[:10]
    if is_over and record.status == ACTIVE and own.may(ROOM, record):
        shown += blocks.ended(t, record, VERDICTS)
    where = (request.services.store, request.workspace, ROOM, request.audience, record)
    above, below = parent_of(*where), children(*where, _CHILDREN)
    shown += [kit.section(say(t, "goals-above")), show.line(t, ROOM, above)] if above else []
    return [*shown, *([kit.section(say(t, "goals-below")), *show.lines(t, ROOM, below)] if below else [])]


LISTENERS: RecordListeners[Objective] = RecordListeners(
    ROOM,
    "/goals",
    USAGE,
    access.GOALS,
    buttons=KEY_RESULTS.buttons,
    beside=_beside,
    first=lambda request: ROOM.of(owner=request.user),
    own={**KEY_RESULTS.verbs, "mine": (mine(ROOM, {**WAITING, "owned": _OWNED}), access.READ)},
    reads=KEY_RESULTS.reads,
)


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


_WORDS = ("goal", "goals", "objective", "objectives", "okr", "okrs", "objectif", "objectifs")
LINKED = replace(LISTENERS.linked(*_WORDS), of_links=summary)


def _end(request: Request) -> Answer:
    """A button that says what came of an objective."""
    number, period, verdict = [*request.value.split("/"), "", ""][:3]
    record = GoalDesk.of(request).end(number_of(number), period, verdict)
    return LISTENERS.answer(request, record, request.t(f"goals-said-{verdict}"))


def asked(services: Services, t: Translator, workspace: str, inquiry: Inquiry, _: bool) -> Post | None:
    """What came of an objective, until that is answered."""
    readers = reader(services, workspace, inquiry.person)
    for record in records.seen(services.store, workspace, ROOM, readers, [int(inquiry.item)]):
        if record.status == ACTIVE and record.content.period == inquiry.slot:
            shown = blocks.ended(t, record, VERDICTS)
            return Post(shown, t("goals-end-text", title=record.content.title))
    return None


def buttons(t: Translator) -> Sequence[Block]:
    """What one can do from Home."""
    add = kit.button(t("goals-form-add"), "goals.new")
    return [add, kit.button(t("goals-list"), "goals.list", "{}")]


HOME = HomeRoom(
    title="goals-title",
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, OTHERS),
    buttons=lambda request: buttons(request.t),
    rank=7,
)


def register(on: Listeners) -> None:
    """Every command, button and form of goals."""
    LISTENERS.answer_command(on, "okr", "objectifs")
    LISTENERS.register(on)
    KEY_RESULTS.register(on, LISTENERS)
    on.action("goals.end", once(_end), access.CHANGE)
