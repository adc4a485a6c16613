"""What notes may become, as a form. Pure. A room says its sentences itself: `{room}-outcome` (the button) and
`{room}-outcome-title`."""

from collections.abc import Sequence
from typing import Any

from bot.records.record import Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import escape, say, trim
from bot.text import Translator

MOST = 20  # lines
_QUOTE = 600  # characters


def button(t: Translator, room: Room[Any], number: int) -> Block:
    """The button that opens the form."""
    return kit.button(t(f"{room.name}-outcome"), f"{room.name}.outcome", str(number))


def outcomes(t: Translator, room: Room[Any], rows: Sequence[tuple[str, Sequence[Block]]], hint: str = "") -> Block:
    """A line each, or all of them first, with the buttons that record it elsewhere, below the sentence of a `hint`."""
    blocks: list[Block] = [kit.section(say(t, hint))] if hint else []
    for text, buttons in rows[: MOST + 1]:
        blocks.append(kit.section(trim(escape(text), _QUOTE)))
        blocks += [kit.actions(*buttons)] if buttons else []
    return kit.modal(f"{room.name}.outcome", t(f"{room.name}-outcome-title"), blocks, close=t("slack-close"))
