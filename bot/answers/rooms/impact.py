"""What product operations have come to."""

from bot.answers.data import Arguments, DataList, DataQuestion, DataRow, listed
from bot.figures.figure import ImpactFigure
from bot.impact.access import READ
from bot.impact.facts import FigureReader, figures
from bot.slack.questions import Asker
from bot.slack.text import escape, say

_FIELDS = {
    "name": "of the figure",
    "text": "what it came to, in words; of few things their counts alone",
    "value": "in `unit`; null where there is too little to give one",
    "unit": "days, share from 0 to 1, or hours",
    "numerator": "how many of `denominator` it is, or how many it is of",
    "denominator": "how many were counted",
    "missing": "how many were left out, by reason",
    "since": "the first ISO day of the period",
    "until": "the last one",
    "as_of": "when it was counted, UTC",
    "newest": "the ISO day of the newest thing in it",
    "sentence": "all of it in a sentence",
    "notes": "what stands beside it",
}


def impact(asker: Asker, _: Arguments) -> DataList[ImpactFigure]:
    """The figures of the last six months, as the asker may see them."""
    request = asker.request
    found = figures(request.services, FigureReader(request.workspace, asker.readers, request.t))
    heading = say(request.t, "answers-impact" if found else "answers-impact-none")
    return listed(heading, found, lambda one: one.name, _row)


def _row(one: ImpactFigure) -> DataRow:
    return DataRow({name: getattr(one, name) for name in _FIELDS}, escape(one.sentence))


QUESTIONS = (
    DataQuestion(
        "impact",
        "Whether product operations work",
        "The organisation's own figures of the last six months, such as product lead time and decisions on data, "
        "each with what was counted, what is missing, its period and its age. They compare nothing with other "
        "companies and are about no person: do neither.",
        {},
        (),
        _FIELDS,
        READ,
        impact,
        frozenset({"sentence"}),
    ),
)
