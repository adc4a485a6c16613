"""The question of a survey about records, and the two screens that answer it. Pure.

A room says its sentences itself, which begin with the `key` of its questionnaire: that alone (the title), `…-ask` and
`…-home` (with a `day`), `…-asked`, `…-answer`, `…-unknown`, `…-explain`, `…-which`, `…-which-hint` (with `most`),
`…-others`, `…-next`, `…-thanks` and `…-change`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.fields.blocks import input_of
from bot.fields.field import Field
from bot.inquiries.inquiry import Inquiry
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import say, trim
from bot.text import Translator

Said = Mapping[int, Mapping[str, Any]]  # what is said of records, by number and field


@dataclass(frozen=True)
class Questionnaire:
    """Of a room's records: `most` are asked about at most, and as many `others` may be named, a line each. `name`
    begins the ids of its buttons and forms, `key` its sentences."""

    room: Room[Any]
    name: str
    key: str
    most: int
    others: int


def question(t: Translator, one: Questionnaire, asked: Inquiry) -> list[Block]:
    """What people are asked in their message of the day."""
    unknown = kit.button(t(f"{one.key}-unknown"), f"{one.name}.unknown", asked.item)
    said = kit.section(say(t, f"{one.key}-ask", day=t.date(asked.due_on)))
    return [said, kit.actions(_answer(t, one, asked), unknown)]


def waiting(t: Translator, one: Questionnaire, asked: Inquiry) -> Block:
    """The same for Home."""
    return kit.section(say(t, f"{one.key}-home", day=t.date(asked.due_on)), accessory=_answer(t, one, asked))


def _answer(t: Translator, one: Questionnaire, asked: Inquiry) -> Block:
    return kit.button(t(f"{one.key}-answer"), f"{one.name}.open", asked.item, style="primary")


def first(t: Translator, one: Questionnaire, asked: Inquiry, records: Sequence[Record[Any]], said: Said) -> Block:
    """The first screen: which."""
    options = [kit.option(trim(each.content.title, 75), str(each.number)) for each in records]
    chosen, label, hint = [*map(str, said)], t(f"{one.key}-which"), t(f"{one.key}-which-hint", most=one.most)
    which = [kit.several_input(one.room.name, label, options, value=chosen, hint=hint, most=one.most)]
    label, others = t(f"{one.key}-others"), asked.said.get("others", "")
    more = kit.text_input("others", label, value=others, limit=600, optional=True, multiline=True)
    fields = [kit.context(say(t, f"{one.key}-explain")), *(which if options else []), more]
    return form_view(t, f"{one.name}.first", one.key, fields, {"round": asked.item}, f"{one.key}-next")


def second(
    t: Translator,
    one: Questionnaire,
    fields: Sequence[Field],
    records: Sequence[Record[Any]],
    said: Said,
    carried: Mapping[str, object],
) -> Block:
    """The second: `fields` of each record, as they were `said` before, else as the record says itself; of a choice the
    last where neither does."""
    blocks: list[Block] = []
    for each in records:
        blocks.append(kit.header(each.content.title))
        for field in fields:
            usual = field.options[-1] if field.kind == "choice" else getattr(each.content, field.name, field.empty)
            value = said.get(each.number, {}).get(field.name) or usual
            blocks.append({**input_of(t, one.room.name, field, value), "block_id": f"{field.name}:{each.number}"})
    return form_view(t, f"{one.name}.second", one.key, blocks, carried)


def thanks(t: Translator, one: Questionnaire, asked: str) -> list[Block]:
    """That it was taken down, and the way to change it."""
    again = kit.button(t(f"{one.key}-change"), f"{one.name}.open", asked)
    return [kit.section(t(f"{one.key}-thanks"), accessory=again)]
