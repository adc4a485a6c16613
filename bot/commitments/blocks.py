"""Who takes a record on, the question how it goes, and when it was last said to move. Pure.

A room says its sentences itself: `{room}-check-ask` (with a `title`), `{room}-check-due` (with the `step` and its
`day`), `{room}-check-{act}` for each of the buttons (a status that ends it, "moves" or "later"), `{room}-check-thanks`
and `{room}-check-said` (on the card, with `when`). Where somebody may take it on, also `{room}-take` (the button and
the form), `{room}-take-ask` (with a `title`), `{room}-taken` (with `who`, `step` and `day`), `{room}-taken-thanks`,
`{room}-error-ended` and `{room}-error-taken` (with a `number`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.fields.blocks import input_of
from bot.inquiries.inquiry import Inquiry
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import mention, moment, say
from bot.text import Translator

TAKEN = ("owner", "first_step", "due_on")  # what whoever takes a record on says


def take_button(t: Translator, room: Room[Any], number: int) -> Block:
    """The button to take a record on."""
    return kit.button(t(f"{room.name}-take"), f"{room.name}.take:{number}", str(number), style="primary")


def take_form(t: Translator, room: Room[Any], record: Record[Any], owner: str, back: str) -> Block:
    """Who takes a record on, the first step and its day."""
    fields: list[Block] = [kit.section(show.title(record))]
    for one in room.fields:
        if one.name in TAKEN:
            value = getattr(record.content, one.name) or (owner if one.name == "owner" else "")
            fields.append({**input_of(t, room.name, one, value), "optional": False})
    return show.act_form(t, room, record.number, "take", fields, back)


def taken(t: Translator, room: Room[Any], record: Record[Any]) -> Block:
    """Whose a record is, the first step and its day."""
    said = record.content
    day = t.date(said.due_on) if said.due_on else "–"
    return kit.context(say(t, f"{room.name}-taken", who=mention(said.owner), step=said.first_step or "–", day=day))


def unowned(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What those are asked who find an owner."""
    asks = kit.section(say(t, f"{room.name}-take-ask", title=show.title(record)))
    return [asks, kit.actions(take_button(t, room, record.number), _open(t, room, record))]


def _open(t: Translator, room: Room[Any], record: Record[Any]) -> Block:
    return kit.button(t("records-open"), f"{room.name}.open", str(record.number))


def buttons(t: Translator, room: Room[Any], number: int, acts: Mapping[str, str]) -> list[Block]:
    """What whoever answers for a record can say of it, by the action ids of the buttons."""
    return [kit.button(t(f"{room.name}-check-{act}"), action_id, str(number)) for act, action_id in acts.items()]


def question(t: Translator, room: Room[Any], record: Record[Any], acts: Mapping[str, str]) -> list[Block]:
    """What whoever answers for a record is asked."""
    said = record.content
    asks = kit.section(say(t, f"{room.name}-check-ask", title=show.title(record)))
    step = {"step": said.first_step or "–", "day": t.date(said.due_on)} if said.due_on else {}
    due = [kit.context(say(t, f"{room.name}-check-due", **step))] if step else []
    return [asks, *due, kit.actions(*buttons(t, room, record.number, acts), _open(t, room, record))]


def answered(t: Translator, room: Room[Any], said: Sequence[Inquiry]) -> list[Block]:
    """When it was last said to move."""
    return [kit.context(say(t, f"{room.name}-check-said", when=moment(t, one.at))) for one in said[-1:]]
