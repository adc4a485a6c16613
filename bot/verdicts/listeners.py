"""What the card of a tool says of its contract; keep, drop, renegotiate: the form of each, and what comes of it."""

from collections.abc import Sequence

from bot.costs.desk import CostDesk
from bot.costs.wording import cost_words
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.records.desk import desk, number_of
from bot.records.record import Record
from bot.renewals.desk import standing
from bot.renewals.renewal import VERDICTS
from bot.renewals.wording import buttons, when
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.tools import access
from bot.tools.tool import ROOM, Tool
from bot.verdicts import blocks
from bot.verdicts.desk import VerdictDesk


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of a tool says of its contract, and what whose it is decides."""
    today = today_of(request.services, request.workspace, request.user)
    found = standing(request.services, request.workspace, record, today)
    if found is None:
        return (), ()
    beside = [kit.context(when(request.t, found, today))]
    is_due = found.is_open and found.renewal.is_near(today) and not record.gone_at
    may = is_due and desk(request).may(ROOM, record)
    return (buttons(request.t, found) if may else ()), beside


def ask(request: Request) -> Answer:
    """The form of one of the three buttons."""
    verdict = str(request.action.get("action_id") or "").partition(":")[2]
    if verdict not in VERDICTS:
        raise UserError("records-error-choice")
    found = VerdictDesk.of(request).open_renewal(number_of(request.value))
    own = CostDesk.of(request)
    known = own.cost(found.record)[:1] if own.sees_cost(found.record) else []
    cost = [cost_words(request.t, one) for _, one in known if one]
    today = today_of(request.services, request.workspace, request.user)
    return open_answer(request, blocks.form(request.t, found, verdict, today, cost, request.back))


def decide(request: Request) -> Answer:
    """The form, submitted."""
    number, verdict = number_of(request.metadata.get("number")), str(request.metadata.get("verdict") or "")
    said = {name: clean(str(request.values.get(name) or "")) for name in blocks.FIELDS}
    own = VerdictDesk.of(request)
    before = own.open_renewal(number)
    _, made = own.decide(number, verdict, **said)
    shown = blocks.decided(request.t, before, made.number, verdict)
    return result_answer(request, shown, request.t("tools-renewals"), request.t("tools-renewals"))


def register(on: Listeners) -> None:
    """The buttons and the form."""
    on.action("verdicts.ask", ask, access.RENEW)
    on.view("verdicts.decide", once(decide), access.RENEW)
