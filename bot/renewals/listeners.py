"""`/tools renewals`, what the card of a tool says of its contract, and deciding what becomes of it."""

from collections.abc import Sequence

from bot.costs.cost import cost_words
from bot.costs.desk import CostDesk
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.records.desk import desk, number_of
from bot.records.record import Record
from bot.records.store import records
from bot.renewals import blocks
from bot.renewals.desk import COUNTDOWN, KIND, VerdictDesk, coming, standing
from bot.renewals.renewal import VERDICTS
from bot.renewals.wording import when
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.paged import PagedList
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.slack.visibility.membership import reader
from bot.text import Translator
from bot.tools import access
from bot.tools.desk import ROOM, in_use
from bot.tools.tool import Tool


def _list(request: Request, page: int) -> list[Block]:
    used = in_use(request.services, request.workspace, request.audience)
    today = today_of(request.services, request.workspace, request.user)
    found, unknown = coming(request.services, request.workspace, used, today), [one.content.renews_on for one in used]
    return blocks.listing(request.t, found, unknown.count(""), today, page)


LIST = PagedList("renewals.list", "tools-renewals", _list, access.READ)
VERBS = {ROOM.name: {"renewals": LIST.verb}}


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of a tool says of its contract, and what whose it is decides."""
    today = today_of(request.services, request.workspace, request.user)
    found = standing(request.services, request.workspace, record, today)
    if found is None:
        return (), ()
    may = found.is_open and found.renewal.is_near(today) and not record.gone_at and desk(request).may(ROOM, record)
    return (blocks.buttons(request.t, found) if may else ()), [kit.context(when(request.t, found, today))]


def _asked(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What becomes of a contract, as it is told on the day that somebody reads it; that its deadline was missed, where
    it was; nothing once it was decided."""
    today, readers = today_of(services, workspace, asked.person), reader(services, workspace, asked.person)
    for record in records.seen(services.store, workspace, ROOM, readers, [int(asked.item)]):
        found = standing(services, workspace, record, today)
        is_asked = asked.person in COUNTDOWN.people(services, workspace, record.content)
        if found and found.is_open and is_asked and asked.slot.startswith(found.renewal.slot):
            has_left = record.content.owner not in ("", asked.person)
            return Post(*blocks.question(t, found, today, has_left=has_left, short=short))
    return None


INQUIRIES = {KIND: _asked}


def ask(request: Request) -> Answer:
    """The form of one of the three buttons."""
    verdict = str(request.action.get("action_id") or "").partition(":")[2]
    if verdict not in VERDICTS:
        raise UserError("records-error-choice")
    found, own = VerdictDesk.of(request).open_renewal(number_of(request.value)), CostDesk.of(request)
    known = own.cost(found.record)[:1] if own.sees_cost(found.record) else []
    cost = [cost_words(request.t, one) for _, one in known if one]
    today = today_of(request.services, request.workspace, request.user)
    return open_answer(request, blocks.form(request.t, found, verdict, today, cost, request.back))


def decide(request: Request) -> Answer:
    """The form, submitted."""
    number, verdict = number_of(request.metadata.get("number")), str(request.metadata.get("verdict") or "")
    said = {name: clean(str(request.values.get(name) or "")) for name in blocks.FIELDS}
    record, made = VerdictDesk.of(request).decide(number, verdict, **said)
    title = request.t("tools-renewals")
    return result_answer(request, blocks.decided(request.t, record, made.number, verdict), title, title)


def register(on: Listeners) -> None:
    """The pages of the list, the buttons and the form."""
    LIST.register(on)
    on.action("verdicts.ask", ask, access.RENEW)
    on.view("verdicts.decide", once(decide), access.RENEW)
