"""`/tools audit`, the questions to people, and what the card of a tool says of their answers."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import partial

from bot.errors import Mistakes
from bot.fields.field import Field
from bot.inquiries.inquiry import Inquiry
from bot.questionnaires.blocks import Said
from bot.questionnaires.listeners import QuestionnaireListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners
from bot.slack.paged import PagedList
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.tool_audits import blocks
from bot.tool_audits.audit import FIELDS, ToolUse, half_of, read_use, result_words, results, unpack
from bot.tool_audits.desk import QUESTIONNAIRE, SURVEY, WHOM, AuditDesk, outcome, state
from bot.tools import access
from bot.tools.desk import ROOM, in_use
from bot.tools.tool import Tool

SETTINGS = settings_part("tools-title", access.SET, WHOM)


def _list(request: Request, page: int) -> list[Block]:
    services, workspace = request.services, request.workspace
    found, may = outcome(services, workspace), allowed(services, workspace, request.user, access.AUDIT)
    if found is None:
        return blocks.none(request.t, may_start=may)
    titles = {one.number: one.content.title for one in _offered(request)}
    shown = [(titles[n], n, one) for n, one in results(found.uses).items() if n in titles]
    is_old = found.audit.round != half_of(services.clock().date())
    return blocks.listing(request.t, found, shown, page, may_start=may and is_old)


def start(request: Request) -> Answer:
    """Ask everybody."""
    title, shown = request.t("tools-audit"), blocks.started(request.t, *AuditDesk.of(request).start())
    return present_answer(request, shown, title, title, replace=True)


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What was said of a tool in the last audit."""
    found = outcome(request.services, request.workspace)
    said = results(found.uses).get(record.number) if found else None
    if found is None or said is None:
        return (), ()
    return (), [kit.context(state(request.t, found), result_words(request.t, said))]


# -- answering ---------------------------------------------------------------------------------------------------------


def _offered(request: Request) -> Sequence[Record[Tool]]:
    return in_use(request.services, request.workspace, request.audience)


def _fields(request: Request) -> Sequence[Field]:
    room = ROOM.here(request.services, request.workspace)
    needs = next(one for one in room.fields if one.name == "needs")
    return replace(needs, hint=False, label="tools-audit-needs"), *FIELDS


def _said(asked: Inquiry) -> Said:
    known = {one.tool: asdict(one) for one in unpack(asked.said)}
    return {
        n: {name: value if name == "needs" else str(value or "") for name, value in said.items()}
        for n, said in known.items()
    }


def _keep(request: Request, half: str, said: Said | None, others: str) -> None:
    wrong = Mistakes()
    uses = [wrong.of(partial(read_use, number, each), ToolUse(number, ())) for number, each in (said or {}).items()]
    wrong.tell()
    AuditDesk.of(request).answer(half, uses, others, unknown=said is None)


LIST = PagedList("tool_audits.list", "tools-audit", _list, access.READ)
VERBS = {ROOM.name: {"audit": LIST.verb}}
ANSWERS = QuestionnaireListeners(
    QUESTIONNAIRE,
    SURVEY,
    access.ANSWER,
    offered=_offered,
    fields=_fields,
    asked=lambda request, half: AuditDesk.of(request).question(half),
    said=_said,
    keep=_keep,
)


def register(on: Listeners) -> None:
    """The result, the button that begins an audit, and the questions."""
    LIST.register(on)
    on.action("tool_audits.start", once(start), access.AUDIT)
    ANSWERS.register(on)
