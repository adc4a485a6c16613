"""What a card says of its place in a succession, and the form that gives it one. Pure.

A room says its sentences itself, since French bends them: `{room}-supersede` (the button and the form), `{room}-by` and
`{room}-by-hint` and `{room}-by-number` (its fields), `{room}-supersedes` and `{room}-superseded` (the lines, with a
`number`), `{room}-error-itself`, `{room}-error-loop` and `{room}-error-closed` (why not).
"""

from typing import Any

from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator


def button(t: Translator, room: Room[Any], number: int) -> Block:
    """The button that opens the form."""
    return kit.button(t(f"{room.name}-supersede"), f"{room.name}.supersede", str(number))


def form(t: Translator, room: Room[Any], record: Record[Any], back: str = "", **carried: str) -> Block:
    """The form that asks which record takes the place of this one."""
    hint = t(f"{room.name}-by-hint")
    pick = kit.search_input("pick", t(f"{room.name}-by"), f"{room.name}.successors", hint=hint, optional=True)
    typed = kit.text_input("by", t(f"{room.name}-by-number"), limit=10, optional=True)
    fields = [kit.section(show.title(record)), pick, typed]
    return show.act_form(t, room, record.number, "supersede", fields, back, **carried)


def line(t: Translator, room: Room[Any], number: str, *, is_successor: bool) -> Block:
    """What a card says: that it supersedes the record of a number, or is superseded by it."""
    return kit.context(say(t, f"{room.name}-supersedes" if is_successor else f"{room.name}-superseded", number=number))
