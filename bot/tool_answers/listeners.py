"""The two screens in which people say which tools they use: which, and how."""

from collections.abc import Mapping
from typing import Any

from bot.errors import UserError, UserErrors
from bot.records.record import Record
from bot.slack.acting import once
from bot.slack.answering import answer_modal, open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.tool_answers import blocks
from bot.tool_answers.desk import AnswerDesk
from bot.tool_answers.use import LIKED, OFTEN, OTHERS, PEOPLE, TOOLS, UNKNOWN, WITHOUT, ToolUse, unpack
from bot.tool_audits.access import ANSWER
from bot.tools.desk import ROOM, in_use
from bot.tools.tool import Tool


def _desk(request: Request) -> AnswerDesk:
    return AnswerDesk(request.services, request.workspace, request.user, request.delivery)


def _half(request: Request) -> str:
    return str(request.metadata.get("half") or request.value)[:7]


def open_(request: Request) -> Answer:
    """The first screen, as this person filled it before."""
    asked = _desk(request).question(_half(request))
    tools, before = in_use(request.services, request.workspace, request.audience), unpack(asked.said)
    chosen = [one.tool for one in before]
    return open_answer(request, blocks.first(request.t, asked.item, tools, chosen, asked.said.get("others", "")))


def unknown(request: Request) -> Answer:
    """ "I don’t know" is an answer."""
    half = _half(request)
    _desk(request).answer(half, (), unknown=True)
    return _thanked(request, half)


def first(request: Request) -> Answer:
    """The first screen, submitted: the second, or where nothing was chosen that this is the answer."""
    half, asked = _half(request), _desk(request).question(_half(request))
    others = _others(str(request.values.get("others") or ""))
    chosen = _chosen(request, request.values.get("tools"))
    if not chosen:
        _desk(request).answer(half, (), others)
        return Answer({"response_action": "update", "view": _thanks_view(request, half)})
    known = {one.tool: one for one in unpack(asked.said)}
    carried = {"half": half, "tools": [one.number for one in chosen], "others": others}
    view = blocks.second(request.t, _field(request), chosen, known, carried)
    return Answer({"response_action": "update", "view": view})


def second(request: Request) -> Answer:
    """The second, submitted."""
    half, carried = _half(request), request.metadata
    chosen = _chosen(request, carried.get("tools"))
    uses, wrong = [], []
    for one in chosen:
        try:
            uses.append(_use(request.values, one, _field(request)))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise UserErrors(wrong)
    _desk(request).answer(half, uses, _others(str(carried.get("others") or "")))
    return Answer({"response_action": "update", "view": _thanks_view(request, half)})


def _chosen(request: Request, said: object) -> list[Record[Tool]]:
    """The tools that were chosen, of those that this person sees."""
    wanted = {str(one) for one in said} if isinstance(said, list) else set()
    known = [one for one in in_use(request.services, request.workspace, request.audience) if str(one.number) in wanted]
    return known[:TOOLS]


def _field(request: Request) -> Any:
    room = ROOM.here(request.services, request.workspace)
    return next(one for one in room.fields if one.name == "needs")


def _others(text: str) -> str:
    lines = [" ".join(line.split())[:60] for line in clean(text).split("\n")]
    return "\n".join(list(filter(None, lines))[:OTHERS])


def _use(values: Mapping[str, Any], one: Record[Tool], field: Any) -> ToolUse:
    n = one.number
    said = {name: str(values.get(f"{name}:{n}") or UNKNOWN) for name in ("often", "without", "liked")}
    for name, known in (("often", OFTEN), ("without", WITHOUT), ("liked", LIKED)):
        if said[name] not in known:
            raise UserError("records-error-choice", field=f"{name}:{n}")
    people = str(values.get(f"people:{n}") or "").strip()
    if people and not (people.isascii() and people.isdigit() and int(people) <= PEOPLE):
        raise UserError("tools-audit-error-people", field=f"people:{n}", most=PEOPLE)
    wanted = values.get(f"needs:{n}")
    offered = (*field.options, *dict(field.own))
    needs = tuple(str(need) for need in wanted if need in offered)[:5] if isinstance(wanted, list) else ()
    liked = 0 if said["liked"] == UNKNOWN else int(said["liked"])
    return ToolUse(n, needs, said["often"], said["without"], int(people or 0), liked)


def _thanks_view(request: Request, half: str) -> Block:
    return answer_modal(request.t, request.t("tools-audit"), blocks.thanks(request.t, half))


def _thanked(request: Request, half: str) -> Answer:
    title = request.t("tools-audit")
    return result_answer(request, blocks.thanks(request.t, half), title, title, replace=True)


def register(on: Listeners) -> None:
    """The buttons of the question, and the two screens."""
    on.action("tool_answers.open", open_, ANSWER)
    on.action("tool_answers.unknown", once(unknown), ANSWER)
    on.view("tool_answers.first", once(first), ANSWER)
    on.view("tool_answers.second", once(second), ANSWER)
