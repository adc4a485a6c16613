"""The question whether a record is gone, and what was said. Pure.

A room says its sentences itself: `{room}-confirm-ask` (with a `title`), `{room}-confirm-gone` and `-there` (the
buttons), `{room}-confirm-few` (that so few are asked is not anonymous), `{room}-confirm-thanks`, on the card
`{room}-confirm-open` (with the `count` of those who are asked) and `{room}-confirm-said` (`gone`, `there`, `count`,
`asked`), `{room}-confirm-why` (why it is taken back, with `there` and `count`), and `{room}-error-not-asked`.
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
_FEW = 3  # of so many people who are asked, each may be guessed; fewer answers say little


@dataclass(frozen=True, slots=True)
class ConfirmationOutcome:
    """How many people were asked whether a record is gone, and how many said that it is and that it is still there:
    zero each while it `is_open`."""

    asked: int
    gone: int
    there: int
    is_open: bool

    @property
    def is_confirmed(self) -> bool:
        """Whether more said that it is gone than that it is there."""
        return not self.is_open and self.gone > self.there


def question(t: Translator, room: Room[Any], record: Record[Any], item: str, asked: int) -> list[Block]:
    """What each of so many people is asked."""
    name = room.name
    note = f"{name}-confirm-few" if asked <= _FEW else "ballots-anonymous"
    buttons = [kit.button(t(f"{name}-confirm-{said}"), f"{name}.confirm:{said}", item) for said in (GONE, THERE)]
    open_ = kit.button(t("records-open"), f"{name}.open", str(record.number))
    asks = kit.section(say(t, f"{name}-confirm-ask", title=show.title(record)))
    return [asks, kit.context(say(t, note)), kit.actions(*buttons, open_)]


def outcome(t: Translator, room: Room[Any], found: ConfirmationOutcome) -> Block:
    """What the card says: that people are asked, or what they said; how many answered, and that they are few."""
    if found.is_open:
        return kit.context(say(t, f"{room.name}-confirm-open", count=found.asked))
    count, told = found.gone + found.there, {"asked": found.asked, "gone": found.gone, "there": found.there}
    said = say(t, f"{room.name}-confirm-said", count=count, **told)
    return kit.context(said, *([say(t, "ballots-few")] if count < _FEW else []))
