"""What a room with a questionnaire sends of it, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.fields.field import Field
from bot.inquiries.inquiry import Inquiry
from bot.questionnaires import blocks
from bot.questionnaires.blocks import Questionnaire
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_WHO = "U0SAMPLE01"


def questionnaire_samples(t: Translator, one: Questionnaire, fields: Sequence[Field]) -> Iterator[Sample]:
    """What Slack is asked about."""
    asked = Inquiry("", "2026-H2", _WHO, _WHO, "2026-11-23", "2026-12-07", "", said={"others": "Lucid"})
    records = [replace(sampled(one.room), number=n + 1) for n in range(one.most)]
    messages = {
        "question": blocks.question(t, one, asked),
        "question, on Home": [blocks.waiting(t, one, asked)],
        "thanks": blocks.thanks(t, one, asked.item),
    }
    for name, said in messages.items():
        yield f"{one.key}: {name}", kit.message(said, "…")
    yield f"{one.key}: the first screen", blocks.first(t, one, asked, records, [1])
    yield f"{one.key}: the second", blocks.second(t, one, fields, records, {1: {"people": "12"}}, {"round": asked.item})
