"""Samples of what an import of a room sends, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence

from bot.sheets import NONE, Line, QuestionError, SheetOutcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.import_blocks import form, report
from bot.slack.samples import Sample
from bot.slack.unclear import question
from bot.text import Translator

_CELLS = {"numbers": "1,250", "dates": "03/04/2026", "scale": "0.42"}  # that may be read in two ways


def import_samples(
    t: Translator, room: str, filetypes: Sequence[str] = ("csv", "text"), choices: Sequence[Block] = ()
) -> Iterator[Sample]:
    """The form, the report and the questions; the last of the `choices` is chosen."""
    yield f"{room}: the import", form(t, room, filetypes, choices, choices[-1]["value"] if choices else "")
    lines = [Line(2, "Activation", "added"), Line(3, "?", "refused", "sheet-broken", {"line": 3})]
    told = report(t, "values.csv", SheetOutcome(lines, ["Colour"]), dry_run=False)
    yield f"{room}: the report of an import", kit.message(told, "values.csv")
    file = {"id": "F1", "name": "values.csv", "size": 100}
    for about, cell in _CELLS.items():
        asked = question(t, QuestionError(about, cell, 2, "Activation"), f"{room}.import_as", file, NONE, {})
        yield f"{room}: the question about {about} of a file", kit.message(asked, "values.csv")
