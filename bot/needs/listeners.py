"""`/tools`, `/tools needs` and `overlaps`, the forms in which managers say what is fine, and what stands on Home."""

from collections.abc import Sequence

from bot.costs.cost import sum_words, total
from bot.costs.desk import CostDesk
from bot.inquiries.brief import today_of
from bot.listings.home import home_lists
from bot.listings.listing import MOST, joined, unanswered
from bot.needs import blocks
from bot.needs.desk import NeedDesk, ToolNeeds, tool_needs
from bot.questionnaires.listeners import waiting
from bot.records.record import Record
from bot.renewals.desk import KIND as RENEWAL
from bot.renewals.desk import coming
from bot.renewals.renewal import WATCHED
from bot.renewals.wording import row, when
from bot.roundup.blocks import ROWS
from bot.roundup.roundup import Roundup, Week
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listeners
from bot.slack.paged import PagedList
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.slack.text import Mrkdwn, clean, escape, say
from bot.text import Translator
from bot.tool_audits.desk import QUESTIONNAIRE, SURVEY
from bot.tools.access import NEED, READ
from bot.tools.desk import ROOM, in_use, nobodys, theirs, unowned
from bot.tools.tool import Tool

_NEXT = 5  # deadlines of the overview
_ASKED = joined(*(unanswered(ROOM, RENEWAL, status) for status in WATCHED))


def _known(request: Request) -> ToolNeeds:
    return tool_needs(request.services, request.workspace, request.audience)


def _needs(request: Request, page: int = 0) -> list[Block]:
    return blocks.needs(request.t, _known(request), page, may=NeedDesk.of(request).manager)


def _overlaps(request: Request, page: int) -> list[Block]:
    known, own = _known(request), CostDesk.of(request)
    return blocks.listing(request.t, known, own.costs(known.tools), page, may=own.manager)


def _overview(request: Request, _: int) -> list[Block]:
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


NEEDS = PagedList("catalogue.list", "tools-needs", _needs, READ)
OVERLAPS = PagedList("overlaps.list", "tools-overlaps", _overlaps, READ)
OVERVIEW = PagedList("", "tools-title", _overview, READ)  # of one page, which nobody turns
VERBS = {ROOM.name: {"overview": OVERVIEW.verb, "overlaps": OVERLAPS.verb, "needs": NEEDS.verb}}


def ask(request: Request) -> Answer:
    """The form of one need, or of a new one, for managers."""
    need = NeedDesk.of(request).need(request.value[:60]) if request.value else None
    served = _known(request).served.get(need.key, ()) if need else ()
    return open_answer(request, blocks.form(request.t, need, served, request.back))


def save(request: Request) -> Answer:
    """The same, submitted."""
    key, own = str(request.metadata.get("need") or "")[:60], NeedDesk.of(request)
    name, waived = (clean(str(request.values.get(one) or "")).strip() for one in ("name", "waived"))
    if key:
        numbers = [one.record.number for one in _known(request).served.get(key, ())]
        own.say(key, next((one for one in numbers if str(one) == request.values.get("preferred")), 0), waived)
    else:
        own.add(name)
    return result_answer(request, _needs(request), request.t("records-saved"), request.t("tools-needs"))


def register(on: Listeners) -> None:
    """The pages, and the two forms."""
    NEEDS.register(on)
    OVERLAPS.register(on)
    on.action("catalogue.ask", ask, NEED)
    on.view("catalogue.say", once(save), NEED)
    on.action("catalogue.add", ask, NEED)
    on.view("catalogue.add", once(save), NEED)


def _deadlines(request: Request, limit: int, offset: int) -> Sequence[Block]:
    """Deadlines that the reader is asked about: of their own tools, and of those whose owner has left."""
    services, workspace = request.services, request.workspace
    today, asked = today_of(services, workspace, request.user), _ASKED(request, MOST, 0)
    near = [one for one in coming(services, workspace, asked, today) if one.is_open]
    return [row(request.t, one, today) for one in near[offset : offset + limit]]


def _buttons(request: Request) -> Sequence[Block]:
    return blocks.ways(request.t)[:4] if allowed(request.services, request.workspace, request.user, READ) else []


AUDIT = waiting(QUESTIONNAIRE, SURVEY)
DEADLINES = HomeList("tools.deadlines", fixed_title("tools-home-deadlines"), _deadlines)
HOME = HomeRoom(
    title="tools-title",
    purpose="tools-purpose",
    for_you=[AUDIT, DEADLINES, *home_lists(ROOM, {"unowned": nobodys})],
    lists=home_lists(ROOM, {"mine": theirs}),
    buttons=_buttons,
    rank=9,
)


def _unowned(_: object, week: Week) -> Sequence[Record[Tool]]:
    return unowned(week.services, week.workspace, in_use(week.services, week.workspace, week.readers))


def _more(t: Translator, week: Week, _: object) -> list[Block]:
    """Of the week, deadlines ahead and overlaps; what anything costs is in none of it."""
    today, known = week.due.date(), tool_needs(week.services, week.workspace, week.readers)
    ahead = coming(week.services, week.workspace, known.tools, today)
    near = [one for one in ahead if one.is_open and one.renewal.is_near(today)][:ROWS]
    lines = [Mrkdwn(f"*{escape(one.record.content.title)}*\n{when(t, one, today)}") for one in near]
    shown = [kit.section(say(t, "tools-weekly-deadlines")), *map(kit.section, lines)] if near else []
    return [*shown, *([kit.section(blocks.overlapping(t, known))] if known.overlaps else [])]


WEEKLY = Roundup(ROOM, {"unowned": _unowned}, _more)
