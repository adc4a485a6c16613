"""Samples of what an import of a room sends, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence

from bot.sheets import NONE, Line, MatchedFields, QuestionError, SheetOutcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.import_blocks import form, match_form, report
from bot.slack.samples import Sample
from bot.slack.unclear import question
from bot.text import Translator

_CELLS = {"numbers": "1,250", "dates": "03/04/2026", "scale": "0.42"}  # that may be read in two ways


def import_samples(
    t: Translator,
    fields: MatchedFields,
    filetypes: Sequence[str] = ("csv", "text"),
    choices: Sequence[Block] = (),
    alike: str = "",
) -> Iterator[Sample]:
    """The form, the report and the questions; the last of the `choices` is chosen."""
    room = fields.room
    chosen = choices[-1]["value"] if choices else ""
    yield f"{room}: the import", form(t, room, filetypes, choices, chosen, alike=alike)
    lines = [
        Line(2, "Activation", "added"),
        Line(3, "?", "refused", "sheet-broken", {"line": 3}),
        Line(4, "Churn", "changed", changes=[("definition", "Who left.", "Who left in a month.")]),
    ]
    file = {"id": "F1", "name": "values.csv", "size": 100}
    for dry_run in (True, False):
        outcome = SheetOutcome(lines, ["Colour"], words=["Parking"])
        told = report(t, "values.csv", outcome, dry_run=dry_run, room=room, carried={"file": file})
        yield f"{room}: the report of an import ({dry_run=})", kit.message(told, "values.csv")
    yield f"{room}: matching a file", match_form(t, fields, ["Colour"], ["Parking"], {"file": file})
    for about, cell in _CELLS.items():
        asked = question(t, QuestionError(about, cell, 2, "Activation"), f"{room}.import_as", file, NONE, {})
        yield f"{room}: the question about {about} of a file", kit.message(asked, "values.csv")
