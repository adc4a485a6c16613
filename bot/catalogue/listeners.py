"""`/tools needs`, and the forms in which managers say what is fine."""

from bot.catalogue import blocks
from bot.catalogue.desk import NeedDesk
from bot.overlaps.desk import tool_needs
from bot.slack.acting import once
from bot.slack.answering import open_answer, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import clean
from bot.tools.access import NEED, READ
from bot.tools.tool import ROOM


def _needs(request: Request, page: int) -> list[Block]:
    known = tool_needs(request.services, request.workspace, request.audience)
    return blocks.needs(request.t, known, page, may=allowed(request.services, request.workspace, request.user, NEED))


def typed(request: Request, rest: str) -> Answer | None:
    """`/tools needs`."""
    return None if rest else reply(_needs(request, 0), request.t("tools-needs"))


def turn(request: Request) -> Answer:
    """Another page of it."""
    name, page = request.t("tools-needs"), whole(load(request.value).get("page"))
    return present_answer(request, _needs(request, page), name, name, replace=True)


def ask_need(request: Request) -> Answer:
    """The form of one need."""
    need = NeedDesk(request.services, request.workspace, request.user).need(request.value[:60])
    served = tool_needs(request.services, request.workspace, request.audience).served.get(need.key, ())
    return open_answer(request, blocks.need_form(request.t, need, served, request.back))


def save_need(request: Request) -> Answer:
    """The same, submitted."""
    own = NeedDesk(request.services, request.workspace, request.user, request.delivery)
    key, waived = str(request.metadata.get("need") or "")[:60], clean(str(request.values.get("waived") or "")).strip()
    served = tool_needs(request.services, request.workspace, request.audience).served.get(key, ())
    chosen = str(request.values.get("preferred") or "")
    preferred = next((one.record.number for one in served if str(one.record.number) == chosen), 0)
    own.say(key, preferred, waived)
    return _shown(request)


def ask_add(request: Request) -> Answer:
    """The form of a need of the company's own."""
    return open_answer(request, blocks.add_form(request.t, request.back))


def add(request: Request) -> Answer:
    """The same, submitted."""
    own = NeedDesk(request.services, request.workspace, request.user, request.delivery)
    own.add(clean(str(request.values.get("name") or "")))
    return _shown(request)


def _shown(request: Request) -> Answer:
    title = request.t("tools-needs")
    return result_answer(request, _needs(request, 0), request.t("records-saved"), title)


VERBS: dict[str, dict[str, Verb]] = {ROOM.name: {"needs": (typed, READ)}}


def register(on: Listeners) -> None:
    """The pages, and the two forms."""
    on.action("catalogue.list", turn, READ)
    on.action("catalogue.ask", ask_need, NEED)
    on.view("catalogue.say", once(save_need), NEED)
    on.action("catalogue.add", ask_add, NEED)
    on.view("catalogue.add", once(add), NEED)
