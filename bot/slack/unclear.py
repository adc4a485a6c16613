"""Asking whoever brought a file how it is meant where it may be read in two ways: a sentence and two buttons."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from bot.sheets import ALIKE, LONG, SCALES, Answers, QuestionError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.file_brought import FILE
from bot.slack.request import Request, load
from bot.slack.store.deliveries import first_time
from bot.slack.text import say
from bot.text import Translator
from bot.text.notation import DATES, NUMBERS, bare_number, number, slashed
from bot.text.numbers import plain
from bot.text.spelling import in_words

_NAME = 80  # characters of a file's name: a button carries 2,000, and each of its letters may take six
_WAYS = {"numbers": NUMBERS, "dates": DATES, "scale": SCALES, "alike": ALIKE, "long": LONG}


def question(
    t: Translator, error: QuestionError, action: str, file: Mapping[str, Any], said: Answers, more: Mapping[str, Any]
) -> list[Block]:
    """What is unclear, with a button for each reading; pressing one calls `action` with the `file`, the answers so far
    and that one, and `more` of what the form said."""
    name = str(file.get("name") or "CSV")
    text = say(t, f"sheet-ask-{error.about}", file=name, **error.args_)
    asked = {key: file[key] for key in FILE if file.get(key)} | {"name": name[:_NAME]}
    buttons = []
    for at, way in enumerate(_WAYS[error.about]):
        answers = replace(said, **{error.about: way})
        carried = {"file": asked, "answers": asdict(answers), **more}
        buttons.append(
            kit.button(_label(t, error, way), f"{action}:{at}", json.dumps({**carried, "about": error.about}))
        )
    return [kit.section(text), kit.actions(*buttons)]


def read_answer(request: Request) -> tuple[Mapping[str, Any], Answers] | None:
    """What a pressed button carries, and the answers up to now; None where the question has its answer already. From
    now on it has: inside `store.write`."""
    carried = load(request.value)
    answers = answers_in(carried.get("answers"))
    asked = f"unclear {request.channel} {request.message.get('ts')} {carried.get('about')}"
    if not first_time(request.services.store, request.workspace, asked, request.now):
        return None
    return carried, answers


def answers_in(given: object) -> Answers:
    """The answers among what a button or a form carries, without what is none."""
    kept = given if isinstance(given, dict) else {}
    names = [one.name for one in fields(Answers)]
    return Answers(**{name: kept[name] for name in names if kept.get(name) in _WAYS[name]})


def _label(t: Translator, error: QuestionError, way: str) -> str:
    """A cell and what it then means, in words: "1,250 is one thousand two hundred and fifty"."""
    meaning = _meaning(t, error, way)
    label = t("sheet-reading", cell=error.cell, meaning=meaning)
    return label if len(label) <= kit.BUTTON else meaning


def _meaning(t: Translator, error: QuestionError, way: str) -> str:
    if error.about == "dates":
        return t.date((slashed(error.cell, way) or "")[:10])
    if error.about == "scale":
        return t(f"sheet-scale-{way}", cell=error.cell, percent=_hundredfold(error.cell))
    amount = number(bare_number(error.cell), way)
    return (in_words(amount, t.language) or plain(amount)) if amount is not None else way


def _hundredfold(cell: str) -> float:
    found = [number(bare_number(cell), way) for way in NUMBERS]
    return round(100 * next((one for one in found if one is not None), 0.0), 6)
