"""`/tools audit`, and what the card of a tool says of it."""

from collections.abc import Sequence

from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, reply, whole
from bot.tool_audits import access, blocks, wording
from bot.tool_audits.audit import half_of, results
from bot.tool_audits.desk import WHOM, AuditDesk, outcome
from bot.tools.access import READ
from bot.tools.desk import ROOM, in_use
from bot.tools.tool import Tool

SETTINGS = settings_part("tools-title", access.SET, WHOM)


def _list(request: Request, page: int) -> list[Block]:
    services, workspace = request.services, request.workspace
    found = outcome(services, workspace)
    half, may = half_of(services.clock().date()), allowed(services, workspace, request.user, access.START)
    if found is None:
        return blocks.none(request.t, may_start=may)
    titles = {one.number: one.content.title for one in in_use(services, workspace, request.audience)}
    shown = [(titles[n], n, one) for n, one in results(found.uses).items() if n in titles]
    return blocks.listing(request.t, found, shown, page, may_start=may and found.audit.half != half)


def typed(request: Request, rest: str) -> Answer | None:
    """`/tools audit`."""
    return None if rest else reply(_list(request, 0), request.t("tools-audit"))


def turn(request: Request) -> Answer:
    """Another page of it."""
    title = request.t("tools-audit")
    return present_answer(request, _list(request, whole(load(request.value).get("page"))), title, title, replace=True)


def start(request: Request) -> Answer:
    """Ask everybody."""
    audit, later = AuditDesk(request.services, request.workspace, request.user, request.delivery).start()
    shown = blocks.started(request.t, audit, later)
    return present_answer(request, shown, request.t("tools-audit"), request.t("tools-audit"), replace=True)


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What was said of a tool in the last audit."""
    found = outcome(request.services, request.workspace)
    said = results(found.uses).get(record.number) if found else None
    if found is None or said is None:
        return (), ()
    return (), [kit.context(wording.state(request.t, found), wording.result(request.t, said))]


VERBS: dict[str, dict[str, Verb]] = {ROOM.name: {"audit": (typed, READ)}}


def register(on: Listeners) -> None:
    """The result, and the button that begins an audit."""
    on.action("tool_audits.list", turn, READ)
    on.action("tool_audits.start", once(start), access.START)
