"""Objectives as questions and on the cards of other things. Pure."""

from collections.abc import Sequence

from bot.goals.goal import Objective
from bot.keyresults.blocks import line
from bot.keyresults.progress import ResultNow
from bot.keyresults.words import in_words
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

_SHOWN = 5  # key results of one objective on the card of another thing


def on_card(
    t: Translator, room: Room[Objective], found: Sequence[tuple[Record[Objective], Sequence[ResultNow]]], more: int
) -> list[Block]:
    """Objectives on the card of another thing, each with the key results that are about it; so many `more`."""
    blocks: list[Block] = [kit.section(say(t, "goals-beside"))] if found else []
    for record, known in found:
        blocks.append(show.line(t, room, record))
        blocks += [kit.context(*(line(t, now, record.content.owner) for now in known[:_SHOWN]))] if known else []
    return [*blocks, *([kit.context(say(t, "slack-linked-more", count=more))] if more > 0 else [])]


def ended(t: Translator, record: Record[Objective], verdicts: Sequence[str]) -> list[Block]:
    """What its owner is asked once the period of an objective is over."""
    carried, period = f"{record.number}/{record.content.period}", in_words(t, record.content.period)
    row = [kit.button(t(f"goals-verdict-{one}"), f"goals.end:{one}", f"{carried}/{one}") for one in verdicts]
    open_ = kit.button(t("records-open"), "goals.open", str(record.number))
    asked = kit.section(say(t, "goals-end-ask", title=show.title(record), period=period))
    return [asked, kit.actions(*row, open_)]
