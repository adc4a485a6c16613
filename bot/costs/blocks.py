"""What a tool costs, for those who may know, and the form that says it. Pure."""

from collections.abc import Sequence

from bot.costs.cost import PERIODS, Cost, cost_words
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, say
from bot.text import Translator
from bot.tools.tool import Tool

_BEFORE = 3  # costs of before on a card


def cost_lines(t: Translator, known: Sequence[tuple[str, Cost | None]]) -> list[Block]:
    """What a tool costs, since when, and what it cost before; `known` is newest first."""
    if not known:
        return [kit.context(say(t, "tools-cost-unknown"))]
    lines = [_line(t, "tools-cost-now", *known[0])]
    lines += [_line(t, "tools-cost-before", *one) for one in known[1 : 1 + _BEFORE]]
    return [kit.context(Mrkdwn("\n".join(lines)))]


def _line(t: Translator, key: str, at: str, cost: Cost | None) -> Mrkdwn:
    said = cost_words(t, cost) if cost else t("tools-cost-none")
    return say(t, key, cost=said, day=t.date(at))


def cost_button(t: Translator, record: Record[Tool]) -> Block:
    """The button that opens the form."""
    return kit.button(t("tools-cost"), "costs.ask", str(record.number))


def cost_form(t: Translator, record: Record[Tool], cost: Cost | None, back: str) -> Block:
    """The form that says what a tool costs."""
    options = [kit.option(t(f"tools-period-{period}"), period) for period in PERIODS]
    amount, hint = t.number(cost.amount) if cost else "", t("tools-hint-amount")
    fields = [
        kit.section(say(t, "tools-cost-ask", title=show.title(record))),
        kit.text_input("amount", t("tools-field-amount"), value=amount, limit=20, hint=hint, optional=True),
        kit.text_input("currency", t("tools-field-currency"), value=cost.currency if cost else "EUR", limit=3),
        kit.select_input("period", t("tools-field-period"), options, value=cost.period if cost else "year"),
        kit.context(t("tools-cost-seen")),
    ]
    return form_view(t, "costs.say", "tools-cost", fields, {"number": record.number, "back": back})


def cost_saved(t: Translator, record: Record[Tool], known: Sequence[tuple[str, Cost | None]]) -> list[Block]:
    """What was said, and the way to the tool."""
    open_ = kit.button(t("records-open"), "tools.open", str(record.number))
    return [kit.section(say(t, "tools-cost-saved", title=show.title(record)), accessory=open_), *cost_lines(t, known)]
