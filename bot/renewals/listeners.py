"""`/tools renewals`, and what the card of a tool says of its contract."""

from bot.inquiries.brief import today_of
from bot.renewals import blocks
from bot.renewals.desk import coming
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.request import Answer, Request, load, reply, whole
from bot.tools import access
from bot.tools.desk import in_use
from bot.tools.tool import ROOM


def _list(request: Request, page: int) -> list[Block]:
    used = in_use(request.services, request.workspace, request.audience)
    today = today_of(request.services, request.workspace, request.user)
    found = coming(request.services, request.workspace, used, today)
    unknown = sum(not one.content.renews_on for one in used)
    return blocks.listing(request.t, found, unknown, today, page)


def typed(request: Request, rest: str) -> Answer | None:
    """`/tools renewals`."""
    return None if rest else reply(_list(request, 0), request.t("tools-renewals"))


def turn(request: Request) -> Answer:
    """Another page of it."""
    title = request.t("tools-renewals")
    shown = _list(request, whole(load(request.value).get("page")))
    return present_answer(request, shown, title, title, replace=True)


VERBS: dict[str, dict[str, Verb]] = {ROOM.name: {"renewals": (typed, access.READ)}}


def register(on: Listeners) -> None:
    """The pages of the list."""
    on.action("renewals.list", turn, access.READ)
