"""What people say of a decision: what those consulted think, that it is decided, superseded, looked at again."""

from collections.abc import Sequence

from bot.decisions import access, blocks, decision
from bot.decisions.compose import actual
from bot.decisions.decision import DECIDED, RESULTS, VERDICTS
from bot.decisions.desk import CONSULT, REVIEW, ROOM, DecisionDesk, waiting
from bot.decisions.listeners.rooms import DECISION_LISTENERS
from bot.errors import UserError
from bot.inquiries import store
from bot.records.desk import number_of
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean, say


def register(on: Listeners) -> None:
    """Buttons and forms."""
    on.action("decisions.agree", once(_says("agree")), access.ANSWER)
    on.action("decisions.no_view", once(_says("none")), access.ANSWER)
    on.action("decisions.concern", concern, access.ANSWER)
    on.view("decisions.concern", once(save_concern), access.ANSWER)
    on.action("decisions.decide", decide, access.DECIDE)
    on.view("decisions.decide", once(save_decided), access.DECIDE)
    on.action("decisions.review", review, access.CHANGE)
    on.view("decisions.review", once(save_review), access.CHANGE)


def desk(request: Request) -> DecisionDesk:
    """Where this person hands in what they say."""
    return DecisionDesk.of(request)


def _form(request: Request, number: int, act: str, fields: Sequence[Block], **carried: str) -> Answer:
    view = blocks.act_form(request.t, desk(request).record(ROOM, number), act, fields, back=request.back, **carried)
    return Answer(then=lambda: request.open(view))


def _shown(request: Request, number: int, note: str) -> Answer:
    here = DECISION_LISTENERS.here(request)
    return here.answer(request, desk(request).record(ROOM, number), note)


def _number(request: Request) -> int:
    return number_of(request.metadata.get("number"))


def _typed(request: Request, name: str) -> str:
    return clean(str(request.values.get(name) or ""))


def _says(stance: str) -> Handler:
    def handler(request: Request) -> Answer:
        record = desk(request).answer(number_of(request.value), stance)
        return _shown(request, record.number, request.t("decisions-answered"))

    return handler


def concern(request: Request) -> Answer:
    """Ask what somebody is concerned about."""
    number = number_of(request.value)
    desk(request).check_asked(number)
    field = kit.text_input("said", request.t("decisions-concern-words"), limit=1000, multiline=True)
    return _form(request, number, "concern", [field])


def save_concern(request: Request) -> Answer:
    """Keep it."""
    said = _typed(request, "said")
    if not said:
        raise UserError("records-error-empty", field="said")
    record = desk(request).answer(_number(request), "concern", said)
    return _shown(request, record.number, request.t("decisions-answered"))


def decide(request: Request) -> Answer:
    """What those consulted said, and who has not answered, before it is decided."""
    own, t, number = desk(request), request.t, number_of(request.value)
    record = own.check_decides(number)
    known = store.about(request.services.store, request.workspace, CONSULT, str(number))
    left = waiting(request.services, request.workspace, record)
    concerns = sum(one.answer == "concern" for one in known)
    said = [kit.section(say(t, "decisions-concerns", count=concerns))] if concerns else []
    said += blocks.opinions(t, known, left, decision.answer_day(record))
    why = kit.text_input("why", t("records-why"), limit=500, optional=True, multiline=True)
    return _form(request, number, "decide", [*said, why])


def save_decided(request: Request) -> Answer:
    """It is decided."""
    record = desk(request).decide(_number(request), _typed(request, "why"))
    return _shown(request, record.number, request.t("decisions-done"))


def review(request: Request) -> Answer:
    """The form that asks whether it worked: of a review that is due, else of the next."""
    number, _, day = request.value.partition("/")
    own = desk(request)
    record = own.changeable(ROOM, number_of(number))
    asked = store.about(request.services.store, request.workspace, REVIEW, str(record.number))
    planned = [one.slot for one in asked if not one.answer]
    if record.status != DECIDED or not planned or day not in ("", *planned):
        raise UserError("decisions-error-reviewed", number=record.number)
    found = actual(request.services, request.workspace, request.t, record.content.kpi)
    fields = blocks.review_fields(request.t, record.content, found)
    return _form(request, record.number, "review", fields, day=day or planned[0])


def save_review(request: Request) -> Answer:
    """What was found."""
    result, verdict = (str(request.values.get(name) or "") for name in ("result", "verdict"))
    for name, said, known in (("result", result, RESULTS), ("verdict", verdict, VERDICTS)):
        if said not in known:
            raise UserError("records-error-choice", field=name)
    more = {name: _typed(request, name) for name in ("actual", "lesson")}
    day = str(request.metadata.get("day") or "")
    record = desk(request).review(_number(request), day, result, verdict, **more)
    return _shown(request, record.number, request.t("decisions-reviewed-thanks"))
