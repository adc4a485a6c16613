"""`/tools audit`, the question to people with its two screens, and what the card of a tool says of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.records.record import Record
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import answer_modal, open_answer, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners
from bot.slack.paged import PagedList
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.slack.text import clean, say
from bot.text import Translator
from bot.tool_audits import blocks, wording
from bot.tool_audits.audit import CHOICES, OTHERS, PEOPLE, TOOLS, UNKNOWN, ToolUse, half_of, results, unpack
from bot.tool_audits.desk import SURVEY, WHOM, AuditDesk, outcome
from bot.tools import access
from bot.tools.desk import ROOM, in_use
from bot.tools.tool import Tool

SETTINGS = settings_part("tools-title", access.SET, WHOM)


def _desk(request: Request) -> AuditDesk:
    return AuditDesk(request.services, request.workspace, request.user, request.delivery)


def _list(request: Request, page: int) -> list[Block]:
    services, workspace = request.services, request.workspace
    found, may = outcome(services, workspace), allowed(services, workspace, request.user, access.AUDIT)
    if found is None:
        return blocks.none(request.t, may_start=may)
    titles = {one.number: one.content.title for one in in_use(services, workspace, request.audience)}
    shown = [(titles[n], n, one) for n, one in results(found.uses).items() if n in titles]
    is_old = found.audit.round != half_of(services.clock().date())
    return blocks.listing(request.t, found, shown, page, may_start=may and is_old)


def start(request: Request) -> Answer:
    """Ask everybody."""
    title, shown = request.t("tools-audit"), blocks.started(request.t, *_desk(request).start())
    return present_answer(request, shown, title, title, replace=True)


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What was said of a tool in the last audit."""
    found = outcome(request.services, request.workspace)
    said = results(found.uses).get(record.number) if found else None
    if found is None or said is None:
        return (), ()
    return (), [kit.context(wording.state(request.t, found), wording.result(request.t, said))]


def _ask(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """Which tools somebody uses, while that is open; in their message of the day."""
    audit = SURVEY.current(services, workspace)
    is_asked = audit and audit.round == asked.item
    return Post(blocks.question(t, audit), say(t, "tools-audit-asked")) if audit and is_asked else None


# -- answering ---------------------------------------------------------------------------------------------------------


def _half(request: Request) -> str:
    return str(request.metadata.get("half") or request.value)[:7]


def open_(request: Request) -> Answer:
    """The first screen, as this person filled it before."""
    asked = _desk(request).question(_half(request))
    tools, chosen = in_use(request.services, request.workspace, request.audience), unpack(asked.said)
    numbers, others = [one.tool for one in chosen], asked.said.get("others", "")
    return open_answer(request, blocks.first(request.t, asked.item, tools, numbers, others))


def unknown(request: Request) -> Answer:
    """ "I don’t know" is an answer."""
    half, title = _half(request), request.t("tools-audit")
    _desk(request).answer(half, (), unknown=True)
    return result_answer(request, blocks.thanks(request.t, half), title, title, replace=True)


def first(request: Request) -> Answer:
    """The first screen, submitted: the second, or where nothing was chosen that this is the answer."""
    half, asked = _half(request), _desk(request).question(_half(request))
    others, chosen = _others(str(request.values.get("others") or "")), _chosen(request, request.values.get("tools"))
    if not chosen:
        return _answered(request, (), others)
    known = {one.tool: one for one in unpack(asked.said)}
    carried = {"half": half, "tools": [one.number for one in chosen], "others": others}
    view = blocks.second(request.t, _needs(request), chosen, known, carried)
    return Answer({"response_action": "update", "view": view})


def second(request: Request) -> Answer:
    """The second, submitted."""
    uses, wrong, needs = [], [], _needs(request)
    for one in _chosen(request, request.metadata.get("tools")):
        try:
            uses.append(_use(request.values, one.number, (*needs.options, *dict(needs.own))))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise UserErrors(wrong)
    return _answered(request, uses, _others(str(request.metadata.get("others") or "")))


def _answered(request: Request, uses: Sequence[ToolUse], others: str) -> Answer:
    half = _half(request)
    _desk(request).answer(half, uses, others)
    view = answer_modal(request.t, request.t("tools-audit"), blocks.thanks(request.t, half))
    return Answer({"response_action": "update", "view": view})


def _chosen(request: Request, said: object) -> list[Record[Tool]]:
    """The tools that were chosen, of those that this person sees."""
    wanted = {str(one) for one in said} if isinstance(said, list) else set()
    known = in_use(request.services, request.workspace, request.audience)
    return [one for one in known if str(one.number) in wanted][:TOOLS]


def _needs(request: Request) -> Field:
    room = ROOM.here(request.services, request.workspace)
    return next(one for one in room.fields if one.name == "needs")


def _others(text: str) -> str:
    lines = [" ".join(line.split())[:60] for line in clean(text).split("\n")]
    return "\n".join(list(filter(None, lines))[:OTHERS])


def _use(values: Mapping[str, Any], n: int, offered: Sequence[str]) -> ToolUse:
    said = {name: str(values.get(f"{name}:{n}") or UNKNOWN) for name in CHOICES}
    for name, known in CHOICES.items():
        if said[name] not in known:
            raise UserError("records-error-choice", field=f"{name}:{n}")
    people, wanted = str(values.get(f"people:{n}") or "").strip(), values.get(f"needs:{n}")
    if people and not (people.isascii() and people.isdigit() and int(people) <= PEOPLE):
        raise UserError("tools-audit-error-people", field=f"people:{n}", most=PEOPLE)
    needs = tuple(str(need) for need in wanted if need in offered)[:5] if isinstance(wanted, list) else ()
    liked = 0 if said["liked"] == UNKNOWN else int(said["liked"])
    return ToolUse(n, needs, said["often"], said["without"], int(people or 0), liked)


LIST = PagedList("tool_audits.list", "tools-audit", _list, access.READ)
VERBS = {ROOM.name: {"audit": LIST.verb}}
INQUIRIES = {SURVEY.kind: _ask}


def register(on: Listeners) -> None:
    """The result, the button that begins an audit, those of the question, and the two screens."""
    LIST.register(on)
    on.action("tool_audits.start", once(start), access.AUDIT)
    on.action("tool_answers.open", open_, access.ANSWER)
    on.action("tool_answers.unknown", once(unknown), access.ANSWER)
    on.view("tool_answers.first", once(first), access.ANSWER)
    on.view("tool_answers.second", once(second), access.ANSWER)
