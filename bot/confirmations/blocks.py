"""The question whether something is really gone, and what the card says of the answers. Pure.

A room says its sentences itself: `{room}-confirm-ask` (with a `title`), `{room}-confirm-gone` and
`{room}-confirm-there` (the buttons), `{room}-confirm-thanks`, `{room}-confirm-few` (where the question is not
anonymous), `{room}-confirm-open` and `{room}-confirm-said` (on the card), `{room}-confirm-why` (in the history),
`{room}-error-not-asked`.
"""

from dataclasses import dataclass
from typing import Any

from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

GONE, THERE = "gone", "there"
FEW = 3  # of so many people who are asked, each may be guessed; fewer answers say little


@dataclass(frozen=True, slots=True)
class ConfirmationOutcome:
    """How many people were asked whether a record is gone, and how many said that it is and that it is still there:
    zero each while it `is_open`."""

    item: str
    asked: int
    gone: int
    there: int
    is_open: bool

    @property
    def is_confirmed(self) -> bool:
        """Whether more said that it is gone than that it is there."""
        return not self.is_open and self.gone > self.there


def question(t: Translator, room: Room[Any], record: Record[Any], item: str, asked: int) -> list[Block]:
    """What whoever took part is asked."""
    note = f"{room.name}-confirm-few" if asked <= FEW else "ballots-anonymous"
    buttons = [
        kit.button(t(f"{room.name}-confirm-{said}"), f"{room.name}.confirm:{said}", item) for said in (GONE, THERE)
    ]
    open_ = kit.button(t("records-open"), f"{room.name}.open", str(record.number))
    asks = kit.section(say(t, f"{room.name}-confirm-ask", title=show.title(record)))
    return [asks, kit.context(say(t, note)), kit.actions(*buttons, open_)]


def outcome(t: Translator, room: Room[Any], found: ConfirmationOutcome) -> Block:
    """What the card says: that people are asked, or what they said; how many answered, and that they are few."""
    if found.is_open:
        return kit.context(say(t, f"{room.name}-confirm-open", count=found.asked))
    count = found.gone + found.there
    said = say(t, f"{room.name}-confirm-said", asked=found.asked, count=count, gone=found.gone, there=found.there)
    return kit.context(said, *([say(t, "ballots-few")] if count < FEW else []))
