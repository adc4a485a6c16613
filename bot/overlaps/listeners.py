"""`/tools`, `/tools overlaps`, and what stands on Home."""

from collections.abc import Callable, Sequence

from bot.costs.cost import total
from bot.costs.desk import CostDesk
from bot.costs.wording import sum_words
from bot.inquiries.brief import today_of
from bot.overlaps import blocks
from bot.overlaps.desk import tool_needs
from bot.records.blocks import show
from bot.records.desk import desk
from bot.renewals.desk import ToolRenewal, coming
from bot.renewals.wording import row
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, reply, whole
from bot.tools.access import NEED, READ
from bot.tools.desk import ROOM, in_use, theirs, unowned
from bot.tools.tool import holds

_NEXT = 5  # deadlines of the overview


def _may(request: Request) -> bool:
    return allowed(request.services, request.workspace, request.user, NEED)


def _overlaps(request: Request, page: int) -> list[Block]:
    tools = in_use(request.services, request.workspace, request.audience)
    known = tool_needs(request.services, request.workspace, request.audience)
    return blocks.listing(request.t, known, CostDesk.of(request).costs(tools), page, may=_may(request))


def _overview(request: Request) -> list[Block]:
    t, services, workspace = request.t, request.services, request.workspace
    tools, today = in_use(services, workspace, request.audience), today_of(services, workspace, request.user)
    if not tools:
        new = kit.button(t("tools-form-add"), "tools.new", style="primary")
        return [kit.section(t("tools-none")), kit.actions(new, kit.button(t("records-import"), "tools.import"))]
    ahead = [one for one in coming(services, workspace, tools, today) if one.is_open][:_NEXT]
    bare = [one.content.title for one in unowned(services, workspace, tools)]
    own = CostDesk.of(request)
    cost = sum_words(t, total(list(own.costs(tools).values()))) if own.manager else ""
    known = tool_needs(services, workspace, request.audience)
    return blocks.overview(t, known, len(tools), [row(t, one, today, short=True) for one in ahead], bare, cost)


def typed(request: Request, rest: str) -> Answer | None:
    """`/tools`."""
    return None if rest else reply(_overview(request), request.t("tools-title"))


def typed_overlaps(request: Request, rest: str) -> Answer | None:
    """`/tools overlaps`."""
    return None if rest else reply(_overlaps(request, 0), request.t("tools-overlaps"))


def turn(request: Request) -> Answer:
    """Another page of it."""
    name, page = request.t("tools-overlaps"), whole(load(request.value).get("page"))
    return present_answer(request, _overlaps(request, page), name, name, replace=True)


VERBS: dict[str, dict[str, Verb]] = {
    ROOM.name: {
        "overview": (typed, READ),
        "overlaps": (typed_overlaps, READ),
    }
}


def register(on: Listeners) -> None:
    """The pages of overlaps."""
    on.action("overlaps.list", turn, READ)


# -- Home --------------------------------------------------------------------------------------------------------------


def _near(request: Request) -> list[ToolRenewal]:
    """Deadlines of the reader's tools that are near, and not decided."""
    today = today_of(request.services, request.workspace, request.user)
    mine = [one for one in theirs(request, 500, 0) if holds(one, request.user)]
    found = coming(request.services, request.workspace, mine, today)
    return [one for one in found if one.is_open and one.renewal.is_near(today)]


def _deadlines(request: Request, limit: int, offset: int) -> Sequence[Block]:
    today = today_of(request.services, request.workspace, request.user)
    return [row(request.t, one, today) for one in _near(request)[offset : offset + limit]]


def _theirs(request: Request, limit: int, offset: int) -> Sequence[Block]:
    room = ROOM.here(request.services, request.workspace)
    return show.lines(request.t, room, theirs(request, limit, offset))


def _unowned(request: Request, limit: int, offset: int) -> Sequence[Block]:
    """Tools that nobody answers for who is still there, for managers."""
    if not desk(request).manager:
        return []
    tools = in_use(request.services, request.workspace, request.audience)
    room, found = ROOM.here(request.services, request.workspace), unowned(request.services, request.workspace, tools)
    return show.lines(request.t, room, found[offset : offset + limit])


def _buttons(request: Request) -> Sequence[Block]:
    t, lines = request.t, (("renewals", "tools-renewals"), ("overlaps", "tools-overlaps"))
    if not allowed(request.services, request.workspace, request.user, READ):
        return []
    made = [kit.button(t("tools-form-add"), "tools.new"), kit.button(t("tools-list"), "tools.list", "{}")]
    return [*made, *(meant.line_button(t, f"/tools {one}", t(key), at=n) for n, (one, key) in enumerate(lines))]


def _home(name: str, title: str, rows: Callable[[Request, int, int], Sequence[Block]]) -> HomeList:
    return HomeList(f"tools.{name}", fixed_title(title), rows)


HOME = HomeRoom(
    title="tools-title",
    for_you=[
        _home("deadlines", "tools-home-deadlines", _deadlines),
        _home("unowned", "tools-home-unowned", _unowned),
    ],
    lists=[_home("mine", "tools-home-mine", _theirs)],
    buttons=_buttons,
    rank=9,
)
