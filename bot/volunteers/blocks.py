"""What a card says of volunteers, and what they and those who confirm them read. Pure.

A room says its sentences itself: `{room}-claim`, `{room}-confirm`, `{room}-decline` and `{room}-leave` (the buttons),
`{room}-…-done` for each and `{room}-claim-named` where nobody needs to confirm it, `{room}-volunteers` (on the card,
`who`), `{room}-confirm-ask` (`who`, `title`), `{room}-confirm-text` and `{room}-declined` (`title`), and
`{room}-error-already`, `-claimed`, `-nobody`, `-not-yours`.
"""

from collections.abc import Sequence
from typing import Any

from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import mention, say
from bot.text import Translator


def buttons(t: Translator, room: Room[Any], number: int, acts: Sequence[str]) -> list[Block]:
    """Some of "confirm", "decline", "claim" and "leave"."""
    labels = {
        "confirm": t(f"{room.name}-confirm"),
        "decline": t(f"{room.name}-decline"),
        "claim": t(f"{room.name}-claim"),
        "leave": t(f"{room.name}-leave"),
    }
    return [kit.button(labels[act], f"{room.name}.{act}", str(number)) for act in acts]


def waits(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """Who volunteers for a record, if anybody does."""
    who = record.content.candidate
    return [kit.context(say(t, f"{room.name}-volunteers", who=mention(who)))] if who else []


def confirm(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What whoever may confirm a volunteer reads."""
    said = {"who": mention(record.content.candidate), "title": record.content.title}
    row = [*buttons(t, room, record.number, ("confirm", "decline")), _open(t, room, record.number)]
    return [kit.section(say(t, f"{room.name}-confirm-ask", **said)), kit.actions(*row)]


def declined(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What a volunteer reads who was not confirmed."""
    text = say(t, f"{room.name}-declined", title=record.content.title)
    return [kit.section(text, accessory=_open(t, room, record.number))]


def _open(t: Translator, room: Room[Any], number: int) -> Block:
    return kit.button(t("records-open"), f"{room.name}.open", str(number))
