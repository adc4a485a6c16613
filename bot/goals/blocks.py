"""What objectives show beside their key results: the question when a period is over, and what one can do. Pure."""

from bot.goals.goal import VERDICTS, Objective, in_words
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator


def buttons(t: Translator) -> list[Block]:
    """What one can do from Home."""
    return [kit.button(t("goals-form-add"), "goals.new"), kit.button(t("goals-list"), "goals.list", "{}")]


def ended(t: Translator, record: Record[Objective]) -> list[Block]:
    """What its owner is asked once the period of an objective is over."""
    carried, period = f"{record.number}/{record.content.period}", in_words(t, record.content.period)
    row = [kit.button(t(f"goals-verdict-{one}"), f"goals.end:{one}", f"{carried}/{one}") for one in VERDICTS]
    open_ = kit.button(t("records-open"), "goals.open", str(record.number))
    asked = kit.section(say(t, "goals-end-ask", title=show.title(record), period=period))
    return [asked, kit.actions(*row, open_)]
