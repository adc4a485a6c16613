"""What a tool costs on its card, and the form that says it."""

from collections.abc import Sequence

from bot.costs import blocks
from bot.costs.cost import read_cost
from bot.costs.desk import CostDesk
from bot.records.desk import number_of
from bot.records.record import Record
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.tools.access import COST
from bot.tools.tool import ROOM, Tool


def card_parts(request: Request, record: Record[Tool]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of a tool has besides, for those who may know what it costs: nothing for anybody else."""
    own = CostDesk.of(request)
    if not own.sees_cost(record):
        return (), ()
    button = blocks.cost_button(request.t, record)
    return (() if record.gone_at else (button,)), blocks.cost_lines(request.t, own.cost(record))


def ask(request: Request) -> Answer:
    """The form that says what a tool costs."""
    own = CostDesk.of(request)
    record = own.record(ROOM, number_of(request.value))
    known = own.cost(record)
    return open_answer(request, blocks.cost_form(request.t, record, known[0][1] if known else None, request.back))


def save(request: Request) -> Answer:
    """The form, submitted; an empty amount says that nobody knows."""
    number = number_of(request.metadata.get("number"))
    amount, currency, period = (clean(str(request.values.get(name) or "")) for name in ("amount", "currency", "period"))
    cost = read_cost(amount, currency, period, request.t.language) if amount.strip() else None
    own = CostDesk.of(request)
    record = own.say_cost(number, cost)
    shown = blocks.cost_saved(request.t, record, own.cost(record))
    return result_answer(request, shown, request.t("records-saved"), request.t("tools-cost"))


VERBS: dict[str, dict[str, Verb]] = {ROOM.name: {"cost": (Numbered(ask), COST)}}


def register(on: Listeners) -> None:
    """The button and the form."""
    on.action("costs.ask", ask, COST)
    on.view("costs.say", once(save), COST)
