"""`/tools`, `/tools needs` and `overlaps`, the forms in which managers say what is fine, and what stands on Home."""

from collections.abc import Sequence

from bot.costs.cost import sum_words, total
from bot.costs.desk import CostDesk
from bot.inquiries import store as inquiries
from bot.inquiries.brief import today_of
from bot.listings.home import home_lists
from bot.needs import blocks
from bot.needs.desk import NeedDesk, ToolNeeds, tool_needs
from bot.questionnaires.listeners import waiting
from bot.records.desk import desk
from bot.records.record import Record
from bot.records.store import records
from bot.renewals.desk import KIND as RENEWAL
from bot.renewals.desk import coming
from bot.renewals.wording import row
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listeners
from bot.slack.paged import PagedList
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.tool_audits.desk import QUESTIONNAIRE, SURVEY
from bot.tools.access import NEED, READ
from bot.tools.desk import ROOM, in_use, theirs, unowned
from bot.tools.tool import Tool

_NEXT = 5  # deadlines of the overview


def _known(request: Request) -> ToolNeeds:
    return tool_needs(request.services, request.workspace, request.audience)


def _may(request: Request) -> bool:
    return allowed(request.services, request.workspace, request.user, NEED)


def _needs(request: Request, page: int) -> list[Block]:
    return blocks.needs(request.t, _known(request), page, may=_may(request))


def _overlaps(request: Request, page: int) -> list[Block]:
    known = _known(request)
    return blocks.listing(request.t, known, CostDesk.of(request).costs(known.tools), page, may=_may(request))


NEEDS = PagedList("catalogue.list", "tools-needs", _needs, READ)
OVERLAPS = PagedList("overlaps.list", "tools-overlaps", _overlaps, READ)


def overview(request: Request) -> list[Block]:
    """What needs attention; how to begin, where there are no tools."""
    t, services, workspace, known = request.t, request.services, request.workspace, _known(request)
    if not known.tools:
        new = kit.button(t("tools-form-add"), "tools.new", style="primary")
        return [kit.section(t("tools-none")), kit.actions(new, kit.button(t("records-import"), "tools.import"))]
    today, own = today_of(services, workspace, request.user), CostDesk.of(request)
    ahead = [one for one in coming(services, workspace, known.tools, today) if one.is_open][:_NEXT]
    bare = [one.content.title for one in unowned(services, workspace, known.tools)]
    cost = sum_words(t, total(list(own.costs(known.tools).values()))) if own.manager else ""
    return blocks.overview(t, known, [row(t, one, today, short=True) for one in ahead], bare, cost)


def typed(request: Request, rest: str) -> Answer | None:
    """`/tools`."""
    return None if rest else reply(overview(request), request.t("tools-title"))


VERBS = {ROOM.name: {"overview": (typed, READ), "overlaps": OVERLAPS.verb, "needs": NEEDS.verb}}


# -- what managers say -------------------------------------------------------------------------------------------------


def _desk(request: Request) -> NeedDesk:
    return NeedDesk(request.services, request.workspace, request.user, request.delivery)


def ask_need(request: Request) -> Answer:
    """The form of one need."""
    need = _desk(request).need(request.value[:60])
    served = _known(request).served.get(need.key, ())
    return open_answer(request, blocks.need_form(request.t, need, served, request.back))


def save_need(request: Request) -> Answer:
    """The same, submitted."""
    key, waived = str(request.metadata.get("need") or "")[:60], clean(str(request.values.get("waived") or "")).strip()
    served, chosen = _known(request).served.get(key, ()), request.values.get("preferred")
    preferred = next((one.record.number for one in served if str(one.record.number) == chosen), 0)
    _desk(request).say(key, preferred, waived)
    return _saved(request)


def ask_add(request: Request) -> Answer:
    """The form of a need of the company's own."""
    return open_answer(request, blocks.add_form(request.t, request.back))


def add(request: Request) -> Answer:
    """The same, submitted."""
    _desk(request).add(clean(str(request.values.get("name") or "")))
    return _saved(request)


def _saved(request: Request) -> Answer:
    return result_answer(request, _needs(request, 0), request.t("records-saved"), request.t("tools-needs"))


def register(on: Listeners) -> None:
    """The pages, and the two forms."""
    NEEDS.register(on)
    OVERLAPS.register(on)
    on.action("catalogue.ask", ask_need, NEED)
    on.view("catalogue.say", once(save_need), NEED)
    on.action("catalogue.add", ask_add, NEED)
    on.view("catalogue.add", once(add), NEED)


# -- Home --------------------------------------------------------------------------------------------------------------


def _deadlines(request: Request, limit: int, offset: int) -> Sequence[Block]:
    """Deadlines that the reader is asked about: of their own tools, and of those whose owner has left."""
    services, workspace = request.services, request.workspace
    today = today_of(services, workspace, request.user)
    asked = inquiries.unanswered(services.store, workspace, request.user, request.now[:10], RENEWAL)
    tools = records.seen(services.store, workspace, ROOM, request.audience, [int(one.item) for one in asked])
    near = [one for one in coming(services, workspace, tools, today) if one.is_open]
    return [row(request.t, one, today) for one in near[offset : offset + limit]]


def _unowned(request: Request, limit: int, offset: int) -> Sequence[Record[Tool]]:
    """Tools that nobody answers for who is still there, for managers."""
    if not desk(request).manager:
        return []
    tools = in_use(request.services, request.workspace, request.audience)
    return unowned(request.services, request.workspace, tools)[offset : offset + limit]


def _buttons(request: Request) -> Sequence[Block]:
    is_there = allowed(request.services, request.workspace, request.user, READ)
    return blocks.ways(request.t)[:4] if is_there else []


AUDIT = waiting(QUESTIONNAIRE, SURVEY, "tools.asked")
DEADLINES = HomeList("tools.deadlines", fixed_title("tools-home-deadlines"), _deadlines)
HOME = HomeRoom(
    title="tools-title",
    for_you=[AUDIT, DEADLINES, *home_lists(ROOM, {"unowned": _unowned})],
    lists=home_lists(ROOM, {"mine": theirs}),
    buttons=_buttons,
    rank=9,
)
