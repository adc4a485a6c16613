"""Objectives as questions and on the cards of other things. Pure."""

from collections.abc import Mapping, Sequence

from bot.goals.goal import ROOM, Objective, in_words
from bot.keyresults.blocks import Name, line
from bot.keyresults.progress import ResultNow
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import mention, say
from bot.text import Translator

_SHOWN = 5  # key results of one objective where others stand beside it


def standing(t: Translator, record: Record[Objective], known: Sequence[ResultNow], name: Name = mention) -> list[Block]:
    """The first key results of an objective, below its line; `name` says who somebody is."""
    return [kit.context(*(line(t, now, record.content.owner, name) for now in known[:_SHOWN]))] if known else []


def on_card(
    t: Translator, found: Sequence[Record[Objective]], known: Mapping[int, Sequence[ResultNow]], more: int
) -> list[Block]:
    """Objectives on the card of another thing, each with the key results that are about it; so many `more`."""
    blocks: list[Block] = [kit.section(say(t, "goals-beside"))] if found else []
    for one in found:
        blocks += [show.line(t, ROOM, one), *standing(t, one, known[one.number])]
    return [*blocks, *([kit.context(say(t, "slack-linked-more", count=more))] if more > 0 else [])]


def ended(t: Translator, record: Record[Objective], verdicts: Sequence[str]) -> list[Block]:
    """What its owner is asked once the period of an objective is over."""
    carried, period = f"{record.number}/{record.content.period}", in_words(t, record.content.period)
    row = [kit.button(t(f"goals-verdict-{one}"), f"goals.end:{one}", f"{carried}/{one}") for one in verdicts]
    open_ = kit.button(t("records-open"), "goals.open", str(record.number))
    asked = kit.section(say(t, "goals-end-ask", title=show.title(record), period=period))
    return [asked, kit.actions(*row, open_)]
